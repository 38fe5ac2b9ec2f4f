// On a narrow screen the page is search, list and the one thing that is open; the whole picture comes when asked for.

import { byId } from "./make.js";
import { network, refit, view } from "./picture.js";
import { state } from "./state.js";

const desk = byId("desk");
const draw = byId("draw");
const frame = byId("picture");
let width = frame.clientWidth;

// Before anything is drawn: whether there is room for it.
export function makeRoom() {
  desk.classList.toggle("open", Boolean(state.focus));
}

export function showWhole(on) {
  desk.classList.toggle("whole", on);
  draw.setAttribute("aria-expanded", on);
  draw.textContent = on ? "Hide the picture" : "Show the picture";
}

// What was not there when the page was drawn has no size until it is seen.
function resized() {
  if (!width && frame.clientWidth) {
    network.redraw();
    view();
  } else if (frame.clientWidth) refit();
  width = frame.clientWidth;
}

export function startPhone() {
  byId("choose").open = !matchMedia("(max-width: 640px)").matches;
  draw.addEventListener("click", () => showWhole(!desk.classList.contains("whole")));
  new ResizeObserver(resized).observe(frame);
  // A tap opens a thing and the page moves: the click that a browser makes of the tap would fall on what is there then.
  frame.addEventListener("touchend", (event) => { if (event.cancelable) event.preventDefault(); });
}
