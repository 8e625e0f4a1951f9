// Runs before the page is drawn, so that a remembered choice of dark or light does not flash. Everything else waits.
try {
  var theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.setAttribute("data-theme", theme);
} catch (error) {
  // Storage can be switched off; the page then follows the device's setting.
}
