// Names of one size on the screen at any zoom, none over another. What finds no room is left out until there is some.

const FONT = '"DejaVu Sans", Verdana, system-ui, sans-serif';
export const fonts = { name: `12px ${FONT}`, body: `bold 13px ${FONT}`, edge: `italic 12px ${FONT}` };
const LINE = 15;
const FEW = 150; // spots for which names make room for each other
const measured = new Map();
let room = 132; // pixels of a line of a name

// In a narrow frame names are narrower, so that they need not stand one over another.
export const fitNames = (width) => { room = Math.round(Math.min(132, Math.max(80, width * 0.28))); };
const pen = document.createElement("canvas").getContext("2d");

export function widthOf(text, font) {
  pen.font = font;
  return pen.measureText(text).width;
}

// The lines of a text and their size; at most three lines, the last one cut short where more would be needed.
function wrap(text, font, limit = room) {
  const key = `${font} ${limit} ${text}`;
  if (!measured.has(key)) measured.set(key, measure(text, font, limit));
  return measured.get(key);
}

function measure(text, font, limit) {
  pen.font = font;
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, 3).map((line) => shorten(line, limit));
  if (lines.length > 3) kept[2] = shorten(`${kept[2]} …`, limit);
  return { lines: kept, w: Math.max(...kept.map((line) => pen.measureText(line).width)), h: kept.length * LINE };
}

