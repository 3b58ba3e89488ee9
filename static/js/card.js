// Opens a card for the sentence that is clicked: who speaks, what kind of statement, which notes, a link to it.
// The same words stand in the text itself under "Show who is speaking".
{
  let card = null;
  let sentence = null;

  const close = () => {
    card?.remove();
    sentence?.classList.remove("is-open");
    card = sentence = null;
  };

  const slot = (name) => card.querySelector(`[data-slot="${name}"]`);

  const open = (clicked) => {
    close();
    sentence = clicked;
    card = document.getElementById("card").content.firstElementChild.cloneNode(true);
    slot("who").textContent = sentence.dataset.who;
    slot("kind").textContent = sentence.dataset.kind;
    slot("link").href = `#${sentence.id}`;
    slot("margin").href = `${location.pathname}/sentences/${sentence.id.slice("s-".length)}`;
    const marks = [...sentence.querySelectorAll(".mark")];
    slot("notes").hidden = marks.length === 0;
    for (const mark of marks) {
      const link = document.createElement("a");
      link.href = mark.hash;
      link.textContent = mark.getAttribute("aria-label");
      slot("notes").querySelector("dd").append(link);
    }
    sentence.classList.add("is-open");
    document.body.append(card);
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest(".card-close")) return close();
    if (event.target.closest("a, button, summary, .card")) return;
    const clicked = event.target.closest("main[data-lesson] .s");
    const selecting = !getSelection().isCollapsed;
    if (!clicked || clicked === sentence || selecting) return close();
    open(clicked);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
}
