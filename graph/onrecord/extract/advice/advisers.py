"""Who advises: whose a recommendation is, and whether it counts in his mouth."""

from __future__ import annotations

import re

from onrecord.annotate import Sentence, Text
from onrecord.claims import Mention
from onrecord.extract.advice.addressees import addressee
from onrecord.extract.advice.advised import TO_PUBLIC, Advice
from onrecord.extract.advice.advising import UNOWNED
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.scene import Gist

_PASSIVE = re.compile(r"\b(?:will|would be|has been|have been|was|were) (?:asked|told|invited|advised|urged)\b")


#: Shapes that say what is to be done only where recommendations have been spoken of.
_BEHIND_OTHERS = frozenset(("numbered", "for", "first", "ordinal", "apposed", "they include", "one for"))


def adviser_of(
    text: Text, sources: Sources, gist: Gist, running: Source | None, advised: bool, advice: Advice
) -> Source | None:
    """Whoever advises: as the words say, else whoever is spoken of; None: nobody whose advice counts.

    `advised`: the sentences before speak of recommendations.
    """
    if advice.source:
        return sources.recommender(gist, *advice.source, running)
    if advice.rule in ("told to", "until", "time"):
        return _teller(text, sources, advice, running, advised)
    if advice.rule in UNOWNED and (advised or advice.rule not in _BEHIND_OTHERS):
        return running or sources.principal
    if advice.rule in ("apposed", "one for", "they include") and _of_several(text, advice.start):
        return running or sources.principal
    return running if advised or advice.rule in ("narrated", "it was", "sensible") else None


def _of_several(text: Text, at: int) -> bool:
    """Whether the paragraph has spoken of recommendations before."""
    paragraph = text.paragraph_at(at)
    return paragraph is not None and _RECOMMENDATIONS.search(text.document.text, paragraph.start, at) is not None


_RECOMMENDATIONS = re.compile(r"(?i)\brecommendations\b|\bproposals\b|\brequirements\b|\bdemands\b")


def to_himself(text: Text, sources: Sources, advice: Advice, source: Source) -> bool:
    """Whether who leads a council says what that council should do: a promise, no advice."""
    told = addressee(text, sources, advice.to, source.name)
    return advice.rule == "said that" and of_own_council(sources, source.name, told)


_INSPECTED = re.compile(r"(?i)\b(?:leaders|managers|governors|trustees|police|officers|company|landlord|university"
                        r"|area|areas|pair|both|bodies|agencies|organisations?|partners|owners?|hospital|practice"
                        r"|surgery|operator|college|constabulary|agency|firm|council|partnership|trust|provider|board"
                        r"|authority|force|service|home|school)\b")


def _teller(
    text: Text, sources: Sources, advice: Advice, running: Source | None, advised: bool
) -> Source | None:
    """Who told a body that `was told to`: the inspector that is spoken of. A person is not told so by inspectors, nor
    an office where no recommendations are spoken of."""
    told = advice.to
    posts = () if advised else sources.scene.posts
    starts = [*(p.start for p in sources.scene.persons), *(p.start for p in posts)]
    if told is None or any(told[0] <= start < told[1] for start in starts):
        return None
    meant = [b for b in sources.scene.bodies if b.name and told[0] <= b.start < told[1]]
    meant = [b for b in meant if running is None or b.name != running.name]
    inspected = _INSPECTED.search(text.document.text, *told)
    if advice.rule == "until" and (running is None or running.kind == "body"):
        return running or sources.principal
    if running and re.fullmatch(r"(?i)we|it|they", text.document.text[slice(*told)].strip()):
        return running
    return running or sources.principal if meant or inspected else None


def refused(text: Text, sources: Sources, sentence: Sentence, gist: Gist, advice: Advice, source: Source) -> bool:
    """Asking and telling count only from those whose office it is; what is denied or passive never."""
    words = text.document.text
    before = words[sentence.start : advice.start]
    if re.search(
        r"\b(?:not|never|stopped short of|declined to|refused to|without|against|no longer|rather than|"
        r"considered whether|whether|if)\b[^,;]{0,25}$",
        before,
    ):
        return True
    if advice.office and source.kind == "person" and not _in_office(text, sources, sentence, advice, source.name or ""):
        return True
    if source.kind == "person" and TO_PUBLIC.search(before[-90:]):
        return True
    if advice.source and _IN_A_PAPER.search(gist.shape, 0, advice.source[1]):
        return True
    if _NO_DEED.fullmatch(words, advice.start, advice.end):
        return True
    if _QUALITY.match(words, advice.start, advice.end) or _informs(words[sentence.start : sentence.end]):
        return True
    if _OWN.match(words, sentence.start) and sources.author is None and sources.writer is None:
        return True
    return advice.rule != "told to" and bool(_PASSIVE.search(before[-40:]))


