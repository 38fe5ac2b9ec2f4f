// The keyboard: / searches, arrows walk the picture, Enter opens, Escape returns, ? says so.

import { go } from "./address.js";
import { hide, reach } from "./hint.js";
import { byId } from "./make.js";
import { network } from "./picture.js";
import { state } from "./state.js";

const frame = byId("picture");
const help = byId("help");
const find = byId("find");
const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let at = null;

// The nearest thing in a direction: what is aside counts twice. A walk begins at what is open, or else in the middle.
function nearest(shown, [dx, dy]) {
  const spots = [...shown.nodes].map((node) => ({ node, ...network.getPosition(node.id) }));
  const from = spots.find((spot) => spot.node === at) ?? spots.find((spot) => spot.node === state.focus);
  if (!from) return closest(spots, network.getViewPosition());
  const cost = (spot) => {
    const ahead = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    return ahead > 1 ? ahead + 2 * Math.abs((spot.x - from.x) * dy + (spot.y - from.y) * dx) : Infinity;
  };
  const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a), from);
  return best.node;
}

const closest = (spots, { x, y }) => spots.map((spot) => ({ node: spot.node, far: Math.hypot(spot.x - x, spot.y - y) }))
  .reduce((a, b) => (b.far < a.far ? b : a), { node: null, far: Infinity }).node;

const typing = (element) => element.matches("input:not([type=checkbox], [type=range]), textarea");

// Signs that work wherever the focus is, unless the reader, whose voice or hand may send them by chance, has turned them off.
const signs = {
  "/": () => find.focus(),
  "?": () => { help.open = true; help.firstElementChild.focus(); },
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") back();
  if (!signs[event.key] || typing(event.target) || !byId("signs").checked) return;
  signs[event.key]();
  event.preventDefault();
}

// What lies on top is closed first.
function back() {
  if (help.open) help.open = false;
  else if (!byId("hint").hidden) hide();
  else go(state.to ? state.focus : null);
}

export function startKeys(current) {
  document.addEventListener("keydown", pressed);
  frame.addEventListener("keydown", (event) => {
    if (ways[event.key]) {
      at = nearest(current(), ways[event.key]);
      if (at) reach(at);
      event.preventDefault();
    }
    if (event.key === "Enter" && current().nodes.has(at)) go(at);
  });
  frame.addEventListener("blur", hide);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address keeps what it says
    byId("list").focus();
  });
}
