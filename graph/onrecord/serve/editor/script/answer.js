// An answer as a reader takes it: a table whose IRIs lead to pages, and the same in other forms to take away.

import { addressAs } from "./asking.js";
import { addressOf } from "./address.js";
import { shortened } from "./prefixes.js";

const AT_ONCE = 500; // rows drawn at a time
const LONG = 60; // letters from which a text has room and the letters of prose
const LONGEST = 30000; // characters of an address that a service takes in any case
const FORMS = {
  rows: [["csv", "CSV"], ["tsv", "TSV"], ["json", "JSON"], ["xml", "XML"]],
  truth: [["json", "JSON"], ["xml", "XML"]],
  graph: [["ttl", "Turtle"], ["nt", "N-Triples"], ["jsonld", "JSON-LD"]],
};
const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;

const place = document.getElementById("answer");

export const clear = () => place.replaceChildren();

export function show(answer, sparql, facts) {
  const drawn = { rows: () => table(answer, facts.base), truth: () => [part("p", answer.value ? "Yes" : "No", "verdict")],
    graph: () => [wide(part("pre", answer.text))] }[answer.kind]();
  place.replaceChildren(ways(answer.kind, sparql), ...drawn);
}

function part(kind, text = "", name = "") {
  const made = document.createElement(kind);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

function link(text, address, file = "") {
  const made = part("a", text);
  made.href = address;
  if (file) made.download = file;
  return made;
}

// A region that scrolls takes the focus, so that keys can scroll it.
function wide(content) {
  const made = part("div", "", "wide");
  made.append(content);
  made.tabIndex = 0;
  made.role = "region";
  made.ariaLabel = "Rows of the answer";
  return made;
}

function ways(kind, sparql) {
  const line = part("p", "", "ways");
  if (addressAs("jsonld", sparql).length > LONGEST) return part("p", "This query is too long for an address: post it to take the answer away.", "ways");
  line.append(...FORMS[kind].map(([suffix, name]) => link(name, addressAs(suffix, sparql), `answer.${suffix}`)),
    link("Link to this query", addressOf(sparql)));
  return line;
}

function table({ columns, rows }, base) {
  if (!rows.length) return [part("p", "Nothing on record answers this.")];
  const [made, head, line, body] = ["table", "thead", "tr", "tbody"].map((kind) => part(kind));
  line.append(...columns.map((column) => Object.assign(part("th", column), { scope: "col" })));
  head.append(line);
  made.append(head, body);
  const long = new Set(columns.filter((column) => rows.some((row) => isProse(row[column]))));
  const more = part("p", "", "rest");
  const draw = () => {
    const done = body.rows.length;
    body.append(...rows.slice(done, done + AT_ONCE).map((row) => rowOf(row, columns, long, base)));
    rest(more, body.rows.length, rows.length, draw);
  };
  draw();
  return [wide(made), more];
}

function rest(more, drawn, all, draw) {
  more.replaceChildren();
  if (drawn === all) return;
  const button = part("button", `Show ${Math.min(AT_ONCE, all - drawn)} more`);
  button.type = "button";
  button.addEventListener("click", () => (draw(), (more.querySelector("button") ?? place.querySelector(".wide")).focus()));
  more.append(`The first ${drawn} of ${all} rows are shown; the files above hold them all. `, button);
}

const isProse = (term) => term?.type === "literal" && term.value.length > LONG;

function rowOf(row, columns, long, base) {
  const made = part("tr");
  made.append(...columns.map((column) => cell(row[column], column, long.has(column) ? "long" : "", base)));
  return made;
}

function cell(term, column, look, base) {
  const made = part("td", "", look);
  made.dataset.column = column;
  if (!term) return made;
  if (term.type === "uri") made.append(thing(term.value, base));
  else if (term.type === "triple") made.textContent = [term.value.subject, term.value.predicate, term.value.object].map((each) => each.value).join(" ");
  else made.textContent = term.type === "bnode" ? `_:${term.value}` : term.value;
  if (term["xml:lang"]) made.lang = term["xml:lang"];
  if (NUMBER.test(term.datatype ?? "")) made.className = "number";
  return made;
}

// What is ours has a page here; the rest of the web is where it says. Only addresses of the web become links.
function thing(iri, base) {
  if (base && iri.startsWith(base)) return Object.assign(link(shortened(iri), `../${iri.slice(base.length)}`), { title: iri });
  if (/^https?:\/\//.test(iri)) return Object.assign(link(shortened(iri), iri), { title: iri, rel: "noreferrer" });
  return document.createTextNode(iri);
}
