/// The one script: it spares a click, and pages are whole without it.
enum Script {
  static let text = """
    "use strict";
    // A day that was chosen is shown at once; the button stays for those who type.
    for (const form of document.querySelectorAll("form[data-time]")) {
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
      // The keys < and > step to the releases next to the day.
      document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target !== document.body) return;
        const name = { "<": "prev", ">": "next" }[event.key];
        const link = name && document.querySelector(`.timebar a[rel=${name}]`);
        if (link) link.click();
      });
    }

    """
}
