// Notes how far a lesson is read: a paragraph whose end stayed in view for a moment counts, if all before it did.
{
  const MOMENT = 1500;

  const start = (form) => {
    const number = (sentence) => Number(sentence.id.slice("s-".length));
    const total = Number(form.elements.sentences.value);
    const lesson = form.closest("main").dataset.lesson;
    const seen = new Set();
    let ends = [];
    let furthest = Number(form.dataset.read);

    const show = () => {
      const meter = document.querySelector(`meter[data-stop="${lesson}"]`);
      if (meter) meter.value = furthest;
    };

    const note = () => {
      const before = furthest;
      for (const end of ends) {
        if (number(end) <= furthest) continue;
        if (!seen.has(end.id)) break;
        furthest = number(end);
      }
      if (furthest === before || !document.contains(form)) return;
      show();
      htmx.ajax("POST", form.action, {
        source: form,
        values: { sentences: furthest },
        target: "#read",
        swap: furthest >= total ? "outerHTML" : "none",
      });
    };

    const timers = new Map();
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target.id));
        if (isIntersecting) timers.set(target.id, setTimeout(() => { seen.add(target.id); note(); }, MOMENT));
      }
    }, { threshold: 0.6 });

    // Again whenever htmx has put in another text, with or without its speakers.
    const follow = () => {
      watch.disconnect();
      ends = [...document.querySelectorAll("#text .passage")].map((p) => [...p.querySelectorAll(".s")].pop());
      ends.forEach((end) => watch.observe(end));
    };

    follow();
    document.addEventListener("htmx:afterSettle", () => {
      if (document.contains(form)) return follow();
      watch.disconnect();
      furthest = total;
      show();
    });
  };

  const form = document.querySelector("form[data-reading]");
  if (form && window.htmx) start(form);
}
