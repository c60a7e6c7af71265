/*
 * Keyboard shortcuts of the desk for persons; its forms work without this script.
 *
 * j and k move between cards, x ticks a card, and the letters that the buttons carry in data-key decide about the card
 * that has the focus: m the same person, d different persons, n no name of a person, r right, s later.
 */
"use strict";

const desk = document.getElementById("desk");

if (desk) {
  const cards = Array.from(desk.querySelectorAll(".card"));
  let current = -1;

  const go = (number) => {
    current = Math.min(Math.max(number, 0), cards.length - 1);
    cards[current].focus({ preventScroll: true });
    cards[current].scrollIntoView({ block: "nearest" });
  };

  cards.forEach((card, number) => {
    card.addEventListener("focusin", () => {
      current = number;
    });
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      event.stopImmediatePropagation();
      go(current + (event.key === "j" ? 1 : -1));
      return;
    }
    if (current < 0) {
      return;
    }
    if (event.key === "x") {
      event.preventDefault();
      const box = cards[current].querySelector("input[name=card]");
      box.checked = !box.checked;
      return;
    }
    const button = Array.from(cards[current].querySelectorAll("button[data-key]")).find(
      (each) => each.dataset.key === event.key,
    );
    if (button) {
      event.preventDefault();
      event.stopImmediatePropagation();
      button.click();
    }
  });

  // after a decision the next card is at hand, which has taken the place of the one that was decided
  const PLACE = "baoku-desk-place";
  desk.addEventListener("submit", () => sessionStorage.setItem(PLACE, String(current)));
  const place = Number(sessionStorage.getItem(PLACE) || 0);
  sessionStorage.removeItem(PLACE);
  if (document.querySelector(".notice") && cards.length > 0) {
    go(place);
  }
}
