"""Posts that a document speaks of as to be filled, or again and again, without saying beside it who holds them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Scene, shape


def heralded(scene: Scene) -> list[tuple[Mention, Mention | None]]:
    """The post that the title says is filled, with its body: `New chief executive named for Dunley Council`."""
    title = next((p for p in scene.text.paragraphs if p.role == "title"), None)
    if title is None:
        return []
    gist = scene.open_gist(title.start, title.end)
    found = shape(
        r"(?:[Nn]ew |[Nn]amed |[Aa]ppoints |[Aa]ppointed )(?:as )?(?:the |an? |its )?<post:T>"
        r"(?:[^.]{0,20}? (?:for|at|of|to) (?:the )?<org:B>)?"
    ).search(gist.shape)
    if not found:
        return []
    post, body = gist.signs[found.group("post")], gist.signs.get(found.group("org") or "")
    assert isinstance(post, PostMention)
    return [(scene.titled(post), scene.called(body) if isinstance(body, BodyMention) else None)]


def unheld(scene: Scene, held: Sequence[Held]) -> list[tuple[Mention, Mention | None]]:
    """`the commissioner`, said again and again of somebody whom no phrase names with the post."""
    taken = {word for h in held for word in (h.role.plain.lower(), h.role.plain.lower().split()[-1])}
    words = scene.flat
    named = [
        p
        for p in scene.posts
        if re.search(r"(?:\b(?:the|The|THE)|['’]s) $", words[max(0, p.start - 4) : p.start])
        and p.title.lower() not in taken
    ]
    titles = Counter(p.title.lower() for p in named).most_common(2)
    if not titles or titles[0][1] < 2 or (len(titles) > 1 and titles[0][1] == titles[1][1]):
        return []
    meant = next(p for p in named if p.title.lower() == titles[0][0])
    return [(scene.titled(meant), None)]
