"""What a worker does: one job in, one reply out. Nothing is raised: what is wrong is told in the reply."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from onrecord.errors import GraphError, OnRecordError
from onrecord.query import Answer, StoredGraph
from onrecord.query.answers import as_csv, as_json
from onrecord.query.faults import fault_of
from onrecord.query.graphs import answer_of
from onrecord.rdf.terms import PREFIXES, prefixes
from onrecord.serve.formats import GRAPHS, ROWS, offered
from onrecord.serve.spool import Spool, TooLarge, too_many
from onrecord.serve.wire import Job, Reply
from onrecord.site import Links, Source, index_html, index_pages, page_html, source_of, twin
from onrecord.site.indexes import kinds
from onrecord.site.links import filed

LINKS = Links("../", page="", index="")  #: from one page of the service to another: `person/x` leads on by 303

_RESULTS = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML, "csv": ox.QueryResultsFormat.CSV,
            "tsv": ox.QueryResultsFormat.TSV}
_RDF = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD,
        "rdf": ox.RdfFormat.RDF_XML}


class _Refused(Exception):
    """A job that is not done: kind and words of the reply."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A graph and what is done with it."""

    graph: StoredGraph
    source: Source | None  #: the same as pages need it; None where it is no graph of onrecord's
    kinds: Mapping[str, int] = field(default_factory=dict)  #: how many things of each kind have a page
    _filed: Mapping[str, str] = field(default_factory=dict, repr=False)  #: addresses too long for a name of a file
    _before: list[int] = field(default_factory=list, repr=False)

    @property
    def base(self) -> str:
        """What every IRI of the data begins with; empty where it is no graph of onrecord's."""
        return self.source.base if self.source else ""

    def do(self, job: Job) -> Reply:
        """The reply to one job."""
        if not self._before:
            self._before.append(_resident())
        try:
            reply = WORK[job["work"]](self, job)
        except _Refused as refused:
            reply = Reply(*refused.args)
        except TooLarge as error:
            reply = Reply("large", str(error))
        except SyntaxError as error:
            reply = Reply("bad", fault_of(job["sparql"], error, self._stem(job)))
        except OnRecordError as error:
            reply = Reply("bad", str(error))
        except MemoryError:
            reply = Reply("memory")
        except Exception as error:  # a worker lives on, and the log says what was wrong
            reply = Reply("broken", f"{type(error).__name__}: {error}")
        return replace(reply, grown=_resident() - self._before[0])

    def query(self, job: Job) -> Reply:
        """A query of somebody's, in the form that he asked for."""
        try:
            return self._asked(job)
        except (RuntimeError, ValueError, OSError) as error:
            raise _Refused("bad", f"the query cannot be run: {error}") from error

    def _asked(self, job: Job) -> Reply:
        results = self._results(job)
        if isinstance(results, ox.QueryTriples):
            return self._triples(results, job)
        suffix, media_type = job["rows"] or ("", "")
        if not suffix:
            raise _Refused("unacceptable", f"rows are given as {offered(ROWS)}")
        if suffix == "html":
            return _written(job, media_type, self._page(results, job))
        spool = _spool(job, suffix)
        results.serialize(_file(spool), _RESULTS[suffix])
        return spool.reply(media_type)

    def _results(self, job: Job) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        default, named = job["default"], job["named"]
        if not default and not named:
            return self.graph.store.query(job["sparql"], base_iri=self._stem(job))
        for name in (*default, *named):
            if not self.graph.store.contains_named_graph(_named(name)):
                raise _Refused("bad", f"there is no graph <{name}> here; SELECT DISTINCT ?g {{ GRAPH ?g {{}} }} lists "
                                      "those there are")
        return self.graph.store.query(job["sparql"], base_iri=self._stem(job),
                                      default_graph=[_named(name) for name in default],
                                      named_graphs=[_named(name) for name in named])

    def _stem(self, job: Job) -> str | None:
        """What a relative IRI of a query is relative to: the data, or the endpoint where they are none of ours."""
        return self.base or job.get("address")

    def _triples(self, results: ox.QueryTriples, job: Job) -> Reply:
        suffix, media_type = job["graph"] or ("", "")
        if not suffix:
            raise _Refused("unacceptable", f"a graph is given as {offered(GRAPHS)}")
        triples = list(islice(results, job["limit"] + 1))
        if len(triples) > job["limit"]:
            raise too_many(job["limit"])
        spool = _spool(job, suffix)
        ox.serialize(triples, _file(spool), _RDF[suffix], prefixes=prefixes(self.base) if self.base else PREFIXES)
        return spool.reply(media_type)

    def _page(self, results: ox.QuerySolutions | ox.QueryBoolean, job: Job) -> str:
        from onrecord.serve.pages import results_page

        return results_page(_held(answer_of(results), job), self.base, job["sparql"])

    def question(self, job: Job) -> Reply:
        """A named question with its parameters put in."""
        from onrecord.serve.pages import question_page

        suffix, media_type = job["form"]
        if suffix == "srj":
            spool = _spool(job, "json")
            results = self.graph.store.query(job["sparql"])
            assert not isinstance(results, ox.QueryTriples)
            results.serialize(_file(spool), ox.QueryResultsFormat.JSON)
            return spool.reply(media_type)
        answer = _held(self.graph.ask(job["sparql"]), job)
        if suffix == "html":
            return _written(job, media_type, question_page(answer, self.base, job["name"], job["bindings"]))
        return _written(job, media_type, as_csv(answer) if suffix == "csv" else as_json(answer))

    def place(self, job: Job) -> Reply:
        """Where the pages of an IRI are: the last part of their addresses, without a suffix."""
        from onrecord.site.source import owner

        return Reply("done", owner(self._found(job)[1]).rpartition("/")[2])

    def thing(self, job: Job) -> Reply:
        """What the graph says of one thing: its page, or its triples."""
        source, address = self._found(job)
        suffix, media_type = job["form"]
        if suffix != "html":
            return _written(job, media_type, twin(source, source.base + address, suffix))
        page = page_html(source, source.base + address, LINKS)
        if page is None:
            raise _Refused("missing", f"{address} has no page here; its data are at {address}.ttl")
        return _written(job, media_type, page)

    def listing(self, job: Job) -> Reply:
        """A page of the list of all things of a kind."""
        source, kind, number = self.source, job["kind"], job["number"]
        if source is None or kind not in self.kinds or not 1 <= number <= index_pages(source, kind):
            raise _Refused("missing", f"there is no such list of {kind!r} here; try /questions")
        return _written(job, "text/html", index_html(source, kind, LINKS, number))

    def _found(self, job: Job) -> tuple[Source, str]:
        """The address of something that the graph speaks of."""
        address = self._filed.get(job["address"], job["address"])
        if self.source is None or not self.source.about(self.source.base + address):
            raise _Refused("missing", f"{address} is not on record here")
        return self.source, address

    def network(self, job: Job) -> Reply:
        """The page that draws the graph."""
        from onrecord.view import view_page

        return _written(job, "text/html", view_page(self.graph))


