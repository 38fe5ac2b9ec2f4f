"""Advice in a narrator's own words: `The trust must publish ...` below what inspectors found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Sentence, Text
from onrecord.extract.advice.advised import Advice, clause_advice, modals_of, split_advice
from onrecord.extract.advice.series import split_series
from onrecord.extract.scene import Gist, shape

#: What says that something is to be done.
MODAL = re.compile(r"\b(?:should|must|ought to|ha(?:s|ve) to|needs? to|(?:is|are)(?: also| now)?(?: required"
                   r"| expected)? to)\b")
_INSERTED = shape(
    r"^(?P<to>[^,;“”\"]{1,80}?) (?:must|should|ought to)(?: also| now| therefore)?, "
    r"(?P<src><P>|he|she|it|they|[Tt]he [\w ]{3,40}?|inspectors) "
    r"(?:said|says|say|writes|wrote|adds|added|argues|concludes|found|finds), (?P<text>\w)"
)
_SAYS_THEN = shape(
    r"^(?:[Tt]o|[Ii]n|[Aa]t|[Bb]y|[Ff]or|[Ff]rom|[Ww]ith|[Bb]eyond|[Nn]ext)\b[^,;“”\"]{2,60}, (?P<src><P>|he|she|it"
    r"|they|[Tt]he [\w ]{3,40}?|inspectors) "
    r"(?:said|says|say|writes|wrote|adds|added|argues|concludes), (?P<text>\w)(?=[^.;]*? (?:should|must|ought to) )"
)
_MODALS = ("must", "should", "ought")
#: What says so by itself, where nothing before it spoke of recommendations.
_FIRM = ("must", "should", "will have to", "will need to")
_NARRATED = re.compile(
    r"(?:(?:By|Before|Within|From|Until|Under|After|As part of|In line with) [^,.;]{3,40}?,? )?(?:(?:[Tt]he|[Ii]ts"
    r"|[Tt]heir) (?!report|letter|findings|inspect)[\w’' -]{3,60}?"
    r"|[A-Z][\w’'&-]+(?: (?:[A-Z&][\w’'&-]*|of|and|for))*|It|They|[Tt]he [\w ]{3,40}, [^,]{3,60},) (?:also )?"
    r"(?P<modal>must|should|(?:will )?(?:has to|have to|needs? to)|(?:is|are)(?: also| now)?(?: required"
    r"| expected)? to)\b(?! have (?:been|known|done))(?P<row> \((?:a|i|1)\) )?"
)
#: What all of a kind must do, or those who inspect: nobody is told to put anything right.
_EACH = re.compile(
    r"(?:(?:[Ee]ach|[Ee]very|[Aa]ny) (?:[\w-]+ ){0,4}(?:service|council|school|home|force|trust|provider|landlord"
    r"|authority)|(?:All |Registered |Social )*(?:[Ll]andlords|[Pp]roviders|[Cc]ouncils|[Ll]ocal authorities)"
    r"(?= (?:must|are required|have to|has to))"
    r"|[Tt]he (?:\w+ )?(?:Auditor General|Ombudsman|Inspectorate|inspectorate|[Ii]nspectors?|auditors?|regulator"
    r"|watchdog)) (?:must|should|shall|needs? to|has to|have to)\b"
)
#: Whom nobody inspects, and what everybody must do anyhow.
_EVERYBODY = re.compile(
    r"(?:[Tt]he )?(?:[\w-]+ )?(?:[Cc]hildren|[Pp]upils|[Ss]tudents|[Pp]arents|[Rr]esidents|[Pp]eople|[Cc]ouncils"
    r"|[Ss]chools|[Hh]omes|"
    r"[Pp]atients|[Tt]enants|[Vv]isitors|[Cc]ustomers|[Vv]oters|[Dd]rivers|[Aa]pplicants|[Cc]andidates|[Mm]embers)\b"
)
_BY_LAW = re.compile(r"\b(?:guidance|guidelines|regulations|legislation|the (?:[Ll]aw|[Cc]ode|[Aa]ct)|rules"
                     r") (?:says?|states?|stated|said|requires?|sets? out|makes? clear|provides?)\b"
                     r"|\b(?:by law|legally|under the law|balanced budget|statutory duty|licen[cs]e)\b")

#: A grade explained: `C3: the landlord needs to make improvements`.
_SCALE = re.compile(r"\W*(?:[CGV][1-4](?:,? and [CGV][1-4])?|Inadequate|Requires improvement|Good"
                    r"|Outstanding)\s?[:=–—-] ?\w")
_VOICED = re.compile(
    r"\b(?:said|says|told|tells|added|adds(?! up)|argued|argues|insisted|insists|counselled|reckons?|thinks?|believes?"
    r"|writes|wrote|hopes?|replied|asked|claims?|claimed|pledged|promised|announced|agreed|warned|commented)\b")


def plain_advice(text: Text, sentence: Sentence, advised: bool) -> Iterator[Advice]:
    """`Amongst these, the council must publish a plan`, behind a sentence that speaks of recommendations.

    `advised`: it stands below or behind such words; elsewhere only the body inspected is told what it must do.
    """
    words = text.document.text
    if MODAL.search(words, sentence.start, sentence.end) is None:
        return
    if text.quotations_in(sentence.start, sentence.end) or _VOICED.search(words, sentence.start, sentence.end):
        return
    if not advised and binds_everybody(text, sentence):
        return
    colon = words.find(": ", sentence.start, sentence.end)
    begin = colon + 2 if colon > 0 and _NARRATED.match(words, colon + 2, sentence.end) else sentence.start
    narrated = _NARRATED.match(words, begin, sentence.end)
    firm = narrated is not None and (begin > sentence.start or narrated["modal"] in _FIRM or narrated["row"])
    if advised or firm:
        for part in split_advice(text, begin, sentence.end):
            if modals_of("narrated").search(words, *part):
                yield from clause_advice(text, *part, None, "narrated", ours=advised)


def binds_everybody(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence says what the law asks, or what is asked of the public: no recommendation."""
    words = text.document.text
    everybody = _EVERYBODY.match(words, sentence.start)
    if everybody is not None or binds_each(text, sentence):
        return True
    explained = _SCALE.match(words, sentence.start, sentence.end)
    return explained is not None or _BY_LAW.search(words, sentence.start, sentence.end) is not None


def tells_everybody(words: str, start: int, end: int) -> bool:
    """Whether words say what all of a kind must do: `Councils must remember that ...`."""
    return _EVERYBODY.match(words, start, end) is not None


def binds_each(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence says what each of a kind must do, or who inspects."""
    return _EACH.search(text.document.text, sentence.start, sentence.end) is not None


def inserted_advice(text: Text, sentence: Sentence, gist: Gist) -> list[Advice]:
    """`The council must, she says, publish ...; it must appoint ...`."""
    if not any(modal in gist.shape for modal in _MODALS):  # either shape has one of them
        return []
    if led := _SAYS_THEN.match(gist.shape):
        return list(clause_advice(text, gist.starts[led.start("text")], sentence.end, led.span("src"), "inserted"))
    found = _INSERTED.match(gist.shape)
    if found is None:
        return []
    source, to = found.span("src"), (sentence.start, gist.ends[found.end("to") - 1])
    parts = split_advice(text, gist.starts[found.start("text")], sentence.end)
    advice = [Advice(*part, to, source, "inserted") for part in split_series(text, *parts[0])]
    for part in parts[1:]:
        advice += clause_advice(text, *part, source, "inserted")
    return advice
