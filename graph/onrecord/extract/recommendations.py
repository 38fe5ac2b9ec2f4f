"""Recommendations: what inspectors, commissioners, chairs and councillors say is to be done, and how many things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Sentence, Text
from onrecord.claims import Evidence, Mention, RecommendationClaim
from onrecord.extract.advice.addressees import addressee, organ_told
from onrecord.extract.advice.advice import find_advice
from onrecord.extract.advice.advised import Advice, clause_advice, modals_of, split_advice
from onrecord.extract.advice.advisers import adviser_of, of_his_own, of_own_council, refused, to_himself
from onrecord.extract.advice.agreed import agreed_advice
from onrecord.extract.advice.asked import weighed_advice
from onrecord.extract.advice.counted import counted_advice
from onrecord.extract.advice.first_person import first_person, speaks_for_himself
from onrecord.extract.advice.lists import AdviceList, advised_paragraphs, find_lists, remedies_agreed
from onrecord.extract.advice.narrating import binds_each, inserted_advice, plain_advice, tells_everybody
from onrecord.extract.advice.resolutions import find_resolutions
from onrecord.extract.advice.speaking import only_counts, speaking
from onrecord.extract.advice.written import written_advice
from onrecord.extract.authority.sources import Source, Sources, sources_in
from onrecord.extract.authority.voices import Voiced, find_voices
from onrecord.extract.clauses.clauses import clause_spans
from onrecord.extract.reporting.frames import find_frames
from onrecord.extract.reporting.own import AT_LARGE, asking
from onrecord.extract.scene import Gist, Scene
from onrecord.extract.speech.turns import turns_of

#: What any words that say what is to be done have of those that `modals_of` looks for.
_OBLIGES = re.compile(r"\b(?:should|must|ought|needs?|ha(?:s|ve) to|required|obliged|told|asked)\b")
_SHOULD = re.compile(r"\b(?:should|must|ought to)\b")
_FRONT = 12  #: signs of an item in front of whoever it says recommends
_SAID = re.compile(r"\b(?:said|says|added|insisted) (?:that )?(?P<to>(?:the|it|they|[A-Z])[^,;“”\"]{0,60}?) [“\"‘]$")


def recommendations(text: Text, scene: Scene) -> Iterator[RecommendationClaim]:
    """Every recommendation that a text reports or makes, once for the words that say it, and every count of them."""
    seen: list[tuple[int, int]] = []
    for claim in _everywhere(text, sources_in(scene)):
        if AT_LARGE.search(claim.text.words):
            continue
        if claim.text.words.count(")") > claim.text.words.count("("):
            continue  # `(what the home must do) within a month`: the words of a bracket and of what is around it
        if all(claim.text.end <= start or end <= claim.text.start for start, end in seen):
            yield claim
        if claim.count is None or claim.count.start != claim.text.start:
            seen.append((claim.text.start, claim.text.end))


def _everywhere(text: Text, sources: Sources) -> Iterator[RecommendationClaim]:
    lists = find_lists(sources.scene)
    taken = {sentence.start for one in lists for sentence in one.sentences}
    for one in lists:
        yield from _listed(text, sources, one)
    for writer, advice in written_advice(sources, taken):
        told = addressee(text, sources, advice.to, writer.name)
        yield _claim(text, "written", writer.mention, told, (advice.start, advice.end))
    yield from _reported(text, sources, taken)
    yield from _agreed(text, sources, taken)
    yield from _own_prose(text, sources, taken)
    for voiced in find_voices(sources.scene) if _may_advise(sources.scene) else ():
        yield from _voiced(text, sources, voiced)
    yield from _resolved(text, sources)
    for asked, teller in weighed_advice(sources):
        if asked.start in taken:
            continue
        voices = find_voices(sources.scene)
        spoken = next((voiced for voiced in voices if voiced.start <= asked.start < voiced.end), None)
        if spoken is None and _spoken_by_nobody(text, asked.start):
            continue
        if (spoken is None or _counts_as_advice(sources, spoken)):
            own = spoken and not sources.governs(spoken.speaker.value or "")
            source = spoken.speaker if spoken and own else teller.mention if teller else None
            yield _claim(text, "weighed", source, None, (asked.start, asked.end))


def _spoken_by_nobody(text: Text, at: int) -> bool:
    """Whether a place stands in a quotation that is a sentence of its own or more."""
    quotation, sentence = text.quotation_at(at), text.sentence_at(at)
    return quotation is not None and sentence is not None and quotation.start <= sentence.start + 1


def _claim(
    text: Text,
    rule: str,
    source: Mention | None,
    to: Mention | None,
    span: tuple[int, int],
    count: Mention | None = None,
) -> RecommendationClaim:
    words = text.words(*span)
    return RecommendationClaim(
        document=text.document.id,
        rule=rule,
        evidence=(_evidence(text, words),),
        by=source,
        to=to,
        text=words,
        count=count,
    )


def _evidence(text: Text, words: Mention) -> Evidence:
    sentence = text.sentence_at(words.start)
    start, end = (sentence.start, sentence.end) if sentence else (words.start, words.end)
    return text.evidence(start, max(end, words.end))


# --- in the document's own words ------------------------------------------------------------------------------------


def _reported(text: Text, sources: Sources, taken: set[int]) -> Iterator[RecommendationClaim]:
    speaks = False  #: whether the sentence before speaks of recommendations
    zones = advised_paragraphs(sources.scene)
    finding = -9  #: the paragraph that last reported a finding
    finder: Source | None = None
    adviser: tuple[int, Source] | None = None  #: the paragraph that last said who recommends, and who it is
    for sentence, gist, running, framed in find_frames(sources):
        finding, finder = (sentence.paragraph, running) if framed else (finding, running or finder)
        if sentence.start in taken:
            continue
        told = adviser[1] if adviser and adviser[0] == sentence.paragraph else running
        yield from _counts(text, sources, sentence, gist, told)
        zone = sentence.paragraph in zones
        goes_on = speaks and only_counts(text, sentence)
        advised, speaks = speaks or zone, goes_on or speaking(sources.scene).within(sentence.start, sentence.end)
        found = [*inserted_advice(text, sentence, gist), *find_advice(text, gist, sentence.end)]
        if not found and sources.author is None:
            follows = finder is not None and sentence.paragraph - finding < 2
            running = running or (finder if follows else None)
            found = list(plain_advice(text, sentence, advised) if advised or follows else ())
            speaks = speaks or (advised and bool(found))
        running = (running or sources.principal) if zone else running
        adviser = adviser if adviser and adviser[0] == sentence.paragraph else None
        for source, claim in _owned(text, sources, sentence, gist, adviser[1] if adviser else running, advised, found):
            adviser = sentence.paragraph, source
            yield claim


def _owned(
    text: Text,
    sources: Sources,
    sentence: Sentence,
    gist: Gist,
    running: Source | None,
    advised: bool,
    found: list[Advice],
) -> Iterator[tuple[Source, RecommendationClaim]]:
    """What is advised in one sentence, each with whoever advises it and whoever is advised."""
    seen: list[tuple[int, int]] = []
    told: Mention | None = None
    last = ""
    for advice in found:
        source = adviser_of(text, sources, gist, running, advised, advice)
        if source is None or refused(text, sources, sentence, gist, advice, source):
            continue
        overlaps = any(advice.start < end and start < advice.end for start, end in seen)
        if overlaps or to_himself(text, sources, advice, source):
            continue
        follows = bool(seen) and 0 <= advice.start - seen[-1][1] < 60 and advice.rule == last
        told = addressee(text, sources, advice.to, source.name) or (told if follows else None)
        told = told or _told_behind(text, sources, found, advice, source)
        last = advice.rule
        seen.append((advice.start, advice.end))
        yield source, _claim(text, advice.rule, source.mention, told, (advice.start, advice.end))


def _told_behind(
    text: Text, sources: Sources, found: list[Advice], advice: Advice, source: Source
) -> Mention | None:
    """Whom the sentence tells something else, where a thing is wanted of nobody yet."""
    if advice.to or advice.rule not in ("wanted", "recommended"):
        return None
    behind = (each for each in found if each.start > advice.end and each.rule in ("urged to", "told to"))
    return next((to for each in behind if (to := addressee(text, sources, each.to, source.name))), None)


def _counts(
    text: Text, sources: Sources, sentence: Sentence, gist: Gist, running: Source | None
) -> Iterator[RecommendationClaim]:
    for source, span, count in counted_advice(text, sources, sentence, gist, running):
        yield _claim(text, "counted", source.mention, None, span, count)


def _own_prose(text: Text, sources: Sources, taken: set[int]) -> Iterator[RecommendationClaim]:
    """`Leaders should ensure ...` in an inspector's own letter or report."""
    if sources.author is None:
        return
    source = sources.authoring.mention if sources.authoring else None
    zones = advised_paragraphs(sources.scene)
    for sentence in asking(text, taken, zones):
        for part in () if binds_each(text, sentence) else split_advice(text, sentence.start, sentence.end):
            plainly = _SHOULD.search(text.document.text, *part) and sentence.paragraph not in zones
            rule = "said in prose" if plainly else "narrated"
            for advice in clause_advice(text, *part, None, rule):
                to = addressee(text, sources, advice.to)
                yield _claim(text, "stated", source, to, (advice.start, advice.end))


