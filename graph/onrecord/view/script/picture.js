// The picture: vis-network holds, moves and hits; shapes, names and words are drawn here at one size at any zoom.

import { arrange, lineUp } from "./arrange.js";
import { nodes } from "./data.js";
import { drawText, fitNames, fonts, placeNames, placeWords } from "./labels.js";
import { byId } from "./make.js";
import { home, ringOf } from "./ring.js";
import { drawShape, palette } from "./shapes.js";

const frame = byId("picture");
let colours = palette();
let shown = { nodes: new Set(), faded: new Set(), edges: new Map(), around: null };
let focus = null;
let names = { placed: new Map(), words: new Map(), key: "" };
let version = 0;
const ROOMY = 45; // things among which names can keep off the lines; of more, as many as possible are named
let away = false; // whether things stand elsewhere than at their places
let fits = false; // whether what is seen was fitted to the frame, and the reader has moved nothing since

export const radius = (scale) => Math.min(11, Math.max(4.5, 10 * Math.sqrt(scale)));

const nodeData = new vis.DataSet(nodes.filter((node) => node.placed).map((node) => (
  { id: node.id, x: node.x, y: node.y, hidden: true })));
const edgeData = new vis.DataSet([]);

export const network = new vis.Network(frame, { nodes: nodeData, edges: edgeData }, {
  physics: false, layout: { improvedLayout: false, randomSeed: 1 }, autoResize: true,
  nodes: { shape: "custom", size: 10, borderWidth: 0, ctxRenderer: drawNode, chosen: false },
  edges: { smooth: false, color: { color: colours.edge, inherit: false }, chosen: false, width: 1.2, hoverWidth: 0, selectionWidth: 0,
    arrows: { to: { enabled: true, scaleFactor: 0.45 } } },
  interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, multiselect: false, zoomSpeed: 0.6 },
});

frame.firstElementChild.removeAttribute("tabindex"); // the picture itself is the one stop of the keyboard

// --- what is shown --------------------------------------------------------------------------------------------------

export function show(next, focused) {
  const spots = spotsOf(next, focused);
  const moved = focus !== focused || spots.size > 0 || away;
  const before = shown;
  away = spots.size > 0;
  [shown, focus] = [next, focused];
  if (!moved && alike(before, next)) return;
  version += 1;
  const there = (node) => !moved && (before.nodes.has(node) || before.faded.has(node)); // perhaps where the reader put it
  nodeData.update([...next.nodes, ...next.faded].map((node) => (
    { id: node.id, hidden: false, ...(there(node) ? {} : spots.get(node) ?? home(node)) })));
  nodeData.update(nodeData.getIds().filter((id) => !next.nodes.has(nodes[id]) && !next.faded.has(nodes[id]))
    .map((id) => ({ id, hidden: true })));
  showEdges();
  if (moved) view();
}

const alike = (one, other) => one.nodes.size === other.nodes.size && one.edges.size === other.edges.size && one.faded.size === other.faded.size
  && [...one.nodes].every((node) => other.nodes.has(node)) && [...one.edges].every(([edge, phase]) => other.edges.get(edge) === phase)
  && [...one.faded].every((node) => other.faded.has(node));

function spotsOf(next, focused) {
  if (next.path) return lineUp([...next.nodes]);
  if (focused) return ringOf(focused, next.around, frame);
  return [...next.nodes].every((node) => node.placed) ? new Map() : arrange(next.nodes, [...next.edges.keys()]);
}

export const dashes = { on: {}, ended: { dashes: [5, 5] }, undated: { dashes: [1, 4] } };

function showEdges() {
  const sides = new Map();
  const drawn = [...shown.edges].map(([edge, phase]) => {
    const pair = [edge.source.id, edge.target.id].sort((a, b) => a - b).join(" ");
    const rank = sides.get(pair) ?? 0;
    sides.set(pair, rank + 1);
    const look = `${phase} ${rank} ${isNear(edge)}`;
    return { look, id: edge.id, from: edge.source.id, to: edge.target.id, ...dashes[phase], ...bend(rank, edge), ...ink(edge) };
  });
  const kept = new Map(drawn.map((edge) => [edge.id, edge.look]));
  edgeData.remove(edgeData.get({ fields: ["id", "look"] }).filter(({ id, look }) => kept.get(id) !== look).map(({ id }) => id));
  edgeData.update(drawn.filter(({ id }) => !edgeData.get(id)));
}

