// The dark or light switch. Without it the page follows the device's setting.
const dark = matchMedia("(prefers-color-scheme: dark)");

export function themeSwitch(document) {
  const button = document.querySelector(".theme-switch");
  if (!button) return;
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage can be switched off; the choice then lasts for this page.
    }
    show();
  });
  dark.addEventListener("change", show);
  show();
}
