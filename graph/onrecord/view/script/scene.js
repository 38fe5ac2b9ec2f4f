// What the picture shows now, whole and with its names, painted with any pen at a width of its own: where the reader has
// moved the picture or how close it is does not matter, and what is faded stays away.

import { kinds } from "./data.js";
import { fonts, widthOf } from "./labels.js";
import { bounds, curveOf, dashes, isNear, namesAt, network, paintNames, paintNode, radius, shownNow } from "./picture.js";
import { drawShape, palette } from "./shapes.js";
import { spanWords } from "./time.js";

const EDGE = 14; // pixels left free around
const CLOSEST = 2.2;
const LINE = 18;
const BOLD = fonts.body.replace("13px", "16px");

// The colours of paper, whatever those of the screen are.
export function paper() {
  const root = document.documentElement;
  const before = root.hasAttribute("data-print");
  root.toggleAttribute("data-print", true);
  const colours = palette();
  root.toggleAttribute("data-print", before);
  return colours;
}

// --- fitting ----------------------------------------------------------------------------------------------------------

// Where everything goes in `width` by at most `height` pixels; `free` is how much more one side may be drawn out than the
// other. The room that names take depends on the scale, so each turn corrects the one before, at last only inwards.
function fitted(width, height, free) {
  const shown = shownNow();
  let [sx, sy] = [1, 1];
  let fit = measured(shown, sx, sy);
  for (let turn = 0; turn < 12 && shown.nodes.size; turn += 1) {
    const most = turn < 7 ? 1.5 : 1;
    const [fx, fy] = [(width - 2 * EDGE) / fit.box.w, (height - 2 * EDGE) / fit.box.h].map((f) => Math.max(0.6, Math.min(most, f * 0.995)));
    const [tx, ty] = [Math.min(CLOSEST, sx * fx), Math.min(CLOSEST, sy * fy)];
    [sx, sy] = [Math.min(tx, ty * free), Math.min(ty, tx * free)];
    fit = measured(shown, sx, sy);
  }
  const wide = Math.max(width, fit.box.w + 2 * EDGE);
  const [dx, dy] = [(wide - fit.box.w) / 2 - fit.box.x, EDGE - fit.box.y].map(Math.round);
  return { ...measured(shown, sx, sy, dx, dy), shown, width: Math.ceil(wide), height: Math.ceil(fit.box.h + 2 * EDGE) };
}

function measured(shown, sx, sy, dx = 0, dy = 0) {
  const r = radius(Math.min(sx, sy));
  const at = ({ x, y }) => ({ x: x * sx + dx, y: y * sy + dy });
  const names = namesAt(at, r);
  const spots = [...shown.nodes].map((node) => at(network.getPosition(node.id)));
  const shapes = spots.map(({ x, y }) => ({ x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 }));
  const boxes = [...shapes, ...names.placed.values(), ...names.words.values()];
  return { at, r, names, box: boxes.length ? bounds(boxes) : { x: 0, y: 0, w: 1, h: 1 } };
}

// --- painting ---------------------------------------------------------------------------------------------------------

function paintGraph(pen, { at, r, names, shown }, colours) {
  for (const [edge, phase] of shown.edges) {
    const curve = curveOf(edge)?.map(at);
    if (!curve) continue;
    pen.open?.("edge", wordsOf(edge));
    const [ink, width] = isNear(edge) ? [colours.accent, 1.8] : [colours.edge, 1.2];
    paintEdge(pen, curve, cut(curve, names.placed.get(edge.target), r), ink, width, phase);
    pen.close?.();
  }
  for (const node of shown.nodes) {
    const { x, y } = at(network.getPosition(node.id));
    pen.open?.("node", `${node.label} (${node.kind.single.toLowerCase()})`);
    pen.save();
    pen.translate(x, y);
    paintNode(pen, node, names.placed.get(node), r, colours);
    pen.restore();
    pen.close?.();
  }
  paintNames(pen, names, colours);
}

const wordsOf = (edge) => [`${edge.source.label} ${edge.relation} ${edge.target.label}`, ...new Set(edge.rows.map(spanWords))]
  .filter(Boolean).join("; ");

const between = (a, b, part) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });

function pointOn([from, bend, to], part) {
  return between(between(from, bend, part), between(bend, to, part), part);
}

