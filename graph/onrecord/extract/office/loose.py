"""Names and posts with nothing of weight between them: the last resort, for posts that no stricter rule has tied."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from onrecord.claims import Mention
from onrecord.extract.office.grammar import HYPOTHETICAL, offices
from onrecord.extract.office.pairs import Held, called, is_bare_councillor, is_kin
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Gist, Match, Rule, Scene

_PAST = (
    r"(?P<past>no longer|until (?:now|then|recently|lately|<D>)|till (?:now|then|<D>)|lately|sometime|formerly"
    r"|previously|once"
    r"|an? (?:past|former|one-time)|(?:the )?immediate past|(?:most )?recently|before that|originally|latterly)"
)
_LIGHT = (
    rf"(?:(?:{_PAST}|now|today's|currently|presently|still|at present|at the moment|for now|meanwhile|also|already"
    r"|newly|elected|re-elected|appointed|since <D>|for (?:[\w-]+ ){1,2}years|the|an?|our|its|their|his|her|my|as"
    r"|both|who (?:is|was|remains)|of|[\w&-]+'s|<BOS>(?:'s)?|<D>|first|second|third|\w+th|youngest|oldest"
    r"|longest-serving|sole|only|new|full-time|part-time)[ ,]+)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "light words between",
        "a name and a post with only articles, owners and words of time between them belong together",
        rf"<person:P>(?: \([^()\n]{{2,60}}\))?,?[ (–—-]+(?P<gap>{_LIGHT}{{1,7}}?)<post:T>(?! <P>|: <P>)",
        (
            "Ann Example, now the district's director of public health, met him",
            "She is replaced by Ann Example, until now minister of labour.",
        ),
    ),
    Rule(
        "done as the holder",
        "what somebody does as the holder of a post says that the post is theirs",
        r"<person:P>(?P<gap>(?:(?!<PT>)[^.;:!?\n“”\"]){3,110}?) as (?:(?:the|our|its|their|his|her|my|then|<BO>'s"
        r"|[\w-]+'s) ){0,2}<post:T>(?!,? <P>|: <P>)",
        ("Ann Example has completed 20 years as our managing chaplain.",),
    ),
)
#: Words between a name and `as` by which the post is not said to be held.
_NOT_HELD = re.compile(
    r"\b(?:not|never|should|could|would|might|may|if|whether|wants?|wanted|hopes?|hoped|refus\w+|declin\w+|urg\w+"
    r"|call\w*|describ\w+|known|regard\w*|se(?:en|es|e)|treat\w*|such|same|well|far|soon|long|much|many|bid|vot\w+|whoever|anyone|someone|nobody)\b",
    re.IGNORECASE,
)
#: `In answer to Cllr Roe, the director said`: the name closes a phrase, and the post begins the clause behind it.
_CLOSED = re.compile(r"\b(?:from|by|with|to|of|for|about|than|after|before|asked|told|thanked) $")


def loose(scene: Scene, sentences: Passages, taken: Container[int]) -> Iterator[Held]:
    """Every post whose title does not stand where `taken` says, with the person that it stands lightly beside."""
    for rule in RULES:
        for match in sentences.matches(rule):
            if match.post("post").title_start not in taken and not _is_out(scene, match):
                yield from _held(scene, sentences.gist, rule.name, match)


def _is_out(scene: Scene, match: Match) -> bool:
    """In furniture, over a sentence's end, no post of its own, not said to be held, or of the next clause."""
    post, gap = match.post("post"), match.words("gap").words
    before = match.gist.shape[max(0, match.found.start() - 50) : match.found.start()]
    return (
        scene.text.is_furniture(match.start)
        or match.end > scene.sentence(match.start).end
        or is_bare_councillor(post)
        or is_kin(match, post)
        or bool(_NOT_HELD.search(gap) or HYPOTHETICAL.search(before))
        or (gap.startswith("the ") and bool(_CLOSED.search(before)))
    )


_FORMERLY = re.compile(r"\b(?P<word>formerly|previously) as (?:an? |the |its )?$")


def _formerly(scene: Scene, match: Match) -> Mention | None:
    """`has led such work, formerly as director of housing`: the word that says that it is over."""
    at = match.post("post").start
    found = _FORMERLY.search(scene.flat, max(0, at - 24), at)
    return scene.text.words(*found.span("word"), "former") if found else None


def _held(scene: Scene, gist: Gist, rule: str, match: Match) -> Iterator[Held]:
    past = match.words("past", "former") if match.has("past") else _formerly(scene, match)
    for office in offices(scene, gist, match.found):
        yield Held(
            rule,
            match.person("person"),
            scene.titled(office.post),
            match.start,
            gist.ends[office.index - 1],
            called(scene, office.body),
            scene.status(office.post) or past,
            office.since,
            office.until,
        )
