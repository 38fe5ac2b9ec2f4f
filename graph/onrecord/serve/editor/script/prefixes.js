// Prefixes of this graph are declared for whoever writes them. None is looked up anywhere else.

const HIDDEN = /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>|#[^\n]*/g;
const USED = /(?<![\w.:?$@-])([A-Za-z][\w.-]*):/g;
const DECLARED = /\bprefix\s+([\w.-]*):/gi;

export const prefixes = await (await fetch("../prefixes")).json();

const line = (name) => `PREFIX ${name}: <${prefixes[name]}>\n`;

// Lines for the prefixes that a query uses, that are known here and that it does not declare.
export function declared(sparql) {
  const open = sparql.replace(HIDDEN, (hidden) => " ".repeat(hidden.length));
  const there = new Set([...open.matchAll(DECLARED)].map((found) => found[1]));
  const used = new Set([...open.matchAll(USED)].map((found) => found[1]));
  return [...used].filter((name) => !there.has(name) && Object.hasOwn(prefixes, name)).sort().map(line).join("");
}

export const allDeclared = () => Object.keys(prefixes).map(line).join("");

// An IRI as its prefixed name; whole where no prefix fits.
export function shortened(iri) {
  const name = Object.keys(prefixes).filter((each) => iri.startsWith(prefixes[each]) && iri.length > prefixes[each].length)
    .sort((one, other) => prefixes[other].length - prefixes[one].length)[0];
  return name ? `${name}:${iri.slice(prefixes[name].length)}` : iri;
}
