"""Pieces of the grammar of events in office: auxiliaries, verbs of choosing, a post behind its verb."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, WHOSE

ADVERBS = (
    r"(?: (?:now|also|just|then|first|since|duly|later|today|yesterday|himself|herself|once again|again|last <D>|this "
    r"week|last night|this morning|<D>|in <D>|on <D>|on \w+ night|[a-z]+ly))*"
)
CHOSEN = (
    r"(?:appointed|named|elected|ELECTED|APPOINTED|CO-OPTED|re-elected|reappointed|re-appointed|chosen|selected|recruited|hired"
    r"|confirmed|unveiled|announced|installed|picked"
    r"|nominated|promoted|sworn in|co-opted|returned|drafted in|voted in|given the (?:job|post|role)|(?:approved"
    r"|endorsed|ratified)(?= as\b)|made(?= (?:an? "
    r"|the |its |their )?(?:<B>'s )?<T>))\b"
)
HONOURS = (
    r"(?! (?:an? |the )?(?:DBE|MBE|OBE|CBE|KBE|BEM|KC|QC|Dame|Knight|Companion|Commander of the|Member of"
    r" the|Officer of the|Order|peer)\b)"
)
#: A post behind a verb: with or without what introduces it.
POST = (
    rf"(?:(?:,? (?:both )?(?:as|of|to be|to become|to serve as|to act as|to|for|into),?)? {WHOSE}<post:T>{AT})"
)
#: The same, where the words before it leave no doubt: `as`, `to be`, or nothing.
AS_POST = rf"(?:,? (?:as|to be|to become|to serve as|to act as|to|into|for)(?: both)?)? {WHOSE}<post:T>(?!,? <P>){AT}"
#: A verb of choosing in any of its forms, active.
CHOOSE = (
    r"(?:(?:re-?)?appoint(?:s|ed|ing)?|(?:re-?)?elect(?:s|ed|ing)?|nam(?:e|es|ed|ing)|cho(?:ose|oses|se|sen|osing)"
    r"|select(?:s|ed|ing)?|recruit(?:s|ed|ing)?|hir(?:e|es|ed|ing)|co-opt(?:s|ed|ing)?|promot(?:e|es|ed|ing)"
    r"|nominat(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|unveil(?:s|ed|ing)?|install(?:s|ed|ing)?|ma(?:ke|kes|de|king)"
    r"|pick(?:s|ed|ing)?|announc(?:e|es|ed|ing)|(?:bring|brings|brought|draft|drafts|drafted|call|calls|called) in"
    r"|approv(?:e|es|ed|ing)|engag(?:e|es|ed|ing)|ratif(?:y|ies|ied)|return(?:s|ed))"
)
#: What a person is, between the verb of choosing and the name: `appointed former minister Ann Example as`.
WHOM = (
    r"(?:(?:[a-z][\w'’-]* |[A-Z]{2,6} |<B>(?:'s)? |[A-Z][a-z]+['’]s ){0,3}"
    r"(?:<T>(?: (?:of|at) (?:the )?<B>)?|deputy),? )?"
)
WHOSE_TOO = WHOSE.replace("owner", "ownerb")
POST_TOO = POST.replace("owner", "ownerb").replace("post:", "postb:").replace("org:", "orgb:")
WHO_APPOINTS = (
    r"(?P<by>(?:[Tt]he )?<BOT>|(?:[Tt]he )?[Ff]ull [Cc]ouncil|[Tt]he (?:government|[Gg]overnment|mayor"
    r"|prime minister|committee"
    r"|[Cc]ommittee|panel|board|trust|authority|company|charity|governors|trustees|Home Secretary)"
    r"|[Mm]inisters|[Gg]overnors|[Tt]rustees|[Mm]embers|[Cc]ouncillors|[Ww]e)"
)
AUX = (
    r"(?:(?:has|have|had|having|will|is|are|was|were|would|be|been|being|to|due to|set to|about to|going to|expected"
    r" to|plans to|announced (?:that )?(?:he|she) (?:will|would|is to)|himself|herself|now|also|already"
    r"|recently|today|yesterday|then|formally|officially|both|soon|finally|later|jointly|subsequently|previously"
    r"|unexpectedly|suddenly|abruptly|agreed to"
    r"|decided to|chose to|chosen to|intends to|forced to|just|since|duly|[a-z]+ly|<D>|on <D>|in <D>|last night|this "
    r"week) )*"
)
SUBJECT_BEFORE = r"(?<=[\s,(])"
POST_NOUN = (
    r"(?:post|role|job|position|office|duties|reins|helm|appointment|chair|leadership|portfolio|brief|top job"
    r"|chairmanship"
    r"|presidency|premiership|headship|mayoralty|mayoral chain|chains?(?: of office)?(?: and \w+)?|gavel|baton|mantle"
    r"|torch|corner office|hot seat|big chair|headship|keys)"
)

