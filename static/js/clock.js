// The time that is left in a quiz. It can be hidden, is said aloud at five minutes and at one, and at its end the page is fetched anew.
{
  const HIDDEN = "rostrum.clock.hidden";
  let ends = 0;
  let box = null;

  const show = () => {
    const hidden = localStorage.getItem(HIDDEN) === "yes";
    const left = box.querySelector(".clock-left");
    const off = box.querySelector(".clock-off");
    left.hidden = hidden;
    off.hidden = false;
    off.textContent = hidden ? off.dataset.on : off.dataset.off;
    const seconds = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    left.textContent = `${left.dataset.words} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return seconds;
  };

  const tick = () => {
    if (!box?.isConnected) return;
    const seconds = show();
    const said = box.querySelector(".clock-said");
    if (seconds === 300) said.textContent = box.dataset.five;
    if (seconds === 60) said.textContent = box.dataset.one;
    if (seconds === 0) return setTimeout(() => location.reload(), 1000);
    setTimeout(tick, 1000);
  };

  const start = () => {
    const found = document.querySelector("[data-left]");
    if (!found || found === box) return;
    box = found;
    ends = performance.now() + Number(found.dataset.left);
    tick();
  };

  document.addEventListener("click", (event) => {
    if (!event.target.matches?.(".clock-off")) return;
    localStorage.setItem(HIDDEN, localStorage.getItem(HIDDEN) === "yes" ? "no" : "yes");
    show();
  });
  document.addEventListener("htmx:load", start);
  start();
}
