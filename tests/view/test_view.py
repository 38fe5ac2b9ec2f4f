"""The view without a browser: the networkx graph, the places, the sizes, the policy, the same bytes every time."""

from __future__ import annotations

import gzip
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from town import HOSTILE, city, city_material, iri, town, town_material

from onrecord.view.layout import place
from onrecord.view.listing import web_address, when
from onrecord.view.material import Material
from onrecord.view.network import graph_of
from onrecord.view.page import html_of
from onrecord.view.parts import modules_of
from onrecord.view.rows import COLUMNS, read_rows

VIEW = Path(__file__).parents[2] / "graph" / "onrecord" / "view"


@pytest.fixture(scope="module")
def page() -> str:
    return html_of(town_material(), "Wexmoor on record")


def test_every_row_is_an_edge_with_its_words_and_source() -> None:
    graph = graph_of(town())
    assert graph.number_of_edges() == 81
    edge = next(iter(graph[iri("person:Ruth Pemberton")][iri("post:Chief Executive")].values()))
    assert (edge["relation"], edge["from"], edge["document"]) == ("holds", "2019-04", "council-3.txt")
    assert edge["quote"].startswith("Chief executive Ruth Pemberton")
    assert graph.nodes[iri("post:Chief Executive")] == {"label": "Chief Executive", "kind": "post"}


@pytest.mark.parametrize(("thing", "label"), [
    ("inspection:monitoring visit 1", "monitoring visit, Children’s services, 2023-06"),
    ("inspection:monitoring visit 2", "monitoring visit, Children’s services, 2023-11-08"),
    ("rating:Good 3", "Good, Adoption, 2024-09"),
    ("event:departure", "departure, Tom Adeyemi, 2019-03-31"),
    ("person:Anna Thwaite", "Anna Thwaite"),
])
def test_events_are_named_by_what_they_concern_and_when(thing: str, label: str) -> None:
    assert graph_of(town()).nodes[iri(thing)]["label"] == label


def test_a_rating_is_named_by_what_it_rates() -> None:
    rating = iri("rating:Good 3")
    assert graph_of(town(), {rating: "leadership"}).nodes[rating]["label"] == "Good, leadership, Adoption, 2024-09"


def test_two_posts_of_one_name_are_told_apart_by_their_bodies() -> None:
    first, second, *_ = (row for row in city(7) if row.target_label == "Council 0000")
    graph = graph_of([replace(first, source_label="Clerk"), replace(second, source_label="Clerk", target="x",
                                                                    target_label="Elsewhere")])
    assert {label for _, label in graph.nodes(data="label")} >= {"Clerk, Council 0000", "Clerk, Elsewhere"}


def test_rows_are_read_once_each_and_in_order() -> None:
    answer = [{column: getattr(row, name) or None for name, column in COLUMNS.items()} for row in town()]
    assert read_rows([*answer[::-1], *answer]) == tuple(sorted(town()))


