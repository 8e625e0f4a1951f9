// The menu and the text settings are plain disclosures; this adds what people expect of one: Esc, a click elsewhere, or leaving it closes it.
export function menu(document) {
  for (const details of document.querySelectorAll(".site-tools details")) disclosure(document, details);
}

function disclosure(document, details) {
  const summary = details.querySelector("summary");
  const close = () => {
    details.open = false;
  };
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    close();
    summary.focus();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) close();
  });
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) close();
  });
}
