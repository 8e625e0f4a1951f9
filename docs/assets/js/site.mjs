// Improves pages that already work: each module returns at once if its part of the page is not there.
import { comfort } from "./comfort.mjs";
import { definitions } from "./definitions.mjs";
import { lanes } from "./lanes.mjs";
import { menu } from "./menu.mjs";
import { predict } from "./predict.mjs";
import { printedAddress } from "./print.mjs";
import { search } from "./search.mjs";
import { themeSwitch } from "./theme.mjs";

for (const improve of [themeSwitch, comfort, menu, search, definitions, lanes, predict, printedAddress]) improve(document);

// Few pages have a table to narrow or a sheet to fill in, so only they load what does it.
if (document.querySelector("[data-explorer]")) import("./explorer.mjs").then(({ explorer }) => explorer(document));
if (document.querySelector(".clinic-check")) import("./clinic-check.mjs").then(({ clinicCheck }) => clinicCheck(document));
const { sheet } = document.querySelector("[data-sheet]")?.dataset ?? {};
if (sheet === "doctor-questions") import("./doctor-questions.mjs").then(({ doctorQuestions }) => doctorQuestions(document));
if (sheet === "what-matters") import("./what-matters.mjs").then(({ whatMatters }) => whatMatters(document));
