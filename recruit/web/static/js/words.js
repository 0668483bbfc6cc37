// Counts words as they are typed; the number is shown and never enforced.

for (const line of document.querySelectorAll("[data-words-of]")) {
  const field = document.getElementById(line.dataset.wordsOf);
  field?.addEventListener("input", () => {
    const count = field.value.split(/\s+/).filter(Boolean).length;
    line.textContent = `${count} of about ${line.dataset.words} words`;
  });
}
