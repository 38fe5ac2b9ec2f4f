"""The page of one thing: its facts, the words that say them, and everything that points to it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.site import claims, documents, merges
from onrecord.site.labels import cut, label
from onrecord.site.links import Links
from onrecord.site.model import Fact, Page, Quotation, Said, Section, Table
from onrecord.site.quotes import Passage, passage, passages, sources
from onrecord.site.source import About, Source
from onrecord.site.telling import entry, latest, line, quotation, told
from onrecord.site.words import kind_of, words

MANY = 200  #: entries that a section shows; the data have the others

#: Predicates that a page does not list among the facts: they are told elsewhere on it, or follow from others.
_ELSEWHERE = {
    "rdf:type", "prov:wasDerivedFrom", "onr:passage", "onr:reading", "onr:said", "onr:recommends", "onr:rates",
    "oa:hasSelector", "sem:hasEarliestBeginTimeStamp", "sem:hasEarliestEndTimeStamp", "sem:hasLatestBeginTimeStamp",
    "sem:hasLatestEndTimeStamp", "onr:holdsRole", "onr:heldRole",
}
#: The order of the facts; others follow by their names.
_ORDER = (
    "owl:deprecated", "dct:isReplacedBy",
    "foaf:name", "skos:prefLabel", "dct:title", "schema:honorificPrefix", "schema:honorificSuffix", "skos:altLabel",
    "onr:kind", "onr:holdsRole", "onr:heldRole", "org:member", "onr:appointee", "onr:post", "org:postIn", "onr:status",
    "onr:inspector", "onr:ratedBy", "onr:service", "org:organization", "onr:body", "cv:hasCompetentAuthority",
    "onr:aspect", "onr:grade", "schema:ratingValue", "onr:speaker", "onr:speakerName", "onr:roleTitle", "onr:inRole",
    "onr:foundBy", "onr:about", "onr:polarity", "onr:recommendedBy", "onr:addressedTo", "onr:statedCount",
    "onr:from", "onr:until", "onr:when", "onr:attestedOn", "onr:givenIn", "schema:text", "schema:mentions",
    "onr:reportedIn",
    "onr:field", "onr:asSaid", "onr:asRead", "onr:judgement", "onr:leftName", "onr:leftDocument", "onr:rightName",
    "onr:rightDocument", "onr:why", "onr:refersTo", "onr:inDocument", "dct:publisher", "onr:publisherName",
    "dct:issued", "foaf:page",
)
#: What points to a thing, as its sections: key, heading, and the predicates with the kind of what points.
_SECTIONS: tuple[tuple[str, str, frozenset[tuple[str, str]]], ...] = tuple(
    (key, heading, frozenset((predicate, kind) for kind in kinds.split() for predicate in predicates.split()))
    for key, heading, predicates, kinds in (
        ("posts-held", "Posts held", "org:member", "tenure"),
        ("holders", "Holders", "onr:post", "tenure"),
        ("people", "People in its posts", "org:organization", "tenure"),
        ("posts", "Posts", "org:postIn", "post"),
        ("services", "Services", "cv:hasCompetentAuthority", "service"),
        ("appointments", "Appointments and departures", "onr:appointee onr:post onr:body", "appointment"),
        ("appointed", "Appointments made", "onr:appointedBy", "appointment"),
        ("graded", "Grades received", "onr:body onr:service", "rating"),
        ("inspected", "Inspections undergone", "onr:body onr:service", "inspection"),
        ("inspections", "Inspections carried out", "onr:inspector", "inspection"),
        ("grades", "Grades given", "onr:ratedBy onr:givenIn onr:grade", "rating"),
        ("findings", "Findings", "onr:foundBy", "finding"),
        ("made", "Recommendations made", "onr:recommendedBy", "recommendation recommendation-set"),
        ("received", "Recommendations received", "onr:addressedTo", "recommendation recommendation-set"),
        ("part-of", "Made together with others", "dct:hasPart", "recommendation-set"),
        ("statements", "Statements", "onr:speaker onr:inRole", "statement"),
        ("mentioned", "Named by others in", "schema:mentions",
         "statement finding recommendation recommendation-set"),
        ("published", "Documents published", "dct:publisher", "document"),
        ("scale", "Grades of this scale", "skos:inScheme", "grade"),
        ("replaces", "Addresses that this one has replaced", "dct:isReplacedBy", "person body service post"),
        ("repeated", "Said again in the same document", "onr:repeats", "claim"),
        ("follows", "What follows from it", "prov:wasDerivedFrom",
         "tenure inspection rating appointment recommendation recommendation-set statement finding"),
        ("rests", "Claims that rest on it", "prov:wasDerivedFrom onr:passage", "claim"),
        ("decides", "Claims that it decides on", "onr:reading", "claim"),
    ))
#: Told below a heading that opens when asked for, since it repeats what stands above; `{}` is what the page is about.
_FOLDED = (
    ("named", "Claims that name this {}", frozenset({("onr:refersTo", "claim")})),
    ("read", "Words that are read as this {}", frozenset({("onr:refersTo", "reading")})),
    ("matched", "Names in this {} that are matched with names elsewhere",
     frozenset({("onr:leftDocument", "merge"), ("onr:rightDocument", "merge")})),
)
#: Sections whose entries show no quotation, since the page or their title says it.
_UNQUOTED = {"posts", "services", "published", "scale", "follows", "replaces", "repeated", "rests", "decides",
             "named", "read", "matched"}
#: Predicates whose subjects need no section: the derived ones, and those that a document's own section tells.
_TOLD = {"onr:holdsRole", "onr:heldRole", "onr:said", "onr:recommends", "onr:rates"}
_OF_DOCUMENTS = {"onr:inDocument", "onr:reportedIn", "oa:hasSource"}


def page_of(source: Source, iri: str, links: Links) -> Page | None:
    """What the page of `iri` says; None where the graph says nothing of it, or it is none of ours."""
    address, pointing = source.address(iri), source.pointing(iri)
    if not address or not (source.about(iri) or pointing):
        return None
    kind = address.partition("/")[0]
    named = kind_of(kind)
    quoted = "In these words" if kind in ("claim", "evidence") else "Where it says so"
    return Page(iri, address, kind, named.single, named.plural, label(source, iri), _short(source, iri), quoted,
                tuple(_facts(source, iri, links)), tuple(_quotations(source, iri, links)),
                tuple(_tables(source, iri, links, pointing)), tuple(_sections(source, iri, links, pointing)))


def _short(source: Source, iri: str) -> str:
    """Title and kind in at most 70 characters with the name of the site, which is what search engines show."""
    kind = f" ({kind_of(source.kind(iri)).single})"
    return cut(label(source, iri), 54 - len(kind)) + kind


def _facts(source: Source, iri: str, links: Links) -> Iterator[Fact]:
    about = source.about(iri)
    hidden = _ELSEWHERE | claims.FIELDS if source.kind(iri) == "claim" else _ELSEWHERE
    for name in sorted(about.keys() - hidden, key=_order):
        said = [value.value for value in about[name]]
        if not (name == "onr:publisherName" and "dct:publisher" in about) and said != [label(source, iri)]:
            yield Fact(_capital(words(name)), tuple(told(source, links, value) for value in about[name]))
    found = passage(source, iri)
    if found.start and found.end:
        yield Fact("Characters", (Said(f"{found.start} to {found.end} of the text as read, the first being 0"),))


def _order(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), words(name))


def _quotations(source: Source, iri: str, links: Links) -> Iterator[Quotation]:
    """The passages on which a thing rests, each once, with links to the claims by which it does."""
    if source.kind(iri) == "evidence":
        yield quotation(source, links, passage(source, iri), iri)
    held: dict[Passage, list[str]] = {}
    for claim in (iri,) if source.kind(iri) == "claim" else sources(source, iri):
        for each in passages(source, claim):
            held.setdefault(each, []).append(claim)
    for each, claims_of in held.items():
        yield quotation(source, links, each, iri, [claim for claim in claims_of if claim != iri])


def _tables(source: Source, iri: str, links: Links, pointing: About) -> Iterator[Table]:
    if source.kind(iri) == "claim":
        yield claims.fields(source, iri, links)
    matched = [each for each in pointing.get("onr:refersTo", ()) if source.kind(each.value) == "merge"]
    if matched:
        yield merges.names(source, [each.value for each in matched], links)


def _sections(source: Source, iri: str, links: Links, pointing: About) -> Iterator[Section]:
    left = {(name, each.value) for name, subjects in pointing.items() if name not in _TOLD for each in subjects}
    left = {(name, each) for name, each in left if (name, source.kind(each)) != ("onr:refersTo", "merge")}
    if source.kind(iri) == "document":
        yield documents.contents(source, iri, links)
        left = {(name, each) for name, each in left if name not in _OF_DOCUMENTS}
    for folded, table in ((False, _SECTIONS), (True, _FOLDED)):
        for key, heading, pairs in table:
            held = {(name, each) for name, each in left if (name, source.kind(each)) in pairs}
            left -= held
            if held:
                said = heading.format(kind_of(source.kind(iri)).single.lower())
                yield _section(source, links, iri, key, said, {each for _, each in held}, folded)
    for name in sorted({name for name, _ in left}, key=words):
        subjects = {each for found, each in left if found == name}
        yield _section(source, links, iri, "by-" + name.replace(":", "-"), f"Pointing to it: {words(name)}", subjects,
                       folded=True)


def _section(source: Source, links: Links, iri: str, key: str, heading: str, subjects: set[str],
             folded: bool) -> Section:
    by_name = sorted(subjects, key=lambda each: (label(source, each).casefold(), each))
    newest = sorted(by_name, key=lambda each: latest(source, each), reverse=True)
    shown = tuple((line if key in _UNQUOTED else entry)(source, links, each, iri) for each in newest[:MANY])
    return Section(key, heading, shown, max(0, len(newest) - MANY), folded)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
