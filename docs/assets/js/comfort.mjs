// Text size and spacing: radio buttons that set an attribute of the page, remembered on this device.
import { remember } from "./remember.mjs";

export function comfort(document) {
  const box = document.querySelector(".comfort");
  if (!box) return;
  const root = document.documentElement;
  for (const choice of box.querySelectorAll("input")) {
    choice.checked = (root.dataset[choice.name] ?? "") === choice.value;
    choice.addEventListener("change", () => {
      if (choice.value) root.dataset[choice.name] = choice.value;
      else delete root.dataset[choice.name];
      remember(choice.name, choice.value);
    });
  }
  box.hidden = false;
}
