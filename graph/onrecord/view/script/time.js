// Dates as stated (YYYY, YYYY-MM, YYYY-MM-DD, A/B) against a day (YYYY-MM-DD). Plain text compares as dates do.

export function earliest(date) {
  const start = date.split("/")[0];
  return start + "-01-01".slice(start.length - 4);
}

export function latest(date) {
  const end = date.split("/").at(-1);
  if (end.length === 10) return end;
  if (end.length === 4) return `${end}-12-31`;
  const [year, month] = end.split("-").map(Number);
  return `${end}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

export const isTenure = (row) => Boolean(row.status || row.from || row.until);

// What a row is on a day, or on no day in particular (day ""): "on", "ended", "later" or "undated".
// A tenure holds from its first possible day until its end; a day named as the end is itself outside.
export function phase(row, day, lastDay) {
  if (!isTenure(row)) return datedPhase(row, day);
  const on = day || lastDay;
  if (row.until && (row.until.length === 10 ? on >= row.until : on > latest(row.until))) return "ended";
  if (row.from && day && day < earliest(row.from)) return "later";
  if (row.from || row.until) return "on";
  if (row.status === "former" && (!day || said(row, day))) return "ended";
  return day ? "undated" : "on";
}

// What a document says to be over was over when it came out.
function said(row, day) {
  const { issued } = row.claim.quote.document;
  return Boolean(issued) && latest(issued) <= day;
}

function datedPhase(row, day) {
  if (!day || row.lasting) return "on";
  if (!row.date) return "undated";
  return day < earliest(row.date) ? "later" : "on";
}

export function spanWords(row) {
  if (!isTenure(row)) return row.date;
  const status = row.status === "current" ? "" : row.status;
  if (!row.from && !row.until) return [status, "no dates stated"].filter(Boolean).join(", ");
  const span = `${row.from ? `from ${row.from}` : "no beginning stated"}, ${row.until ? `until ${row.until}` : "no end stated"}`;
  return [status, span].filter(Boolean).join(", ");
}
