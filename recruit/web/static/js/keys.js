// On a ranking: j and k move between people, Enter opens one, s goes to the stage. Never while typing.

const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
let here = null;

function moveTo(row) {
  if (!row) return;
  here?.classList.remove("is-here");
  here = row;
  here.classList.add("is-here");
  here.querySelector("[data-open]")?.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement?.closest("[data-row]") ?? here);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  moveTo(all[next]);
}

const deeds = {
  j: () => step(1),
  k: () => step(-1),
  Enter: () => here?.querySelector("[data-open]")?.click(),
  s: () => here?.querySelector("[data-stage]")?.focus(),
};

function isBusy(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("input, textarea, select")) return true;
  return event.key === "Enter" && target.matches("a, button, summary");
}

document.addEventListener("keydown", (event) => {
  const deed = deeds[event.key];
  if (!deed || isBusy(event)) return;
  event.preventDefault();
  deed();
});

document.addEventListener("focusin", (event) => {
  const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
  if (row && row !== here) {
    here?.classList.remove("is-here");
    here = row;
    here.classList.add("is-here");
  }
});

for (const help of document.querySelectorAll("[data-keys]")) help.hidden = false;
