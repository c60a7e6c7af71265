/*
 * Progressive enhancement: every page works without this file.
 *
 * Suggestions below the search box, keyboard shortcuts (the help lists them), explanations opened in place, finding the
 * values of a facet, remembering the sort order, copying a citation, and selecting a date range by dragging over a chart.
 */
"use strict";

/* --- suggestions: a list rendered by the server, navigated with the arrow keys --- */

for (const input of document.querySelectorAll("input[data-suggest]")) {
  // a field of the advanced search names the label before its value, and keeps what is chosen
  const label = input.dataset.suggest;
  const isField = input.type !== "search";
  const list = document.createElement("div");
  list.className = "offers";
  list.id = isField ? "offers-" + input.id : "offers";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : input.placeholder);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");

  let waiting = 0;
  let requested = "";
  let selected = -1;

  const options = () => Array.from(list.querySelectorAll("[role=option]"));

  const close = () => {
    list.hidden = true;
    selected = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    if (isField) {
      list.replaceChildren();
    }
  };

  const take = (option) => {
    if (!isField) {
      location.assign(option.dataset.url);
      return;
    }
    const before = option.querySelector(".before");
    const chosen = (before ? before.textContent : "") + option.querySelector("b").textContent;
    input.value = chosen.startsWith(label) ? chosen.slice(label.length) : chosen;
    requested = input.value.trim();
    close();
  };

  const choose = (number) => {
    const all = options();
    if (all.length === 0) {
      return;
    }
    selected = (number + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === selected)));
    input.setAttribute("aria-activedescendant", all[selected].id);
    all[selected].scrollIntoView({ block: "nearest" });
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed === requested) {
      return;
    }
    requested = typed;
    if (typed === "") {
      close();
      return;
    }
    const answer = await fetch("/suggestions?q=" + encodeURIComponent(label + typed)).catch(() => null);
    if (!answer || !answer.ok || requested !== typed) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...page.body.childNodes);
    selected = -1;
    const some = options().length > 0 && document.activeElement === input;
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
      choose(event.key === "ArrowDown" ? selected + 1 : selected < 0 ? -1 : selected - 1);
      event.preventDefault();
    } else if (event.key === "Escape") {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && selected >= 0) {
      take(options()[selected]);
      event.preventDefault();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      take(option);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 200));
  // who types before this script has come is offered something all the same
  if (input.value !== input.defaultValue) {
    ask();
  }
}

/* --- keyboard shortcuts --- */

const marks = Array.from(document.querySelectorAll(".article mark[id]"));
let mark = marks.findIndex((each) => "#" + each.id === location.hash);

const showMark = (step) => {
  const at = mark < 0 && step < 0 ? marks.length - 1 : mark + step;
  if (at < 0 || at >= marks.length) {
    // after the last match of this article comes the next hit of the result
    const beyond = document.querySelector(`.trail [data-step=${step > 0 ? "next" : "previous"}]`);
    if (beyond) {
      location.assign(beyond.href);
    }
    return;
  }
  if (mark >= 0) {
    marks[mark].classList.remove("here");
  }
  mark = at;
  marks[mark].classList.add("here");
  marks[mark].scrollIntoView({ block: "center" });
};

const showHit = (step) => {
  const links = Array.from(document.querySelectorAll(".hits .hit h3 a"));
  const here = links.indexOf(document.activeElement);
  const link = links[Math.min(links.length - 1, Math.max(0, here + step))];
  if (link) {
    link.focus();
  }
};

const keys = {
  n: () => showMark(1),
  p: () => showMark(-1),
  j: () => showHit(1),
  k: () => showHit(-1),
  "?": () => document.querySelector("nav a[href$='/help']").click(),
  "/": () => {
    const box = document.querySelector("input[type=search][name=q]");
    if (box) {
      box.focus();
      box.select();
    }
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
    return;
  }
  if (Object.hasOwn(keys, event.key)) {
    keys[event.key]();
    event.preventDefault();
  }
});

/* --- details that load a part of another page when they are opened --- */

for (const details of document.querySelectorAll("details:has([data-from])")) {
  details.addEventListener("toggle", async () => {
    const place = details.querySelector("[data-from]");
    const link = place && place.querySelector("a");
    if (!details.open || !link) {
      return;
    }
    const answer = await fetch(link.href).catch(() => null);
    const page = answer && answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const part = page && page.querySelector(place.dataset.from);
    if (part) {
      place.replaceChildren(part);
    }
  });
}

/* --- finding a value of a facet: the server looks among all of them, by letters and pinyin --- */

for (const form of document.querySelectorAll(".facets form.find")) {
  const input = form.querySelector("input[type=search]");
  const place = form.parentElement.querySelector(".values");
  const own = Array.from(place.childNodes);
  let waiting = 0;
  let wanted = "";

  const find = async () => {
    const typed = input.value.trim();
    if (typed === wanted) {
      return;
    }
    wanted = typed;
    if (typed === "") {
      place.replaceChildren(...own);
      return;
    }
    const address = form.action + "?" + new URLSearchParams(new FormData(form));
    const answer = await fetch(address).catch(() => null);
    if (!answer || !answer.ok || wanted !== typed) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(".found");
    if (found) {
      place.replaceChildren(...found.childNodes);
    }
  };

  place.setAttribute("aria-live", "polite");
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 200);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    find();
    event.preventDefault();
  });
}

/* --- remembering the sort order --- */

for (const link of document.querySelectorAll(".orders a")) {
  link.addEventListener("click", () => {
    localStorage.setItem("sort", new URL(link.href).searchParams.get("sort") || "");
  });
}
for (const form of document.querySelectorAll("form.masthead-search, .front form")) {
  form.addEventListener("submit", () => {
    const sort = localStorage.getItem("sort");
    if (sort) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "sort", value: sort });
      form.append(field);
    }
  });
}

/* --- copying a citation --- */

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}

/* --- dragging over a chart selects a date range --- */

for (const chart of document.querySelectorAll(".chart svg.bars")) {
  const bars = Array.from(chart.querySelectorAll("a"));
  let first = null;

  const barAt = (event) => {
    const box = chart.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, at));
  };
  const show = (from, to) =>
    bars.forEach((bar, at) => bar.classList.toggle("between", at >= Math.min(from, to) && at <= Math.max(from, to)));

  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      first = barAt(event);
    }
  });
  addEventListener("pointermove", (event) => {
    if (first !== null) {
      show(first, barAt(event));
    }
  });
  addEventListener("pointerup", (event) => {
    if (first === null) {
      return;
    }
    const last = barAt(event);
    const from = new URL(bars[Math.min(first, last)].href.baseVal, location.href);
    const to = new URL(bars[Math.max(first, last)].href.baseVal, location.href);
    if (first !== last) {
      from.searchParams.set("to", to.searchParams.get("to"));
      location.assign(from);
    }
    show(-1, -1);
    first = null;
  });
}
