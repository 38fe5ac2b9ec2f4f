// How many posts were held, had ended or had not begun, in one sentence.

import { claimsOf, lastDay, rows } from "./data.js";
import { state } from "./state.js";
import { dateWords, isTenure } from "./time.js";

const tenures = rows.filter(isTenure);
const others = rows.filter((row) => !isTenure(row));
const RANK = ["on", "undated", "ended", "later"];
const number = (count) => count.toLocaleString("en-GB");
export const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

// Who is said to hold a post twice holds it once: each holder and post counts by the best that is said.
function posts() {
  const found = new Map();
  for (const row of tenures) {
    const key = row.source.id * 1e6 + row.target.id;
    const said = { rank: RANK.indexOf(row.phase), stated: row.until ? 2 : row.from ? 1 : 0 };
    const before = found.get(key);
    if (!before || said.rank < before.rank || (said.rank === before.rank && said.stated > before.stated)) found.set(key, said);
  }
  const counts = { on: 0, undated: 0, ended: 0, later: 0, open: [0, 0, 0] };
  for (const { rank, stated } of found.values()) {
    counts[RANK[rank]] += 1;
    if (rank === 0) counts.open[stated] += 1;
  }
  return counts;
}

// How much of what is held has no end stated, or no date at all.
function openWords([dateless, endless]) {
  const words = [endless && `${number(endless)} with no end stated`, dateless && `${number(dateless)} with no dates stated`].filter(Boolean);
  return words.length ? ` (${words.join(", ")})` : "";
}

const claimsIn = (some, phase) => claimsOf(some.filter((row) => row.phase === phase)).size;

// Claims that say nothing of when: how many there are, whether shown or not.
export const withoutDates = () => claimsIn(rows, "undated");

export function sentence() {
  const { on, ended, later, open } = posts();
  const held = `${counted(on, "post", "posts")} held${openWords(open)}, ${number(ended)} ended${ended ? " (dashed)" : ""}`;
  if (!state.day) return `${held}${lastDay && ` by ${dateWords(lastDay)}, the last day on record`}.`;
  const after = claimsIn(others, "later");
  const left = [later && `${number(later)} not yet begun`, after && `${counted(after, "claim", "claims")} of later days`].filter(Boolean);
  return `${held}.${left.length ? ` Left out: ${left.join(", ")}.` : ""}`;
}
