// What the page holds: things (nodes), what is said of them (rows), and edges, which fold rows that say the same.

const given = JSON.parse(document.getElementById("data").textContent);
const items = [...document.querySelectorAll("#list li")];

export const kinds = given.kinds.map(([name, single, plural, shape, opens]) => (
  { name, single, plural, shape, opens: opens === 1 }));

export const nodes = given.nodes.map(([label, kind, key, x, y], id) => (
  { id, label, kind: kinds[kind], key, x, y, drawn: x !== undefined, rows: [] }));

// A row with a kind of its own (via) stands for a thing that is folded into an edge.
// The n-th row is the n-th item of the list of claims, which holds its words.
export const rows = given.rows.map(([source, relation, target, doc, status = "", from = "", until = "", date = ""], id) => {
  const article = items[id].closest("article");
  const [words, via] = given.relations[relation];
  return { id, source: nodes[source], target: nodes[target], relation: words, via: kinds[via] ?? null, status, from, until,
    date, issued: given.issued[doc], item: items[id], article, section: article.closest("section") };
});

export const edges = [];
const folded = new Map();
for (const row of rows) {
  row.source.rows.push(row);
  if (row.target !== row.source) row.target.rows.push(row);
  const key = `${row.source.id} ${row.relation} ${row.target.id}`;
  if (!folded.has(key)) {
    folded.set(key, { id: edges.length, source: row.source, target: row.target, relation: row.relation, rows: [] });
    edges.push(folded.get(key));
  }
  row.edge = folded.get(key);
  row.edge.rows.push(row);
}

export const quoteOf = (row) => row.article.querySelector("q").textContent;

const said = Map.groupBy(rows, (row) => row.article);

export const rowsOf = (article) => said.get(article);

export const other = (row, node) => (row.source === node ? row.target : row.source);

// The last day on record: what ends by then has ended, whatever day the reader looks.
const days = (name) => rows.map((row) => row[name]).filter((day) => day.length === 10).sort();
export const lastDay = days("issued").at(-1) ?? days("date").at(-1) ?? "";
