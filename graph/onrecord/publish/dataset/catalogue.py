"""DCAT-AP 3: the catalogue, the dataset in it, who publishes it, what it is about and what it conforms to."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from onrecord.publish.dataset.files import data_files, distribution, file_triples
from onrecord.publish.dataset.whole import NAMES, Whole, coded, day, is_a, name, says, words
from onrecord.rdf.terms import PREFIXES
from onrecord.read.codes import AUTHORITY, AVAILABILITIES, PUBLISHERS, THEMES, is_address

_RIGHTS = "The quotations are the words of the documents that they are taken from; whoever published those keeps " \
          "what rights there are in them."
_VOCABULARY = PREFIXES["onr"].rstrip("#")
_PROFILE = "http://data.europa.eu/r5r/"


def catalogue_triples(whole: Whole) -> Iterator[Triple]:
    """The catalogue and all that it holds."""
    yield from _catalogue(whole)
    yield from _dataset(whole)
    yield from _people(whole)
    yield from _lists(whole)
    for file in data_files(whole):
        yield from file_triples(whole, file)
    if whole.about.endpoint:
        yield from _service(whole, whole.about.endpoint)


def _catalogue(whole: Whole) -> Iterator[Triple]:
    about, node = whole.about, whole.node("catalogue")
    yield from is_a(node, "dcat:Catalog")
    yield from _told_of_both(whole, node)
    yield from says(node, "dcat:dataset", whole.node("dataset"))
    yield from coded(node, "dct:license", "dct:LicenseDocument", about.licence)
    yield from coded(node, "dct:rights", "dct:RightsStatement", whole.node("rights"))
    yield from coded(node, "dcat:themeTaxonomy", "skos:ConceptScheme", f"{AUTHORITY}data-theme")
    yield from coded(node, "foaf:homepage", "foaf:Document", about.landing_page or whole.base)
    yield from coded(node, "dct:conformsTo", "dct:Standard", _PROFILE)
    if about.endpoint:
        yield from says(node, "dcat:service", whole.node("service"))


def _told_of_both(whole: Whole, node: NamedNode) -> Iterator[Triple]:
    """What is said of the catalogue as of the dataset."""
    about = whole.about
    yield from says(node, "dct:title", words(about.title))
    yield from says(node, "dct:description", words(about.description))
    yield from says(node, "dct:publisher", whole.node("publisher") if about.publisher else None)
    yield from says(node, "dct:issued", day(about.issued or whole.newest))
    yield from says(node, "dct:modified", day(about.modified or whole.newest))
    yield from coded(node, "dct:language", "dct:LinguisticSystem", name("eu-language:ENG"))
    yield from coded(node, "dct:spatial", "dct:Location", *about.spatial)


def _dataset(whole: Whole) -> Iterator[Triple]:
    about, node = whole.about, whole.node("dataset")
    yield from is_a(node, "dcat:Dataset")
    yield from _told_of_both(whole, node)
    yield from says(node, "dct:identifier", node.value)
    yield from says(node, "dcat:version", whole.version)
    yield from says(node, "dcat:keyword", *map(words, about.keywords))
    yield from coded(node, "dcat:theme", "skos:Concept", *about.themes)
    yield from coded(node, "dct:accessRights", "dct:RightsStatement", about.access or name("eu-access:PUBLIC"))
    yield from coded(node, "dct:accrualPeriodicity", "dct:Frequency", about.frequency)
    yield from coded(node, "dcat:contactPoint", "vcard:Kind", whole.node("contact") if about.contact else None)
    yield from coded(node, "dcat:landingPage", "foaf:Document", about.landing_page or whole.base)
    yield from says(node, "dcat:distribution", *(distribution(whole, file) for file in data_files(whole)))
    yield from _coverage(whole, node)
    yield from _beside(whole, node)


def _coverage(whole: Whole, node: NamedNode) -> Iterator[Triple]:
    if whole.days:
        period = whole.node("temporal")
        yield from coded(node, "dct:temporal", "dct:PeriodOfTime", period)
        yield from says(period, "dcat:startDate", day(whole.days[0]))
        yield from says(period, "dcat:endDate", day(whole.days[1]))


def _beside(whole: Whole, node: NamedNode) -> Iterator[Triple]:
    """What the data conform to, and the pages about them."""
    standards = [(NamedNode(_VOCABULARY), "The onrecord vocabulary", "")]
    standards.append((whole.file("shapes.ttl"), "The shapes that the graph holds to (SHACL)", "shapes.ttl"))
    for standard, title, file in standards:
        if not file or file in whole.files:
            yield from coded(node, "dct:conformsTo", "dct:Standard", standard)
            yield from says(standard, "dct:title", words(title))
    for file, title in (("graph.html", "The network as a page"), ("vocabulary.html", "The vocabulary as a page")):
        if file in whole.files:
            yield from coded(node, "foaf:page", "foaf:Document", whole.file(file))
            yield from says(whole.file(file), "dct:title", words(title))


def _people(whole: Whole) -> Iterator[Triple]:
    about = whole.about
    if about.publisher:
        yield from is_a(whole.node("publisher"), "foaf:Agent", "foaf:Organization")
        yield from says(whole.node("publisher"), "foaf:name", words(about.publisher))
        yield from coded(whole.node("publisher"), "dct:type", "skos:Concept", about.publisher_type)
    if about.contact:
        node, page = whole.node("contact"), is_address(about.contact)
        yield from is_a(node, "vcard:Organization")
        yield from says(node, "vcard:fn", about.publisher or about.title or about.contact)
        yield from says(node, "vcard:hasURL" if page else "vcard:hasEmail",
                        NamedNode(about.contact if page else f"mailto:{about.contact}"))


def _lists(whole: Whole) -> Iterator[Triple]:
    """The labels that DCAT-AP asks of what stands in a list, and the statement of rights."""
    yield from says(NamedNode(f"{AUTHORITY}data-theme"), "dct:title", words("Data theme"))
    yield from says(NamedNode(_PROFILE), "dct:title", words("DCAT-AP 3"))
    for theme in whole.about.themes:
        yield from says(NamedNode(theme), "skos:prefLabel", words(THEMES.get(_code(theme), _code(theme))))
        if theme.startswith(NAMES["eu-theme"]):
            yield from says(NamedNode(theme), "skos:inScheme", NamedNode(f"{AUTHORITY}data-theme"))
    for concept, labels in ((whole.about.availability, AVAILABILITIES), (whole.about.publisher_type, PUBLISHERS)):
        if concept:
            yield from says(NamedNode(concept), "skos:prefLabel", words(labels[_code(concept)]))
    yield from says(whole.node("rights"), "rdfs:label", words(whole.about.rights or _RIGHTS))


def _code(address: str) -> str:
    """The last part of the address of a concept."""
    return address.rstrip("/").replace("#", "/").rpartition("/")[2]


def _service(whole: Whole, endpoint: str) -> Iterator[Triple]:
    about, node = whole.about, whole.node("service")
    yield from is_a(node, "dcat:DataService")
    yield from says(node, "dct:title", words(f"SPARQL: {about.title}" if about.title else "SPARQL"))
    yield from says(node, "dct:publisher", whole.node("publisher") if about.publisher else None)
    yield from says(node, "dcat:contactPoint", whole.node("contact") if about.contact else None)
    yield from says(node, "dcat:keyword", *map(words, about.keywords))
    yield from says(node, "dcat:theme", *map(NamedNode, about.themes))
    yield from coded(node, "dcat:endpointURL", "rdfs:Resource", endpoint)
    yield from coded(node, "dcat:endpointDescription", "rdfs:Resource", endpoint)
    yield from says(node, "dcat:servesDataset", whole.node("dataset"))
    yield from coded(node, "dct:license", "dct:LicenseDocument", about.licence)
    yield from coded(node, "dct:conformsTo", "dct:Standard", "https://www.w3.org/TR/sparql11-protocol/")
