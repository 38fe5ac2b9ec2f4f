"""Members of a cabinet whose matter is told by a verb: `Cllr Ann Example takes charge of housing`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.claims import Mention
from onrecord.extract.mentions.matters import is_matter
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Match, Scene

#: The names of the rules: of what is begun as it is told, and of what is held already.
TAKES, HAS = "takes charge of a matter", "has charge of a matter"
_BEGINS = (
    r"t(?:akes?|ook|aken|aking) (?:over )?(?:charge of|responsibility for|on|over)|picks? up|picked up|assum(?:es|ed)"
    r"|(?:is |was |been |are )?(?:given|handed)(?: responsibility for| charge of)?|becom(?:es|e) responsible for"
    r"|(?:moves?|moved|switch(?:es|ed)?|transfers?|goes|shifts?)(?: (?:across|over))?"
    r"(?: from [a-z][\w'’ &-]{2,40}?)? to"
)
_HOLDS = (
    r"looks? after|(?:is|remains|are) (?:responsible for|in charge of)|keeps?|kept|retains?|retained|stays? (?:at|with"
    r"|on)|continues? (?:with|at)|runs|ha(?:s|ve) (?:charge of|responsibility for)"
)
#: A councillor, the verb, and as many words as a matter may have.
CHARGED = (
    r"<person:P>(?: \([^()\n]{2,60}\))?,? (?:who )?(?P<verb>(?:(?:will|is to|has|have|had|now|also|instead|again|be"
    rf"|been|then) )*(?:(?P<begins>{_BEGINS})|(?:{_HOLDS}))) (?:the )?"
    r"(?P<matter>(?:(?:<S>|[a-z][\w'’&-]*)(?:,? and |, (?:and )?| ?)){1,7})"
    r"(?=[.,;:)\n]|$| from | in | until |<P>| <P>|(?<= )(?:while|with|as|but|and|after)\b)"
)
#: Titles of those who have a matter in a cabinet.
_TITLE = re.compile(
    r"(?i)(?P<title>(?:cabinet|executive|lead|board) member|portfolio holder|cabinet (?:secretary|lead)"
    r"|lead councillor)"
    r"(?= (?:for|with)\b|$)"
)
_COUNCILLOR = re.compile(r"(?i)(?:cllrs?|councillors?|coun|cr|alderman)\b")
_LINK = re.compile(r"(?:,|\b(?:and|or|the|of|for|with|as|but|while))\s*$")


def portfolios(scene: Scene, sentences: Passages) -> Iterator[Held]:
    """Whoever of a cabinet is told to have a matter, under the title that such members have in the document."""
    title = _title(scene)
    for match in sentences.across(CHARGED) if title else ():
        person, matter = match.person("person"), _matter(scene, match)
        if matter and _COUNCILLOR.match(person.prefix) and not scene.text.is_furniture(match.start):
            role = scene.text.words(*matter, f"{title} for {scene.flat[slice(*matter)]}")
            rule = TAKES if match.has("begins") else HAS
            yield Held(rule, person, role, match.start, matter[1], status=_status(match))


def _title(scene: Scene) -> str:
    """What a member of the cabinet is called here; empty where the document speaks of no cabinet."""
    if "abinet" not in scene.flat and "ortfolio" not in scene.flat and "xecutive" not in scene.flat:
        return ""
    named = Counter(found["title"].lower() for post in scene.posts if (found := _TITLE.match(post.title)))
    if named:
        return named.most_common(1)[0][0]
    return "cabinet member" if re.search(r"\b[Cc]abinet\b", scene.flat) else ""


def _matter(scene: Scene, match: Match) -> tuple[int, int] | None:
    """Where the matter stands, without the words of the next clause; None where it is none."""
    start, end = match.span("matter")
    words = scene.flat[start:end].rstrip(" ,")
    while link := _LINK.search(words):
        words = words[: link.start()].rstrip(" ,")
    told = len(words) > 2 and is_matter(words) and not words.endswith(("portfolio", "brief", "role", "post"))
    return (start, start + len(words)) if told else None


def _status(match: Match) -> Mention | None:
    words = match.words("verb")
    return match.words("verb", "incoming") if re.match(r"(?:will|is to)\b", words.words) else None
