"""Whether whoever is said to have found something stands as the subject of a verb, and the verb is one."""

from __future__ import annotations

import re

from onrecord.extract.reporting.patterns import ADVERB
from onrecord.extract.scene import Gist, shape
from onrecord.extract.words import table
from onrecord.numbers import NUMERALS


def _is_passive(gist: Gist, match: re.Match[str]) -> bool:
    """`... after files were found in a skip`: found by nobody in particular."""
    front = gist.shape[: match.start("verb")]
    return re.search(r"\b(?:was|were|been|be|being|is|are)(?: \w+ly)?\s*$", front) is not None


_AUXILIARY = re.compile(r" (?:had|has|have|was|were|are|is) (?!(?:no|an?|the|its|their)\b)(?:not |never |also |all "
                        r")?\w")
_BETWEEN = re.compile(rf"{ADVERB}\s*|.*[,)]{ADVERB}\s*", re.DOTALL)


#: Papers rather than verbs behind a body's name, where somebody has them or there are several.
_PLURALS = frozenset(("reports", "records", "notes", "findings", "views", "comments"))
_OF_MANY = re.compile(
    rf"(?i)\b(?:their|our|its|his|her|these|those|{NUMERALS}|other|recent|latest|past|previous|earlier|all|both|some"
    r"|many|most|several|of) \Z"
)


def _is_noun(gist: Gist, match: re.Match[str]) -> bool:
    """`because records were missing`, `audit reports had been ignored`: a noun that looks like a verb."""
    if match.group("verb").endswith("s") and _AUXILIARY.match(gist.shape, match.end("verb")):
        return True
    between = gist.shape[match.end("src") : match.start("verb")]
    if match.group("verb") in _PLURALS and _OF_MANY.search(gist.shape, 0, match.start("src")):
        return not gist.shape.startswith(" that", match.end("verb"))
    return match.group("verb") in table("reporting_frames")["plural_nouns"] and not _BETWEEN.fullmatch(between)


#: `The panel received the report and noted its contents`: it is the panel that noted.
_OBJECT = re.compile(r"\b(?:received|considered|presented|introduced|discussed|welcomed|accepted|approved|endorsed"
                     r"|thanked) $")


def stands_free(gist: Gist, match: re.Match[str]) -> bool:
    """Whether a source begins its clause: no `which it says`, no `a plan they recognised`."""
    before = gist.shape[: match.start("src")]
    if _is_passive(gist, match) or _is_noun(gist, match):
        return False
    if before.rstrip().endswith(",") and gist.shape[match.end("verb") : match.end("verb") + 1] == ",":
        return False
    if _OBJECT.search(before) or re.search(r"(?i)\b(?:which|what|whom|whose)\s+$", before):
        return False
    if not re.fullmatch(r"he|she|they|it|we", match.group("src")):
        return True
    return bool(
        re.search(r"(?i)(?:^|[,;:–—]|\b(?:and|but|as|while|although|though|because|however,?)|[.])\s*$", before)
        or re.fullmatch(
            r"(?:In|On|Among|At|For|This|Last|Two|Three|From|During|After|Elsewhere|Here|There|"
            r"Today|Overall)\b[^,;]{0,60}\s",
            before,
        )
    )


def parts_speech(gist: Gist, match: re.Match[str]) -> bool:
    """Whether somebody is quoted before and behind: `“The books,” Auditor Ann Example said, “were not complete.”`"""
    if _CLOSED.search(gist.shape, max(0, match.start("src") - 60), match.start("src")) is None:
        return False
    return _OPENS_AGAIN.match(gist.shape, match.end("verb")) is not None


_CLOSED = re.compile(r"[,.?!][”\"’'][^“”\"‘.;]{0,50}\Z")
_OPENS_AGAIN = re.compile(r"[^“\"‘.;]{0,60}[,.:] ?[“\"‘]")


#: `A pupil told inspectors that it was “a school that listens”`: one who speaks for himself, in words of his own.
_ONE_TELLS = re.compile(
    r"\W*(?:(?:An?|One|Another) [^,;:.]{2,70}|[A-Z][^,;:.]{2,40}, (?:\d{1,2}|an? )[^;:.]{0,60}) \Z")
#: One who is named or complains, and speaks for nobody else: `The woman, called Ms K in the report, told`.
_COMPLAINS = shape(
    r"\W*(?:(?:Mr|Mrs|Ms|Miss) [A-Z]\b|<P>|(?:The|Her|His|Their) (?:\w+ )?(?:woman|man|mother|father|mum|dad|couple"
    r"|widow|widower"
    r"|complainant|tenant|resident|family|parents?|son|daughter|husband|wife|brother|sister)\b)[^;:.“\"]{0,90}\Z")
_IN_HIS_WORDS = re.compile(r"[“‘\"](?:[^“”‘\"\s]+ ){3,}[^“”‘\"\s]+[”’\"]\W*\Z")


def speaks_alone(gist: Gist, match: re.Match[str]) -> bool:
    """Whether one who tells inspectors something speaks for himself, and not for all of whom they ask."""
    if _COMPLAINS.match(gist.shape, 0, match.start()):
        return True
    return bool(_ONE_TELLS.match(gist.shape, 0, match.start()) and _IN_HIS_WORDS.search(gist.shape, match.end()))
