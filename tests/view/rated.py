"""A council with ratings, contradictions and names of one person, small enough to count by hand; all of it invented."""

from __future__ import annotations

from town import iri, row

from onrecord.view.material import Contradiction, Grade, Identity, Material, Passage
from onrecord.view.rows import Row

LONG = "Cllr Hartley said: " + "we shall not rest until every child is safe, and " * 14 + "that is a promise."
GIVEN = (  # service, aspect, date, grade, rank, inspector
    ("Children’s services", "overall", "2018", "Requires Improvement", 3, "Ofsted"),
    ("Children’s services", "overall", "2022-10", "Inadequate", 4, "Ofsted"),
    ("Children’s services", "overall", "2024-09-20", "Good", 2, "Ofsted"),
    ("Children’s services", "care leavers", "2024-09-20", "Requires Improvement", 3, "Ofsted"),
    ("Children’s services", "adoption", "", "Good", 2, "Ofsted"),
    ("Adult social care", "overall", "2024-04", "Good", 2, "Care Quality Commission"),
    *((f"Service {number}", "overall", "2020", "Good", 2, "Ofsted") for number in range(6)),
)


def given() -> tuple[list[Row], list[Grade]]:
    """The rows and grades of GIVEN; every service is one of Wexmoor Council."""
    rows, grades = [], []
    for number, (service, aspect, date, grade, rank, inspector) in enumerate(GIVEN):
        rating, quote = f"rating:{grade} r{number}", f"{inspector} rated {service} {grade} for {aspect} in {date}"
        thing = f"service:{service}"
        for said in ((f"body:{inspector}", "gave", rating), (rating, "concerns", thing),
                     (thing, "service of", "body:Wexmoor Council")):
            rows.append(row("eg"[inspector[0] == "C"], f"g{number}", *said, "", "", "", date, quote=quote))
        grades.append(Grade(iri(rating), iri(thing), inspector, aspect, date, grade, rank))
    return rows, grades


def posts() -> list[Row]:
    """Ines leads the council, Samir led it; Olga is of another council, which nothing joins to this one."""
    return [
        row("a", "p1", "person:Ines Hartley", "holds", "post:Leader of the Council", "current", "2021-05", "", "",
            quote="Cllr Ines Hartley, leader since May 2021"),
        row("b", "p2", "person:Ines Hartley", "holds", "post:Leader of the Council", "current", "2021-06", "", "",
            quote="Cllr Hartley became leader in June 2021"),
        row("a", "p1", "post:Leader of the Council", "post in", "body:Wexmoor Council", "", "", "", "",
            quote="Cllr Ines Hartley, leader since May 2021"),
        row("c", "p3", "person:Samir Qureshi", "held", "post:Leader of the Council", "former", "2018", "2021-04", "",
            quote="Samir Qureshi led the council from 2018 to April 2021"),
        row("b", "p4", "person:Ines Hartley", "said as", "post:Leader of the Council", "", "", "", "2023-07-11",
            quote=LONG),
        *(row("d", claim, f"person:{who}", "holds", "post:Chair of the Shared Board", "current", "", "", "",
              quote="Ann One and Bo Two chair the board") for claim, who in (("p6", "Ann One"), ("p7", "Bo Two"))),
        *(row("d", claim, "post:Chair of the Shared Board", "post in", "body:Shared Board", "", "", "", "",
              quote="Ann One and Bo Two chair the board") for claim in ("p6", "p7")),
        row("d", "p5", "person:Olga Bren", "holds", "post:Clerk", "current", "", "", "", quote="Olga Bren, clerk"),
    ]


def busy(claims: int) -> list[Row]:
    """A body with that many claims, each of another partner."""
    return [row("a", f"w{number}", "body:Busy Board", "works with", f"body:Partner {number:03}", "", "", "",
                f"20{number % 24:02}-03", quote=f"The board works with partner {number}") for number in range(claims)]


def rated() -> Material:
    """Everything of this file in one page."""
    rows, grades = given()
    held = posts()
    around = [Passage(each.claim, each.document, 1000 * number, 1000 * number + len(each.quote), each.quote,
                      "x" * 100 + " words that stand before ", " and words that stand after " + "y" * 100,
                      "since May 2021" if each.claim == "p1" else "")
              for number, each in enumerate(held) if each.relation != "post in"]
    contradiction = Contradiction("from", "Ines Hartley, Leader of the Council", "2021-05", "wexmoor-1.txt",
                                  held[0].quote, "2021-06", "wexmoor-2.txt", held[1].quote)
    identity = Identity(iri("person:Ines Hartley"), "Ines Hartley", "Cllr Hartley",
                        "`Cllr Hartley` is Ines Hartley by the surname", "wexmoor-1.txt", "wexmoor-2.txt")
    return Material((*rows, *held, *busy(60)), tuple(around), tuple(grades), (contradiction,), (identity,))
