// The menu is a plain disclosure; this adds what people expect of one: Esc, a click elsewhere, or leaving it closes it.
export function menu(document) {
  const details = document.querySelector(".site-menu");
  if (!details) return;
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
