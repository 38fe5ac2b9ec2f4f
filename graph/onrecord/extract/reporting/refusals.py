"""What is no finding, although a frame says it: grades, recommendations, plans, and talk about the report itself."""

from __future__ import annotations

import re

from onrecord.annotate import Text
from onrecord.extract.reporting.clauses import Clause

_GRADE_CODE = re.compile(r"\b(?:a|an|the|from|to) ?[“\"‘]?(?:C[1-4]|[GV][1-4])\b|\bhad considered\b")
_GRADE = re.compile(
    r"\b(?:rated|graded|judged|downgraded|upgraded|require[sd]? improvement|requiring improvement|special measures|"
    r"rating of|grade of|judgement of)\b"
    r"|[“\"‘](?:outstanding|good|adequate|inadequate|requires improvement|weak|very good|excellent|"
    r"unsatisfactory)[”\"’]"
    r"|\b(?:is|are|was|were|be|been|remains?|remained)(?: now| again| also| still)? (?:inadequate|outstanding|"
    r"adequate)(?: for\b| overall\b| at\b|[,.]?$)"
    r"|\bto be (?:inadequate|outstanding|good|adequate|weak|unsatisfactory|satisfactory|excellent|very good|poor)\b"
    r"|\bevaluated as\b|\b(?:good|outstanding|inadequate|improvement) (?:for|at) being\b", re.IGNORECASE)
#: `..., two years after it was rated inadequate` dates a finding and is none.
_ASIDE = re.compile(r", (?:[\w-]+ ){0,4}(?:after|since|before|when|which|who) ")
_OWN_GRADE = re.compile(r"\bown (?:grade|grading|judgement|rating)", re.IGNORECASE)
_ADVICE = re.compile(r"\b(?:should|must|ought to|shall|recommend(?:s|ed|ing)?|stopped short of|urge[sd]?|needs? to "
                     r"be(?: \w+ed)|be (?:appointed|stripped|recommended))\b",
                     re.IGNORECASE)
#: At the main verb: what is to come.
_FUTURE = re.compile(r"(?:will|won['’]t|would|(?:is|are|was|were) (?:expected|due|minded|planning|set) |plans? to|"
                     r"intends? to|is to|are to)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"^(?:an? |the |this |that |these |our |their |its |no )?(?:[\w’'-]+ )?(?:report|grade|grades|rating|ratings|"
    r"inspection|letter|judgement|review|visit|peer challenge|"
    r"findings|criticisms)\b(?! of\b)|\b(?:in|by) the report\b|\bformal recommendation", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|"
                    r"a number of|no) (?:[\w-]+ ){0,3}"
                    r"(?:recommendations?|areas? (?:for|of(?! good practice| strength)|where|that|requiring|in need)"
                    r"|concerns|priorit\w+ (?:areas?|"
                    r"actions?)(?! notice)|requirements?|actions for)\b", re.IGNORECASE)
_PROCESS = re.compile(
    r"^(?:(?:two|three|four|the|his majesty['’]s|her majesty['’]s|our|a team of) )*(?:inspectors?|we|team|auditors|"
    r"reviewers|peers)\b"
    r"(?: also| then| have| had| has)* (?:reviewed|looked|visited|considered|met|spoke|spent|evaluated|examined|"
    r"observed|carried|interviewed|sampled|"
    r"focused|undertook|conducted|held|tracked|read|used|talked|listened|scrutinised|gathered|followed|thank|"
    r"are grateful|would like|were supported)\b"
    r"|^(?:this|the) (?:[\w-]+ )?(?:visit|inspection|letter|report|review|assessment|service|"
    r"evaluation)\b[^.]{0,40}? (?:was carried|was conducted|took place|summaris\w+|was the|is the|looked|"
    r"focused|considered|reviewed|covered|set[s]? out|follows|was led|was undertaken|was delivered|included|examined)\b"
    r"|^(?:I am|I will|I would|Yours|Dear|You can|If you|We have today|Please|Thank)\b|^(?:since|at|"
    r"following) (?:the|its|their) (?:last|previous) [\w ]*inspection[^,]*, (?:inspectors|ofsted)\b"
    r"|\bwere the (?:lead )?inspectors\b|\binspectors for this\b|\bframework\)?\.?$", re.IGNORECASE)
_LABEL = re.compile(r"what (?:he|she|they|it) calls?\b|^(?:what|why|whether)\b", re.IGNORECASE)
_CHECKS = {"advice": _ADVICE, "of itself": _OF_ITSELF, "count": _COUNT, "process": _PROCESS, "label": _LABEL}


def is_no_finding(text: Text, clause: Clause) -> str:
    """Why a clause is no finding, empty where it is one; `all`: nor is what the same frame goes on to say."""
    words = text.document.text[clause.start:clause.end]
    if len(re.findall(r"\w+", words)) < 2:
        return "too short"
    if _GRADE_CODE.search(words):
        return "all"
    if _GRADE.search(_ASIDE.split(words)[0]) and not _OWN_GRADE.search(words):
        return "grade"
    if clause.verb and _FUTURE.match(words, clause.verb - clause.start):
        return "future"
    return next((name for name, pattern in _CHECKS.items() if pattern.search(words)), "")
