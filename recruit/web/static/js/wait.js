// Looks again for what is not ready yet, and puts the newer part of the page in its place; typing is not disturbed.

const PAUSE = 2000; // milliseconds
const MOST_TRIES = 30;

async function newer(id) {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (!answer.ok || answer.redirected) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.getElementById(id);
}

async function look(id, tries) {
  const found = await newer(id).catch(() => null);
  const shown = document.getElementById(id);
  if (!shown) return;
  if (found && found.innerHTML !== shown.innerHTML) shown.replaceChildren(...document.importNode(found, true).childNodes);
  if ((!found || found.hasAttribute("data-wait")) && tries < MOST_TRIES) setTimeout(look, PAUSE, id, tries + 1);
}

for (const part of document.querySelectorAll("[data-wait][id]")) setTimeout(look, PAUSE, part.id, 1);
