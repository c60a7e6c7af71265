/*
 * Keyboard shortcuts of the page editor; the form works without this script.
 *
 * j and k move between lines, x selects a line, Shift+click selects a range; a lower-case letter chooses the action,
 * an upper-case letter the article; Ctrl+Enter submits the form.
 */
"use strict";

const form = document.getElementById("lines");

/** The browser drops the focus when it scrolls to the place that the address names, which it does while it loads. */
const focusOnceLoaded = (element) => {
  const focus = () => setTimeout(() => element.focus({ preventScroll: true }));
  if (document.readyState === "complete") {
    focus();
  } else {
    addEventListener("load", focus);
  }
};

if (form) {
  const boxes = Array.from(form.querySelectorAll("input[name=line]"));
  const act = document.getElementById("act");
  const article = document.getElementById("article");
  const ACTS = {
    t: "title",
    i: "kicker",
    h: "headline",
    u: "subheadline",
    l: "label",
    b: "body",
    c: "crosshead",
    s: "split",
    a: "advertisement",
    o: "other",
  };
  // After a correction the address names its line, from which work goes on.
  const named = document.getElementById(location.hash.slice(1));
  const chosen = boxes.findIndex((box) => box.checked);
  let last = Math.max(0, chosen < 0 ? boxes.findIndex((box) => named && named.contains(box)) : chosen);
  if (named && named.contains(boxes[last])) {
    focusOnceLoaded(boxes[last]);
  }

  const show = (box) => box.closest("li").classList.toggle("chosen", box.checked);

  const go = (number) => {
    last = Math.min(Math.max(number, 0), boxes.length - 1);
    boxes[last].focus();
    boxes[last].closest("li").scrollIntoView({ block: "center" });
  };

  boxes.forEach((box, number) => {
    show(box);
    box.addEventListener("click", (event) => {
      if (event.shiftKey) {
        const [from, to] = number < last ? [number, last] : [last, number];
        for (let i = from; i <= to; i++) {
          boxes[i].checked = box.checked;
          show(boxes[i]);
        }
      }
      show(box);
      last = number;
    });
    box.addEventListener("focus", () => {
      last = number;
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || boxes.length === 0) {
      return;
    }
    const letter = Array.from(article.options).find((option) => option.dataset.letter === event.key);
    if (event.key === "j") {
      go(document.activeElement === boxes[last] ? last + 1 : last);
    } else if (event.key === "k") {
      go(document.activeElement === boxes[last] ? last - 1 : last);
    } else if (event.key === "x") {
      boxes[last].checked = !boxes[last].checked;
      show(boxes[last]);
    } else if (ACTS[event.key]) {
      act.value = ACTS[event.key];
    } else if (letter) {
      article.value = letter.value;
    } else {
      return;
    }
    event.preventDefault();
  });
}

// Likewise after the correction of an article.
const corrected = /^#article-\d+$/.test(location.hash) ? document.querySelector(location.hash + " summary") : null;
if (corrected) {
  focusOnceLoaded(corrected);
}
