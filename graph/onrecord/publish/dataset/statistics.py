"""VoID: how large the graph is, which classes and properties it uses how often, examples, and links out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from pyoxigraph import NamedNode, Triple

from onrecord.claims import short_hash
from onrecord.publish.dataset.files import rdf_dumps
from onrecord.publish.dataset.whole import Whole, count, is_a, says, words
from onrecord.rdf.terms import KINDS, PREFIXES

_TYPE = PREFIXES["rdf"] + "type"


def void_triples(whole: Whole) -> Iterator[Triple]:
    """All that VoID says of the graph."""
    node = whole.node("dataset")
    classes = Counter(each.object.value for each in whole.triples
                      if each.predicate.value == _TYPE and isinstance(each.object, NamedNode))
    properties = Counter(each.predicate.value for each in whole.triples)
    yield from is_a(node, "void:Dataset")
    yield from _sizes(whole, node, len(classes), len(properties))
    yield from _ways_in(whole, node, {*classes, *properties})
    yield from _partitions(whole, node, "class", "void:entities", classes)
    yield from _partitions(whole, node, "property", "void:triples", properties)
    yield from _linksets(whole, node)


def _sizes(whole: Whole, node: NamedNode, classes: int, properties: int) -> Iterator[Triple]:
    subjects = {each.subject for each in whole.triples}
    own = sum(isinstance(each, NamedNode) and each.value.startswith(whole.base) for each in subjects)
    yield from says(node, "void:triples", count(len(whole.triples)))
    yield from says(node, "void:entities", count(own))
    yield from says(node, "void:distinctSubjects", count(len(subjects)))
    yield from says(node, "void:distinctObjects", count(len({each.object for each in whole.triples})))
    yield from says(node, "void:classes", count(classes))
    yield from says(node, "void:properties", count(properties))


def _ways_in(whole: Whole, node: NamedNode, used: set[str]) -> Iterator[Triple]:
    """Where the data lie, how they begin, what they speak in, and one thing of each kind to look at."""
    yield from says(node, "void:uriSpace", whole.base)
    for file, syntax in rdf_dumps(whole):
        yield from says(node, "void:dataDump", whole.file(file))
        yield from says(node, "void:feature", syntax)
        yield from is_a(syntax, "void:TechnicalFeature")
    for space in sorted(PREFIXES.values()):
        if any(term.startswith(space) for term in used):
            yield from says(node, "void:vocabulary", NamedNode(space))
    if whole.about.endpoint:
        yield from says(node, "void:sparqlEndpoint", NamedNode(whole.about.endpoint))
    described = sorted({each.subject.value for each in whole.triples
                        if each.predicate.value == _TYPE and isinstance(each.subject, NamedNode)})
    for kind in KINDS:
        found = next((each for each in described if each.startswith(f"{whole.base}{kind}/")), None)
        yield from says(node, "void:exampleResource", NamedNode(found) if found else None)


def _partitions(whole: Whole, node: NamedNode, by: str, counted: str, terms: Counter[str]) -> Iterator[Triple]:
    for term, number in sorted(terms.items()):
        part = whole.node(f"{by}.{_local(term)}")
        yield from is_a(part, "void:Dataset")
        yield from says(node, f"void:{by}Partition", part)
        yield from says(part, f"void:{by}", NamedNode(term))
        yield from says(part, counted, count(number))


def _linksets(whole: Whole, node: NamedNode) -> Iterator[Triple]:
    """A set of links a predicate and a site: from what is ours to what is neither ours nor a term of a vocabulary."""
    links: Counter[tuple[str, str]] = Counter()
    for each in whole.triples:
        if isinstance(each.object, NamedNode) and each.predicate.value != _TYPE and _is_outside(whole, each.object):
            links[each.predicate.value, each.object.value.split("/")[2]] += 1
    for (predicate, site), number in sorted(links.items()):
        linkset, target = whole.node(f"links.{_local(predicate)}.{_safe(site)}"), whole.node(f"site.{_safe(site)}")
        yield from is_a(linkset, "void:Linkset")
        yield from says(node, "void:subset", linkset)
        yield from says(linkset, "void:subjectsTarget", node)
        yield from says(linkset, "void:objectsTarget", target)
        yield from says(linkset, "void:linkPredicate", NamedNode(predicate))
        yield from says(linkset, "void:triples", count(number))
        yield from is_a(target, "void:Dataset")
        yield from says(target, "dct:title", words(site))


def _is_outside(whole: Whole, node: NamedNode) -> bool:
    address = node.value
    return (urlsplit(address).scheme in ("http", "https") and not address.startswith(whole.base)
            and not any(address.startswith(space) for space in PREFIXES.values()))


def _local(term: str) -> str:
    """`foaf.name` for the term of a vocabulary that has a prefix, a hash for another."""
    for prefix, space in PREFIXES.items():
        if term.startswith(space):
            return f"{prefix}.{term.removeprefix(space)}"
    return short_hash(term)


def _safe(site: str) -> str:
    """A host with its port, as a part of a local name."""
    return "".join(each if each.isalnum() or each in ".-" else "-" for each in site)


