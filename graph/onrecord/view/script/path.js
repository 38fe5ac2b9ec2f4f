// The shortest way from one thing to another along what is said.

import { other } from "./data.js";

// Steps {from, to, rows}, where rows are what is said between the two; null where no way leads there.
export function pathBetween(start, end, allowed) {
  const beside = new Map();
  for (const row of allowed) {
    for (const node of [row.source, row.target]) beside.set(node, [...(beside.get(node) ?? []), row]);
  }
  const reached = new Map([[start, null]]);
  const queue = [start];
  while (queue.length && !reached.has(end)) {
    const node = queue.shift();
    for (const row of beside.get(node) ?? []) {
      const next = other(row, node);
      if (reached.has(next)) continue;
      reached.set(next, node);
      queue.push(next);
    }
  }
  if (!reached.has(end)) return null;
  const steps = [];
  for (let to = end; reached.get(to); to = reached.get(to)) {
    const from = reached.get(to);
    steps.unshift({ from, to, rows: beside.get(to).filter((row) => other(row, to) === from) });
  }
  return steps;
}
