// The theme's search, made reachable: a button opens it, Esc and a button close it, and results can be told from other links.
export function search(document) {
  const box = document.querySelector("[data-md-component=search]");
  const toggle = document.getElementById("__search");
  const opener = document.querySelector(".search-open");
  if (!box || !toggle || !opener) return;
  const field = box.querySelector("input[type=search]");
  const results = box.querySelector(".md-search-result__list");
  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };
  opener.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    event.preventDefault();
    set(true);
    field.focus();
  });
  opener.addEventListener("click", () => {
    set(true);
    field.focus();
  });
  const close = () => {
    set(false);
    opener.focus();
  };
  box.querySelector(".search-close").addEventListener("click", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) close();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) set(false);
  });
  new MutationObserver(() => {
    for (const link of results.querySelectorAll("a:not([data-search-result])")) link.setAttribute("data-search-result", "");
  }).observe(results, { childList: true, subtree: true });
}
