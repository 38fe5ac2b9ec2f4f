// Everything that is claimed about the thing that is open, newest first, with the words and where they stand.

import { go, linkTo } from "./address.js";
import { claimsOf, documentOf, lastDay, nodes } from "./data.js";
import { notOnDay } from "./held.js";
import { aboutOf, titleOf } from "./list.js";
import { byId, holding, make } from "./make.js";
import { state } from "./state.js";
import { isTenure, spanWords } from "./time.js";
import { contextOf } from "./words.js";

const panel = byId("panel");

export function showPanel() {
  panel.replaceChildren(...(state.focus ? about(state.focus) : welcome()));
  panel.classList.toggle("welcome", !state.focus);
  panel.scrollTop = 0;
}

const most = nodes.filter((node) => node.kind.opens).map((node) => ({ node, count: claimsOf(node.rows).size }))
  .sort((a, b) => b.count - a.count || a.node.id - b.node.id).slice(0, 12);

function welcome() {
  const list = holding("ul", most.map(({ node, count }) => holding("li", [linkTo(node), make("span", count)], { class: "pair" })));
  return [make("h2", "Who holds what"), make("p", "Choose anything in the picture or the search: you see every claim about it and the words that it rests on."),
    make("h3", "Most claims", { class: "part" }), list];
}

function about(node) {
  const back = make("button", "Back to the whole picture", { type: "button" });
  back.addEventListener("click", () => go(null));
  const claims = [...claimsOf(node.rows)];
  claims.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id - b.id);
  return [back, make("h2", node.label), make("p", `${node.kind.single} · ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`),
    ...notOnDay(node), ...claims.map((claim) => claimOf(node, claim))];
}

const dayOf = (claim) => claim.rows.map((row) => row.date || row.until || row.from || documentOf(row).issued).sort().at(-1);

// A claim says all that it says, also of others: a post's claim names its holder.
function claimOf(node, claim) {
  const article = holding("article", [...chains(claim.rows).map((chain) => sentence(node, chain)), quotation(claim.quote), source(claim)]);
  article.classList.toggle("ended", claim.rows.every((row) => row.phase === "ended" || row.lasting));
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

function sentence(node, chain) {
  const named = (end) => (end === node ? make("b", end.label) : linkTo(end));
  const line = holding("div", [named(chain[0].source)]);
  chain.forEach((row, i) => {
    line.append(i ? ", " : " ", make("i", row.relation), " ", ...(row.source === row.target ? [] : [named(row.target)]));
  });
  const said = chain.flatMap((row) => [row.lasting ? "" : spanWords(row), standing(row)]).filter(Boolean).join("; ");
  if (said) line.append(make("div", said, { class: "meta" }));
  return line;
}

function standing(row) {
  const day = state.day || lastDay;
  if (row.phase === "ended") return state.day ? `ended, not held on ${day}` : "ended";
  if (row.phase === "later") return isTenure(row) ? `not yet begun on ${day}` : `after ${day}`;
  return "";
}

// The quotation, marked in the words around it.
export function quotation(quote) {
  const { before, words, after } = contextOf(quote);
  return holding("blockquote", [before, make("mark", words), after]);
}

export function source(claim) {
  const { document } = claim.quote;
  const stated = claim.said ? `date as stated: “${claim.said}” · ` : "";
  return holding("p", [stated, titleOf(document), ` · ${aboutOf(document)}`], { class: "meta" });
}
