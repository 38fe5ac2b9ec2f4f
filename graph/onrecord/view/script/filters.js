// Filters by document and by inspector.

import { documents, nodes } from "./data.js";
import { byId, make } from "./make.js";
import { change, inspectors, state } from "./state.js";

const source = byId("source");
const inspector = byId("inspector");
const asked = [...inspectors].sort((a, b) => a.label.localeCompare(b.label, "en"));

export function startFilters() {
  for (const document of documents) source.append(make("option", [document.issued, document.title].filter(Boolean).join(" · "), { value: document.id }));
  for (const node of asked) inspector.append(make("option", node.label, { value: node.id }));
  source.addEventListener("change", () => change({ source: documents[source.value] ?? null }));
  inspector.addEventListener("change", () => {
    const node = nodes[inspector.value] ?? null;
    change({ inspector: node, kinds: node ? kindsOf(node) : state.kinds });
  });
}

// What an inspector has done is no post: its kinds are shown with it.
const kindsOf = (node) => new Set([...state.kinds, ...node.rows.filter((row) => row.makes).flatMap((row) => row.target.rows)
  .flatMap((row) => [row.source.kind, row.target.kind])]);

export function showFilters() {
  source.value = state.source ? state.source.id : "";
  inspector.value = state.inspector ? state.inspector.id : "";
}
