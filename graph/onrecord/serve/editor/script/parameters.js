// What a question can be told: lines `VALUES ?date { UNDEF }` that a comment explains. Fields write into the query.

const DAY = "http://www.w3.org/2001/XMLSchema#date";
const CLAUSE = /VALUES\s+\?(\w+)\s*\{\s*(UNDEF|"(?:\\.|[^"\\\n])*"(?:\^\^<[^>]*>)?)\s*\}/gi;
const EXPLAINED = /^#\s*parameter:\s*(\w+)\s*(?:\((\w+)\))?\s*(?:-\s*(.*))?$/gm;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const isDay = (text, name) => [...text.matchAll(EXPLAINED)].some((found) => found[1] === name && found[2] === "day");
const meant = (literal) => (literal.startsWith('"') ? JSON.parse(/^"(?:\\.|[^"\\])*"/.exec(literal)[0]) : "");

function literal(value, day) {
  if (!value) return "UNDEF";
  const quoted = `"${value.replace(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter])}"`;
  return day ? `${quoted}^^<${DAY}>` : quoted;
}

// The places of a query where a parameter stands, with what is to stand there; none where it has no such parameter.
export function changes(text, name, value) {
  const day = isDay(text, name);
  return [...text.matchAll(CLAUSE)].filter((found) => found[1] === name).map((found) => (
    { from: found.index, to: found.index + found[0].length, insert: `VALUES ?${name} { ${literal(value, day)} }` }));
}

function parametersOf(text) {
  const values = new Map([...text.matchAll(CLAUSE)].map((found) => [found[1], meant(found[2])]));
  return [...text.matchAll(EXPLAINED)].filter((found) => values.has(found[1]))
    .map(([, name, type, about]) => ({ name, type, about, value: values.get(name) }));
}

function field({ name, type, about }, writing) {
  const [box, label, input, small] = ["div", "label", "input", "small"].map((kind) => document.createElement(kind));
  input.id = `parameter-${name}`;
  input.type = type === "day" ? "date" : "text";
  input.autocomplete = "off";
  label.htmlFor = input.id;
  label.textContent = name;
  small.id = `${input.id}-about`;
  small.textContent = about ?? "";
  input.setAttribute("aria-describedby", small.id);
  input.addEventListener("input", () => writing.change(changes(writing.text(), name, input.value)));
  input.addEventListener("keydown", (event) => event.key === "Enter" && writing.run());
  box.append(label, input, small);
  return box;
}

export function startParameters(place, writing) {
  let shown = "";
  return { follow(text) {
    const found = parametersOf(text);
    const named = found.map((each) => each.name).join();
    if (named !== shown) place.replaceChildren(place.firstElementChild, ...found.map((each) => field(each, writing)));
    shown = named;
    place.hidden = !found.length;
    for (const { name, value } of found) {
      const input = document.getElementById(`parameter-${name}`);
      if (input !== document.activeElement && input.value !== value) input.value = value;
    }
  } };
}
