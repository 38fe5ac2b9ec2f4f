// The address says what is open (#/person/a-name): a link to send, and the way back by the browser's own button.

import { nodes } from "./data.js";
import { close, open, state } from "./state.js";

const byKey = new Map(nodes.map((node) => [node.key, node]));
const frame = document.getElementById("picture");
const panel = document.getElementById("panel");

export const addressOf = (node) => `#/${node.key.split("/").map(encodeURIComponent).join("/")}`;

export function go(node) {
  location.hash = node ? addressOf(node) : "";
}

function keyOf(hash) {
  try {
    return decodeURIComponent(hash.slice(2));
  } catch {
    return hash.slice(2);
  }
}

// What is opened is read next, so the panel has the focus; on return the picture has it.
function follow() {
  const node = location.hash.startsWith("#/") ? byKey.get(keyOf(location.hash)) : null;
  if (node === state.focus || (!node && location.hash.length > 1 && !location.hash.startsWith("#/"))) return;
  if (node) open(node);
  else close();
  (node ? panel : frame).focus({ preventScroll: frame.contains(document.activeElement) || !node });
}

export function startAddress() {
  addEventListener("hashchange", follow);
  if (location.hash.startsWith("#/")) follow();
}
