"""The data beside a page as text, with the prefixes and the context that it uses and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from pyoxigraph import Triple

from onrecord.rdf.serialise import FORMATS
from onrecord.site.described import described
from onrecord.site.source import Source

#: The data beside every page.
TWINS = ("ttl", "jsonld")
_PREFIX = re.compile(r"@prefix ([\w-]+): .*\n")


def twin(source: Source, iri: str, suffix: str) -> str:
    """What describes `iri` as text; `suffix` is a name of `onrecord.rdf.serialise.FORMATS`: ttl, jsonld, nt."""
    return twin_text(described(source, iri), suffix, source.base)


def twin_text(triples: Sequence[Triple], suffix: str, base: str) -> str:
    """Triples as text in one of the formats."""
    text = FORMATS[suffix](triples, base)
    return _TRIMMED[suffix](text) if suffix in _TRIMMED else text


def _turtle(text: str) -> str:
    """Turtle without the prefixes that it does not use."""
    body = _PREFIX.sub("", text)
    return _PREFIX.sub(lambda found: found[0] if f"{found[1]}:" in body else "", text)


def _jsonld(text: str) -> str:
    """JSON-LD whose context has the base, the vocabulary and one line for each term that is used, and no others."""
    head, sign, body = text.partition('"@graph"')
    context = json.loads(head.rstrip().rstrip(",") + "}")["@context"]
    bases = [name for name in context if name.startswith("@")]
    terms = [name for name in context if name not in bases and f'"{name}"' in body]
    used = " ".join(json.dumps(context[name]) for name in terms) + body
    prefixes = [name for name in context if name not in (*bases, *terms) and f'"{name}:' in used]
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(context[name])}" for name in (*bases, *prefixes, *terms))
    return f'{{\n "@context": {{\n{lines}\n }},\n {sign}{body}'


_TRIMMED: dict[str, Callable[[str], str]] = {"ttl": _turtle, "jsonld": _jsonld}
