// The sliders of "what if": fetches the same page with the new values and takes over its answers.

const PAUSE = 200; // milliseconds after the last move

function watch(form) {
  const sliders = form.querySelectorAll("input[type=range]");
  const button = form.querySelector("button");
  let timer = 0;
  let latest = 0;

  function take(fresh) {
    for (const old of document.querySelectorAll("[data-answer]")) {
      const chosen = old.querySelector("select")?.value;
      const found = fresh.getElementById(old.id);
      if (!found) continue;
      old.replaceChildren(...[...found.childNodes].map((node) => document.importNode(node, true)));
      const select = old.querySelector("select");
      if (select && chosen) select.value = chosen;
    }
  }

  async function ask() {
    const turn = ++latest;
    const url = new URL(form.action, location.href);
    for (const [name, value] of new FormData(form)) url.searchParams.set(name, value);
    try {
      const page = await fetch(url, { credentials: "same-origin" });
      if (!page.ok) throw new Error(`status ${page.status}`);
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      if (turn !== latest) return;
      take(fresh);
      history.replaceState(null, "", url);
    } catch {
      button.hidden = false; // the button asks the server in the plain way
    }
  }

  for (const slider of sliders) {
    slider.addEventListener("input", () => {
      form.querySelector(`[data-tick="${slider.name}"]`).textContent = `${slider.value} %`.replace("-", "−");
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
  }
  button.hidden = true;
}

for (const form of document.querySelectorAll("form[data-what-if]")) watch(form);
