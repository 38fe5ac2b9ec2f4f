"""Posts that somebody is said to have left right before: those that another one fills or stands in for."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PostMention
from onrecord.extract.scene import Scene

_LEFT = re.compile(
    r"\b(?:stepped|stood|steps|stands|standing|step|stand) (?:down|aside)\b|\b(?:left|leaves"
    r"|leaving|resign\w*|retire[sd]?|retiring|depart\w*|dismissed|suspended|died|hang(?:s|ing)? up|hung up|hand(?:s"
    r"|ed) back|goodbye|farewell|moved|sacked|quit|gone|fired|axed"
    r"|clear(?:s|ed|ing)? (?:his|her|their) desks?|away|seconded|absent"
    r"|parted company|walked out|stood aside|ousted"
    r"|removed|on (?:[a-z]+ )?(?:leave|sabbatical|secondment)|off sick)\b"
)


_RANK = re.compile(r"(?i)^(?:(?:chief|detective|police) )*(?:superintendent|inspector|sergeant|constable)$")
#: Where somebody who left went: what stands behind is no post that is free.
_ONWARD = re.compile(r"\bto (?:become|be|take|join|lead|run|head|serve|work)\b")


def vacated(scene: Scene, offset: int) -> list[PostMention]:
    """The posts of the sentence (this one or one of the two before) that says before `offset` that somebody left."""
    sentences = [s for s in scene.text.sentences if s.start < offset][-3:]
    for sentence in reversed(sentences):
        end = min(sentence.end, offset)
        words = scene.flat[sentence.start : end]
        posts = [p for p in scene.posts if sentence.start <= p.start and p.end <= end and not _RANK.search(p.title)]
        left = _LEFT.search(words)
        ahead = _ONWARD.search(words, left.end()) if left else None
        posts = [p for p in posts if not (ahead and p.start - sentence.start >= ahead.end())]
        if left and posts:
            behind = [p for p in posts if 0 <= p.start - sentence.start - left.end() < 12]
            return behind or posts
    return []
