// Ratings over time: a strip a thing and inspector, a row an aspect, each mark at its true date, the better the higher.

import { linkTo } from "./address.js";
import { grades } from "./data.js";
import { holding, make } from "./make.js";
import { state } from "./state.js";
import { dateWords, earliest, latest } from "./time.js";

const THINGS = 5; // strips that the page opens with
const MARKS = 4; // marks of each of them
const DAY = 86400000;

// What a date stands for, from its first moment to its last; null where there is none to be placed.
function spanOf({ date }) {
  const [from, until] = [earliest(date), latest(date)].map((day) => Date.parse(day));
  return date && from <= until ? { from, until: until + DAY } : null;
}

// Whole years, in at most six equal parts.
function scaleOf(some) {
  const spans = some.map(spanOf).filter(Boolean);
  if (!spans.length) return null;
  const year = (moment) => new Date(moment).getUTCFullYear();
  const first = year(Math.min(...spans.map(({ from }) => from)));
  const count = year(Math.max(...spans.map(({ until }) => until - 1))) + 1 - first;
  const step = Math.ceil(count / 6);
  const parts = Math.ceil(count / step);
  const [start, end] = [first, first + parts * step].map((each) => Date.UTC(each, 0));
  return { at: (moment) => (moment - start) / (end - start), part: 100 / parts, ends: [...new Set([first, first + parts * step - 1])] };
}

const percent = (part) => `${(100 * part).toFixed(2)}%`;
const groups = (some, name) => [...Map.groupBy(some, name).values()];
const better = (a, b) => (a.rank ?? 99) - (b.rank ?? 99) || a.date.localeCompare(b.date);
const aspectOf = ({ aspect }) => (aspect === "overall" ? "" : aspect);

// What has no date that can be placed comes last; before that, what is said of the whole comes first.
const late = (grade) => (spanOf(grade) ? 0 : 2) + (aspectOf(grade) ? 1 : 0);
const rowsOf = (some) => groups(some, (grade) => late(grade) + grade.aspect).sort((a, b) => late(a[0]) - late(b[0]));

// A mark on the track of years, as wide as what its date stands for, and beside it the words.
function markOf(grade, { scale, current }, first) {
  const link = linkTo(grade.rating, "");
  link.className = "mark";
  if (grade.rating === current) link.setAttribute("aria-current", "true");
  const track = make("span");
  const span = scale && spanOf(grade);
  if (span) {
    const sign = make("i");
    sign.style.left = percent((scale.at(span.from) + scale.at(span.until)) / 2);
    sign.style.width = percent(scale.at(span.until) - scale.at(span.from));
    track.append(sign);
  }
  link.append(make("small", aspectOf(grade), first ? {} : { class: "unseen" }), track, holding("span", [make("b", grade.grade),
    make("span", grade.inspector && ` by ${grade.inspector}`, { class: "unseen" }), " ",
    make("span", grade.date || "no date stated", { class: "date" })]));
  return holding("li", [link]);
}

const listOf = (row, given) => holding("ul", [...row].sort(better).map((grade, i) => markOf(grade, given, i === 0)));

// A strip: whose grades, by whom, and its rows; of a long one the start, where `most` says so.
function stripOf(some, given) {
  const [{ concerns, inspector }] = some;
  const shown = rowsOf(some).flat().slice(0, given.most);
  const body = concerns.rows.find((row) => row.relation === "service of" && row.source === concerns)?.target;
  const where = body && !concerns.label.includes(body.label) ? `, ${body.label}` : "";
  const by = inspector && `by ${inspector}`;
  const whose = concerns === given.current ? [by] : [linkTo(concerns), where, by && ` · ${by}`];
  const more = some.length - shown.length;
  const rest = more ? [linkTo(concerns, more === 1 ? "1 more rating" : `${more} more ratings`)] : [];
  return holding("section", [holding("h4", whose), ...rowsOf(shown).map((row) => listOf(row, given)), ...rest], { class: "strip" });
}

function section(strips, scale, more = []) {
  const all = holding("div", [...strips, ...more], { class: "strips" });
  if (scale) {
    all.prepend(holding("p", scale.ends.map((year) => make("span", year)), { class: "years", "aria-hidden": "true" }));
    all.style.setProperty("--part", `${scale.part}%`);
    const day = state.day ? scale.at(Date.parse(state.day)) : -1;
    if (day >= 0 && day <= 1) {
      all.style.setProperty("--day", day.toFixed(4));
      all.prepend(make("p", `The line is ${dateWords(state.day)}.`));
    }
  }
  return [make("h3", "Ratings over time", { class: "part" }), all];
}

const ranked = groups(grades, ({ concerns, inspector }) => `${concerns.id} ${inspector}`)
  .sort((a, b) => b.length - a.length || a[0].concerns.id - b[0].concerns.id);
let whole = false; // whether the reader asked for all of them

// What the page opens with: the most rated first.
export function allRatings() {
  if (!ranked.length) return [];
  const some = whole ? ranked : ranked.slice(0, THINGS);
  const scale = scaleOf(some.flat());
  return section(some.map((each) => stripOf(each, { scale, most: MARKS })), scale, some.length < ranked.length ? [more()] : []);
}

function more() {
  const button = make("button", `All ${ranked.length}`, { type: "button", "aria-label": `The ratings of all ${ranked.length}` });
  button.addEventListener("click", () => {
    whole = true;
    const [title, all] = allRatings();
    button.parentElement.previousElementSibling.replaceWith(title);
    button.parentElement.replaceWith(all);
    all.querySelectorAll("h4 a")[THINGS].focus();
  });
  return button;
}

// The ratings of a service, of a body and its services, or of what a rating concerns.
export function ratingsOf(node) {
  const concerned = new Set([node, ...grades.filter(({ rating }) => rating === node).map(({ concerns }) => concerns)]);
  for (const row of node.rows) if (row.relation === "service of" && row.target === node) concerned.add(row.source);
  const some = ranked.filter(([{ concerns }]) => concerned.has(concerns));
  const scale = scaleOf(some.flat());
  return some.length ? section(some.map((each) => stripOf(each, { scale, current: node })), scale) : [];
}
