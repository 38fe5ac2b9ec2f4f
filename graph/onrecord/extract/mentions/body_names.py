"""What names of bodies look like: how they begin, what joins their words, and the noun that they end in."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.mentions.naming import WORD
from onrecord.extract.mentions.spans import NAME_WORD, SPACE, UPPER
from onrecord.extract.words import alternation, table

#: What may open a name that goes on with `of` or `for`: Isle of Wight Council, Department for Education.
_OPENERS = (
    r"(?:Isle|Isles|Vale|Borough|City|County|University|(?:University |Teaching )?Hospitals|Department|Ministry"
    r"|Countess|Duchess|Princess|Prince|Duke|Earl|Office|Corporation"
    r"|(?:Royal )?Bank|Diocese|Royal Borough|London Borough|West|East|North|South|Our Lady)"
)
#: Whose school it is, as such names say: `Dunley Church of England Primary School`.
_FAITH = (
    rf"(?:Church{SPACE}(?:of{SPACE}(?:England|Scotland|Ireland)|in{SPACE}Wales)|C{SPACE}of{SPACE}E)"
)
#: The boroughs whose names have an `and` in them.
_TWIN = (
    rf"(?:Barking{SPACE}(?:and|&){SPACE}Dagenham|Hammersmith{SPACE}(?:and|&){SPACE}Fulham"
    rf"|Kensington{SPACE}(?:and|&){SPACE}Chelsea|Windsor{SPACE}(?:and|&){SPACE}Maidenhead"
    rf"|Tunbridge{SPACE}Wells|Telford{SPACE}(?:and|&){SPACE}Wrekin)"
)
_LINK = rf"(?:{SPACE}+(?:and|&|upon){SPACE}+|{SPACE}*,{SPACE}+(?=[^,\n]{{3,30}}(?:and|&){SPACE})|{SPACE}+)"
#: In front of `Care` or `Housing` these make a service, not a company.
SERVICES = re.compile(
    r"(?:Social|Adult|Health|Child|Early|Residential|Foster|Primary|Secondary|Maternity|Community|Palliative|Respite"
    r"|Home|Urgent|Emergency|Critical|Acute|Intensive|Integrated|Kinship|Day|Personal|Nursing)[ \u00a0]+Care$"
    r"|^(?:Council|Social|Affordable|Supported|Public|Emergency|Temporary|Sheltered)[ \u00a0]+H\w+$"
    r"|^Virtual[ \u00a0]+(?:School|College)$|^(?:Our[ \u00a0]+)?Sixth[ \u00a0]+Form$"
    r"|^(?:West|South|North|East|Left|Right|Food|Data|Blood|World|Central|Mill|River|Canal|Piggy)[ \u00a0]Bank$"
)
#: Words that say of what kind a body is, and never which: `the Fire Authority`, `each Local Authority`.
KIND_WORDS = re.compile(
    r"(?i)(?:(?:each|every|any|no|hm|local|fire|police|full|new|city|county|borough|district|town|parish|unitary|royal"
    r"|london"
    r"|metropolitan|combined|hospital|housing|community|national|social|primary|secondary|high|junior|infant|special"
    r"|first"
    r"|middle|nursery|grammar|comprehensive|residential|nursing|care|foundation|nhs|academy|learning|multi-academy|and"
    r"|rescue|youth|justice|offending|&|shadow|education|health|whole|entire|host|home|parent|rural"
    r"|regional)[ \u00a0]+)+"
    r"(?:council|borough|authority|trust|school|hospital|home|police|partnership|college|academy|association|house|prison"
    r"|(?<=justice )service|(?<=offending )(?:service|team))"
)


@cache
def head_kinds() -> dict[str, str]:
    """The kind of body by the noun that ends its name."""
    return {head: kind for kind, heads in table("body_heads").items() for head in heads}


#: Behind these a noun closes no name: `Dunley Schools' Association`, `Dunley Police and Crime Commissioner`.
_GOES_ON = (
    rf"['’]{SPACE}[{UPPER}]|(?:,{SPACE}[Ff]ire)?(?:{SPACE}(?:and|&){SPACE}[Rr]escue)?{SPACE}(?:and|&)"
    rf"{SPACE}[Cc]rime{SPACE}[Cc]omm"
)


@cache
def named_pattern() -> re.Pattern[str]:
    """A run of words in capitals that ends, or begins, as the names of bodies do."""
    heads = alternation(list(head_kinds()))
    return re.compile(
        rf"(?<![\w-])(?:(?:Royal|London|Metropolitan){SPACE}+)?(?:Borough"
        rf"|Corporation){SPACE}+of{SPACE}+(?P<of>{_TWIN}|{NAME_WORD}(?:{SPACE}+(?:upon{SPACE}+)?{NAME_WORD}){{0,3}})"
        rf"|(?<![\w-])(?:{_OPENERS}{SPACE}+(?:of|for){SPACE}+(?:the{SPACE}+)?)?{WORD}(?:{SPACE}{_FAITH}|{_LINK}{WORD}){{0,9}}?"
        rf"{SPACE}+(?P<head>{heads}|council|local{SPACE}area{SPACE}partnership|probation{SPACE}(?:(?:delivery{SPACE})?unit|service))"
        rf"(?![\w-])(?!{_GOES_ON})"
        rf"(?:(?:{SPACE}+{NAME_WORD}){{0,3}}{SPACE}+(?:{heads})(?![\w-]))?(?:{SPACE}+for{SPACE}+[{UPPER}]\w+"
        rf"(?:{SPACE}(?:Integrity|Sciences|Studies|Research|Policy|Affairs|Development|Relations|Rights|Statistics))?)?"
        rf"(?:{SPACE}\([{UPPER}][^()\n]{{2,30}}\){SPACE}(?:Ltd|Limited|LLP|plc|CIC)(?![\w-]))?"
        rf"(?:(?:(?<=Association)|(?<=Institute)|(?<=Society)|(?<=Alliance)|(?<=Federation)|(?<=Confederation)"
        rf"|(?<=Union)|(?<=League)|(?<=University)"
        rf"|(?<=Academy)|(?<=Royal College)){SPACE}of{SPACE}(?:the{SPACE})?{NAME_WORD}(?:{SPACE}(?:(?:and|&"
        rf"|of){SPACE})?{NAME_WORD}){{0,4}})?"
        rf"(?:(?<=School){SPACE}and{SPACE}(?:Nursery|Sixth{SPACE}Form|Early{SPACE}Years|Language)(?:{SPACE}(?:Class"
        rf"|School|College|Centre))?)?"
        rf"|(?<![\w-])(?:Department|Ministry){SPACE}+(?:for|of){SPACE}+{NAME_WORD}(?:{_LINK}{NAME_WORD}){{0,5}}"
    )
