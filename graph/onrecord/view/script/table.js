// The rows shown as a table for other programs: CSV as RFC 4180 has it, whole quotations, and no cell that a spreadsheet
// would run as a formula.

import { filterWords } from "./caption.js";
import { documentOf, quoteOf } from "./data.js";
import { state } from "./state.js";

const cells = {
  source: (row) => row.source.label,
  relation: (row) => row.relation,
  target: (row) => row.target.label,
  status: (row) => row.status,
  from: (row) => row.from,
  until: (row) => row.until,
  date: (row) => row.date,
  quote: quoteOf,
  document: (row) => documentOf(row).file,
  title: (row) => documentOf(row).title,
  publisher: (row) => documentOf(row).publisher,
  issued: (row) => documentOf(row).issued,
  address: (row) => documentOf(row).link,
  as_of: () => state.day,
  filters: filterWords,
};

// The last four are the same signs in full width, which some spreadsheets read alike.
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const cell = (text) => `"${text.replace(formula, "'$&").replaceAll('"', '""')}"`;

// In the order of the list; \uFEFF tells spreadsheets that it is UTF-8.
export function tableOf(shown) {
  const rows = [...shown.rows].sort((a, b) => a.id - b.id);
  const lines = [Object.keys(cells), ...rows.map((row) => Object.values(cells).map((tell) => tell(row)))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}
