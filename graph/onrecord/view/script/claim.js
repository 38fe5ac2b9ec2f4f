// A claim as the reader reads it: what it says, the words that say it in their context, and where they stand.

import { linkTo } from "./address.js";
import { lastDay, wordsOf } from "./data.js";
import { aboutOf, titleOf } from "./list.js";
import { holding, make } from "./make.js";
import { state } from "./state.js";
import { isTenure, spanWords } from "./time.js";
import { contextOf } from "./words.js";

const LONG = 380; // letters from which on a quotation is folded
const START = 300; // letters that a folded one has

// A claim says all that it says, also of others: a post's claim names its holder.
export function claimOf(node, claim) {
  const article = holding("article", [...chains(claim.rows).map((chain) => sentence(node, chain)), quotation(claim.quote), source(claim.quote, claim.said)], { "data-quote": claim.quote.id });
  const told = claim.rows.filter((row) => !row.lasting);
  article.classList.toggle("ended", told.length > 0 && told.every((row) => row.phase === "ended"));
  return article;
}

// Rows in reading order; what is said of the end of a sentence goes on with it: `A holds B, post in C`.
function chains(rows) {
  const goesOn = (row) => !["person", "body"].includes(row.source.kind.name);
  const made = [];
  for (const row of [...rows].sort((a, b) => goesOn(a) - goesOn(b))) {
    const before = goesOn(row) && made.find((chain) => chain.at(-1).target === row.source);
    if (before) before.push(row);
    else made.push([row]);
  }
  return made;
}

export function sentence(node, chain) {
  const named = (end) => (end === node ? make("b", end.label) : linkTo(end));
  const line = holding("div", [named(chain[0].source)]);
  chain.forEach((row, i) => {
    const joint = !i ? " " : row.relation === "concerns" ? ", which " : ", ";
    line.append(joint, make("i", row.relation), ...(row.source === row.target ? [] : [" ", named(row.target)]));
  });
  const said = new Set(chain.flatMap((row) => [row.lasting ? "" : spanWords(row), standing(row)]).filter(Boolean));
  if (said.size) line.append(make("div", [...said].join("; "), { class: "meta" }));
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
  const { before, after } = contextOf(quote);
  return folded(quote, before, after);
}

// A long quotation only begins, and is whole when asked.
export function folded(quote, before, after) {
  const words = wordsOf(quote.id);
  const whole = [before, make("mark", words), after];
  if (words.length <= LONG) return holding("blockquote", whole);
  const more = make("button", "more", { type: "button", "aria-label": "more: the whole quotation" });
  const block = holding("blockquote", [before, make("mark", `${words.slice(0, START).replace(/\s+\S*$/, "")} …`), " ", more], { tabindex: "-1" });
  more.addEventListener("click", () => {
    block.replaceChildren(...whole);
    block.focus();
  });
  return block;
}

export function source({ document }, said = "") {
  const stated = said ? `date as stated: “${said}” · ` : "";
  return holding("p", [stated, titleOf(document), ` · ${aboutOf(document)}`], { class: "meta" });
}
