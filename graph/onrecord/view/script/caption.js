// What a file or a sheet of paper says of itself: what is shown, under which filters, of which days, from which documents.

import { currentAddress } from "./address.js";
import { documentOf, documents, kinds, lastDay } from "./data.js";
import { summary } from "./list.js";
import { shownKinds, state } from "./state.js";
import { earliest, latest } from "./time.js";

// The page's title and what is open.
export function titleShown() {
  const { focus, to, day } = state;
  const about = focus && `${focus.label}${to ? ` to ${to.label}` : ""}`;
  return [document.querySelector("h1").textContent, [about, day && `as of ${day}`].filter(Boolean).join(", ")].filter(Boolean).join(": ");
}

function documentsOf(shown) {
  const held = new Set([...shown.rows].map(documentOf));
  return documents.filter((each) => held.has(each));
}

const aboutShown = (shown) => `${summary(shown, documentsOf(shown).length)}.`;

const joined = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

// The filters in words; always says something, so that nobody has to guess whether one was set.
export function filterWords() {
  const { focus, to, day, source, inspector, undated } = state;
  const held = shownKinds();
  const some = kinds.filter((kind) => held.has(kind)).map((kind) => kind.plural.toLowerCase());
  return [
    to ? `the way from ${focus.label} to ${to.label}` : focus ? `about ${focus.label}` : "",
    to || held.size === kinds.length ? "all kinds" : joined(some) || "no kinds",
    source ? `only from ${source.title} (${source.file})` : "all documents",
    inspector ? `inspected by ${inspector.label}` : "",
    day ? `as of ${day}${undated ? ", with what has no date" : ""}` : "any day",
  ].filter(Boolean).join("; ");
}

// The first and the last day that what is shown names.
function spanOf(shown) {
  const stated = [...shown.rows].flatMap((row) => [row.from, row.until, row.date]).filter((date) => /^\d{4}/.test(date));
  if (!stated.length) return "No dates are stated.";
  const first = stated.reduce((a, b) => (earliest(b) < earliest(a) ? b : a)).split("/")[0];
  const last = stated.reduce((a, b) => (latest(b) > latest(a) ? b : a)).split("/").at(-1);
  return `Dates stated: ${first === last ? first : `${first} to ${last}`}.`;
}

function dashWords(shown) {
  const held = new Set(shown.edges.values());
  const by = state.day || lastDay;
  return [held.has("ended") && `Dashed: ended${by && ` by ${by}`}.`, held.has("undated") && "Dotted: no date stated."].filter(Boolean).join(" ");
}

export const tellingOf = (shown) => [`Filters: ${filterWords()}.`, [spanOf(shown), dashWords(shown)].filter(Boolean).join(" ")];

const sourceWords = ({ title, publisher, issued, link, file }) => (
  [title, publisher, issued || "no date of issue stated", title === file ? "" : file, link].filter(Boolean).join(" · "));

// The address of what is shown, with the page's own where it has one that others may have too.
export const address = () => `${location.protocol === "about:" ? "" : location.href.split("#")[0]}${currentAddress() || "#/"}`;

export function caption(shown) {
  return {
    title: titleShown(),
    lines: [aboutShown(shown), ...tellingOf(shown), ...(/^https?:/.test(location.protocol) ? [address()] : [])],
    sources: documentsOf(shown).map(sourceWords),
  };
}

// A name for a file: what is shown, in letters that every system takes.
export function fileName(ending) {
  const { focus, to, day, source, inspector } = state;
  const held = kinds.filter((kind) => shownKinds().has(kind));
  const things = focus ? [focus.label, to && "to", to?.label]
    : [held.length === kinds.length ? "all-kinds" : held.map((kind) => kind.plural).join(" ")];
  const words = ["on-record", ...things, source?.file.replace(/\.\w+$/, ""), inspector?.label, day].filter(Boolean);
  return `${words.map(plain).filter(Boolean).join("-")}.${ending}`;
}

const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 50)
  .replace(/^-+|-+$/g, "");
