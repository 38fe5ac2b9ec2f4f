"""The day on which an inspectorate's report, and the grades in it, came out, where the text says so."""

from __future__ import annotations

import re
from functools import cache

from onrecord.dates import DateMention
from onrecord.dates.when import Day, Offset, Weekday
from onrecord.extract.gates import Gated, gated_together
from onrecord.extract.grading.dated import dated_sentences
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.sought import sought
from onrecord.numbers import NUMERALS

_PAPER = (
    r"(?:[Rr]eports?|[Ff]indings|[Jj]udge?ments?|[Rr]esults?|outcomes?|[Gg]radings?|grades|[Rr]atings?|letter|inspection|assessment"
    r"|evaluations?|verdicts?|write-?up|dossier|batch|tranche|crop)"
)
_OUT = (
    r"(?:published|released|issued|made public|announced|unveiled|available|publishes|releases|landed|emerged|dated"
    r"|posted|uploaded|printed|circulated|laid|presented|sent|delivered|signed off|went up|gone up"
    r"|put(?: \w+){0,2} (?:out|up)|brought out|came out|come out|(?:went|gone|made) public"
    r"|(?:went|gone|goes|going|is|was|put|posted|appeared)(?: up)?"
    r" (?:online|live|on(?:to)? (?:the|its|their|our) (?:\w+ )?(?:web ?site|web ?page|site))"
    r"|bears the date of|bearing the date of|settled on|agreed on|finalised|reached"
    rf"|(?:set|laid|spelt) out(?= (?:its|the|their) (?:\w+ )?{_PAPER}(?!\w))"
    r"|(?<!carried )(?<!carry )(?<!carrying )(?<!set )(?<!pointed )(?<!found )(?<!turned )(?<!ruled )out)"
)
_HANDED = r"(?:gave|delivered|reached|passed|handed(?: down| out)?|returned|announced|issued|sent)"
_GIVEN = r"(?:re-?rated|rated|graded|re-?graded|downgraded|upgraded|branded|handed down)"
_RULES = (
    rf"(?<!\w){_PAPER}[^.;]{{0,120}}?(?<!\w){_OUT}(?: (?:online|by <B>|in full|at"
    rf"|on|before|to|with|for)(?: [^.;,]{{0,50}}?)?)??,? (?:(?:on|in|from) )?(?P<day><D>)",
    rf"(?<!\w)(?:(?P<day><D>)(?: \(<D>\))? {_OUT}|{_OUT},? (?:(?:on|in) )?(?P<late><D>)) (?:its|the|their"
    rf"|a|new|latest|<B>'s?|judgements?)[^.;]{{0,50}}?{_PAPER}?",
    rf"(?<!\w){_OUT} (?:its|the|their|an?|these|this|our|<B>'s?) [^.;,<]{{0,50}}?{_PAPER}[^.;,<]{{0,60}}? (?:(?:on"
    rf"|in) )?(?P<day><D>)",
    rf"(?<!\w)(?:put|brought|sent|handed) (?:its|the|their) (?:\w+ ){{0,2}}{_PAPER} (?:out|up|online)"
    rf"[^.;,<]{{0,30}}? (?:(?:on|in) )?(?P<day><D>)",
    rf"(?:^|[.,;] ?)(?:[Oo]n |[Ii]n )?(?P<day><D>)(?: \(<D>\))?,? (?:the |<B>|\(<B>\)|inspectors?|inspectorate"
    rf"|watchdog|regulator|has|have|,| )*{_OUT} (?:its|the|their|an?|new) [^.;,<]{{0,60}}?{_PAPER}(?!\w)",
    rf"(?<!\w)(?i:publication|release|issue|arrival)(?:,? (?:earlier |on )?(?P<day><D>))(?: \(<D>\)"
    rf"|, <D>)?,?(?: by (?:the )?<B>"
    rf"(?: \([^()]{{2,30}}\))?)?,? of (?:its|the|their|our|an?) (?:[\w-]+ ){{0,4}}?{_PAPER}(?!\w)",
    rf"(?P<day><D>)'s (?:publication|release|issue)(?: by (?:the )?<B>(?: \([^()]{{2,30}}\))?)? of (?:its|the|their"
    rf"|our|an?) (?:[\w-]+ ){{0,4}}?{_PAPER}(?!\w)",
    rf"(?<!\w){_PAPER}(?: (?:from|of|by) (?:the )?<B>(?: \(<B>\))?)? (?:reached|got to|was with|went to|was handed to"
    rf"|was given to) (?:us|it|them|<B>|the \w+|our \w+|<P>),? (?:on )?(?P<day><D>)",
    r"(?P<teller><B>)(?: \(<B>\))?(?:'s)?(?: \w+){0,2} (?:inspected|visited|re-?inspected|assessed|reviewed|looked at"
    r"|came to|called at|went to|arrived|called)(?!\w)[^.;]{0,120}? and (?:then )?(?:reported|published)(?: back)?,? "
    r"(?:on |in )?(?P<day><D>)",
    r"(?<!\w)(?P<teller><B>)(?:'s)?(?: \(<B>\))? (?:has |have )?(?:said|announced|confirmed|revealed|ruled)(?: on)? "
    r"(?P<day><D>)",
    r"(?:<B>(?:'s)?|[Ii]nspectors|[Ww]atchdog|[Rr]egulator|its|their|the|a|an) (?:\w+ ){0,2}(?:report|judgement"
    r"|verdict),? (?:on )?(?P<day><D>)",
    rf"(?P<day><D>)'s (?!(?:pile|batch|crop|round|clutch|set|list|stack) of )(?:\w+ ){{0,2}}?{_PAPER}(?!\w)",
    r"(?<!\w)(?:reports?|letter|judge?ments?)(?:,? (?:of|dated|from))(?: the)? (?P<day><D>)",
    r"(?<!\w)(?:reports?|letter|findings|judge?ments?|verdicts?|results?|outcomes?|write-?up|gradings?)(?:,? that"
    r"|,? which)?"
    r" (?:followed|following|appeared|arrived|came|landed|emerged)(?: [a-z]+){0,3}? (?:(?:on|in) )?(?P<day><D>)",
    rf"(?P<day><D>),? (?:came|followed|arrived) (?:the|its|their|an?) (?:\w+ ){{0,2}}{_PAPER}(?!\w)",
    rf"(?P<day><D>),? (?:its|the|their|this) (?:\w+ ){{0,2}}{_PAPER}(?: (?!until |not |for )[\w-]+){{0,4}}?"
    rf" {_OUT}(?!\w)",
    rf"^(?:\W|\d)*(?:It|They|This|These|Both|All (?:of )?\w+) (?:\w+ ){{0,3}}?{_OUT}"
    rf"(?: by <B>| online)?,? (?:(?:on|in) )?(?P<day><D>)",
    rf"(?P<day><D>)(?: \(<D>\))? (?:also )?{_OUT} ",
    r"(?P<day><D>),? (?:<B>|we|they|it|I|members|staff|parents) (?:\w+ ){0,3}?(?:tell|told|hear|heard|learn|learne?[dt]"
    r"|f[io]u?nd out|know|knew|say|said) (?:\w+ ){0,2}(?:how (?:we|it|they|things) (?:\w+ )?(?:went|gone|did|done|fared"
    r"|got on|scored)|what (?:they|inspectors|the \w+|<B>) (?:\w+ )?(?:thought|found|made of))",
    r"(?i)(?:^|\W)(?:date (?:of publication|published|of (?:this |the )?(?:report|letter|judge?ment))|(?:report "
    r")?publication date|report (?:published|issued|date))\W{1,3}(?:on )?(?P<day><D>)",
    r"(?i)(?:embargoed|not (?:for|to be) \w+),? (?:until|till|before)(?:[^.;]|\.\d){0,24}? (?P<day><D>)",
    rf"(?<!\w){_PAPER}[^.;]{{0,60}}? (?:dates? from|(?:is|are|was|were) dated|(?:bear|carr)(?:s|y|ies|ing)?(?: the)? "
    rf"date(?: of)?) (?P<day><D>)",
    r"(?P<teller><B>)(?: \(<B>\))?(?: inspectors)? (?:(?:on )?(?P<day><D>) reported|(?:has |have |had )?reported(?: "
    r"back)?(?: on [^.;,]{3,80}?)??,? (?:on )?(?P<late><D>))",
    rf"(?:^|[.;] |[Oo]n )(?P<day><D>),? (?:the )?(?:<B>|it|they|inspectors|inspectorate|watchdog|regulator) (?:\w+ )?"
    rf"{_HANDED} (?:its|their|an?|the) (?:\w+ ){{0,2}}{_PAPER}(?!\w)",
    rf"(?<!\w)(?:{_HANDED}|had|got|received|has|have) (?:its|their|the|an?) (?:(?:\w+|<B>) ){{0,3}}{_PAPER}(?: back"
    r"| through| (?:on|of|into|from) [^.;,]{3,60}?)?,? (?:on )?(?P<day><D>)",
    rf"(?<!\w){_PAPER} (?:that|which) (?:it|they|(?:the )?(?:<B>|\w+))(?: \w+){{0,4}}? (?:on )?(?P<day><D>)",
    r"(?<!\w)(?:[Gg]rades|[Rr]atings?|[Gg]radings?) (?:given|awarded|handed)(?: out)?(?: to [^.;,]{3,50}?)?? (?:on )?"
    r"(?P<day><D>)",
    rf"(?P<day><D>)(?: also| formally)? {_GIVEN}(?!\w)|(?<!\w){_GIVEN} (?P<late><D>)(?!\w)"
    r"|(?:^|[.;] |“)On (?P<first><D>),? (?:the )?<B>(?: \(<B>\))?(?: has)? (?:moved|lifted|raised|put"
    r"|placed|gave|handed|judged|took|cut"
    r"|marked|named|re-?rated|rated|graded|downgraded|upgraded|branded)(?!\w)"
    r"|(?<!\w)(?:lost|won|gained|received|given|handed|kept|earned) (?:its|their|an?|the) (?:[\w-]+ ){0,4}(?:grade"
    r"|rating)s?"
    r" (?P<then><D>)|<B>(?: \(<B>\))? (?:has |have )?(?P<now><D>)(?:, <D>,)? (?:dropped|lowered|raised|cut|lifted"
    r"|moved|taken|changed|put|found|named"
    r"|given|awarded|declared|told|informed|judged)(?!\w)",
)
_HEAD = 900  #: code points in which a report says when it came out
_TODAY = Offset(0, "day")
_ANOTHERS = re.compile(
    r"(?i)\b(?:his|her|commissioner['’]?s?|ombudsman['’]?s?|my|reviewer['’]?s?|previous|earlier|former"
    r"|last(?! (?:week|month|night|mon|tues|wednes|thurs|fri|satur|sun))(?: year['’]s)?)\b"
    r"[^.;]{0,30}(?:report|judge?ment|letter|inspection|assessment|rating|grade)"
)
#: `The previous inspection was in May 2021, with the report following in July`: the sentence tells of times before.
_FORMER = re.compile(
    r"\W*(?:The|Its|Their|Our|That|A) (?:previous|last|earlier|former)(?: \w+)? (?:inspection|visit)\b"
)
_SAYS_SO = re.compile(
    r"moved|gave|posted|uploaded|write-?up|evaluations|publish|releas|issued|public|announc|unveil| out|available"
    r"|embargo|not for|not to be"
    r"|(?:report|letter|judge?ment|verdict|rating|grading|evaluation|outcome)s?\b|findings|reported|said|confirm|reveal|ruled|graded"
    r"|rated"
)
_OWN_PAPER = re.compile(r"(?i)\binspection (?:report|judge?ment)|regulatory judge?ment|\binspection of\b")
_HEADED = re.compile(r"(?i)embargo|\bnot (?:for|to be) \w+ (?:until|till|before)|date of|publication date|report")
_INSPECTED = re.compile(
    r"(?i)inspect|judge?ment|grade|rating|findings|watchdog|regulator|ofsted|embargo"
    r"|not (?:for|to be) \w+ (?:before|until)|\breports?\b"
    rf"|\b(?:the|its|their|this|that|these|those|both|all|an?|{NUMERALS}) (?:\w+ ){{0,2}}(?:letters?|verdicts?"
    r"|evaluations?)\b"
)


