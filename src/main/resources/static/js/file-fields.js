/* File fields, whose words would be in the language of the browser instead of that of the page. */
"use strict";

for (const field of document.querySelectorAll("input[type=file][data-choose]")) {
  const shown = document.createElement("span");
  const button = document.createElement("span");
  const names = document.createElement("span");
  shown.className = "file-field";
  button.className = "file-button";
  button.textContent = field.dataset.choose;
  const tell = () => {
    const count = field.files.length;
    names.textContent =
      count === 0 ? field.dataset.none : count === 1 ? field.files[0].name : field.dataset.some.replace("#", count);
  };
  shown.append(button, names);
  shown.setAttribute("aria-hidden", "true");
  field.classList.add("covered");
  field.after(shown);
  shown.addEventListener("click", () => field.click());
  field.addEventListener("change", tell);
  tell();
}
