// Search as you type over names and quotations, also of what is not drawn.

import { go } from "./address.js";
import { nodes, quoteOf, rows } from "./data.js";
import { make } from "./panel.js";

const field = document.getElementById("find");
const found = document.getElementById("found");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let names = null;
let quotations = null;

function prepare() {
  names ??= nodes.map((node) => ({ node, text: plain(node.label) }));
  quotations ??= [...new Map(rows.map((row) => [row.article, row])).values()].map((row) => ({ row, text: plain(quoteOf(row)) }));
}

function search() {
  prepare();
  const words = plain(field.value.trim());
  const rank = ({ node, text }) => (node.kind.opens ? 0 : 3) + (text.startsWith(words) ? 0 : text.includes(` ${words}`) ? 1 : 2);
  const byName = words ? names.filter(({ text }) => text.includes(words)) : [];
  byName.sort((a, b) => rank(a) - rank(b) || b.node.rows.length - a.node.rows.length);
  const byQuote = words.length > 2 ? quotations.filter(({ text }) => text.includes(words)) : [];
  const hits = [...byName.slice(0, 12).map(nameHit), ...byQuote.slice(0, 8).map((hit) => quoteHit(hit, words))];
  const nothing = make("li");
  nothing.append(make("p", "Nothing on record has these words."));
  found.replaceChildren(...(hits.length || !words ? hits : [nothing]));
  found.hidden = !words;
}

function nameHit({ node }) {
  const note = node.drawn ? node.kind.single : `${node.kind.single}, not drawn`;
  return hit(node, make("span", node.label), make("small", note));
}

function quoteHit({ row, text }, words) {
  const quote = quoteOf(row);
  const at = quote.length === text.length ? text.indexOf(words) : 0;
  const start = Math.max(0, at - 40);
  const line = make("span", `‘${start ? "…" : ""}${quote.slice(start, at)}`);
  line.append(make("mark", quote.slice(at, at + words.length)), `${quote.slice(at + words.length, at + words.length + 60)}…’`);
  return hit(row.source, line, make("small", `${row.source.label} ${row.relation} ${row.target.label}`));
}

function hit(node, ...content) {
  const item = make("li");
  const button = make("button", "", { type: "button" });
  button.append(...content);
  button.addEventListener("click", () => go(node));
  item.append(button);
  return item;
}

function step(event) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!move) return;
  const stops = [field, ...found.querySelectorAll("button")];
  stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + move))].focus();
  event.preventDefault();
}

export function startSearch() {
  const form = document.getElementById("tools");
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); found.querySelector("button")?.click(); });
  found.addEventListener("keydown", step);
  field.addEventListener("keydown", step);
}
