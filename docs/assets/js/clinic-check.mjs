// The signs of a doubtful offer, to tick. The page holds them as a list with empty boxes; this makes the boxes work and says in
// words what was ticked. It gives no score, and no number of ticks is called safe. What is kept stays on this device.
import { make, tool } from "./elements.mjs";
import { recall, remember } from "./remember.mjs";

const STORE = "clinic-check";
const LONGEST = 80; // signs of a clinic's name

export function tally(ticked, all) {
  if (!ticked) return `You ticked none of the ${all} signs. That does not mean that the clinic is safe.`;
  const which = ticked === 1 ? "That alone is" : "Each one alone is";
  return `You ticked ${ticked} of ${all} signs. ${which} a reason to stop and ask.`;
}

// A whole state out of whatever was kept, of another time too: { name, ticked }.
export const parse = (kept, known) => ({
  name: typeof kept?.name === "string" ? kept.name.slice(0, LONGEST) : "",
  ticked: Array.isArray(kept?.ticked) ? kept.ticked.filter((key) => known.includes(key)) : [],
});

export function clinicCheck(document) {
  const place = document.querySelector(".clinic-check");
  const onPaper = place.querySelector(".printed");
  const blank = onPaper.textContent;
  const boxes = new Map();
  for (const item of place.querySelectorAll("[data-sign]")) {
    const line = item.firstElementChild;
    const box = make("input", { type: "checkbox" });
    line.replaceChildren(make("label", {}, box, " ", line.querySelector("strong")));
    boxes.set(item.dataset.sign, box);
  }
  const name = make("input", { type: "text", maxLength: LONGEST, autocomplete: "off" });
  const said = make("p", { role: "status" }, make("strong"));
  const result = make("div");
  const ticked = () => [...boxes].filter(([, box]) => box.checked).map(([key]) => key);

  const show = () => {
    const count = ticked().length;
    said.firstChild.textContent = tally(count, boxes.size);
    result.classList.toggle("clinic-tools", !count); // an empty list on paper is there to be filled in
    const typed = name.value.trim();
    onPaper.textContent = typed ? blank.replace(/_+/, () => typed) : blank;
  };
  const change = () => {
    show();
    const state = { name: name.value.trim(), ticked: ticked() };
    remember(STORE, state.name || state.ticked.length ? JSON.stringify(state) : "");
  };
  const fill = (state) => {
    name.value = state.name;
    for (const [key, box] of boxes) box.checked = state.ticked.includes(key);
  };

  const clear = tool("Clear all", () => {
    fill(parse(null, []));
    change();
  });
  const next = "Show your ticks to your lupus team before you pay or sign.";
  const note = "Your ticks and the name stay on this device only. Clear them if others use it.";
  const tools = make(
    "div",
    { className: "clinic-tools" },
    make("p", {}, make("label", {}, "Name of the clinic, if you like: ", name)),
    make("p", {}, tool("Print", () => print()), " ", clear),
    make("p", {}, note),
  );
  const heading = make(place.querySelector("h2, h3, h4, h5").tagName, { textContent: "What you ticked" });
  result.append(heading, make("div", { className: "message" }, said, make("p", {}, next), tools));
  place.append(result);
  fill(parse(recall(STORE), [...boxes.keys()]));
  show();
  for (const box of boxes.values()) box.addEventListener("change", change);
  name.addEventListener("input", change);
}
