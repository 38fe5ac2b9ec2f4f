"""Whom news tells of by the post alone, and names in the sentence behind: `The head has quit. Ann Example said`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator

from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.grammar import AT, body_of
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Gist, Rule, Scene, shape

#: A post's holder without a name, at the head of a clause: `The chief executive of one of the largest trusts`.
SOMEBODY = (
    rf"(?:\b(?:[Tt]he|THE|[Aa]n?|AN?)|'s|\b[Ii]ts) (?:[a-z][\w-]+ )*<post:T>{AT}"
    r"(?: (?:of|at) (?:one of |an? )(?:(?:[\w'-]+|<B>) ){0,5}(?:[\w'-]+|<B>))? "
)
#: How somebody goes.
GOES = (
    r"(?:quit(?:ting)?|gone|go|left|leave|leaving|resign(?:ed|ing)?|retir(?:e|ed|ing)|step(?:ped|ping)? down"
    r"|st(?:ood|and|anding) down|depart(?:ed|ing)?|been (?:sacked|dismissed|removed|ousted|fired|replaced)"
    r"|(?:lost|losing) (?:his|her) job|walk(?:ed)? out|bow(?:ed|ing)? out|call(?:ed|ing)? it a day)\b"
)
AUXILIARIES = r"(?:(?:has|is|will|to|set|due|today|suddenly|abruptly|announced (?:that )?(?:he|she)|now|also) )+"
RULES: tuple[Rule, ...] = (
    Rule(
        "named in the next sentence",
        "of whom the news is told by the post alone, the next sentence gives the name",
        rf"{SOMEBODY}{AUXILIARIES}(?:(?P<goes>{GOES})|apologised|defended|admitted|survived|hit back|vowed|pledged"
        r"|been (?:suspended|arrested|charged|cleared|reinstated|fined|accused|criticised|told))",
        ("The head of planning at Dunley Council has been suspended.",),
    ),
)
#: The sentence behind one about a post's holder without a name, which gives the name and no other post.
_NAMED_NEXT = shape(
    r"[\s”\"]*(?:(?:Now|Today|Yesterday|On <D>|<D>),? )?(?:<title:T> )?<person:P>(?P<aged>, (?:aged )?\d\d,?)?"
    r"(?: (?:told|wrote|informed|said (?:in a|on|that (?:he|she)|(?:he|she))|announced|confirmed|has|had|will|is|was"
    r"|joined|took|took up|began|came|left|leaves|starts"
    r"|declined|refused|denied|admitted|apologised)\b|, (?P<who>who) |,? <D>)(?![^.;\n]{0,40}<T>)"
)
#: What is told of the holder of a post: since when, and how it was come by.
_IN_POST = shape(r"(?:has|had) (?:led|run|headed|been in|held)\b|(?:was|were) (?:appointed|elected|hired|named)\b"
                 r"|(?:took|joined|became|started|arrived|came)\b")


def named_next(scene: Scene, gist: Gist, offset: int, sure: bool = False) -> PersonMention | None:
    """Whom the sentence behind the one at `offset` names; `sure`: with an age, or with how the post was come by."""
    found = _NAMED_NEXT.match(gist.shape, bisect_left(gist.starts, scene.sentence(offset).end))
    if found is None or not _is_said(scene, gist, found["title"], offset):
        return None
    if sure and not found["aged"] and not (found["who"] and _IN_POST.match(gist.shape, found.end())):
        return None
    person = gist.signs[found["person"]]
    return person if isinstance(person, PersonMention) else None


def _is_said(scene: Scene, gist: Gist, title: str | None, offset: int) -> bool:
    """Whether the title in front of a name, where there is one, is one of the sentence before."""
    post, begin = gist.signs[title] if title else None, scene.sentence(offset).start
    before = (p for p in scene.posts if begin <= p.start and isinstance(post, PostMention) and p.start < post.start)
    return not isinstance(post, PostMention) or any(p.title.lower() == post.title.lower() for p in before)


def unnamed(scene: Scene, sentences: Passages, taken: Container[int]) -> Iterator[Held]:
    """The posts, but those whose titles stand where `taken` says, of whoever the next sentence names."""
    for rule in RULES:
        for match in sentences.matches(rule):
            post = match.post("post")
            if post.title_start in taken or is_bare_councillor(post) or scene.text.is_furniture(match.start):
                continue
            if person := named_next(scene, match.gist, match.start, sure=not match.has("goes")):
                body = called(scene, body_of(match.gist, match.found))
                yield Held(rule.name, person, scene.titled(post), match.start, match.end, body, scene.status(post))
