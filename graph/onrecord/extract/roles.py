"""Who holds, held or will hold which post: names beside posts, verbs between them, and posts said as verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.claims import Evidence, Mention, RoleClaim
from onrecord.extract.mentions.spans import PostMention
from onrecord.extract.scene import Match, Rule, Scene, shape

#: A person, with party and ward in brackets, or an age, passed over.
_PERSON = r"<person:P>(?: \([^()\n]{2,40}\))?(?:, \d\d)?"
#: The body of a post behind it, or before it as a possessive.
_AT = r"(?:(?:,? (?:of|at|for|in|with|to|on behalf of)(?: the)? |, |\n)<org:B>)?"
_WHOSE = r"(?:(?:[Tt]he |[Oo]ur |[Ii]ts |[Tt]heir |an? |now |currently |also |new |then |also )*(?:<owner:BO>'s? (?:own |new |first |then )?)?)"
_FORMERLY = r"(?P<past>(?:formerly|previously|until then|until recently|once) )?"
_SECOND = r"(?: (?:and|/|,) (?:the |its |their )?<second:T>" + _AT.replace("org", "orgb") + r"|( / )<third:T>)?"

RULES: tuple[Rule, ...] = (
    Rule("post after the name",
         "English puts the post behind the name as an apposition, in brackets, behind a dash or on the next line",
         rf"{_PERSON}(?P<gap>,? \(|, | – | - | — |\n|\t| \| ){_FORMERLY}(?:who (?:is|remains) )?{_WHOSE}<post:T>"
         rf"(?! <P>|: <P>){_AT}{_SECOND}",
         ("Dr Ann Example, Director of Housing at Dunley Council, said", "Councillor Bob Example (Chair)")),
    Rule("post before the name",
         "a title stands before the name, with or without a comma: `Chief Executive Ann Example`, `the leader, Cllr Example`",
         rf"(?:<owner:BO>'s? (?:own |new |first |then )?)?<post:T>(?:,? (?:of|at|for|in)(?: the)? <org:B>)?(?P<gap>,? |: ?|\t| – | - ){_PERSON}",
         ("Chief Executive Ann Example", "Leader of the Council, Cllr Bob Example said")),
    Rule("post as a predicate",
         "forms of `be` and `become`, and `as` behind a verb of serving, tie a post to the person",
         rf"{_PERSON}(?:,? who)?(?:,[^,.;\n]{{2,60}},)? (?P<verb>(?:has been|had been|have been|will be|will become|is|was|became|becomes|remains|remained"
         rf"|serves as|served as|(?:has |had )?(?:taken|took) (?:over|up)(?: the)?(?: post| role)?(?: as| of)|(?:will |to )?(?:act|serve|continue|stay|stand in)s? as|acted as|works as|worked as)"
         rf"(?: now| also| currently| previously| formerly| later| then| still| once| himself| herself| appointed| named| elected| made| confirmed)*(?: as)?)"
         rf" {_WHOSE}(?:now )?<post:T>{_AT}{_SECOND}",
         ("Ms Example is Director of Operations at Dunley Council", "Dr Example, who became director of housing in January")),
    Rule("post said as a verb",
         "who leads, chairs, heads or manages a group, a committee or a service holds the post of it",
         rf"{_PERSON},?(?: who)?(?: also| now| has| had)? (?P<verb>leads|led|chairs|chaired|heads|headed|manages|managed) "
         rf"(?P<matter>(?:the |its |their )?(?:opposition )?(?:<owner:BO>'s )?(?:[\w'’&-]+ ){{0,6}}?(?:<O>|<B>|\w*(?:group|party|team|service|services|committee|board|panel|authority|partnership|administration|opposition|council)))(?![\w-])",
         ("Cllr Example, who chairs the scrutiny committee, said", "Cllr Example, who leads the Green group, said")),
    Rule("represented by",
         "a list of partners names each body, and the holder of its post",
         r"<owner:B>,? represented by <person:P>, <post:T>",
         ("Dunley Council, represented by Ann Example, Director of Housing",)),
    Rule("appointed as",
         "a body appoints, names, elects or chooses somebody as the holder of a post",
         r"(?:appoint|nam|elect|choos|chos|select|welcom)\w* (?:of )?<person:P> (?:as|to be|to the post of)(?: the| an?| its| our| their| his| her)?(?: own)? <post:T>" + _AT,
         ("Dunley Council has appointed Ann Example as its next Director of Housing",)),
)
_NOUN = {"lead": "leader", "led": "leader", "chair": "chair", "head": "head", "manage": "manager"}
_PAST = re.compile(r"^(?:was|had been|served|acted|worked|led|chaired|headed|managed)\b(?!.*\b(?:appointed|named|elected|made|confirmed)\b)")
_COMING = re.compile(r"^(?:will|to )")
_SINCE = r"[^.;\n]{0,30}?\b(?:since|from|as of|with effect from) (?:[Ii]n )?<since:D>(?: (?:to|until) <until:D>)?"
_UNTIL = r"[^.;\n]{0,12}?\b(?:until|till) (?:the )?<until:D>"
_WHEN = r"(?:,)? ?(?:in |on |at )?<since:D>"


def roles(text: Text, scene: Scene) -> Iterator[RoleClaim]:
    """Every role that a text states. A post said in furniture, or with nobody beside it, is none."""
    gist = scene.open_gist(0, len(text.document.text))
    taken: set[int] = set()
    for rule in RULES:
        for match in rule.matches(gist):
            if not text.is_furniture(match.start) and _fits(scene, rule, match, taken):
                yield from _claims(scene, rule, match)
    yield from _members_of_parliament(scene)


def _fits(scene: Scene, rule: Rule, match: Match, taken: set[int]) -> bool:
    """Each post goes to one person: the first rule that pairs it has it."""
    if not match.has("post"):
        return True
    post = match.post("post")
    if post.start in taken or _generic(scene, post) or (rule.name == "post before the name" and _crosses(match)):
        return False
    taken.add(post.start)
    return True


def _generic(scene: Scene, post: PostMention) -> bool:
    """`councillor` and `judge` alone are no posts; a spokesperson's is a description."""
    return post.title.lower() in {"councillor", "councillors"}


