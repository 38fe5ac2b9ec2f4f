"""To whom a recommendation is addressed: the body or person behind `the council`, `it`, `the chief executive`."""

from __future__ import annotations

import re

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.authority.sources import Sources
from onrecord.extract.authority.writers import writer_of
from onrecord.extract.mentions.spans import PersonMention, PostMention


def addressee(text: Text, sources: Sources, span: tuple[int, int] | None,
               speaker: str | None = None) -> Mention | None:
    """The body or person addressed, by name; None where words such as `leaders` leave it to the document."""
    if span is None:
        return None
    scene = sources.scene
    for person in scene.persons:
        if span[0] <= person.start and person.end <= span[1]:
            other = _namesake(sources, person, speaker) if person.person == speaker else None
            return text.words(person.start, person.end, other) if other else scene.named(person)
    for body in scene.bodies:
        if span[0] <= body.start and body.end <= span[1] and body.kind != "organ" and body.name:
            near = _landlord(text, sources, span[0]) if _LANDLORD.fullmatch(body.words) else None
            return near or scene.called(body)
    for post in scene.posts:
        if span[0] <= post.start and post.end <= span[1] and (name := _holder(sources, post, speaker)):
            return text.words(post.start, post.end, name)
    return _by_words(text, sources, span)


def _by_words(text: Text, sources: Sources, span: tuple[int, int]) -> Mention | None:
    """Whom words mean in which nobody is named that is known: `it`, `me`, `the Prisons Minister`, `ministers`."""
    words = text.document.text[span[0]:span[1]].rstrip()
    if words.lower() in ("it", "they", "its"):
        return _it(text, sources, span[0])
    if words == "me" and (writer := writer_of(sources.scene)):
        return sources.scene.named(writer)
    if elsewhere := _ELSEWHERE.fullmatch(words):
        start = span[0] + elsewhere.start("name")
        return text.words(start, start + len(elsewhere["name"]), elsewhere["name"])
    if re.search(r"\b(?:[Gg]overnment|ministers|administration|parties)\b", words):
        return text.words(span[0], span[0] + len(words), re.sub(r"^[Tt]he (?=[Gg]overnment|ministers)", "", words))
    return _chief(text, sources, span) or _described(text, sources, span)


def _chief(text: Text, sources: Sources, span: tuple[int, int]) -> Mention | None:
    """Whom `the chief` means: the person named last before with such a title (`chief constable`), no deputy."""
    words = text.document.text[slice(*span)].rstrip()
    if words.lower() not in ("the chief", "its chief"):
        return None
    borne = [name for at, title, name in sources.cast.titles if title.startswith("chief ") and at < span[0]]
    return text.words(span[0], span[0] + len(words), borne[-1]) if borne else None


#: A department, a minister or a body of the country, which no rule knows by name: `the Prisons Minister`.
_ELSEWHERE = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[A-Z][\w’'&-]+ (?:(?:of|for|and) )?){0,5}[A-Z][\w’'&-]+ (?:Minister|Ministry|Authority"
    r"|Agency|Office"
    r"|Service|Commission|Department|Executive|Association|Federation)|(?:First |Prime |Chief )?(?:Secretary of State"
    r"|Minister)"
    r"(?: (?:for|of) [A-Z][\w’'&-]+(?:(?:,| and| of| the)? [A-Z][\w’'&-]+){0,4})|(?:Prime|First) Minister|Chancellor)")
#: What a body is called by what it does, which may be another one in each paragraph.
_LANDLORD = re.compile(
    r"(?i)the (?:landlord|provider|home|company|operator|trust|school|prison|service|force|charity|college)")


def _landlord(text: Text, sources: Sources, offset: int) -> Mention | None:
    """The one body by name, no council, that the paragraph has named so far; None where it names none or several."""
    paragraph = text.paragraph_at(offset)
    near = [b for b in sources.bodies if paragraph and paragraph.start <= b.start < offset and not b.definite]
    near = [b for b in near if not sources.inspects(b) and b.kind not in ("council", "authority")]
    return sources.scene.called(near[-1]) if len({b.name for b in near}) == 1 else None


def _described(text: Text, sources: Sources, span: tuple[int, int]) -> Mention | None:
    """The body last named before whose name ends as it is described: `the health board`."""
    head = re.fullmatch(r"(?i)(?:the|its|our|their) (\w+(?: \w+){1,3})", text.document.text[slice(*span)].strip())
    before = [b for b in sources.bodies if b.start < span[0]] if head else []
    fitting = [b for b in before if head and (b.name or "").lower().endswith(" " + head.group(1).lower())]
    return sources.scene.called(fitting[-1]) if fitting else None


def _it(text: Text, sources: Sources, offset: int) -> Mention | None:
    """The body that `it` means: the last one named in the paragraph so far; None where it names none."""
    paragraph = text.paragraph_at(offset)
    floor = paragraph.start if paragraph else offset
    before = [b for b in sources.bodies if floor <= b.start < offset]
    return sources.scene.called(before[-1]) if before else None


def _namesake(sources: Sources, person: PersonMention, speaker: str | None) -> str | None:
    """Nobody advises himself: the other person of that surname."""
    surname = person.name.split()[-1]
    others = [p.name for p in sources.scene.people if p.name != speaker and p.name.split()[-1] == surname]
    return others[0] if len(others) == 1 else None


#: Leaders of less than the whole: `the Leader` alone is none of them.
_OF_PART = {"opposition", "group", "deputy", "shadow", "labour", "conservative", "green", "independent", "minority"}


def _holder(sources: Sources, post: PostMention, speaker: str | None) -> str | None:
    """The one person of the document, not the speaker himself, who bears a title, or None."""
    asked = set(re.findall(r"[a-z]+", post.title.lower()))
    rank = {"deputy", "vice", "assistant"}
    borne = {name: set(title.split()) for _, title, name in sources.cast.titles
             if asked <= set(title.split()) and rank & asked == rank & set(title.split()) and name != speaker}
    if len(borne) > 1 and asked == {"leader"}:
        borne = {name: title for name, title in borne.items() if not title & _OF_PART}
    return next(iter(borne)) if len(borne) == 1 else None


_ORGAN = re.compile(r"(?:the )?(?P<name>(?:[A-Z][\w’&-]+ (?:(?:and|of|for) )?){0,6}(?:Cabinet|Executive|Council"
                    r"|Committee|Panel|Board))")


def organ_told(text: Text, span: tuple[int, int] | None) -> Mention | None:
    """The organ of the council that a resolution tells, which has no name but its own: `Cabinet`."""
    found = _ORGAN.fullmatch(text.document.text[slice(*span)].strip(), 0) if span else None
    if span is None or found is None or found["name"] == "Council":
        return None
    start = span[0] + found.start("name")
    return text.words(start, start + len(found["name"]), found["name"])
