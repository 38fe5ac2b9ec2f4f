"""Who bears which post in a text, and what is told of it: read once, for roles and appointments both rest on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from onrecord.extract.office import by_matter, days, kin, loose, meant, pairs, periods, plurals, rosters, ties, unnamed
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.holdings import holdings
from onrecord.extract.office.joint import joint_bodies
from onrecord.extract.office.named_twice import named_once
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.parliament import IN_PARLIAMENT
from onrecord.extract.office.passages import Passages, passages
from onrecord.extract.office.portfolios import CHARGED
from onrecord.extract.office.respective import each_own
from onrecord.extract.office.spells import Spells
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.titles import Titles
from onrecord.extract.office.told import EVENT_RULES, told_events
from onrecord.extract.rulebook import Rulebook
from onrecord.extract.scene import Gist, Scene, shape


@dataclass(frozen=True, eq=False)
class Bearers:
    """Posts held and events told, as a scene gives them."""

    scene: Scene
    gist: Gist
    subjects: Subjects

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Every post with whoever holds it, in the order of the text; a joint post once a body."""
        said = Spells(self.scene, self.gist).held(holdings(self.scene, self.passages, self.subjects))
        related = (*said, *kin.kin(self.scene, self.passages, self.subjects, said))
        every = (*related, *meant.meant(self.scene, self.passages, self.subjects, related))
        return joint_bodies(tuple(each_own(self.scene, tuple(named_once(every)))), self.scene, self.gist)

    @cached_property
    def titles(self) -> Titles:
        """The titles of all posts held, for completing the shorter by the fuller."""
        return Titles(self.scene, self.held)

    @cached_property
    def events(self) -> list[Event]:
        """Every event in office that the text tells."""
        return told_events(self.scene, self.passages, self.subjects, self.titles)

    @cached_property
    def passages(self) -> Passages:
        """The text as its sentences and blocks, which rules are held against."""
        return passages(self.scene, self.gist, _rulebook())


@cache
def _rulebook() -> Rulebook:
    """All that is looked for in a whole text."""
    beside = (pairs.RULES, ties.RULES, loose.RULES, unnamed.RULES)
    kinds = (*beside, kin.RULES, meant.RULES, *(rules for _, rules in EVENT_RULES))
    rules = (rule.pattern for kind in kinds for rule in kind)
    everywhere = (*periods.EVERYWHERE, *rosters.EVERYWHERE, *days.EVERYWHERE)
    patterns = (*rules, by_matter.LISTED, CHARGED, plurals.BESIDE, *everywhere, IN_PARLIAMENT)
    return Rulebook({each: shape(each) for each in patterns})


@lru_cache(maxsize=1)
def bearers_in(scene: Scene) -> Bearers:
    """The bearers of posts in a scene; the last scene asked for is kept, as the kinds come one after the other."""
    gist = scene.open_gist(0, len(scene.flat))
    return Bearers(scene, gist, Subjects(scene, gist))
