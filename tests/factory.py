"""A small record, built by hand: three invented documents and every kind of claim, thing and fact.

Everybody and every body in it is invented, the inspectorate excepted, and nothing in it is a fact about anybody. The
evidence really holds in the texts. What the three documents say is told so that each question has something to
answer: a deputy by surname, a relative date, a grade on which two documents differ, a beginning on which two differ,
a former, a current and an incoming holder of one post, an unnamed speaker, a count of recommendations.
"""

from __future__ import annotations

from factory_claims import (
    BARROW,
    BY_RULE,
    CARE,
    CHIEF,
    CLAIMS,
    COUNCIL,
    CQC,
    DOCUMENTS,
    FENN,
    HERALD,
    LEADER,
    LETTER,
    LOCKETT,
    QUILL,
    READINGS,
    RELEASE,
    STOLL,
    WHITLOW,
)
from onrecord.claims import Period
from onrecord.record import (
    Appointment,
    Body,
    Decision,
    Finding,
    Inspection,
    Merge,
    Person,
    Post,
    Rating,
    Recommendation,
    RecommendationSet,
    Record,
    Service,
    Statement,
    Tenure,
)

__all__ = ["BY_RULE", "CLAIMS", "DOCUMENTS", "HERALD", "LETTER", "READINGS", "RELEASE", "ids", "record"]


def ids(*names: str) -> tuple[str, ...]:
    """The ids of claims by their names in CLAIMS, sorted."""
    return tuple(sorted(CLAIMS[name].id for name in names))


def local(ref: str) -> str:
    """The key of a ref: `person/x` is `x`."""
    return ref.partition("/")[2]


