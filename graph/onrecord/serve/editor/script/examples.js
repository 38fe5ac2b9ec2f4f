// The named questions as examples, and two beginnings beside.

import { allDeclared } from "./prefixes.js";

const FIRST = `# Who is on record in which post, in whose words?
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX onr: <https://w3id.org/onrecord/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?name ?title ?quote ?person ?post
WHERE {
  ?tenure org:member ?person ;
    onr:post ?post ;
    prov:wasDerivedFrom/onr:passage/oa:hasSelector/oa:exact ?quote .
  ?person foaf:name ?name .
  ?post skos:prefLabel ?title .
}
ORDER BY ?name ?title ?quote
LIMIT 50
`;
const EMPTY = "\nSELECT *\nWHERE {\n  ?subject ?predicate ?object .\n}\nLIMIT 20\n";

export const examples = async () => (await fetch("../questions.json")).json();

// The menu; what is chosen is written, and run when the reader says so. `follow` shows what a query came from.
export async function startExamples(menu, known, writing) {
  const begin = [["people and posts, in their own words", FIRST], ["an empty query, every prefix declared", allDeclared() + EMPTY]];
  const all = [...begin, ...(await known).map((each) => [`${each.name} – ${each.question}`, each.sparql])];
  const own = new Option("a query of your own", "");
  own.hidden = true;
  menu.append(own, ...all.map(([text], number) => new Option(text, number)));
  menu.addEventListener("change", () => writing.put(all[menu.value][1]));
  const follow = (sparql) => (menu.selectedIndex = 1 + all.findIndex((each) => each[1].split("\n")[0] === sparql.split("\n")[0]));
  writing.put(FIRST);
  follow(FIRST);
  return follow;
}
