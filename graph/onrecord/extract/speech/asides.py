"""Words between quotation marks that nobody is reported to have said: grades, titles, signs, names of works."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.speech.frames import Piece
from onrecord.extract.words import table

_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|(?:in|of|for|by|with|at) that|these|those|of|new|so-called)"
    r"|\w['’]s)\s*\Z", re.IGNORECASE)
#: What stands before the words of a title, a sign or a shout of many: nobody's statement.
_TITLED = re.compile(
    r"\b(?:headed|titled|entitled|headlined|captioned|subtitled|nicknamed|named|known as|known locally as|marked"
    r"|inscribed|emblazoned(?: with)?|bearing|reading|stamped|chant(?:ed|ing|s)(?: of)?|sang|singing|"
    r"(?:signs?|placards?|posters?|banners?|t-shirts?|sticker)(?: that)? (?:say(?:s|ing)?|said|read(?:s|ing)?))[,:]? "
    r"*\Z", re.IGNORECASE)
#: What stands before the name of a work or a thing, unless it is introduced like a speech.
_WORKS = re.compile(
    r"\b(?:signs?|placards?|posters?|banners?|t-shirts?|hashtags?|slogans?|mottos?|mantras?|songs?|hymns?|novels?|books?|"
    r"films?|movies?|plays?|albums?|documentary|podcast|magazine|series|show|programme|programs?|headlines?|articles?|essays?|"
    r"anthems?|musicals?|operas?|tracks?|singles?|ballads?|carols?|tunes?|exhibitions?|"
    r"poems?|the (?:phrase|word|term)s?|starred in|hit) *\Z", re.IGNORECASE)
#: Before what reads like a name, these make it that of a broadcast, a song or a show (`on “Face the Facts”`).
_GOVERNING = re.compile(
    r"(?:\b(?:on|in|of|from|for|at|by|with|the|his|her|its|their|our|called|[a-z]+ing)|['’]s"
    r"|\b(?:memoirs?|autobiography|books?|novels?|films?|songs?|shows?|albums?|plays?|series|documentary|podcast|articles?|essays?"
    r"|poems?|columns?|singles?|hits?|tracks?|blog),) *\Z", re.IGNORECASE)
#: Words behind a quotation that leave it a phrase of its own; any other makes it an adjective (`the “...” model`).
_GOES_ON = re.compile(
    r"[\s\u00a0]+(?!(?:and|but|or|in|of|for|to|at|by|on|with|when|while|as|that|which|who|was|is|are|were|from|before|after|"
    r"over|because|if|than|he|she|they|it|we|i|about|under|during|since|until|unless|though|although|has|had|have|will|"
    r"would|should|must|can|could|not|yet|so|last|this|next|says|said|also|whether|despite|following)\b)[a-z]")


def is_title(text: str, piece: Piece) -> bool:
    """Whether words before a piece name it (`a note headed “...”`), or it reads like the name of a broadcast or a
    work."""
    return _follows(_TITLED, text, piece) or (piece.is_name and _follows(_GOVERNING, text, piece))


def is_aside(text: str, piece: Piece) -> bool:
    """A grade, a name, or a phrase that stands as an adjective before a noun: no words that somebody said."""
    if piece.words.strip(" .,").casefold() in _grades():
        return True
    if piece.is_name or _follows(_TITLED, text, piece) or _follows(_WORKS, text, piece):
        return True
    goes_on = not piece.words.endswith(",") and _GOES_ON.match(text, piece.finish)
    return bool(goes_on and _DETERMINER.search(text, max(0, piece.begin - 20), piece.begin))


def _follows(names: re.Pattern[str], text: str, piece: Piece) -> bool:
    return names.search(text, max(piece.lead_start, piece.begin - 40), piece.begin) is not None


@cache
def _grades() -> frozenset[str]:
    schemes = [scheme for scheme in table("grades").values() if isinstance(scheme, dict)]
    return frozenset(g.casefold() for scheme in schemes for g in [*scheme.get("grades", []), *scheme.get("also", {})])
