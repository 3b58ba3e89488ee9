// Keys 1–9 choose an option of the question or go to a field, Enter sends it or goes on, U takes an answer back. They can be switched off, and stay off.
// In a field keys type; Enter goes to the next gap that is empty, and sends from the last.
{
  const OFF = "rostrum-keys-off";
  const TYPED = "form#answer input[type=text]";
  const FIELDS = `form#answer .option input, form#answer select, ${TYPED}`;
  const off = () => localStorage.getItem(OFF) === "1";

  const showSwitch = () => {
    const keys = document.querySelector("[data-keys]");
    if (!keys) return;
    const box = keys.querySelector("input");
    keys.hidden = false;
    box.checked = !off();
    box.addEventListener("change", () => localStorage.setItem(OFF, box.checked ? "0" : "1"));
  };

  const choose = (event) => {
    const field = document.querySelectorAll(FIELDS)[Number(event.key) - 1];
    if (!field) return;
    event.preventDefault();
    if (field.matches("[type=radio], [type=checkbox]")) field.click();
    field.focus();
  };

  const isFilled = (field) => (field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value.trim() !== "");

  const goOn = (event) => {
    const form = document.querySelector("form#answer");
    const next = document.querySelector("[data-next]");
    if (form && [...document.querySelectorAll(FIELDS)].some(isFilled)) form.requestSubmit();
    else if (next) next.click();
    else return;
    event.preventDefault();
  };

  const nextGap = (event) => {
    const gaps = [...document.querySelectorAll(TYPED)];
    const empty = gaps.slice(gaps.indexOf(event.target) + 1).find((gap) => !isFilled(gap));
    if (!empty) return;
    event.preventDefault();
    empty.focus();
  };

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
    if (key === "Enter" && target.matches(TYPED)) return nextGap(event);
    if (off() || target.closest("a, button, summary, select, textarea, input:not([type=radio], [type=checkbox])")) return;
    if (/^[1-9]$/.test(key)) choose(event);
    else if (key === "Enter") goOn(event);
    else if (key.toLowerCase() === "u") document.querySelector("[data-undo]")?.click();
  });

  showSwitch();
  document.addEventListener("htmx:afterSettle", showSwitch);
}
