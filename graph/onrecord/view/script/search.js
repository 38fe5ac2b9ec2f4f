// Search as you type over names and quotations, also of what is not drawn.

import { go } from "./address.js";
import { nodes, quotes, wordsOf } from "./data.js";
import { byId, holding, make } from "./make.js";

const field = byId("find");
const found = byId("found");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const names = [];
const quotations = [];

// What is searched is made ready in idle moments, so that no key waits for it.
function* prepare() {
  for (const node of nodes) yield names.push({ node, text: plain(node.label) });
  for (const quote of quotes) yield quotations.push({ quote, text: plain(wordsOf(quote.id)) });
}

const work = prepare();

function prepareSome(deadline) {
  while (deadline.timeRemaining() > 1) if (work.next().done) return;
  requestIdleCallback(prepareSome);
}

const first = (some, count, words) => {
  const hits = [];
  for (const each of some) {
    if (each.text.includes(words) && hits.push(each) === count) break;
  }
  return hits;
};

function search() {
  while (!work.next().done);
  const words = plain(field.value.trim());
  const rank = ({ node, text }) => (node.kind.opens ? 0 : 3) + (text.startsWith(words) ? 0 : text.includes(` ${words}`) ? 1 : 2);
  const byName = words ? names.filter(({ text }) => text.includes(words)) : [];
  const ranked = byName.map((hit) => ({ ...hit, rank: rank(hit) })).sort((a, b) => a.rank - b.rank || b.node.rows.length - a.node.rows.length);
  const byQuote = words.length > 2 ? first(quotations, 8, words) : [];
  const hits = [...ranked.slice(0, 12).map(nameHit), ...byQuote.map((hit) => quoteHit(hit, words))];
  const nothing = holding("li", [make("p", "Nothing on record has these words.")]);
  found.replaceChildren(...(hits.length || !words ? hits : [nothing]));
  found.hidden = !words;
}

const nameHit = ({ node }) => hitOf(node, make("span", node.label), make("small", node.placed ? node.kind.single : `${node.kind.single}, not drawn at first`));

function quoteHit({ quote, text }, words) {
  const quoted = wordsOf(quote.id);
  const at = quoted.length === text.length ? text.indexOf(words) : 0;
  const start = Math.max(0, at - 40);
  const [{ source, relation, target }] = quote.claims[0].rows;
  const line = holding("span", [`‘${start ? "…" : ""}${quoted.slice(start, at)}`, make("mark", quoted.slice(at, at + words.length)),
    `${quoted.slice(at + words.length, at + words.length + 60)}…’`]);
  return hitOf(source, line, make("small", `${source.label} ${relation} ${target.label}`));
}

function hitOf(node, ...content) {
  const button = holding("button", content, { type: "button" });
  button.addEventListener("click", () => go(node));
  return holding("li", [button]);
}

function step(event) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!move) return;
  const stops = [field, ...found.querySelectorAll("button")];
  stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + move))].focus();
  event.preventDefault();
}

export function startSearch() {
  const form = byId("tools");
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); found.querySelector("button")?.click(); });
  found.addEventListener("keydown", step);
  field.addEventListener("keydown", step);
  requestIdleCallback(prepareSome);
}
