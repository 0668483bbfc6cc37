// Touching a mark lights its ledger entries, and touching an entry lights its mark. Links do the same without this.

const lit = new Set();

function keysOf(element) {
  return (element.dataset.signals ?? element.dataset.signal ?? "").split(" ").filter(Boolean);
}

function partners(key) {
  const wanted = CSS.escape(key);
  return document.querySelectorAll(`[data-signals~="${wanted}"], [data-signal="${wanted}"]`);
}

function light(element) {
  darken();
  for (const key of keysOf(element)) {
    for (const partner of partners(key)) {
      partner.classList.add("is-lit");
      lit.add(partner);
    }
  }
}

function darken() {
  for (const element of lit) element.classList.remove("is-lit");
  lit.clear();
}

function touched(event) {
  return event.target instanceof Element ? event.target.closest("[data-signals], [data-signal]") : null;
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const element = touched(event);
    if (element) light(element);
    else if (kind === "pointerover") darken();
  });
}

// Browsers that do not open a folded part by themselves when a link leads into it.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.parentElement?.closest("details:not([open])");
  if (!folded) return;
  for (let part = folded; part; part = part.parentElement?.closest("details")) part.open = true;
  target.scrollIntoView();
}

window.addEventListener("hashchange", unfold);
unfold();
