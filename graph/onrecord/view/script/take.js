// Taking away what is shown: as a picture, a drawing, a table, on paper, as a link.

import { address, caption, fileName } from "./caption.js";
import { byId, holding, make } from "./make.js";
import { drawing } from "./paper.js";
import { shownNow } from "./picture.js";
import { paper, scene } from "./scene.js";
import { tableOf } from "./table.js";

const status = make("p", "", { role: "status" });
// No input: with two of them the search form would no longer be sent by Enter.
const field = make("textarea", "", { readonly: "", rows: 2, "aria-label": "Link to what is shown" });
const ways = { PNG: takePicture, SVG: takeDrawing, CSV: takeTable, Print: takePaper, "Copy link": takeLink };

// A frame of no origin may not be allowed to save or to print, and is not told so.
const framed = globalThis.self !== globalThis.top && globalThis.origin === "null";
const unless = framed ? " This page stands in a frame that may not allow it: if nothing came, open the page by itself." : "";

// Room for the names: with more things the file is wider.
const widthFor = (count) => Math.min(2400, Math.max(860, 150 * Math.sqrt(count)));
const whole = () => scene(widthFor(shownNow().nodes.size), { words: caption(shownNow()) });

function save(content, type, ending) {
  const name = fileName(ending);
  const url = URL.createObjectURL(new Blob([content], { type }));
  make("a", "", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return `Saved as ${name}.${unless}`;
}

async function takePicture() {
  const made = whole();
  const canvas = make("canvas", "", { width: 2 * made.width, height: Math.round(2 * made.height) });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  made.paint(pen, paper());
  const blob = await new Promise((done) => { canvas.toBlob(done); });
  return blob ? save(blob, "image/png", "png") : "This browser cannot make a picture so large; take SVG instead.";
}

function takeDrawing() {
  const { title, lines, sources } = caption(shownNow());
  const root = drawing(whole(), title, [...lines, "Sources:", ...sources].join("\n"));
  return save(new XMLSerializer().serializeToString(root), "image/svg+xml", "svg");
}

function takeTable() {
  return save(tableOf(shownNow()), "text/csv;charset=utf-8", "csv");
}

function takePaper() {
  print();
  return unless && `Sent to print.${unless}`;
}

async function takeLink() {
  const link = address();
  try {
    await navigator.clipboard.writeText(link);
    return "Link copied.";
  } catch {
    // A browser may forbid it, in a frame above all; then the reader copies it.
    field.value = link;
    field.hidden = false;
    field.focus();
    field.select();
    return "Copy the link from the field.";
  }
}

async function tell(way) {
  status.textContent = "";
  field.hidden = true;
  try {
    status.textContent = await way();
  } catch (problem) {
    status.textContent = `That did not work: ${problem.message}`;
  }
  status.scrollIntoView({ block: "nearest" });
}

export function startTake() {
  const buttons = Object.entries(ways).map(([name, way]) => {
    const button = make("button", name, { type: "button" });
    button.addEventListener("click", () => tell(way));
    return button;
  });
  field.hidden = true;
  byId("take").append(make("h2", "Take away", { id: "take-title" }),
    holding("div", buttons, { role: "group", "aria-labelledby": "take-title" }), status, field);
}
