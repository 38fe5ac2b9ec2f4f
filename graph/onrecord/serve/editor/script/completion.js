// What can be written next: variables of this query, prefixes, and the classes and properties that the graph uses.

import { prefixes, shortened } from "./prefixes.js";

const TERMS = "SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } } ORDER BY ?term LIMIT 2000";
let terms = null;

async function used() {
  const answer = await fetch(`../sparql.json?query=${encodeURIComponent(TERMS)}`);
  if (!answer.ok) return [];
  return (await answer.json()).results.bindings.map(({ term }) => ({ label: shortened(term.value) }));
}

export async function complete(context) {
  const variable = context.matchBefore(/[?$]\w*/);
  if (variable) return { from: variable.from, options: variables(context.state.doc.toString(), variable), validFor: /^[?$]\w*$/ };
  const name = context.matchBefore(/[A-Za-z][\w-]*:?[\w-]*/);
  if (!name || (!context.explicit && name.text.length < 2)) return null;
  if (!name.text.includes(":")) return { from: name.from, options: Object.keys(prefixes).map((each) => ({ label: `${each}:`, detail: prefixes[each] })) };
  return { from: name.from, options: await (terms ??= used()), validFor: /^[\w-]+:[\w-]*$/ };
}

// All but the one that is being written.
function variables(text, here) {
  const others = text.slice(0, here.from) + text.slice(here.to);
  return [...new Set(others.match(/[?$]\w+/g))].sort().map((label) => ({ label }));
}
