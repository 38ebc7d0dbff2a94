#include "extractors/find/patterns.h"

#include "corpus/define_pattern.h"

namespace minutebook::patterns {

// --- Structure -------------------------------------------------------------------------------------------------------

MINUTEBOOK_FOLDED(page_number,
                  R"((?:(?:page|p\.?|tudalen|leathanach)\s*)?[-–—~|.\s]*(?:\d{1,4}|[ivxl]{1,7})[-–—~|.\s]*)"
                  R"((?:(?:of|o|as|/)\s*\d{1,4})?\s*)")
MINUTEBOOK_FOLDED(page_of_pages, R"((?:page|tudalen|leathanach)\s*\d{1,4}(?:\s*(?:of|o|as|/)\s*\d{1,4})?\s*\.?)")
MINUTEBOOK_PATTERN(contents_leader, R"((?:\.{4,}|(?:\. ){3,}\.?|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxl]{1,6})?\s*$)")
MINUTEBOOK_FOLDED(contents_title, R"((?:table of )?contents(?: page)?\s*:?|cynnwys|index)")
// What an agenda says of a paper, and minutes of the time, behind a heading: "(Pages 5 - 18)", "[6:30pm]".
MINUTEBOOK_FOLDED(
    page_range,
    R"(\s*\(\s*(?:to follow|verbal|verbal report|oral report|item \d+|previously circulated|circulated|attached|enclosed|)"
    R"((?:copy|report|papers?) (?:attached|enclosed|circulated|to follow|herewith))\s*\))"
    R"(|\s*\(\s*(?:pages|tudalennau|pp\.|page)\s*[A-Z]?\d+\s*(?:[–—-]|to)\s*[A-Z]?\d+(?:\s*(?:[,&–—-]|to)\s*[A-Z]?\d+)*\s*\)|\s*\(\s*(?:pages|tudalennau|pp\.)\s*[A-Z]?\d+\s*\)|)"
    R"(\s*\bpdf e?icon pdf [\d.]+ ?[km]b|\s+pdf [\d.]+ ?[km]b$|\s*\[\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|hrs)?\]\s*$)")
MINUTEBOOK_PATTERN(place_and_reference, R"(^\p{Lu}[\p{Lu} .,'’()-]{2,40} [–—-] (?:\d{2}/\d{2,}|\d{6,})\b)")
MINUTEBOOK_FOLDED(nil_at_end, R"(\s+[–—-]\s*(?:none|nil|none received|none declared)\.?$)")
MINUTEBOOK_PATTERN(pages_at_end, R"( \d{1,3} [-–] \d{1,3}$)")
MINUTEBOOK_FOLDED(
    label_of_item,
    R"((?:draft )?(?:minutes?|cofnodion|decisions?|penderfyniad(?:au)?|additional documents|dogfennau ychwanegol|(?:supporting|accompanying) documents)[ :–-]*)")
MINUTEBOOK_FOLDED(linked_report, R"(\bpdf (?:e?icon pdf )?[\d.]+ ?[km]b$)")
MINUTEBOOK_FOLDED(single_page, R"(\s*\(?\s*(?:page|tudalen|p\.)\s*[A-Z]?\d+\s*\)?)")
MINUTEBOOK_FOLDED(
    starts_page_range,
    R"(^\s*\(?\s*(?:pages?|tudalen(?:nau)?|pp?\.|to follow|verbal|previously circulated|attached|enclosed|copy |\d+ ?[-–] ?\d+\s*\)?$))")

MINUTEBOOK_FOLDED(
    label_item,
    R"((?:(?:agenda )?(?:item|eitem)(?: no\.?| number)? ?(\d{1,3})[a-z]?(?:\s*[:.–-]+)?|(?:minute (?:no\.?|number) ?|article |case ?(?:no\.? ?|# ?))(\d{1,3})\s*[:.–-]+)(?:\s+|$))")
MINUTEBOOK_FOLDED(label_roman_item, R"(item ([ivx]{1,5})\s*[:.–-]+(?:\s+|$))")
MINUTEBOOK_FOLDED(label_decimal_item,
                  R"((?:agenda )?item(?: no\.?| number)? ?(\d{1,3}(?:\.\d{1,2}){1,2})(?:\s*[:.–-]+)?(?:\s+|$))")
MINUTEBOOK_PATTERN(label_dated_minute, R"((\d\d)\.(0[1-9]|1[0-2])\.(\d\d)[.:)]?\s+)")
// Years have two or four digits, minutes up to four; "24/00096" is a reference and "12/11/17" a date.
MINUTEBOOK_PATTERN(
    label_minute,
    R"((\d{1,4})[a-z]?/ ?(\d{1,4}|\d\d[A-Z])(?:\)\.|[.:)`’'])?(?:\s+|$)|(\d{1,3})\.\d{1,2}/(\d{2})[A-Z]?[.:)]?(?:\s+|$))")
// Of a year that begins in spring: the second is the year after the first, so that none of it is a date.
MINUTEBOOK_PATTERN(label_year_minute,
                   R"((?:(\d{4}|\d{2})[/-](\d{2})/(\d{1,4})|(\d{1,4})/(\d{4}|\d{2})[/-](\d{2}))[.:)]?(?:\s+|$))")
MINUTEBOOK_FOLDED(
    label_item_minute,
    R"((?:(?:agenda )?(?:item|eitem)|minute)(?: no\.?| number)? ?(?:(\d{2,4})/(\d{1,2})/(\d{1,3})|(\d{1,4})[a-z]?/(\d{1,4}))(?:\s*[.:)–-]+)?(?:\s+|$))")
// The day of the meeting and the motion's place in it: "MOTION 240311.07 Sale of the crane".
MINUTEBOOK_FOLDED(label_motion, R"(motion (\d{6})\.(\d{2})(?:\s*[.:–-]+)?\s+)")
// A session and an item of it: "AM/17/24", "MH05/17.1", "C 11/069", "12/10:01", "20/6/50" (no date has a year such as
// that), "2017 / 22 –", and "F/72/26" alone on its line, where the year comes last. Each the session, then the item.
MINUTEBOOK_PATTERN(
    label_session_minute,
    R"((?:[A-Z]{2,4}/(\d{2})/(\d{1,3})|[A-Z]{1,4}(\d{2}/\d{2})\.(\d{1,3})|[A-Z]{1,3} (\d{2})/(\d{2,3})|(\d{1,2}/\d{1,2}):(\d{2,3})|)"
    R"((\d{2}/(?:0?[1-9]|1[0-2]))/(3[2-9]|[4-9]\d|\d{3})|)"
    R"([A-Z]{1,2}/(\d{1,4})/(\d{2})$|((?:19|20)\d{2}) ?/ ?(\d{1,3})(?: ?[–—-]+))[.:)]?(?:\s+|$))")
// With the letters of a body: "Cou/285/07-08", "C/190/2017", "108/19/TC", "2023/TC/015", "FC.23.15", "C/208", "CAB.12",
// "PC2023/15"; and "Min 85", "Minute 85.23", "23/24-015", "2023-015", "001-18".
MINUTEBOOK_PATTERN(
    label_coded_minute,
    R"((?:[A-Z][A-Za-z]{1,4}/\d{1,4}/\d\d-\d\d|[A-Z]{1,5}/\d{1,4}/(?:19|20)\d\d|\d{1,4}/\d\d/[A-Z]{1,4}|\d{2,4}/[A-Z]{2}/\d\d|(?:19|20)\d\d/[A-Z]{1,4}/\d{1,4}|[A-Z]{2}\d\d/(?:0[1-9]|1[0-2])\d\d|)"
    R"([A-Z]{1,4}\d{2}/\d{1,2}/\d{1,3}|[A-Z]{2,4}/\d/\d\d|\d{4,5}/\d\d/\d\d|[A-RT-Z]\.\d{2,4}|[A-Z]{1,4}\.\d{2,4}\.\d{1,4}|[A-Z]{1,4}(?:19|20)\d\d/\d{1,3}|[A-Z]/\d{1,4}|[A-Z]{2,5}\.\d{1,4}|[A-Z]{1,4} (?:\d{3}|[4-8]\d)/\d\d|)"
    R"([Mm]in(?:ute)?\.? \d{1,4}(?:\.\d\d)?|\d\d/\d\d-\d{1,4}|20\d\d-\d{3}|0\d\d-\d\d|[A-Z]{2,3} \d{2,4}|[A-Z][a-z]{1,2}\.\d{1,3})(?::-|[.:)])?(?:\s+[–—-])?(?:\s+|$))")
MINUTEBOOK_PATTERN(lone_minute, R"([A-Z]{1,2}/\d{1,4}(?:/\d{2})?|[A-Z]{2}\d\d/(?:0[1-9]|1[0-2])\d\d)")
MINUTEBOOK_PATTERN(label_part_of_minute, R"((\d{1,4})/\d{2}\.(\d{1,2})[.:)]?\s+)")
MINUTEBOOK_FOLDED(names_minute, R"(^minute (?:no|number)\b)")
MINUTEBOOK_FOLDED(item_of_agenda, R"(\(?(?:agenda )?item(?: no\.?| number)?(?: \d{1,3}[a-z]?)?[ .]*\)?)")
MINUTEBOOK_FOLDED(item_behind, R"([\pL\d)] ?\((?:agenda )?item(?: no\.?| number)? ?(\d{1,3}(?:\.\d{1,2}|[a-z])?)\)$)")
MINUTEBOOK_PATTERN(label_body_minute, R"((?:[A-Z]{2,4}/(\d{1,3})|[A-Z]{1,4}(\d{1,3})[/.](\d{1,3}))[.:)]?(?:\s+|$))")
// The letters of a body, a number and a year or session, in whatever order: "PL48-22/23.", "C/152/19".
MINUTEBOOK_PATTERN(label_any_minute, R"([A-Z]{1,5}[/-]?\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{2,4})?[.:)]?(?:\s+))")
MINUTEBOOK_PATTERN(label_glued_minute,
                   R"((?:[A-Z]{2,3}([1-9]\d{1,2})[.)]?|[A-Z]{3}([1-9])|[A-Z]([1-9]\d{1,3})\.)(?:\s+|$))")
MINUTEBOOK_FOLDED(
    vote_after_number,
    R"(^\s*(?:for|in favou?r|ayes?|yes|against|nays?|abstentions?|abstained)(?:[,;.:]|$| (?:and )?\d| [–-] ?\d))")
MINUTEBOOK_PATTERN(label_number_letter,
                   R"((\d{1,4})(?:\. ?| )?(?:\(([a-zA-Z])\)|([a-zA-Z])(?:(?:, ?\d{1,4}[a-zA-Z])*[.)]| \|))(?:\s+|$))")
MINUTEBOOK_PATTERN(label_decimal, R"((\d{1,4}(?:\.\d{1,3}){1,4})[.):]?(?: [–—-])?(?:\s+|$))")
MINUTEBOOK_PATTERN(label_number, R"((\d{1,5})(\.\)|\)\.|\s?[.)]|:-|[:,]| ?[–—-]| \|)?(?:\s+|$))")
MINUTEBOOK_PATTERN(label_hash, R"(#(\d{1,3})[.:)]?(?:\s+|$))")
MINUTEBOOK_PATTERN(label_lettered_decimal, R"(([A-Z])\.(\d{1,2})[.:)]?(?:\s+|$))")
MINUTEBOOK_PATTERN(label_bracketed, R"(\((\d{1,3})\)(?:\s+|$))")
MINUTEBOOK_PATTERN(
    initialled_speaker,
    R"(^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+ (?:then |also |has |had )?(?:proposed|seconded|moved|reported|asked|said|stated|agreed|declared|apologised|advised|explained|gave|informed|noted|raised|thanked)\b)")
MINUTEBOOK_PATTERN(label_letter, R"((?:[(\[]([a-zA-Z])[)\]]|([a-zA-Z])(?:\.\)|\)\.|[.):]))(?:\s+|$))")
MINUTEBOOK_PATTERN(label_roman, R"((?:[(\[]([ivxl]{1,7}|[IVXL]{1,7})[)\]]|([ivxl]{1,7}|[IVXL]{1,7})[.)])(?:\s+|$))")
// Private-use code points: what symbol fonts give for their bullets.
MINUTEBOOK_PATTERN(label_bullet, R"((?:[•●○◦▪■□◆❖➢➤►✓✔·∙‣⁃*–—-]|[\x{E000}-\x{F8FF}]|o)(?:\s+|$))")
MINUTEBOOK_FOLDED(
    measure_after_number,
    R"(^\s*(?:[ap]\.?m\b|hrs?\b|hours?\b|o'clock|noon|%|per cent|percent|m(?:illion|iles?|etres?)?\b|bn\b|k\b)"
    R"(|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    R"(|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
    R"(|(?:st|nd|rd|th)\b|members? of the public|(?:electors|residents|parishioners|councillors) ))");

MINUTEBOOK_PATTERN(
    named_by_month,
    R"(^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December) \p{Lu}\p{Ll}{3})")
MINUTEBOOK_FOLDED(
    starts_appendix,
    R"(^(?:appendix|appendices|annex(?:e|ure)?|schedule|attachment|atodiad)(?:\s+[A-Z0-9]{1,5}\b|\s*:|\s*$))")
MINUTEBOOK_PATTERN(ends_in_colon, R"(:[–-]?$)")
MINUTEBOOK_FOLDED(nil_return, R"(^[\s.–-]*(?:none|nil|n/a|not applicable|dim)\W*$)")
MINUTEBOOK_PATTERN(dated_title, R"(^\d{1,2}/\d{1,2}/\d{4} [-–] (.+?)(?: \(?ref: ?\d+\b.*)?$)")
MINUTEBOOK_FOLDED(decision_page, R"(^(?:decision details|manylion(?: y)? penderfyniad)$)")
MINUTEBOOK_FOLDED(
    meeting_name,
    R"(\bminutes\b|\bcofnodion\b|\b(?:council|(?:sub-?)?committee|cabinet|executive|board|panel|assembly|forum|commission|cyngor|pwyllgor)(?: meeting)?$)")
MINUTEBOOK_FOLDED(
    names_meeting,
    R"((?:(?:previous|last|general|special|ordinary|annual|informal|monthly|extraordinary|council) )*meetings?(?: (?:of|held|on)\b.*)?|(?:[\w&,'’-]+ ){1,9}(?:(?:sub-?)?committee|panel|board|forum|group)(?: meeting)?(?: (?:of|held on|[-–])?.{0,4}\b\d{1,2}(?:st|nd|rd|th)? \w{3,9},? \d{4}.?| \(.*\d\))?)")
// "… the offer of A.W." over "Services": initials end no line.
MINUTEBOOK_PATTERN(initials_at_end, R"((?:^|[ (])(?:\p{Lu}\. ?){1,2}\p{Lu}\.$)")
MINUTEBOOK_PATTERN(title_at_end, R"((?:^|[ (])(?:Cllrs?|Cyng|Mrs?|Ms|Dr|Rev|Prof|Ald)\.$)")
// "Approved planning applications" is a title; "Approved:", "Agreed that …" and "RESOLVED unanimously" are none.
MINUTEBOOK_FOLDED(
    decision_word,
    R"(^(?:it was |and |to |was |unanimously |that it be |members |the (?:committee|council|board|cabinet|panel) )*)"
    R"((?:resolved|resolves|agreed|ordered|decided|noted|approved|adopted|moved|proposed|seconded|recommended|penderfynwyd|cytunwyd|cynigiwyd|eiliwyd|nodwyd))"
    R"((?:\s*[:.,–-]*$|\s*:|\s+(?:that|by|to|unanimously|nem|with|as|on|in|the|and|bod|gan)\b))"
    R"(|^(?:whereas|therefore|be it|proposer|seconder|carried|defeated|lost|unanimous|abstentions?|against)\b)"
    R"(|^(?:the )?(?:amended |substantive |original )?(?:motion|amendment|vote|resolution|proposal) (?:was |is )?(?:by|that|carried|lost|defeated|moved|proposed|seconded|agreed|approved|withdrawn|fell|put)\b)"
    R"(|^(?:votes? )?(?:for|against|abstain(?:ed|ing)?|abstentions?)\s*[:(–-]?\s*\(?\d+|^(?:action|vote|votes)s?\s*(?:[:–-]|$|by\b))")
MINUTEBOOK_PATTERN(
    person,
    R"(^(?:(?:Cllrs?|CLLRS?|Councillors?|COUNCILLORS?|Councilmember|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev|Prof|Cyng|Cynghorydd|Cynghorwyr|PC|PCSO|Ald|Alderman|Mayor|Deputy Mayor)\b\.?)(?: |$))")
MINUTEBOOK_FOLDED(
    person_item,
    R"(\b(?:reports?|updates?|questions?|motions?|announcements?|presentation|issues|to (?:move|ask|propose|present|report))\b)"
    R"(|^.{0,40}\b(?:items?|matters|business|exchange|information|concerns|comments|allowances?|vacanc(?:y|ies)|training|)"
    R"(interests?|surger(?:y|ies)|responsibilities|expenses|feedback|correspondence|election|co-?option|resignation)\b)")
MINUTEBOOK_FOLDED(
    no_title,
    R"(^(?:table|figure|fig\.?|chart|graph|map|photo(?:graph)?|image|plate|diagram|source) ?(?:\d|[A-Z]\b|:)|^audio recording ?[–—-]|^(?:on )?roll[- ]call vote:?$|)"
    R"(^(?:\(?ref(?:erence)?(?: no\.?)? ?:|(?-i:(?:[A-Z][A-Z'’.-]*\.? ){1,3}(?:OBE|MBE|CBE|MP|KC|QC|DL|JP)$|[B-HJ-Z]\.? \p{Lu}[\p{L}'’-]{2,}$)|dear\b|yours (?:sincerely|faithfully|truly)|respectfully submitted|signed\b|cc\b|encl?\b|copies to\b|distribution\b)|)"
    R"((?:@|www\.|https?://|\btel(?:ephone)?\b|\bfax\b|\bext(?:n|ension)?\b\.? ?\d|\b0\d{2,4}[ )]?\d{3}))")
MINUTEBOOK_FOLDED(postcode, R"(\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)")
MINUTEBOOK_FOLDED(matter_behind_postcode, R"(\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}[,.]?(?: [–—-]+)?(?: [^ ]+){3})")
MINUTEBOOK_FOLDED(
    report_header,
    R"(^(?:report (?:of|by|to|title)\b|subject(?: matter)?\s*:|subject matter|record of decision|.*\brecord of (?:executive |officer |delegated )?decision|decision (?:no|number|maker|to be taken by)\b|classification\s*:|from\s*:|memorandum|report author|executive decision|portfolio holder decision))")
MINUTEBOOK_FOLDED(
    header_field,
    R"(^(?:report (?:of|by|to|title|no|number|author)|to|from|of|by|date|time|venue|place|location|subject(?: matter)?(?: ?/ ?title of decision)?|title|classification|status|)"
    R"(committee|meeting|meeting (?:date|name|title|of)|name of (?:committee|meeting)|date of (?:meeting|report|decision)|item(?: no\.?| number)?|agenda item(?: no\.?)?|)"
    R"(report author|lead (?:officer|member|director)|author|contact (?:officer|name|details|point|for .*|no.*)|contact|officer|originating officer|)"
    R"(tel(?:ephone)?(?: no\.?| number)?|phone|fax|e-?mail(?: address)?|telephone number|phone number|ref(?:erence)?(?: no\.?)?|our ref|your ref|file no\.?|decision no\.?|decision (?:maker|to be taken by|taken by)|)"
    R"((?:electoral )?(?:wards?|divisions?)(?:\(s\)|s)?(?: or groups)?(?: and .*)?(?: affected)?|wards?(?:\(s\))? affected|key decision|forward plan.*|portfolio(?: holder)?|)"
    R"(council districts?(?:\(s\))?|(?:dept\.?|department|cmo) approval|cabinet member|relevant .*(?:member|holder|officer|director)|responsible .*|programme area.*|chair(?:man|person)?|clerk|signed|signature|approved|)"
    R"(past pathway.*|future pathway.*|exempt(?: information)?|public|part|council|directorate|department|service|accountable .*|purpose of (?:item|paper)|for (?:decision|information|action|publication).*)\s*:?$)");
MINUTEBOOK_FOLDED(
    finite_verb,
    R"(\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|may [a-z]+|can|could|be|been|does|did|do not|seeks?|provides?|sets out|outlines?|reported|provided|noted|thanked|explained|stated|advised|confirmed|asked|agreed|welcomed|said|informed|requested|felt|raised|received|attended|gave|proposed|resolved)\b)")
MINUTEBOOK_FOLDED(
    meeting_to_come,
    R"(^(?:(?:to |the |confirm |agree |set |note )*(?:dates?|time)s?\b.*\b(?:meetings?|agm)|(?:the )?(?:next|future|forthcoming) (?:[\w.]+ ){0,3}meetings?)(?: \([^()]*\))?$)")
MINUTEBOOK_FOLDED(
    date_line,
    R"(^(?:on |at |dated? ?:? ?|held on )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:the )?)"
    R"((?:\d{1,2}\s*(?:st|nd|rd|th)?,?\s*(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*(?:\d{2,4})?)"
    R"(|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s*(?:\d{2,4})?)"
    R"(|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[.:]\d{2}\s*[ap]\.?m|\d{1,2}\s*[ap]\.?m))")
MINUTEBOOK_FOLDED(
    meeting_title,
    R"(\b(?:minutes|agenda|summons|cofnodion|agenda frontsheet|minutes of|notes of (?:the|a) meeting|order paper|proceedings)\b|cyfarfod|notice of (?:the |a )?(?:\w+ ){0,3}meeting)")
MINUTEBOOK_FOLDED(
    meeting_of_body,
    R"(^(?:draft |unconfirmed |confirmed |approved |summons |notice )*(?:of )?(?:the |an? )?(?:minutes?|agenda|notice|notes|summons|record|proceedings|cofnodion|rhaglen)\b(?:.*)\b(?:meeting|council|committee|cabinet|board|panel|assembly|forum|cyfarfod|cyngor|pwyllgor|bwrdd)\b)")

MINUTEBOOK_FOLDED(starts_speed, R"(^\d{1,3} ?(?:mph|mya|km/h|kph|tonne|acre)\b|^\d{2}/\d{4,6}/[A-Z])")
// "RESOLVED that the City Council:", "… and resolved that Council:", "… be refused for the following reasons:"
MINUTEBOOK_FOLDED(
    opens_decided_list,
    R"(^(?:it was )?(?:further )?(?:resolved|agreed)\b[^.]{0,80}:\s*[–-]?$|\b(?:and|was|were) (?:resolved|agreed)(?: that)?(?: the)?(?: \w+){0,3}:\s*[–-]?$|\b(?:following|subject to(?: the)?) (?:reasons?|conditions?):\s*[–-]?$)")
MINUTEBOOK_FOLDED(opens_meeting,
                  R"(\b(?:called|brought) (?:the |this )?(?:[\w-]+ ){0,4}to order\b|\b(?:was|were) called to order\b)")
MINUTEBOOK_FOLDED(item_behind_time, R"(^\d{1,2}[:.]\d{2}\s*[ap]\.?m\.?[:,]? (?-i:\p{Lu})\p{L}+ (?:[–-] )?\p{L}{2})")
MINUTEBOOK_FOLDED(heads_comments, R"(comments?:?)")
MINUTEBOOK_FOLDED(names_resolution, R"(resolutions?:?)")
MINUTEBOOK_FOLDED(time_behind, R"(\s+[–—-]\s+(?:at )?\d{1,2}[:.]\d{2}\s*[ap]\.?m\.?$)")
MINUTEBOOK_FOLDED(masthead, R"((?:.{3,60} )?staff report|report for (?:action|information|decision))")
MINUTEBOOK_FOLDED(implications_of_form, R"((?:[\w,/&]+ ){1,6}implications\W*)")
MINUTEBOOK_FOLDED(says_decision, R"(^(?:the )?decisions?(?:\(s\))?(?: taken| made)?\W*$)")
MINUTEBOOK_FOLDED(decision_taken, R"(^(?:the )?decisions?(?:\(s\))? (?:taken|made)\W*$)")
MINUTEBOOK_FOLDED(
    record_of_decision,
    R"(\b(?:record|notice|statement) of (?:[\w-]+ ){0,4}decisions?\b|\bdecision (?:[-–] )?(?:notice|record)\b)")
MINUTEBOOK_PATTERN(ends_in_initials, R"(\([A-Z][A-Za-z]{1,3}\)$)")
MINUTEBOOK_FOLDED(names_subject, R"(^(?:subject|title of report|report title)\s*:\s*\S)")
MINUTEBOOK_FOLDED(
    broken_before,
    R"((?:,|\b(?:of|at|the|and|in|on|for|to|a|an|with|by|from|under|into|between|including|that|which|held|y|yr|o|a'r))$)")
MINUTEBOOK_FOLDED(broken_after, R"(^(?:of|at|and|in|on|for|held|o|yn|ar)\b)")
MINUTEBOOK_PATTERN(tick_box, R"([✓✔☐☑☒✗✘□■]|\[ ?[xX]? ?\])")
MINUTEBOOK_FOLDED(
    aside,
    R"(^(?:(?:chief executive'?s? |officer |director'?s? )?(?:reply|response|answer)|comments?|notes?|nb|n\.b\.|)"
    R"(actions?|actions?:? (?-i:(?:[A-Z]{2,3}|ALL)(?:(?:, ?| ?/ ?| & | and )[A-Z]{2,3})*)|absent(?: ?/ ?did not vote)? \(\d+\)|did not vote(?: \(\d+\))?|(?:ayes?|noes|nays?|yeas?): none|recorded vote|action (?:points?|pts?|items?)\.? ?\d+(?: ?(?:,|&|and) ?\d+)*|continued|cont'?d|end(?:s| of (?:minutes|report|agenda|document))?|draft|unrestricted|restricted|)"
    R"(agenda|a ?g ?e ?n ?d ?a|rhaglen|that|bod|(?:grand |sub-?)?totals?(?:[^a-z]*|\b.*[£$€] ?\d[\d,. ]*)|cyfanswm(?:[^a-z]*)|ayes?|noes|nays|yeas|disqualified|attest|post[- ]meeting note|(?:now |and |therefore,? )*be it (?:further |also )?resolved(?: that)?|)"
    R"(confidential|tb[acd]|to be (?:confirmed|advised|announced|arranged)|question \d+|motion|amendment|supplementary(?: question)?|ymateb|gweithredu)\s*[.:–-]*$)")
// A form's label with its value: "APPLICATION NO: 01/2005/0125/PF", "Proper Officer: Ann Oakes"; or whose signature it
// is.
MINUTEBOOK_PATTERN(
    label_and_value,
    R"([^:]{3,40}: ?(?:[A-Z]{0,4}/?\d[\d/.A-Z-]*|\d{1,2}(?i:st|nd|rd|th)? \p{L}{3,9},? \d{4})|(?i:[^:]{0,40}\b(?:officer|director|author|manager|partner|solicitor|clerk|(?:member|officer)s? responsible|(?:acknowledged|approved|reviewed|prepared|submitted|signed|authori[sz]ed) by)): ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}(?:, .*)?)")
MINUTEBOOK_FOLDED(
    post_and_name,
    R"((?:(?:executive|corporate|strategic|assistant|deputy|interim|acting|service|group|joint) )*(?:director|head|chief (?:executive|officer|finance officer)|city solicitor|borough solicitor|monitoring officer)(?: (?:of|for) [\pL,&'’ –-]{3,80}?| [–-] [\pL,&'’ –-]{3,80}?)(?: \([\pL &]+\))?(?:, (?-i:\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)))")
// What became of a motion, and how members voted: in capitals and bold as headings are.
MINUTEBOOK_FOLDED(
    course_of_motion,
    R"(^(?:(?:main |substantive |original )?(?:motion|amendment)(?: as amended| to the motion)?(?: was| is)? ?(?:carried|passed|defeated|lost|failed|withdrawn|restated|adopted)\b.*|incorporated into the (?:main )?motion\b.*|(?:for|against) the (?:motion|amendment)|(?:unanimously )?resolved(?: (?:unanimously )?to recommend to (?:the )?(?:full )?council)?|abstain(?:ed|ing)?|abstentions?|during (?:the )?(?:discussion|debate)\b.*)\W*$)")
// Parts of what is minuted of one item.
MINUTEBOOK_FOLDED(
    part_of_minute,
    R"(^(?:decision ?(?:/|and|&) ?voting|decision|voting|registered speakers|public speakers|speakers|(?:staff )?presentation|commission (?:business|discussion)|committee member debate\b.*|citizen input|public hearing|(?:applicant|objector|officer|appellant|public|licensing authority|responsible authority)s?['’]?s? (?:representations?|case|submissions?)|representations?|(?:first |second |third |further )?amendment(?: (?:by|from|on behalf of|moved|proposed)\b.*)?|motion(?: (?:by|from|on behalf of|moved|proposed)\b.*)?)\W*$)")
MINUTEBOOK_FOLDED(numbers_decision, R"(^(?:resolved|agreed|minute)(?: no\.?| number)?[\s:–-]*\d[\d/.:-]*$)")
MINUTEBOOK_FOLDED(numbered_notice, R"(^notice of (?:motion|question) (?:no|number|ref)\b[.: ]*\d)")
MINUTEBOOK_FOLDED(unit_of_amounts, R"([£$€] ?(?:m|mn|bn|k|['’]?000s?|millions?|thousands?)?)")
MINUTEBOOK_FOLDED(heads_motion, R"(^(?:the )?motion\W*$)")
MINUTEBOOK_FOLDED(opens_parts, R"(^part (?:1|i|a|one)\b\s*[-–—:])")
MINUTEBOOK_FOLDED(
    how_sent,
    R"([\s–—-]+(?:distributed|circulated|sent (?:out|round)|e-?mailed|forwarded) (?:as|when|to|by|separately|prior|before|in advance)\b.*$)")
MINUTEBOOK_PATTERN(number_in_agenda, R"(^(?:item )?\d{1,2}[.)]\s+\p{Lu})")
MINUTEBOOK_PATTERN(earlier_minute, R"(^\(\d{1,4}(?:[./]\d{1,3})?\) |^\d{1,2}[.)] )")
MINUTEBOOK_FOLDED(
    task,
    R"(^awaiting(?: [^:]*)?$|^(?:the )?(?:(?:parish |town )?clerk|chair(?:man|person)?|secretary|treasurer|convenor|cllrs?\.? \p{L}+) to (?:send|write|contact|ask|check|report|arrange|find|get|obtain|speak|email|e-mail|chase|reply|respond|investigate|look|follow|forward|circulate|liaise|order|inform|request|confirm|update|action|provide|prepare|draft|invite|add|put)\b)")
// "Hall hire £16.20 Stamps £5.30": what was paid, row by row.
MINUTEBOOK_PATTERN(amount, R"((?:^|\s)[£$€]? ?\(?\d{1,3}(?:,?\d{3})*\.\d{2}\)?)")
MINUTEBOOK_PATTERN(amount_at_end, R"((?:^|\s)[£$€]? ?\(?\d{1,3}(?:,?\d{3})*\.\d{2}\)?$)")
// "Date Payee Details £": the head of a table that is printed without its lines.
MINUTEBOOK_PATTERN(column_heads, R"((?: |^)[£$€](?: |$))")
MINUTEBOOK_FOLDED(
    purpose_clause,
    R"(^(?:to (?:receive|consider|note|approve|discuss|agree|be|confirm|review|adopt|appoint|elect|decide|)"
    R"(adjourn|suspend|fix|set|invite|answer|comment|delegate|authorise|sign|resolve|hear|report|accept|determine|ratify|update|provide|give|allow|vote|have)\b|)"
    R"(i (?:dderbyn|ystyried|nodi|gymeradwyo|drafod)\b|(?:none|nothing|no|see|verbal|deferred)\b|)"
    R"(as (?:above|attached)))")

MINUTEBOOK_PATTERN(
    person_and_post,
    R"(^[A-Z][\pL'’-]+(?: [A-Z][\pL'’.-]*){1,3} ?[–,-] .*(?i:manager|director|officer|head of|clerk|lead|secretary|solicitor|treasurer|accountant|executive|adviser|advisor)\b)")

MINUTEBOOK_FOLDED(
    ends_in_body,
    R"(\b(?:council|(?:sub-?)?committee|cabinet|executive|board|panel|assembly|forum|commission|pwyllgor)$)")
MINUTEBOOK_FOLDED(
    body_and_day,
    R"(^[^.;:]*\b(?:council|committee|sub-?committee|cabinet|executive|board|panel|assembly|commission|forum|cyngor|pwyllgor|bwrdd|cabinet)\b[^.;:]*(?: [–—-]|,| on) ?(?:\p{L}+day|dydd \p{L}+),? \d{1,2}\p{L}{0,4} \p{L}+,? \d{4}\b)")
MINUTEBOOK_FOLDED(number_head, R"((?:(?:agenda )?(?:item )?(?:no|number)|rhif(?: yr)?(?: eitem)?)\.?)")
MINUTEBOOK_FOLDED(item_head, R"((?:agenda )?(?:items?|eitem(?:au)?)(?: (?:of business|description|under discussion))?)")
MINUTEBOOK_FOLDED(
    verdict,
    R"(^(?:no |neither |dim |raised |all |and |it was |amended and |application |appeal |motion |amendment )*(?:sylwadau|objections?|objects?|observations?|)"
    R"(comments?(?: required)?|support(?:s|ed)?|granted|refused|approved|permitted|noted|withdrawn|declined|deferred|pending|awaited|)"
    R"((?:gwrthwynebiad(?:au)?|further information (?:requested|required))|penderfynwyd|cytunwyd|nodwyd|derbyniwyd|cymeradwywyd|agreed|complete[d]?|ongoing|on agenda|follow up|adopted|carried|lost|defeated|resolved|ordered|received|laid over|dismissed|)"
    R"(allowed|no (?:decision|action|change))(?: (?:by|with|subject to|as) .*| [A-Z]{2,4}| \d[\d/. ]+| raised| made|)[.:]?$|.*\bappeal (?:dismissed|allowed|withdrawn)$)")
MINUTEBOOK_FOLDED(case_reference, R"(^(?:[A-Z]{1,6}[/. ]?)?(?:\d{2,4}/\d{3,6}|\d{3,6}/\d{2}|\d{4}-\d{2,4})\b)")
MINUTEBOOK_FOLDED(
    council_name,
    R"(^(?:the )?[\pL&'’., -]*\b(?:parish|town|city|county|district|borough|community|municipal|metropolitan|royal borough|cymuned|tref|sir) (?:council|corporation)$|^cyngor (?:cymuned|tref|sir|bwrdeistref)\b.*)")
MINUTEBOOK_FOLDED(
    post,
    R"(\b(?:manager|director|officer|head of|clerk|secretary|solicitor|treasurer|chief executive|chair(?:man|person)?|mayor|city attorney|monitoring officer)\b)")

MINUTEBOOK_FOLDED(auxiliary_verb, R"(\b(?:is|are|was|were|will|has|have|had|should|must|can)\b|\bmay [a-z])")

MINUTEBOOK_FOLDED(agenda_title, R"(^\W*(?:a ?g ?e ?n ?d ?a|(?:order of )?business)\W*$)")
MINUTEBOOK_FOLDED(
    agenda_lead_in,
    R"(\b(?:the following|under-?mentioned) (?:agenda|business)(?: items)?(?: as (?:follows|set out below))?\s*[:.–-]*$)")
MINUTEBOOK_FOLDED(agenda_of_body,
                  R"(^\W*(?:(?:draft|public|supplementary|revised) )*agenda(?: ?[-–—:] ?| for | of )\D*$)")
MINUTEBOOK_PATTERN(minutes_title, R"(^\W*(?:M ?I ?N ?U ?T ?E ?S|COFNODION)\W*$)")
MINUTEBOOK_FOLDED(
    decisions_title,
    R"((?:(?:draft|printed|provisional) )?(?:(?:list|schedule|summary|notice|record) of )?(?:(?:cabinet|executive|committee|council) )?(?:decisions(?: list| sheet| summary| taken| made)?|decision (?:list|sheet|summary|notice)))")
MINUTEBOOK_FOLDED(
    decisions_of_body,
    R"(^(?:(?:draft|printed|provisional) )?(?:(?:record|notice|summary|schedule|list) of )?(?:executive )?decisions(?: (?:taken|made|reached))? (?:of|by|at|from) .*\b(?:cabinet|committee|executive|council|board|panel)\b|)"
    R"(^[^.;]{0,60}\b(?:cabinet|committee|executive|council|board|panel)(?: meeting)?\s*[-–—:]?\s*(?:decisions(?: list| sheet| summary| taken)?|decision (?:list|sheet|summary))$)")
MINUTEBOOK_FOLDED(decision_maker, R"(^decision maker\s*:)")
MINUTEBOOK_PATTERN(name_of_person, kCapitalised + "(?: " + kCapitalised + "){1,2}")
MINUTEBOOK_PATTERN(starts_with_name, "^" + kCapitalised + " " + kCapitalised)
MINUTEBOOK_FOLDED(
    office,
    R"((?:(?:vice|deputy)[- ]?)?(?:chair(?:man|person|woman)?|convenor|convener|president)|(?:minutes? |honorary |assistant )?(?:secretary|treasurer))")
MINUTEBOOK_PATTERN(day_in_figures, R"((?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?:\d{2}|(?:19|20)\d{2}))")
MINUTEBOOK_PATTERN(rest_of_reference, R"(^\d{1,4}/[A-Z]{2,6}\b)")
// "… as discussed under agenda item": a number comes next.
MINUTEBOOK_PATTERN(
    awaits_number,
    R"( (?:\S+ ){7,}(?:(?:agenda )?item|minute(?: (?:no\.?|number|ref(?:erence)?))?|paragraph|section(?: \d{1,3}[a-z]?)?|page|(?:application|plan|cheque) (?:no\.?|number))$)")
MINUTEBOOK_PATTERN(opens_case, R"(^(?:\p{Lu}{1,4}/)?(?:\d{2}|\d{4})/\d{3,5}(?:/\p{Lu}{2,5})?[,:]? (?:[–-] )?\p{Lu})")
MINUTEBOOK_PATTERN(starts_time, R"(^ ?\d{1,2}[:.]\d\d\b)")
MINUTEBOOK_PATTERN(
    opens_flattened,
    R"(^(?:It|The|This|These|There|Cllrs?|Councillors?|Members|Following|After|No|None|Mr|Mrs|Ms|An?|As|In|At|On|All)\b)")
MINUTEBOOK_PATTERN(opens_list, R"(^(?:•|\d{1,2}\.\d{0,2}) )")
MINUTEBOOK_FOLDED(
    item_class,
    R"(^(?:(?:motion|resolution|by-?law|presentation|delegation|deputation|staff report|report|notice of motion|discussion|verbal report|update|question)s?)$)")
MINUTEBOOK_FOLDED(
    attendance_label,
    R"(^(?:staff(?: members?)?|guests?|visitors?|zoom|regrets|absent|officers?|councillors?|members?|clerk|press|observers?|also attending|virtual(?:ly)?|via \w+)$)")
MINUTEBOOK_PATTERN(
    label_glued,
    R"(^(\d{1,3}[a-z]?[.)]|[a-z]\.|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[ivx]{1,4}\))[A-Z“"‘'][a-zA-Z]|^(\d{1,4}/\d{1,4}\.)[A-Z][a-zA-Z]|^(\d{1,2}\.\d{1,2})(?:[A-Z][a-z]{2,}|On|In|It|At|As|To|An|No|By|We)\b)")

}  // namespace minutebook::patterns
