"""Headings below which recommendations stand (`What needs to improve`), and whose they are."""

from __future__ import annotations

import re

from onrecord.extract.authority.sources import Source, Sources

_WHOSE = (r"(?:(?:key|our|my|main|list of|summary of|the|its|their|his|her|statutory|formal|further|improvement|other"
          r"|priority|specific|detailed|auditors?['’]?s?|inspectors?['’]?s?) )*")
_THEY_ALL = r"inspectors|the inspectors|auditors|the auditors|peers|the peers|we|they|it|s?he|I|the \w+|Ofsted|CQC"
#: Who is asked and told what to do as one of the public.
_PUBLIC = (
    r"(?:I|you|people|residents|parents|patients|tenants|customers|visitors|readers|families|voters|children|pupils)")
#: What somebody asks for, or another is asked to do: `What Estyn would have us do`, `What the trust is told to do`.
_ASKS = (r"(?:would have|would like|expects?|expected|wants?|wanted|recommends?|recommended|requires?|required|demands?"
         r"|(?:asks?|asked)(?: (?:us|it|them|the \w+|[A-Z]\w+) (?:to|for)| of| for|\Z)|told \w+(?: \w+){0,3} to"
         r"|(?:is|are|was|were|(?:has|have) been) (?:now |being )?(?:asked|told|ordered|advised|required|urged) to)")
_STEPS = r"(?:actions?|steps?|jobs|tasks|changes|improvements|asks|work|things)"
HEADING = re.compile(
    r"(?:\W*\d[\d.]*\s+)?(?:what (?:does |must |should |do |can |has )?(?:the |this |our )?(?:[\w’'-]+ ){0,4}?"
    r"(?:needs? to|have to|has to|must|should|must do|should do|to do)(?: to)? ?(?:improve|change|do|be improved"
    r"|happen)?\b.*|what (?:the |this |our )?(?:[\w’'-]+ ){1,4}?(?:could|can) (?:do|be doing|be) better\b.*|"
    r"what (?:must|should|has to|needs to) (?:improve|change|happen|be done)\b.*|what .{2,40} (?:told|asked|advised"
    r"|required|ordered|recommended) to do\b.*|"
    r"(?:\w+ ){0,2}areas? (?:for|of|requiring) (?:further )?(?:improvement|action|development|priority action)s?"
    rf"|areas? (?:that|which) (?:need|require)s? (?:to )?improve\w*|{_WHOSE}recommendations?(?: (?:for|to|made to) "
    rf".{{3,60}})?(?: agreed(?: with .{{3,40}})?)?(?: (?:no\.? ?)?(?:\d{{1,2}}|[A-Z]))?|"
    rf"what (?:{_THEY_ALL}) (?:would |will |do |now |also |have )*(?:ask(?:ed)?|recommend(?:ed)?|advise[ds]?"
    rf"|propose[ds]?|suggest(?:ed|s)?|wants?|like|expects?|requires?|urge[sd]?|calls?)\b.{{0,40}}"
    r"|(?:our|their|its|his|her|the) (?:asks?|advice|suggestions|proposals|demands|requests|orders|instructions)"
    r"|(?:what |things )?(?:you|we|they|the \w+) (?:should|must|need to|have to|ought to) do(?: now| next)?"
    r"|(?:key |main |suggested |proposed )+(?:actions|improvements|changes|steps)|improvement points"
    r"|points? to (?:consider|improve|address|act on)|(?:for|by way of) (?:action|improvement|development)"
    r"|(?:next )?priorities(?: for (?:improvement|action|development))?|what happens now\?? must.*|"
    r"requirements|(?:the )?(?:provider|service|home|school|council|trust|force|landlord|company) (?:must|should).*|"
    r"priority actions?|areas for priority action|(?:the )?actions? (?:required|(?:we|inspectors) (?:have )?(?:told"
    r"|asked|ordered|required) .{3,40} to take)|steps required|required steps|"
    r"what (?:inspectors|the inspectors|we|they|it|s?he|the \w+) (?:want|wants|recommend|recommends|asked|asks"
    rf"|ordered)\b.*|what (?!{_PUBLIC}\b)(?:[\w’'&-]+ ){{1,6}}?{_ASKS}\b.{{0,60}}"
    rf"|(?:[\w’'-]+ ){{0,3}}?{_STEPS} (?:(?:that )?(?!{_PUBLIC}\b)(?:[\w’'&-]+ ){{1,5}}?(?:must|should|needs? to|has "
    rf"to|have to|(?:is|are|has been|have been|was|were) (?:asked|told|ordered|required) to)\b.{{0,40}}"
    rf"|(?:asked|required|expected|demanded) of .{{2,40}}|(?<=[nkp]s )for (?:the |this |our |its "
    rf")?(?!{_PUBLIC}\b)[\w’'&-]+(?: [\w’'&-]+){{0,3}})"
    r"|required actions|agreed actions?|(?:our )?orders?|remed(?:y|ies)|"
    r"(?:further |recommended )*actions? (?:recommended|required|to be taken)|recommended actions?|next steps(?: "
    r"required)?|"
    r"points for action|things to (?:put right|improve|do better)|to (?:put right|improve)|must[- ]dos?|should[- ]dos?|"
    r"compliance actions|causes of concern|even better if|to do better)(?: \([^()]{2,40}\))?\W*",
    re.IGNORECASE)
#: A sentence that says itself what is to be done, however short: `6 The council must reply within a month.`
_BIDS = re.compile(r"(?:must|should) (?:\w+ ){4,}\w+\.\Z")
#: A heading that the lines of a page have joined to the paragraph before it.
RUN_IN = re.compile(r"[.?!:\w] What (?:does the \w+ )?needs? to improve\??$")

#: Who looks into something for a council, by name.
_LOOKS_INTO = re.compile(r"Scrutiny|Select Committee|Task (?:and Finish )?Group|Inquiry|Overview")
#: Those whose words are their committee's.
_OF_COUNCIL = frozenset(("chair", "councillor"))


def heads_advice(line: str) -> bool:
    """Whether a line heads recommendations."""
    return len(line) < 90 and HEADING.fullmatch(line) is not None and _BIDS.search(line) is None


def of_headed(sources: Sources, before: int) -> Source | None:
    """Whose recommendations a heading or a label at `before` means: the author's, else those of whoever the text is
    about; where nobody from outside reviews, those of the committee that looked into it. None: nobody's by name."""
    own = sources.authoring or sources.principal
    if sources.inspecting or _from_outside(sources, own):
        return own
    bodies = [b for b in sources.scene.bodies if b.kind == "organ" and b.start < before and b.name]
    looking = [body for body in bodies if _LOOKS_INTO.search(body.name or "")]
    if not looking:
        return own
    fullest = max(looking, key=lambda body: len(body.name or ""))
    return Source(sources.scene.called(fullest), "body", fullest.start)


def _from_outside(sources: Sources, own: Source | None) -> bool:
    if own is None or own.kind != "person":
        return False
    name = own.name or ""
    return sources.reviews(name) and not sources.capacities.get(name, frozenset()) & _OF_COUNCIL
