// The address after the #: the query itself, or the name of an example and what it is told.

import { changes } from "./parameters.js";

export const addressOf = (sparql) => `#query=${encodeURIComponent(sparql)}`;

// The query that an address asks for; null where it asks for none.
export function asked(hash, known) {
  const given = new URLSearchParams(hash.slice(1));
  if (given.has("query")) return given.get("query");
  const example = known.find((each) => each.name === given.get("question"));
  if (!example) return null;
  return [...given].reduce((text, [name, value]) => put(text, changes(text, name, value)), example.sparql);
}

const put = (text, made) => made.reduceRight((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
