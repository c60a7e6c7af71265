/*
 * Ease, nothing more: every page works without this file.
 *
 * Suggestions below a search box, keys (/ search, n and p marked words, ? help), copying a citation, and dragging over the
 * columns of a result's chart to narrow it to that time.
 */
"use strict";

/* --- suggestions: a list that the server writes, chosen from with the arrow keys --- */

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("div");
  list.className = "offers";
  list.id = "offers";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : input.placeholder);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");

  let waiting = 0;
  let asked = "";
  let chosen = -1;

  const offers = () => Array.from(list.querySelectorAll("[role=option]"));

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (number) => {
    const all = offers();
    if (all.length === 0) {
      return;
    }
    chosen = (number + all.length) % all.length;
    all.forEach((offer, at) => offer.setAttribute("aria-selected", String(at === chosen)));
    input.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed === asked) {
      return;
    }
    asked = typed;
    if (typed === "") {
      close();
      return;
    }
    const answer = await fetch("/suggestions?q=" + encodeURIComponent(typed)).catch(() => null);
    if (!answer || !answer.ok || asked !== typed) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...page.body.childNodes);
    chosen = -1;
    const some = offers().length > 0 && document.activeElement === input;
    list.hidden = !some;
    input.setAttribute("aria-expanded", String(some));
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
      event.preventDefault();
    } else if (event.key === "Escape") {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      location.assign(offers()[chosen].dataset.url);
      event.preventDefault();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const offer = event.target.closest("[role=option]");
    if (offer) {
      location.assign(offer.dataset.url);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 200));
}

/* --- keys --- */

const marks = Array.from(document.querySelectorAll(".article mark"));
let mark = -1;

const showMark = (step) => {
  if (marks.length === 0) {
    return;
  }
  if (mark >= 0) {
    marks[mark].classList.remove("here");
  }
  mark = (mark < 0 && step < 0 ? marks.length - 1 : mark + step + marks.length) % marks.length;
  marks[mark].classList.add("here");
  marks[mark].scrollIntoView({ block: "center" });
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
    return;
  }
  if (event.key === "/") {
    const box = document.querySelector("input[type=search][name=q]");
    if (box) {
      box.focus();
      box.select();
      event.preventDefault();
    }
  } else if (event.key === "n") {
    showMark(1);
  } else if (event.key === "p") {
    showMark(-1);
  } else if (event.key === "?") {
    document.querySelector("a[href$='/help']").click();
  }
});

/* --- copying a citation --- */

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}

/* --- dragging over the chart narrows the result to the time between --- */

for (const chart of document.querySelectorAll(".chart svg")) {
  const columns = Array.from(chart.querySelectorAll("a"));
  let first = null;

  const columnAt = (event) => {
    const box = chart.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * columns.length);
    return Math.min(columns.length - 1, Math.max(0, at));
  };
  const show = (from, to) =>
    columns.forEach((column, at) => column.classList.toggle("between", at >= Math.min(from, to) && at <= Math.max(from, to)));

  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      first = columnAt(event);
    }
  });
  addEventListener("pointermove", (event) => {
    if (first !== null) {
      show(first, columnAt(event));
    }
  });
  addEventListener("pointerup", (event) => {
    if (first === null) {
      return;
    }
    const last = columnAt(event);
    const from = new URL(columns[Math.min(first, last)].href.baseVal, location.href);
    const to = new URL(columns[Math.max(first, last)].href.baseVal, location.href);
    if (first !== last) {
      from.searchParams.set("to", to.searchParams.get("to"));
      location.assign(from);
    }
    show(-1, -1);
    first = null;
  });
}
