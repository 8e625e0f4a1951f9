// The sheet of questions: tick some, write on them, add your own. The page holds every question; only ticked ones are printed.
import { make, tool } from "./elements.mjs";
import { openSheet } from "./sheet.mjs";

const MOST = 20; // Questions of one's own, and the letters of each and of a note: more is no longer a sheet to take along.
const LONGEST = 300;
const NOTE = 2000;

const words = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");
const answer = (kept) => ({ ticked: kept?.ticked === true, note: words(kept?.note, NOTE) });

// A whole state out of whatever was kept: { asked: { key: { ticked, note } }, own: [{ words, ticked, note }] }.
export const parseQuestions = (kept, keys) => ({
  asked: Object.fromEntries(keys.map((key) => [key, answer(kept?.asked?.[key])])),
  own: (Array.isArray(kept?.own) ? kept.own : [])
    .map((entry) => ({ words: words(entry?.words, LONGEST).trim(), ...answer(entry) }))
    .filter((entry, at, all) => entry.words && all.findIndex((other) => other.words === entry.words) === at)
    .slice(0, MOST),
});

export function doctorQuestions(document) {
  const place = document.querySelector("[data-sheet=doctor-questions]");
  const parts = [...place.querySelectorAll("section")];
  const ownPart = parts.at(-1);
  let change, say;
  let made = 0;

  // Makes a question a control. `entry` finds what the state holds of it.
  const controls = (item, question, line, id, entry) => {
    const check = make("input", { type: "checkbox", id });
    const note = make("textarea", { rows: 3, maxLength: NOTE, dir: "auto", "aria-describedby": `${id}-words` });
    const label = make("label", { className: "sheet-tools", hidden: true }, "My notes", note);
    question.id = `${id}-words`;
    const choice = make("label", {}, check, " ");
    question.replaceWith(choice);
    choice.append(question);
    line.classList.add("printed");
    line.before(label);
    check.addEventListener("change", () => change((state) => (entry(state).ticked = check.checked), count));
    note.addEventListener("input", () => change((state) => (entry(state).note = note.value)));
    return {
      item,
      entry,
      show(state, some) {
        const { ticked, note: written } = entry(state);
        check.checked = ticked;
        label.hidden = !ticked;
        if (note.value !== written) note.value = written;
        const lines = ticked ? written.split("\n") : [];
        line.replaceChildren("My notes: ", ...lines.flatMap((words, at) => (at ? [make("br"), words] : [words])));
        item.classList.toggle("left-out", some && !ticked);
      },
    };
  };

  const given = [...place.querySelectorAll("li")].map((item) => {
    item.querySelector(".box").remove();
    const key = item.id.replace("question-", "");
    const [question, line] = [item.querySelector("strong"), item.querySelector(".rule")];
    return { key, ...controls(item, question, line, `tick-${key}`, (state) => state.asked[key]) };
  });
  const keys = given.map(({ key }) => key);

  const list = make("ul");
  let own = [];
  const ownQuestion = (entry) => {
    const question = make("strong", { dir: "auto", textContent: entry.words });
    const line = make("p", { className: "rule" });
    const item = make("li", {}, make("p", {}, question), line);
    const find = (state) => state.own[own.findIndex((view) => view.item === item)] ?? answer();
    const view = controls(item, question, line, `own-${(made += 1)}`, find);
    const remove = () => {
      const at = own.indexOf(view);
      change((state) => state.own.splice(at, 1), (state) => `Removed. ${count(state)}`);
      (own[Math.min(at, own.length - 1)]?.item.querySelector("input") ?? field).focus();
    };
    const button = tool("Remove this question", remove, { "aria-describedby": question.id });
    item.append(make("p", { className: "sheet-tools" }, button));
    return Object.assign(view, { words: entry.words });
  };
  // Views are kept as long as they fit, so that nobody loses the place where they write.
  const showOwn = (state) => {
    const fits = (entry, at) => own[at]?.words === entry.words;
    if (own.length !== state.own.length || !state.own.every(fits)) {
      own = state.own.map((entry) => own.find((view) => view.words === entry.words) ?? ownQuestion(entry));
      list.replaceChildren(...own.map((view) => view.item));
    }
  };

  const field = make("textarea", { rows: 2, maxLength: LONGEST, dir: "auto" });
  const add = make("p", {}, make("button", { className: "tool", textContent: "Add" }));
  const form = make("form", { className: "sheet-tools" }, make("label", {}, "Add a question of your own", field), add);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = field.value.replace(/\s+/g, " ").trim();
    if (!asked) say("Write your question first.");
    else if (own.length >= MOST) say(`This sheet holds ${MOST} questions of your own. Remove one to add another.`);
    else if (own.some((view) => view.words === asked)) say("This question is on your sheet already.");
    else {
      field.value = "";
      change((state) => state.own.push({ words: asked, ticked: true, note: "" }), (state) => `Added. ${count(state)}`);
    }
    field.focus();
  });

  const ticked = (state) => [...Object.values(state.asked), ...state.own].filter((entry) => entry.ticked).length;
  const count = (state) => (ticked(state) === 1 ? "1 question is on your sheet." : `${ticked(state)} questions are on your sheet.`);
  const show = (state) => {
    showOwn(state);
    const some = ticked(state) > 0;
    for (const view of [...given, ...own]) view.show(state, some);
    for (const part of parts.slice(0, -1)) part.classList.toggle("left-out", some && !part.querySelector("li:not(.left-out)"));
  };
  // Nothing ticked is a blank form: every question.
  const text = (state) => {
    const some = ticked(state) > 0;
    const said = [...given, ...own].filter((view) => !some || view.entry(state).ticked).map((view) => {
      const note = view.entry(state).note.trim();
      const notes = some && note ? `\n    My notes: ${note.replaceAll("\n", "\n    ")}` : "";
      return `[ ] ${view.item.querySelector("strong").textContent}${notes}`;
    });
    return ["My questions for my doctor", ...said].join("\n\n");
  };
  const warning = (state) => (ticked(state) ? count(state) : "You ticked nothing, so all questions are printed.");

  for (const line of ownPart.querySelectorAll(".rule")) line.classList.add("printed");
  ownPart.firstElementChild.after(list, form);
  ({ change, say } = openSheet(place, { parse: (kept) => parseQuestions(kept, keys), show, text, warning }));
}
