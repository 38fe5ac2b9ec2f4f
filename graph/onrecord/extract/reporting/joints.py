"""Joints: where one clause may end and the next begin, as far as the words alone tell.

Most of what `and` and commas join is no clause (`staff and leaders`, `and well kept`): it takes a subject and a finite
verb behind the joint, and a verb before it. The parser is asked only where words of that kind stand there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.extract.reporting.plain import begins_plainly, plain_verb
from onrecord.extract.words import members

JOINTS = re.compile(r"(?:[,;]|,? […\[]…?\]?)? ?\b(?:and|but|while|whereas|although|(?<!as )though|yet)\b"
                    r"|;|\[…\]|…|\[\.\.\.\]|, ")
CONCEDES = re.compile(r"[\s“\"‘]*(?:while|whilst|although|though|whereas)\b", re.IGNORECASE)
DENYING = re.compile(r"\s*(?:rarely|seldom|never|hardly|do not|does not|did not|don['’]t|doesn['’]t|didn['’]t|cannot"
                     r"|fails?|failed)\b", re.IGNORECASE)
_TWO_WORDS = re.compile(r"\w[^\w]+\w|\w['’-]\w")
_JOINED = re.compile(r"(?i:\b(?:and|or|but|nor|yet|plus|either|neither|both|minus|versus|vs|so|for|n)\b)|[&/]")
#: The words with which no clause begins that a bare comma joins to one of equal standing.
NEVER_LISTED = ("he", "she", "they", "it", "which", "who", "inspectors", "where", "when")
_NEVER_LISTED = re.compile(rf"(?i:{'|'.join(NEVER_LISTED)})\b(?!-)")
_WORD = re.compile(r"[\w’'-]+|[;:]")
_MARKED = re.compile(r";|, ?(?:and|but|yet)\b| ?but\b")
_LEAD = re.compile(r"\W*(?:(?:and|but|so) )?", re.IGNORECASE)
_TURNS = re.compile(r"\b(?:but|yet)\b")
#: How many words behind a joint are looked at; the parser's tokens are more.
_REACH = 24
_FINITE = frozenset(("is", "was", "were", "has", "had", "does", "did", "can", "could", "will", "would", "may", "might",
                     "must", "should", "shall", "cannot"))
_AUXILIARIES = _FINITE | {"are", "have", "do", "be", "been"}
#: Behind them no subject with a verb of the same clause follows.
_BREAKS = frozenset((";", ":", "which", "who", "whose", "whom", "when", "where", "why", "how", "because", "if", "since",
                     "although", "though", "while", "unless", "until", "so"))
_PRONOUNS = frozenset(("some", "many", "few", "others", "most", "all", "several", "none", "these", "those", "both",
                       "this", "that", "each", "too", "it", "they", "he", "she", "we", "i", "you", "there"))
_NO_VERB = re.compile(
    r".*(?:ly|ing|tion|tions|sion|ment|ments|ness|ity|ities|ous|ful|able|ible|ive|ic|al|ant|ent|ary|ance|ence|ship"
    r"|['’]s|s['’])")
_NO_NOUN = frozenset(("the", "a", "an", "of", "in", "on", "at", "for", "to", "by", "with", "from", "and", "or", "as",
                      "than", "very", "not", "no", "well", "also", "now", "more", "less", "often", "only", "just"))


@lru_cache(maxsize=256)
def may_part(words: str) -> bool:
    """Whether the words of a stretch may be more than one clause. Where they concede something, they may."""
    return CONCEDES.match(words) is not None or any(
        cut.start() > 3 and _may_cut(words, cut) for cut in JOINTS.finditer(words)
    )


@lru_cache(maxsize=256)
def sure_cuts(words: str) -> tuple[re.Match[str], ...] | None:
    """The joints at which the words of a stretch part for sure, none where they are one clause; None where only the
    parser can tell."""
    if CONCEDES.match(words):
        return None
    begin, cuts = 0, list[re.Match[str]]()
    for cut in JOINTS.finditer(words):
        if cut.start() <= begin + 3 or not _may_cut(words, cut):
            continue
        if not _parts(words, begin, cut):
            return None
        cuts.append(cut)
        begin = cut.end()
    return tuple(cuts)


@lru_cache(maxsize=256)
def has_no_verb(words: str) -> bool:
    """Whether no word of a clause may be a finite verb; its first may be one with a capital (`Keeps children safe`)."""
    return not any(map(_may_be_verb, _WORD.findall(words[:1].lower() + words[1:])))


def _parts(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether a joint parts clauses for sure: two plain ones, with a mark before the joint or a `but`, so that it joins
    no nouns of a subject (`their wishes and feelings are heard`)."""
    if not _MARKED.match(cut.group()) or not begins_plainly(words, cut.end()):
        return False
    lead = _LEAD.match(words, begin)
    _, verb = plain_verb(words, lead.end() if lead else begin, cut.start())
    return verb is not None


def _may_cut(words: str, cut: re.Match[str]) -> bool:
    """Whether a joint may part clauses: two words at least follow; behind a bare comma a further clause is joined,
    which begins with no pronoun."""
    if not _TWO_WORDS.search(words, cut.end()):
        return False
    if cut.group() == ", " and (_NEVER_LISTED.match(words, cut.end()) or not _JOINED.search(words, cut.end())):
        return False
    if not any(map(_may_be_verb, _WORD.findall(words, 0, cut.start()))):
        return False
    turns = _TURNS.search(cut.group()) or DENYING.match(words, cut.end())
    return turns is not None or _may_begin(_WORD.findall(words, cut.end())[:_REACH])


def _may_begin(words: list[str]) -> bool:
    """Whether words may begin with a subject and its verb."""
    nominal = False
    for word in words:
        if nominal and _may_be_verb(word):
            return True
        small = word.lower()
        if small in _BREAKS or (not nominal and (small in _FINITE or small == "to")):
            return False
        nominal = nominal or small in _PRONOUNS or not (
            small in _NO_NOUN or small in _AUXILIARIES or small.endswith("ly"))
    return False


@lru_cache(maxsize=1 << 13)
def _may_be_verb(word: str) -> bool:
    """Whether a word may be a finite verb within a clause."""
    small = word.lower()
    if small in _AUXILIARIES:
        return True
    bare = small.strip("’'")  # a quotation may end behind it
    return word[0].islower() and bare not in members("verbless") and not any(map(_NO_VERB.fullmatch, (small, bare)))
