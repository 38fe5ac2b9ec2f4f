// Everything is started here, and told of every change.

import { go, startAddress } from "./address.js";
import { edges, nodes } from "./data.js";
import { showDay, startDay } from "./day.js";
import { showFilters, startFilters } from "./filters.js";
import { hide, point, pointEdge } from "./hint.js";
import { startKeys } from "./keys.js";
import { drawSigns, showLegend } from "./legend.js";
import { showList } from "./list.js";
import { byId } from "./make.js";
import { showPanel } from "./panel.js";
import { startPaper } from "./paper.js";
import { makeRoom, showWhole, startPhone } from "./phone.js";
import { drawn, look, network, recolour, show, view } from "./picture.js";
import { startSearch } from "./search.js";
import { state, watch } from "./state.js";
import { startTake } from "./take.js";
import { showAlternative } from "./tell.js";

document.body.classList.remove("plain");
let current = null;
watch((shown) => {
  current = shown;
  hide();
  makeRoom();
  show(shown, state.focus);
  for (const part of [showList, showAlternative, showLegend, showFilters, showDay, showPanel]) part(shown);
});

network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) go(nodes[node]);
  else if (edge !== undefined) go(state.focus === edges[edge].source ? edges[edge].target : edges[edge].source);
});
network.on("hoverNode", ({ node }) => point(nodes[node]));
network.on("hoverEdge", ({ edge, pointer }) => pointEdge(edges[edge], pointer.DOM));
for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, hide);

const zoom = (factor) => look({ scale: network.getScale() * factor });
byId("closer").addEventListener("click", () => zoom(1.3));
byId("farther").addEventListener("click", () => zoom(1 / 1.3));
byId("whole").addEventListener("click", () => { showWhole(true); go(null); view(); });

const recoloured = () => { drawSigns(); recolour(); };
for (const media of ["prefers-color-scheme: dark", "prefers-contrast: more", "forced-colors: active"]) {
  matchMedia(`(${media})`).addEventListener("change", recoloured);
}

startPhone();
startSearch();
startDay();
startKeys(() => current);
drawSigns();
startFilters();
startAddress();
view();
startTake();
startPaper();
globalThis.onrecord = { drawn };
network.once("afterDrawing", () => performance.mark("drawn"));