#: `She advised the committee that visits had begun`: minutes say so of whoever tells how things stand.
_ADVISED = re.compile(r"\badvis(?:ed|es)(?: (?!that\b)[\w’'-]+){0,6} that (?P<told>[^.;]*)")
_STANDS = re.compile(r"\b(?:is|are|was|were|has|had|have|took|made|remain(?:s|ed)|would|will|could)\b(?! to\b)")
_BIDS = re.compile(r"\b(?:should|must|ought|needs?|be|recommend(?:s|ed|ing)?)\b")
#: Whoever writes as `I` and does not review asks for something himself.
_OWN = re.compile(r"\W*I(?: \w+){0,2} (?:propos|ask|request|invit|issu|want|urg)")


def _informs(sentence: str) -> bool:
    """Whether all that a sentence advises is how something stands."""
    found = _ADVISED.search(sentence)
    return found is not None and _STANDS.search(found["told"]) is not None and not _BIDS.search(found["told"])


#: `The woman, called Ms K in the report, asked for help`: it is no paper that asks.
_IN_A_PAPER = re.compile(r"\w,? (?:who is |who was )?(?:known|called|named|identified|referred to|described|mentioned)"
                         r"\b[^.;]{0,30} in (?:the|its|that|this) \w+\Z")
#: `Steps that the trust must take`: what is taken stands in front, and is told elsewhere.
_NO_DEED = re.compile(r"(?:take|make|do|follow|meet|address|implement|answer|carry out|complete)")
#: What somebody wants a body to be is a hope, and no deed; nor is what a body may say in answer.
_QUALITY = re.compile(r"make (?:\w+ ){0,2}representations\b"
                      r"|be [“\"‘']?(?:rated |graded |judged )?(?:good|outstanding|excellent|better|the best|great"
                      r"|proud|brilliant)\b")
#: What a paper asks for is to be done; a person asks for what a meeting gives, or for figures.
_ASKS_FOR = re.compile(r"\bask(?:s|ed|ing)? for\b")
#: What a councillor wants of others; what he asks for and expects is the day's business.
_WANTS = re.compile(r"\b(?:wants?|wanted|would (?:also )?like|insist(?:s|ed)? on)\b")
#: What makes a thing that is wanted something to be done: what is to become of it, and when.
_DEED = re.compile(
    r"\b(?:by|before|within|no later than|at once|immediately|in the public domain|in place|up and running)\b"
    r"|\b(?!(?:been|need|seed|speed|indeed|hundred|united)\b)\w{3,}ed\b|\b(?:put|brought|made|given|sent|told|drawn"
    r"|taken) "
)


def _in_office(text: Text, sources: Sources, sentence: Sentence, advice: Advice, person: str) -> bool:
    """Whether asking, telling and wanting is somebody's office; councillors want things done, not just things."""
    held, words = sources.capacities.get(person, frozenset()), text.document.text
    asks = _ASKS_FOR.search(words, sentence.start, advice.start) is not None
    if asks or held & {"commissioner", "inspector", "reviewer", "chair", "coroner"}:
        return not asks
    if sources.governs(person) or not _WANTS.search(words, sentence.start, advice.start):
        return False
    return advice.rule == "urged to" or _DEED.search(words, advice.start, advice.end) is not None


def of_own_council(sources: Sources, speaker: str | None, to: Mention | None) -> bool:
    """Whether a leader or a cabinet member says what the own council must do: that advises nobody."""
    if speaker is None or not sources.governs(speaker):
        return False
    return to is None or any(
        b.name == to.value and b.kind in ("council", "authority", "organ") for b in sources.scene.bodies
    )


def of_his_own(text: Text, advice: Advice) -> bool:
    """Whether who speaks tells his own people what to do (`I've asked our director to look`)."""
    return advice.to is not None and text.document.text.startswith(("our ", "my "), advice.to[0])
