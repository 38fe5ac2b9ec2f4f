// Builds vis-network.min.js out of the packages from npm: `node lean.mjs FOLDER-WITH-NODE_MODULES FILE`.
//
// A declaration that has a namesake in left-out.js is replaced by it, and what nobody calls then, esbuild leaves behind.
// A name that is not found once fails the build, so that no newer version can slip through unread.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";

const [folder, outfile] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(`${folder}/`);
const { build } = require("esbuild");
const version = JSON.parse(readFileSync(require.resolve("vis-network/package.json"), "utf8")).version;

// A file at its top-level statements: each begins at the margin with a word. Which name does it declare or speak of?
const statements = (text) => text.split(/^(?=\w)/m);
const declared = (statement) => /^(?:class|const|function|let|var) ([\w$]+)/.exec(statement)?.[1];
const spokenOf = (statement) => /^(?:Emitter\()?([\w$]+)\.(?:prototype|current)\b/.exec(statement)?.[1];

// left-out.js in parts, one a file of the packages: `// === vis-util.mjs ===`, then what stands in for its declarations.
const [helpers, ...parts] = readFileSync(new URL("left-out.js", import.meta.url), "utf8").split(/^\/\/ === /m);
const wanted = new Map(parts.map((part) => {
  const [file, text] = part.split(/ ===$/m, 2);
  return [file, new Map(statements(text).filter(declared).map((statement) => [declared(statement), statement]))];
}));

function lean(file, text) {
  const instead = wanted.get(file);
  wanted.delete(file);
  const found = statements(text);
  const names = found.map(declared);
  for (const name of instead.keys()) {
    const count = names.filter((other) => other === name).length;
    if (count !== 1) throw new Error(`${file}: ${name} is declared ${count} times, not once; read left-out.js again`);
  }
  const kept = found.filter((statement) => !instead.has(spokenOf(statement)));
  return helpers + kept.map((statement) => instead.get(declared(statement)) ?? statement).join("");
}

const leaner = {
  name: "leaner",
  setup({ onLoad, onEnd }) {
    onLoad({ filter: /\bvis-(network|util)\.mjs$/ }, ({ path }) => (
      { contents: lean(basename(path), readFileSync(path, "utf8")) }));
    onEnd(() => ({ errors: [...wanted.keys()].map((file) => ({ text: `${file} was never read` })) }));
  },
};

await build({
  stdin: {
    contents: 'export { Network } from "vis-network/esnext"; export { DataSet } from "vis-data/esnext";',
    resolveDir: folder,
  },
  outfile, bundle: true, minify: true, format: "iife", globalName: "vis", target: "es2022", legalComments: "none",
  mangleProps: /^_[^_]/, // private names; none is written in quotes
  banner: { js: `/*! vis-network ${version}, lean: Network and DataSet. MIT; see vis-network.LICENSE */` },
  plugins: [leaner],
});
