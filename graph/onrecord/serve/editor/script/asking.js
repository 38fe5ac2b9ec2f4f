// A query by the SPARQL 1.1 Protocol, and its answer: rows, yes or no, or triples.

const ROWS = "application/sparql-results+json";
const LONGEST = 6000; // characters of an address

// Why there is no answer, in words; line and column (from 1, in code points) where the text itself is at fault.
export class Refused extends Error {
  constructor(words, line = 0, column = 0) {
    super(words);
    Object.assign(this, { line, column });
  }
}

export async function ask(sparql, signal) {
  const answer = await sent(sparql, signal);
  if (!answer.ok) throw refused(await answer.text());
  if (!answer.headers.get("content-type").startsWith(ROWS)) return { kind: "graph", text: await answer.text(), summary: "A graph" };
  const { head, results, boolean } = await answer.json();
  if (boolean !== undefined) return { kind: "truth", value: boolean, summary: "Answered" };
  const count = results.bindings.length;
  return { kind: "rows", columns: head.vars, rows: results.bindings, summary: `${count.toLocaleString("en-GB")} row${count === 1 ? "" : "s"}` };
}

async function sent(sparql, signal) {
  const headers = { Accept: `${ROWS}, text/turtle` };
  const address = addressAs("", sparql);
  try {
    if (address.length < LONGEST) return await fetch(address, { headers, signal });
    return await fetch("../sparql", { method: "POST", body: sparql, headers: { ...headers, "Content-Type": "application/sparql-query" }, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Refused("The service does not answer; does it still run?");
  }
}

// Where the same answer is in another form (csv, json, ttl and so on).
export const addressAs = (suffix, sparql) => `../sparql${suffix && `.${suffix}`}?query=${encodeURIComponent(sparql)}`;

function refused(words) {
  const place = /, line (\d+), column (\d+): ([^]*)/.exec(words);
  return place ? new Refused(place[3].trim(), Number(place[1]), Number(place[2])) : new Refused(words.trim());
}