def _agreed(text: Text, sources: Sources, taken: set[int]) -> Iterator[RecommendationClaim]:
    """What the body at fault has agreed to do, in an ombudsman's decision or where a story has come to him."""
    if not remedies_agreed(sources):
        return
    for sentence, _, running, _ in find_frames(sources):
        source = sources.authoring if sources.author else running
        told_of = source is not None and (sources.author or "mbudsman" in (source.name or ""))
        if source is None or not told_of or sentence.start in taken or text.quotation_at(sentence.start):
            continue
        for advice in agreed_advice(text, sentence.start, sentence.end):
            told = addressee(text, sources, advice.to)
            yield _claim(text, "agreed", source.mention, told, (advice.start, advice.end))


# --- lists, minutes ---------------------------------------------------------------------------------------------------


def _listed(text: Text, sources: Sources, one: AdviceList) -> Iterator[RecommendationClaim]:
    for sentence in one.sentences:
        start, end = one.span(text, sentence)
        if end - start < 4:
            continue
        if one.rule == "headed list" and (framed := _framed(text, sources, start, end)):
            for each in framed:
                to = addressee(text, sources, each.to or one.to)
                yield _claim(text, one.rule, one.source.mention if one.source else None, to, (each.start, each.end))
            continue
        resolved = one.rule == "minuted" or text.document.text[max(0, start - 5) : start].lower() == "that "
        advice = next(clause_advice(text, start, end, None, "listed", subjunctive=resolved), None)
        advice = advice or _of_somebody(text, sources, start, end)
        whom = advice.to if advice else one.to
        to = addressee(text, sources, whom) or (organ_told(text, whom) if one.rule == "minuted" else None)
        span = (advice.start, advice.end) if advice else (start, end)
        yield _claim(text, one.rule, one.source.mention if one.source else None, to, span)