def test_places_leave_room_for_every_name() -> None:
    graph = graph_of(town())
    at = place(graph, dict.fromkeys(graph, (100.0, 40.0)))
    assert len(at) == len(graph)
    near = [(a, b) for a in at for b in at if a < b and abs(at[a][0] - at[b][0]) < 98 and abs(at[a][1] - at[b][1]) < 38]
    assert near == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_things_have_places_too(count: int) -> None:
    graph = graph_of(town())
    assert len(place(graph, dict.fromkeys(list(graph)[:count], (90.0, 30.0)))) == count


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed_and_order() -> None:
    code = ("import sys, hashlib; sys.path[:0] = sys.argv[1:]; from town import town; from onrecord.view.page import "
            "html_of; from onrecord.view.material import Material; rows = town(); rows.reverse(); "
            "print(hashlib.sha256(html_of(Material(tuple(rows)), 'x').encode()).hexdigest())")
    made = {subprocess.run([sys.executable, "-c", code, str(VIEW.parents[1]), str(Path(__file__).parent)],
                           env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout.strip()
            for seed in ("1", "2")}
    assert made == {hashlib.sha256(html_of(Material(tuple(town())), "x").encode()).hexdigest()}


def test_size(page: str) -> None:
    assert len(page.encode()) <= 420_000
    assert len(gzip.compress(page.encode())) <= 110_000
    small, large = city_material(700), city_material(1400)
    more = len({row.claim for row in large.rows}) - len({row.claim for row in small.rows})
    grown = len(html_of(large, "x").encode()) - len(html_of(small, "x").encode())
    assert grown / more <= 450


def test_letters_are_at_least_11_pixels_high() -> None:
    fonts = re.search(r"^export const fonts = .*", (VIEW / "script/labels.js").read_text("utf-8"), re.MULTILINE)
    assert fonts is not None
    sizes = re.findall(r"(\d+)px", fonts[0])
    assert len(sizes) == 3
    assert min(map(int, sizes)) >= 11


def test_the_policy_allows_nothing_but_the_page_itself(page: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy[1]
    assert re.findall(r'\b(?:src|style|on\w+)="', page.split("</style>")[1].split("<script")[0]) == []


def test_an_empty_graph_and_hostile_titles_make_a_page() -> None:
    for words in HOSTILE:
        assert "<h1>" in html_of(Material(()), words)


@pytest.mark.parametrize(("url", "link"), [
    ("https://www.example.org/a?b=c", "https://www.example.org/a?b=c"), ("http://example.org", "http://example.org"),
    ("javascript:alert(1)", ""), (" javascript:alert(1)", ""), ("JaVaScRiPt:x", ""), ("data:text/html,x", ""),
    ("//x", ""), ("file:///etc/passwd", ""), ("https:", ""), ("http://[", ""), ("", ""),
])
def test_only_http_and_https_become_links(url: str, link: str) -> None:
    assert web_address(url) == link


@pytest.mark.parametrize(("status", "since", "until", "date", "words"), [
    ("current", "2021-05", "", "", ", from 2021-05"), ("former", "", "2021-04", "", ", former, until 2021-04"),
    ("", "", "", "2024-01", ", 2024-01"), ("", "", "", "2022", ""), ("", "", "", "", ""),
])
def test_time_in_words(status: str, since: str, until: str, date: str, words: str) -> None:
    assert when({"status": status, "from": since, "until": until, "date": date}, "visit, 2022") == words


def test_the_vendored_renderer_is_the_one_that_its_note_names() -> None:
    note = (VIEW / "vendor" / "README.md").read_text("utf-8")
    assert hashlib.sha256((VIEW / "vendor" / "vis-network.min.js").read_bytes()).hexdigest() in note
    assert "MIT License" in (VIEW / "vendor" / "vis-network.LICENSE").read_text("utf-8")


def test_the_script_never_makes_html_from_text() -> None:
    for file in (VIEW / "script").glob("*.js"):
        text = file.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|DOMParser", text)
        assert len(text.splitlines()) <= 350
        assert max(map(len, text.splitlines())) <= 150


def test_the_script_exports_what_is_imported_and_nothing_else() -> None:
    texts = {file.stem: file.read_text("utf-8") for file in (VIEW / "script").glob("*.js")}
    exported = {(name, word) for name, text in texts.items()
                for word in re.findall(r"^export (?:const|function\*?|class) (\w+)", text, re.MULTILINE)}
    imported = {(source, word) for text in texts.values()
                for words, source in re.findall(r'^import \{ (.*) \} from "\./(\w+)\.js";$', text, re.MULTILINE)
                for word in words.split(", ")}
    assert imported == exported
    assert {*modules_of("main")} == {*texts}


def test_a_crowded_picture_has_bodies_with_their_posts_and_who_holds_them() -> None:
    from onrecord.view.page import BUDGET, _most_connected

    graph = graph_of(city(1000))
    drawn = _most_connected(graph)
    kinds = [graph.nodes[name]["kind"] for name in drawn]
    assert len(drawn) == BUDGET
    assert kinds.count("person") >= kinds.count("post") - 3
    assert kinds.count("body") >= 50
