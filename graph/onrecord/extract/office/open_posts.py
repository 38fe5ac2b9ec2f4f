"""Posts that nobody is told to hold where they are spoken of: just left, pointed at, spoken of as to be filled."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.fitting import part_of
from onrecord.extract.office.pairs import Held, is_bare_councillor
from onrecord.extract.office.referents import is_second
from onrecord.extract.scene import Scene, shape

_LEFT = re.compile(
    r"\b(?:stepped|stood|steps|stands|standing|step|stand) (?:down|aside)\b|\b(?:left|leaves"
    r"|leaving|resign\w*|retire[sd]?|retiring|depart\w*|dismissed|suspended|died|hang(?:s|ing)? up|hung up|hand(?:s"
    r"|ed) back|goodbye|farewell|moved|sacked|quit|gone|fired|axed"
    r"|clear(?:s|ed|ing)? (?:his|her|their) desks?|away|seconded|absent"
    r"|parted company|walked out|stood aside|ousted"
    r"|removed|on (?:[a-z]+ )?(?:leave|sabbatical|secondment)|off sick)\b"
)


#: Rules by which one comes as another goes.
AFTER_ANOTHER = ("takes over", "follows into the office", "takes up the post")
_RANK = re.compile(r"(?i)^(?:(?:chief|detective|police) )*(?:superintendent|inspector|sergeant|constable)$")
#: Where somebody who left went: what stands behind is no post that is free.
_ONWARD = re.compile(r"\bto (?:become|be|take|join|lead|run|head|serve|work)\b")


#: In front of what somebody is who comes from elsewhere.
_PRESENT = re.compile(r"\b(?:who|[Ss]he|[Hh]e) is(?: currently| now| at present| presently)? (?:the |an? )?$")
#: Whoever comes in the place of one who goes: which place it is was said in the sentence before.
_SUCCEEDS = re.compile(r"\b(?:succeed|replac|take over from|takes over from|took over from|follow)")
_AHEAD = 200  #: code points of that sentence


def vacated(scene: Scene, offset: int) -> list[PostMention]:
    """The posts of the sentence (this one or one of the two before) that says before `offset` that somebody left."""
    sentences = [s for s in scene.text.sentences if s.start < offset][-3:]
    for sentence in reversed(sentences):
        end = min(sentence.end, offset)
        words = scene.flat[sentence.start : end]
        posts = [p for p in scene.posts if sentence.start <= p.start and p.end <= end and not _RANK.search(p.title)]
        left = _LEFT.search(words)
        ahead = _ONWARD.search(words, left.end()) if left else None
        posts = [p for p in posts if not (ahead and p.start - sentence.start >= ahead.end())]
        posts = [p for p in posts if not _PRESENT.search(scene.flat, sentence.start, p.start)]
        if left and not posts and _SUCCEEDS.search(words):
            return [p for p in scene.posts if p.end <= sentence.start < p.end + _AHEAD][-1:]
        if left and posts:
            behind = [p for p in posts if 0 <= p.start - sentence.start - left.end() < 12]
            return behind or posts
    return []


_NOUN = r"(?:posts?|roles?|jobs?|positions?|offices?|seats?|chair|duties|portfolio|brief)"
#: Behind the verb of an event: the post named last.
_THAT = re.compile(rf"[^,.;:\n]{{0,60}}?\b(?:that|the same|this|the said|said|the latter) {_NOUN}\b")
#: In front of `since somebody left`: the post that has stood empty.
_EMPTY = re.compile(
    r"(?i)\b(?:vacant|vacanc(?:y|ies)|empty|unfilled|unoccupied|open|not (?:been )?(?:filled|replaced)|no[- ]one|nobody"
    r"|without an?|has had no|have had no|lack(?:s|ed|ing)?|missing an?|no permanent|not had an?)\b[^.;]*\b(?:since"
    r"|after|when|following|as|because|until) "
)
_AS = re.compile(r"\b(?:as|post of|role of|job of|position of|office of)(?: (?:an?|the|its|their|our))?(?: \w+)? $")
_LACKS = re.compile(
    r"\b[Tt]he (?P<board>(?:[\w'’-]+ ){1,5}?(?:[Cc]ommittee|[Pp]anel|[Ss]ub-committee|[Ff]orum))"
    r" (?:has|have|had|is|was|lacks?|lacked)(?: (?:not had|had no|been without|without|had|no))?(?: an?)?(?: \w+)? $"
)
_TOP_JOB = re.compile(r"\b(?:corner office|top job|hot seat|big chair|reins|helm|tiller)\b")
_HEAD = re.compile(
    r"(?i)chief executive(?: officer)?|(?:council )?leader(?: of .*)?|chair(?:man|woman)?|principal|vice-chancellor"
    r"|director[- ]general"
    r"|head ?(?:teacher|master|mistress)?|governor|chief constable|chief fire officer|managing director|mayor"
)
#: `who had the job before her`
BEFORE_ANOTHER = re.compile(rf"\b(?:had|held|did|done|doing|in) (?:the|that|this) (?:same )?{_NOUN} before"
                            rf" (?P<whom>him|her)\b")


def pointed_at(scene: Scene, event: Event) -> PostMention | None:
    """The post which the words behind an event's verb point at, or that is said to be empty since; None: neither."""
    sentence = scene.sentence(event.start)
    index = next((i for i, each in enumerate(scene.text.sentences) if each.start >= sentence.start), 0)
    begin = scene.text.sentences[max(0, index - 1)].start if scene.text.sentences else sentence.start
    at = event.verb.start
    if _THAT.match(scene.flat, at, sentence.end) or (
        event.kind == "departure" and _EMPTY.search(scene.flat, sentence.start, at)
    ):
        before = [p for p in scene.posts if begin <= p.start and p.end <= at and _is_one(p)]
        here = [p for p in before if p.start >= sentence.start]
        taken = [p for p in here if _AS.search(scene.flat[max(0, p.start - 24) : p.start])]
        return next(reversed(taken or here or before), None)
    return None


