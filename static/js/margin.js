// What a reader does with a sentence: opened in its card, shown in the text at once, its citation copied.
{
  document.addEventListener("click", (event) => {
    const open = event.target.closest('.card a[data-slot="margin"]');
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!open || elsewhere || !window.htmx) return;
    event.preventDefault();
    const desk = open.closest(".card").querySelector('[data-slot="desk"]');
    htmx.ajax("GET", open.href, { source: open, target: desk, swap: "innerHTML" })
      .then(() => desk.querySelector("textarea")?.focus())
      .catch(() => location.assign(open.href));
  });

  document.addEventListener("click", async (event) => {
    const row = event.target.closest("[data-copy]");
    if (!row || !event.target.closest("button")) return;
    const field = document.getElementById(row.dataset.copy);
    await navigator.clipboard.writeText(field.value).catch(() => field.select());
    const line = row.querySelector("[data-done]");
    line.textContent = line.dataset.done;
  });

  const settle = () => {
    document.querySelectorAll("[data-copy]").forEach((row) => { row.hidden = !navigator.clipboard; });
    const desk = document.querySelector(".card #sentence[data-anchor]");
    if (desk) document.getElementById(desk.dataset.anchor)?.classList.toggle("is-mine", desk.dataset.own !== "0");
  };
  document.addEventListener("htmx:afterSettle", settle);
  settle();
}