#: An item that names whoever is to do it: `Dunley Police to see victims alone`.
_TO_DO = re.compile(r"(?P<to>[A-Z][^.;:,“”\"]{2,70}?) to (?P<text>(?:also |further )?[a-z]\w+ )")


def _of_somebody(text: Text, sources: Sources, start: int, end: int) -> Advice | None:
    found = _TO_DO.match(text.document.text, start, end)
    named = found and any(body.end == found.end("to") for body in sources.scene.bodies)
    return Advice(found.start("text"), end, found.span("to"), None, "listed") if found and named else None


def _framed(text: Text, sources: Sources, start: int, end: int) -> list[Advice]:
    """What an item says that somebody recommends: `The team suggest that the council share its plan`."""
    gist = sources.scene.open_gist(start, end)
    found = [advice for advice in find_advice(text, gist, end) if advice.source and advice.source[0] < _FRONT]
    return [advice for advice in found if sources.meant(gist, *(advice.source or (0, 0)), None)]


def _resolved(text: Text, sources: Sources) -> Iterator[RecommendationClaim]:
    """What a committee resolves to recommend to another body of the council."""
    for one in find_resolutions(text, sources):
        advice = next(clause_advice(text, one.start, one.end, None, "recommended", subjunctive=True), None)
        told = advice if advice and advice.to else None
        of_council = any(b.name == one.organ.value for b in sources.bodies) if one.organ else False
        whom = [span for span in (one.to, told.to if told else None) if span]
        to = next((to for span in whom if (to := addressee(text, sources, span))), None)
        if to is None and (of_council or not sources.bodies):
            to = next((to for span in whom if (to := organ_told(text, span))), None)
        yield _claim(text, "resolved", one.organ, to, (told.start, told.end) if told else (one.start, one.end))


