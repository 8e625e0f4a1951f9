// What the sheets share: what a reader fills in is kept on this device, printed, copied as text, and deleted. It is never sent.
import { make, tool } from "./elements.mjs";
import { recall, remember } from "./remember.mjs";

const KEPT = "What you fill in is kept in this browser, on this device only. Nothing is sent. Others who use this browser can read it.";
const NOT_KEPT = "This browser keeps nothing here: what you fill in is lost when you leave this page. Print it or copy it first.";

export const ROW = "explorer-state"; // Controls in a row that breaks where the screen ends.

// `parse` makes a whole state of whatever was kept, also of nothing and of nonsense. `show` draws a state. `text` says it in
// words, and `warning` what a print would hold beyond it. Returns how to change the state, and how to say something aloud.
export function openSheet(place, { parse, show, text, warning }) {
  const name = place.dataset.sheet;
  const root = document.documentElement;
  const empty = JSON.stringify(parse(null));
  const kept = make("p", { className: "sheet-tools" });
  const said = make("p", { role: "status" });
  let state = parse(recall(name));

  // The same words twice are only heard twice if something changes.
  const say = (words) => {
    said.textContent = said.textContent === words ? `${words}\u00a0` : words;
  };
  const keep = () => {
    const now = JSON.stringify(state);
    const words = remember(name, now === empty ? "" : now) ? KEPT : NOT_KEPT;
    if (words === NOT_KEPT && kept.textContent === KEPT) say(words);
    kept.textContent = words;
  };
  const change = (edit, words) => {
    edit(state);
    show(state);
    if (words) say(words(state));
    keep();
  };

  const print = () => {
    say(warning(state));
    root.toggleAttribute("data-sheet-only", true);
    addEventListener("afterprint", () => root.removeAttribute("data-sheet-only"), { once: true });
    window.print();
  };

  const copied = make("textarea", { readOnly: true, rows: 6 });
  const byHand = make("label", { hidden: true }, "The text of your sheet", copied);
  const copy = async () => {
    const foot = document.querySelector(".page-checked")?.textContent ?? "";
    const words = [text(state), foot, location.href.split("#")[0]].join("\n\n");
    try {
      await navigator.clipboard.writeText(words);
      byHand.hidden = true;
      say("Copied. You can paste it into a message or a document.");
    } catch {
      copied.value = words;
      byHand.hidden = false;
      copied.focus();
      copied.select();
      say("Your browser does not let us copy. The text is selected in a box: copy it from there.");
    }
  };

  const ask = () => {
    question.hidden = false;
    no.focus();
  };
  const close = () => {
    question.hidden = true;
    remove.focus();
  };
  const wipe = () => {
    byHand.hidden = true;
    copied.value = "";
    change((old) => Object.assign(old, parse(null)), () => "Everything on this sheet is deleted from this device.");
    close();
  };
  const remove = tool("Delete everything", ask);
  const no = tool("No, keep it", close);
  const asked = make("p", { id: `${name}-delete`, textContent: "Delete all that you filled in here? This cannot be undone." });
  const answers = make("p", { className: ROW }, tool("Yes, delete it", wipe), no);
  const question = make("div", { hidden: true, role: "group", "aria-labelledby": asked.id }, asked, answers);
  question.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  const tools = make("p", { className: ROW }, tool("Print my sheet", print), tool("Copy as text", copy), remove);
  // What a print of the sheet alone leaves out: the rest of the page, and what leads to sources that are not on it.
  for (const part of place.parentElement.children) part.classList.toggle("left-out", !part.matches("h1, .sheet, .page-checked"));
  for (const part of place.querySelectorAll(".why, sup")) part.classList.add("left-out");
  place.prepend(kept);
  place.append(make("div", { className: "sheet-tools" }, said, tools, question, byHand));
  // The same sheet in another window: what was written last is what counts.
  addEventListener("storage", (event) => {
    if (event.key !== name && event.key !== null) return;
    state = parse(recall(name));
    show(state);
  });
  show(state);
  keep();
  return { change, say };
}