WORK: dict[str, Callable[[Workshop, Job], Reply]] = {
    "query": Workshop.query,
    "question": Workshop.question,
    "place": Workshop.place,
    "thing": Workshop.thing,
    "listing": Workshop.listing,
    "network": Workshop.network,
}


def workshop_of(graph: StoredGraph) -> Workshop:
    """A graph made ready for all jobs: what they need is imported and looked up before workers are forked off."""
    import onrecord.serve.pages
    import onrecord.view.network
    import onrecord.view.page  # noqa: F401

    try:
        source = source_of(graph)
    except GraphError:
        return Workshop(graph, None)
    found = {kind: len(listed) for kind, listed in kinds(source).items()}
    long = {filed(each): each for each in source.addresses() if filed(each) != each}
    return Workshop(graph, source, found, long)


def memory_used() -> int:
    """Bytes of address space that this process takes; 0 where the system does not say."""
    return _statm(0)


def _resident() -> int:
    """Bytes of this process that are its own and in memory: what it shares with its keeper is not counted."""
    used = _statm(1) - _statm(2)
    return used or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _statm(place: int) -> int:
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[place]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _spool(job: Job, suffix: str) -> Spool:
    return Spool(job["file"], job["gzip"], suffix, job["limit"])


def _file(spool: Spool) -> IO[bytes]:
    """A spool as what a serialiser writes to: it asks for no more than `write` and `flush`."""
    return cast("IO[bytes]", spool)


def _written(job: Job, media_type: str, text: str) -> Reply:
    spool = Spool(job["file"], job["gzip"], "", job["limit"])
    spool.write(text.encode())
    return spool.reply(media_type)


def _held(answer: Answer, job: Job) -> Answer:
    if len(answer.rows) > job["limit"]:
        raise too_many(job["limit"])
    return answer


def _named(name: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(name)
    except ValueError as error:
        raise _Refused("bad", f"{name!r} is no IRI of a graph: {error}") from error
