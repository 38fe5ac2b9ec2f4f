// Where the query is written. It stands in a shadow root: there CodeMirror's styles need no leave of the page's policy.

import {
  autocompletion, bracketMatching, completionKeymap, Decoration, defaultKeymap, EditorState, EditorView, highlightActiveLine,
  HighlightStyle, history, historyKeymap, indentUnit, keymap, lineNumbers, sparql, StateEffect, StateField, StreamLanguage,
  syntaxHighlighting, tags,
} from "../vendor/codemirror.min.js";
import { complete } from "./completion.js";

const looks = EditorView.theme({
  "&": { fontSize: ".875rem", border: "1px solid var(--soft)", borderRadius: "3px", background: "var(--page)", color: "var(--ink)" },
  "&.cm-focused": { outline: "3px solid var(--link)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: "1.5", minHeight: "14rem", maxHeight: "max(14rem, min(26rem, 55vh))" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { background: "var(--side)", color: "var(--soft)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "var(--side)" },
  "&.cm-focused .cm-matchingBracket": { background: "none", outline: "1px solid var(--soft)" },
  "&.cm-focused .cm-nonmatchingBracket": { background: "none", color: "var(--fault)" },
  ".cm-fault": { textDecoration: "underline wavy var(--fault)", textDecorationSkipInk: "none", background: "var(--side)" },
  ".cm-faultLine": { boxShadow: "inset 3px 0 var(--fault)" },
  ".cm-tooltip": { background: "var(--side)", color: "var(--ink)", border: "1px solid var(--soft)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--link)", color: "var(--page)" },
});
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--word)", fontWeight: "600" },
  { tag: [tags.standard(tags.variableName), tags.meta, tags.operator], color: "var(--word)" },
  { tag: tags.local(tags.variableName), color: "var(--variable)" },
  { tag: tags.atom, color: "var(--name)" },
  { tag: tags.string, color: "var(--quoted)" },
  { tag: tags.comment, color: "var(--remark)", fontStyle: "italic" },
]);

const faulty = StateEffect.define();
const faults = StateField.define({
  create: () => Decoration.none,
  update(shown, { effects, docChanged, newDoc }) {
    const set = effects.find((effect) => effect.is(faulty));
    return set ? underlined(set.value, newDoc) : docChanged ? Decoration.none : shown;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underlined(place, text) {
  if (place === null) return Decoration.none;
  const line = text.lineAt(place);
  const word = /^(?:[?$]?[\p{L}\p{N}_:.-]+|\S|)/u.exec(line.text.slice(place - line.from))[0];
  const [from, to] = word ? [place, place + word.length] : [Math.max(line.from, place - 1), place];
  const marks = [Decoration.line({ class: "cm-faultLine" }).range(line.from)];
  if (from < to) marks.push(Decoration.mark({ class: "cm-fault" }).range(from, to));
  return Decoration.set(marks);
}

// The service counts code points, the editor code units.
function placeOf(text, line, column) {
  const row = text.line(Math.min(line, text.lines));
  return row.from + [...row.text].slice(0, column - 1).join("").length;
}

export function startWriting(host, { run, changed, missing }) {
  let place = null;
  const typed = (update) => {
    if (!update.docChanged) return;
    const colon = update.transactions.some((each) => (each.isUserEvent("input.paste") || each.isUserEvent("input.complete")
      || (each.isUserEvent("input.type") && inserted(each).endsWith(":"))));
    if (colon) queueMicrotask(declare);
    changed(update.state.doc.toString());
  };
  const view = new EditorView({
    parent: host.attachShadow({ mode: "open" }),
    root: host.shadowRoot,
    state: EditorState.create({ extensions: [
      keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }, { key: "Ctrl-Enter", run: () => (run(), true) },
        ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(), history(), highlightActiveLine(), bracketMatching(), indentUnit.of("  "), EditorView.lineWrapping,
      StreamLanguage.define(sparql), syntaxHighlighting(colours), autocompletion({ override: [complete], icons: false }),
      faults, looks, EditorView.updateListener.of(typed),
      EditorView.contentAttributes.of({ "aria-label": "Query in SPARQL", tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
    ] }),
  });
  function declare() {
    const lines = missing(view.state.doc.toString());
    if (lines) view.dispatch({ changes: { from: 0, insert: lines } });
  }
  return {
    run, declare,
    text: () => view.state.doc.toString(),
    put: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, scrollIntoView: true }),
    change: (changes) => view.dispatch({ changes }),
    mark(line, column) {
      place = placeOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: place }, effects: faulty.of(place), scrollIntoView: true });
    },
    unmark: () => view.dispatch({ effects: faulty.of(null) }),
    go() {
      view.focus();
      view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
    },
  };
}

function inserted(transaction) {
  let text = "";
  transaction.changes.iterChanges((fromA, toA, fromB, toB, insert) => (text += insert.toString()));
  return text;
}
