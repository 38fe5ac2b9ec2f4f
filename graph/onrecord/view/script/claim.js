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

// Claims in their order; those that rest on the same words stand together, above these words.
export const told = (node, claims) => [...Map.groupBy(claims, (claim) => claim.quote)].map(([quote, some]) => article(node, quote, some));

// A claim says all that it says, also of others: a post's claim names its holder.
function article(node, quote, claims) {
  const lines = claims.flatMap((claim) => chains(claim.rows).map((chain) => sentence(node, chain)));
  const said = [...new Set(claims.map((claim) => claim.said))].filter(Boolean).join("; ");
  const made = holding("article", [...lines, quotation(quote), source(quote, said)], { "data-quote": quote.id });
  const own = claims.flatMap((claim) => claim.rows.filter((row) => !row.lasting));
  made.classList.toggle("ended", own.length > 0 && own.every((row) => row.phase === "ended"));
  return made;
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
