// The way from one thing to another: a field that asks for it, and the way told as sentences with the words behind each.

import { go } from "./address.js";
import { quotation, sentence, source } from "./claim.js";
import { documentOf } from "./data.js";
import { finder } from "./finder.js";
import { byId, holding, make } from "./make.js";
import { byName, nameLine } from "./search.js";
import { change, state } from "./state.js";

const SAID = 3; // claims told for a step, where there are many

export function wayField(node) {
  const field = make("input", "", { id: "to", type: "search", autocomplete: "off", spellcheck: "false", placeholder: "a name" });
  const found = make("ul", "", { "aria-label": "Found", hidden: "" });
  const place = holding("div", [make("label", "Way to …", { for: "to" }), field, found], { class: "way" });
  finder(field, found, (words) => byName(words, 9).filter((each) => each !== node).slice(0, 8)
    .map((each) => ({ line: nameLine(each), take: () => go(node, { to: each }) })));
  return place;
}

// What is told of a step, each claim once: what holds on that day before what has ended, posts before words said in them, the newest first.
function toldOf(rows) {
  const dated = (row) => row.date || row.until || row.from || documentOf(row).issued;
  const sorted = [...rows].sort((a, b) => (b.phase === "on") - (a.phase === "on") || !b.via - !a.via
    || dated(b).localeCompare(dated(a)) || a.id - b.id);
  return [...Map.groupBy(sorted, (row) => row.claim).values()];
}

function stepOf({ from, rows }) {
  const told = toldOf(rows);
  const item = holding("li", told.slice(0, SAID).map(([row]) => holding("article", [sentence(null, [row]),
    quotation(row.claim.quote), source(row.claim.quote, row.claim.said)])));
  if (told.length > SAID) item.append(make("p", `and ${told.length - SAID} more claims between the two`, { class: "meta" }));
  return item;
}

const filtered = () => [state.day && `as of ${state.day}`, state.source && "in the document chosen",
  state.inspector && `inspected by ${state.inspector.label}`]
  .filter(Boolean).join(", ");

export function wayTold(shown) {
  const { focus, to } = state;
  const steps = shown.path;
  const limits = filtered();
  const back = make("button", `Back to ${focus.label}`, { type: "button" });
  back.addEventListener("click", () => go(focus));
  const length = `${steps.length} ${steps.length === 1 ? "step" : "steps"}`;
  const about = steps.length ? `The shortest way has ${length}${limits && ` (${limits})`}.`
    : focus === to ? "Both ends are the same."
      : `No way leads from one to the other${limits && ` (${limits})`}: no claims join the two, however many steps one takes.`;
  const lift = make("button", "Look without day and filters", { type: "button" });
  lift.addEventListener("click", () => {
    change({ day: "", source: null, inspector: null });
    byId("panel").focus();
  });
  const lifted = limits && !steps.length ? [lift] : [];
  return [back, make("h2", `From ${focus.label} to ${to.label}`), make("p", about), ...lifted,
    holding("ol", steps.map(stepOf), { class: "steps" }), wayField(focus)];
}
