"""Readings into facts, one file a kind. What two documents say alike is one fact; where they disagree it stays two."""

from onrecord.resolve.facts.appointments import appointments
from onrecord.resolve.facts.findings import findings
from onrecord.resolve.facts.inspections import inspections
from onrecord.resolve.facts.ratings import ratings
from onrecord.resolve.facts.recommendations import recommendation_sets, recommendations
from onrecord.resolve.facts.roles import tenures
from onrecord.resolve.facts.statements import statements

__all__ = [
    "appointments",
    "findings",
    "inspections",
    "ratings",
    "recommendation_sets",
    "recommendations",
    "statements",
    "tenures",
]
