// Runs before the page is drawn, so that remembered choices do not flash or move anything. Everything else waits.
(function (root) {
  root.setAttribute("data-script", "");
  var choices = { theme: ["dark", "light"], text: ["large", "largest"], spacing: ["wide"] };
  for (var name in choices) {
    try {
      var chosen = localStorage.getItem(name);
      if (choices[name].indexOf(chosen) >= 0) root.setAttribute("data-" + name, chosen);
    } catch (error) {
      // Storage can be switched off; the page then follows the device's settings.
    }
  }
})(document.documentElement);
