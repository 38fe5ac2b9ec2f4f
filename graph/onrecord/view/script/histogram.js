// How many dated claims begin at each time, on the scale of the slider: tenures below, other events above them.

import { counted, phaseOf } from "./counts.js";
import { claims } from "./data.js";
import { byId, holding, make } from "./make.js";
import { first, known, last, newYear, share, years } from "./scale.js";
import { dayOf, isTenure, numberOf, spanOf } from "./time.js";

const HEIGHT = 36;
const UNITS = [1, 3, 12, 60, 120, 1200]; // months in a bar
const NARROW = 4; // pixels that a bar needs

const chart = byId("histogram");
const labels = byId("years");
const begins = claims.flatMap(begun);
let bars = [];

// When what a claim says begins, each time once.
function begun(claim) {
  const found = new Map();
  for (const row of claim.rows) {
    const { begin } = spanOf(row);
    const day = begin && !row.lasting ? numberOf(begin) : NaN;
    const key = `${isTenure(row)} ${begin}`;
    if (!Number.isNaN(day) && !found.has(key)) found.set(key, { day, row, tenure: isTenure(row) });
  }
  return [...found.values()];
}

function shape(name, attributes, words) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words) made.append(shape("title", {}));
  if (words) made.firstChild.textContent = words;
  return made;
}

const monthOf = (day) => {
  const [year, month] = dayOf(day).split("-").map(Number);
  return year * 12 + month - 1;
};
const firstOf = (month) => numberOf(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String(month % 12 + 1).padStart(2, "0")}-01`);

const unitFor = (width) => UNITS.find((unit) => ((monthOf(last) - monthOf(first)) / unit + 1) * NARROW <= width) ?? UNITS.at(-1);

function named(start, unit) {
  const [year, month] = dayOf(firstOf(start)).split("-");
  if (unit >= 12) return unit === 12 ? year : `${year} to ${Number(year) + unit / 12 - 1}`;
  return unit === 1 ? `${year}-${month}` : `${year}, quarter ${(Number(month) + 2) / 3}`;
}

function barsOf(unit) {
  const found = Map.groupBy(begins, ({ day }) => Math.floor(monthOf(day) / unit) * unit);
  return [...found].sort(([a], [b]) => a - b).map(([start, some]) => {
    const tenures = some.filter((each) => each.tenure);
    return { start, tenures, others: some.length - tenures.length, size: some.length };
  });
}

// Drawn anew when the width changes; a date step only marks what is held.
export function drawHistogram() {
  const width = Math.round(chart.clientWidth);
  if (!known || !width) return;
  chart.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  const unit = unitFor(width);
  const found = barsOf(unit);
  const tall = Math.max(...found.map((bar) => bar.size), 1);
  const high = (count) => (count ? Math.max(2, (count / tall) * (HEIGHT - 2)) : 0);
  const lines = years(width).map((year) => shape("path", { d: `M${share(newYear(year)) * width} 0V${HEIGHT}` }));
  bars = found.map((bar) => {
    const x = share(firstOf(bar.start)) * width;
    const wide = Math.max(2, share(firstOf(bar.start + unit)) * width - x - 1);
    const box = (kind, from, size, edge = 0) => shape("rect", { class: kind, x: x + edge, width: wide - 2 * edge,
      y: HEIGHT - from - size + edge, height: Math.max(0, size - 2 * edge) });
    const below = high(bar.tenures.length);
    const begun = counted(bar.tenures.length, "tenure begins", "tenures begin");
    const words = `${named(bar.start, unit)}: ${begun}, ${counted(bar.others, "other event", "other events")}`;
    const drawn = shape("g", {}, words);
    const held = box("held", 0, 0);
    drawn.append(box("room", 0, HEIGHT), box("begun", 0, below), ...(bar.others ? [box("other", below, high(bar.others), 0.5)] : []), held);
    return { ...bar, drawn, held, high };
  });
  chart.replaceChildren(...lines, ...bars.map((bar) => bar.drawn));
  labels.replaceChildren(...years(width).map(labelOf));
}

function labelOf(year) {
  const label = make("span", year);
  label.style.left = `${share(newYear(year)) * 100}%`;
  return label;
}

export function markHeld() {
  for (const bar of bars) {
    const size = bar.high(bar.tenures.filter(({ row }) => phaseOf(row) === "on").length);
    bar.held.setAttribute("y", HEIGHT - size);
    bar.held.setAttribute("height", size);
  }
}

// The same in words, for readers who cannot see it.
export function tableOfYears() {
  const line = (tag, words) => holding("tr", words.map((each) => make(tag, each)));
  const body = barsOf(12).map((bar) => line("td", [bar.start / 12, bar.tenures.length, bar.others]));
  return holding("table", [make("caption", "Dated claims by the year in which they begin"),
    line("th", ["Year", "Tenures", "Other events"]), ...body]);
}
