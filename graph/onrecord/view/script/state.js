// What the reader chose, and what follows from it: the one answer that picture, list, panel and counts all show.

import { kinds, lastDay, nodes, other, rows } from "./data.js";
import { pathBetween } from "./path.js";
import { phase } from "./time.js";

const LIMIT = 400; // things drawn at once

const anyOpens = nodes.some((node) => node.kind.opens);
export const usual = new Set(kinds.filter((kind) => kind.opens || !anyOpens));

// kinds: chosen in the legend; extra: shown because what is open has to do with them; to: the other end of a path.
export const state = { kinds: usual, extra: new Set(), focus: null, to: null, day: "", undated: false, source: null, inspector: null };

const watchers = [];
let dated = null; // the day for which the rows have their phases

export const watch = (watcher) => watchers.push(watcher);

export function change(changes) {
  if ("focus" in changes && !("to" in changes)) changes.to = null;
  Object.assign(state, changes);
  if (!state.focus) state.to = null; // a way begins somewhere
  if ("focus" in changes && !("extra" in changes)) state.extra = state.focus ? needed(state.focus) : new Set();
  const shown = visible();
  watchers.forEach((watcher) => watcher(shown));
}

export const shownKinds = () => new Set([...state.kinds, ...state.extra]);

// To open a thing shows every kind that it has to do with.
export const needed = (node) => new Set([node.kind, ...node.rows.flatMap((row) => [other(row, node).kind, row.via ?? node.kind])]);

function visible() {
  stand();
  const allowed = filter();
  if (state.focus && state.to) return along(pathBetween(state.focus, state.to, rows.filter(allowed)));
  const mask = [...shownKinds()].reduce((sum, kind) => sum | (1 << kind.id), 0);
  const chosen = (row) => (row.mask & mask) === row.mask && allowed(row);
  const [drawn, alone, cut] = within(rows.filter(chosen), allowed);
  if (!state.focus) return answer(drawn, new Set([...nodesOf(drawn), ...alone]), { alone, cut });
  const around = ring(chosen);
  const shown = [...new Set([...around.keys()].flatMap((node) => node.rows))]
    .filter((row) => around.has(row.source) && around.has(row.target) && chosen(row));
  const faded = new Set([...nodesOf(drawn)].filter((node) => !around.has(node)).slice(0, Math.max(0, LIMIT - around.size)));
  return answer(shown, new Set(around.keys()), { around, faded, cut });
}

// alone: things that are shown without a line, since what they are related to is not.
const answer = (some, things, more) => ({
  rows: new Set(some), nodes: things, edges: edgesOf(some), around: null, faded: new Set(), path: null, alone: [], cut: 0, ...more,
});

function along(path) {
  const steps = path ?? [];
  return answer(steps.flatMap((step) => step.rows), new Set([state.focus, ...steps.map((step) => step.to), state.to]), { path: steps });
}

// Whether a row passes day, document and inspector. What has no date is kept apart while a day is asked about.
function filter() {
  return (row) => row.phase !== "later" && (row.phase !== "undated" || state.undated || !state.day)
    && (!state.source || row.claim.quote.document === state.source) && (!state.inspector || madeBy(row, state.inspector));
}

const makers = new Map();
for (const row of rows) if (row.makes) makers.set(row.target, (makers.get(row.target) ?? new Set()).add(row.source));
export const inspectors = new Set(rows.filter((row) => row.inspects).map((row) => row.source));

const madeBy = (row, inspector) => (row.makes ? row.source === inspector
  : Boolean(makers.get(row.source)?.has(inspector) || makers.get(row.target)?.has(inspector)));

function stand() {
  if (dated === state.day) return;
  dated = state.day;
  for (const row of rows) row.phase = phase(row, state.day, lastDay);
}

// At most LIMIT things: where there are more, those that the picture has places for.
function within(some, allowed) {
  const held = shownKinds();
  const related = nodesOf(some);
  const alone = nodes.filter((node) => held.has(node.kind) && !related.has(node) && node.rows.some(allowed));
  const all = related.size + alone.length;
  if (all <= LIMIT) return [some, alone, 0];
  const kept = some.filter((row) => row.source.placed && row.target.placed);
  const single = alone.filter((node) => node.placed);
  return [kept, single, all - nodesOf(kept).size - single.length];
}

// What stands around the thing that is open: its neighbours (through: null), and beyond a post, who holds it and where it is.
function ring(chosen) {
  const around = new Map([[state.focus, null]]);
  for (const row of state.focus.rows) if (chosen(row)) around.set(other(row, state.focus), around.get(other(row, state.focus)) ?? null);
  for (const post of [...around.keys()]) {
    if (post === state.focus || post.kind.name !== "post") continue;
    for (const row of post.rows) {
      const far = other(row, post);
      if (!around.has(far) && beyond(far) && chosen(row)) around.set(far, post);
    }
  }
  return new Map([...around].slice(0, LIMIT));
}

const beyond = (far) => ["person", "body"].includes(far.kind.name) && far.kind !== state.focus.kind;

function nodesOf(some) {
  const found = new Set();
  for (const row of some) found.add(row.source).add(row.target);
  return found;
}

// An edge is as its rows: held while one of them holds, ended where all have, without a date where none has one.
function edgesOf(some) {
  const found = new Map();
  const rank = { on: 0, undated: 1, ended: 2 };
  for (const row of some) {
    if (row.source === row.target) continue;
    const before = found.get(row.edge);
    if (before === undefined || rank[row.phase] < rank[before]) found.set(row.edge, row.phase);
  }
  return found;
}
