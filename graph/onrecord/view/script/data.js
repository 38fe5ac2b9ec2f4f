// What the page holds: things (nodes), what is said of them (rows of claims), and edges, which fold rows that say the same.
// The words of quotations stand in the list for readers without scripts, and are taken from there.

import { byId } from "./make.js";

const given = JSON.parse(byId("data").textContent);
const written = byId("list").querySelector("noscript").textContent.split("<q>").slice(1);
const signs = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const read = [];

// The words of the n-th quotation.
export const wordsOf = (n) => (read[n] ??= written[n].slice(0, written[n].indexOf("</q>")).replace(/&\w+;/g, (sign) => signs[sign]));

export const opening = given.opening;
export const excerpts = given.excerpts;

export const kinds = given.kinds.map(([name, single, plural, shape, opens], id) => (
  { id, name, single, plural, shape, opens: opens === 1 }));

// A long label is borrowed from the quotation that says it.
class Node {
  rows = [];

  constructor(id, [words, kind, key, x, y]) {
    const path = key.startsWith("/") ? key.slice(1) : `${kinds[kind].name}/${key}`;
    Object.assign(this, { id, words, kind: kinds[kind], key: path, x, y, placed: x !== undefined });
  }

  get label() {
    if (typeof this.words !== "string") this.words = wordsOf(this.words[0]).slice(this.words[1], this.words[2]);
    return this.words;
  }
}

export const nodes = given.nodes.map((each, id) => new Node(id, each));

export const documents = given.documents.map(([file, title, publisher, issued, link], id) => (
  { id, file, title: title || file, publisher, issued, link }));

export const quotes = [];
export const claims = [];
export const rows = [];
export const edges = [];
const folded = new Map();
const origin = given.documents.flatMap(([, , , , , count], id) => Array(count).fill(documents[id]));

// A row with a kind of its own (via) stands for a thing that is folded into an edge.
function addRow(claim, [source, relation, target, status = "", from = "", until = "", date = ""]) {
  const [words, flags, via] = given.relations[relation];
  const row = { id: rows.length, claim, source: nodes[source], target: nodes[target], relation: words, via: kinds[via] ?? null,
    makes: (flags & 1) === 1, lasting: (flags & 2) === 2, inspects: (flags & 4) === 4, status, from, until, date };
  row.mask = (1 << row.source.kind.id) | (1 << row.target.kind.id) | (row.via ? 1 << row.via.id : 0);
  row.source.rows.push(row);
  if (row.target !== row.source) row.target.rows.push(row);
  const key = (source * nodes.length + target) * given.relations.length + relation;
  let edge = folded.get(key);
  if (!edge) {
    edge = { id: edges.length, source: row.source, target: row.target, relation: words, rows: [] };
    folded.set(key, edge);
    edges.push(edge);
  }
  row.edge = edge;
  edge.rows.push(row);
  rows.push(row);
  return row;
}

given.quotes.forEach(([said, excerpt, at], id) => {
  const quote = { id, document: origin[id], excerpt, at, claims: [] };
  quotes.push(quote);
  for (const [words, ...lines] of said) {
    const claim = { id: claims.length, quote, said: words };
    claims.push(claim);
    quote.claims.push(claim);
    claim.rows = lines.map((line) => addRow(claim, line));
  }
});

export const quoteOf = (row) => wordsOf(row.claim.quote.id);
export const documentOf = (row) => row.claim.quote.document;
export const claimsOf = (some) => new Set([...some].map((row) => row.claim));
export const other = (row, node) => (row.source === node ? row.target : row.source);

export const grades = given.grades.map(([rating, concerns, inspector, aspect, date, grade, rank = null]) => (
  { rating: nodes[rating], concerns: nodes[concerns], inspector, aspect, date, grade, rank }));

export const contradictions = given.contradictions.map(([topic, subject, value, quote, otherValue, otherQuote]) => (
  { topic, subject, sides: [{ value, quote: quotes[quote] }, { value: otherValue, quote: quotes[otherQuote] }] }));

export const identities = given.identities.map(([person, name, otherName, reason, one, two]) => (
  { person: nodes[person], name, otherName, reason, documents: [documents[one], documents[two]].filter(Boolean) }));

// The last day on record: what ends by then has ended, whatever day the reader looks.
const days = (some, name) => some.map((each) => each[name]).filter((day) => day.length === 10).sort();
export const lastDay = days(documents, "issued").at(-1) ?? days(rows, "date").at(-1) ?? "";
