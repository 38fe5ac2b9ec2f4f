"""What the three invented documents of factory.py say: texts, claims and readings. See there."""

from __future__ import annotations

from typing import Any

from onrecord.claims import (
    AppointmentClaim,
    Claim,
    Document,
    Evidence,
    FindingClaim,
    InspectionClaim,
    Mention,
    RatingClaim,
    RecommendationClaim,
    RoleClaim,
    StatementClaim,
    hold_to_evidence,
)
from onrecord.record import Reading, Value

RELEASE = Document(
    file="alder-release.txt",
    title="Alder Vale Council responds to report",
    publisher="Alder Vale Council",
    issued="2024-03-05",
    url="https://www.example.org/news/alder-1",
    licence="https://creativecommons.org/licenses/by/4.0/",
    text="""Alder Vale Council responds to report

The Care Quality Commission inspected adult social care at Alder Vale Council in January and rated it \
Requires Improvement. The inspectors found that people waited too long for an assessment.

Cllr Tamsin Quill MBE, Leader of Alder Vale Council since May 2021, said:

“We accept the report in full. The recommendation will be carried out.”

“People deserve better.”

Commissioner Orla Fenn has made three recommendations to the council. She recommended that the council publish a plan \
by June. Piers Lockett was appointed interim chief executive in February 2024. He is the council's interim \
chief executive.

A council spokesperson said: “We are sorry.”
""",
)

HERALD = Document(
    file="beck-herald.txt",
    text="""Inspectors from the Care Quality Commission rated Alder Vale Council’s adult social care Good in \
January 2024.

Tamsin Quill, who has led Alder Vale Council since 2022, said “<b>Good</b> is not "perfect" \\ & never was”.

Her predecessor Garrick Stoll was Leader of Alder Vale Council until April 2021.
""",
)

LETTER = Document(
    file="carr-letter.txt",
    title="A letter to residents",
    publisher="Carr Partnership",
    issued="2025-02-10",
    page_starts=(0, 150),
    text="""A letter to residents

Dana Whitlow, chief executive of Alder Vale Council since 6 January 2025, said: “The commissioner’s \
recommendation is now met.”

Piers Lockett, the former interim chief executive, left in December 2024. Councillor Sunil Barrow will become Leader \
of Alder Vale Council in May 2025. The Care Quality Commission will return.

“Piers Lockett left us a plan that works,” Dana Whitlow added.
""",
)

DOCUMENTS = (RELEASE, HERALD, LETTER)

CQC, COUNCIL = "body/care-quality-commission", "body/alder-vale-council"
CARE = "service/alder-vale-council.adult-social-care"
QUILL, LOCKETT, FENN = "person/tamsin-quill", "person/piers-lockett", "person/orla-fenn"
STOLL, WHITLOW, BARROW = "person/garrick-stoll", "person/dana-whitlow", "person/sunil-barrow"
LEADER, CHIEF = "post/alder-vale-council.leader", "post/alder-vale-council.chief-executive"
COMMISSIONER = "post/commissioner"
WORDED = "as worded"


def mention(document: Document, words: str, value: str | None = None, start: int = 0) -> Mention:
    """The first mention of `words` from `start` on; the words must stand there."""
    at = document.text.index(words, start)
    return Mention(words, at, at + len(words), value)


def claim(kind: type[Claim], document: Document, quote: str, **said: Any) -> Claim:
    """A claim that `quote` says. A field is its words, (words, plain form), or a list of pieces."""
    start = document.text.index(quote)

    def field(words: Any) -> Any:
        if isinstance(words, list):
            return tuple(field(piece) for piece in words)
        worded, value = words if isinstance(words, tuple) else (words, None)
        return mention(document, worded, value, start if worded in document.text[start:] else 0)

    made: Claim = kind(document=document.id, rule=f"{kind.kind}.by-hand",
                       evidence=(Evidence(start, start + len(quote), quote),),
                       **{name: field(words) for name, words in said.items()})
    hold_to_evidence(made, document)
    return made