// How far along its curve an edge comes to the border of what it ends at.
function cut(curve, box, r) {
  const end = curve[2];
  const within = ({ x, y }) => (box?.inside ? Math.abs(x - end.x) < box.w / 2 + 1.5 && Math.abs(y - end.y) < box.h / 2 + 1.5
    : Math.hypot(x - end.x, y - end.y) < r + 2);
  let [out, inner] = [0, 1];
  for (let turn = 0; turn < 16; turn += 1) {
    const middle = (out + inner) / 2;
    if (within(pointOn(curve, middle))) inner = middle;
    else out = middle;
  }
  return inner;
}

function paintEdge(pen, curve, end, colour, width, phase) {
  const [from, bend] = curve;
  const tip = pointOn(curve, end);
  const before = pointOn(curve, Math.max(0, end - 0.02));
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ax, ay] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const [head, half] = [4 + 3 * width, 1.6 + 1.4 * width];
  const base = { x: tip.x - ax * head, y: tip.y - ay * head };
  const turn = between(from, bend, end);
  Object.assign(pen, { strokeStyle: colour, fillStyle: colour, lineWidth: width });
  pen.setLineDash(dashes[phase].dashes ?? []);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(turn.x, turn.y, base.x, base.y);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  for (const side of [half, -half]) pen.lineTo(base.x - ay * side, base.y + ax * side);
  pen.closePath();
  pen.fill();
}

// --- what stands below ------------------------------------------------------------------------------------------------

// The words in lines that are no wider than `width`; a word that is wider (an address) is broken.
function linesOf(text, font, width) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, font, width));
  }
  return lines.filter(Boolean);
}

function pieces(word, font, width) {
  const found = [""];
  for (const letter of word) {
    if (widthOf(found.at(-1) + letter, font) > width) found.push("");
    found[found.length - 1] += letter;
  }
  return found;
}

// Each text as {text, font, x, y, ink}, below one another from `top`.
function set(texts, width, top) {
  let y = top;
  return texts.flatMap(({ text, font = fonts.name, ink = "soft", gap = 0, indent = 0 }) => {
    y += gap;
    return linesOf(text, font, width - 2 * EDGE - indent).map((line) => ({ text: line, font, ink, x: EDGE + indent, y: (y += LINE) }));
  });
}

function captionOf({ title, lines, sources }, width, top) {
  return set([{ text: title, font: BOLD, ink: "ink", gap: 14 }, ...lines.map((text) => ({ text, gap: 2 })),
    { text: sources.length ? "Sources" : "No sources", font: fonts.body, ink: "ink", gap: 8 },
    ...sources.map((text) => ({ text, indent: 12 }))], width, top);
}

// The kinds that are there, each with its shape, in rows.
function signsOf(shown, width, top) {
  const held = new Set([...shown.nodes].map((node) => node.kind));
  let [x, y] = [EDGE, top + 20];
  return kinds.filter((kind) => held.has(kind)).map((kind) => {
    const wide = widthOf(kind.plural, fonts.name) + 42;
    if (x + wide > width) [x, y] = [EDGE, y + 22];
    x += wide;
    return { kind, x: x - wide + 9, y };
  });
}

function paintSigns(pen, signs, colours) {
  for (const { kind, x, y } of signs) {
    pen.save();
    pen.translate(x, y);
    drawShape(pen, kind, 8, colours, 1.2);
    pen.restore();
    write(pen, { text: kind.plural, font: fonts.name, ink: "ink", x: x + 15, y: y + 4 }, colours);
  }
}

function write(pen, { text, font, ink, x, y }, colours) {
  Object.assign(pen, { font, textAlign: "left", textBaseline: "alphabetic", fillStyle: colours[ink] });
  pen.fillText(text, x, y);
}

// Width, height, and a function that paints it all with a pen.
export function scene(width, { height = 0.9 * width, free = 1, words = null } = {}) {
  const graph = fitted(width, height, free);
  const signs = signsOf(graph.shown, graph.width, graph.height);
  const below = graph.height + (signs.length ? signs.at(-1).y - graph.height + 8 : 0);
  const told = words ? captionOf(words, graph.width, below) : [];
  return {
    width: graph.width,
    height: told.length ? told.at(-1).y + EDGE : below + 4,
    paint(pen, colours) {
      pen.beginPath();
      pen.roundRect(0, 0, graph.width, told.length ? told.at(-1).y + EDGE : below + 4, 0);
      pen.fillStyle = colours.page;
      pen.fill();
      paintGraph(pen, graph, colours);
      paintSigns(pen, signs, colours);
      for (const line of told) write(pen, line, colours);
    },
  };
}
