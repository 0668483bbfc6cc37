// The slider "if goals rose by": fetches the same page with the new value and takes over its answer.

const PAUSE = 250; // milliseconds after the last move

function watch(form) {
  const slider = form.querySelector("input[type=range]");
  const tick = form.querySelector("[data-tick]");
  const answer = form.querySelector("[data-answer]");
  const button = form.querySelector("button");
  let timer = 0;
  let latest = 0;

  async function ask() {
    const turn = ++latest;
    const url = new URL(form.action, location.href);
    url.searchParams.set(slider.name, slider.value);
    try {
      const page = await fetch(url, { credentials: "same-origin" });
      if (!page.ok) throw new Error(`status ${page.status}`);
      const parsed = new DOMParser().parseFromString(await page.text(), "text/html");
      const fresh = parsed.querySelector("[data-answer]");
      if (fresh && turn === latest) {
        answer.textContent = fresh.textContent;
        history.replaceState(null, "", url);
      }
    } catch {
      button.hidden = false; // the button asks the server in the plain way
    }
  }

  slider.addEventListener("input", () => {
    tick.textContent = `${slider.value} %`;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  button.hidden = true;
}

for (const form of document.querySelectorAll("form[data-what-if]")) watch(form);
