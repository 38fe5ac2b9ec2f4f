// A quotation in its context: up to 150 characters before and after it, cut between words.

import { excerpts, wordsOf } from "./data.js";

const REACH = 150;
const texts = [];

const piece = (part) => (typeof part === "string" ? part
  : Array.isArray(part) ? wordsOf(part[0]).slice(part[1]) : wordsOf(part));

const textOf = (excerpt) => (texts[excerpt] ??= excerpts[excerpt].map(piece).join(""));

export function contextOf(quote) {
  const words = wordsOf(quote.id);
  if (quote.excerpt === undefined) return { before: "", words, after: "" };
  const text = textOf(quote.excerpt);
  const end = quote.at + words.length;
  const [before, after] = [text.slice(Math.max(0, quote.at - REACH), quote.at), text.slice(end, end + REACH)];
  return {
    words,
    before: before.length < REACH ? before : `…${before.replace(/^\S*\s/, " ")}`,
    after: after.length < REACH ? after : `${after.replace(/\s\S*$/, " ")}…`,
  };
}
