// The day that the reader asks about, and how many tenures held, had ended, or have no dates.

import { rows } from "./data.js";
import { change, state } from "./state.js";
import { isTenure } from "./time.js";

const field = document.getElementById("day");
const any = document.getElementById("anyday");
const standing = document.getElementById("standing");
const tenures = rows.filter(isTenure);

export function startDay() {
  field.addEventListener("change", () => change({ day: field.value }));
  any.addEventListener("click", () => change({ day: "" }));
}

export function showDay(shown) {
  if (field.value !== state.day) field.value = state.day;
  any.hidden = !state.day;
  const count = (phase) => tenures.filter((row) => shown.phases.get(row) === phase).length;
  const lines = state.day
    ? [["held on that day", count("on")], ["had ended (dashed)", count("ended")], ["not yet begun (left out)", count("later")],
      ["no dates stated", count("undated")]]
    : [["no end on record", count("on")], ["ended (dashed)", count("ended")]];
  standing.textContent = `Claims of posts held:\n${lines.map(([words, number]) => `${number} ${words}`).join("\n")}`;
}
