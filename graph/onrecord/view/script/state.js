// What the reader chose, and what follows from it: the one answer that picture, list, panel and counts all show.

import { kinds, lastDay, nodes, other, rows } from "./data.js";
import { phase } from "./time.js";

export const state = { kinds: new Set(kinds.filter((kind) => kind.opens)), day: "", focus: null };
if (!nodes.some((node) => state.kinds.has(node.kind))) kinds.forEach((kind) => state.kinds.add(kind));

let before = null; // the kinds that were shown before something was opened
const watchers = [];

export const watch = (watcher) => watchers.push(watcher);

export function change(changes) {
  Object.assign(state, changes);
  const shown = visible();
  watchers.forEach((watcher) => watcher(shown));
}

// To open a thing shows every kind that it has to do with; to return shows the kinds that were shown before.
export function open(node) {
  before ??= new Set(state.kinds);
  const needed = node.rows.flatMap((row) => [other(row, node).kind, row.via ?? node.kind]);
  change({ focus: node, kinds: new Set([...before, node.kind, ...needed]) });
}

export function close() {
  if (!state.focus) return;
  const restored = before ?? state.kinds;
  before = null;
  change({ focus: null, kinds: restored });
}

export function visible() {
  const phases = new Map(rows.map((row) => [row, phase(row, state.day, lastDay)]));
  const chosen = (row) => [row.source.kind, row.target.kind, row.via ?? row.source.kind].every((kind) => state.kinds.has(kind));
  const possible = rows.filter((row) => chosen(row) && phases.get(row) !== "later");
  const held = possible.filter((row) => row.source.drawn && row.target.drawn);
  const around = state.focus ? ring(possible) : null;
  const shown = around ? possible.filter((row) => around.has(row.source) && around.has(row.target)) : held;
  return {
    rows: new Set(shown), phases, around, edges: edgesOf(shown, phases),
    nodes: around ? new Set(around.keys()) : nodesOf(held), faded: around ? new Set([...nodesOf(held)].filter((node) => !around.has(node))) : new Set(),
  };
}

// What stands around the thing that is open: its neighbours (through: null), and beyond a post, who holds it and where it is.
function ring(possible) {
  const around = new Map([[state.focus, null]]);
  for (const row of possible) {
    if (row.source === state.focus || row.target === state.focus) around.set(other(row, state.focus), null);
  }
  const direct = new Set(around.keys());
  for (const row of possible) {
    for (const post of [row.source, row.target]) {
      const far = other(row, post);
      if (direct.has(post) && post !== state.focus && beyond(post, far) && !around.has(far)) around.set(far, post);
    }
  }
  return around;
}

const beyond = (post, far) => post.kind.name === "post" && ["person", "body"].includes(far.kind.name) && far.kind !== state.focus.kind;

const nodesOf = (some) => new Set(some.flatMap((row) => [row.source, row.target]));

// An edge has ended where all that is said in it has.
function edgesOf(some, phases) {
  const found = new Map();
  for (const row of some) {
    if (row.source === row.target) continue;
    found.set(row.edge, (found.get(row.edge) ?? true) && phases.get(row) === "ended");
  }
  return found;
}
