// What a thing or a line says, beside the pointer or the place that the keyboard has reached.

import { claimsOf, documentOf, quoteOf } from "./data.js";
import { aboutOf } from "./list.js";
import { byId } from "./make.js";
import { look, network } from "./picture.js";
import { tell } from "./tell.js";
import { spanWords } from "./time.js";

const hint = byId("hint");
const ring = byId("at");
const frame = byId("picture");

export function hide() {
  hint.hidden = true;
  ring.hidden = true;
}

function put(text, { x, y }) {
  hint.textContent = text;
  hint.hidden = false;
  hint.style.left = `${Math.max(4, Math.min(x + 14, frame.clientWidth - hint.offsetWidth - 4))}px`;
  hint.style.top = `${Math.max(4, y + 14 + hint.offsetHeight > frame.clientHeight ? y - 14 - hint.offsetHeight : y + 14)}px`;
}

export function point(node) {
  const count = claimsOf(node.rows).size;
  const words = `${node.label}\n${node.kind.single} · ${count} ${count === 1 ? "claim" : "claims"}`;
  put(`${words} · Enter or click opens`, placeOf(node));
  return words;
}

const placeOf = (node) => network.canvasToDOM(network.getPosition(node.id));

// The thing that the keyboard has reached is ringed, brought into the frame where it stands outside, and told.
export function reach(node) {
  const { x, y } = placeOf(node);
  if (x < 0 || y < 0 || x > frame.clientWidth || y > frame.clientHeight) look({ position: network.getPosition(node.id) });
  tell(point(node));
  const at = placeOf(node);
  ring.hidden = false;
  ring.style.left = `${at.x}px`;
  ring.style.top = `${at.y}px`;
}

// An edge says its relation, and each quotation with date and source.
export function pointEdge(edge, place) {
  const said = edge.rows.slice(0, 3).map((row) => {
    const quote = quoteOf(row);
    const source = `${documentOf(row).title} · ${aboutOf(documentOf(row))}`;
    return [spanWords(row), `‘${quote.length > 240 ? `${quote.slice(0, 240)}…` : quote}’`, source].filter(Boolean).join("\n");
  });
  const more = edge.rows.length > 3 ? [`and ${edge.rows.length - 3} more: click`] : [];
  put([`${edge.source.label} ${edge.relation} ${edge.target.label}`, ...said, ...more].join("\n\n"), place);
}
