// Elements that a module adds to a page.
// Words are always text, never markup. A name with a hyphen, and "role", is an attribute.
export const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
};

export const tool = (words, press, more = {}) => {
  const button = make("button", { type: "button", className: "tool", textContent: words, ...more });
  button.addEventListener("click", press);
  return button;
};