def report_days(scene: Scene, dated: bool = False) -> tuple[DateMention, ...]:
    """The dates on which the text says that an inspectorate's report, judgement or findings came out, in its order.

    `dated`: a line dates the inspection, so that an inspectorate's own report tells in prose of other reports only.
    """
    publisher = known_body(scene.text.document.publisher or "")
    own = _labelled(scene)
    told = [day for day, ours in _told(scene) if ours or not (dated and publisher is not None and publisher.inspects)]
    told += [] if told else _just_out(scene)
    return (own, *told) if own else tuple(told)


#: `Ofsted has just put its report online`: on the day of the text itself.
_JUST = sought(re.compile(
    r"\b(?:has|have|is|are) just (?:been )?(?:\w+ )?(?:published|released|issued|put|posted|out|landed|dropped|come"
    r"|gone)\b"
))
_PAPERS = re.compile(r"\b(?:report|judge?ment|verdict|findings|letter)\b")


def _just_out(scene: Scene) -> list[DateMention]:
    """The day at the head of a text that says that an inspectorate's report has just come out."""
    text = scene.text
    for just in _JUST.finditer(text.document.text):
        sentence = text.sentence_at(just.start())
        held = sentence and text.document.text[sentence.start : sentence.end]
        names = sentence and any(sentence.start <= b.start < sentence.end and is_inspectorate(b) for b in scene.bodies)
        if held and names and _PAPERS.search(held) and text.quotation_at(just.start()) is None:
            return [day for day in scene.dates if day.start < _HEAD and _is_issued(day, text.document.issued)][:1]
    return []


