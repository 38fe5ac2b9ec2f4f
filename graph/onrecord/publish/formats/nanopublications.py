"""Nanopublications: each claim with its words, its provenance and the publication's own data, four graphs in TriG.

The assertion is what one claim says; its passages, documents and readings are the provenance. Nothing in them is made
of the clock, so the same graph gives the same bytes; who publishes them signs and dates them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from onrecord.publish.formats.asked import asked
from onrecord.query import Graph
from onrecord.rdf.serialise import trig
from onrecord.rdf.terms import term

NP = "http://www.nanopub.org/nschema#"
NPX = "http://purl.org/nanopub/x/"
#: To whom a claim's finding is put down.
SOFTWARE = NamedNode("https://w3id.org/onrecord")

Triples = dict[NamedNode, list[Triple]]  #: by subject


def nanopublications(graph: Graph, base: str) -> str:
    """A nanopublication a claim, under `base`."""
    said, sources = _by_subject(asked("assertion", graph).triples), _by_subject(asked("provenance", graph).triples)
    quads = [quad for claim in said for quad in _nanopublication(base, claim, said[claim], sources)]
    return trig(quads, base, {"np": NP, "npx": NPX, "nanopub": f"{base}nanopub/"})


def _nanopublication(base: str, claim: NamedNode, said: Iterable[Triple], sources: Triples) -> Iterator[Quad]:
    name = f"{base}nanopub/{claim.value.rpartition('/')[2]}"
    publication = NamedNode(name)
    head, assertion, provenance, pubinfo = (NamedNode(f"{name}#{part}")
                                            for part in ("Head", "assertion", "provenance", "pubinfo"))
    yield Quad(publication, term("rdf:type"), NamedNode(f"{NP}Nanopublication"), head)
    for step, part in (("Assertion", assertion), ("Provenance", provenance), ("PublicationInfo", pubinfo)):
        yield Quad(publication, NamedNode(f"{NP}has{step}"), part, head)
    for triple in said:
        yield Quad(triple.subject, triple.predicate, triple.object, assertion)
    for triple in _reached(claim, sources):
        subject = assertion if triple.subject == claim else triple.subject
        yield Quad(subject, triple.predicate, triple.object, provenance)
    yield Quad(publication, NamedNode(f"{NPX}introduces"), claim, pubinfo)
    yield Quad(publication, NamedNode(f"{NPX}hasNanopubType"), term("onr:Claim"), pubinfo)
    yield Quad(publication, term("prov:wasAttributedTo"), SOFTWARE, pubinfo)
    yield Quad(SOFTWARE, term("rdf:type"), term("prov:SoftwareAgent"), pubinfo)
    yield Quad(SOFTWARE, term("rdfs:label"), Literal("onrecord"), pubinfo)


def _by_subject(triples: Iterable[Triple] | None) -> Triples:
    found: Triples = defaultdict(list)
    for triple in triples or ():
        assert isinstance(triple.subject, NamedNode)
        found[triple.subject].append(triple)
    return dict(found)


def _reached(start: NamedNode, sources: Triples) -> Iterator[Triple]:
    """What is said of the claim, and of all that it leads to."""
    seen, ahead = {start}, [start]
    while ahead:
        for triple in sources.get(ahead.pop(), ()):
            yield triple
            if isinstance(triple.object, NamedNode) and triple.object not in seen:
                seen.add(triple.object)
                ahead.append(triple.object)
