// Dates as stated (YYYY, YYYY-MM, YYYY-MM-DD, A/B) against a day (YYYY-MM-DD). Plain text compares as dates do.

const STATED = /^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/;

const real = (day) => (Number.isNaN(Date.parse(day)) ? "" : day);

// The first and the last day that a stated date can mean; empty where it is no date.
export function earliest(date) {
  if (!STATED.test(date)) return "";
  const start = date.split("/")[0];
  return real(start + "-01-01".slice(start.length - 4));
}

export function latest(date) {
  if (!STATED.test(date)) return "";
  const end = date.split("/").at(-1);
  if (end.length === 10) return real(end);
  if (end.length === 4) return real(`${end}-12-31`);
  const [year, month] = end.split("-").map(Number);
  return real(`${end}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`);
}

export const numberOf = (day) => Math.round(Date.parse(day) / 864e5);
export const dayOf = (number) => new Date(number * 864e5).toISOString().slice(0, 10);

export const isTenure = (row) => Boolean(row.status || row.from || row.until);

// From which day on a row holds, and the first day on which it does not; empty where that is not stated.
export const spanOf = (row) => (row.span ??= { begin: earliest(isTenure(row) ? row.from : dateOf(row)), end: endOf(row) });

// What a claim says is of one time, though one of its rows alone may have the date.
const dateOf = (row) => row.date || (row.claim.rows.find((each) => each.date)?.date ?? "");

// A day named as the end is itself outside; a month or year is inside to its last day. What a document calls former
// without saying since when was over when the document came out.
function endOf({ status, until, claim }) {
  const last = latest(until || (status === "former" ? claim.quote.document.issued : ""));
  return !until || until.length === 10 || !last ? last : dayOf(numberOf(last) + 1);
}

// What a row is on a day, or on no day in particular (day ""): "on", "ended", "later" or "undated".
export function phase(row, day, lastDay) {
  const { begin, end } = spanOf(row);
  if (!isTenure(row)) return !day || row.lasting ? "on" : begin ? (day < begin ? "later" : "on") : "undated";
  if (end && (day || lastDay) >= end) return "ended";
  if (!day) return row.status === "former" && !row.until ? "ended" : "on";
  if (begin && day < begin) return "later";
  return begin || latest(row.until) ? "on" : "undated";
}

export function spanWords(row) {
  if (!isTenure(row)) return row.date;
  const status = row.status === "current" ? "" : row.status;
  if (!row.from && !row.until) return [status, "no dates stated"].filter(Boolean).join(", ");
  const span = `${row.from ? `from ${row.from}` : "no beginning stated"}, ${row.until ? `until ${row.until}` : "no end stated"}`;
  return [status, span].filter(Boolean).join(", ");
}

const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

// A stated date as it is read: 2022, April 2022, 25 April 2022.
export function dateWords(date) {
  if (!earliest(date) || !latest(date)) return date;
  const read = (one) => (one.length === 4 ? one : (one.length === 7 ? month : long).format(Date.parse(one)));
  return date.split("/").map(read).join(" to ");
}
