/// The one script: it spares a click and remembers a theme; pages are whole without it.
enum Script {
  static let text = """
    "use strict";
    // Before anything is shown, so that no page flashes in the other theme.
    const root = document.documentElement;
    const prefersDark = matchMedia("(prefers-color-scheme:dark)");
    function remembered() {
      try { return localStorage.getItem("theme"); } catch { return null; }
    }
    function remember(theme) {
      // Where nothing may be kept, the choice holds for this page.
      try { localStorage.setItem("theme", theme); } catch { }
    }
    if (["light", "dark"].includes(remembered())) root.dataset.theme = remembered();

    function addThemeButton() {
      const button = document.createElement("button");
      const other = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark"
        ? "light" : "dark";
      const name = () => { button.textContent = other() === "dark" ? "Dark theme" : "Light theme"; };
      button.type = "button";
      button.className = "theme";
      button.addEventListener("click", () => {
        root.dataset.theme = other();
        remember(root.dataset.theme);
        name();
      });
      prefersDark.addEventListener("change", name);
      name();
      document.querySelector(".masthead .inner").append(button);
    }

    function sendDaysAtOnce(form) {
      // A day that was chosen is shown at once; the button stays for those who type.
      const field = form.querySelector("input[type=date]");
      const shown = field.value;
      field.addEventListener("change", () => {
        if (field.value && field.value !== shown && field.checkValidity() && !field.dataset.typed) {
          form.requestSubmit();
        }
      });
      // A keyboard changes the day digit by digit: then Enter or the button sends it.
      field.addEventListener("keydown", () => { field.dataset.typed = "yes"; });
      field.addEventListener("pointerdown", () => { delete field.dataset.typed; });
    }

    // The keys < and > step to the releases next to the day.
    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== document.body) return;
      const name = { "<": "prev", ">": "next" }[event.key];
      const link = name && document.querySelector(`.timebar a[rel=${name}]`);
      if (link) link.click();
    });

    document.addEventListener("DOMContentLoaded", () => {
      addThemeButton();
      for (const form of document.querySelectorAll("form[data-time]")) sendDaysAtOnce(form);
    });

    """
}