// The first of a pair's edges is straight, the others bend away from it, to one side and the other.
function bend(rank, edge) {
  if (!rank) return {};
  const type = (rank % 2 === 1) === (edge.source.id < edge.target.id) ? "curvedCW" : "curvedCCW";
  return { smooth: { enabled: true, type, roundness: 0.16 * Math.ceil(rank / 2) } };
}

export const isNear = (edge) => edge.source === focus || edge.target === focus;

const ink = (edge) => (isNear(edge) ? { width: 1.8, color: { color: colours.accent } } : {});

// As large as the frame allows, names included; they depend on the zoom, so each look corrects the one before.
export function view() {
  const spots = [...shown.nodes].map((node) => network.getPosition(node.id));
  if (!spots.length) return;
  let box = bounds(spots.map(({ x, y }) => ({ x, y, w: 0, h: 0 })));
  let scale = Math.max(0.02, Math.min(1.4, (frame.clientWidth - 60) / (box.w || 1), (frame.clientHeight - 60) / (box.h || 1)));
  centre(box, scale);
  for (let turn = 0, room = 0; turn < (spots.length > 150 ? 2 : 8) && room < 1; turn += 1) {
    placeAll();
    const named = [...names.placed.values()].map(({ x, y, w, h }) => ({ x: x / scale, y: y / scale, w: w / scale, h: h / scale }));
    box = bounds([...named, ...spots.map(({ x, y }) => ({ x: x - 12 / scale, y: y - 12 / scale, w: 24 / scale, h: 24 / scale }))]);
    room = Math.min((frame.clientWidth - 12) / (box.w * scale), (frame.clientHeight - 12) / (box.h * scale));
    if (room < 1) scale *= Math.max(0.8, room * 0.99);
    centre(box, scale);
  }
  fits = true;
}

// Another frame, of a window made larger or smaller: what was fitted is fitted again, what the reader has moved stays.
export function refit() {
  if (fits) view();
}

// The reader's own look at it: nearer or farther, or elsewhere.
export function look(to) {
  fits = false;
  network.moveTo(to);
}

function centre(box, scale = network.getScale()) {
  network.moveTo({ position: { x: box.x + box.w / 2, y: box.y + box.h / 2 }, scale });
}

export function bounds(boxes) {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
}

// --- drawing --------------------------------------------------------------------------------------------------------

function drawNode({ ctx, id, x, y }) {
  const node = nodes[id];
  const scale = network.getScale();
  const box = names.placed.get(node);
  return {
    drawNode() {
      ctx.translate(x, y);
      ctx.scale(1 / scale, 1 / scale);
      ctx.globalAlpha = shown.faded.has(node) ? 0.16 : 1;
      paintNode(ctx, node, box, radius(scale), colours);
    },
    nodeDimensions: dimensions(node, scale),
  };
}

function dimensions(node, scale) {
  const box = names.placed.get(node);
  const size = box?.inside ? box : { w: 2 * radius(scale), h: 2 * radius(scale) };
  return { width: size.w / scale, height: size.h / scale };
}

// A thing around 0, 0: its shape, or its name in a box.
export function paintNode(ctx, node, box, r, inks) {
  const width = node === focus ? 3 : 1.2;
  if (!box?.inside) return drawShape(ctx, node.kind, r, inks, width);
  ctx.beginPath();
  ctx.roundRect(-box.w / 2, -box.h / 2, box.w, box.h, 5);
  ctx.fillStyle = inks[node.kind.name];
  ctx.strokeStyle = inks.outline;
  ctx.lineWidth = width;
  ctx.fill();
  ctx.stroke();
  drawText(ctx, { ...box, x: -box.w / 2, y: -box.h / 2 }, fonts.body, inks.ink, null);
}

// Names depend on the zoom and on what is shown, not on where the reader has moved the picture.
function placeAll() {
  const scale = network.getScale();
  const key = `${version} ${scale.toFixed(4)}`;
  if (names.key === key) return;
  fitNames(frame.clientWidth || 500);
  names = { ...namesAt(({ x, y }) => ({ x: x * scale, y: y * scale }), radius(scale)), key };
  resize(scale);
}

