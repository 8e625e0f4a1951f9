// Narrows a complete table of studies or trials, with their cards, to what fits. Rows are read once; a change is then one walk
// along an array and one write, so that its cost grows with the rows and no faster.
const EXACT = ["treatment", "design", "status", "result"];
const BOUNDS = [["year-from", "year", 1], ["year-to", "year", -1], ["size-from", "size", 1], ["size-to", "size", -1]];
const AT_ONCE = 200; // rows put in their place in one frame; more would keep the screen waiting
const SAVE_AFTER = 300; // milliseconds: browsers refuse an address that changes with every key

// The words alone, each after a space, without case and accents: " car t cells".
export const plain = (text) =>
  ` ${text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;

// A row as it is asked for. What its record does not say is NaN, and fits no bound.
export const readRow = (element, index) => {
  const { treatment = "other", design, status, result, countries = "not-seen", date = "", size = NaN } = element.dataset;
  const text = plain([...element.cells].map((cell) => cell.textContent).join(" "));
  const said = { treatment, design, status, result, countries: countries.split(" "), date, year: parseInt(date), size: +size };
  return { element, index, text, ...said };
};

// `fields` tells of each name which values it takes. Whatever else an address holds is passed over.
export const parseState = (search, fields) =>
  Object.fromEntries([...new URLSearchParams(search)].filter(([name, value]) => fields.get(name)?.(value)));

// The query for a state. What is not ours in it stays.
export const stateQuery = (search, fields, state) => {
  const query = new URLSearchParams(search);
  for (const name of fields.keys()) query.delete(name);
  for (const name in state) query.set(name, state[name]);
  return String(query) && `?${query}`;
};

export const matcher = (state) => {
  const tests = EXACT.filter((name) => state[name]).map((name) => (row) => row[name] === state[name]);
  if (state.country) tests.push((row) => row.countries.includes(state.country));
  for (const [name, of, sign] of BOUNDS) if (state[name]) tests.push((row) => sign * (row[of] - state[name]) >= 0);
  for (const word of (state.words ?? "").split(/\s+/).map(plain)) tests.push((row) => row.text.includes(word));
  return (row) => tests.every((fits) => fits(row));
};

// The table stands newest first. What a record does not say comes last in every order.
const orLast = (size) => (isNaN(size) ? Infinity : size);
const KEYS = {
  oldest: (row) => row.date || "~",
  largest: (row) => orLast(-row.size),
  smallest: (row) => orLast(row.size),
  name: (row) => row.text,
};
export const sorted = (rows, order) => {
  const key = KEYS[order] ?? ((row) => row.index);
  const keyed = rows.map((row) => [key(row), row]);
  keyed.sort(([one, row], [other, next]) => (one < other ? -1 : one > other ? 1 : row.index - next.index));
  return keyed.map(([, row]) => row);
};

export function explorer(document) {
  for (const place of document.querySelectorAll("[data-explorer]")) explore(document, place, place.dataset.explorer);
}

function explore(document, place, kind) {
  const form = place.querySelector("form");
  const said = form.querySelector("output");
  const region = place.querySelector(".table-scroll");
  const body = region.querySelector("tbody");
  const rows = [...body.rows].map(readRow);
  const cards = new Map([...document.querySelectorAll(`.card[data-${kind}]`)].map((card) => [card.dataset[kind], card]));
  for (const row of rows) row.card = cards.get(row.element.dataset[kind]);
  const controls = [...form.elements].filter((control) => control.name);
  const takes = ({ options, type }) => {
    if (options) return (value) => [...options].some((option) => option.value === value);
    return (value) => (type === "number" ? /^\d{1,7}$/ : /^.{1,80}$/).test(value);
  };
  const fields = new Map(controls.map((control) => [control.name, takes(control)]));
  let order;
  let drawing = 0;
  let placing = 0;
  let saving = 0;

  const state = () => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value));
  const show = () => {
    drawing = 0;
    const { sort, ...wanted } = state();
    const fits = matcher(wanted);
    let count = 0;
    for (const row of rows) {
      const hidden = !fits(row);
      count += !hidden;
      if (row.hidden === hidden) continue;
      row.hidden = row.element.hidden = hidden;
      if (row.card) row.card.hidden = hidden;
    }
    if (sort !== order) {
      const elements = sorted(rows, sort).map((row) => row.element);
      body.prepend(...elements.splice(0, AT_ONCE));
      cancelAnimationFrame(placing);
      settle(elements);
    }
    order = sort;
    region.hidden = !count;
    const many = kind === "study" ? "studies" : "trials";
    said.textContent = count ? `Showing ${count} of ${rows.length} ${many}.` : `No ${kind} fits. Clear the filters.`;
  };
  // The first rows stand at the top by now. Each part of the others goes to the end in turn, and so comes right.
  const settle = (elements) => {
    if (!elements.length) return;
    placing = requestAnimationFrame(() => {
      body.append(...elements.splice(0, AT_ONCE));
      settle(elements);
    });
  };
  const save = () => {
    clearTimeout(saving);
    saving = 0;
    const { pathname, search, hash } = location;
    history.replaceState(history.state, "", pathname + stateQuery(search, fields, state()) + hash);
  };
  const fill = (values) => {
    for (const control of controls) control.value = values[control.name] ?? "";
    show();
  };
  const clear = () => {
    fill({});
    save();
  };
  const restore = () => {
    if (saving) save();
    fill(parseState(location.search, fields));
    // A link to a row or card that is filtered out would lead nowhere.
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    clear();
    target.scrollIntoView();
  };

  form.addEventListener("focusin", () => region.classList.add("quick"), { once: true });
  form.addEventListener("input", () => {
    drawing ||= requestAnimationFrame(show);
    clearTimeout(saving);
    saving = setTimeout(save, SAVE_AFTER);
  });
  form.addEventListener("change", save);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", clear);
  addEventListener("popstate", restore);
  restore();
  form.hidden = false;
}
