// A form with data-guard is sent once at a time. What the network swallowed is sent again, with the same idempotency key.
{
  const waits = [2000, 4000, 8000, 15000];
  const tries = new WeakMap();
  const guarded = (event) => (event.target.closest?.("[data-autosave]") ? null : event.target.closest?.("form[data-guard]"));

  const say = (form, waiting) => {
    const line = form.querySelector("[data-waiting]");
    if (!line) return;
    line.classList.toggle("is-waiting", waiting);
    if (waiting) line.textContent = line.dataset.waiting;
    else if (line.textContent === line.dataset.waiting) line.textContent = "";
  };

  // The server answered no, and its page says why: the form stays, with what was written in it.
  const explain = (form, html) => {
    const line = form.querySelector("[data-waiting]");
    const page = new DOMParser().parseFromString(html, "text/html");
    const words = [...page.querySelectorAll("h1, h1 + p")].map((part) => part.textContent);
    if (line && words.length) line.textContent = words.join(". ");
    line?.classList.add("is-waiting");
  };

  const busy = (form, yes) => {
    form.toggleAttribute("data-busy", yes);
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-busy", String(yes)));
  };

  // By its button: htmx adds the name and value of the button that was pressed last.
  const send = (form, button) => (button ? button.click() : form.requestSubmit());

  const again = (form) => {
    const count = tries.get(form)?.count ?? 0;
    say(form, true);
    const timer = setTimeout(() => {
      if (document.contains(form)) send(form, tries.get(form)?.button);
    }, waits[Math.min(count, waits.length - 1)]);
    tries.set(form, { count: count + 1, button: tries.get(form)?.button, timer });
  };

  document.addEventListener("submit", (event) => {
    const form = guarded(event);
    if (!form) return;
    if (form.hasAttribute("data-busy")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    clearTimeout(tries.get(form)?.timer);
    tries.set(form, { ...tries.get(form), button: event.submitter ?? undefined });
  }, true);

  document.addEventListener("htmx:beforeRequest", (event) => guarded(event) && busy(guarded(event), true));
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = guarded(event);
    if (!form) return;
    busy(form, false);
    const { successful, xhr } = event.detail;
    if (successful) {
      tries.delete(form);
      say(form, false);
    } else if (xhr.status === 0 || xhr.status >= 502) {
      again(form);
    } else {
      explain(form, xhr.responseText);
    }
  });
}
