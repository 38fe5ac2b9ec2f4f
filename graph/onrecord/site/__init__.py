"""The graph as pages to read: pure functions from a graph and an IRI to triples and HTML, for files and for a service.

    source = source_of(load_graph("exports"))       # a graph, and the base of its IRIs
    source.addresses()                               # ["appointment/...", "body/ofsted", ...]: all that has a page
    described(source, iri)                           # the triples that describe one thing, sorted; [] if unknown
    twin(source, iri, "ttl")                         # the same as text: "ttl" or "jsonld"
    page_html(source, iri, links)                    # its page; None where the graph does not speak of it
    index_html(source, "person", links, number)      # the list of a kind, page 1 to `index_pages(source, kind)`
    front_html(source, links, beside)                # the front page; `beside`: a publisher's words, files to download
    stylesheet()                                     # the one style sheet, which pages link to as `site.css`
    site_files(source, beside)                       # every file of a static site: path and text

`links` says where links lead, and is all that differs between a folder and a service:

    Links(root="../../")                             # pages in a folder: person/diane-roscoe/index.html
    Links(root="/", page="", index="")               # a service that answers /person/diane-roscoe by 303

What the functions give depends on their arguments alone. A Source keeps what it looked up, and is to be made anew when
the graph changes. Every text is escaped by the templates; no page loads anything but the style sheet, or runs a script.
"""

from __future__ import annotations

from onrecord.site.described import described
from onrecord.site.files import site_files
from onrecord.site.html import front_html, index_html, index_pages, page_html, stylesheet
from onrecord.site.links import Links
from onrecord.site.model import Beside
from onrecord.site.source import Source, base_of, source_of
from onrecord.site.twins import twin

__all__ = ["Beside", "Links", "Source", "base_of", "described", "front_html", "index_html", "index_pages", "page_html",
           "site_files", "source_of", "stylesheet", "twin"]
