// A pen that is used as a canvas is and leaves SVG, so that what the screen shows is drawn by the same code in files and
// on paper. Of a canvas it has what shapes, names and lines need.

import { widthOf } from "./labels.js";

const SPACE = "http://www.w3.org/2000/svg";
const short = (number) => String(Math.round(number * 100) / 100);

// A text without what XML cannot hold, however escaped.
const clean = (text) => text.toWellFormed().replace(/[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

export function svg(tag, attributes = {}, text = "") {
  const element = document.createElementNS(SPACE, tag);
  element.textContent = clean(text);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export class SvgPen {
  globalAlpha = 1;
  lineWidth = 1;
  lineJoin = "miter";
  dash = "";
  matrix = new DOMMatrix();
  kept = [];
  path = "";
  made = null; // the element of the path, once it is filled or stroked

  constructor(root) {
    this.root = root;
    this.at = root;
  }

  save() {
    this.kept.push({ ...this });
  }

  restore() {
    Object.assign(this, this.kept.pop());
  }

  translate(x, y) {
    this.matrix = this.matrix.translate(x, y);
  }

  scale(x, y) {
    this.matrix = this.matrix.scale(x, y);
  }

  rotate(angle) {
    this.matrix = this.matrix.rotate((angle * 180) / Math.PI);
  }

  setLineDash(parts) {
    this.dash = parts.join(" ");
  }

  // What belongs together, with its words; a canvas has nothing of the kind.
  open(name, words) {
    const group = svg("g", { class: name });
    group.append(svg("title", {}, words));
    this.at.append(group);
    this.at = group;
  }

  close() {
    this.at = this.at.parentNode;
  }

  // --- paths ----------------------------------------------------------------------------------------------------------

  beginPath() {
    this.path = "";
    this.made = null;
  }

  add(letter, ...numbers) {
    this.path += letter + numbers.map(short).join(" ");
  }

  moveTo(x, y) {
    this.add("M", x, y);
  }

  lineTo(x, y) {
    this.add("L", x, y);
  }

  quadraticCurveTo(...numbers) {
    this.add("Q", ...numbers);
  }

  closePath() {
    this.add("Z");
  }

  // In two halves, since SVG has no arc that ends where it begins.
  arc(x, y, r, from, to, back = false) {
    const round = 2 * Math.PI;
    const whole = Math.abs(to - from) >= round;
    const turn = whole ? round : (((back ? from - to : to - from) % round) + round) % round;
    const on = (part) => [x + r * Math.cos(from + part), y + r * Math.sin(from + part)];
    const step = (back ? -turn : turn) / 2;
    this.add(this.path ? "L" : "M", ...on(0));
    for (const part of [step, 2 * step]) this.add("A", r, r, 0, 0, back ? 0 : 1, ...on(part));
  }

  roundRect(x, y, w, h, r) {
    const [right, foot] = [x + w, y + h];
    const turn = (toX, toY) => this.add("A", r, r, 0, 0, 1, toX, toY);
    this.moveTo(x + r, y);
    this.lineTo(right - r, y);
    turn(right, y + r);
    this.lineTo(right, foot - r);
    turn(right - r, foot);
    this.lineTo(x + r, foot);
    turn(x, foot - r);
    this.lineTo(x, y + r);
    turn(x + r, y);
    this.closePath();
  }

  fill() {
    this.shape().setAttribute("fill", this.fillStyle);
  }

  stroke() {
    const lines = { stroke: this.strokeStyle, "stroke-width": short(this.lineWidth), "stroke-linejoin": this.lineJoin };
    for (const [name, value] of Object.entries(this.dash ? { ...lines, "stroke-dasharray": this.dash } : lines)) {
      this.shape().setAttribute(name, value);
    }
  }

  shape() {
    return (this.made ??= this.put("path", { d: this.path, fill: "none" }));
  }

  put(tag, attributes, text) {
    const { a, b, c, d, e, f } = this.matrix;
    const more = { ...(this.globalAlpha < 1 && { opacity: this.globalAlpha }),
      ...(!this.matrix.isIdentity && { transform: `matrix(${[a, b, c, d, e, f].map(short).join(" ")})` }) };
    const element = svg(tag, { ...attributes, ...more }, text);
    this.at.append(element);
    return element;
  }

  // --- text -----------------------------------------------------------------------------------------------------------

  // What stands behind a text is a ground of one colour: stroked text would be on paper twice, for who copies or searches it.
  strokeText(text, x, y) {
    const wide = widthOf(text, this.font) + 2;
    const left = this.textAlign === "center" ? x - wide / 2 : x - 1;
    this.put("rect", { x: short(left), y: short(y - 7), width: short(wide), height: 14, rx: 3, fill: this.strokeStyle, "fill-opacity": 0.85 });
  }

  // The line is set by number, since not every program that reads SVG knows dominant-baseline. One family for all.
  fillText(text, x, y) {
    const [, look, size, family] = this.font.match(/^(.*?)(\d+)px (.*)$/);
    this.root.setAttribute("font-family", family);
    this.put("text", {
      x: short(x), y: short(this.textBaseline === "middle" ? y + 0.35 * size : y), "font-size": size, fill: this.fillStyle,
      ...(this.textAlign === "center" && { "text-anchor": "middle" }),
      ...(look.includes("bold") && { "font-weight": "bold" }), ...(look.includes("italic") && { "font-style": "italic" }),
    }, text);
  }
}