# --- in somebody's speech ------------------------------------------------------------------------------------------


def _voiced(text: Text, sources: Sources, voiced: Voiced) -> Iterator[RecommendationClaim]:
    if not _counts_as_advice(sources, voiced):
        return
    claims = [*_asked(text, sources, voiced), *_in_fragment(text, sources, voiced)]
    yield from claims
    until = _before_himself(text, voiced) if claims else voiced.end
    names = (voiced.speaker.value or "").split(" and ")
    rule = "voiced need" if _inspects(sources, voiced) or all(map(sources.reviews, names)) else "voiced"
    if not modals_of(rule).search(text.document.text, voiced.start, until):
        return
    clauses = clause_spans(text, voiced.start, until)
    for part in (part for begin, end, _ in clauses for part in split_advice(text, begin, end)):
        for advice in clause_advice(text, *part, None, rule):
            to = addressee(text, sources, advice.to)
            if of_own_council(sources, voiced.speaker.value, to) or tells_everybody(text.document.text, *part):
                continue
            yield _claim(text, "voiced", voiced.speaker, to, (advice.start, advice.end))


_AND_I = re.compile(r",? (?:and|but|so) (?=(?:I|we)\b)")


def _before_himself(text: Text, voiced: Voiced) -> int:
    """Where a speaker comes to what he asks for himself behind something else: `and I urge the leader to ...`."""
    found = _AND_I.search(text.document.text, voiced.start, voiced.end)
    return found.start() if found else voiced.start


def _may_advise(scene: Scene) -> bool:
    """Whether what anybody says in the text may advise, as far as words tell without which nothing does."""
    words = scene.text.document.text
    if turns_of(scene) or speaks_for_himself(words):
        return True
    return any(_OBLIGES.search(words, quoted.start, quoted.end) for quoted in scene.text.quotations)


def _inspects(sources: Sources, voiced: Voiced) -> bool:
    return voiced.body and any(b.name == voiced.speaker.value for b in sources.inspecting)


def _counts_as_advice(sources: Sources, voiced: Voiced) -> bool:
    """Whether what a speaker recommends counts: an inspecting body, or all who speak have such an office."""
    names = (voiced.speaker.value or "").split(" and ")
    return _inspects(sources, voiced) or all(map(sources.recommends, names))


def _asked(text: Text, sources: Sources, voiced: Voiced) -> Iterator[RecommendationClaim]:
    """`I would once again urge the council to ...`, `I recommend that the force ...`."""
    governs = sources.governs(voiced.speaker.value or "")
    for advice in first_person(text, voiced.start, voiced.end):
        if governs and (advice.office or of_his_own(text, advice)):
            continue
        yield _claim(text, "voiced", voiced.speaker, addressee(text, sources, advice.to), (advice.start, advice.end))


def _in_fragment(text: Text, sources: Sources, voiced: Voiced) -> Iterator[RecommendationClaim]:
    """`... said the provider "must put its hand in its pocket"`."""
    words = text.document.text
    sentence = text.sentence_at(voiced.start)
    modal = re.compile(r"(?:must|should) (?=\w)").match(words, voiced.start, voiced.end)
    framed = _SAID.search(words, sentence.start, voiced.start) if sentence and modal else None
    if modal and framed:
        to = addressee(text, sources, framed.span("to"))
        yield _claim(text, "voiced", voiced.speaker, to, (modal.end(), voiced.end))