def record() -> Record:
    """The whole record: three documents, every kind of fact, one merge and one decision."""
    merge = Merge("Cllr Tamsin Quill MBE", "Tamsin Quill", RELEASE.id, HERALD.id, "same name, same post, same body")
    council, cqc, care, leader, chief = map(local, (COUNCIL, CQC, CARE, LEADER, CHIEF))
    people = (
        Person(local(WHITLOW), "Dana Whitlow", ("Dana Whitlow",),
               claims=ids("whitlow", "whitlow met", "whitlow names")),
        Person(local(STOLL), "Garrick Stoll", ("Garrick Stoll",), claims=ids("stoll led")),
        Person(local(FENN), "Orla Fenn", ("Commissioner Orla Fenn", "Orla Fenn"),
               claims=ids("fenn commissions", "three", "plan")),
        Person(local(LOCKETT), "Piers Lockett", ("Piers Lockett",), claims=ids(
            "lockett acts", "lockett again", "lockett appointed", "lockett former", "lockett left", "whitlow names")),
        Person(local(BARROW), "Sunil Barrow", ("Councillor Sunil Barrow", "Sunil Barrow"), ("Cllr",),
               claims=ids("barrow")),
        Person(local(QUILL), "Tamsin Quill", ("Cllr Tamsin Quill MBE", "Tamsin Quill"), ("Cllr",), ("MBE",), (merge,),
               ids("quill leads", "quill accepts", "quill led", "quill perfect")),
    )
    bodies = (
        Body(council, "Alder Vale Council", ("Alder Vale Council", "the council"), claims=ids(
            "quill leads", "lockett acts", "inspected", "rated RI", "three", "plan", "rated Good", "quill led",
            "stoll led", "whitlow", "lockett former", "barrow", "lockett left", "lockett appointed")),
        Body(cqc, "Care Quality Commission", ("Care Quality Commission",),
             claims=ids("inspected", "rated RI", "rated Good", "waited")),
    )
    tenures = (
        Tenure(key=f"{local(WHITLOW)}.{chief}", claims=ids("whitlow"), person=local(WHITLOW), post=chief, body=council,
               status="current", since=Period("2025-01-06"), attested=("2025-02-10",)),
        Tenure(key=f"{local(STOLL)}.{leader}", claims=ids("stoll led"), person=local(STOLL), post=leader, body=council,
               status="former", until=Period("2021-04")),
        Tenure(key=f"{local(FENN)}.commissioner", claims=ids("fenn commissions"), person=local(FENN),
               post="commissioner", status="current", attested=("2024-03-05",)),
        Tenure(key=f"{local(LOCKETT)}.{chief}",
               claims=ids("lockett acts", "lockett again", "lockett appointed", "lockett former", "lockett left"),
               person=local(LOCKETT), post=chief, body=council, status="former", since=Period("2024-02"),
               until=Period("2024-12"), attested=("2024-03-05",)),
        Tenure(key=f"{local(BARROW)}.{leader}", claims=ids("barrow"), person=local(BARROW), post=leader, body=council,
               status="incoming", since=Period("2025-05")),
        Tenure(key=f"{local(QUILL)}.{leader}", claims=ids("quill leads", "quill led"), person=local(QUILL), post=leader,
               body=council, status="current", since=Period("2021-05"), attested=("2024-03-05",)),
    )
    inspection = Inspection(key=f"{cqc}.{care}.2024-01", claims=ids("inspected"), inspector=CQC, body=council,
                            service=care, type="inspection", period=Period("2024-01"))
    ratings = tuple(
        Rating(key=f"{cqc}.{care}.overall.2024-01.{slug}", claims=ids(name), inspector=CQC, body=council, service=care,
               aspect="overall", grade=grade, scheme=cqc, period=Period("2024-01"), inspection=inspection.key)
        for slug, name, grade in (("good", "rated Good", "Good"),
                                  ("requires-improvement", "rated RI", "Requires Improvement"))
    )
    appointments = (
        Appointment(key=f"{local(LOCKETT)}.{chief}.appointment.2024-02", claims=ids("lockett appointed"),
                    person=local(LOCKETT), post=chief, body=council, type="appointment", period=Period("2024-02")),
        Appointment(key=f"{local(LOCKETT)}.{chief}.departure.2024-12", claims=ids("lockett left"),
                    person=local(LOCKETT), post=chief, body=council, type="departure", period=Period("2024-12")),
    )
    plan = Recommendation(key=f"{RELEASE.id}.plan", claims=ids("plan"), by=FENN, to=COUNCIL,
                          text="publish a plan by June", document=RELEASE.id)
    three = RecommendationSet(key=f"{RELEASE.id}.three", claims=ids("three"), by=FENN, to=COUNCIL, count=3,
                              text="three recommendations", parts=(plan.key,), document=RELEASE.id)
    return Record(
        documents=tuple(sorted(DOCUMENTS, key=lambda document: document.id)),
        claims=tuple(sorted(CLAIMS.values(), key=lambda each: each.id)),
        readings=tuple(sorted(READINGS, key=lambda each: each.claim)),
        people=people, bodies=bodies, services=(Service(care, "adult social care", council),),
        posts=(Post(chief, "chief executive", council), Post(leader, "Leader", council),
               Post("commissioner", "Commissioner")),
        tenures=tenures, inspections=(inspection,), ratings=ratings, appointments=appointments, recommendations=(plan,),
        recommendation_sets=(three,), statements=_statements(),
        findings=(Finding(key=f"{RELEASE.id}.waited", claims=ids("waited"), by=CQC, about="assessment",
                          polarity="concern", text="people waited too long for an assessment", document=RELEASE.id),),
        decisions=(Decision("different", "Tamsin Quill", "T Quill", "beck-herald.txt",
                            reason="T Quill is her brother"),),
        grades={cqc: ("Outstanding", "Good", "Requires Improvement", "Inadequate")},
    )


def _statements() -> tuple[Statement, ...]:
    leader, chief = f"{local(QUILL)}.{local(LEADER)}", f"{local(WHITLOW)}.{local(CHIEF)}"
    said = (("quill accepts", QUILL, "Tamsin Quill", "Leader", leader), ("sorry", "", "a council spokesperson", "", ""),
            ("quill perfect", QUILL, "Tamsin Quill", "Leader", leader),
            ("whitlow met", WHITLOW, "Dana Whitlow", "chief executive", chief),
            ("whitlow names", WHITLOW, "Dana Whitlow", "chief executive", chief))
    made = []
    for name, speaker, words, role, tenure in said:
        lead = CLAIMS[name]
        reading = next(each for each in READINGS if each.claim == lead.id)
        made.append(Statement(key=f"{lead.document}.{lead.id[:8]}", claims=(lead.id,), speaker=speaker,
                              speaker_name=words, role=role, tenure=tenure, text=reading.read("text"),
                              names=reading.named, document=lead.document))
    return tuple(sorted(made, key=lambda each: each.key))
