"""Claims into a record: read within each document, identified across documents, gathered into facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.claims import Claim, Document
from onrecord.errors import ManifestError
from onrecord.record import Decision, Rating, Reading, Record, Registered
from onrecord.resolve.context import Context, read_context
from onrecord.resolve.events import date_roles
from onrecord.resolve.facts import appointments, findings, inspections, ratings, recommendations, roles, statements
from onrecord.resolve.kept import keep_keys
from onrecord.resolve.reading import read_claim
from onrecord.resolve.register import registers
from onrecord.resolve.repeats import fold_repeats
from onrecord.resolve.scales import scale_of
from onrecord.resolve.things import gather_things, referred

__all__ = ["resolve_claims"]


def resolve_claims(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    decisions: Sequence[Decision] = (),
    register: Sequence[Registered] = (),
) -> Record:
    """The record of all claims. A claim that a decision calls wrong is left out.

    What `register` names keeps its key; the record's own register is that one with what is new behind it.

    Raises ManifestError where decisions contradict each other or judge a claim that is not there.
    """
    ordered = sorted(documents, key=lambda d: (d.issued or "9999", d.file))
    kept = _not_wrong(list(claims), decisions)
    told = {document.id: [claim for claim in kept if claim.document == document.id] for document in ordered}
    contexts = {document.id: read_context(document, told[document.id]) for document in ordered}
    read = [reading for document, context in contexts.items() for reading in _read_document(context, told[document])]
    of_kind = registers(register)
    things = gather_things(read, contexts, decisions, of_kind)
    readings = [referred(reading, things) for reading in read]
    tenures = roles.tenures(readings, things, {document.id: document for document in ordered})
    inspected = inspections.inspections(readings, things)
    rated = ratings.ratings(readings, things, inspected)
    appointed = appointments.appointments(readings, things)
    recommended = recommendations.recommendations(readings)
    found = Record(
        documents=tuple(sorted(ordered, key=lambda d: d.id)),
        claims=tuple(sorted(kept, key=lambda c: c.id)),
        readings=tuple(sorted(readings, key=lambda r: r.claim)),
        people=things.people,
        bodies=things.bodies,
        services=tuple(things.services[key] for key in sorted(things.services)),
        posts=tuple(things.posts[key] for key in sorted(things.posts)),
        tenures=tenures,
        inspections=inspected,
        ratings=rated,
        appointments=appointed,
        recommendations=recommended,
        recommendation_sets=recommendations.recommendation_sets(readings, recommended),
        statements=statements.statements(readings, tenures),
        findings=findings.findings(readings),
        decisions=tuple(decisions),
        grades=_schemes(rated, {body.key: body.name for body in things.bodies}),
        register=tuple(register),
    )
    return keep_keys(found, of_kind)


def _read_document(context: Context, claims: list[Claim]) -> list[Reading]:
    in_order = sorted(claims, key=lambda claim: (claim.evidence[0].start, claim.kind, claim.id))
    dated = date_roles(fold_repeats([read_claim(claim, context) for claim in in_order]), context.document.issued)
    return fold_repeats(dated)  # two spells that begin on one day, as their events tell, are one


def _not_wrong(claims: list[Claim], decisions: Sequence[Decision]) -> list[Claim]:
    wrong = {decision.claim for decision in decisions if decision.judgement == "wrong"}
    if strangers := sorted(wrong - {claim.id for claim in claims}):
        raise ManifestError(
            f"decisions call a claim wrong that is not on record: {', '.join(strangers)}; "
            "take the line out, or correct the claim's id (`onrecord extract` lists them)"
        )
    return [claim for claim in claims if claim.id not in wrong]


def _schemes(ratings: Iterable[Rating], names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The scale of every inspector who rated: by the key of the inspector, best grade first."""
    grades: dict[str, set[str]] = {}
    for rating in ratings:
        grades.setdefault(rating.scheme, set()).add(rating.grade)
    return {scheme: scale_of(names.get(scheme, scheme), grades[scheme]) for scheme in sorted(grades)}
