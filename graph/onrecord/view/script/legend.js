// The legend: what each shape means, how many there are, and which kinds are shown.

import { claimsOf, kinds, nodes, rows } from "./data.js";
import { byId, make } from "./make.js";
import { drawShape, palette } from "./shapes.js";
import { change, shownKinds, state } from "./state.js";

const legend = byId("legend");
const lines = kinds.map(line);

function line(kind) {
  const label = make("label");
  const box = make("input", "", { type: "checkbox" });
  const sign = make("canvas", "", { width: 44, height: 44, "aria-hidden": "true" });
  const count = make("b");
  box.addEventListener("change", () => {
    const without = (some) => new Set([...some].filter((each) => each !== kind));
    if (box.checked) change({ kinds: new Set([...state.kinds, kind]) });
    else change({ kinds: without(state.kinds), extra: without(state.extra) });
  });
  label.append(box, sign, kind.plural, count);
  legend.append(label);
  return { kind, box, sign, count, total: countOf(kind, nodes, rows) };
}

// Things of a kind, and claims that stand for such a thing.
function countOf(kind, someNodes, someRows) {
  const folded = claimsOf([...someRows].filter((row) => row.via === kind));
  return [...someNodes].filter((node) => node.kind === kind).length + folded.size;
}

// A way between two things goes through whatever kinds it goes through.
const heldOf = (shown) => (shown.path ? new Set([...shown.nodes].map((node) => node.kind).concat([...shown.rows].map((row) => row.via)))
  : shownKinds());

export function showLegend(shown) {
  const held = heldOf(shown);
  for (const { kind, box, count, total } of lines) {
    box.checked = held.has(kind);
    box.disabled = Boolean(shown.path);
    count.textContent = box.checked ? `${countOf(kind, shown.nodes, shown.rows)} of ${total}` : `${total}`;
  }
}

export function drawSigns() {
  const colours = palette();
  for (const { kind, sign } of lines) {
    const ctx = sign.getContext("2d");
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, 44, 44);
    ctx.translate(22, 23);
    drawShape(ctx, kind, 16, colours, 2);
  }
}
