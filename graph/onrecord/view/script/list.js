// The list of claims shows what the picture shows, row by row.

import { nodes, rows } from "./data.js";
import { state } from "./state.js";

const count = document.getElementById("list-count");
const header = document.getElementById("count");
const articles = [...new Set(rows.map((row) => row.article))];
const drawn = nodes.filter((node) => node.drawn).length;
const limit = drawn < nodes.length ? `; ${drawn} of ${nodes.length.toLocaleString("en-GB")} things are drawn, search reaches the rest` : "";
const sections = [...new Set(rows.map((row) => row.section))];

export function showList(shown) {
  for (const row of rows) {
    row.item.hidden = !shown.rows.has(row);
    row.item.classList.toggle("ended", shown.phases.get(row) === "ended");
  }
  for (const article of articles) article.hidden = !article.querySelector("li:not([hidden])");
  for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
  const claims = articles.filter((article) => !article.hidden).length;
  const documents = sections.filter((section) => !section.hidden).length;
  const about = state.focus ? ` about ${state.focus.label}` : "";
  const words = `${shown.nodes.size} of ${nodes.length} things, ${claims} of ${articles.length} claims${about}, from ${documents} of ${sections.length} documents${limit}`;
  header.textContent = state.day ? `${words}, as of ${state.day}` : words;
  count.textContent = `The same as in the picture: ${words}.`;
}
