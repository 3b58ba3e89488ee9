// The part that htmx puts in knows what the page is now called, and the reader goes on at its heading, or at the field to be mended.
document.addEventListener("htmx:afterSettle", () => {
  const titled = document.querySelector("[data-title]");
  if (!titled) return;
  document.title = titled.dataset.title;
  if (titled.contains(document.activeElement)) return;
  const field = titled.querySelector("[aria-invalid=true]") ?? titled.querySelector("[role=alert] ~ form [name=response]");
  (field ?? titled.querySelector("h1"))?.focus();
});
