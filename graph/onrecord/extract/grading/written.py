"""How a grade is written, and whether a noun follows that it would only describe."""

from __future__ import annotations

from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import NOUN
from onrecord.numbers import NUMERALS

_TAIL = grade_shape(
    rf"^(?:$|[.,;:!?)\]”’\"'–—/-]| [–—(-]| (?:for|in|at|by|overall|and|but|or|after|when|while|whilst|with"
    rf"|following|across|on|since|until|last|again|from|as|because|despite|this|under|than|against|twice|once|"
    rf"just|less|more|only|though|although|before|too|yesterday|today|{NUMERALS}"
    rf"|earlier|later|to|who|which|where|meaning|so|awarded|given|issued|received|handed|published"
    rf"|achieved|made|picked|earned|won|held|kept|landed|secured|it|they|that|of all"
    rf"|{NOUN}|services?|provider|status|has|have|had|was|were|is|due|amid|now"
    rf"|throughout|regarding|over|owing|thanks|during|outright|all round|governance|viability|consumer"
    rf"|[A-Z]\w+)(?!\w)| (?:<DBPT>|<G>)|[ /]?<G>)"
)


def stands_free(shape: str, at: int) -> bool:
    """Whether no noun follows a grade that it would only describe."""
    return _TAIL.match(shape[at + 1 :]) is not None


def is_marked(gist: GradedGist, at: int) -> bool:
    """Whether a grade is written as one: in quotation marks, as a code, or with a capital within the sentence."""
    grade = gist.grades[gist.gist.shape[at]]
    capital = at > 0 and gist.gist.text.document.text[grade.start].isupper() and gist.gist.shape[at - 1] not in ".:\n"
    lead = gist.gist.shape[max(0, at - 3) : at]
    return grade.quoted or grade.aspect is not None or (capital and not lead.endswith((". ", "“", "‘")))
