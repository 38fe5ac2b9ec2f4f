// The address says what is shown (#/person/a-name?day=2022-03-15): a link to send, and the way back by the browser's own
// button. What it names and the record has not is said, and left out.

import { documents, kinds, nodes, opening } from "./data.js";
import { byId, make } from "./make.js";
import { change, needed, shownKinds, state, usual, watch } from "./state.js";

const byKey = new Map(nodes.map((node) => [node.key, node]));
const frame = byId("picture");
const panel = byId("panel");
const notice = byId("notice");
let opener = null;

const keyOf = (node) => node.key.split("/").map(encodeURIComponent).join("/");
const same = (one, two) => one.size === two.size && [...one].every((each) => two.has(each));

const addressOf = (node) => `#/${keyOf(node)}${choices({ ...state, to: null }, null)}`;

// A link to a thing, which keeps day and filters as they are.
export function linkTo(node, words = node.label) {
  const link = make("a", words, { href: addressOf(node) });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(node);
  });
  return link;
}

function choices(asked, shown) {
  const found = new URLSearchParams();
  if (asked.to) found.set("to", asked.to.key);
  if (asked.day) found.set("day", asked.day);
  if (asked.undated) found.set("undated", "yes");
  if (asked.source) found.set("document", asked.source.file);
  if (asked.inspector) found.set("inspector", asked.inspector.key);
  if (shown) found.set("kinds", [...shown].map((kind) => kind.name).join(","));
  const text = found.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return text && `?${text}`;
}

export function currentAddress() {
  const expected = new Set([...usual, ...(state.focus ? needed(state.focus) : [])]);
  const shown = shownKinds();
  const text = choices(state, same(shown, expected) ? null : shown);
  return state.focus ? `#/${keyOf(state.focus)}${text}` : text ? `#/${text}` : "";
}

// To open a thing moves the focus to what is said of it; to close it, back to where it was opened from.
export function go(node, changes = {}) {
  if (node && !state.focus) opener = document.activeElement;
  const inPicture = frame.contains(document.activeElement);
  change({ focus: node, ...changes });
  if (node) panel.focus({ preventScroll: inPicture });
  else if (opener?.closest?.("#list")) requestAnimationFrame(() => setTimeout(() => start().focus())); // the list follows the picture
  else start().focus({ preventScroll: true });
}

const seen = (element) => element?.isConnected && element !== document.body && element.checkVisibility();

// A list may have been made anew meanwhile: then the link to the same thing.
function start() {
  const same = opener?.hash && panel.querySelector(`a[href="${CSS.escape(opener.hash)}"]`);
  return [opener, same, frame, byId("find")].find(seen);
}

// --- reading ----------------------------------------------------------------------------------------------------------

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// What an address asks for, and what of it is not on record.
function asked(hash) {
  const [key, query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const given = new URLSearchParams(query);
  const unknown = [];
  const known = (name, find) => {
    const found = name ? find(name) : null;
    if (name && !found) unknown.push(name);
    return found ?? null;
  };
  const node = (name) => byKey.get(name);
  const focus = known(decoded(key), node);
  const names = given.get("kinds");
  return {
    unknown, focus, to: known(given.get("to"), node),
    day: known(given.get("day"), isDay) ?? "", undated: given.has("undated"),
    source: known(given.get("document"), (name) => documents.find((each) => each.file === name)),
    inspector: known(given.get("inspector"), node),
    kinds: names === null ? null
      : new Set(names.split(",").map((name) => known(name, () => kinds.find((kind) => kind.name === name))).filter(Boolean)),
  };
}

// 30 February is no day, though Date takes it for one in March.
function isDay(text) {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : NaN;
  return !Number.isNaN(Number(date)) && date.toISOString().startsWith(text) ? text : null;
}

function follow(hash) {
  const { unknown, kinds: chosen, ...found } = asked(hash);
  change({ ...found, kinds: chosen ?? usual, ...(chosen && { extra: new Set() }) });
  notice.hidden = !unknown.length;
  notice.firstChild.textContent = unknown.length ? `Not on this record, and left out: ${unknown.join(", ")}` : "";
}

// --- writing ----------------------------------------------------------------------------------------------------------

let current = ""; // the address of what is shown
let stop = { focus: null, to: null }; // what the browser's button goes back from: things and paths, not days and kinds

const written = []; // when; browsers allow about a hundred in half a minute, and a slider says more
let waiting = 0;

function mayWrite() {
  const now = performance.now();
  while (written[0] < now - 30000) written.shift();
  return written.length < 80 && written.push(now);
}

function write() {
  clearTimeout(waiting);
  const address = currentAddress();
  if (address === current) return;
  const kind = state.focus === stop.focus && state.to === stop.to ? "replaceState" : "pushState";
  if (kind === "replaceState" && !mayWrite()) {
    waiting = setTimeout(write, 500);
    return;
  }
  [current, stop] = [address, { focus: state.focus, to: state.to }];
  try {
    history[kind](null, "", address || "#");
  } catch {
    // A page in a frame of its own origin may not be allowed a history; it works without one.
  }
}

export function startAddress() {
  follow(location.hash.startsWith("#/") ? location.hash : opening);
  [current, stop] = [currentAddress(), { focus: state.focus, to: state.to }];
  watch(write);
  notice.lastChild.addEventListener("click", () => { notice.hidden = true; start().focus(); });
  addEventListener("hashchange", () => {
    if (location.hash === current || (location.hash && !location.hash.startsWith("#/"))) return;
    current = location.hash;
    follow(current);
    stop = { focus: state.focus, to: state.to };
  });
}
