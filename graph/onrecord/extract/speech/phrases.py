"""How far the words go that name a speaker without a name: `a nurse at the hospital who was on duty that night`."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.scene import sign_ranges
from onrecord.extract.words import alternation, entries, members
from onrecord.numbers import NUMERALS

_CAPITALS = r"[A-Z][\w'’&-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w'’&-]*)*"
_DETERMINER = re.compile(
    r"(?<![\w'’-])(?:an?|the|one|another|our|its|their|his|her|some|two|several)\b(?:(?!\b(?:an?|the|our|its|their|his"
    r"|her)\b)[^,;:.()]){0,60}\Z", re.IGNORECASE)
_OWNER = re.compile(rf"(?:(?:[{sign_ranges('PBO')}]['’]s?|[A-Z][\w'’]+['’]s?) (?:[a-z-]+ ){{0,3}}"
                    rf"|(?:[{sign_ranges('BO')}] |[A-Z][\w'’]+ )+)\Z")
_ONE_OF = re.compile(r"\bone of (?:the|his|her|their|its|our|those|these)(?: [\w'’-]+){0,3} \Z", re.IGNORECASE)
#: What the speaker is of: a body, a person, or a matter in a few words.
_BEHIND = re.compile(
    rf"(?! (?:in|on|at) [{sign_ranges('D')}]) (?:for|of|at|from|with|to|in|close to"
    r"|familiar with|briefed on|involved in|involved with) "
    rf"(?:(?:the|our|a|an|his|her|its|their) )?(?:[a-z][\w'’-]* ){{0,4}}?(?:[{sign_ranges('T')}] )?"
    rf"(?:[{sign_ranges('PBOSDT')}]|{_CAPITALS})"
    r"(?:(?:['’]s?)?(?: (?!(?:who|said|says|told|has|had|was|is|also|later|then)\b)[a-z-]+){1,3}(?=,| who\b|[ .]*\Z| "
    r"(?:said|says|told)\b))?")
_FAMILIAR = re.compile(
    r" (?:familiar with|close to|briefed on|with (?:direct )?knowledge of|involved in|at|to|in|from|for) the "
    r"(?:[\w'’-]+ ){0,2}[\w'’-]+(?=,| who\b| said\b| told\b| added\b| says\b| *\Z)"
    rf"|(?: of|-of-|-) ?(?:an?|one|{NUMERALS})(?: [a-z]+)?(?= who|,| \w+ed| said|[ .]*\Z)")
#: A clause that tells which speaker is meant; how he or she came to speak does not.
_WHICH_ONE = re.compile(
    r" (?:who|whom|that) (?!(?:also |then |has |had |later )?(?:spoke|speaks|asked|asks|declined|did not|didn|does not"
    r"|wished|wants|"
    r"wanted|requested|refused|insisted|gave|said|says|told|tells|added|adds|would|could|was not author|cannot|is not "
    r"author|were not author|agreed)\b)[^,.;:()]{3,70}?(?=[,.;:]| *\Z| (?:said|says|told|tells|added)\b)")
#: Brackets or commas between a speaker and the verb that only tell more of the speaker.
_NAME = r"[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){0,2}"
_CALLED = re.compile(
    rf"(?: who[^,.;:]{{0,60}}(?: and|,)| who|,)(?: (?:only|would only|asked to be|wanted to be|wished to be|agreed to "
    rf"be|did not wish|would|preferred to be|is))?"
    r" (?:gave (?:his|her|their) (?:first )?names?(?: only)?|give (?:his|her|their) (?:first )?names?(?: only)?"
    r"|giv(?:es|ing) (?:his|her|their) (?:first )?names?(?: only)?|identified (?:himself|herself|themselves)?(?: only)?"
    r"|identifying (?:himself|herself)(?: only)?|known(?: only)?|named(?: only)?|called|goes by)"
    rf" (?:only )?(?:as |by )?(?P<name>{_NAME})")
_NAMED = re.compile(rf",? (?P<name>{_NAME})(?=,| *\Z| [a-z]+\b)")
#: A noun that says what a person is by its ending.
AGENT_NOUN = re.compile(
    r"\w+(?:er|or|ist|ian|man|woman|eer|ess|yst|ete|path|smith|wright|crat)|[A-Z]\w+an|Tory|lad|lass|native|graduate|champ|"
    r"entrepreneur|chef|mogul|tycoon|millionaire|billionaire|star|icon|veteran|rookie|novice|academic|critic|medic|mechanic")
NO_AGENT_NOUN = re.compile(
    r"letter|newsletter|\w*paper|poster|banner|flyer|order|cent(?:er|re)|chapter|number|business|press|charter|register|"
    r"\w*maker|lender|insurer|retailer|manufacturer|developer|operator|supplier|provider|regulator|carrier|broadcaster|"
    r"publisher|employer|distributor|processor|producer|brewer|grocer|exporter|importer|tracker|filer|tower|quarter|matter|"
    r"former|latter|other|offer|answer|paper|sector|error|prior|senior|junior|court|career|power|weather|summer|winter|"
    r"disaster|murder|member|chamber|corner|border|water|river|tabloid|adviser|sponsor|major|minor|error|factor|clan|van|plan|"
    r"ban|loan|human|urban|spokesman|spokeswoman|party|process|access|success|congress|wilderness|witness|buyer|seller")

#: A name of which nothing else in the text shows whose it is.
NAME = r"[A-Z][\w'’&.-]+(?: (?:(?:of|for|and|&|on|in) (?:the )?)?[A-Z][\w'’&-]+){0,4}"
#: What a name of several words ends in that no body has, what is written and when; and what no name begins with.
_WRITTEN = re.compile(
    r"(?i)(?:(?:the|an?|this|that|in|on|at|after|before|but|and|as|when|for|to) .*|.*(?:reports?|reviews?|letters?"
    r"|statements?|notices?|plans?|act|bill|minutes|papers?|strategy|policy|[a-z]+day|january|february|march|april|june"
    r"|july|august|september|october|november|december|week|month|year|time))")


def no_name(name: str) -> bool:
    """Whether words with capitals, of which nothing else is known, are no name of a body."""
    written = _WRITTEN.fullmatch(name) is not None
    return written if " " in name else name.lower() in members("no_names")


_REACH = 200  #: how many letters before the noun its words may begin


def role_span(words: str, start: int, end: int) -> tuple[int, int]:
    """Where the words for an unnamed speaker begin and end, around the noun from `start` to `end`."""
    near = max(0, start - _REACH)
    one_of = _ONE_OF.search(words, near, start)
    determiner = one_of or _DETERMINER.search(words, near, start) or _OWNER.search(words, near, start)
    start = determiner.start() if determiner else start
    for _ in range(2):
        behind = _FAMILIAR.match(words, end) or _BEHIND.match(words, end)
        end = behind.end() if behind else end
    which = _WHICH_ONE.match(words, end)
    return start, which.end() if which else end


def own_name(words: str, end: int) -> tuple[int, int] | None:
    """The name that a speaker gives, or that stands right behind the noun (`his wife Ola`), or None."""
    found = _CALLED.match(words, end) or _NAMED.match(words, end)
    if found is None or members("no_names").intersection(found.group("name").lower().split()):
        return None
    return found.span("name")


@cache
def and_what() -> re.Pattern[str]:
    """`Dunley Party member and former mayor` in front of a name: what else somebody is, where a clause begins."""
    nouns = alternation([*entries("speaker_nouns"), "member"])
    words = rf"(?:[\w'’-]+ |[{sign_ranges('BO')}](?:['’]s?)? )"
    return re.compile(
        rf"(?:^|[.,;:–—] ?|\b(?:that|but|while|when|as) )(?P<what>(?:the |an? )?{words}{{0,5}}(?:{nouns}),? and )\Z",
        re.IGNORECASE)
