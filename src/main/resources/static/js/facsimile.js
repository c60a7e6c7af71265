/*
 * Zooming and moving the picture of a page, and headlines beside the pointer; the picture is a map of links without this
 * script.
 *
 * The picture zooms with Ctrl and the wheel, two fingers, the keys + − 0 and buttons. Its frame scrolls, so that fingers,
 * wheel and arrow keys move it as they move any page; a mouse can drag it too.
 */
"use strict";

for (const figure of document.querySelectorAll(".facsimile")) {
  const frame = figure.querySelector(".sheet-frame");
  const sheet = figure.querySelector(".sheet");
  const picture = sheet.querySelector("img");
  const MOST = 8;
  let zoom = 1;

  /* --- zoom --- */

  /** Zooms so that the point of the sheet at these coordinates of the window stays where it is. */
  const zoomTo = (wanted, clientX, clientY) => {
    const next = Math.min(MOST, Math.max(1, wanted));
    if (next === zoom || !picture) {
      return;
    }
    const before = sheet.getBoundingClientRect();
    const x = (clientX - before.left) / before.width;
    const y = (clientY - before.top) / before.height;
    if (zoom === 1) {
      frame.style.height = Math.min(frame.clientHeight, Math.round(innerHeight * 0.9)) + "px";
    }
    zoom = next;
    frame.classList.toggle("zoomed", zoom > 1);
    sheet.style.width = zoom === 1 ? "" : zoom * 100 + "%";
    if (zoom === 1) {
      frame.style.height = "";
      frame.removeAttribute("tabindex");
    } else {
      frame.tabIndex = 0;
      picture.sizes = Math.ceil(frame.clientWidth * zoom) + "px";
    }
    const after = sheet.getBoundingClientRect();
    frame.scrollLeft += after.left + x * after.width - clientX;
    frame.scrollTop += after.top + y * after.height - clientY;
    hideLabel();
  };

  const zoomBy = (factor) => {
    const box = frame.getBoundingClientRect();
    zoomTo(zoom * factor, box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2);
  };

  const zooms = { in: () => zoomBy(1.5), out: () => zoomBy(1 / 1.5), fit: () => zoomBy(1 / MOST) };
  const tools = figure.querySelector(".sheet-tools");
  if (tools) {
    tools.hidden = false;
    for (const button of tools.querySelectorAll("button")) {
      button.addEventListener("click", zooms[button.dataset.zoom]);
    }
  }

  frame.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoomTo(zoom * Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.004 : 0.1)), event.clientX, event.clientY);
      }
    },
    { passive: false },
  );

  /* --- two fingers: their distance zooms, their middle moves. Touch events, because a browser that scrolls cancels pointers --- */

  let fingers = null;
  const spread = (touches) => Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
  frame.addEventListener(
    "touchstart",
    (event) => {
      if (event.touches.length === 2) {
        event.preventDefault();
        const [a, b] = event.touches;
        fingers = { distance: spread(event.touches), zoom, x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
      }
    },
    { passive: false },
  );
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (fingers && event.touches.length === 2) {
        event.preventDefault();
        const [a, b] = event.touches;
        const [x, y] = [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2];
        zoomTo((fingers.zoom * spread(event.touches)) / fingers.distance, x, y);
        frame.scrollLeft -= x - fingers.x;
        frame.scrollTop -= y - fingers.y;
        fingers.x = x;
        fingers.y = y;
      }
    },
    { passive: false },
  );
  for (const end of ["touchend", "touchcancel"]) {
    frame.addEventListener(end, () => {
      fingers = null;
    });
  }

  /* --- dragging with a mouse --- */

  let drag = null;
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("pointerdown", (event) => {
    if (zoom > 1 && event.button === 0 && event.pointerType === "mouse") {
      drag = { x: event.clientX, y: event.clientY, moved: false };
    }
  });
  addEventListener("pointermove", (event) => {
    if (!drag) {
      return;
    }
    if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) {
      return;
    }
    drag.moved = true;
    frame.classList.add("dragged");
    hideLabel();
    frame.scrollLeft -= event.clientX - drag.x;
    frame.scrollTop -= event.clientY - drag.y;
    drag.x = event.clientX;
    drag.y = event.clientY;
  });
  addEventListener("pointerup", () => {
    frame.classList.remove("dragged");
    // the click that ends a drag opens nothing
    setTimeout(() => {
      drag = null;
    });
  });
  frame.addEventListener(
    "click",
    (event) => {
      if (drag && drag.moved) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );

  /* --- keys --- */

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
      return;
    }
    const step = frame.clientWidth / 8;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key === "+" || event.key === "=") {
      zooms.in();
    } else if (event.key === "-") {
      zooms.out();
    } else if (event.key === "0") {
      zooms.fit();
    } else if (zoom > 1 && frame.contains(document.activeElement) && moves[event.key]) {
      frame.scrollBy(moves[event.key][0], moves[event.key][1]);
    } else {
      return;
    }
    event.preventDefault();
  });

  /* --- the headline of the article under the pointer or with the focus, also in the list --- */

  const label = document.createElement("p");
  label.className = "sheet-label";
  label.lang = "zh-CN";
  label.hidden = true;
  label.setAttribute("aria-hidden", "true");
  figure.append(label);

  const hideLabel = () => {
    label.hidden = true;
  };

  const showLabel = (text, clientX, clientY) => {
    const box = figure.getBoundingClientRect();
    label.textContent = text;
    label.hidden = false;
    label.style.left = Math.max(0, Math.min(clientX - box.left + 12, box.width - label.offsetWidth)) + "px";
    label.style.top = Math.max(0, clientY - box.top + 18) + "px";
  };

  const items = new Map();
  for (const link of document.querySelectorAll(".sheet-list h3 a")) {
    items.set(link.getAttribute("href"), link.closest(".brief"));
  }

  for (const region of figure.querySelectorAll(".region")) {
    // the label shows the headline, so the browser need not
    const title = region.querySelector("title");
    const headline = title.textContent;
    region.setAttribute("aria-label", headline);
    title.remove();
    const item = items.get(region.getAttribute("href"));
    const light = (on) => {
      region.classList.toggle("lit", on);
      if (item) {
        item.classList.toggle("lit", on);
      }
      if (!on) {
        hideLabel();
      }
    };

    region.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse" && !(drag && drag.moved)) {
        light(true);
        showLabel(headline, event.clientX, event.clientY);
      }
    });
    region.addEventListener("pointerleave", () => light(false));
    region.addEventListener("focus", () => {
      light(true);
      if (region.matches(":focus-visible")) {
        const box = region.getBoundingClientRect();
        const shown = frame.getBoundingClientRect();
        if (zoom > 1 && (box.top > shown.bottom || box.bottom < shown.top || box.left > shown.right || box.right < shown.left)) {
          frame.scrollBy(box.left - shown.left - 16, box.top - shown.top - 16);
        }
        const now = region.getBoundingClientRect();
        showLabel(headline, Math.max(now.left, shown.left), Math.max(now.top, shown.top));
      }
    });
    region.addEventListener("blur", () => light(false));
    if (item) {
      item.addEventListener("pointerenter", () => light(true));
      item.addEventListener("pointerleave", () => light(false));
    }
  }
}