def _crosses(match: Match) -> bool:
    """`... by the director, Ann Example` pairs; `..., the director, and Ann Example` does not."""
    return match.words("gap").words.startswith(",") and match.person("person").bare


def _claims(scene: Scene, rule: Rule, match: Match) -> Iterator[RoleClaim]:
    evidence = (_passage(scene, match),)
    claim = RoleClaim(document=scene.text.document.id, rule=rule.name, evidence=evidence,
                      person=scene.named(match.person("person")), role=_role(scene, match), organization=_body(scene, match),
                      status=_status(scene, match), since=None, until=None)
    yield _dated(scene, match, claim)
    for group, org in (("second", "orgb"), ("third", "orgb")):
        if match.has(group):
            post = match.post(group)
            body = scene.called(match.body(org)) if match.has(org) else claim.organization
            yield replace(_dated(scene, match, claim), role=scene.titled(post), organization=body,
                          status=scene.status(post) or claim.status)


def _passage(scene: Scene, match: Match) -> Evidence:
    """The sentence that pairs name and post; for a pair across lines, the lines."""
    sentence = scene.sentence(match.start)
    if match.end <= sentence.end:
        return sentence
    return scene.text.evidence(match.start, match.end)


def _role(scene: Scene, match: Match) -> Mention:
    if match.has("post"):
        return scene.titled(match.post("post"))
    verb = re.sub(r"(?:s|d|ed)$", "", match.words("verb").words)
    start, end = match.span("matter")
    matter = re.sub(r"^(?:its|their)\s+", "the ", scene.text.document.text[start:end])
    if match.has("owner"):
        owner = match.body("owner")
        matter = matter.replace(scene.text.document.text[owner.start:owner.end], "").replace("’s ", "").replace("'s ", "")
        matter = re.sub(r"^(?:the\s+)?(?:the\s+)?", "the ", matter)
    noun = _NOUN.get(verb, _NOUN.get(verb + "e", "leader"))
    return match.words("matter", f"{noun} of {' '.join(matter.split())}")


def _body(scene: Scene, match: Match) -> Mention | None:
    for group in ("owner", "org"):
        if match.has(group) and match.body(group).kind != "organ":
            return scene.called(match.body(group))
    return None


def _status(scene: Scene, match: Match) -> Mention | None:
    """Words of status in the post win; else the tense of the verb, or `formerly`, says it."""
    if match.has("post") and (said := scene.status(match.post("post"))):
        return said
    if match.has("past"):
        return match.words("past", "former")
    if match.has("verb"):
        verb = match.words("verb").words
        if _PAST.match(verb):
            return match.words("verb", "former")
        if _COMING.match(verb):
            return match.words("verb", "acting" if "act" in verb or "stand in" in verb else "incoming")
        if re.match(r"act|stand", verb):
            return match.words("verb", "acting")
    return None


def _dated(scene: Scene, match: Match, claim: RoleClaim) -> RoleClaim:
    """With the day it began or ended, where the clause goes on to say it."""
    gist = match.gist
    tail = gist.shape[match.found.end():match.found.end() + 80]
    patterns = [_SINCE, _UNTIL] + ([_WHEN] if match.has("verb") and re.search(r"bec|took|taken|appointed|made", match.words("verb").words) else [])
    for pattern in patterns:
        if found := shape(pattern).match(tail):
            groups = {name: scene.text.words(*_offsets(gist.signs[sign])) for name, sign in found.groupdict().items() if sign}
            return replace(claim, **groups)
    return claim


def _offsets(sign: object) -> tuple[int, int]:
    return sign.start, sign.end  # type: ignore[attr-defined]


def _members_of_parliament(scene: Scene) -> Iterator[RoleClaim]:
    """MP behind a name is a post-nominal that names a post."""
    for person in scene.persons:
        letters = re.search(r"\b(?:MP|MSP|MLA)$", scene.text.document.text[person.start:person.end])
        if letters:
            at = person.start + letters.start()
            yield RoleClaim(document=scene.text.document.id, rule="member of parliament", evidence=(scene.sentence(person.start),),
                            person=scene.named(person), role=scene.text.words(at, person.end))