def reading(lead: Claim, *values: tuple[str, ...], repeats: tuple[Claim, ...] = ()) -> Reading:
    """A reading of `lead`; a value is (field, said, read[, why[, ref]]), why `as worded` where it is left out."""
    read = [Value(*value[:3], *(value[3:] or (WORDED,))) for value in values]
    return Reading(lead.id, lead.kind, lead.document, tuple(read), tuple(repeat.id for repeat in repeats))


CLAIMS: dict[str, Claim] = {
    "quill leads": claim(RoleClaim, RELEASE, "Cllr Tamsin Quill MBE, Leader of Alder Vale Council since May 2021",
                         person="Cllr Tamsin Quill MBE", role="Leader", organization="Alder Vale Council",
                         since="May 2021"),
    "lockett acts": claim(RoleClaim, RELEASE, "He is the council's interim chief executive", person="He",
                          role="chief executive", organization="the council", status=("interim", "interim")),
    "fenn commissions": claim(RoleClaim, RELEASE, "Commissioner Orla Fenn", person="Orla Fenn", role="Commissioner"),
    "inspected": claim(InspectionClaim, RELEASE,
                       "The Care Quality Commission inspected adult social care at Alder Vale Council in January",
                       inspector="Care Quality Commission", organization="Alder Vale Council",
                       service="adult social care", type=("inspected", "inspection"), date="in January"),
    "rated RI": claim(RatingClaim, RELEASE, "rated it Requires Improvement", grade="Requires Improvement",
                      service="it"),
    "waited": claim(FindingClaim, RELEASE, "The inspectors found that people waited too long for an assessment",
                    by="The inspectors", about="assessment", polarity=("too long", "concern"),
                    text="people waited too long for an assessment"),
    "quill accepts": claim(StatementClaim, RELEASE,
                           "We accept the report in full. The recommendation will be carried out.",
                           speaker="Cllr Tamsin Quill MBE",
                           text=["We accept the report in full. The recommendation will be carried out.",
                                 "People deserve better."]),
    "three": claim(RecommendationClaim, RELEASE, "Commissioner Orla Fenn has made three recommendations to the council",
                   by="Orla Fenn", to="the council", text="three recommendations", count=("three", "3")),
    "plan": claim(RecommendationClaim, RELEASE, "She recommended that the council publish a plan by June", by="She",
                  to="the council", text="publish a plan by June"),
    "lockett appointed": claim(AppointmentClaim, RELEASE,
                               "Piers Lockett was appointed interim chief executive in February 2024",
                               person="Piers Lockett", role="chief executive", type=("appointed", "appointment"),
                               date="in February 2024"),
    "lockett again": claim(RoleClaim, RELEASE, "appointed interim chief executive", person="Piers Lockett",
                           role="chief executive", status=("interim", "interim")),
    "sorry": claim(StatementClaim, RELEASE, "A council spokesperson said: “We are sorry.”",
                   speaker="A council spokesperson", text=["We are sorry."]),
    "rated Good": claim(RatingClaim, HERALD,
                        "Inspectors from the Care Quality Commission rated Alder Vale Council’s adult social care Good "
                        "in January 2024", inspector="Care Quality Commission", organization="Alder Vale Council",
                        service="adult social care", grade="Good", date="in January 2024"),
    "quill led": claim(RoleClaim, HERALD, "Tamsin Quill, who has led Alder Vale Council since 2022",
                       person="Tamsin Quill", role=("led", "Leader"), organization="Alder Vale Council", since="2022"),
    "quill perfect": claim(StatementClaim, HERALD, "said “<b>Good</b> is not \"perfect\" \\ & never was”",
                           speaker="Tamsin Quill", text=["<b>Good</b> is not \"perfect\" \\ & never was"]),
    "stoll led": claim(RoleClaim, HERALD, "Garrick Stoll was Leader of Alder Vale Council until April 2021",
                       person="Garrick Stoll", role="Leader", organization="Alder Vale Council",
                       status=("was", "former"), until="April 2021"),
    "whitlow": claim(RoleClaim, LETTER, "Dana Whitlow, chief executive of Alder Vale Council since 6 January 2025",
                     person="Dana Whitlow", role="chief executive", organization="Alder Vale Council",
                     since="6 January 2025"),
    "whitlow met": claim(StatementClaim, LETTER, "said: “The commissioner’s recommendation is now met.”",
                         speaker="Dana Whitlow", text=["The commissioner’s recommendation is now met."]),
    "whitlow names": claim(StatementClaim, LETTER, "“Piers Lockett left us a plan that works,” Dana Whitlow added.",
                           speaker="Dana Whitlow", text=["Piers Lockett left us a plan that works,"],
                           names=[("Piers Lockett", "Piers Lockett")]),
    "lockett former": claim(RoleClaim, LETTER,
                            "Piers Lockett, the former interim chief executive, left in December 2024",
                            person="Piers Lockett", role="chief executive", status=("former", "former"),
                            until="in December 2024"),
    "lockett left": claim(AppointmentClaim, LETTER, "left in December 2024", person="Piers Lockett",
                          type=("left", "departure"), date="in December 2024"),
    "barrow": claim(RoleClaim, LETTER, "Councillor Sunil Barrow will become Leader of Alder Vale Council in May 2025",
                    person="Councillor Sunil Barrow", role="Leader", organization="Alder Vale Council",
                    status=("will become", "incoming"), since="in May 2025"),
}

