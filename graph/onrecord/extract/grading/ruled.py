"""`The commission has ruled that the home is inadequate`: what an inspectorate says that a body is, and no more.

Where more follows (`good at involving parents`), or something else is spoken of (`the food is good`), it is praise.
"""

from __future__ import annotations

import re

from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.inspectors import is_inspectorate

_RULES = (
    r"(?:says?|said|rule[sd]?|decide[sd]?|concludes?|concluded|confirm(?:s|ed)?|announce[sd]?|declare[sd]?|states?|stated"
    r"|tells?|told|agree[sd]?|reckons?|reckoned|thinks?|thought|believes?|believed|holds?|held|finds?|found|reports?"
    r"|reported|judge[sd]?)"
)
_WHO = (
    r"(?:(?:the )?(?P<{0}><B>)(?: \((?:the )?<B>\))?(?:'s? (?:inspectors|team|report|assessors))?"
    r"|(?P<{0}_too>(?i:(?:the )?(?:inspectors|inspectorate|watchdog|regulator|assessors))))"
)
_ADVERBS = r"(?: (?:has|have|had|also|now|then|again|since|today|yesterday|officially|just|already|<D>))*"
#: What can be graded, as the whole of a subject.
_SUBJECT = (
    r"(?:(?:the |its |our |their )?<B>(?:'s? (?:<S>|(?:[a-z]+ ){0,3}(?:services?|provision)))?"
    r"|(?:the |its |our |their )?<S>|it|they|we|the (?:home|school|nursery|college|council|service|hospital|prison"
    r"|force|trust|landlord|provider|setting|practice|authority))"
)
_AHEAD = grade_shape(
    rf"(?:^|[ ,]){_WHO.format('who')}{_ADVERBS} {_RULES}(?:(?: (?:us|it|them|<B>|(?:the )?[a-z]+))?(?: that|:)?"
    rf"| [^.;:<!G>]{{3,80}}:) {_SUBJECT} $"
)
_ACCORDING = grade_shape(rf"(?:^|[ ,])(?:[Aa]ccording to|[Ff]or) {_WHO.format('who')}, {_SUBJECT} $")
_ALONE = grade_shape(rf"(?:^|[.;:] |, (?:and|but) ){_SUBJECT} $")
_BEHIND = grade_shape(
    rf"(?: overall)?, (?:{_WHO.format('who')}{_ADVERBS} {_RULES}(?!\w)"
    rf"|(?:says|said|according to) {_WHO.format('other')})"
)
#: `Ofsted's, on our children's services, was good`: whose judgement it was, of those told of before.
_THEIRS = grade_shape(
    rf"(?:^|[.;] |, (?:and|but|while) )(?:The )?{_WHO.format('who')}'s(?:,? (?:on|of|for|about) {_SUBJECT},?)? $"
)
_ENDS = grade_shape(r"(?: overall)?(?: \(<D>\))?(?:$|[.;!?)]|,? (?:and|but) (?!<G>)|, (?!and))")


def is_ruled(gist: GradedGist, match: re.Match[str]) -> bool:
    """Whether the words around say that an inspectorate holds a body to be of the grade."""
    shape, at, verb = gist.gist.shape, match.start("grade"), match.start("verb")
    if not _ENDS.match(shape, at + 1):
        return False
    found = _AHEAD.search(shape, 0, verb) or _ACCORDING.search(shape, 0, verb) or _THEIRS.search(shape, 0, verb)
    if found is None and _ALONE.search(shape, 0, verb):
        found = _BEHIND.match(shape, at + 1)
    if found is None:
        return False
    named = [gist.gist.signs.get(sign) for name, sign in found.groupdict().items() if sign and "_too" not in name]
    return all(is_inspectorate(body) for body in named)
