// The keyboard: / searches, arrows walk the picture, Enter opens, Escape returns.

import { go } from "./address.js";
import { network } from "./picture.js";
import { nodes } from "./data.js";
import { hide, point } from "./hint.js";
import { byId } from "./make.js";

const frame = byId("picture");
const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let at = null;

// The nearest thing in a direction: what is aside counts twice.
function nearest(shown, [dx, dy]) {
  const spots = [...shown.nodes].map((node) => ({ node, ...network.getPosition(node.id) }));
  const from = spots.find((spot) => spot.node === at);
  if (!from) return spots[0]?.node ?? null;
  const cost = (spot) => {
    const ahead = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    return ahead > 1 ? ahead + 2 * Math.abs((spot.x - from.x) * dy + (spot.y - from.y) * dx) : Infinity;
  };
  const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a), from);
  return best.node;
}

export function startKeys(current) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input");
    if (event.key === "/" && !typing) { byId("find").focus(); event.preventDefault(); }
    if (event.key === "Escape") { hide(); go(null); }
  });
  frame.addEventListener("keydown", (event) => {
    if (ways[event.key]) {
      at = nearest(current(), ways[event.key]);
      if (at) { point(at); event.preventDefault(); }
    }
    if (event.key === "Enter" && at && current().nodes.has(nodes[at.id])) go(at);
  });
  frame.addEventListener("blur", hide);
}