C = CLAIMS
BY_RULE = "the council of this document is Alder Vale Council"
READINGS = (
    reading(C["quill leads"], ("person", "Cllr Tamsin Quill MBE", "Tamsin Quill", WORDED, QUILL),
            ("prefix", "Cllr", "Cllr"), ("suffix", "MBE", "MBE"), ("role", "Leader", "Leader", WORDED, LEADER),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("status", "", "current", "no word of status"), ("from", "May 2021", "2021-05")),
    reading(C["lockett acts"], ("person", "He", "Piers Lockett", "the man named last before", LOCKETT),
            ("role", "chief executive", "chief executive", WORDED, CHIEF),
            ("organization", "the council", "Alder Vale Council", BY_RULE, COUNCIL), ("status", "interim", "interim"),
            repeats=(C["lockett again"],)),
    reading(C["fenn commissions"], ("person", "Orla Fenn", "Orla Fenn", WORDED, FENN),
            ("role", "Commissioner", "Commissioner", WORDED, COMMISSIONER),
            ("status", "", "current", "no word of status")),
    reading(C["inspected"], ("inspector", "Care Quality Commission", "Care Quality Commission", WORDED, CQC),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("service", "adult social care", "adult social care", WORDED, CARE), ("kind", "inspected", "inspection"),
            ("date", "in January", "2024-01", "the January before the issue date 2024-03-05")),
    reading(C["rated RI"], ("inspector", "", "Care Quality Commission", "the inspector of this sentence", CQC),
            ("organization", "", "Alder Vale Council", "the body inspected in this sentence", COUNCIL),
            ("service", "it", "adult social care", "the service named last before", CARE),
            ("aspect", "", "overall", "no aspect is named"), ("grade", "Requires Improvement", "Requires Improvement"),
            ("date", "", "2024-01", "the date of the inspection in this sentence")),
    reading(C["waited"], ("by", "The inspectors", "Care Quality Commission", "the inspector named last before", CQC),
            ("about", "assessment", "assessment"), ("polarity", "too long", "concern"),
            ("text", "people waited too long for an assessment", "people waited too long for an assessment")),
    reading(C["quill accepts"], ("speaker", "Cllr Tamsin Quill MBE", "Tamsin Quill", WORDED, QUILL),
            ("role", "", "Leader", "her post in this document", LEADER),
            ("text", "We accept the report in full. The recommendation will be carried out.\nPeople deserve better.",
             "We accept the report in full. The recommendation will be carried out.\nPeople deserve better.")),
    reading(C["three"], ("by", "Orla Fenn", "Orla Fenn", WORDED, FENN),
            ("to", "the council", "Alder Vale Council", BY_RULE, COUNCIL),
            ("text", "three recommendations", "three recommendations"), ("count", "three", "3")),
    reading(C["plan"], ("by", "She", "Orla Fenn", "the woman named last before", FENN),
            ("to", "the council", "Alder Vale Council", BY_RULE, COUNCIL),
            ("text", "publish a plan by June", "publish a plan by June")),
    reading(C["lockett appointed"], ("person", "Piers Lockett", "Piers Lockett", WORDED, LOCKETT),
            ("role", "chief executive", "chief executive", WORDED, CHIEF),
            ("organization", "", "Alder Vale Council", "the only council of this document", COUNCIL),
            ("kind", "appointed", "appointment"), ("date", "in February 2024", "2024-02")),
    reading(C["sorry"], ("speaker", "A council spokesperson", "a council spokesperson"),
            ("text", "We are sorry.", "We are sorry.")),
    reading(C["rated Good"], ("inspector", "Care Quality Commission", "Care Quality Commission", WORDED, CQC),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("service", "adult social care", "adult social care", WORDED, CARE),
            ("aspect", "", "overall", "no aspect is named"), ("grade", "Good", "Good"),
            ("date", "in January 2024", "2024-01")),
    reading(C["quill led"], ("person", "Tamsin Quill", "Tamsin Quill", WORDED, QUILL),
            ("role", "led", "Leader", "who leads a council is its Leader", LEADER),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("status", "", "current", "no word of status"), ("from", "2022", "2022")),
    reading(C["quill perfect"], ("speaker", "Tamsin Quill", "Tamsin Quill", WORDED, QUILL),
            ("role", "", "Leader", "her post in this document", LEADER),
            ("text", "<b>Good</b> is not \"perfect\" \\ & never was", "<b>Good</b> is not \"perfect\" \\ & never was")),
    reading(C["stoll led"], ("person", "Garrick Stoll", "Garrick Stoll", WORDED, STOLL),
            ("role", "Leader", "Leader", WORDED, LEADER),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("status", "was", "former"), ("until", "April 2021", "2021-04")),
    reading(C["whitlow"], ("person", "Dana Whitlow", "Dana Whitlow", WORDED, WHITLOW),
            ("role", "chief executive", "chief executive", WORDED, CHIEF),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("status", "", "current", "no word of status"), ("from", "6 January 2025", "2025-01-06")),
    reading(C["whitlow met"], ("speaker", "Dana Whitlow", "Dana Whitlow", WORDED, WHITLOW),
            ("role", "", "chief executive", "her post in this document", CHIEF),
            ("text", "The commissioner’s recommendation is now met.", "The commissioner’s recommendation is now met.")),
    reading(C["whitlow names"], ("speaker", "Dana Whitlow", "Dana Whitlow", WORDED, WHITLOW),
            ("text", "Piers Lockett left us a plan that works,", "Piers Lockett left us a plan that works,"),
            ("names", "Piers Lockett", "Piers Lockett", WORDED, LOCKETT)),
    reading(C["lockett former"], ("person", "Piers Lockett", "Piers Lockett", WORDED, LOCKETT),
            ("role", "chief executive", "chief executive", WORDED, CHIEF),
            ("organization", "", "Alder Vale Council", "the only council of this document", COUNCIL),
            ("status", "former", "former"), ("until", "in December 2024", "2024-12")),
    reading(C["lockett left"], ("person", "Piers Lockett", "Piers Lockett", WORDED, LOCKETT),
            ("role", "", "chief executive", "his post in this sentence", CHIEF),
            ("organization", "", "Alder Vale Council", "the only council of this document", COUNCIL),
            ("kind", "left", "departure"), ("date", "in December 2024", "2024-12")),
    reading(C["barrow"], ("person", "Councillor Sunil Barrow", "Sunil Barrow", WORDED, BARROW),
            ("prefix", "Councillor", "Cllr", "written short"), ("role", "Leader", "Leader", WORDED, LEADER),
            ("organization", "Alder Vale Council", "Alder Vale Council", WORDED, COUNCIL),
            ("status", "will become", "incoming"), ("from", "in May 2025", "2025-05")),
)