def _is_issued(day: DateMention, issued: str | None) -> bool:
    when = day.when
    return isinstance(when, Day) and when.year is not None and (
        f"{when.year:04}-{when.month:02}-{when.day:02}" == issued
    )


@once
def _told(scene: Scene) -> tuple[tuple[DateMention, bool], ...]:
    """The dates of which a sentence says so, and whether it speaks of this very report: `We settled on these`."""
    found: list[tuple[DateMention, bool]] = []
    for sentence in dated_sentences(scene):
        words = scene.text.document.text[sentence.start : sentence.end]
        role = scene.text.paragraphs[sentence.paragraph].role
        if role == "furniture" or (role in ("title", "dateline") and not _HEADED.search(words)):
            continue
        if _SAYS_SO.search(words.lower()):
            own = _is_told_of(scene, sentence.start, words)
            day = _day(flat(scene.open_gist(sentence.start, sentence.end)), words, own)
            found += [(day, _THIS.search(words) is not None)] if day else []
    return tuple(found)


#: What a line says before the day on which the paper itself came out.
_LABEL = re.compile(
    r"(?i)\W*(?:(?:report|judge?ment|letter) )?(?:(?:first )?(?:published|issued)(?: on| date)?"
    r"|(?:publication|issue) date|date (?:of )?(?:publication|issue|published|issued|this (?:report|judge?ment)))\W*"
)


