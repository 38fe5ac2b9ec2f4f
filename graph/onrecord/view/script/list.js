// The list of claims says what the picture shows, row by row, with the words and the documents.

import { linkTo } from "./address.js";
import { number } from "./counts.js";
import { claims, claimsOf, documents, nodes, wordsOf } from "./data.js";
import { byId, holding, make } from "./make.js";
import { state } from "./state.js";
import { spanWords } from "./time.js";

const place = byId("claims");
const sections = [];
const items = [];

// Title and address as links, only where the address is one of the web.
export const titleOf = (document) => (document.link
  ? make("a", document.title, { href: document.link, rel: "noreferrer noopener", target: "_blank" }) : make("span", document.title));

export const aboutOf = (document) => [document.publisher, document.issued || "no date of issue stated", document.file]
  .filter(Boolean).join(" · ");

function sectionOf(document) {
  return (sections[document.id] ??= holding("section", [holding("h3", [titleOf(document)]), make("p", aboutOf(document)), make("ul")]));
}

// The item of a quotation, with a line for each row that is shown.
function itemOf(quote, shown) {
  items[quote.id] ??= { item: holding("li", [make("q", wordsOf(quote.id))]), lines: new Map() };
  const { item, lines } = items[quote.id];
  const held = quote.claims.flatMap((claim) => claim.rows).filter((row) => shown.rows.has(row));
  const kept = held.map((row) => lines.get(row) ?? lines.set(row, lineOf(row)).get(row));
  for (const [i, line] of kept.entries()) {
    line.className = held[i].phase;
    line.lastChild.textContent = timeOf(held[i]);
  }
  item.replaceChildren(item.firstChild, ...kept);
  return item;
}

function lineOf(row) {
  const target = row.source === row.target ? [] : [" ", linkTo(row.target)];
  return holding("p", [linkTo(row.source), " ", make("i", row.relation), ...target, make("span")]);
}

function timeOf(row) {
  const words = [spanWords(row), row.phase === "ended" ? "ended" : ""].filter(Boolean).join(", ");
  return words && `, ${words}`;
}

let waiting = null; // what is still to be listed

// The counts are said at once, the list follows when the picture is drawn.
export function showList(shown) {
  const from = new Set([...shown.rows].map((row) => row.claim.quote.document)).size;
  const words = summary(shown, from);
  byId("count").textContent = words;
  byId("list-count").textContent = `The same as in the picture: ${words}.`;
  waiting = shown;
  requestAnimationFrame(() => setTimeout(listNow));
}

export function listNow() {
  if (waiting) fill(waiting);
  waiting = null;
}

function fill(shown) {
  const quotes = [...new Set([...shown.rows].map((row) => row.claim.quote))].sort((a, b) => a.id - b.id);
  const told = Map.groupBy(quotes, (quote) => quote.document);
  place.replaceChildren(...[...told].map(([document, some]) => {
    const section = sectionOf(document);
    section.lastChild.replaceChildren(...some.map((quote) => itemOf(quote, shown)));
    return section;
  }));
  if (shown.alone.length) place.append(aloneOf(shown.alone));
}

// What stands in the picture without a line is named, so that the list has all that the picture has.
function aloneOf(some) {
  const names = some.map((node) => holding("li", [linkTo(node), ` · ${node.kind.single}`]));
  return holding("section", [make("h3", "In the picture without a line"),
    make("p", "What these are related to is of kinds that are not shown."), holding("ul", names)]);
}

export function summary(shown, from) {
  const said = claimsOf(shown.rows).size;
  const about = state.to ? ` on the way from ${state.focus.label} to ${state.to.label}` : state.focus ? ` about ${state.focus.label}` : "";
  const cut = shown.cut ? `; ${number(shown.cut)} more pass the filters: search and filters reach them` : "";
  const day = state.day ? `, as of ${state.day}` : "";
  const things = `${number(shown.nodes.size)} of ${number(nodes.length)} things shown`;
  return `${things}, ${number(said)} of ${number(claims.length)} claims${about}, from ${from} of ${documents.length} documents${day}${cut}`;
}
