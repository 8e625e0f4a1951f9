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

// Few pages have a table to narrow, so only they load what narrows it.
if (document.querySelector("[data-explorer]")) import("./explorer.mjs").then(({ explorer }) => explorer(document));
if (document.querySelector(".clinic-check")) import("./clinic-check.mjs").then(({ clinicCheck }) => clinicCheck(document));
