"""Who is said to hold what: names and posts side by side, and verbs that tie a post to their subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.grammar import AT, HYPOTHETICAL, PERSON, WHOSE, body_of, offices, when_behind
from onrecord.extract.office.loose import loose
from onrecord.extract.office.names import is_name
from onrecord.extract.office.pairs import Held, called, is_bare_councillor, is_kin, pairs
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.tables import Tables
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape

_ADVERBS = (
    r"(?: (?:now|most recently|last|today|yesterday|<D>|at present|presently|at the moment|at the time|for the time being|meanwhile|also"
    r"|currently|previously|formerly|later|then|still|once|himself|herself|already|recently"
    r"|until <D>|since <D>|from <D>|in <D>"
    r"|both|briefly|initially|temporarily|currently the|for \w+ years))*"
)
_BEHIND = rf"{WHOSE}<post:T>(?!,? <P>|: <P>| to (?:go|leave|resign|quit|step|be|have|hold|lose)\b){AT}"
_MATTER = (
    r"(?:(?:the |its |their |our |a )?(?:<owner:B>'s? )?(?P<matter>(?:own |opposition )?(?:(?:[\w'’&-]+"
    r"|<SB>) ){0,6}?(?:<organ:O>"
    r"|\w*(?:group|party|team|service|services|committee|board|panel|authority|partnership|administration"
    r"|opposition|cabinet|council|executive|association|society|commission|assembly"
    r"|department|division|directorate|unit|union|branch|inquiry|review|taskforce|forum|home|school|hub"
    r"|scrutiny|planning|licensing|governors|trustees|Conservatives|Tories|Liberal Democrats|Lib Dems|Greens|independents|campus)"
    r"(?: of (?:trustees|governors|directors|management|visitors))?))"
    r"(?! (?:(?:[\w'’&-]+|<SB>) ){0,2}(?:group|party|team|committee|board|panel|partnership|service)\b)|"
    r"(?:the )?<org:B>|(?P<place>(?:[Tt]he )?[A-Z][\w'’-]+(?:(?: and| &)? [A-Z][\w'’-]+){0,3})(?=,|\.| and | on | for | in ))"
    r"(?![\w-]|'s|’s)(?! <P>)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "post as a predicate",
        "forms of `be` and `become` tie a post to their subject",
        r"(?<=[ ,(])(?P<verb>(?:(?:has|have|had|will|would|is|are|was|were|agreed|due|set|expected|continues|continued"
        r"|chosen|going|also|now|then|still|already|himself|herself) (?:also |now |then |still )*)*?(?:to )?"
        r"(?:been|be|become|is|was|are|were|became|becomes|becoming|being|remains?|remained|remaining|stays?|stayed)"
        rf"{_ADVERBS}(?: (?:appointed|named|elected|re-elected|made|confirmed|chosen|on))?{_ADVERBS}(?: as| to be| in "
        rf"(?:post|office) as)?)"
        rf" {_BEHIND}",
        (
            "Ms Example is Director of Operations at Dunley Council",
            "Dr Example, who became director of housing in January",
        ),
    ),
    Rule(
        "serves as",
        "`as` behind a verb of serving, acting or going on says what somebody does",
        r"(?<=[ ,])(?P<verb>(?:(?:will|to|has|had|is|was|been|who|agreed to|due to|be|also|now|then|continues? to"
        r"|continued to) )*"
        r"(?:serv(?:e|es|ed|ing)|act(?:s|ed|ing)?|work(?:s|ed|ing)?|continu(?:e|es|ed|ing)|stay(?:s|ed|ing)?(?:"
        r" on)?|remain(?:s|ed|ing)?"
        r"|stand(?:s|ing)? in|stood in|step(?:s|ped|ping)? (?:up|in)|fill(?:s|ed|ing)? in|cover(?:s|ed|ing)?"
        r"|(?:put in|spent|did|enjoyed|completed)(?: \w+){1,4}|speak(?:s|ing)?|spoke|doubl(?:es|ed|ing)(?: up)?|practis(?:es|ed)|sits?|sat|employed|engaged|registered|retained|drafted in"
        r"|brought in|seconded|deputis(?:es|ed|ing)|act(?:s|ed|ing)? up|officiat(?:es|ed|ing)|installed)"
        r"(?: (?:on an? (?:interim|temporary|acting|voluntary|part-time|permanent) basis|temporarily|both"
        r"|(?:two|three|four|five|\w+) (?:\w+ )?(?:terms?|spells?|stints?|seasons?)|for (?:\w+ "
        r")+?years"
        rf"|as well|at <B>|there|here|on <BO>|with <B>|in (?:post|office)|until <D>|since <D>|from <D>))*,? as) "
        rf"{_BEHIND}",
        ("Mr Example will act as director from 1 July", "Ann Example served as leader of the council until 2019"),
    ),
    Rule(
        "takes on the post",
        "who takes on or holds the post, the job or the duties of something is it",
        r"(?<=[ ,])(?P<verb>(?:(?:has|had|have|will|also|now) )*(?:(?:take|takes|took|taken|taking|step|steps"
        r"|stepped|stepping|move|moved|moves) (?:on|over|up|into)|holds|held|holding|has held|fills|filled"
        r"|occupies|occupied)"
        r"(?:(?: (?:the|a|an|extra|additional|new|added|further))* (?:job|role|post|office|title|duties"
        r"|responsibilities|work|position)s?(?: of| as)| as| the (?:post|role|job) of)) "
        rf"{_BEHIND}",
        (
            "Ann Example, who has taken on the extra job of improvement lead",
            "Bob Example held the post of director of finance",
        ),
    ),
    Rule(
        "leaves as",
        "who retires, resigns or steps down as something holds it until then",
        r"(?<=[ ,])(?P<verb>(?:(?:will|is to|to|has|had|is|was|who|also|now|then|today|yesterday|would) )*"
        r"(?:retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|quit(?:s|ting)?|(?:step|stand)(?:s|ped|ing|ping)? (?:down|aside)"
        r"|stood down|le(?:ave|aves|aving|ft)|bow(?:s|ed|ing) out)(?: (?:in|on|at) (?:the )?(?:end of )?<D>| <D>| yesterday"
        rf"| today)?,? as) {_BEHIND}",
        ("Ann Example will retire as chief constable of Dunshire in the autumn.",),
    ),
    Rule(
        "from one post to another",
        "`from head of planning at A to director at B`: the first post is left for the second",
        rf"(?<=[ ,(])(?P<verb>from)(?= [^.;\n]{{3,120}}? to (?:[\w'’-]+ ){{0,3}}?<T>) (?:being )?"
        rf"{WHOSE}<post:T>{AT}(?=,? (?:(?:in|on) <D>,? )?to\b)",
        ("Ann Example moves from head of finance at Tarnbay Council to director of place at Dunley Council",),
    ),
    Rule(
        "combines posts",
        "a second job that is done beside one's own is done for a time",
        r"(?<=[ ,])(?P<verb>(?:(?:is|was|has been|will be|will) )?(?:combin|doubl|juggl|cover)(?:e|es|ed|ing)(?:"
        r" [^.;\n]{0,60}?)? (?:that|those|the (?:job|role|post|duties|work)s?) of) "
        rf"{_BEHIND}",
        ("Ann Example is combining her own job with that of chief nurse until Easter",),
    ),
    Rule(
        "time as",
        "`after a spell as`, `in her role as`, `his job there as`: a noun of time or place ties the post to the"
        " clause's subject",
        r"(?P<verb>(?:[Aa]fter|[Ff]ollowing) (?:[\w-]+ ){1,5}?as|[Hh]aving (?:been|served as|worked as)|[Aa]fter"
        r" (?:serving|working|acting) as|(?:[Ii]n )?(?:his|her) (?:\w+ )?(?:role|capacity|position|job|post|time"
        r"|days|spell|tenure|term)"
        rf"(?: there| here| at <B>)? as|declar(?:es|ed) [^.;\n]{{2,60}}? as) {_BEHIND}",
        (
            "who became director in January after a spell as acting director",
            "Cllr Example declared an interest as a governor of Dunley Primary School",
        ),
    ),
    Rule(
        "post said as a verb",
        "who leads, chairs, heads or manages a group, a committee or a service holds the post of it",
        r"(?<=[ ,(])(?P<verb>(?:(?:has|had|have|will|to|is|was|been|also|now|then|currently|still|jointly|normally|usually|previously"
        r"|formerly"
        r"|temporarily|both|once|today|now also|until recently|until <D>|since <D>) )*(?:co-)?(?:leads?|led|leading"
        r"|chairs?"
        rf"|chaired|chairing|heads?|headed|heading|manages?|managed|managing|vice-chairs?|vice-chaired)(?: up)?) "
        rf"{_MATTER}",
        ("Cllr Example, who chairs the scrutiny committee, said", "Cllr Example, who leads the Green group, said"),
    ),
    Rule(
        "which somebody chairs",
        "the relative clause: `at Health Scrutiny, which she chairs`, `the board that Ann Example leads`",
        r"(?P<matter>(?:<organ:O>|(?:[A-Z][\w'’&-]+(?: (?:and|&|of|for))? ?){1,6}(?<! )|(?:[\w'’&-]+ ){0,3}(?:board|panel|committee"
        r"|group|forum|taskforce|partnership|commission|inquiry))),? (?:which|that) (?:(?P<pronoun>he|she)|<person:P>)"
        r" (?:now |also |still )?(?P<verb>chairs|chaired|leads|led|heads|headed)\b",
        ("Cllr Example will take it at the health board, which she chairs",),
    ),
    Rule(
        "in the chair",
        "who is in the chair is the chair",
        rf"(?:(?:^|\n)(?P<matter>[A-Z][\w&' -]{{3,40}}): )?{PERSON}(?:,| was| is|) (?P<verb>in the [Cc]hair)\b(?! of)",
        ("Sir Bob Example KCVO, in the chair since 2021, said",),
    ),
    Rule(
        "portfolio",
        "who has or holds the portfolio of something is its portfolio holder",
        r"(?<=[ ,])(?P<verb>(?:has|have|had|holds?|held|takes?|took|picks? up|picked up)(?: (?:had|held|on|over|up))?) (?:the|her|his"
        r"|its) (?P<matter>(?:[\w'’&-]+ ){1,4}?)(?P<noun>portfolio)\b",
        ("Cllr Example, who has had the adults' portfolio since May",),
    ),
    Rule(
        "chaired by",
        "the passive: whom a board, a committee or an inquiry is chaired by is its chair",
        r"\b(?:the |its |their |our |an? |The |An? |new )*(?:<owner:B>'s )?(?:(?P<matter>(?:[\w'’&-]+"
        r" ){0,4}?(?:<organ:O>|\w*(?:board|panel|committee|inquiry|review|commission|group|forum|taskforce"
        r"|partnership))(?: of (?:trustees|governors|directors|management|visitors))?)|<org:B>)"
        r",? (?:(?:which|that) )?(?:is to be |is |was |will be |has been |being |to be )?(?:independently |jointly |now "
        rf"|previously )*(?P<verb>co-chaired|chaired|vice-chaired) by (?:the )?(?:<T>,? )?{PERSON}",
        ("An improvement board chaired by Dame Ann Example will meet monthly",),
    ),
    Rule(
        "time in that post",
        "`after ten months as interim`: the post just named, held for a time before",
        r"(?<= )(?P<verb>after (?:[\w-]+ ){1,5}as|having been|having served as) (?P<state>interim|acting|the"
        r" interim|a temporary)(?= ?[,.;)]|\n|$| and )",
        ("who was confirmed as Director of Housing in March after ten months as interim, said",),
    ),
    Rule(
        "somebody's time as",
        "a possessive in front of a noun of time or place: `Ann Example's term as chair`",
        r"<person:P>'s? (?P<verb>(?:\w+ )?(?:time|term|tenure|spell|years|days|role|work|position|job|contract"
        rf"|stint|secondment|service)(?: of office)?(?: here| there)? as) {_BEHIND}",
        ("Ann Example's contract as interim director ends on 30 September",),
    ),
    Rule(
        "says the former",
        "a former post with no name beside it, of whoever speaks: `says the former permanent secretary`",
        rf"(?<=[\s”\"’'])(?P<verb>(?:said|says|added|adds|wrote|insisted|joked|explained|recalled|recalls)) the <post:T>"
        rf"(?!,? <P>){AT}(?=[.,;:]|\n|$)",
        ("“I am a gardener now,” says the former permanent secretary.",),
    ),
    Rule(
        "member of parliament",
        "`MP for` somewhere is a post, not letters behind a name",
        r"(?<=[ ,])(?P<verb>(?:is|was|has been|became|remains)(?: now| then| also)*) (?:the |an? )?(?:(?:Labour"
        r"|Conservative|Liberal Democrat|Green|local) )?(?P<mp>MP|MSP|MLA|Member of Parliament)\b",
        ("Ann Example, who is now MP for Dunley",),
    ),
)
_NOUNS = {"lead": "leader", "led": "leader", "chair": "chair", "head": "head", "manag": "manager"}
_PAST = re.compile(
    r"^(?:was(?! (?:now )?(?:chairing|leading|heading|serving|acting))|had|put in|spent|did|enjoyed|served|acted|worked|led|chaired|headed|managed|held|filled|occupied|stood|covered"
    r"|after|following|having)\b"
    r"(?!.*\b(?:appointed|named|elected|made|confirmed|chosen)\b)",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"(?P<past>\b(?:retired|resigned|stepped|stood|left|bowed|ha[sd] quit|^quit))\b|\b(?:retir|resign|quit|step|stand|lea)\w*\b"
    r"(?=.* as$)(?!.*\b(?:in|up|on) as$)"
)
_PAST_TIME = re.compile(r"\b(?:time|days|spell|years|stint)\b.* as$")
_LEAVING = re.compile(
    r"\b(?:is|are|will|would|to) (?:be )?(?:step|stand|retir|leav|resign)\w*(?: down| aside)?(?:"
    r" [a-z]+){0,3} $"
)
_COMING = re.compile(r"^(?!to speak)(?:will|is to|to|has agreed|agreed|due|set|expected)\b|\b(?:will|to) ")
_ACTING = re.compile(
    r"\b(?:act|acts|acting|stand|stands|standing|stood|fill\w*|step\w* (?:up|in)|cover\w*"
    r"|combin\w*|juggl\w*)\b"
)
_DENIED = shape(
    r"(?:\bnot|\bnever|n't|\bif|\bwhether|\bno longer|\bcould|\bwould|\bmight|\bmay|\bshould)(?:"
    r" \w+){0,2} $"
    r"|\b(?:wants?|wanted|hop(?:e|es|ed|ing)|appl(?:y|ied|ying)|aims?|ambition|chance|opportunity"
    r"|asked|invited|refused|declined|bid|seeks?|sought|expected|likely|how|where) $"
)


def holdings(scene: Scene, gist: Gist, subjects: Subjects) -> tuple[Held, ...]:
    """Every post that the text says somebody holds, held or will hold, in so many words."""
    paired = tuple(pairs(scene, gist))
    starts = {held.role.start for held in paired}
    beside = (*paired, *(held for held in Tables(scene, gist).held() if held.role.start not in starts))
    taken = {held.role.start for held in beside}
    tied = (*beside, *_Predicates(scene, gist, subjects, beside, taken).read())
    return (*tied, *loose(scene, gist, taken | {held.role.start for held in tied}))


@dataclass(frozen=True)
class _Predicates:
    """The reader of posts that a verb ties to its subject."""

    scene: Scene
    gist: Gist
    subjects: Subjects
    beside: tuple[Held, ...]  #: names and posts side by side
    taken: set[int]  #: where the titles of these stand, and of those read since

    def read(self) -> Iterator[Held]:
        for rule in RULES:
            for match in rule.matches(self.gist):
                person = None if self._is_out(match) else self._subject(rule, match)
                if person:
                    yield from self._held(rule.name, match, person)

    def _is_out(self, match: Match) -> bool:
        """In furniture, already paired, across a sentence's end, or denied."""
        index = match.found.start()
        if match.has("post") and (
            match.post("post").title_start in self.taken or is_bare_councillor(match.post("post"))
        ):
            return True
        sentence = self.scene.sentence(match.start)
        left = self.gist.shape[max(0, index - 50) : index]
        return (
            self.scene.text.is_furniture(match.start)
            or match.end > sentence.end
            or bool(_DENIED.search(left) or HYPOTHETICAL.search(left))
        )

    def _subject(self, rule: Rule, match: Match) -> PersonMention | None:
        if match.has("person"):
            return match.person("person")
        if match.has("pronoun"):
            return self.subjects.antecedent(match.start, {"he": "m", "she": "f"}[match.words("pronoun").words])
        if rule.name == "says the former":
            return self.subjects.antecedent(match.start) if match.post("post").status == "former" else None
        index = match.found.start()
        if rule.name in ("time as", "time in that post", "from one post to another"):
            return self.subjects.of(index) or self.subjects.of_clause(index)
        if match.words("verb").words.startswith("to "):
            return self.subjects.of(index) or self.subjects.of_clause(index)
        return self.subjects.of(index)

    def _held(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        status = self._status(match)
        if match.has("state"):
            yield from self._held_before(rule, match, person)
            return
        if not match.has("post"):
            if not self._says_too_little(match, person):
                yield self._said_as_verb(rule, match, person, status)
            return
        for office in offices(
            self.scene,
            self.gist,
            match.found,
            begins=bool(re.search(r"bec|tak|took|appointed|made|elected|named", match.words("verb").words)),
        ):
            if office.post.title_start in self.taken or is_bare_councillor(office.post) or is_kin(match, office.post):
                continue
            self.taken.add(office.post.title_start)
            own = self.scene.status(office.post)
            role = self.scene.titled(office.post)
            if own and status and status.value == "former" and own.value in ("acting", "interim"):
                role, own = self.scene.text.words(office.post.start, office.post.end), None
            yield Held(
                rule,
                person,
                role,
                match.start,
                self.gist.ends[office.index - 1],
                called(self.scene, office.body),
                own or status,
                office.since,
                office.until,
            )

    def _held_before(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        sentence = self.scene.sentence(match.start)
        posts = [p for p in self.scene.posts if sentence.start <= p.start and p.end <= match.start]
        if posts:
            role = match.words("state", f"{match.words('state').words} {posts[-1].title}")
            yield Held(rule, person, role, match.start, match.end, None, match.words("verb", "former"))

    def _says_too_little(self, match: Match, person: PersonMention) -> bool:
        """`to lead Dunley Council`, and a headteacher who `has led the school`: no post of its own."""
        if match.has("matter") or match.has("mp") or "chair" in match.words("verb").words:
            return False
        if match.has("place") and re.search(r"\b(?:led|leads|lead|leading)$", match.words("verb").words):
            return True
        if "manag" in match.words("verb").words:
            return False
        sentence = self.scene.sentence(match.start)
        paired = any(sentence.start <= h.start < sentence.end and h.person.person == person.person for h in self.beside)
        return paired or match.words("verb").words.startswith(("to ", "will "))

    def _said_as_verb(self, rule: str, match: Match, person: PersonMention, status: Mention | None) -> Held:
        since, until, index = when_behind(self.scene, self.gist, match.found.end())
        body = body_of(self.gist, match.found)
        if match.has("mp"):
            role, body = match.words("mp"), None
        elif match.has("noun"):
            role = match.words("matter", f"{match.words('matter').words.strip()} portfolio holder")
        elif match.has("place") and not is_name(match.words("place").words):
            role = match.words("place", f"{_noun(match)} of {match.words('place').words}")
            return Held(rule, person, role, match.start, self.gist.ends[index - 1], None, status, since, until)
        elif match.has("matter"):
            role = match.words("matter", f"{_noun(match)} of the {_matter(self.scene, match)}")
        else:
            role = match.words("verb", _noun(match))
        if re.match(r"(?:,| )?[^.;\n]{0,20}(?:for the time being|temporarily|meanwhile|in the meantime|for now)\b",
                    self.gist.shape[match.found.end() : match.found.end() + 60]):
            status = match.words("verb", "acting")
        place = match.words("place") if match.has("place") else called(self.scene, body)
        return Held(rule, person, role, match.start, self.gist.ends[index - 1], place, status, since, until)

    def _status(self, match: Match) -> Mention | None:
        """The tense of the verb, or what it means, as a status; None: current."""
        verb = match.words("verb").words
        if left := _LEAVES.search(verb):
            return match.words("verb", "former" if left.group("past") else "outgoing")
        if verb == "from":
            return _left_for_another(match)
        if verb.endswith("chaired") and match.has("person"):
            if re.search(r"\b(?:will be|to be) ", match.found.group()):
                return match.words("verb", "incoming")
            return match.words("verb", "former") if re.search(r"\bwas ", match.found.group()) else None
        if _LEAVING.search(self.gist.shape[max(0, match.found.start() - 60) : match.found.start()]) and " as" in verb:
            return None
        if _PAST.match(verb) or _PAST_TIME.search(verb):
            return match.words("verb", "former")
        if re.search(r"\b(?:remain\w*|stay\w*|continu\w*)", verb):
            return None
        if _ACTING.search(verb):
            return match.words("verb", "acting")
        return match.words("verb", "incoming") if _COMING.search(verb) else None


def _left_for_another(match: Match) -> Mention:
    """The status of a post that somebody moves from: held still where the move is to come."""
    before = match.gist.shape[max(0, match.found.start() - 40) : match.found.start()]
    coming = re.search(r"\b(?:will|is|to|moves|goes|switches|steps|transfers|returns)\b", before)
    return match.words("verb", "outgoing" if coming else "former")


def _noun(match: Match) -> str:
    verb = match.words("verb").words.split()[-1]
    stem = re.sub(r"^(?:co-|vice-)", "", verb)
    noun = next(noun for begin, noun in _NOUNS.items() if stem.startswith(begin))
    return verb[: len(verb) - len(stem)] + noun


def _matter(scene: Scene, match: Match) -> str:
    start, end = match.span("matter")
    words = " ".join(scene.flat[start:end].split())
    return re.sub(r"^(?:the|own) ", "", words)
