// The day that the reader asks about, and how many tenures held, had ended, or have no dates.

import { rows } from "./data.js";
import { byId } from "./make.js";
import { change, state } from "./state.js";
import { isTenure } from "./time.js";

const field = byId("day");
const any = byId("anyday");
const standing = byId("standing");
const tenures = rows.filter(isTenure);
const others = rows.filter((row) => !isTenure(row));

export function startDay() {
  field.addEventListener("change", () => change({ day: field.value }));
  any.addEventListener("click", () => change({ day: "" }));
}

export function showDay() {
  if (field.value !== state.day) field.value = state.day;
  any.hidden = !state.day;
  const count = (some, phase) => some.filter((row) => row.phase === phase).length;
  const lines = state.day
    ? [["held on that day", count(tenures, "on")], ["had ended (dashed)", count(tenures, "ended")],
      ["not yet begun (left out)", count(tenures, "later")], ["no dates stated", count(tenures, "undated")]]
    : [["no end on record", count(tenures, "on")], ["ended (dashed)", count(tenures, "ended")]];
  const after = state.day ? `\nOther claims: ${count(others, "later")} of later days are left out` : "";
  standing.textContent = `Posts held, by claims:\n${lines.map(([words, number]) => `${number} ${words}`).join("\n")}${after}`;
}
