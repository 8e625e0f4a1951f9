// On the pages of the four steps a reader may follow one treatment. The choice holds until the browser is closed.
const STORE = "lane";
const LANES = { "": "Both", msc: "MSC infusion", hsct: "Blood stem cell transplant (HSCT)" };

export function lanes(document) {
  const place = document.querySelector(".lane-choice");
  if (!place) return;
  const box = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Which treatment do you want to follow?";
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  const follow = (lane) => {
    if (lane) document.documentElement.dataset.lane = lane;
    else delete document.documentElement.dataset.lane;
    note.textContent = lane ? `Only ${LANES[lane]} is shown below.` : "";
  };
  const before = kept();
  const labels = Object.entries(LANES).map(([lane, name]) => {
    const label = document.createElement("label");
    const choice = Object.assign(document.createElement("input"), { type: "radio", name: STORE, value: lane, checked: lane === before });
    choice.addEventListener("change", () => {
      follow(lane);
      keep(lane);
    });
    label.append(choice, ` ${name}`);
    return label;
  });
  box.append(legend, ...labels);
  place.append(box, note);
  follow(before);
}

function kept() {
  try {
    const lane = sessionStorage.getItem(STORE);
    return lane in LANES ? lane : "";
  } catch {
    return ""; // Storage can be switched off; the choice then holds for this page.
  }
}

function keep(lane) {
  try {
    sessionStorage.setItem(STORE, lane);
  } catch {
    // As above.
  }
}