// Where names and words go when things stand where `at` puts them, in pixels, with a radius of `r`.
export function namesAt(at, r) {
  const ranked = [...shown.nodes].sort((a, b) => (b === focus) - (a === focus) || (b.kind.shape === "box") - (a.kind.shape === "box")
    || b.rows.length - a.rows.length || a.id - b.id);
  const ways = ranked.length > ROOMY ? new Map() : waysOf();
  const { placed, ground } = placeNames(ranked.map((node) => ({ key: node, ...at(network.getPosition(node.id)), r, text: node.label,
    boxed: node.kind.shape === "box", bold: node === focus, ways: ways.get(node) })));
  return { placed, words: focus ? placeWords(wordSpots(at), ground) : new Map() };
}

// In which directions lines leave each thing, of length 1.
function waysOf() {
  const ways = new Map();
  for (const { source, target } of shown.edges.keys()) {
    const [from, to] = [source, target].map((node) => network.getPosition(node.id));
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const way = [(to.x - from.x) / far, (to.y - from.y) / far];
    ways.set(source, [...(ways.get(source) ?? []), way]);
    ways.set(target, [...(ways.get(target) ?? []), way.map((part) => -part)]);
  }
  return ways;
}

const wayOf = (edge) => network.body.edges[edge.id].edgeType;

// An edge's curve: its beginning, the point that it bends towards, its end; null while it has none.
export function curveOf(edge) {
  if (!network.body.edges[edge.id]?.connected) return null;
  const [from, middle, to] = [0, 0.5, 1].map((part) => wayOf(edge).getPoint(part));
  return [from, { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 }, to];
}

function wordSpots(at) {
  return [...shown.edges.keys()].filter((edge) => network.body.edges[edge.id]?.connected).map((edge) => {
    const places = [0.5, 0.58, 0.42, 0.66, 0.34].map((part) => at(wayOf(edge).getPoint(part)));
    return { key: edge, at: places.map(({ x, y }) => [x, y]), text: edge.relation };
  });
}

// Arrowheads end at the border of what is drawn, so the sizes are told before edges are drawn.
function resize(scale) {
  for (const node of shown.nodes) {
    const shape = network.body.nodes[node.id].shape;
    const { width, height } = dimensions(node, scale);
    Object.assign(shape, { width, height, customSizeWidth: width, customSizeHeight: height });
  }
}

function drawWords(ctx) {
  const scale = network.getScale();
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  paintNames(ctx, names, colours);
  ctx.restore();
}

export function paintNames(ctx, { placed, words }, inks) {
  for (const [node, box] of placed) {
    if (!box.inside) drawText(ctx, box, node.kind.shape === "box" || node === focus ? fonts.body : fonts.name, inks.ink, inks.page);
  }
  for (const box of words.values()) drawText(ctx, box, fonts.edge, inks.accent, inks.page);
}

network.on("beforeDrawing", placeAll);
network.on("afterDrawing", drawWords);
network.on("dragEnd", ({ nodes: moved }) => { if (moved.length) version += 1; });
for (const name of ["dragStart", "zoom"]) network.on(name, () => { fits = false; });

export function recolour() {
  colours = palette();
  network.setOptions({ edges: { color: { color: colours.edge, inherit: false } } });
  edgeData.clear();
  showEdges();
  network.redraw();
}

export const shownNow = () => shown;

// What the picture shows now, for whoever asks on the console.
export function drawn() {
  const scale = network.getScale();
  const spots = [...shown.nodes].map((node) => ({ label: node.label, kind: node.kind.name, key: node.key,
    named: names.placed.has(node), ...network.canvasToDOM(network.getPosition(node.id)) }));
  const lines = [...shown.edges].map(([edge, phase]) => (
    { source: edge.source.label, relation: edge.relation, target: edge.target.label, phase, ended: phase === "ended",
      worded: names.words.has(edge) }));
  const boxes = [...names.placed.values(), ...names.words.values()].map(({ x, y, w, h }) => ({ x, y, w, h }));
  return { scale, nodes: spots, faded: shown.faded.size, edges: lines, boxes };
}