def _labelled(scene: Scene) -> DateMention | None:
    """`Published: 3 May 2024` at the head of an inspectorate's own report or judgement."""
    words = scene.text.document.text
    publisher = known_body(scene.text.document.publisher or "")
    own = (publisher is not None and publisher.inspects) or _OWN_PAPER.search(words[:300]) is not None
    for day in scene.dates if own else ():
        if day.start >= _HEAD:
            break
        line = words[words.rfind("\n", 0, day.start) + 1 : day.start]
        if _LABEL.fullmatch(line):
            return day
    return None


_THIS = re.compile(r"\b(?:[Tt]hese|[Tt]his) (?:\w+ )?(?:report|letter|judge?ment|evaluation|grade|finding)s?\b")
def _is_told_of(scene: Scene, start: int, words: str) -> bool:
    """Whether `our report` is an inspectorate's, or what `it` and `all three` are were papers or grades before."""
    text = scene.text.document.text
    ours = _OURS.search(words) is not None and _WE_INSPECTED.search(text) is not None
    return ours or (_THEY.match(words) is not None and _INSPECTED.search(text, max(0, start - 300), start) is not None)


_THEY = re.compile(r"(?:\W|\d)*(?:It|They|These|Both|All (?:of )?\w+) ")
#: Inspectors write: `We inspected surgery on 4 June. Our report was published on 9 August`.
_OURS = re.compile(r"\b[Oo]ur (?:\w+ )?(?:report|findings|judge?ment|letter)")
_WE_INSPECTED = re.compile(r"\b[Ww]e (?:re-?)?(?:inspected|visited|assessed)\b")

_OWNED = shape(rf"(?P<owner><B>)(?:'s|') (?:[\w-]+ ){{0,2}}?{_PAPER}(?!\w)")


def _of_another(gist: Gist, start: int, end: int) -> bool:
    """Whether the paper in a stretch is somebody else's: a reviewer's, a council's, an earlier one."""
    if _ANOTHERS.search(gist.shape, start, end) or _FORMER.match(gist.shape):
        return True
    owned = _OWNED.search(gist.shape, start, end)
    owner = gist.signs[owned["owner"]] if owned else None
    inspected = isinstance(owner, BodyMention) and owner.kind in _REPORTED_ON
    return owner is not None and not (is_inspectorate(owner) or inspected)


#: `Dunley School's report` is on it, by whoever inspected it.
_REPORTED_ON = ("school", "home", "hospital", "prison")


@cache
def _rules() -> tuple[Gated, ...]:
    return gated_together(*(shape(rule) for rule in _RULES))


def _day(gist: Gist, words: str, own: bool) -> DateMention | None:
    """The day that a sentence tells, which must speak of inspecting too unless `own` inspectors tell of their paper."""
    if not shape(r"<D>").search(gist.shape):
        return None
    if not (own or _INSPECTED.search(words) or shape(r"<B>").search(gist.shape)):
        return None
    for rule in _rules():
        found = rule.search(gist.shape)
        told = {name: sign for name, sign in found.groupdict().items() if sign} if found else {}
        teller = gist.signs.get(told.pop("teller", ""))
        if found and (teller and not is_inspectorate(teller)):
            continue
        if found and not _of_another(gist, max(0, found.start() - 40), found.end()):
            sign = next(iter(told.values()))
            mention = gist.signs[sign]
            assert isinstance(mention, DateMention)
            if rule != _rules()[-1] or isinstance(mention.when, Day | Weekday) or mention.when == _TODAY:
                return mention
    return None
