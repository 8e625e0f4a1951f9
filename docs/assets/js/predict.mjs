// A question to guess. The page holds question, choices and answer; this makes the choices a control and holds the answer back
// until it is asked for. Nothing is kept and nothing is sent. A search in the page, or a link into the answer, opens it too.
export function predict(document) {
  document.querySelectorAll(".predict").forEach((part, number) => ask(document, part, number));
}

function ask(document, part, number) {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const list = part.querySelector(".predict-choices");
  const answer = part.querySelector(".predict-answer");
  const heading = answer.firstElementChild;
  const radios = [...list.children].map((item) => make("input", { type: "radio", name: `guess-${number}`, value: item.textContent }));
  const labels = radios.map((radio) => make("label", {}, radio, ` ${radio.value}`));
  const button = make("button", { type: "button", className: "tool", textContent: "Show the answer" });
  const fields = make("fieldset", {}, make("legend", { textContent: "Your guess" }), ...labels, button);

  const show = (focus) => {
    if (!fields.isConnected) return;
    const guess = radios.find((radio) => radio.checked)?.value;
    const told = guess?.startsWith("I ") ? `You said: “${guess}”. That is a fair answer.` : `You guessed ${guess}.`;
    heading.after(make("p", { className: "predict-guess", textContent: guess ? told : "You made no guess. That is fine." }));
    fields.remove();
    answer.hidden = false;
    heading.tabIndex = -1;
    if (focus) heading.focus();
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !answer.contains(target)) return;
    show(false);
    target.scrollIntoView();
  };
  list.hidden = true;
  answer.setAttribute("hidden", "until-found");
  list.after(fields);
  button.addEventListener("click", () => show(true));
  answer.addEventListener("beforematch", () => show(false));
  addEventListener("hashchange", follow);
  follow();
}
