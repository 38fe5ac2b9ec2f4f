// Everything that is claimed about the thing that is open, newest first, with the words and where they stand.

import { addressOf, go } from "./address.js";
import { lastDay, nodes, quoteOf, rowsOf } from "./data.js";
import { state } from "./state.js";
import { isTenure, spanWords } from "./time.js";

const panel = document.getElementById("panel");

export function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const nodeLink = (node) => make("a", node.label, { href: addressOf(node) });

export function showPanel(shown) {
  panel.replaceChildren(...(state.focus ? about(state.focus, shown) : welcome()));
  panel.classList.toggle("welcome", !state.focus);
  panel.scrollTop = 0;
}

function welcome() {
  const ranked = nodes.filter((node) => node.kind.opens).map((node) => ({ node, count: claimsOf(node).size }));
  const most = ranked.sort((a, b) => b.count - a.count || a.node.id - b.node.id).slice(0, 12).map(({ node, count }) => {
    const item = make("li", "", { class: "pair" });
    item.append(nodeLink(node), make("span", String(count)));
    return item;
  });
  const list = make("ul");
  list.append(...most);
  return [make("h2", "Who holds what"), make("p", "Choose anything in the picture or the search: you see every claim about it and the words that it rests on."),
    make("h3", "Most claims", { class: "part" }), list];
}

const claimsOf = (node) => new Set(node.rows.map((row) => row.article));

function about(node, shown) {
  const back = make("button", "Back to the whole picture", { type: "button" });
  back.addEventListener("click", () => go(null));
  const claims = claimsOf(node);
  const newest = [...claims].map((article) => node.rows.filter((row) => row.article === article))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a[0].id - b[0].id);
  return [back, make("h2", node.label), make("p", `${node.kind.single} · ${claims.size} ${claims.size === 1 ? "claim" : "claims"}`),
    ...newest.map((rows) => claim(node, rows, shown))];
}

const dayOf = (rows) => rows.map((row) => row.date || row.until || row.from || row.issued).sort().at(-1);

// A claim says all that it says, also of others: a post's claim names its holder.
function claim(node, rows, shown) {
  const article = make("article");
  for (const chain of chains(rowsOf(rows[0].article))) article.append(sentence(node, chain, shown));
  article.append(make("q", quoteOf(rows[0])), source(rows[0]));
  article.classList.toggle("ended", rows.every((row) => shown.phases.get(row) === "ended"));
  return article;
}

// Rows in reading order; where a post is in a body, that goes on after who holds it: `A holds B, post in C`.
function chains(rows) {
  const lasting = (row) => row.source.kind.name === "post";
  const made = rows.filter((row) => !lasting(row)).map((row) => [row]);
  for (const row of rows.filter(lasting)) {
    const before = made.find((chain) => chain[0].target === row.source);
    if (before) before.push(row);
    else made.push([row]);
  }
  return made;
}

function sentence(node, chain, shown) {
  const line = make("div");
  const named = (end) => (end === node ? make("b", end.label) : nodeLink(end));
  line.append(named(chain[0].source));
  chain.forEach((row, i) => {
    line.append(i ? ", " : " ", make("i", row.relation), " ", ...(row.source === row.target ? [] : [named(row.target)]));
  });
  const said = chain.flatMap((row) => [spanWords(row), standing(row, shown.phases.get(row))]).filter(Boolean).join("; ");
  if (said) line.append(make("div", said, { class: "meta" }));
  return line;
}

function standing(row, phase) {
  const day = state.day || lastDay;
  if (phase === "ended") return state.day ? `ended, not held on ${day}` : "ended";
  if (phase === "later") return isTenure(row) ? `not yet begun on ${day}` : `after ${day}`;
  return "";
}

// Title and address as the list of claims has them: only http and https became links there.
function source(row) {
  const line = make("p", "", { class: "meta" });
  const heading = row.section.querySelector("h3").cloneNode(true);
  line.append(...heading.childNodes, " · ", row.section.querySelector("p").textContent);
  return line;
}
