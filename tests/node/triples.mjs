// The triples of a published file as N-Triples, read by N3.js (.ttl, .nt, .nq) or by jsonld.js (.jsonld).
// node triples.mjs FILE
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import jsonld from "jsonld";
import { DataFactory, Parser, Writer } from "n3";

const file = process.argv[2];
const text = readFileSync(file, "utf8");
const formats = { ".ttl": "text/turtle", ".nt": "N-Triples", ".nq": "N-Quads" };
const json = extname(file) === ".jsonld";
const nquads = json ? await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" }) : text;
const quads = new Parser({ format: json ? "N-Quads" : formats[extname(file)] }).parse(nquads);
const writer = new Writer({ format: "N-Triples" });
for (const { subject, predicate, object } of quads) {
  writer.addQuad(DataFactory.quad(subject, predicate, object));
}
writer.end((error, written) => {
  if (error) throw error;
  process.stdout.write(written);
});
