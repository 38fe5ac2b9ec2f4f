// Filters by document and by inspector; what of them and of the legend is on, and how to be rid of it.

import { documents, nodes } from "./data.js";
import { byId, make } from "./make.js";
import { change, inspectors, state, usual } from "./state.js";

const source = byId("source");
const inspector = byId("inspector");
const filtered = byId("filtered");
const none = byId("none");
const asked = [...inspectors].sort((a, b) => a.label.localeCompare(b.label, "en"));

export function startFilters() {
  for (const { id, issued, title } of documents) source.append(make("option", [issued, title].filter(Boolean).join(" · "), { value: id }));
  for (const node of asked) inspector.append(make("option", node.label, { value: node.id }));
  source.addEventListener("change", () => change({ source: documents[source.value] ?? null }));
  inspector.addEventListener("change", () => {
    const node = nodes[inspector.value] ?? null;
    change({ inspector: node, kinds: node ? kindsOf(node) : state.kinds });
  });
  byId("clear").addEventListener("click", () => {
    change({ source: null, inspector: null, kinds: usual });
    byId("find").focus();
  });
}

// What an inspector has done is no post: its kinds are shown with it.
const kindsOf = (node) => new Set([...state.kinds, ...node.rows.filter((row) => row.makes).flatMap((row) => row.target.rows)
  .flatMap((row) => [row.source.kind, row.target.kind])]);

export function showFilters(shown) {
  source.value = state.source ? state.source.id : "";
  inspector.value = state.inspector ? state.inspector.id : "";
  const kinds = usual.size !== state.kinds.size || [...usual].some((kind) => !state.kinds.has(kind));
  const on = [state.source && "document", state.inspector && "inspector", kinds && "kinds"].filter(Boolean);
  filtered.hidden = !on.length;
  filtered.firstChild.textContent = `Filtered by ${on.join(", ")}`;
  none.hidden = shown.nodes.size > 0;
  const filters = state.day ? "these filters on this day" : "these filters";
  none.textContent = nodes.length ? `Nothing on record passes ${filters}.` : "Nothing is on record.";
}
