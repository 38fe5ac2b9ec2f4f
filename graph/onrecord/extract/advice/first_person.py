"""What somebody asks for himself: `I urge the council to ...`, `I recommend that ...`, `my advice to the trust is to
...`.

The same words stand in what is quoted and in what its writer signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.extract.advice.advised import Advice, clause_advice, split_advice
from onrecord.extract.advice.series import is_action, split_series

_SPEAKER = r"[IWw](?<!\w.)(?:(?<=I)|(?<!I)e)"  #: `I` or `we`; begun so, only these letters are looked at
_BESIDE = (
    r"(?:['’](?:d|re|ve|m|ll))?(?: (?:would|should|am|are|have|had|will|shall|must|can|do|once again|again|also"
    r"|therefore|now|once more|strongly|always|already|today|like to|only|simply|formally|then|further|first|too"
    r"|still|myself|to|wish to|want to|hereby))*"
)
#: Who is asked as one of many, and no body: `I ask members to be patient`.
_ANYBODY = (
    r"(?:all |all the |my |our |the |other |fellow |you |those )*(?:members|readers|every(?:one|body)|any(?:one|body)"
    r"|colleagues|residents|people|parents|neighbours|voters|visitors|tenants|families|friends|who\b[^.;:]{1,40}?|all)"
)
_TO = (
    rf"(?P<to>(?!that |for |of |from |by |to |forward )(?!{_ANYBODY},? to )"
    r"(?:(?!\b(?:what|how|where|when|whether|why|which|if|that|and (?:I|we|he|she|it|they))\b)[^.;:]){2,90}?)"
    r"(?<!has)(?<!have)(?<!had)(?<!need)(?<!needs)(?<!able)(?<!due)(?<!ready)"
)
#: Somebody is told to do something.
_URGES = re.compile(
    rf"{_SPEAKER}{_BESIDE} (?P<verb>urg(?:e|ed|ing)|call(?:ed|ing)? (?:up)?on|ask(?:ed|ing)?|recommend|advis(?:e|ed"
    rf"|ing)|implore|challenge"
    r"|press(?:ed|ing)?|invit(?:e|ed|ing)|tell(?:ing)?|told|beg(?:ged)?|plead with|appeal(?:ed)? to"
    r"|direct(?:ed)?|instruct(?:ed)?|order(?:ed)?|require[d]?|(?P<office>want(?:ed)?|expect(?:ed)?|like|look(?:ed)? to)"
    rf"|on|upon) {_TO}(?:,)? (?:to|that (?:it|they|he|she) (?:must|should|needs? to|ha[sd] to)(?: also)?) "
    r"(?P<text>(?!\w{3,}ing\b)\w)"
)
#: `I have written to the chief executive asking her to ...`.
_WRITES = re.compile(
    rf"{_SPEAKER}{_BESIDE} (?:written|wrote|write|writing|spoken|spoke) to (?P<to>[^.;:]{{2,80}}?),? (?:to (?:ask|urge"
    r"|advise|press)|asking|urging|advising|pressing|requesting|calling on|instructing) (?:him|her|them|it|that body"
    r"|the \w+) to (?P<text>\w)"
)
_THAT = re.compile(
    rf"{_SPEAKER}{_BESIDE} (?:recommend(?:ed|ing)?|suggest(?:ed)?|propos(?:e|ed|ing)|advis(?:e|ed)|urged?|insist(?:ed)?"
    r"|ask(?:ed)?(?= that (?:the|it|they|its|an?|all|every|each|[A-Z]\w+)\b)|counsel(?:led)?) (?:to [^,.;]{2,40} "
    r")?that,?(?: (?:with|in|by|as|from|within|before)\b[^,.;]{2,60},)? (?=\w)"
)
#: Whose advice it is, and that it is to do something.
_MINE = re.compile(
    r"\b[Mm]y (?:(?!the\b)[\w-]+ ){0,3}?(?:advice|plea|request|recommendation|appeal|message|proposal|suggestion|ask)"
    r"(?: (?:to|of) (?P<to>[^.;:,]{2,60}?))?(?: here| now| today)? (?:is|are|was|were|would be|remains)(?: simply"
    r"| therefore| plain:| simple:)* to (?P<text>(?!be |do |see )\w)"
)
#: What somebody was asked to be, and not to do: `I asked them to be rude`. Nor is it advice to find something out.
_NO_DEED = re.compile(r"(?:be (?!\w+(?:ed|en|wn|ught)\b)|(?:know|see|hear|understand|think|say|wait|join me|bear "
                      r"with)\b)")
#: A wish of somebody whom nobody inspects, a thing that is not asked for, or who asks because he was asked.
_NO_ASKING = re.compile(r"\b(?:not|never|cannot|n['’]t)(?: \w+){0,2} \Z|\b(?:asked|told|invited|wanted|expected) (?:me"
                        r"|us)\b")
_CUT = re.compile(rf",? (?:and|but|because|though|as|so) (?={_SPEAKER}\b)|[;”\"]|, (?:because|which is why|since|as)\b")
_I_OR_WE = re.compile(r"(?:\b(?:I|[Ww]e)\b|\b[Mm]y\b)")


def speaks_for_himself(words: str) -> bool:
    """Whether anybody in a text asks for something in the first person, as far as its words tell at once."""
    return any(pattern.search(words) for pattern in (_URGES, _THAT, _MINE, _WRITES))


def first_person(text: Text, start: int, end: int) -> Iterator[Advice]:
    """What is asked for in the first person between `start` and `end`, each with whom it tells.

    `office`: by a verb of wishing (`I want`), which asks for something only in the mouth of those whose office it is.
    """
    words = text.document.text
    if _I_OR_WE.search(words, start, end) is None:
        return
    last = start
    for found in _URGES.finditer(words, start, end):
        finish = _finish(words, found, end)
        wished = found["office"] is not None
        denied = _NO_ASKING.search(words, last, found.start("verb")) is not None
        if not denied and not _NO_DEED.match(words, found.start("text")):
            yield from _deeds(text, found.start("text"), finish, found.span("to"), wished)
            last = finish
    for pattern in (_WRITES, _MINE):
        for found in pattern.finditer(words, start, end):
            told = found.span("to") if found["to"] else None
            yield from _deeds(text, found.start("text"), _finish(words, found, end), told, False)
    if that := _THAT.search(words, last, end):
        for span in split_advice(text, that.end(), _finish(words, that, end)):
            yield from clause_advice(text, *span, None, "recommended", subjunctive=True)


def _finish(words: str, found: re.Match[str], end: int) -> int:
    """Where what is asked for ends: where the speaker goes on with something else."""
    cut = _CUT.search(words, found.end(), end)
    return cut.start() if cut else end


def _deeds(text: Text, start: int, end: int, to: tuple[int, int] | None, office: bool) -> Iterator[Advice]:
    for span in split_advice(text, start, end):
        if span[0] > start and not is_action(text, *span):
            continue
        yield from (Advice(*part, to, None, "voiced", office) for part in split_series(text, *span))
