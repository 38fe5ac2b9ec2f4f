// Beside the picture: what people look for first, everything about the thing that is open, or the way between two.

import { go, linkTo } from "./address.js";
import { disagreements, onePerson } from "./apart.js";
import { told } from "./claim.js";
import { claimsOf, nodes } from "./data.js";
import { notOnDay } from "./held.js";
import { byId, holding, make } from "./make.js";
import { change, needed, shownKinds, state } from "./state.js";
import { allRatings, ratingsOf } from "./strip.js";
import { wayField, wayTold } from "./way.js";

const FIRST = 50; // claims told before the reader asks for all

const panel = byId("panel");
let stood = []; // the thing and the way that stood there before
let all = null; // the thing all of whose claims were asked for

export function showPanel(shown) {
  const [focus, to] = stood;
  stood = [state.focus, state.to];
  panel.replaceChildren(...(state.to ? wayTold(shown) : state.focus ? about(state.focus, shown) : welcome()));
  panel.classList.toggle("welcome", !state.focus);
  if (state.focus !== focus || state.to !== to) panel.scrollTop = 0; // a day that moves leaves it, and waits for no layout
}

const most = nodes.filter((node) => node.kind.opens).map((node) => ({ node, count: claimsOf(node.rows).size }))
  .sort((a, b) => b.count - a.count || a.node.id - b.node.id).slice(0, 12);

function welcome() {
  const list = holding("ul", most.map(({ node, count }) => holding("li", [linkTo(node), make("span", count)], { class: "pair" })));
  return [make("h2", "Who holds what"),
    make("p", "Choose anything in the picture or the search: you see every claim about it and the words that it rests on."),
    ...allRatings(), make("h3", "Most claims", { class: "part" }), list];
}

const counted = (count) => `${count} ${count === 1 ? "claim" : "claims"}`;

function about(node, shown) {
  const back = make("button", "Back to everything", { type: "button" });
  back.addEventListener("click", () => go(null));
  const claims = newestFirst(node);
  return [back, make("h2", node.label), make("p", `${node.kind.single} · ${counted(claims.length)}`), wayField(node), ...notOnDay(node),
    ...leftOut(node, claims, shown), ...onePerson(node), ...ratingsOf(node), ...disagreements(node), ...list(node, claims)];
}

const sorted = new Map(); // by thing, since a day that moves asks again and again

function newestFirst(node) {
  if (!sorted.has(node)) {
    const dated = [...claimsOf(node.rows)].map((claim) => ({ claim, day: dayOf(claim) }));
    dated.sort((a, b) => (a.day < b.day) - (a.day > b.day) || a.claim.id - b.claim.id);
    sorted.set(node, dated.map(({ claim }) => claim));
  }
  return sorted.get(node);
}

// The latest day that a claim states, or when its document came out.
const dayOf = (claim) => claim.rows.map((row) => row.date || row.until || row.from).filter(Boolean).sort().at(-1) ?? claim.quote.document.issued;

// Claims about the thing which the picture and the list leave out, by the reader's own choice. A claim whose own words
// are left out is so, even where the post that it names stays.
function leftOut(node, claims, shown) {
  const inPicture = (claim) => {
    const rows = claim.rows.filter((row) => row.source === node || row.target === node);
    const own = rows.filter((row) => !row.lasting);
    return (own.length ? own : rows).some((row) => shown.rows.has(row));
  };
  const count = claims.filter((claim) => !inPicture(claim)).length;
  const kinds = needed(node);
  const why = [state.day && `the day ${state.day}`, state.source && "the document chosen", state.inspector && "the inspector chosen",
    [...kinds].some((kind) => !shownKinds().has(kind)) && "the kinds shown"].filter(Boolean);
  if (!count || !why.length) return [];
  const button = make("button", "Show them", { type: "button" });
  button.addEventListener("click", () => {
    change({ day: "", source: null, inspector: null, extra: kinds });
    panel.focus();
  });
  const told = `${count} of the ${counted(claims.length)} ${count === 1 ? "is" : "are"} told here but not in the picture`;
  return [holding("p", [`${told}: left out by ${why.join(", ")}. `, button], { class: "left" })];
}

function list(node, claims) {
  const whole = all === node || claims.length <= FIRST;
  const title = make("h3", "Claims, the newest first", { class: "part" });
  return whole ? [title, ...told(node, claims)] : [title, ...told(node, claims.slice(0, FIRST)), moreOf(node, claims)];
}

function moreOf(node, claims) {
  const button = make("button", `Show all ${claims.length} claims`, { type: "button" });
  button.addEventListener("click", () => {
    all = node;
    const rest = told(node, claims.slice(FIRST));
    button.replaceWith(...rest);
    rest[0].tabIndex = -1;
    rest[0].focus();
  });
  return button;
}