function shorten(line, limit) {
  let cut = line;
  while (cut.length > 2 && pen.measureText(cut).width > limit) cut = `${cut.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
  return cut;
}

// Rectangles that are taken, in squares of 80 pixels so that few need comparing.
class Ground {
  squares = new Map();

  near({ x, y, w, h }) {
    const found = [];
    for (let column = Math.floor(x / 80); column <= Math.floor((x + w) / 80); column += 1) {
      for (let row = Math.floor(y / 80); row <= Math.floor((y + h) / 80); row += 1) found.push(column * 1e6 + row);
    }
    return found;
  }

  free(box, owner) {
    return !this.near(box).some((square) => this.squares.get(square)?.some((taken) => taken.owner !== owner && overlap(box, taken)));
  }

  // Whose ground a box would take.
  owners(box, owner) {
    const taken = this.near(box).flatMap((square) => this.squares.get(square) ?? []);
    return new Set(taken.filter((each) => each.owner !== owner && overlap(box, each)).map((each) => (each.named ? each.owner : null)));
  }

  leave(box) {
    for (const square of this.near(box)) this.squares.set(square, this.squares.get(square).filter((taken) => taken.box !== box));
  }

  take(box, owner, named = false) {
    const { x, y, w, h } = box;
    const taken = { x, y, w, h, owner, named, box };
    for (const square of this.near(taken)) {
      const held = this.squares.get(square);
      if (held) held.push(taken);
      else this.squares.set(square, [taken]);
    }
  }
}

const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const around = (spot, { w, h, lines }, away = 3) => {
  const gap = spot.r + away;
  const [left, middle, right] = [spot.x - gap - w, spot.x - w / 2, spot.x + gap];
  const [above, centre, below] = [spot.y - gap - h, spot.y - h / 2, spot.y + gap];
  const sides = [[middle, below], [middle, above], [right, centre], [left, centre], [right, below], [left, below], [right, above],
    [left, above]].map(([x, y]) => ({ x, y, w, h, lines }));
  return spot.ways ? sides.map((box, i) => ({ box, cost: i * 0.15 + inTheWay(box, spot) })).sort((a, b) => a.cost - b.cost).map(({ box }) => box)
    : sides;
};

// How much of the lines that a thing has would run beneath a name at this side of it.
function inTheWay({ x, y, w, h }, spot) {
  const [across, down] = [x + w / 2 - spot.x, y + h / 2 - spot.y];
  const far = Math.hypot(across, down) || 1;
  return spot.ways.reduce((sum, [right, below]) => sum + Math.max(0, (across * right + down * below) / far - 0.3), 0);
}

// Where each spot's name goes. spots: {key, x, y, r, text, boxed, bold, ways}, the most important first; a boxed one is written inside
// its shape where that has room.
export function placeNames(spots) {
  const ground = new Ground();
  const found = new Map();
  const few = spots.length <= FEW;
  const first = (spot) => few || spot.boxed || spot.bold; // in a crowd bodies are named first, even over shapes of other kinds
  for (const some of [spots.filter(first), spots.filter((spot) => !first(spot))]) {
    for (const spot of some) {
      const room = spot.r + 4; // so that no name stands nearer to another shape than to its own
      ground.take({ x: spot.x - room, y: spot.y - room, w: 2 * room, h: 2 * room }, spot.key);
    }
    for (const spot of some) {
      const box = (few ? choices(spot) : plainChoices(spot)).find((choice) => ground.free(choice, spot.key));
      if (box) name(spot, box, ground, found);
    }
  }
  if (few) for (const spot of spots) if (!found.has(spot.key)) makeRoom(spot, spots, ground, found);
  return { placed: found, ground };
}

function name(spot, box, ground, found) {
  ground.take(box, spot.key, true);
  found.set(spot.key, box);
}

// A name that finds no room has that of another one which can stand elsewhere.
function makeRoom(spot, spots, ground, found) {
  for (const choice of choices(spot)) {
    const [owner, more] = ground.owners(choice, spot.key);
    if (!owner || more !== undefined) continue;
    const other = spots.find((each) => each.key === owner);
    const before = found.get(owner);
    ground.leave(before);
    ground.take(choice, spot.key, true);
    const elsewhere = choices(other).find((one) => ground.free(one, owner));
    if (elsewhere) {
      found.set(spot.key, choice);
      return name(other, elsewhere, ground, found);
    }
    ground.leave(choice);
    name(other, before, ground, found);
  }
}

// In the order of liking: inside, around, narrower, a little further away, the first line alone.
function* choices(spot) {
  const text = wrap(spot.text, fontOf(spot));
  if (spot.boxed) yield inside(spot, text);
  yield* around(spot, text);
  if (text.w > 80) yield* around(spot, narrow(spot));
  yield* around(spot, text, 14);
  if (text.lines.length > 1) yield* around(spot, firstLine(text, spot));
}

// In a crowd: around; a box would lie beneath the shapes that others have there.
const plainChoices = (spot) => around(spot, wrap(spot.text, fontOf(spot)));

const fontOf = (spot) => (spot.boxed || spot.bold ? fonts.body : fonts.name);

const narrow = (spot) => wrap(spot.text, fontOf(spot), 84);

const inside = (spot, { w, h, lines }) => (
  { x: spot.x - w / 2 - 9, y: spot.y - h / 2 - 5, w: w + 18, h: h + 10, lines, inside: true });

// A name of several lines as its first and a sign that there is more, where the whole finds no room.
const firstLine = (text, spot) => wrap(`${text.lines[0].replace(/[,…]$/, "")} …`, fontOf(spot), 160);

// Words along edges, after the names; spots as above.
export function placeWords(spots, ground) {
  const placed = new Map();
  for (const spot of spots) {
    const text = wrap(spot.text, fonts.edge);
    const box = spot.at.map(([x, y]) => ({ x: x - text.w / 2 - 2, y: y - text.h / 2, w: text.w + 4, h: text.h }))
      .find((choice) => ground.free(choice, spot.key));
    if (!box) continue;
    ground.take(box, spot.key);
    placed.set(spot.key, { ...box, lines: text.lines });
  }
  return placed;
}

export function drawText(ctx, box, font, ink, halo) {
  ctx.font = font;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const top = box.y + box.h / 2 - ((box.lines.length - 1) * LINE) / 2;
  box.lines.forEach((line, i) => {
    if (halo) {
      ctx.strokeStyle = halo;
      ctx.lineWidth = 4;
      ctx.strokeText(line, box.x + box.w / 2, top + i * LINE);
    }
    ctx.fillStyle = ink;
    ctx.fillText(line, box.x + box.w / 2, top + i * LINE);
  });
}
