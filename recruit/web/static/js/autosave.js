// Saves a form's fields as they are typed: POST of the changed fields to data-autosave, with the form's own token.

const PAUSE = 800; // milliseconds without typing before a save
const RETRY = 5000;

function watch(form) {
  const says = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
  const changed = new Set();
  let timer = 0;
  let sending = false;

  function tell(words, state = "") {
    if (!says) return;
    says.textContent = words;
    says.dataset.state = state;
  }

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function body(names) {
    const all = new FormData(form);
    const some = new FormData();
    for (const [name, value] of all) {
      if ((name === "csrf_token" || names.includes(name)) && typeof value === "string") some.append(name, value);
    }
    // A box without its tick is not in FormData; an empty value says that it was cleared.
    for (const name of names) if (!some.has(name)) some.append(name, "");
    return some;
  }

  async function send() {
    if (sending || changed.size === 0) return;
    const names = [...changed];
    changed.clear();
    sending = true;
    tell("Saving");
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: body(names),
        credentials: "same-origin",
        headers: { "X-Requested-With": "autosave" },
      });
      if (!answer.ok || answer.redirected) throw new Error(`status ${answer.status}`);
      tell("Saved", "saved");
    } catch {
      for (const name of names) changed.add(name);
      tell("Not saved yet. What you typed is still here, and we try again in a moment.", "failed");
      setTimeout(send, RETRY);
    } finally {
      sending = false;
      if (changed.size > 0 && says?.dataset.state !== "failed") plan(PAUSE);
    }
  }

  function note(event) {
    const field = event.target;
    if (!field.name || field.name === "csrf_token" || field.type === "file" || field.type === "password") return;
    changed.add(field.name);
    plan(event.type === "change" ? 0 : PAUSE);
  }

  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    changed.clear();
  });
}

for (const form of document.querySelectorAll("form[data-autosave]")) watch(form);
