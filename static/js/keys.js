// Keys 1–9 choose an option of the question, Enter sends it or goes on. They can be switched off, and stay off.
{
  const OFF = "rostrum-keys-off";
  const off = () => localStorage.getItem(OFF) === "1";

  const showSwitch = () => {
    const keys = document.querySelector("[data-keys]");
    if (!keys) return;
    const box = keys.querySelector("input");
    keys.hidden = false;
    box.checked = !off();
    box.addEventListener("change", () => localStorage.setItem(OFF, box.checked ? "0" : "1"));
  };

  const choose = (digit) => {
    const options = document.querySelectorAll("form#answer .option input:not([disabled])");
    options[digit - 1]?.click();
    options[digit - 1]?.focus();
  };

  const goOn = (event) => {
    const form = document.querySelector("form#answer");
    const next = document.querySelector("a[data-next]");
    if (form?.querySelector(".option input:checked:not([disabled])")) form.requestSubmit();
    else if (next) next.click();
    else return;
    event.preventDefault();
  };

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (off() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (target.closest("a, button, summary, select, textarea, input:not([type=radio], [type=checkbox])")) return;
    if (/^[1-9]$/.test(key)) choose(Number(key));
    else if (key === "Enter") goOn(event);
  });

  showSwitch();
  document.addEventListener("htmx:afterSettle", showSwitch);
}
