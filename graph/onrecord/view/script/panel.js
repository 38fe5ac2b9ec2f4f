// Everything that is claimed about the thing that is open, newest first, with the words and where they stand.

import { lastDay, nodes, other, quoteOf } from "./data.js";
import { close, open, state } from "./state.js";
import { isTenure, spanWords } from "./time.js";

const panel = document.getElementById("panel");

export function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function nodeButton(node) {
  const button = make("button", node.label, { type: "button", class: "link" });
  button.addEventListener("click", () => { open(node); panel.focus(); });
  return button;
}

export function showPanel(shown) {
  panel.replaceChildren(...(state.focus ? about(state.focus, shown) : welcome()));
  panel.scrollTop = 0;
}

function welcome() {
  const most = [...nodes].sort((a, b) => b.rows.length - a.rows.length || a.id - b.id).slice(0, 10).map((node) => {
    const item = make("li");
    item.append(nodeButton(node), ` ${claimsOf(node).size}`);
    return item;
  });
  const list = make("ul");
  list.append(...most);
  return [make("h2", "Who holds what"), make("p", "Choose anything in the picture, the search or the list: you see every claim about it and the words that it rests on."),
    make("h3", "Most claims", { class: "part" }), list];
}

const claimsOf = (node) => new Set(node.rows.map((row) => row.article));

function about(node, shown) {
  const back = make("button", "Back to the whole picture", { type: "button" });
  back.addEventListener("click", close);
  const claims = claimsOf(node);
  const newest = [...claims].map((article) => node.rows.filter((row) => row.article === article))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a[0].id - b[0].id);
  return [back, make("h2", node.label), make("p", `${node.kind.plural}: ${claims.size} ${claims.size === 1 ? "claim" : "claims"} about this`),
    ...newest.map((rows) => claim(node, rows, shown))];
}

const dayOf = (rows) => rows.map((row) => row.date || row.until || row.from || row.issued).sort().at(-1);

function claim(node, rows, shown) {
  const article = make("article");
  for (const row of rows) article.append(relation(node, row, shown));
  article.append(make("q", quoteOf(rows[0])), source(rows[0]));
  article.classList.toggle("ended", rows.every((row) => shown.phases.get(row) === "ended"));
  return article;
}

function relation(node, row, shown) {
  const line = make("div");
  const away = other(row, node);
  if (row.target === node && away !== node) line.append(nodeButton(away), " ", make("i", row.relation), " this");
  else line.append(make("i", row.relation), " ", ...(away === node ? [] : [nodeButton(away)]));
  const said = [spanWords(row), standing(row, shown.phases.get(row))].filter(Boolean).join("; ");
  if (said) line.append(make("div", said, { class: "meta" }));
  return line;
}

function standing(row, phase) {
  const day = state.day || lastDay;
  if (phase === "ended" && isTenure(row)) return row.until || !state.day ? `ended${day ? `, not held on ${day}` : ""}` : "ended, day not stated";
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
