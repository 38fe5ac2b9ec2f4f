// On paper the picture is a drawing of lines on the first page, in light colours, with its filters; it stands in the page
// only while that is printed.

import { filterWords, tellingOf, titleShown } from "./caption.js";
import { listNow } from "./list.js";
import { byId, holding, make } from "./make.js";
import { SvgPen, svg } from "./pen.js";
import { shownNow } from "./picture.js";
import { paper, scene } from "./scene.js";

// As an image with a name and a description.
export function drawing(made, name, about) {
  const root = svg("svg", { viewBox: `0 0 ${made.width} ${made.height}`, width: made.width, height: made.height,
    role: "img", "aria-label": name });
  root.append(svg("title", {}, name), svg("desc", {}, about));
  made.paint(new SvgPen(root), paper());
  return root;
}

// As many pixels for the width of the paper as the names need; they are as small as can still be read at the most.
const widthFor = (count) => Math.min(1150, Math.max(720, 115 * Math.sqrt(count)));

function put() {
  const shown = shownNow();
  const width = widthFor(shown.nodes.size);
  listNow();
  remove();
  const sheet = holding("section", [make("p", tellingOf(shown).join(" "))], { id: "sheet" });
  if (shown.nodes.size) {
    const made = scene(width, { height: width * 1.12, free: 1.8 });
    sheet.classList.toggle("short", made.height < made.width / 2); // leaves room for claims on its page
    sheet.append(drawing(made, titleShown(), filterWords()));
  }
  byId("list").before(sheet);
}

const remove = () => byId("sheet")?.remove();

export function startPaper() {
  const print = matchMedia("print");
  const follow = () => (print.matches ? put() : remove());
  addEventListener("beforeprint", put);
  addEventListener("afterprint", remove);
  print.addEventListener("change", follow);
  follow();
}
