// A glossary term is a link to its entry. This shows the definition in place: on pointing, on focus and on touch; Esc closes it.
const EDGE = 12; // least distance from the edge of the screen, in pixels
const PATIENCE = 300; // time to move the pointer from the word to its definition, in milliseconds

export function definitions(document) {
  const terms = document.querySelectorAll("a.term[data-definition]");
  const main = document.querySelector("main");
  if (!terms.length || !main) return;
  const box = document.createElement("div");
  box.className = "definition-box";
  box.id = "definition-box";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  main.append(box);
  let current = null;
  let tapped = null;
  let touched = false;
  let leaving = 0;

  const place = (term) => {
    const width = document.documentElement.clientWidth;
    const at = term.getBoundingClientRect();
    const origin = box.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
    box.style.setProperty("max-width", `${Math.min(360, width - 2 * EDGE)}px`);
    box.style.setProperty("left", "0");
    const left = Math.min(Math.max(EDGE, at.left), width - box.offsetWidth - EDGE);
    const above = at.bottom + box.offsetHeight + EDGE > innerHeight && at.top > box.offsetHeight + EDGE;
    box.style.setProperty("left", `${left - origin.left}px`);
    box.style.setProperty("top", `${(above ? at.top - box.offsetHeight - 4 : at.bottom + 4) - origin.top}px`);
  };
  const shut = () => {
    clearTimeout(leaving);
    current?.removeAttribute("aria-describedby");
    current = null;
    tapped = null;
    box.hidden = true;
  };
  const open = (term) => {
    if (current !== term) shut();
    clearTimeout(leaving);
    current = term;
    box.textContent = term.dataset.definition;
    box.hidden = false;
    term.setAttribute("aria-describedby", box.id);
    place(term);
  };
  // The definition may be pointed at too, so that it can be read with a magnifier.
  const leave = () => {
    leaving = setTimeout(() => current !== document.activeElement && shut(), PATIENCE);
  };

  for (const term of terms) {
    term.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") open(term);
    });
    term.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") leave();
    });
    term.addEventListener("focus", () => open(term));
    term.addEventListener("blur", shut);
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
    });
    // The first tap shows the definition; a second one follows the link.
    term.addEventListener("click", (event) => {
      if (!touched || tapped === term) return;
      event.preventDefault();
      open(term);
      tapped = term;
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) shut();
  });
  document.addEventListener("pointerdown", (event) => {
    if (current && !current.contains(event.target) && !box.contains(event.target)) shut();
  });
}
