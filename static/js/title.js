// The part that htmx puts in knows what the page is now called, and the reader goes on at its heading.
document.addEventListener("htmx:afterSettle", () => {
  const titled = document.querySelector("[data-title]");
  if (!titled) return;
  document.title = titled.dataset.title;
  if (!titled.contains(document.activeElement)) titled.querySelector("h1")?.focus();
});
