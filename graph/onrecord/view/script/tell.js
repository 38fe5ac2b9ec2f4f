// What is told to readers who cannot see the picture: its text alternative, and what a change comes to.

import { byId } from "./make.js";

const frame = byId("picture");
const region = byId("told");
const CALM = 800; // milliseconds without a change before one is told, so that a slider does not talk all the way

let waiting = 0;
let last = null;

export function tell(words) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { region.textContent = words; }, CALM);
}

export function showAlternative(shown) {
  const words = byId("count").textContent;
  const relations = shown.edges.size === 1 ? "1 relation" : `${shown.edges.size} relations`;
  frame.setAttribute("aria-label", `Picture: ${relations} between things. ${words}. The list of claims says the same.`);
  if (last !== null && words !== last) tell(words);
  last = words;
}
