// Places for things that the picture has none for: a path in a line, anything else as trees side by side.

const STEP = 150; // pixels between a thing and what stands around it

export function lineUp(things) {
  return new Map(things.map((node, i) => [node, { x: i * 210, y: (i % 2) * 90 }]));
}

// Each connected part is a tree around its most connected thing; the trees stand in rows, the largest first.
export function arrange(things, edges) {
  const beside = new Map([...things].map((node) => [node, []]));
  for (const { source, target } of edges) {
    beside.get(source).push(target);
    beside.get(target).push(source);
  }
  const ranked = [...things].sort((a, b) => beside.get(b).length - beside.get(a).length || a.id - b.id);
  const left = new Set(ranked);
  const trees = ranked.filter((node) => left.has(node)).flatMap((node) => (left.has(node) ? [treeFrom(node, beside, left)] : []));
  return inRows(trees.map(spread).sort((a, b) => b.reach - a.reach));
}

function treeFrom(root, beside, left) {
  const top = { node: root, depth: 0, below: [], leaves: 0 };
  const all = [top];
  left.delete(root);
  for (const at of all) {
    for (const next of beside.get(at.node)) {
      if (!left.delete(next)) continue;
      const child = { node: next, depth: at.depth + 1, below: [], leaves: 0 };
      at.below.push(child);
      all.push(child);
    }
  }
  for (const at of all.reverse()) at.leaves = Math.max(1, at.below.reduce((sum, child) => sum + child.leaves, 0));
  return top;
}

function spread(top) {
  const step = Math.max(STEP, (top.leaves * 70) / (2 * Math.PI));
  const spots = new Map();
  const queue = [[top, 0, 2 * Math.PI]];
  let reach = 60;
  for (const [at, from, to] of queue) {
    const turn = (from + to) / 2;
    spots.set(at.node, { x: Math.cos(turn) * step * at.depth, y: Math.sin(turn) * step * at.depth });
    reach = Math.max(reach, step * at.depth + 60);
    let start = from;
    for (const child of at.below) {
      const end = start + ((to - from) * child.leaves) / at.leaves;
      queue.push([child, start, end]);
      start = end;
    }
  }
  return { spots, reach };
}

function inRows(trees) {
  const width = 1.4 * Math.sqrt(trees.reduce((sum, { reach }) => sum + 4 * reach * reach, 0));
  const places = new Map();
  let [x, y, high] = [0, 0, 0];
  for (const { spots, reach } of trees) {
    if (x && x + 2 * reach > width) [x, y, high] = [0, y + high, 0];
    for (const [node, spot] of spots) places.set(node, { x: x + reach + spot.x, y: y + reach + spot.y });
    x += 2 * reach;
    high = Math.max(high, 2 * reach);
  }
  return places;
}
