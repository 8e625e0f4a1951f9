// A handout says where it comes from: the address that the reader sees, which nobody else can know.
export function printedAddress(document) {
  const line = document.querySelector(".page-address");
  if (line) addEventListener("beforeprint", () => line.replaceChildren(location.href.split("#")[0]));
}
