// A field with what it finds below it: arrows walk through that, Enter takes the first, Escape closes it.

import { holding, make } from "./make.js";
import { tell } from "./tell.js";

export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// find(words) gives hits {line, take}: what a hit shows, and what is done when it is chosen.
export function finder(field, found, find) {
  found.classList.add("found");

  const close = () => { found.hidden = true; };
  const item = ({ line, take }) => {
    const button = holding("button", line, { type: "button" });
    button.addEventListener("click", () => { field.focus(); close(); take(); });
    return holding("li", [button]);
  };
  const look = () => {
    const words = plain(field.value.trim());
    const hits = words ? find(words) : [];
    found.replaceChildren(...(hits.length ? hits.map(item) : [holding("li", [make("p", "Nothing on record has these words.")])]));
    found.hidden = !words;
    if (words) tell(`${hits.length} found`);
  };
  const onKey = (event) => {
    if (event.key === "Enter" && event.target === field) found.querySelector("button")?.click();
    else if (event.key === "Escape" && !found.hidden) { close(); field.focus(); }
    else if (!walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const walk = (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!move) return false;
    if (found.hidden) look();
    const stops = [field, ...found.querySelectorAll("button")];
    stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(event.target) + move))].focus();
    return true;
  };
  field.addEventListener("input", look);
  for (const part of [field, found]) part.addEventListener("keydown", onKey);
}
