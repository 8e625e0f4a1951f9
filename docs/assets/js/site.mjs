// Improves pages that already work: each module returns at once if its part of the page is not there.
import { definitions } from "./definitions.mjs";
import { menu } from "./menu.mjs";
import { predict } from "./predict.mjs";
import { search } from "./search.mjs";
import { themeSwitch } from "./theme.mjs";

for (const improve of [themeSwitch, menu, search, definitions, predict]) improve(document);
