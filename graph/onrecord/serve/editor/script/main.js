// The page: what is written is asked, what is answered is shown, and the address says which query it is.

import { addressOf, asked } from "./address.js";
import { clear, show } from "./answer.js";
import { ask, Refused } from "./asking.js";
import { examples, startExamples } from "./examples.js";
import { told, untold } from "./fault.js";
import { startFacts } from "./facts.js";
import { startParameters } from "./parameters.js";
import { declared } from "./prefixes.js";
import { startWriting } from "./writing.js";

const button = document.getElementById("run");
const status = document.getElementById("status");
let running = null;

async function run() {
  running?.abort();
  const own = running = new AbortController();
  writing.declare();
  const sparql = writing.text();
  history.replaceState(null, "", addressOf(sparql));
  untold();
  writing.unmark();
  clear();
  busy(true);
  try {
    const began = performance.now();
    const answer = await ask(sparql, own.signal);
    show(answer, sparql, await facts);
    status.textContent = `${answer.summary} in ${((performance.now() - began) / 1000).toFixed(2)} s`;
    startFacts();
  } catch (error) {
    if (own.signal.aborted) status.textContent = running === own ? "Stopped" : status.textContent;
    else if (error instanceof Refused) refuse(error);
    else throw error;
  } finally {
    if (running === own) busy(false);
  }
}

function refuse(error) {
  status.textContent = "";
  told(error, writing);
}

function busy(now) {
  if (!now) running = null;
  else status.textContent = "Asking…";
  button.textContent = now ? "Stop" : "Run";
  document.getElementById("answer").ariaBusy = String(now);
}

// A link opens with its query and the answer to it; the service reads only, and holds each query to its limits.
async function follow() {
  const wanted = asked(location.hash, await known);
  if (wanted === null || wanted === writing.text()) return;
  writing.put(wanted);
  run();
}

let chosen = () => {}; // shows in the menu what a query came from
const facts = startFacts();
const known = examples();
const writing = startWriting(document.getElementById("writing"), {
  run: () => void run(),
  changed: (text) => (parameters.follow(text), chosen(text), untold()),
  missing: declared,
});
const parameters = startParameters(document.getElementById("parameters"), writing);
button.addEventListener("click", () => (running ? running.abort() : run()));
addEventListener("hashchange", follow);
chosen = await startExamples(document.getElementById("example"), known, writing);
await follow();
document.body.dataset.ready = "yes";
