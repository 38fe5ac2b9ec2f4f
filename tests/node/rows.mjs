// The rows of queries over a Turtle file, by Comunica: a JSON object, name to a list of rows (column to lexical form).
// node rows.mjs FILE < {"name": "SELECT ..."}
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql-rdfjs";
import { Parser, Store } from "n3";

const store = new Store(new Parser().parse(readFileSync(process.argv[2], "utf8")));
const engine = new QueryEngine();
const answers = {};
for (const [name, query] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const bindings = await (await engine.queryBindings(query, { sources: [store] })).toArray();
  answers[name] = bindings.map((row) => Object.fromEntries([...row].map(([key, term]) => [key.value, term.value])));
}
process.stdout.write(JSON.stringify(answers));
