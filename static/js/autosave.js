// What changes in a quiz is saved by itself. What the network swallowed is sent again until it has arrived, and said so.
{
  const waits = [1000, 2000, 4000, 8000];
  let failures = 0;
  let timer = 0;
  const saver = (event) => event.target.closest?.("[data-autosave]");

  document.addEventListener("htmx:afterRequest", (event) => {
    const box = saver(event);
    if (!box) return;
    clearTimeout(timer);
    const { successful, xhr } = event.detail;
    if (successful || (xhr.status > 0 && xhr.status < 500)) {
      failures = 0;
      return;
    }
    const line = box.querySelector("[data-waiting]");
    line.textContent = line.dataset.waiting;
    line.classList.add("is-waiting");
    timer = setTimeout(() => document.contains(box) && htmx.trigger(box, "again"), waits[Math.min(failures++, waits.length - 1)]);
  });

  addEventListener("online", () => failures && document.querySelectorAll("[data-autosave]").forEach((box) => htmx.trigger(box, "again")));
}