def top_job(scene: Scene, event: Event) -> PostMention | None:
    """The post that the reins, the keys or the corner office go with: the head's that the sentences before name."""
    sentence = scene.sentence(event.start)
    if not _TOP_JOB.search(scene.flat, event.verb.start, min(sentence.end, event.verb.start + 60)):
        return None
    begin = max(0, sentence.start - 300)
    heads = [p for p in scene.posts if begin <= p.start and p.end <= event.start and _HEAD.fullmatch(p.title)]
    return heads[-1] if heads else None


def board_of(scene: Scene, post: PostMention) -> str:
    """The committee that is said to have no holder of a post, or empty: `the audit panel has not had a chair since`."""
    found = _LACKS.search(scene.flat[scene.sentence(post.start).start : post.start])
    return found.group("board") if found else ""


def named_in_sentence(scene: Scene, event: Event, held: Sequence[Held] = ()) -> list[tuple[Mention, Mention | None]]:
    """`with that of chief nurse until Easter, when Ann arrives`: the last post that the sentence names before."""
    sentence = scene.sentence(event.start)
    posts = [p for p in scene.posts if sentence.start <= p.start and p.end <= event.start and not is_second(p.title)]
    beside = {h.role.start for h in held if h.rule == "post before the name"}  # `manager Bob Roe ran it until`
    posts = [p for p in posts if p.title_start not in beside]
    if posts and re.search(r"\b(?:when|until)\b", scene.flat[posts[-1].end : event.start]):
        return [(scene.titled(posts[-1]), None)]
    return []


def _is_one(post: PostMention) -> bool:
    return post.title.lower() != "deputy" and not is_bare_councillor(post)


