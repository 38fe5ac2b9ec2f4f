// What is said about claims: where two of them contradict each other, and why two names are one person.

import { contradictions, identities } from "./data.js";
import { folded, source } from "./claim.js";
import { holding, make } from "./make.js";

const speaks = (quote, node) => quote.claims.some((claim) => claim.rows.some((row) => row.source === node || row.target === node));

// A contradiction is about what both sides speak of, and about what a side gives as its value: one of two holders.
function involves({ sides }, node) {
  const spoken = sides.map(({ quote }) => speaks(quote, node));
  return spoken.every(Boolean) || sides.some(({ value }, i) => spoken[i] && node.label.includes(value));
}

const topics = { grade: "Which grade", from: "Since when", until: "Until when", date: "On which date", holder: "Who held the post" };

export function disagreements(node) {
  const some = contradictions.filter((each) => involves(each, node));
  if (!some.length) return [];
  return [make("h3", some.length === 1 ? "Two claims disagree" : `Claims disagree on ${some.length} points`, { class: "part" }), ...some.map(pair)];
}

function pair({ topic, subject, sides }) {
  return holding("section", [make("p", `${topics[topic] ?? topic}: ${subject}`),
    holding("div", sides.map(({ value, quote }) => holding("div", [make("b", value), folded(quote, "", ""), source(quote)])),
      { class: "sides" })], { class: "apart" });
}

const ticks = (reason) => reason.replace(/`([^`]*)`/g, "‘$1’");

// Names are held for one person by a reason, in one or more pairs of documents.
export function onePerson(node) {
  const some = Map.groupBy(identities.filter((each) => each.person === node),
    ({ name, otherName, reason }) => JSON.stringify([name, otherName, reason]));
  if (!some.size) return [];
  const items = [...some.values()].map((same) => {
    const titles = new Set(same.flatMap(({ documents }) => documents.map(({ title, issued }) => [title, issued].filter(Boolean).join(", "))));
    const [{ name, otherName, reason }] = same;
    return holding("li", [make("b", [...new Set([name, otherName])].join(" and ")), `: ${ticks(reason)}. `,
      make("small", [...titles].join(" · "))]);
  });
  const names = new Set([...some.values()].flatMap(([{ name, otherName }]) => [name, otherName]));
  names.delete(node.label);
  const also = names.size ? `One person, also called ${[...names].slice(0, 3).join(", ")}${names.size > 3 ? " …" : ""}: why`
    : "Why this is one person";
  const list = holding("details", [make("summary", also), holding("ul", items)]);
  list.open = items.length <= 3;
  return [list];
}
