// The legend: what each shape means, how many there are, and which kinds are shown.

import { kinds, nodes, rows } from "./data.js";
import { drawShape, palette } from "./shapes.js";
import { change, state } from "./state.js";
import { make } from "./panel.js";

const legend = document.getElementById("legend");
const lines = kinds.map(line);

function line(kind) {
  const label = make("label");
  const box = make("input", "", { type: "checkbox" });
  const sign = make("canvas", "", { width: 44, height: 44, "aria-hidden": "true" });
  const count = make("b");
  box.addEventListener("change", () => {
    const chosen = new Set(state.kinds);
    chosen[box.checked ? "add" : "delete"](kind);
    change({ kinds: chosen });
  });
  label.append(box, sign, kind.plural, count);
  legend.append(label);
  return { kind, box, sign, count, total: countOf(kind, nodes, rows) };
}

// Things of a kind, and claims that stand for such a thing.
function countOf(kind, someNodes, someRows) {
  const folded = new Set([...someRows].filter((row) => row.via === kind).map((row) => row.article));
  return [...someNodes].filter((node) => node.kind === kind).length + folded.size;
}

export function showLegend(shown) {
  for (const { kind, box, count, total } of lines) {
    const now = countOf(kind, shown.nodes, shown.rows);
    box.checked = state.kinds.has(kind);
    count.textContent = box.checked ? `${now} of ${total}` : `${total}`;
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