#: In front of a title: whoever has it is spoken to, or does what is told.
_TO_WHOM = re.compile(
    r"\b(?:told|by|with|thank(?:s|ed|ing)|asked|urg(?:es|ed)|according to|(?:letters?|statement|note|e?-?mail|message"
    r"|report|apology|answer|wrote|writing|spoke|appeal) to) (?:the |our |its )?$"
)
#: Behind a title: what its holder says or, as a subject, does.
_SAYS = re.compile(
    r" (?:said|told|added|says|asked|reported|noted|announced|recommended|found|wrote|explained|confirmed|advised"
    r"|thanked|agreed|replied|presented|welcomed)\b"
)
_SUBJECT = re.compile(r"(?:^|[^f]\s)(?:[Tt]he|[Ii]ts|[Oo]ur) $")
_DOES = re.compile(r" (?:has|had|will|would) (?!(?:been|remained|be|to be) (?:vacant|empty|filled|advertised|held)\b)")


def open_post(scene: Scene, held: Sequence[Held], event: Event) -> PostMention | None:
    """The post last named before an event, in its sentence, the few before it or the heading, if nobody holds it."""
    sentences = [s for s in scene.text.sentences if s.start <= event.start][-4:]
    since = sentences[0].start if sentences else event.start
    if event.kind == "departure":
        since = max(since, part_of(scene, event, event.rule in AFTER_ANOTHER))
    head = [p for p in scene.text.paragraphs if p.role == "heading" and event.start - 400 < p.start < event.start][-1:]
    taken = {h.role.start for h in held}
    spans = [(since, event.start), *((p.start, p.end) for p in head)]
    posts = [p for start, end in spans for p in reversed(scene.posts) if start <= p.start and p.end <= end]
    free = (p for p in posts if _is_one(p) and p.title_start not in taken and not _has_holder(scene, held, p))
    return next(free, None)


def _has_holder(scene: Scene, held: Sequence[Held], post: PostMention) -> bool:
    """Whether `the director` is somebody whom the document names with that post, who speaks or is spoken to."""
    words = scene.flat
    before = words[max(0, post.start - 40) : post.start]
    active = _SAYS.match(words, post.end) or (_SUBJECT.search(before) and _DOES.match(words, post.end))
    return bool(active or _TO_WHOM.search(before)) or any(post.title.lower() == h.role.plain.lower() for h in held)


def heralded(scene: Scene) -> list[tuple[Mention, Mention | None]]:
    """The post that the title says is filled, with its body: `New chief executive named for Dunley Council`."""
    title = next((p for p in scene.text.paragraphs if p.role == "title"), None)
    if title is None:
        return []
    gist = scene.open_gist(title.start, title.end)
    found = shape(
        r"(?:[Nn]ew |[Nn]amed |[Aa]ppoints |[Aa]ppointed )(?:as )?(?:the |an? |its )?<post:T>"
        r"(?:[^.]{0,20}? (?:for|at|of|to) (?:the )?<org:B>)?"
    ).search(gist.shape)
    if not found:
        return []
    post, body = gist.signs[found.group("post")], gist.signs.get(found.group("org") or "")
    assert isinstance(post, PostMention)
    return [(scene.titled(post), scene.called(body) if isinstance(body, BodyMention) else None)]


def unheld(scene: Scene, held: Sequence[Held]) -> list[tuple[Mention, Mention | None]]:
    """`the commissioner`, said again and again of somebody whom no phrase names with the post."""
    taken = {word for h in held for word in (h.role.plain.lower(), h.role.plain.lower().split()[-1])}
    words = scene.flat
    named = [
        p
        for p in scene.posts
        if re.search(r"(?:\b(?:the|The|THE)|['’]s) $", words[max(0, p.start - 4) : p.start])
        and p.title.lower() not in taken
    ]
    titles = Counter(p.title.lower() for p in named).most_common(2)
    if not titles or titles[0][1] < 2 or (len(titles) > 1 and titles[0][1] == titles[1][1]):
        return []
    meant = next(p for p in named if p.title.lower() == titles[0][0])
    return [(scene.titled(meant), None)]
