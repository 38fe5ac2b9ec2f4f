// The day that the reader asks about: field, slider and histogram on one scale, and what that day comes to.

import { sentence, undatedWords } from "./counts.js";
import { drawHistogram, markHeld, tableOfYears } from "./histogram.js";
import { byId } from "./make.js";
import { at, first, home, known, last, later, share } from "./scale.js";
import { change, state } from "./state.js";
import { tell } from "./tell.js";
import { dateWords, dayOf, numberOf } from "./time.js";

const field = byId("day");
const any = byId("anyday");
const slide = byId("slide");
const plot = byId("plot");
const mark = byId("mark");
const undated = byId("undated");
let wanted = ""; // the day to show in the next frame
let before = ""; // the day that "Any day" leads back to

// However fast the slider moves, the page follows once a frame.
function ask(number) {
  slide.value = number;
  if (!wanted) requestAnimationFrame(() => { change({ day: wanted }); wanted = ""; });
  wanted = dayOf(Number(slide.value));
}

const moves = {
  ArrowRight: (now) => now + 1, ArrowUp: (now) => now + 1, ArrowLeft: (now) => now - 1, ArrowDown: (now) => now - 1,
  PageUp: (now, year) => later(now, year ? 12 : 1), PageDown: (now, year) => later(now, year ? -12 : -1),
  Home: () => first, End: () => last,
};

function follow(event) {
  const box = plot.getBoundingClientRect();
  ask(at((event.clientX - box.left) / box.width));
}

function startScale() {
  byId("scale").hidden = !known;
  if (!known) return;
  Object.assign(slide, { min: first, max: last, step: 1 });
  slide.addEventListener("input", () => ask(slide.value));
  slide.addEventListener("click", () => { if (!state.day) ask(slide.value); });
  slide.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    ask(move(Number(slide.value), event.shiftKey));
  });
  plot.addEventListener("click", follow); // a finger that scrolls over the plot chooses nothing
  plot.addEventListener("pointerdown", (event) => { if (event.pointerType === "mouse") { plot.setPointerCapture(event.pointerId); follow(event); } });
  plot.addEventListener("pointermove", (event) => { if (plot.hasPointerCapture(event.pointerId)) follow(event); });
  byId("byyear").append(tableOfYears());
  new ResizeObserver(() => { drawHistogram(); markHeld(); }).observe(plot);
}

export function startDay() {
  field.addEventListener("change", () => change({ day: field.value }));
  any.addEventListener("click", () => change({ day: state.day ? "" : before || dayOf(known ? home : numberOf(new Date())) }));
  undated.addEventListener("click", () => change({ undated: !state.undated }));
  startScale();
}

export function showDay() {
  if (field.value !== state.day) field.value = state.day;
  any.setAttribute("aria-pressed", String(!state.day));
  if (known) showScale();
  byId("standing").textContent = sentence();
  if (state.day && state.day !== before) tell(`${dateWords(state.day)}: ${sentence()}`);
  before = state.day || before;
  const words = state.day ? undatedWords() : "";
  byId("apart").hidden = !words;
  byId("apart-count").textContent = `${words}${state.undated ? " (dotted)" : ""}.`;
  undated.textContent = state.undated ? "Hide them" : "Show them";
}

function showScale() {
  const number = state.day ? numberOf(state.day) : home;
  if (Number(slide.value) !== number) slide.value = number;
  const outside = number < first ? ", before the first day on record" : number > last ? ", after the last day on record" : "";
  slide.setAttribute("aria-valuetext", state.day ? dateWords(state.day) + outside : "Any day");
  slide.classList.toggle("unasked", !state.day);
  mark.hidden = !state.day || outside !== "";
  mark.style.left = `${share(number) * 100}%`;
  markHeld();
}
