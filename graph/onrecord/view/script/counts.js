// How many posts were held, had ended or had not begun, in one sentence.

import { claimsOf, lastDay, rows } from "./data.js";
import { state } from "./state.js";
import { dateWords, isTenure, spanOf } from "./time.js";

const tenures = rows.filter(isTenure);
const others = rows.filter((row) => !isTenure(row));
const RANK = ["on", "undated", "ended", "later"];
export const number = (count) => count.toLocaleString("en-GB");
export const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

// Where no day is asked about, the last day on record stands for it: what begins after that has not begun.
export const phaseOf = (row) => (!state.day && lastDay && spanOf(row).begin > lastDay ? "later" : row.phase);

// Who is said to hold a post twice holds it once: each holder and post counts by the best that is said.
function posts() {
  const found = new Map();
  for (const row of tenures) {
    const key = row.source.id * 1e6 + row.target.id;
    const said = { rank: RANK.indexOf(phaseOf(row)), stated: row.until ? 2 : row.from ? 1 : 0 };
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
function openWords([dateless, endless], all) {
  const words = [[endless, "no end stated"], [dateless, "no dates stated"]].filter(([count]) => count)
    .map(([count, what]) => (count === all ? what : `${number(count)} with ${what}`));
  return words.length ? ` (${words.join(", ")})` : "";
}

const claimsIn = (some, phase) => claimsOf(some.filter((row) => row.phase === phase)).size;

// Claims that say nothing of when, whether they are shown or not; empty where there are none.
export function undatedWords() {
  const [posts, rest] = [claimsIn(tenures, "undated"), claimsIn(others, "undated")];
  const words = [posts && `${counted(posts, "claim", "claims")} of posts`,
    rest && (posts ? counted(rest, "other", "others") : counted(rest, "claim", "claims"))];
  return posts + rest ? `No dates: ${words.filter(Boolean).join(", ")}` : "";
}

export function sentence() {
  const { on, ended, later, open } = posts();
  const held = `${counted(on, "post", "posts")} held${openWords(open, on)}, ${number(ended)} ended${ended ? " (dashed)" : ""}`;
  const begin = later ? `; ${number(later)} to begin later` : "";
  if (!state.day) return `${held}${lastDay && ` by ${dateWords(lastDay)}, the last day on record`}${begin}.`;
  const after = claimsIn(others, "later");
  const left = [later && `${number(later)} not yet begun`, after && counted(after, "later claim", "later claims")].filter(Boolean);
  return `${held}.${left.length ? ` Left out: ${left.join(", ")}.` : ""}`;
}
