/*
 * What is typed into a long form is kept in this browser until it is saved, and offered when the page is opened again:
 * after a failure of the network or the server, and after a tab was closed. The forms work without this script.
 */
"use strict";

const PREFIX = "baoku-draft ";
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
const saved = document.querySelector(".outcome [role=status]") !== null;

/** The browser may keep nothing, and its room is limited. */
const store = (key, draft) => {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // the form works without a draft
  }
};

const drafts = new Map();
try {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
    const draft = JSON.parse(localStorage.getItem(key));
    if (Date.now() - draft.at < KEPT_FOR) {
      drafts.set(key, draft);
    } else {
      localStorage.removeItem(key);
    }
  }
} catch {
  drafts.clear();
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = PREFIX + form.dataset.draft + " " + new URL(form.action).pathname;
  const fields = Array.from(form.querySelectorAll("textarea[name], input[name]:not([type=hidden], [type=checkbox])"));
  const reading = form.elements.reading ? form.elements.reading.value : "";
  const typed = () => fields.map((field) => field.value);
  const given = JSON.stringify(typed());
  const keep = (sent) => store(key, { at: Date.now(), reading, sent, names: fields.map((field) => field.name), values: typed() });
  const forget = () => {
    drafts.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing is kept then
    }
  };

  form.addEventListener("input", () => {
    if (JSON.stringify(typed()) === given) {
      forget();
    } else {
      keep(false);
    }
  });
  form.addEventListener("submit", () => {
    if (JSON.stringify(typed()) !== given) {
      keep(true);
    }
  });

  const draft = drafts.get(key);
  if (draft && draft.sent && saved) {
    forget();
  } else if (draft && JSON.stringify(draft.values) !== given) {
    const offer = form.querySelector(".draft");
    offer.querySelector("time").textContent = new Date(draft.at).toLocaleString(document.documentElement.lang);
    offer.querySelector(".changed").hidden = draft.reading === reading;
    offer.hidden = false;
    const details = form.closest("details");
    if (details) {
      details.open = true;
    }
    offer.querySelector("[data-draft-do=restore]").addEventListener("click", () => {
      // a field is found by its name and its place among those of the same name
      const count = new Map();
      draft.names.forEach((name, at) => {
        const place = count.get(name) || 0;
        count.set(name, place + 1);
        const field = fields.filter((each) => each.name === name)[place];
        if (field) {
          field.value = draft.values[at];
        }
      });
      offer.hidden = true;
      keep(false);
      (fields.find((field) => field.value !== field.defaultValue) || fields[0]).focus();
    });
    offer.querySelector("[data-draft-do=drop]").addEventListener("click", () => {
      forget();
      offer.hidden = true;
      fields[0].focus();
    });
  }
}
