// What had ended by the day asked about, or had not begun, is said in words, with the way to a day on which it held.

import { other } from "./data.js";
import { holding, make } from "./make.js";
import { change, state } from "./state.js";
import { dateWords, dayOf, isTenure, numberOf, spanOf } from "./time.js";

const MOST = 6; // tenures said one by one

// For a person or a post that held nothing, or was held by nobody, on the day; nothing otherwise.
export function notOnDay(node) {
  const tenures = node.rows.filter(isTenure);
  const said = state.day && tenures.length && ["person", "post"].includes(node.kind.name);
  if (!said || tenures.some((row) => row.phase === "on")) return [];
  const told = new Map(tenures.map((row) => [`${other(row, node).id} ${row.from} ${row.until} ${row.phase}`, row]));
  const newest = [...told.values()].sort((a, b) => stamp(b).localeCompare(stamp(a)));
  return [holding("div", newest.slice(0, MOST).map((row) => line(row, node)), { class: "notnow" })];
}

const stamp = (row) => spanOf(row).end || spanOf(row).begin;

function line(row, node) {
  const tail = { ended: "not on this day", later: "not yet on this day", undated: "so nothing is said of this day" }[row.phase];
  const label = other(row, node).label;
  const start = node === row.source ? `On record as ${label}` : `${label} is on record in this post`;
  const button = way(row);
  return holding("p", [`${start}${spanPhrase(row)}; ${tail}.`, ...(button ? [" ", button] : [])]);
}

function spanPhrase({ status, from, until }) {
  if (!from && !until) return status && status !== "current" ? ` (${status}), no dates stated` : ", no dates stated";
  if (!from) return ` until ${dateWords(until)}, no beginning stated`;
  if (!until) return ` from ${dateWords(from)}, no end stated`;
  return ` from ${dateWords(from)} ${until.length === 10 ? "until" : "to"} ${dateWords(until)}`;
}

// To the last day on which the post was held, or the first where it had not begun.
function way(row) {
  const { begin, end } = spanOf(row);
  if (row.phase === "undated") return state.undated ? null : button("Show what has no dates", { undated: true });
  if (row.phase === "later") return button(`Go to the first day, ${dateWords(begin)}`, { day: begin });
  const last = row.until && end ? dayOf(numberOf(end) - 1) : "";
  return last && last >= begin ? button(`Go to the last day, ${dateWords(last)}`, { day: last }) : null;
}

function button(words, changes) {
  const made = make("button", words, { type: "button" });
  made.addEventListener("click", () => {
    change(changes);
    document.getElementById("panel").focus({ preventScroll: true });
  });
  return made;
}
