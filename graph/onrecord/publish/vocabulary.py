"""vocabulary.html: the vocabulary as a page to read, made from vocabulary.ttl alone.

Every term stands under an anchor of its local name, so that `ns#Tenure` leads to its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from onrecord.rdf.terms import PREFIXES
from onrecord.site.html import stylesheet

_ONR = PREFIXES["onr"]
_NAMES = {**PREFIXES, "dc": "http://purl.org/dc/elements/1.1/"}


@dataclass(frozen=True, slots=True)
class Link:
    """A term that is spoken of, and where it is told."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the vocabulary."""

    key: str  #: its local name, and its anchor
    iri: str
    name: str  #: as a prefixed name
    label: str
    says: str
    rows: tuple[tuple[str, tuple[Link, ...]], ...]  #: how it stands to others


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that are told together."""

    key: str
    heading: str
    lead: str
    terms: tuple[Term, ...]
    brief: bool = False  #: told in a table, as terms that differ in nothing but their field


def vocabulary_page(turtle: str | None = None) -> str:
    """The page, of the vocabulary that is shipped or of another in Turtle."""
    from jinja2 import Environment, StrictUndefined

    text = turtle if turtle is not None else files("onrecord.rdf").joinpath("vocabulary.ttl").read_text("utf-8")
    store = Store()
    store.extend(Quad(each.subject, each.predicate, each.object) for each in parse(text, RdfFormat.TURTLE))
    template = files(__package__).joinpath("vocabulary.html").read_text("utf-8")
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                       keep_trailing_newline=True).from_string(template)
    head = NamedNode(_ONR.rstrip("#"))
    return made.render(title=_one(store, head, "dct:title"), lead=_one(store, head, "rdfs:comment"), space=_ONR,
                       groups=[group for group in _groups(store) if group.terms], style=stylesheet())


def _groups(store: Store) -> Iterator[Group]:
    yield Group("the-classes", "Classes", "What a node of the graph can be.", _terms(store, "owl:Class"))
    properties = (*_terms(store, "owl:ObjectProperty"), *_terms(store, "owl:DatatypeProperty"))
    plain = sorted((each for each in properties if not _is_field(each)), key=_order)
    yield Group("the-properties", "Properties", "What is said of a node.", tuple(plain))
    for suffix, heading, lead in (
            ("Said", "Fields of a claim as said", "The words of each field, as they stand in the document: from a "
                                                  "claim (onr:Claim) to a text (xsd:string)."),
            ("Read", "Fields of a claim as read", "What the words of each field mean within the document: from a "
                                                  "claim (onr:Claim) to a text (xsd:string).")):
        fields = sorted((each for each in properties if _is_field(each) and each.key.endswith(suffix)), key=_order)
        yield Group(f"fields-{suffix.lower()}", heading, lead, tuple(fields), brief=True)
    for scheme in _terms(store, "skos:ConceptScheme"):
        concepts = (_term(store, each) for each in _subjects(store, NamedNode(scheme.iri), "skos:inScheme"))
        yield Group(scheme.key, f"Concepts: {scheme.label}", scheme.says, tuple(sorted(concepts, key=_order)), True)


def _is_field(term: Term) -> bool:
    """Is it one of the properties that each field of a claim has?"""
    return term.label.endswith((" as said", " as read")) and term.key.endswith(("Said", "Read"))


def _order(term: Term) -> tuple[str, str]:
    return term.key.lower(), term.key


def _terms(store: Store, kind: str) -> tuple[Term, ...]:
    found = (each.subject for each in store.quads_for_pattern(None, _name("rdf:type"), _name(kind)))
    terms = (_term(store, each) for each in found if isinstance(each, NamedNode) and each.value.startswith(_ONR))
    return tuple(sorted(terms, key=_order))


def _term(store: Store, node: NamedNode) -> Term:
    label = _one(store, node, "rdfs:label") or _one(store, node, "skos:prefLabel")
    says = _one(store, node, "skos:definition") or _one(store, node, "rdfs:comment")
    rows = ((name, tuple(_links(found))) for name, found in _relations(store, node))
    return Term(node.value.removeprefix(_ONR), node.value, _short(node.value), label, says,
                tuple(row for row in rows if row[1]))


def _relations(store: Store, node: NamedNode) -> Iterator[tuple[str, Iterable[object]]]:
    """How a term stands to others, read off both ways: a class names its subclasses and the properties used with it."""
    for name, predicate in (("Subclass of", "rdfs:subClassOf"), ("Sub-property of", "rdfs:subPropertyOf"),
                            ("Domain", "rdfs:domain"), ("Domain, any of", "schema:domainIncludes"),
                            ("Range", "rdfs:range"), ("Scheme", "skos:inScheme")):
        yield name, (each.object for each in store.quads_for_pattern(node, _name(predicate), None))
    yield "Subclasses", _subjects(store, node, "rdfs:subClassOf")
    yield "Properties", [each for each in (*_subjects(store, node, "rdfs:domain"),
                                               *_subjects(store, node, "schema:domainIncludes"))
                             if not each.value.endswith(("Said", "Read"))]
    yield "Range of", _subjects(store, node, "rdfs:range")


def _subjects(store: Store, node: NamedNode, predicate: str) -> list[NamedNode]:
    found = (each.subject for each in store.quads_for_pattern(None, _name(predicate), node))
    return [each for each in found if isinstance(each, NamedNode)]


def _links(found: Iterable[object]) -> Iterator[Link]:
    for iri in sorted({each.value for each in found if isinstance(each, NamedNode)}, key=_short):
        yield Link(_short(iri), f"#{iri.removeprefix(_ONR)}" if iri.startswith(_ONR) else iri)


def _one(store: Store, node: NamedNode, predicate: str) -> str:
    """The text that a node has under a predicate, or the empty string."""
    objects = (each.object for each in store.quads_for_pattern(node, _name(predicate), None))
    return min((each.value for each in objects if isinstance(each, Literal)), default="")


def _name(prefixed: str) -> NamedNode:
    prefix, _, local = prefixed.partition(":")
    return NamedNode(_NAMES[prefix] + local)


def _short(iri: str) -> str:
    """`prov:Entity`, where the vocabulary has a prefix here; else the whole address."""
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in _NAMES.items() if iri.startswith(space)),
                iri)
