"""Web pages, each made for one thing that pages do around, in or to their text."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

import pytest

from onrecord.errors import MissingPartError, ReadError
from onrecord.read import read_documents
from onrecord.read.html import read_html

STORY = ("<p>Inspectors from Ofsted said children in Alder Vale get help when they need it.</p>"
         "<p>“We will do better,” said Tamsin Quill, leader of Alder Vale Council.</p>")
TEXT = ("Inspectors from Ofsted said children in Alder Vale get help when they need it.\n\n"
        "“We will do better,” said Tamsin Quill, leader of Alder Vale Council.\n")


def read(page: str) -> str:
    return read_html(page.encode()).text


@pytest.mark.parametrize(("page", "text"), [
    ("<h1>Title</h1><p>One\n two&nbsp;three<br>four</p>", "Title\n\nOne two three\nfour\n"),
    ("<p>One</p>\n<div>Two <b>bo</b>ld <em>words</em></div>three", "One\n\nTwo bold words\n\nthree\n"),
    ("<h2>What needs to improve</h2><ul><li>Visits</li><li><p>Plans</p><ul><li>of care</li></ul></ul>",
     "What needs to improve\n\n• Visits\n• Plans\n• of care\n"),
    ("<ol start=3><li>Third</li><li>Fourth</li></ol>", "3. Third\n4. Fourth\n"),
    ("<table><caption>Grades</caption><tr><th>Judgement<th>Grade"
     "<tr><td>Overall <b>effect</b>iveness<td>Requires improvement<br>to be good"
     "<tr><td>Care leavers<td><tr><td>Leaders<td>Good</table>",
     "Grades\nJudgement | Grade\nOverall effectiveness | Requires improvement to be good\n"
     "Care leavers |\nLeaders | Good\n"),
    ("<table><tr><td><p>A page that is laid out</p></td></tr><tr><td><p>in a table</p></td></tr></table>",
     "A page that is laid out\n\nin a table\n"),
    ("<dl><dt>Chair</dt><dd>Tamsin Quill</dd><dt>Clerk:<dd>Odo Fern</dl>", "Chair: Tamsin Quill\n\nClerk: Odo Fern\n"),
    ("<p>She said <q>yes</q><sup><a href='#n'>[1]</a></sup> on the 21<sup>st</sup>.</p>",
     "She said “yes” on the 21st.\n"),
    ("<p>co&shy;oper&#8203;ate</p><blockquote><p>“Words.”</p></blockquote>", "cooperate\n\n“Words.”\n"),
])
def test_a_block_is_a_line(page: str, text: str) -> None:
    assert read(page) == text


@pytest.mark.parametrize("around", [
    "<nav><ul><li><a href=/>Home</a></ul></nav>{}",
    "<div id='cookie-banner'><p>We use cookies to make this site work for you, and to count its readers.</p></div>{}",
    "<header><p>Alder Vale Council, serving all of the people of the vale since 1974</p></header>{}",
    "{}<footer><p>© Alder Vale Council, the Town Hall, Market Place, Alder Vale, all rights reserved</p></footer>",
    "<article>{}</article><section class='comments'><p>One calls the council inadequate in all ways.</p></section>",
    "<main>{}</main><div class='site-footer'><p>Contact the council by telephone any working day, or write.</p></div>",
    "{}<div class=social-share><a>Share</a> <a>Tweet</a></div>",
    "{}<h2>Related stories</h2><ul><li><a href=1>Council rated good</a></li></ul>",
    "{}<ul><li><a>Council rated good</a><li><a>Council rated outstanding</a><li><a>Council in debt</a></ul>",
    "{}<p>Share this page</p><p style='display: none'>Hidden words that nobody is meant to read here.</p>",
    "<div aria-hidden=true>Not for reading</div>{}<script>document.write('<p>made up</p>')</script><!-- no -->",
    "<div class='social-media'><p>Follow the council on whatever people follow councils on these days.</p></div>{}",
    "<div class=relatedLinks><p>More that other people have read about the council and its services.</p></div>{}",
    "<div class='topic-social-care'>{}</div>",
    "<article>{}<p>Read more: <a href=1>Council in debt after a bad year</a></p></article>",
    "<article>{}<footer class='entry-footer'>Posted in <a href=1>News</a></footer></article>",
    "<main>{}<div class='gem-c-published-dates'>Published 1 May 2020 <a>See all updates</a></div></main>",
    "<div class='mgHeader'><a>Home</a><a>Committees</a></div>{}<div class=mgLinks><p><a>Agenda</a></p></div>",
    "<body class='has-sidebar menu-open'><div class=page-with-comments>{}</div></body>",
], ids=lambda around: around[:24])
def test_what_stands_around_the_text_is_left_out(around: str) -> None:
    assert read(f"<!doctype html><html><title>x</title>{around.format(STORY)}") == TEXT


HEAD = """<title>Leader sorry | Alder Vale Council</title><meta property="og:site_name" content="Alder Vale Council">
<meta name="DC.date.issued" content="2024-03-12"><link rel="canonical" href="https://vale.example/news/1">"""


@pytest.mark.parametrize(("head", "body", "facts"), [
    (HEAD, "<h1>Leader sorry</h1>",
     ("Leader sorry", "Alder Vale Council", "2024-03-12", "https://vale.example/news/1")),
    (HEAD, "<h1>Alder Vale Council</h1><h2>Leader sorry</h2>",
     ("Leader sorry", "Alder Vale Council", "2024-03-12", "https://vale.example/news/1")),
    ("<meta property='og:title' content='A title - with a dash'>", "", ("A title - with a dash", None, None, None)),
    ("", "<h1>Only a heading</h1>", ("Only a heading", None, None, None)),
    ("<meta property=article:published_time content=2024-03-12T23:30:00+01:00>", "", (None, None, "2024-03-12", None)),
    ("<meta name=date content='12 March 2024'>", "", (None, None, "2024-03-12", None)),
    ("<meta name=date content='2024-13-45'><meta name=pubdate content=soon>", "", (None, None, None, None)),
    ("<script type=application/ld+json>{\"@graph\": [{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-03-12\", "
     "\"publisher\": {\"name\": \"Vale Post\"}}]}</script>", "", (None, "Vale Post", "2024-03-12", None)),
    ("<script type=application/ld+json>{broken</script><link rel=canonical href='javascript:x()'>", "",
     (None, None, None, None)),
    ("<title>Leader sorry - Alder Vale Council</title>", "", ("Leader sorry", "Alder Vale Council", None, None)),
    ("", "<footer>© 2024 Alder Vale Council</footer>", (None, "Alder Vale Council", None, None)),
    ("<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"publisher\": {\"name\": \"GOV.UK\"}, \"author\": "
     "{\"@type\": \"Organization\", \"name\": \"Regulator of Social Housing\"}}</script>", "",
     (None, "Regulator of Social Housing", None, None)),
    ("", "<time itemprop=datePublished datetime=2024-03-12>Tuesday</time>", (None, None, "2024-03-12", None)),
])
def test_the_head_says_title_publisher_day_and_address(head: str, body: str, facts: tuple[str | None, ...]) -> None:
    content = read_html(f"<html><head>{head}</head><body>{body}{STORY}</body>".encode())
    assert (content.title, content.publisher, content.issued, content.url) == facts


def test_a_heading_outside_the_main_part_stands_first() -> None:
    page = f"<header><h1>Leader sorry</h1></header><main>{STORY}</main>"
    assert read(page) == "Leader sorry\n\n" + TEXT


def test_the_manifest_wins_over_the_head_and_the_head_over_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"{HEAD}<h1>Leader sorry</h1><p>Published: 1 May 2020</p>{STORY}", "utf-8")
    (tmp_path / "b.htm").write_text(f"<p>Published: 1 May 2020</p>{STORY}", "utf-8")
    (tmp_path / "manifest.toml").write_text("[[document]]\nfile = 'a.html'\ntitle = 'Sorry'\n", "utf-8")
    page, bare = read_documents([tmp_path]).documents
    assert (page.title, page.issued, page.url) == ("Sorry", "2024-03-12", "https://vale.example/news/1")
    assert (bare.issued, bare.page_starts) == ("2020-05-01", ())


@pytest.mark.parametrize(("data", "text"), [
    ("<p>Café – “quoted”".encode(), "Café – “quoted”"),
    ("<p>Café – “quoted”".encode("cp1252"), "Café – “quoted”"),
    ("<meta charset=iso-8859-1><p>Café – “quoted”".encode("cp1252"), "Café – “quoted”"),
    ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>Łódź".encode("iso-8859-2"), "Łódź"),
    (codecs.BOM_UTF8 + "<meta charset=latin1><p>Café".encode(), "Café"),
    ("<p>Café".encode("utf-16"), "Café"),
    ("<meta charset=utf-8><p>Café".encode("cp1252"), "Café"),
    ("<meta charset=rot13><p>Café".encode(), "Café"),
    ("<?xml version='1.0' encoding='iso-8859-1'?><html><p>Café".encode("latin-1"), "Café"),
])
def test_the_encoding_is_found(data: bytes, text: str) -> None:
    assert read_html(data).text == text + "\n"


@pytest.mark.parametrize("page", [
    "<div class=nav>" * 50_000 + STORY,
    "<b><i>" * 20_000 + STORY,
    "<table><tr><td>" * 2_000 + STORY,
    "<script type=application/ld+json>" + "[" * 50_000 + "</script>" + STORY,
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&x;</p>" + STORY,
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'><iframe src=http://192.0.2.1/></iframe>" + STORY,
], ids=["names", "letters", "tables", "data", "entities", "addresses"])
def test_a_hostile_page_does_no_harm(page: str) -> None:
    try:
        text = read(page)
    except ReadError:
        return
    assert text == read(page)
    assert len(text) < 2_000


@pytest.mark.parametrize(("data", "reason"), [
    (b"", "empty or no HTML"),
    (b"no tags at all", "empty or no HTML"),
    (b"<html>\x00\x01\x02", "binary file"),
    (b"<html><body><div id=root></div><script src=app.js></script>", "no text of its own"),
])
def test_says_why_a_page_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_html(data)


def test_without_its_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingPartError, match="pip install lxml"):
        read_html(b"<p>Words")
