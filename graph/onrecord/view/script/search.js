// Search as you type over names and quotations, also of what is not drawn.

import { go } from "./address.js";
import { nodes, quotes, wordsOf } from "./data.js";
import { finder, plain } from "./finder.js";
import { byId, holding, make } from "./make.js";

const names = [];
const quotations = [];

// What is searched is made ready in idle moments, so that no key waits for it; what most is said of comes first.
function* prepare() {
  const ranked = [...nodes].sort((a, b) => b.rows.length - a.rows.length || a.id - b.id);
  for (const node of ranked) yield names.push({ node, text: plain(node.label) });
  for (const quote of quotes) yield quotations.push({ quote, text: plain(wordsOf(quote.id)) });
}

const work = prepare();

function prepareSome(deadline) {
  while (deadline.timeRemaining() > 1) if (work.next().done) return;
  requestIdleCallback(prepareSome);
}

const ready = () => { while (!work.next().done); };
const has = (text, parts) => parts.every((part) => text.includes(part));

// At most `count` things by name: people, posts and bodies first, and names that begin so.
export function byName(words, count) {
  ready();
  const parts = words.split(/\s+/);
  const ranks = [[], [], [], [], [], []];
  for (const { node, text } of names) {
    if (ranks[0].length === count) break;
    if (!has(text, parts)) continue;
    const rank = ranks[(node.kind.opens ? 0 : 3) + (text.startsWith(words) ? 0 : text.includes(` ${words}`) ? 1 : 2)];
    if (rank.length < count) rank.push(node);
  }
  return ranks.flat().slice(0, count);
}

export const nameLine = (node) => [make("span", node.label),
  make("small", node.placed ? node.kind.single : `${node.kind.single}, not drawn at first`)];

function byQuote(words, count) {
  const parts = words.split(/\s+/);
  const hits = [];
  for (const each of quotations) {
    if (has(each.text, parts) && hits.push(each) === count) break;
  }
  return hits;
}

function quoteLine({ quote, text }, words) {
  const quoted = wordsOf(quote.id);
  const found = text.includes(words) ? words : words.split(/\s+/)[0];
  const at = quoted.length === text.length ? text.indexOf(found) : 0;
  const start = Math.max(0, at - 40);
  const [{ source, relation, target }] = quote.claims[0].rows;
  const line = holding("span", [`‘${start ? "…" : ""}${quoted.slice(start, at)}`, make("mark", quoted.slice(at, at + found.length)),
    `${quoted.slice(at + found.length, at + found.length + 60)}…’`]);
  return [line, make("small", `${source.label} ${relation} ${target === source ? "" : target.label}`)];
}

const search = (words) => [
  ...byName(words, 12).map((node) => ({ line: nameLine(node), take: () => go(node) })),
  ...(words.length > 2 ? byQuote(words, 8) : []).map((hit) => (
    { line: quoteLine(hit, words), take: () => openAt(hit.quote) })),
];

// Words that were found are opened where they stand, not at the top of all that is said of a thing.
function openAt(quote) {
  go(quote.claims[0].rows[0].source);
  const article = byId("panel").querySelector(`[data-quote="${quote.id}"]`);
  article?.setAttribute("tabindex", "-1");
  article?.focus();
}

export function startSearch() {
  byId("tools").addEventListener("submit", (event) => event.preventDefault());
  finder(byId("find"), byId("found"), search);
  requestIdleCallback(prepareSome);
}
