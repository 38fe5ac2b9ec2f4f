// The shortest way from one thing to another along what is said; of ways as short, the one that most holds on the day.

import { other } from "./data.js";

// Steps {from, to, rows}, where rows are what is said between the two; null where no way leads there.
export function pathBetween(start, end, allowed) {
  const usable = new Set(allowed);
  const reached = new Map([[start, { loose: 0, rows: [] }]]);
  for (let layer = [start]; layer.length && !reached.has(end);) layer = nextLayer(layer, reached, usable);
  if (!reached.has(end)) return null;
  const steps = [];
  for (let to = end; to !== start; to = steps[0].from) {
    const { from, rows } = reached.get(to);
    steps.unshift({ from, to, rows });
  }
  return steps;
}

// What is one step further on. loose counts the steps that nothing holds up on that day; where it ties, the order of things decides.
function nextLayer(layer, reached, usable) {
  const found = new Map();
  for (const from of layer) {
    for (const [to, rows] of besides(from, usable)) {
      if (reached.has(to)) continue;
      const loose = reached.get(from).loose + (rows.some((row) => row.phase === "on") ? 0 : 1);
      if (!found.has(to) || loose < found.get(to).loose) found.set(to, { from, rows, loose });
    }
  }
  for (const [to, step] of found) reached.set(to, step);
  return [...found.keys()].sort((a, b) => reached.get(a).loose - reached.get(b).loose || a.id - b.id);
}

const besides = (node, usable) => Map.groupBy(node.rows.filter((row) => usable.has(row)), (row) => other(row, node));
