// The days on record on one true scale: every day is as wide as every other.

import { documents, lastDay, rows } from "./data.js";
import { dayOf, earliest, isTenure, latest, numberOf, spanOf } from "./time.js";

// Every day on which something changes. A post without a stated beginning is held on the day before its end.
function* days() {
  for (const { issued } of documents) yield* [earliest(issued), latest(issued)];
  for (const row of rows) {
    const { begin, end } = spanOf(row);
    yield* [begin, end, latest(row.from), latest(row.date)];
    if (isTenure(row) && end && !begin) yield dayOf(numberOf(end) - 1);
  }
}

const held = [...days()].map(numberOf).filter((number) => !Number.isNaN(number));
export const first = held.reduce((a, b) => Math.min(a, b), Infinity);
export const last = held.reduce((a, b) => Math.max(a, b), -Infinity);
export const known = first < last;
export const home = lastDay && known ? Math.min(numberOf(lastDay), last) : last;

// How far along the scale a day is, from 0 to 1.
export const share = (number) => Math.min(1, Math.max(0, (number - first) / (last - first)));
export const at = (part) => Math.round(first + Math.min(1, Math.max(0, part)) * (last - first));

// A day some months on; 31 January and a month is the last of February.
export function later(number, months) {
  const [year, month, day] = dayOf(number).split("-").map(Number);
  const end = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month - 1 + months, Math.min(day, end)) / 864e5);
}

const yearOf = (number) => Number(dayOf(number).slice(0, 4));
export const newYear = (year) => numberOf(`${String(year).padStart(4, "0")}-01-01`);

// The years to name on a scale so many pixels wide: as many as have room.
export function years(width, room = 46) {
  const year = (width / (last - first)) * 365.2425;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => each * year >= room) ?? 5000;
  const found = [];
  for (let each = Math.ceil(yearOf(first) / step) * step; each <= yearOf(last); each += step) {
    if (newYear(each) >= first) found.push(each);
  }
  return found;
}
