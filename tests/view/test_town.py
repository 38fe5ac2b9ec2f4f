"""The invented council is whole in itself: what is shown of a claim is there, and every passage has its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from town import HOSTILE, city, city_material, hostile, hostile_material, town, town_material

from onrecord.rdf.claimed import CONTEXT
from onrecord.view.material import Material

MADE = {"town": (town_material(), town()), "city": (city_material(700), city(700))}


@pytest.mark.parametrize(("material", "rows"), MADE.values(), ids=MADE)
def test_every_claim_has_its_passage_in_running_text(material: Material, rows: list[object]) -> None:
    assert material.rows == tuple(sorted(rows))  # type: ignore[type-var]
    assert {(row.claim, row.document, row.quote) for row in material.rows} == {
        (each.claim, each.document, each.quote) for each in material.passages}
    for one, other in pairwise(sorted(material.passages, key=lambda each: (each.document, each.start))):
        assert one.end - one.start == len(one.quote)
        if one.document == other.document:
            gap = other.start - one.end
            assert gap > 0
            assert one.after[:gap] == other.before[-gap:] or gap > CONTEXT


def test_what_is_shown_beside_claims_is_of_things_that_are_drawn() -> None:
    material = town_material()
    things, quotes = {row.source for row in material.rows}, {(row.document, row.quote) for row in material.rows}
    assert {grade.rating for grade in material.grades} == {
        row.source for row in material.rows if row.source_kind == "rating"}
    assert {grade.inspector for grade in material.grades} == {"Ofsted", "Care Quality Commission"}
    assert {each.person for each in material.identities} <= things
    for each in material.contradictions:
        assert {(each.document, each.quote), (each.other_document, each.other_quote)} <= quotes


def test_hostile_text_stands_in_every_field() -> None:
    material = hostile_material()
    assert material.rows == tuple(sorted(set(hostile())))
    assert {each.claim for each in material.passages} >= {row.claim for row in material.rows if row.claim != "h"}
    for held in (material.passages, material.grades, material.contradictions, material.identities):
        texts = [name for name in held[0].__slots__ if isinstance(getattr(held[0], name), str)]
        assert all({getattr(each, name) for each in held} >= set(HOSTILE) for name in texts)
