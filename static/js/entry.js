// Opens the entry of a name or a phrase beside it. Without a script the link leads to the page where the entry stands.
{
  const box = () => document.getElementById("lookup-card");
  let link = null;

  const open = async (term) => {
    const slot = box().querySelector("[data-slot]");
    slot.replaceChildren();
    await htmx.ajax("GET", term.dataset.entry, { source: term, target: slot, swap: "innerHTML" }).catch(() => {});
    if (!slot.querySelector("#entry")) return location.assign(term.href);
    link?.classList.remove("is-open");
    link = term;
    link.classList.add("is-open");
    box().classList.toggle("at-top", link.getBoundingClientRect().top > innerHeight / 2);
    box().showPopover();
    box().scrollTop = 0;
    box().focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const term = event.target.closest("a.term[data-entry]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!term || elsewhere || !window.htmx || !box()?.showPopover) return;
    event.preventDefault();
    open(term);
  });

  box()?.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed" || !link) return;
    link.classList.remove("is-open");
    if (box().contains(document.activeElement)) link.focus({ preventScroll: true });
  });
}
