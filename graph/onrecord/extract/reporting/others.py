"""Others: groups that inspect nobody and whose wishes are no recommendations (`The union wants ...`)."""

from __future__ import annotations

import re

from onrecord.extract.scene import Scene

_LED = r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Ll]ocal|[Ii]ts|[Tt]heir|[Mm]any|[Ss]everal|[Bb]oth|But|And|Meanwhile,?) )*"
_ASKS = (
    r"(?:wants?|wanted|calls? (?:on|for)|called (?:on|for)|calling (?:on|for)|urge[sd]?|urging|demand(?:s|ed|ing)?"
    r"|press(?:es|ed|ing)|asks?|asked|campaign(?:s|ed|ing)|petition(?:s|ed|ing)|insist(?:s|ed)?|would like)"
)
_SAYS = rf"(?:{_ASKS}|says?|said|argues?|argued|thinks?|believes?|reckons?|warns?|warned|claims?|claimed|adds?|added)"
_WITHIN = (
    r"(?: [^.;:“”\"]{1,90}?,)?(?: \([^()\n]{1,40}\))?,?(?: (?:has|have|had|is|are|also|now|again|who|which|\w+ly))*"
)
#: Who speaks for members and causes, and who wants something as one of the public.
_GROUP = re.compile(
    rf"\W*{_LED}(?:[\w’'&-]+ ){{0,4}}?(?:"
    r"(?:[Uu]nions?|[Cc]harit(?:y|ies)|[Cc]ampaign(?:ers?|s)?(?: group)?|[Pp]rotesters|[Pp]ressure group|MPs?"
    r"|[Mm]inisters?"
    r"|[Gg]overnment|[Oo]pposition|League|Federation|Society|Unison|UNISON|Unite|GMB|(?:Officers|Teachers|Residents"
    r"|Tenants"
    rf"|Doctors|Nurses|Lecturers|Students)['’]? (?:Association|Union|Union’s|Federation)){_WITHIN} {_SAYS}"
    r"|(?:[Rr]esidents|[Tt]enants|[Ff]amil(?:y|ies)|[Pp]arents|[Rr]elatives|[Pp]etition(?:ers)?|[Nn]eighbours"
    r"|[Tt]raders"
    rf"|[Ss]tudents|[Vv]illagers|[Ll]isteners|[Rr]eaders|[Dd]rivers|[Pp]atients){{_WITHIN}} {_ASKS})\b".replace(
        "{_WITHIN}", _WITHIN)
)
_NEEDED = re.compile(
    r"(?i)union|charit|campaign|protest|group|\bMP|minister|government|opposition|league|federation|society|unison"
    r"|unite"
    r"|gmb|association|residents|tenants|famil|parents|relatives|petition|neighbours|traders|students|villagers"
    r"|listeners"
    r"|readers|drivers|patients"
)
_THEY = re.compile(r"\W*(?:They|It|Both|Neither|Its|Their)\b")


def others_ask(scene: Scene, start: int, end: int) -> bool:
    """Whether the sentence from `start` to `end` tells what such a group wants or says."""
    words = scene.text.document.text
    named = _NEEDED.search(words, start, min(end, start + 120))
    return named is not None and _GROUP.match(words, start, end) is not None


def goes_on_with_them(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence goes on with a group that has been spoken of: it begins with `They` or `It`."""
    return _THEY.match(scene.text.document.text, start, end) is not None
