// The sheet of what matters: the reader puts things in their own order. Nothing is added up, and no choice is put before another.
import { make, tool } from "./elements.mjs";
import { openSheet, ROW } from "./sheet.mjs";

// A whole state out of whatever was kept: { order, not }, with an order of all keys, or none before the first move.
export const parseOrder = (kept, keys) => {
  const known = (list) => (Array.isArray(list) ? [...new Set(list)].filter((key) => keys.includes(key)) : []);
  const order = known(kept?.order);
  return { order: order.length ? [...order, ...keys.filter((key) => !order.includes(key))] : [], not: known(kept?.not) };
};

// Moves a key one place up (-1) or down (1) among those that matter; those that do not are passed over.
export const moved = (order, not, key, step) => {
  const ranked = order.filter((other) => !not.includes(other));
  const beside = ranked[ranked.indexOf(key) + step];
  if (!beside) return order;
  const rest = order.filter((other) => other !== key);
  rest.splice(rest.indexOf(beside) + (step > 0), 0, key);
  return rest;
};

export function whatMatters(document) {
  const place = document.querySelector("[data-sheet=what-matters]");
  const list = place.querySelector("ul");
  let change, say;

  const items = new Map(
    [...list.children].map((item) => {
      const key = item.id.replace("matter-", "");
      const heading = item.firstElementChild;
      const name = heading.textContent;
      const line = item.querySelector(".rule");
      const rank = make("p");
      const described = { "aria-describedby": heading.id };
      const check = make("input", { type: "checkbox", ...described });
      const up = tool("Up", () => move(key, -1), described);
      const down = tool("Down", () => move(key, 1), described);
      line.classList.add("printed");
      line.after(rank, make("p", { className: `sheet-tools ${ROW}` }, up, down, make("label", {}, check, " Not important to me")));
      check.addEventListener("change", () => mark(key, check.checked));
      return [key, { item, name, line, rank, check, up, down }];
    }),
  );
  const keys = [...items.keys()];
  const order = (state) => (state.order.length ? state.order : keys);
  const ranked = (state) => order(state).filter((key) => !state.not.includes(key));
  const said = (state, key) => `${items.get(key).name}, now ${ranked(state).indexOf(key) + 1} of ${ranked(state).length}.`;

  // The item that moves stays under the finger, and keeps the focus: the others go around it.
  const move = (key, step) => {
    const { item, name } = items.get(key);
    const was = item.getBoundingClientRect().top;
    let state;
    change(
      (now) => {
        state = now;
        const next = moved(order(now), now.not, key, step);
        if (next !== order(now)) now.order = next;
      },
      (now) => said(now, key),
    );
    if (item.getBoundingClientRect().top === was) say(`${name} is ${step < 0 ? "first" : "last"} already: ${said(state, key)}`);
    else scrollBy({ top: item.getBoundingClientRect().top - was, behavior: "instant" });
  };
  const mark = (key, not) =>
    change(
      (state) => (state.not = not ? [...state.not, key] : state.not.filter((other) => other !== key)),
      (state) => (not ? `${items.get(key).name} is left out. ${ranked(state).length} are in your order.` : said(state, key)),
    );

  const show = (state) => {
    const touched = state.order.length + state.not.length > 0;
    const ranks = ranked(state);
    const pivot = items.get(keys.find((key) => items.get(key).item.contains(document.activeElement)) ?? keys[0]).item;
    let before = true;
    for (const key of order(state)) {
      const { item, line, rank, check, up, down } = items.get(key);
      const not = state.not.includes(key);
      const place = `Number ${ranks.indexOf(key) + 1} of ${ranks.length}`;
      rank.textContent = not ? "Left out: not important to me" : `${place}${touched ? "" : ", by the alphabet"}`;
      // Before the first move the order is nobody's, so that paper leaves the number to the reader.
      rank.classList.toggle("sheet-tools", !touched);
      if (touched) line.remove();
      else rank.before(line);
      check.checked = not;
      up.hidden = down.hidden = not;
      item.classList.toggle("left-out", not);
      if (item === pivot) before = false;
      else if (before) pivot.before(item);
      else list.append(item);
    }
  };
  const choices = (item) =>
    [...item.querySelectorAll("[data-option]")].map((line) => {
      const copy = line.cloneNode(true);
      for (const mark of copy.querySelectorAll("sup")) mark.remove();
      return `   - ${copy.textContent.replace(/\s+/g, " ").trim()}`;
    });
  const text = (state) => {
    const told = ranked(state).map((key, at) => [`${at + 1}. ${items.get(key).name}`, ...choices(items.get(key).item)].join("\n"));
    const out = state.not.map((key) => items.get(key).name).join("; ");
    return ["What matters to me", ...told, ...(out ? [`Not important to me: ${out}`] : [])].join("\n\n");
  };
  const warning = (state) => (state.order.length + state.not.length ? "" : "You moved nothing, so the sheet has lines for your numbers.");

  ({ change, say } = openSheet(place, { parse: (kept) => parseOrder(kept, keys), show, text, warning }));
}
