"""What a finding is about: the subject of its clause, or the noun phrase that it is."""

from __future__ import annotations

import re

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.clauses.clauses import Clause
from onrecord.extract.clauses.plain import FRONTED

_END = re.compile(r",(?!\d)|[;:(]| (?:does|do|did) not\b"
                  r"| (?:which|who|that|with|where|when|because|against|including|to be|for being|so that)\b")
_ARTICLE = re.compile(r"(?:(?:the|a|an|most|some|all|both|many|few|too few|too many|one|two|there (?:is|are|was|"
                      r"were)(?: an?| no| not| no longer)?)\b:?\s+)+", re.IGNORECASE)


#: `There is`, `there have also been`: what there is follows.
_THERE = re.compile(
    r"there(?: \w+)? (?:is|are|was|were|be|been|remains?)\b(?:,[^,;]{1,20},)?(?: (?:also|now|still|too|yet))?"
    r"(?: not| no longer)?(?: been)?(?: (?:an?|no|any))?:?\s+(?=\S)", re.IGNORECASE)
_PRONOUN = re.compile(r"(?i)(?:it|they|this|these|that|he|she|there|some|we|I)")
#: What stands between a subject and its verb without being of either: `they seldom`, `plans often`.
_ADVERBS = re.compile(
    r"(?: (?:also|too|still|now|then|soon|seldom|rarely|never|often|always|sometimes|not|nevertheless|however"
    r"|no longer|once"
    r"|simply|only|just|both|all|already|yet|perhaps|\w{2,}(?:all|ive|ent|ant|ous|ful|ed|ing|tab|sib|rab|nab|te"
    r"|se)ly))+\Z")


def find_topic(text: Text, clause: Clause) -> Mention | None:
    """The words that name what a clause is about, without article; None where only a pronoun or nothing does."""
    words = text.document.text
    start, end = clause.start, clause.verb or clause.end
    if fronted := FRONTED.match(words, start, end):
        start = fronted.end()
    if clause.verb and end - start < 2:
        start, end = clause.start, clause.end
    if there := _THERE.match(words, start, clause.end):
        start, end = there.end(), clause.end
    cut = _END.search(words, start + 2, end)
    end = cut.start() if cut else end
    while start < end and words[start] in "“\"‘':  ":
        start += 1
    if (article := _ARTICLE.match(words, start, end)) and article.end() < end:
        start = article.end()
    span = _ADVERBS.sub("", words[start:end].rstrip(" \u00a0,;:\"”’“‘"))
    if len(span) < 2 or _PRONOUN.fullmatch(span):
        return None
    return text.words(start, start + len(span))
