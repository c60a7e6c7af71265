/*
 * The page as printed beside its lines in the page editor: pointing at a line shows its place, pointing at a place shows
 * its line, and a box drawn on the picture selects the lines in it. The form works without this script.
 */
"use strict";

const sheet = document.querySelector(".editor-sheet svg");
const linesForm = document.getElementById("lines");

if (sheet && linesForm) {
  const drawn = sheet.querySelector(".drawn");
  const scroll = sheet.closest(".sheet-scroll");
  const places = new Map();
  for (const place of sheet.querySelectorAll(".place")) {
    places.set(place.dataset.line, place);
  }
  const boxOf = (line) => linesForm.querySelector(`#L${line} input[name=line]`);
  document.querySelector(".draw-note").hidden = false;

  /* --- a line and its place light up together --- */

  const light = (line, on) => {
    places.get(line).classList.toggle("lit", on);
    const item = document.getElementById("L" + line);
    if (item) {
      item.classList.toggle("lit", on);
    }
  };

  /** Scrolls within a frame, and only there. */
  const show = (frame, element) => {
    const outer = frame.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      frame.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  };

  for (const [line, place] of places) {
    place.addEventListener("pointerenter", () => light(line, true));
    place.addEventListener("pointerleave", () => light(line, false));
    const item = document.getElementById("L" + line);
    if (item) {
      const point = (on) => {
        light(line, on);
        if (on) {
          show(scroll, place);
        }
      };
      item.addEventListener("pointerenter", () => point(true));
      item.addEventListener("pointerleave", () => point(false));
      item.addEventListener("focusin", () => point(true));
      item.addEventListener("focusout", () => point(false));
    }
  }

  /* --- selected lines are marked on the picture --- */

  const mark = () => {
    for (const [line, place] of places) {
      const box = boxOf(line);
      place.classList.toggle("chosen", Boolean(box && box.checked));
    }
  };
  linesForm.addEventListener("change", mark);
  linesForm.addEventListener("keyup", mark);
  linesForm.addEventListener("click", mark);
  mark();

  const choose = (lines, adding) => {
    let first = null;
    for (const line of places.keys()) {
      const box = boxOf(line);
      const wanted = lines.has(line);
      if (box && (wanted || !adding)) {
        box.checked = wanted;
        box.closest("li").classList.toggle("chosen", wanted);
        first = first || (wanted ? box : null);
      }
    }
    mark();
    if (first) {
      first.focus({ preventScroll: true });
      first.closest("li").scrollIntoView({ block: "nearest" });
    }
  };

  /* --- drawing a box --- */

  let from = null;

  /** A point of the window in points of the page. */
  const pointOf = (event) => {
    const frame = sheet.getBoundingClientRect();
    const page = sheet.viewBox.baseVal;
    return {
      x: ((event.clientX - frame.left) / frame.width) * page.width,
      y: ((event.clientY - frame.top) / frame.height) * page.height,
    };
  };

  const between = (a, b) => ({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });

  const linesIn = (area) => {
    const lines = new Set();
    for (const [line, place] of places) {
      const box = place.querySelector("rect");
      const x = box.x.baseVal.value + box.width.baseVal.value / 2;
      const y = box.y.baseVal.value + box.height.baseVal.value / 2;
      if (x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height) {
        lines.add(line);
      }
    }
    return lines;
  };

  const stop = () => {
    from = null;
    drawn.setAttribute("hidden", "");
  };

  sheet.addEventListener("dragstart", (event) => event.preventDefault());
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") {
      from = pointOf(event);
    }
  });
  addEventListener("pointermove", (event) => {
    if (from) {
      event.preventDefault();
      const area = between(from, pointOf(event));
      if (area.width > 3 || area.height > 3) {
        drawn.removeAttribute("hidden");
      }
      for (const [name, value] of Object.entries(area)) {
        drawn.setAttribute(name, value);
      }
    }
  });
  addEventListener("pointerup", (event) => {
    if (from && !drawn.hasAttribute("hidden")) {
      choose(linesIn(between(from, pointOf(event))), event.shiftKey);
      // the click that ends the drawing selects nothing
      setTimeout(stop);
    } else {
      from = null;
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      stop();
    }
  });

  sheet.addEventListener("click", (event) => {
    event.preventDefault();
    const place = event.target.closest(".place");
    if (place && drawn.hasAttribute("hidden")) {
      choose(new Set([place.dataset.line]), event.shiftKey);
    }
  });
}
