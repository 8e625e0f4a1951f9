// The dark or light switch. Without it the page follows the device's setting.
import { remember } from "./remember.mjs";

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
    remember("theme", root.dataset.theme);
    show();
  });
  dark.addEventListener("change", show);
  show();
}
