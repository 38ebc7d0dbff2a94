#include "extractors/find/decision_patterns.h"

#include <string>

#include "corpus/define_pattern.h"

namespace minutebook::patterns {
namespace {

// Latin letters of names: all of Unicode's make programs so large that RE2 falls back to its slowest engine.
const std::string kUpper = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪŁŃŇŌŐŘŚŞŠŤŪŮŰŴŶŹŻŽ";
const std::string kRestOfName = "[A-Za-zÀ-ɏ'’.\\-]*";
// "Cllr Mrs A. Hale", "Councillor O’Dowd (J)", "RB", "the Chairman". Later words are cut by after_name().
const std::string kName =
    R"(((?:(?:Cllrs?|Councill?ors?|Ald(?:erman|erwoman)?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev(?:erend)?|Prof(?:essor)?)"
    R"(|Cynghorydd|Cyng|Council ?[Mm]ember|Councilm[ae]n|Councilwoman|Trustee|Commissioner|Supervisor|Director|Reeve|Mayor)\.?\s*)*)"
    "[" +
    kUpper + "]" + kRestOfName + "(?: [" + kUpper + "]" + kRestOfName + "){0,3}(?: \\([" + kUpper +
    R"(]{1,3}\))?|[Tt]he (?:Right (?:Honourable|Hon\.?|Worshipful),? )?(?:[Tt]he )?(?:(?:[Vv]ice|[Dd]eputy)[- ])?(?:[Cc]hair(?:man|woman|person)?|(?:Lord )?(?:Mayor|Provost)|Leader(?: of the Council)?)(?: \((?:Councillor|Cllr\.?|Alderman) [^()]{2,30}\))?))";
// "D. Yale", "Cllr Oakes": where only names stand.
const std::string kShortName =
    R"(((?:(?:Cllr|Councill?or|Cr|Deputy Mayor|Mayor|Ald|Mr|Mrs|Ms)\.? )?(?:\p{Lu}\. ?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?))";
// What a council without the power to decide says of an application, and how it calls itself there.
const std::string kView =
    R"((?:(?:the )?(?:council|members) (?:has|have|had|raised) )?(?:no (?:PC |adverse |further )?(?:comments?|objections?|observations?)(?: (?:were )?(?:raised|made|submitted)| with (?:a )?comments?)?|(?:strong(?:ly)? )?(?:support(?:ed)?|objections?(?: raised| made| submitted| lodged)?|object(?:ed)?|opposed?)|(?-i:PC|TC) approves?|neutral|recommend(?:s|ed)? (?:approval|refusal)|(?:approval|refusal) recommended|further information (?:was |to be )?(?:requested|sought)|observations? (?:were )?made|dim (?:sylwadau?|gwrthwynebiad(?:au)?)))";
const std::string kWe = R"((?:the )?(?:(?:parish|town|community) council|council|PC|TC|CC))";
// A name that cannot be another word.
const std::string kTitledName =
    R"(((?:Cllrs?|Councill?ors?|Cr|Ald(?:erman)?|Director|Trustee|Commissioner|Mr|Mrs|Ms|Miss|Dr)\.? )" + kNamePart +
    "(?: " + kNamePart + "){0,2})";
// "Cllrs A. Hale, Quick and Mr Vale", one group.
const std::string kTitledNames =
    R"(((?:Cllrs?|Councill?ors?|Crs?|Selectm[ae]n|Trustees?|Commissioners?|Supervisors?|Alderm[ae]n|Mr|Mrs|Ms|Miss|Dr)\.? (?:)" +
    kNamePart + R"(|and|,| )+?))";
// Up to a full stop that ends a sentence: not one behind an initial or a title ("Cllr. A. Hale").
const std::string kToNextStop = R"((?:[^.]|\b(?:[a-z]{1,2}|cllrs?|mrs|miss|rev|hon|ald|cyng)\.)*?)";
// A name or two, or somewhat more.
const std::string kNamesOn = R"((?:[^.;]|\b(?:cllrs?|mrs?|ms|dr|ald)\.)+?)";
// "the substantive motion, as amended"
const std::string kTheMotion =
    R"((?:the )?(?:(?:substantive|original|amended|main|composite|final) )?(?:motion|proposal)(?:,? as amended,?)?)";
const std::string kNumber =
    R"((\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|)"
    R"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|none|nil|no|zero))";
const std::string kBody =
    R"((?:(?:parish|town|community|county|city|borough|district|full|local|area|municipal)? ?(?:council|committee|sub-?committee|panel|board|cabinet|executive|authority|assembly|commission|trustees|members|councillor['’]?s|cllrs|selectmen|select ?board|supervisors|commissioners|aldermen|meeting)|an ch?omhairle|(?:[\p{L}&]+ ){1,3}(?:committee|sub-?committee|panel|working group)))";

}  // namespace

// --- Sentences and lists ---

MINUTEBOOK_FOLDED(joiner_at_end, R"(\s*[;,][\s,]*(?:and/or|and|or|ac|a|neu)?\s*[,;:]?\s*$)")
MINUTEBOOK_FOLDED(before_inline_label, R"((?:[;.:]|[;,] ?(?:and|or|ac|a|neu)|\band)$)")
MINUTEBOOK_FOLDED(
    starts_decision_fact,
    R"(^(?:\(?(?:proposed|moved|seconded|proposer|seconder|second ?[:–-]|mover|discussion ?[:–-] ?none|carried|defeated|lost|unanimous(?:ly)?\b|voting|vote[sd]?\b|for\s*[:(]|(?:for|against) the motion\s*:|for \d{1,3}$|against\s*[:(]|against \d{1,3}$|abst|)"
    R"((?:(?:on|by|upon) )?(?:(?:a|the) )?(?:(?:recorded|named|polled|roll[- ]call) )?(?:vote|roll[- ]call)\b|voting record\W*$|the roll was called\b|)" +
        kNumber +
        R"( (?:(?:members? |councillors? |votes? )?(?:voted |were )?(?:in favou?r|for|against)|yes|ayes?|yeas?)\b|there (?:was|were) )" +
        kNumber +
        R"( (?:votes?|abstentions?|in favou?r|against)\b|ayes?(?:\s*[:(—\d]| ?[–-] ?\w| all\b)|yeas?\s*[:(—\d]|yes\s*:|no\s*:|noes\s*[:(\d]|nays?(?:\s*[:(—\d]| ?[–-] ?\w)|opposed\s*:|)"
        R"(in favour|agreed unanimously|all voted\b|all (?:the )?(?:members |councillors |present )?(?:were |voted )?in favou?r\b|amendment (?:lost|carried)|motion (?:lost|carried|passed|failed|defeated)|(?:up)?on being put|action\s*:|eiliwyd|cynigiwyd gan|(?:o blaid|yn erbyn|atal|ymatal)\s*[:(])))")

// --- Recommendations ---

MINUTEBOOK_FOLDED(
    recommendation_heading,
    R"(^(?:(?:the|official|officers?['’]?s?['’]?|director['’]s|summary of|list of|key|main|proposed|draft|decision and|chief executive['’]s|clerk['’]s|)"
    R"(committee|city manager['’]s|staff|report|requested) )*(?:recommend(?:ation|ed)(?:\(s\)|s)?|argymhell(?:iad|ion|iadau))\b|recommendations?(?:\(s\))?$|^th(?:is|e) report makes the following recommendations?\b|^(?:proposed|suggested|draft|recommended) (?:resolution|motion)s?$|^decisions? (?:required|requested|sought)$|^(?:(?:council|board|committee) )?actions? (?:requested|required|recommended)$|^requested (?:(?:council|board|committee) )?actions?$|^(?:y )?penderfyniad a geisir$)")
MINUTEBOOK_FOLDED(
    ends_in_conditions,
    R"(\b(?:grant|permit|approv|refus|consent)\w*\b.*\b(?:conditions?|reasons?|informatives?)\b[^.;]{0,60}[.:]?$)")
MINUTEBOOK_FOLDED(
    determines,
    R"(^(?:that )?(?:(?:planning )?(?:permission|consent|the application) (?:is |be )?)?(?:refus(?:e|al|ed)|grant(?:ed)?|approv(?:e|al|ed)|permit(?:ted)?)\b)")
MINUTEBOOK_FOLDED(
    determination,
    R"((?:that )?(?:(?:planning )?permission (?:is |be )?)?(?:refus(?:e|al|ed)|grant(?:ed)?|approv(?:e|al|ed)|permit(?:ted)?|conditional (?:approval|permission|consent)|approv(?:e|al) (?:with|subject to) conditions|(?:grant|refuse) (?:(?:conditional|outline|full|planning) )*(?:permission|consent|approval)(?: subject to (?:the )?(?:following )?conditions)?|no objections?|object|deferral|defer)\.?)")
MINUTEBOOK_FOLDED(
    recommends_elsewhere,
    R"(other consultation|^report(?:ing)? back on|^responses? (?:to|on)|^consideration of|^(?:basis|bases|grounds|rationale|justification) (?:for|of)|previous|response to|progress|^reasons?|reasons for|implementation of|background to|following (?:[^r]|re[^c])|monitoring|update on)")
MINUTEBOOK_FOLDED(
    decision_heading,
    R"(^(?:(?:details|summary|terms|text) of )?(?:the )?(?:(?:proposed|officer|executive|delegated|key) )*(?:decisions?(?:\(s\))?|penderfyniad(?:au)?)(?: (?:to be )?(?:taken|made|proposed|required))?(?: and recommendations?)?$|^decisions? of (?:the )?(?:executive (?:councillor|member)|cabinet member|portfolio holder|lead member|leader|mayor)(?: for [^.:;]{3,60})?$)")
MINUTEBOOK_FOLDED(
    proposed_decision,
    R"((?:^|^the |[^n] the |[^e] )proposed (?:record of |executive |officer |key )*decision|(?:^|[^g] )decisions? (?:to be taken|proposed)|intention to (?:make|take)|notice of (?:proposed|intended))")
MINUTEBOOK_FOLDED(
    reasons_follow,
    R"((?:and )?(?:for|with) the following reasons?\W*|reasons? for (?:the |this )?(?:recommendations?|proposals?)\W*)")
MINUTEBOOK_FOLDED(proposed_record, R"(\bproposed (?:record of |executive |officer |key )*decision\b)")
MINUTEBOOK_FOLDED(
    recommendation_lead_in,
    R"(^(?:(?:and|accordingly|therefore),? )?(?:)"
    R"(it is (?:therefore |accordingly |hereby |further |also |now )*(?:recommended|proposed|requested|suggested)(?: that the [\w' ’&,-]{3,60}? resolves?(?: to| that)?| that(?: (?:the )?[\w' ’&,-]{3,80}?:)?| to)?)"
    R"(|[^.;:]*? (?:is|are) (?:also |now |therefore |respectfully |formally |hereby |further )*(?:asked|requested|invited|recommended|required|called upon)(?: to resolve(?: to| that)?$| to(?: (?:agree|approve|note|consider|resolve|endorse|recommend)(?: (?:the following|that|to|as follows))? ?:)?| that)?)"
    R"(|(?:that )?(?:the )?[^.;:]{3,}? (?:resolves?|agrees?|recommends?)(?: to| that)? ?:)"
    R"(|(?:i|we|officers|the [\w' ]{3,50}) (?:therefore |now )?recommends?(?: that| to)?)"
    R"(|argymhellir(?: bod| fod| y dylid)?|gofynnir i[^.;:]{3,}?)"
    R"()(?:[,]? (?:the following|as follows|to resolve(?: that)?))?\s*[:–—-]*\s*)")
MINUTEBOOK_FOLDED(
    bare_lead_in,
    R"(^(?:that\b(?:[^.;:]*:\s*[–—-]?|$|\s*[:–-]+\s*)?|to:?|[^.;]{3,}:\s*[–—-]?|[^.;]{3,} (?:the following|as follows);|that (?:the )?(?:members|council|committee|sub-?committee|panel|board|cabinet|executive|authority);?|[^.;:]{3,60} be (?:recommended|asked|requested|invited) to)\s*$)")
MINUTEBOOK_PATTERN(
    recommendation_marker,
    R"(^(?:(?:[Oo]fficers?['’]?s?|OFFICERS?['’]?S?|[Cc]ommittee) )?(?:RECOMMENDED|RECOMMENDATIONS?(?:\(S\))?|Recommended|Recommendations?(?:\(s\))?|ARGYMHELLIAD|ARGYMHELLION|Argymhelliad|(?:Proposed|Suggested|Draft|Recommended) (?:[Rr]esolution|[Mm]otion)s?)(?: (?:for|to|of) [^:.]{3,})?(?:\s*[:–—-]+\s*|,? (?:that|THAT)\b|\s*$))")
MINUTEBOOK_FOLDED(
    asks_a_body,
    R"(^(?:(?:(?:accordingly|therefore|in conclusion),? )?(?:it is (?:therefore |accordingly |hereby )*recommended(?: that| to|:| as follows)|(?:i|we) (?:therefore |now )?recommend that\b)|it is (?:therefore )?proposed that the [^.;:]* resolves?\b|argymhellir|)"
    R"((?:city |town |planning )*staff recommends? |this report makes the following recommendations|the (?:city manager|town manager|city administrator|planning commission) recommends? |)"
    R"((?:the )?(?:[\w'’&-]+ ){0,4}(?:member|leader|mayor|portfolio holder)(?: for [^.;:]*?)? is (?:\w+ )?(?:asked|requested|recommended) to|(?:the |that (?:the )?)?(?:[\w'’&-]+ ){0,5}(?:council|committee|sub-committee|panel|board|cabinet|executive|members|councillors|trustees|authority|commission|forum)(?: \([^)]*\))? (?:is|are) (?:also |therefore )*(?:asked|requested|invited|recommended) (?:to|that)))")
MINUTEBOOK_FOLDED(
    amendments_follow,
    R"(\bthe following (?:\w+ ){0,2}(?:amendments?|corrections?|changes?|alterations?|additions?) ?:[-–]?$)")
MINUTEBOOK_FOLDED(body_at_end, R"(\b(?:the )?)" + kBody + R"( ?:[-–]?$)")
MINUTEBOOK_FOLDED(
    agreed_under_heading,
    R"(^(?:agreed|approved|noted|accepted|adopted|received|confirmed|deferred|refused)(?:\.?$|,? (?:subject to|as (?:a |an )?(?:true|correct|accurate)|with|unanimously)\b[^;]*$))")
MINUTEBOOK_FOLDED(
    minutes_moved,
    R"(^the minutes were (?:then |duly )?(?:proposed|moved) by [^.;]{2,60}(?:\.[^.;]{2,40})?second[^;]*$)")
MINUTEBOOK_FOLDED(passed_to,
                  R"(\b(?:congratulations|sympathy|thanks|condolences)\b[^.;]*\b(?:passed|sent|extended) to\b)")
MINUTEBOOK_FOLDED(
    decides_on_what_follows,
    R"(\bthe following\b[^.;]* be (?:\w+ )?(?:noted|approved|agreed|received|endorsed|adopted|confirmed)\b)")
MINUTEBOOK_FOLDED(resolved_at_end,
                  R"(\bsecond[^;]*\band (?:it was )?(?:unanimously )?(?:resolved|agreed)(?: unanimously)? ?[,:]?-?$)")
MINUTEBOOK_FOLDED(that_at_end, R"(\bthat ?:[-–]?$)")
MINUTEBOOK_FOLDED(that_body, R"(^that (?:the )?)" + kBody + R"( ?:[-–]?$)")
MINUTEBOOK_PATTERN(begins_with_that, R"(^(?:AND |And )?(?:THAT|That)\b)")
MINUTEBOOK_FOLDED(
    begins_request,
    R"(^(?:and that|that|to|note|notes|approve|agree|endorse|consider|adopt|authorise|authorize|delegate|support|confirm|accept|receive|recommend|refer|resolve|instruct|direct|request|comment|review|nominate|appoint|i|cymeradwyo|nodi)\b)")
MINUTEBOOK_FOLDED(
    no_recommendation,
    R"(^(?:none|n/?a|nil|not applicable|no recommendations?|see (?:above|below|attached).*|as above|as (?:set out|detailed|stated|outlined|shown) (?:on|at|in) the (?:front|first|beginning|start|top|head)\b.*)\.?$)")
MINUTEBOOK_FOLDED(motion_to_put,
                  R"(^[“"]?that\b.{3,}\b(?:be|is|are|has|have|agrees?|approves?|resolves?|supports?|notes?)\b)")
MINUTEBOOK_FOLDED(
    committee_recommends,
    R"(\bhad been proposed\b.*\brecommend|\b(?:committee|panel|sub-?committee|working (?:party|group)|task group)(?: had| has)?(?: agree[ds] to| resolve[ds] to)? recommend(?:s|ed)? (?:to |that |the (?:\w+ ){0,4}to the \w+ council|the (?:parish|town|community) council )|we recommend that)")

// --- Resolutions ---

MINUTEBOOK_PATTERN(
    decision_marker,
    R"(^[“"]?(?:(?:AND |And )?(?:(?:[Ii]t|IT) (?:was|WAS) )?(?:[Tt]herefore |[Tt]hen |[Uu]nanimously |UNANIMOUSLY |DULY )*(?:RESOLVED|AGREED|ORDERED|DECIDED|VOTED|DECISION|RESOLUTION|PENDERFYNWYD|CYTUNWYD|DETERMINED)\b(?:/-)?(?:,? UNANIMOUSLY|,? unanimously| IN PRINCIPLE)?)"
    R"(|(?:Council|COUNCIL|Board|Commission|Committee) (?:[Aa]ction|ACTION)(?: [Tt]aken| TAKEN)?\s*:|NOTED\s*(?:[:–-]+|$))"
    R"(|(?:And |It was )?(?:[Uu]nanimously )?(?:Resolved|Agreed|(?:Details of |The )?[Dd]ecision(?: [Tt]aken| [Mm]ade)?|Delegated [Dd]ecisions?|Resolve|RESOLVE|Ordered|Decided|Resolution|Penderfynwyd|Penderfyniad|Cytunwyd)(?: unanimously| in principle)?(?: that)?\s*(?::|–|—| - | ?-$|$)|Resolved \([^()]+\)\s*(?:[:–—-]|$)))"
    R"([\s:.,;–—-]*(?:unanimously[\s:,–-]*)?)")
MINUTEBOOK_PATTERN(
    recommended_marker,
    R"(^(?:(?:AND |And )?(?:[Ii]t was |IT WAS )?(?:UNANIMOUSLY )?RECOMMENDED\b(?:,? UNANIMOUSLY)?(?: (?i:to) (?:(?i:the) )?(?:(?:\p{Lu}[\p{L}&-]*|and|for|of) ?){1,6})?)[\s:.,;–—-]*)")
MINUTEBOOK_PATTERN(
    recommended_to,
    R"(^Recommended to (?:(?:the|full) )*(?:\p{Lu}[\p{L}-]+ ?|and |for |of ){1,6}(?:\([^()]*\) ?)?:[–-]?$)")
MINUTEBOOK_PATTERN(
    late_marker,
    R"(^[^;]{0,160}?\b(?:[Ii]t was(?: ?:[–—-]*)? |and |[Cc]ouncil |[Cc]ommittee |[Mm]embers? |[Ll]eader |[Cc]abinet |[Bb]oard |[Pp]anel |[Ee]xecutive |[Aa]uthority |[Aa]ssembly |was |[–—-] |, )(?:then |therefore |also |unanimously )*(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|ORDERED)(?: UNANIMOUSLY| unanimously)?\b[\s:,–—-]*|^[^;]{0,160}?\b(?:RESOLVED|AGREED) ?[:–—-][\s:,–—-]*|^PROPOSED\b[^.;]{0,80}; ?(?:SECONDED\b[^.;]{0,80}; ?)?(?:RESOLVED|AGREED)\b[\s:,–—-]*)")
// "Decision: It was resolved to sell it.": told twice.
MINUTEBOOK_FOLDED(marker_again, R"(^it was (?:then |unanimously |also )*(?:resolved|agreed|decided) )")
MINUTEBOOK_FOLDED(
    one_word_decision,
    R"((?:approved|accepted|adopted|noted|received|supported?|object(?:ed)?|agreed|refused|deferred)[.]?)")
MINUTEBOOK_FOLDED(bare_resolved, R"(^[\s:.–—-]*$)")
MINUTEBOOK_FOLDED(
    vote_after_marker,
    R"(^\(?[^()]{0,60}\b(?:votes?|for|against|unanimous(?:ly)?|nem\.? con\.?|abst[a-z]*)\b[^()]{0,60}\)\s*[:–—-]*\s*|^(?:by|with) (?:a majority of )?\d{1,3} (?:votes?|to|for|in favou?r)\b[^.;:]{0,80}?(?:[:–—-]\s*|$)|^by (?:a majority of )?\d{1,3} (?:votes? )?(?:in favou?r )?(?:to|against) \d{1,3}(?: votes?| against)? |^\(?[^()]*\b(?:Cllrs?|Crs?|councill?ors?|proposed|seconded|moved)\b[^()]*\)\s*[:–—-]*\s*|)"
    R"(^\(?\d{1,3}(?: ?[:–/-] ?\d{1,3}){1,2}[^()]{0,60}\)\s*[:–—-]*\s*|^\(?by (?:a )?majority(?: vote)?(?:[ ,(]*\d{1,3}(?: ?[:–/-] ?\d{1,3}){1,2}\)?)?\s*[:,–—-]*\s*)")
MINUTEBOOK_FOLDED(
    nothing_decided,
    R"(^(?:none|nil|n/?a|not applicable|no (?:apologies|declarations?|disclosures?|interests?|questions?|petitions?|deputations?|items?|urgent|other)|there (?:was|were|is|are) no(?:ne)?)\b|^(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w{3,9},? \d{4}\.?$|^(?:an )?apolog(?:y|ies)\b[^.;]*\b(?:was|were|had been|have been) (?:also )?(?:received|recorded|given|submitted)(?: (?:from|by|on behalf)\b|\.)|)"
    R"(^(?:it was noted that there (?:were|was) no\b|(?:the )?(?:chair(?:man|person)?|mayor|leader|clerk|(?:\w+ ){0,3}officer|committee)[^.;]{0,60}? (?:then )?(?:welcomed|reminded|thanked|introduced|announced|informed|undertook|was joined)\b|(?:the|this) (?:meeting|item|matter) was (?:being )?(?:streamed|recorded|filmed|webcast|chaired|introduced|presented)))")
MINUTEBOOK_PATTERN(outcome_behind_movers,
                   R"([ .,;:–-]+((?:MOTION |Motion )?(?:CARRIED|Carried|LOST|Lost|DEFEATED|Defeated)\b.*)$)")
MINUTEBOOK_PATTERN(number_of_moved, R"(^((?:\p{Lu}{1,3}[- ]?)?\d{1,4} ?[-/] ?\d{2,4})[ .:]+(?i:moved by)\b)")
MINUTEBOOK_PATTERN(numbered_resolution, R"(^R(?:ESOLUTION|esolution) (?:(?i:no)\.? ?|# ?)?[\d])")
MINUTEBOOK_PATTERN(moved_that, R"(^(?i:moved by) )" + kName + R"(,? ((?i:that)\b))")
MINUTEBOOK_FOLDED(
    purpose_of_item,
    R"(^(?:\d{1,3}[.,)]? )?to (?:receive|agree|approve|confirm|sign|consider|adopt|be (?:signed|approved|confirmed|agreed))\b)")
MINUTEBOOK_FOLDED(no_more_than_agreed,
                  R"(^[\s:.,–-]*(?:by [^.;]{2,}|unanimously|and (?:duly )?signed(?: off)?[^.;]*)\.?$)")
MINUTEBOOK_FOLDED(motion_label, R"(^(?:motion|action|council action|vote|decision)(?: and (?:vote|second))? ?[:–-]+ ?)")
MINUTEBOOK_FOLDED(
    body_resolved,
    R"(^(?:(?:and|accordingly|thereafter|thereupon|following (?:a )?(?:discussion|debate)),? )?(?:the )?)" + kBody +
        R"( (?:then |therefore |accordingly |also |unanimously |further )*(?:resolved|agreed|decided|ordered|determined)(?: unanimously| to| that)?\s*:[\s:–—-]*)")
MINUTEBOOK_FOLDED(
    approves_what_follows,
    R"(\b(?:following|below|attached|listed)\b[^.;:]*\bbe (?:\w+ )?(?:approved|paid|authori[sz]ed|made|ratified|passed|agreed|accepted|adopted)\b[^.;:]*:[-–]?$)")
MINUTEBOOK_FOLDED(
    motion_result,
    R"(^(?:the |this )?(?:motion|proposal|resolution)\b[^.;]{0,40}\b(?:was|is|were) (?:then |duly |also |unanimously )*(?:carried|adopted|passed|approved|agreed)\b)")
MINUTEBOOK_FOLDED(
    bare_result,
    R"(^(?:(?:the|a) (?:\w+ )?vote was (?:called|taken),? and )?)" + kTheMotion +
        R"( (?:was |is )?(?:then |duly |also |therefore |unanimously |so )*(?:carried|carries|passed|passes|adopted|approved|failed|fails|lost|defeated)\b[^.;]*[.:]?$|)"
        R"(^(?:(?:this|it|these) (?:was|were) (?:\w+ )?agreed(?: \w+)? and )?(?:(?:the|an) )?[\pL ]{3,30} (?:then )?declared (?:the|this) (?:motion|proposal|amendment)s? (?:to be )?(?:duly )?(?:adopted|carried|passed|lost|defeated)(?: and the [\pL ]+ (?:approved|adopted|passed))?\.?$|)"
        R"(^[^;,]{3,} (?:agreed|resolved|voted)(?: unanimously)? to (?:adopt|approve|accept|pass) (?:this|the) motion\b[^;]*$|)"
        R"(^(?:it|this) (?:was )?(?:carried|passed|failed),? (?:by )?\(?\d{1,2} ?[-–/] ?\d{1,2}\b[^;]*$|^(?:it|this) was (?:\w+ly |so )?carried(?: \w+ly| by [^.;]*| on a [^.;]*)?\.?$|)"
        R"(^)" +
        kTheMotion +
        R"( (?:was |on being |being )?(?:then |duly )?put to the (?:vote|meeting),? and (?:was |it was )?(?:unanimously |duly )?(?:agreed|carried|approved|passed|adopted|lost|defeated)(?: unanimously| by [^.;]*)?\.?$|)"
        R"(^(?:resolution|ordinance) no\.? [\w-]+ was (?:entered and )?(?:duly )?(?:adopted|carried|passed)(?: as motioned)?\.?$|)"
        R"(^(?:(?:up)?on (?:being put to the vote|(?:a|the) vote(?: being taken)?),? )?(?:)" +
        kTheMotion +
        R"(|motions|(?:the )?(?:resolution|ordinance)(?: no\. [\w-]+)?) (?:was |were )?(?:then )?(?:put to the vote and )?declared (?:to be |to have been |as )?(?:duly )?(?:carried|adopted|passed|approved|lost|defeated)\b[^;]*$|)"
        R"(^(?:the|an) [\pL ]{3,30} ruled (?:that )?(?:the|this) (?:motion|proposal) (?:(?:had |has )(?:failed|passed|carried)|(?:had been |was |is |has been |as )?(?:duly |unanimously )?(?:adopted|carried|passed|lost|defeated))\b[^.;]*\.?$|)"
        R"(^there being [\w ]{2,20} (?:yeas?|ayes?)\b[^;]*\bdeclared [^;]*\b(?:carried|adopted|passed|approved|lost|defeated)\.?$|)"
        R"(^(?:the )?motion(?: to [^.;]{3,}?| that [^.;]{3,}?)? received an? (?:[\w-]+ ){0,3}votes?\b)")
MINUTEBOOK_FOLDED(
    votes_before_side,
    R"(\b)" + kNumber +
        R"( (?:members? |councillors? |votes? |members? present )?(?:(?:having )?voted |were |(?:being |cast )?)(?:in favour of|for) (?:the )?(motion|amendment)\b)")
MINUTEBOOK_FOLDED(
    votes_behind_side,
    R"(\b(motion|amendment)(?: by (?:\S+ ){1,4}?)?(?: were| was| received)?\s*[:–—-]?\s*\(?(\d{1,3})\b(?: votes?\b|\)|(?:[ ,;.]|$)))")
MINUTEBOOK_FOLDED(
    side_that_won,
    R"(\bthe (motion|amendment)(?:,? having \w+ [^.;,]{2,40},)? (?:was|being|is) (?:(?:accordingly|therefore|thereby|thereupon|then|duly|declared|to be) )*(?:carried|adopted|successful)\b|)"
    R"(\b(?:the )?(motion|amendment),? (?:which (?:was|became) |and it was |being )(?:(?:accordingly|therefore|thereby|thereupon|then|duly|declared|to be) )*(?:carried|adopted|successful|the (?:decision|finding|resolution))\b|)"
    R"(\bthe (motion|amendment) (?:(?:accordingly|therefore|thereby|thereupon|then) )*(?:became|was declared (?:to be )?) ?the (?:decision|finding|resolution)\b)")
// "The following motion was moved by Cllr Oakes, and seconded by Cllr Vale:"
MINUTEBOOK_FOLDED(
    following_was_moved,
    R"(^(?:the|a) following (?:notice of )?(?:motion|proposal|resolution) (?:was|were) (?:then |duly )?(?:moved|proposed|put forward) by [^;]*\bsecond[^;]*[:;]$)")
MINUTEBOOK_FOLDED(
    adopted_as_follows,
    R"(^(?:up)?on (?:a |the )?(?:motion|proposition|proposal) (?:of|by|made by) .*\bsecond(?:ed)?\b.*\bthe following (?:resolution|motion|ordinance|order)s? (?:was|were) (?:duly |then |unanimously )*(?:adopted|carried|passed|approved)\b.*[.:]$)")
MINUTEBOOK_FOLDED(received_votes, R"(\breceived an? (?:[\w-]+ ){0,3}votes?\b)")
MINUTEBOOK_FOLDED(
    open_lead_in,
    R"(^(?:[^.;:]*\b)?it was (?:also |then |therefore |further )*(?:resolved|agreed|decided) (?:that )?(?:the )?)" +
        kBody +
        R"( (?:would|should|will|shall)$|^(?:[^.;:]{3,80},? )?(?:it was|was|were) (?:then |unanimously |also )*(?:resolved|agreed|decided) (?:to|that)$|\b(?:resolved|agreed|decided) (?:unanimously )?to (?:note|approve|endorse)(?: the following)?$)")
MINUTEBOOK_FOLDED(
    only_leads_in,
    R"(^(?:[^.;:]{3,80},? )?(?:it was|was|were) (?:then |unanimously |also )*(?:resolved|agreed|decided) (?:to|that) ?(?::[-–]?| [-–—])?$|^(?:and |it was )(?:it was |then |unanimously |hereby )*(?:resolved|agreed|decided) ?(?::[-–]?| [-–—])$)")
// "Proposed by Cllr Oakes, seconded by Cllr Vale and resolved:-"
MINUTEBOOK_FOLDED(
    movers_lead_in,
    R"(\b(?:propos|second)[^;]*\b(?:and|it was) (?:it was |then |unanimously |duly )*(?:resolved|agreed|decided)(?: unanimously)? ?(?:(?:that ?)?:[-–]?|that)$)")
MINUTEBOOK_FOLDED(
    that_only,
    R"(^(?:(?:to recommend to (?:the )?(?:\w+ )?(?:council|cabinet|executive|board|committee) )?that|to|to recommend (?:to )?(?:that )?(?:the )?(?:\w+ ){0,2}(?:council|cabinet|executive|board|committee)(?: (?:that(?: it)?|to))?|bod|fod)\s*[:–-]*$)")
MINUTEBOOK_FOLDED(
    decision_lead_in,
    R"(\b(?:resolved|agreed|decided|adopted|approved|ordered|passed|cytunwyd|penderfynn?wyd)\b(?:[^.;]{0,80}(?:as follows|the following[\w ]{0,40}|\bcanlynol|fel a ganlyn)| (?:with|by) \d[^.;:]{0,90}|(?: \(?unanimous(?:ly)?\)?)?(?: to(?: (?:note|approve|endorse|agree|support|accept)| recommend(?: (?:that|to) [^.;:]{3,60})?)?(?: the following)?)?(?: that(?: it(?: be)?| they(?: be)?| (?:the )?)" +
        kBody +
        R"()?)?)?\s*(?::\s*[-–—]?| [-–—])$|\b(?:the )?following (?:was|were) (?:unanimously )?(?:approved|agreed|adopted|resolved|authori[sz]ed)[.:]?-?$)")
MINUTEBOOK_FOLDED(
    still_to_settle,
    R"(\b(?:issues?|matters?|questions?|points?|problems?|details?)\b[^.;]* to be (?:resolved|agreed|decided)\b)")
MINUTEBOOK_FOLDED(
    report_noted,
    R"((?:the )?(?:members|committee|sub-?committee|cabinet|board|panel|executive|commission|authority) (?:duly |then |(?:received|considered) and )?noted (?:the|this) (?:\w+ ){0,4}(?:reports?|updates?|information|position|presentation)(?:,? as (?:circulated|presented|submitted)|, which [^;]{3,160})?\.?|(?:the )?(?:members|committee|sub-?committee|council|cabinet|board|panel) (?:duly |then )?noted (?:agenda )?items? \d[^;]{0,60}|(?:the )?(?:members|council|committee|board) (?:duly |also )?(?:received and )?noted the [\w'’ -]{3,60}\.?|(?:(?:following|after) (?:\w+ )?(?:consideration|discussion|debate),? )?the (?:[\w'’-]+ ){0,5}(?:reports?|minutes?|correspondence)(?: as (?:circulated|presented)| numbered [^.;]{1,50}?| (?:for|on|of|from) [^.;]{2,80}?)?(?:, [^.;,]{3,60},)? (?:was|were) (?:duly )?noted(?: by (?:the )?(?:\w+ ){0,3}(?:board|committee|council|panel|members))?\.?|the [^.;]{3,60} (?:was|were) (?:duly )?noted by (?:the )?(?:\w+ ){0,3}(?:board|committee|council|panel|members)\.?|there (?:was|were) submitted(?: and (?:considered|discussed))? and noted\b[^;]*|[^;]{3,} (?:was|were) submitted(?: and (?:considered|discussed))? and noted\b[^;]*)")
MINUTEBOOK_FOLDED(of_what_is_above,
                  R"(\b(?:abstain(?:ed|ing)|vot(?:ed|ing) against)\b[^.;]*\babove (?:resolution|motion|decision)\b)")
MINUTEBOOK_FOLDED(settled_on_a_vote, R"(^(?:up)?on (?:a|the) vote\b[^;]{3,}\b(?:carried|lost|approved|defeated)\.?$)")
MINUTEBOOK_FOLDED(
    things_confirmed,
    R"(^(?:the )?(?:(?:draft|previous) )?(?:minutes|accounts|payments|reports?|budget|precept)\b[^.;]*\bunanimously (?:confirmed|approved|agreed|adopted|accepted)\b)")
MINUTEBOOK_FOLDED(proposed_and_all_in_favour,
                  R"(^proposed(?: and seconded)?[;,.] a vote was taken\b[^.]*\b(?:all in favou?r|carried)\.?$)")
MINUTEBOOK_FOLDED(begins_inner_list, R"(^(?:(?:that|to) \(|(?:that|to)\s*[:–-]+\s*\(?)(?:1|a|i)[.)])")
MINUTEBOOK_FOLDED(word_before_list, R"((?:that|to)\s*[:–-]*\s*)")
MINUTEBOOK_FOLDED(
    agrees_motion,
    R"(^(?:[^.;:,]{3,60},? )?the )" + kBody +
        R"( (?:then |therefore |unanimously |duly )*(?:agreed|approved|adopted|passed|carried|resolved) the (?:following )?(?:motion|resolution)(?: unanimously| as follows)? ?:[-–]?$)")
MINUTEBOOK_FOLDED(verb_over_list, R"(^(?:resolved|agreed|noted|approved|decided)(?: unanimously)? ?:[-–]?$)")
MINUTEBOOK_FOLDED(label_of_side, R"((?:votes? )?for (?:the )?(motion|amendment) ?:?[-–]?)")
MINUTEBOOK_FOLDED(count_at_end, R"(\((\d{1,3})\)\.?$)")
MINUTEBOOK_FOLDED(counts_side,
                  R"(^(?:for|in favou?r|against|abstain(?:ed|ing)?|abstentions?) ?[:–-]? ?\(\d{1,3}\) ?:?$)")
MINUTEBOOK_FOLDED(
    lists_members,
    R"(^(?:the )?(?:(?:deputy |vice[- ])?(?:lord )?(?:mayor|provost|leader|convener|chair\w*)\b|councill?ors?\b|cllrs?\b|ald(?:erm[ae]n)?\b|members\b|(?:mr|mrs|ms|miss|dr)\b)[^;:]*$)")
MINUTEBOOK_FOLDED(
    done_as_follows,
    R"(\bbe (?:\w+ )?(?:approved|agreed|adopted|authori[sz]ed|amended|noted|allocated|appointed|varied|revised|set),? as follows ?:[-–]?$)")
MINUTEBOOK_FOLDED(notes_below, R"(\bnot(?:e|es|ed)(?: the following)?\s*[:–-]*$)")
MINUTEBOOK_FOLDED(had_decided,
                  R"(\bhad (?:already |previously |also )?(?:agreed|resolved|decided|recommended)\b[^.;]{0,40}[:–-]+$)")
MINUTEBOOK_FOLDED(
    declared_carried,
    R"(^(?:(?:after|on|up)[^.;]{3,80}, )?(?:and )?(?:the )?(?:motion|report|recommendations?|proposals?)\b[^.;]{0,60}\bdeclared (?:to be |as )?(?:duly )?carried\.?$)")
MINUTEBOOK_FOLDED(
    what_is_to_be,
    R"(^(?:that )?the [^.;:]{3,160}? be (?:\w+ and )?(?:approved|confirmed|signed|accepted|adopted|noted|received|agreed|taken as read)\b)")
// "RESOLVED – That Members of the Sub-Committee", over a list of what they do.
// "RESOLVED: That the Council be recommended to" over "(1) appoint …"
MINUTEBOOK_FOLDED(body_before_list,
                  R"(^that (?:the )?)" + kBody +
                      R"((?: of the [\w -]+)?(?: be (?:recommended|asked|requested|advised) (?:to|that))?$)")
MINUTEBOOK_FOLDED(
    body_only,
    R"(^(?:the )?(?:)" + kBody +
        R"(|(?:[\pL&,’'-]+ ){1,8}(?:committee|sub-?committee|panel|board|cabinet)|(?:(?:chief|corporate|strategic|executive|assistant|deputy|cabinet) )*(?:officer|director|member|leader|mayor)\b[^.;:]{0,60})(?: unanimously| then)?\s*(?::\s*[-–]?|[-–—])$)")
MINUTEBOOK_FOLDED(
    past_decision,
    R"(^(?:[^.;:–—]{3,60} [–—-] )?(?:unanimously )?(?:agreed|resolved|noted|approved|adopted|recommended|endorsed|decided|authorised|delegated|instructed|refused|granted|continued)\b)")
MINUTEBOOK_FOLDED(
    short_agreement,
    R"(^(?:(?:the |all (?:the )?)?)" + kBody +
        R"(|everyone|everybody|all (?:present|members|those present)) (?:agreed|endorsed (?:this|that) (?:decision|view)|approved|(?:was|were) (?:all )?in (?:full )?agreement|(?:were|(?:noted|confirmed)(?: that)? they were) (?:all )?(?:content|happy))(?: to this| this| unanimously| with (?:this|that|it|the (?:proposals?|payments?|arrangements?)))?\.?$|^all (?:were |was )?in (?:full )?agreement(?: (?:that (?:this|it)|with this)\b[^.;]*)?\.?$)")
MINUTEBOOK_FOLDED(resolved_by_body, R"(^(?:that|to|bod)?[^.;]{0,160}:[-–]?$)")
MINUTEBOOK_FOLDED(
    it_was_agreed,
    R"((?:^|[.:–—-] )(?:unanimously )?(?:also )?(?:resolved|agreed|decided) (?:unanimously )?(?:that|to|not to|we)\b|^unanimously (?:agrees?|resolves?|decides?) (?:that|to|not to)\b|^it was (?:queried|asked|suggested|felt|thought|considered|discussed|noted|reported)\b[^.;]*\band (?:then |it was )?(?:agreed|resolved|decided) (?:that|to)\b|^all (?:then )?agreed (?:to |(?:that )?[^.;,]{3,60}? (?:(?:should|must|to be) |(?:would |will )?be (?:\w+ed|left|kept|sent|given|made|put)\b))|^resolution (?:was )?passed (?:that|to|for)\b|^agreement (?:that|to)\b|^agreement was reached to\b|\bagreement was reached that\b|\bthere was (?:unanimous |general |full )?agreement (?:that|to)\b|\bwe (?:all |then |therefore |unanimously )*(?:agreed|resolved|decided) (?:that|to)\b|\b(?:and|so|thus) all (?:present )?(?:resolved|agreed|decided|voted) (?:to|that)\b|\bit (?:was|is) (?:noted and |discussed and |proposed and |also |now |then |therefore |further |subsequently |unanimously |duly |generally |finally |however |provisionally )*(?:resolved|agreed|decided|determined)\b|(?:^|[;,] |\b(?:and|so|but|received) )(?:everyone|everybody) (?:then |also |unanimously )*(?:agreed|resolved|decided) (?:that|to|not to)\b|^(?:we|all (?:of )?(?:those )?present) (?:all |then |also |unanimously )*(?:agreed|resolved|decided) (?:that|to|not to)\b|\bproposed by [^.;]*\band (?:unanimously |duly )*(?:agreed|resolved)\b)")
MINUTEBOOK_FOLDED(
    body_agreed,
    R"(^agreed the minutes of\b|^all (?:present |members |councillors )?(?:were|was) in favou?r of [^.;]{2,60} being \w+|^all (?:present )?(?:accepted|approved|adopted|supported) (?:the|this|these|it|them)\b|^all (?:present )?agreed (?:that )?(?:these|this|they|the minutes) (?:were|was|to be) an? (?:\w+ and )?(?:true|accurate|correct)\b|(?:^|[,;:] |\b(?:and|that|so|accordingly|therefore|thereupon|consequently|discussion|debate|consideration) |^(?:up)?on the (?:motion|proposal|proposition) of [^.;]*? )(?:the |both |all (?:the )?)?)" +
        kBody +
        R"((?:, (?:having|following|after|on|upon|by|with|when|noting)\b[^.;]*,|,)? (?:also |then |therefore |accordingly |further |subsequently |thereafter |unanimously |by (?:a )?majority(?: vote)?,? |by (?:general )?con(?:sensus|sent),? |voted and |duly |(?:received|considered|reviewed|discussed|examined|noted|read) and )*(?:resolved|agreed|decided|approved|endorsed|ratified|adopted|granted|awarded|authorised|authorized|instructed|directed|)"
        R"(confirmed (?:the |that the )(?:\w+ ){0,2}?minutes|(?:accepted|rejected|declined|supported) (?:the|this|his|her|their|an?) (?:\w+ ){0,3}?(?:recommendations?|quot(?:e|ation)s?|tenders?|offer|proposals?|requests?|applications?|report|resignation|invitation|prices?|specification|designs?|terms|estimates?|bids?)|)"
        R"(gave (?:its|their) (?:full )?(?:consent|approval|agreement|permission|support|authority)|(?:took|made) (?:the|a) decision|(?:had no objections?|did not object) to|raised no objections?|concurred|voted (?:to|in favour|unanimously|\d{1,2} ?[-–] ?\d{1,2} (?:in favou?r|to|for)\b|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: to (?:\d{1,2}|one|two|three|four|none))? (?:in favou?r|for)\b)|(?:was|were) (?:all )?in (?:full )?agreement|(?:was|were) in favou?r of (?:this|that|the|supporting|approving|accepting))\b)")
MINUTEBOOK_FOLDED(only_considers, R"(^(?:the )?)" + kBody +
                                      R"( (?:received and |had )?considered (?:an?|the) (?:\w+ )?report\b[^.;]*\.?$)")
MINUTEBOOK_FOLDED(
    matter,
    R"(\b(?:minutes?|motion|resolution|payments?|cheques?|accounts?|invoices?|reconciliation|budget|precept|polic(?:y|ies)|standing orders|regulations|register|statement|)"
    R"(applications?|costs?|quot(?:e|ation)s?|tenders?|expenditure|spending|proposals?|amendments?|allocations?|report|recommendations?|donations?|grants?|contributions?|requests?|accounts|lists?|figures|schedule|plan|use of|lease|terms|return|letter|contract|memorials?|documents?|direct debits?|code of conduct)\b)")
MINUTEBOOK_FOLDED(
    was_agreed,
    R"((\b(?:was|were|be|is|are)(?: (?:then|also|therefore|duly|unanimously|\w+ed(?:,? \w+ed)*,? and|read and|all|provisionally|formally|finally|subsequently|and|in principle))*(?: proposed[^.]{3,}?and)?)"
    R"( (?:approved|(?:re-?)?adopted|accepted|agreed|supported|ratified|confirmed|authorised|rejected|declined|turned down|(?:carried|passed)(?:[.,;]|$| unanimously| by| with| for| as))(?:\b|$|[.,; ])))")
MINUTEBOOK_FOLDED(
    not_yet_agreed,
    R"(\b(?:to|will|would|should|can|could|may|might|must) (?:not )?be (?:\w+ )?(?:approved|adopted|accepted|agreed|confirmed|ratified)\b)")
MINUTEBOOK_FOLDED(
    matter_shortly_agreed,
    R"(\b(?:minutes?|payments?|cheques?|accounts?|invoices?|reconciliations?|budget|precept|polic(?:y|ies)|orders|regulations|register|statement|quot(?:e|ation)s?|expenditure|report|return|donations?|grants?|)"
    R"(schedule|assessment|allocations?)\b[^.;]*?(?: [–—-] ?|: ?| )(?:(?:all|unanimously|duly|received and|reviewed and) )*(?:approved|adopted|accepted|agreed|ratified|confirmed)(?: and (?:signed|adopted|approved)| for payment)?(?: as (?:a )?(?:true|correct)[\w ]*)?(?: with [\w ]*(?:amendments?|corrections?))?(?: \([^)]*\))?\.?$|£[\d.,]+(?: \d\d)? (?:was |were )?(?:all )?(?:approved|agreed|passed) for payment\.?$|£[\d.,]+(?: \([^()]*\))? ?[–—-] ?(?:approved|agreed)\.?$)")
MINUTEBOOK_FOLDED(all_agreed_at_end, R"((?:[–—-]|:|\)) ?all (?:were )?(?:approved|agreed)(?: for payment)?\.?$)")
MINUTEBOOK_PATTERN(
    closing_marker,
    R"((?: [–—-] ?)(?:[Aa]ll |ALL |[Nn]ot |[Uu]nanimously |UNANIMOUSLY )?(?:[Ee]veryone was in agreement|[Aa]greed|AGREED|RESOLVED|[Cc]arried|CARRIED|[Aa]dopted|ADOPTED|[Aa]pproved at (?:the|this) meeting)(?: unanimously| UNANIMOUSLY| at (?:the|this) meeting)?[.)]*$|[a-z)\d”’][.]? (?:Resolved|RESOLVED)\.?$)")
MINUTEBOOK_PATTERN(
    approved_seconded,
    R"((?:^|: ?| )(?:Approved|Agreed|Accepted|Adopted|approved|accepted|adopted)(?:(?: by)? ?[:–—-]| by) ?)" + kName +
        R"([ ,;:/.–-]*(?:and )?(?i:second(?:ed)?\b))")
MINUTEBOOK_PATTERN(
    capital_outcome,
    R"(\b(?:was|were|is|are|be|been) (?:\w+ ){0,2}(?:APPROVED|ADOPTED|ACCEPTED|CONFIRMED|RATIFIED|ENDORSED|CARRIED|DEFERRED|REFUSED)\b|\b(?:was|were) (?:\w+ ){0,2}NOTED(?:[.,;]|$)|\b(?:[Cc]ommittee|[Cc]ouncil|[Cc]abinet|[Bb]oard|[Pp]anel|[Mm]embers|[Ee]xecutive) (?:\w+ly )?(?:NOTED|APPROVED|ENDORSED|ADOPTED|DEFERRED|REFUSED|GRANTED)\b|\b(?:AGREED|APPROVED|ADOPTED|ACCEPTED) (?:by (?:all|everyone|members|the )|unanimously\b))")
MINUTEBOOK_FOLDED(
    no_view_taken,
    R"(^(?:no (?:PC |adverse |further )?(?:comments?|objections?|observations?)|dim (?:sylwadau?|gwrthwynebiad(?:au)?))\.?$)")
MINUTEBOOK_FOLDED(
    heading_with_outcome,
    R"((?:(?: [–—-] ?|: ?)(?:(?:unanimously|duly|all) )*|,? (?:was|were) (?:(?:unanimously|duly|all|then|read and|taken as read and) )*)(?:approved|adopted|accepted|agreed)(?: and signed| for payment)?(?: as (?:a )?(?:true|correct)[\w ]*)?\.?$|\b(?:was|were) (?:\w+ed and )?(?:accepted for payment|turned down)\.?$|[.] (?:approved|adopted|accepted|agreed)\.?$)")
MINUTEBOOK_PATTERN(
    initials_agreed,
    R"((?:^|[,;:–-] |[ ])(?:([Tt]he )|)(\p{Lu}{2,6}) (?:(?:then|also|all|unanimously|therefore|voted and) )*(?:resolved|agreed|decided|approved|ratified|voted|had no objections?)(?: unanimously)?\b)")
// "The HCC was sympathetic and decided to look further"
MINUTEBOOK_PATTERN(
    initials_then_agreed,
    R"((?:^|[.:–-] )([Tt]he |)(\p{Lu}{2,6}) (?:was|were|felt|thanked|welcomed|discussed|considered|noted)\b[^.;]* and (?:then |unanimously )?(?:agreed|resolved|decided) (?:that|to|not to|an?)\b)")
MINUTEBOOK_PATTERN(
    agreed_by_initials,
    R"(\b(?:was|were) (?:then |also |unanimously )*(?:agreed|approved|adopted|accepted|supported) by ([Tt]he |)(\p{Lu}{2,6})\b)")
MINUTEBOOK_PATTERN(
    name_of_body,
    R"(((?:\p{Lu}[\p{L}'’.-]+ (?:and |& |of |the )?)+(?:COUNCIL|Council|COMMITTEE|Committee|BOARD|Board)))")
MINUTEBOOK_PATTERN(initials_in_brackets, R"((\p{L}+),? *\((\p{Lu}{2,4})\))")
MINUTEBOOK_FOLDED(quoted_motion, R"(^[“"‘'](?:that|this|the)\b)")
MINUTEBOOK_FOLDED(
    agreed_passively,
    R"(\b(?:was|were) (?:also |then |therefore |formally |unanimously )*agreed(?: as |[.;]|$| unanimously| and )|\bthis was (?:\w+ed,? (?:and )?)*(?:agreed|approved|adopted)\b)")
MINUTEBOOK_PATTERN(capital_marker, R"(\b(?:RESOLVED|AGREED|ORDERED|DECIDED|PENDERFYNWYD|CYTUNWYD)\b)")
MINUTEBOOK_PATTERN(side_heading, R"(^(?:\p{Lu}[\p{L}-]* ){1,4}[\p{L}-]+: )")
MINUTEBOOK_FOLDED(
    matter_put_off,
    R"(\b(?:was|were) (?:therefore |then |unanimously )?(?:deferred|referred|adjourned|carried forward|held over) (?:to|until|till|for|pending)\b|\b(?:motion|item|application|matter|decision|report|this)\b[^.;]* deferred (?:to|until|till) (?:the )?(?:\w+ ){1,3}meeting\b)")
MINUTEBOOK_FOLDED(
    given_or_set,
    R"(^there (?:was|were) submitted(?:,? (?:and )?(?:considered|discussed))?,? and (?:unanimously )?(?:approved|agreed|adopted)\b|^(?:this|these|the request) (?:was|were) (?:also |then |duly |unanimously )*granted\b|\b(?:approval|authority|authorisation|agreement|support) (?:was|were) (?:unanimously |also |then )*given\b|\b(?:was|were) (?:also |duly |unanimously |then )*(?:authorised|authorized|given (?:delegated )?authority) to\b|\b(?:was|were) minded to\b|)"
    R"(\b(?:donation|grant|contribution)s? of (?:up to )?£[\d,.]+(?: each)? (?:was|were) (?:unanimously )?(?:made|awarded|given|granted|approved|agreed)\b|)"
    R"(\b(?:precept|fees?|charges?|rents?)\b[^.;]*? (?:was|were) (?:set|fixed) at\b)")
MINUTEBOOK_FOLDED(
    chosen,
    R"(\b(?:was|were) (?:then |also |duly |unanimously |formally )*(?:co[- ]?opted|elected|re-?elected|appointed)\b|\bdeclared (?:(?-i:\p{Lu})[^.;]{2,} )?(?:duly )?(?:re-?)?elected\b)")
MINUTEBOOK_FOLDED(
    elected_formally,
    R"(\b(?:sub-? ?committee|working (?:party|group)|panel)\b[^;]* was (?:then |also )?(?:appointed|formed|set up|established) to\b|\b(?:was|were) (?:then |therefore )?duly (?:re-?)?elected\b|\b(?:cllrs?\b\.?|councill?ors?\b|members\b)[^.;]* (?:was|were) (?:then |also |duly |unanimously |formally )*(?:co[- ]?opted|appointed) (?:to|on ?to|to serve on) (?:the |this )?[^.;]*\b(?:council|committee|sub-?committee|panel|board|group|working party|trust)\b|\bon a (?:show of hands|vote being taken|vote),? [^.;]{3,} (?:was|were) (?:re-?)?(?:elected|appointed|chosen|co-?opted)\b|\bdeclared (?:(?-i:\p{Lu})[^;]{2,} )?(?:to be )?(?:duly )?(?:(?:re-?)?elected|co-?opted)\b|\bdeemed (?-i:\p{Lu})[^;]{2,} elected\b|^etholwyd (?:y |yr )?(?:cyng|mr|mrs|ms|miss))")
MINUTEBOOK_FOLDED(
    choice_heading,
    R"(\b(?:elect(?:ions?)?|co-?opt(?:ion|ed)|vacanc(?:y|ies)|appoint(?:ment)?s?|office[- ]bearers|ethol)\b)")
MINUTEBOOK_FOLDED(
    told_to_meeting,
    R"(\b(?:reported|advised|explained|said|stated|informed|commented|confirmed|mentioned|announced|noted|told|asked|queried|understood|hoped|inform|advise|tell) (?:\w+ ){0,4}?(?:that|if|whether|when|why|how|what)\b)")
MINUTEBOOK_FOLDED(
    other_council_agreed,
    R"(\b(district|county|borough|city) council,? (?:has |have |had )?(?:also |then |therefore |subsequently |now |unanimously )*(?:resolved|agreed|decided|approved|refused|granted|endorsed|adopted|awarded|authorised|instructed|accepted|rejected|declined|supported|voted)\b)")
MINUTEBOOK_FOLDED(form_of_council, R"(\b(parish|town|community|county|city|district|borough) council\b)")
MINUTEBOOK_PATTERN(
    margin_initials,
    R"(^((?:[A-Z]{2,3}/)+[A-Z]{2,3} )[A-Z][a-z]|^([A-Z]{2,3} )(?:The|It|This|An?|All|Members|There|Following|After) )")
MINUTEBOOK_FOLDED(agreed_with_subject, R"(^(?:this|these|it|they) (?:was|were)\b|\ball approved for payment\b)")
MINUTEBOOK_PATTERN(proposed_thing,
                   R"(^(?:Proposed|PROPOSED) (?:[a-z]{4,}|[Nn]ew|NEW|Web|Bus|Car|Dog|[A-Z][a-z]{3,}|[A-Z]{4,})\b)")
MINUTEBOOK_FOLDED(
    pronoun_seconded,
    R"(^(?:this(?: motion| proposal)?|it|the (?:motion|proposal)) (?:was|were) (?:also |then |duly )*seconded\b)")
MINUTEBOOK_FOLDED(
    view_with_reasons,
    R"(^(?:(?:no |strong(?:ly)? )?(?:objections?|object|support)|gwrthwynebiad(?:au)?|cefnogi) (?:on the (?:grounds|basis)|for the following|in respect of|subject to|because|due to|owing to|ar sail|am y rhesymau)\b)")
MINUTEBOOK_PATTERN(mover_alone, R"((?i:\(?(?:moved|proposed)(?: by)?)(?: ?[:–-] ?| ))" + kName + R"([ ,;:.)]*)")
MINUTEBOOK_PATTERN(seconder_alone, R"((?i:\(?seconded(?: by)?)(?: ?[:–-] ?| ))" + kName + R"([ ,;:.)]*)")
MINUTEBOOK_FOLDED(whose_view, R"(^by (?:the )?(?:PC|TC|CC|(?:parish |town |community )?council)\.?$)")
MINUTEBOOK_FOLDED(
    accepted_as_record,
    R"((?:approved|accepted|agreed|confirmed|adopted|deemed|signed|proposed|moved|passed)(?: and signed)?(?: by [\w .]{2,40})? as (?:being )?(?:a |an )?(?:true|correct|accurate)|\b(?:agreed|approved|accepted|adopted),? and (?:duly )?signed\b|\bapproved the minutes\b|minutes (?:were|was) proposed|\btaken as read,? (?:(?:and|duly|then|signed|approved|agreed|confirmed|adopted|accepted),? ){1,4}(?:signed|approved|agreed|confirmed|adopted|accepted)\b|\btaken as read and (?:duly )?(?:signed|approved|agreed|confirmed|adopted|accepted)\b)")
MINUTEBOOK_FOLDED(
    proposed_seconded,
    R"((?:propos|mov|motion|nominat))" + kToNextStop + R"([.]?)" + kToNextStop +
        R"((?:\bsecond(?:ed|er|ing|s)?\b|\b2nd(?:ed)? by\b)|\bmoved by [^.;]{2,}? supported by\b|\bsecond[^.]*?(?:propos|mov)|cyn(?:ig)[^.]*(?:\.[^.]*){0,4}eiliwyd)")
MINUTEBOOK_FOLDED(
    outcome_said,
    R"(\b(?:agreed|carried|resolved|approved|adopted|accepted|elected|appointed|passed|all in favou?r|unanimous(?:ly)?|lost|defeated|cytunwyd|chytunwyd|phenderfynwyd|gyt[uû]n)\b)")
MINUTEBOOK_FOLDED(
    outcome_sought,
    R"(\bthat [^.;]*?\bbe (?:adopted|approved|accepted|agreed|passed|carried)\b|\bproposed (?:that )?[^;]*?\b(?:to )?be (?:re-?)?(?:appointed|elected|co-?opted)\b)")
MINUTEBOOK_FOLDED(
    proposal_only,
    R"(^\(?(?:(?:approval|acceptance|adoption|accuracy|motion) ?[:–-] ?|it was |this was |these were |the motion(?:,? in the name of [^;]{2,60}?,?)? was (?:then |duly )?)?(?:proposed|prop(?:[.:] ?| )|moved|proposer|mover|seconded|second by|2nd(?:ed)? by|motion by|cynigiwyd gan|cynigydd|eiliwyd gan|eilydd)\b[^;]{0,120}$|^cynnig ?:[^;]*$|^proposal ?\(\p{L}+\)[^;]*second[^;]*$|^\((?:cllrs?|councill?ors?)\b[^();]{2,60}(?:proposed|moved)\b[^();]*\)\.?$|^on (?:the |a )?(?:motion|proposal|proposition) of [^;,]{2,60}[,:]?$)")
// "It was voted 5 – 1 that the crane be sold.", "The application was refused by 7 votes to 5."
MINUTEBOOK_FOLDED(
    voted_by_number,
    R"(\bvoted (?:by )?\d{1,2} ?(?:[-–]|to) ?\d{1,2}(?: in favou?r)?,? (?:that|to|for)\b|)"
    R"(\b(?:was|were) (?:then |duly )?(?:refused|granted|approved|rejected|deferred|permitted|agreed) (?:by|on a vote of) \d{1,2} votes? (?:to|for and) \d{1,2}\b)")
// What a decision says besides of what was noted or put off: no outcome of its own.
MINUTEBOOK_FOLDED(
    tells_besides,
    R"(,? which (?:has|have|had|was|were)\b[^,;]{0,80},|\b(?:meeting|council|committee) (?:(?:should|would|to) )?(?:be|was|is) adjourned (?:for|to allow|to enable|while|so that)\b)")
MINUTEBOOK_FOLDED(not_put_forward, R"(\b(?:was|were|been) not (?:then |duly )?(?:proposed|moved|seconded)\b)")
MINUTEBOOK_FOLDED(asked_whether, R"(\basked (?:if|whether)\b)")
MINUTEBOOK_FOLDED(
    votes_only,
    R"(^(?:the |all (?:the )?)?)" + kBody +
        R"( (?:was|were) (?:all )?in (?:full |unanimous )?(?:favou?r|agreement)(?: of this| with this)?\.?$)")
MINUTEBOOK_FOLDED(ends_without_view, R"(\bno (?:further |adverse )?(?:comments?|objections?|observations?)\.$)")
MINUTEBOOK_FOLDED(supports_list, R"(\b(?:was|were) (?:all |noted and )?supported:[-–]?$)")
MINUTEBOOK_FOLDED(lists_views, R"(\b(?:following|canlynol|a ganlyn)\b[^.;]*:[-–]?$)")
MINUTEBOOK_FOLDED(assents, R"(^(?:this was )?agreed[,;] )")
MINUTEBOOK_FOLDED(asks_for_leave,
                  R"(\b(?:asked|enquired|wondered) (?:if|whether)\b|\b(?:suggested|requested) (?:that|an?|to)\b)")
MINUTEBOOK_FOLDED(motion_proposed, R"(^the motion\b)")
MINUTEBOOK_FOLDED(motion_was_agreed,
                  R"(\bthe (?:motion|proposal) was (?:\w+ )?(?:agreed|approved|adopted|accepted)\.?$)")
MINUTEBOOK_FOLDED(
    put_forward,
    R"(^(?:(?:it|an amendment\b[^.;]*) was (?:then |also )*)?(?:proposed|moved)(?: by [^,;]{2,},?)? (?:that|to)\b)")
MINUTEBOOK_FOLDED(
    seconds_only,
    R"(^(?:[^.;,]|\b(?:cllrs?|mrs?|ms|dr|miss|[a-z])\.)*\bsecond(?:ed|s)?(?: the (?:motion|proposal)| this(?: motion| proposal| nomination)?| it| by [^;,]{2,40}?| (?:cllr|councill?or|mrs?|ms|miss|dr)\b[^;,]{2,40}?)?(?:,? (?:all (?:were |was )?(?:agreed|in favou?r|in agreement)|(?:the )?motion (?:was )?(?:carried|carries|passed|approved)|and (?:was |were |all |all members |all present )?(?:then |unanimously |duly |so )*(?:carried|agreed|passed|approved|adopted|accepted)|(?:which|and it|and this|and the motion) (?:(?:was|were) )?(?:then |unanimously |duly |so )*(?:carried|agreed|passed|approved|adopted)|and all (?:\w+ )?(?:were|voted) (?:in favou?r|yes|aye)|and,? (?:up)?on (?:a )?roll[- ]call)[^.;]*)?[.:]?$|^(?:(?:cllr|mrs?|ms|dr|[a-z])\. ?)*[\pL'’-]+(?: [\pL'’-]+)? (?:supported|made the second)\.?$|^second(?:er)? ?[:–-] ?(?:(?:mrs?|ms|dr|cllr)\.? )?[^.;,]{2,40}\.?$|^(?:the )?second (?:was )?(?:made )?by [^.;,]{2,40}(?:,? all (?:were )?in favou?r|,? (?:and )?(?:carried|passed|approved|adopted)[^.;]*)?(?:,? (?:the )?motion (?:was )?(?:carried|passed))?\.?$)")
MINUTEBOOK_FOLDED(notice_seconded,
                  R"(^(?:this|the|these) notices? of motions? (?:was|were) (?:also |then |duly )*seconded\b)")
MINUTEBOOK_FOLDED(
    seconds_proposal,
    R"(^(?:[^.;]|\b(?:cllrs?|[a-z])\.){2,50} second(?:ed|s) (?:this|the|that|his|her|their) (?:notice of )?(?:motion|proposal|nomination)s?\b)")
MINUTEBOOK_FOLDED(
    proposes_following,
    R"(\b(?:proposed|moved|submitted|tabled|put forward|made)\b[^;:]*? the following (?:notice of )?(?:motion|proposal|resolution)\b[^.;:]*[:;][-–]?$|)"
    R"(\bfollowing (?:notice of )?(?:motion|proposal|resolution) (?:was|is) (?:then |also )?(?:proposed|moved|put forward|tabled)\b[^;:]*[:;]?[-–]?$|)"
    R"(^[^;:]{3,}? (?:proposed|moved),? (?:and )?seconded by [^,;:]{3,}:?$|)"
    R"(^(?:an?|the) (?:first |second |third |further )?amendment (?:to the [\w ]{3,30} )?(?:was|is) (?:then )?(?:moved|proposed|put forward) by [^;:]{3,}? seconded by [^;: ]+(?: [^;: ]+){0,3}[.:]?$|)"
    R"(^(?:the )?(?:notice of )?(?:motion|proposal|resolution) (?:was )?(?:put forward|proposed|moved|submitted) by [^;:]{3,}:[-–]?$)")
MINUTEBOOK_FOLDED(
    moves_only,
    R"(\b(?:(?:moved|proposed|made (?:(?:a|the) )?motion|motioned)(?: by [^;,]{2,}?)?|^motion (?:(?:was )?made )?by [^;,]{2,}?|proposal (?:was |is )?(?:raised|made|put forward)) (?:to|that)\b|\bproposed (?:(?:cllr|councill?or|mr|mrs|ms|miss|dr)\b\.? )[^.;]{2,} (?:be|as|for|to be)\b|\bproposed (?:this|the) [^.;]{3,} be \w+ed\b|\b(?:further )?proposed an? (?:motion|donation|grant|payment|contribution|increase|vote)\b|[–—-] ?\(?(?:proposed|moved)(?: by)?[ :]+[^;]{2,}\.?$|\bmoved (?:for )?(?:the |its |final )*(?:approval|adoption|acceptance|receipt)\b|\bmoved (?:for )?(?:the )?(?:first|second|third|final)(?: and (?:third|final))? readings?\b|\bmoved (?:the )?(?:council|board|committee|commission|accept|approve|adopt|receive) )")
MINUTEBOOK_FOLDED(proposes, R"(\b(?:proposed|moved|nominated)\b)")
MINUTEBOOK_FOLDED(puts_forward, R"(propos|\bmove[ds]?\b|motion|nominat)")
MINUTEBOOK_FOLDED(vote_label,
                  R"(^(?:ayes?|yeas?|noes|nays?|abstain(?:ed|ing)?|abstentions?|against|in favou?r)\s*[:(–-])")
MINUTEBOOK_FOLDED(
    opinion,
    R"(\b(?:agreed|decided) that (?:it|this|that|these|those|they|the \w+(?: \w+)?) (?:reflected|showed|made sense|worked well|went well)\b|\b(?:agreed|decided) (?:that )?(?:it|this|that|these|those|they|the \w+(?: \w+)?) (?:was|is|were|are|had been|has been) )"
    R"((?:(?:not|also|all|clearly|really|very|most|quite|extremely|so|too|such|an?|the) )*(?:\w+ ){0,2}?(?:)"
    R"((?:matter|decision|idea|pity|shame|problem|issue|concern|question|success|event|improvement|difficulty|nuisance|danger|hazard|eyesore|disappointment|mistake|disgrace)s?|)"
    R"(difficult|disappointing|unfortunate|regrettable|excellent|interesting|successful|good|unlikely)\b)")
MINUTEBOOK_FOLDED(
    acts, R"(\b(?:to|that|should|would|will|shall|must|be|accept(?:ed)?|agreed|resolved|approved|proposed|seconded)\b)")
MINUTEBOOK_FOLDED(
    vote_line,
    R"((?:ayes?|yeas?|noes|nays?|opposed|against|abstain(?:ed|ing)?|abstentions?) ?[:–-] ?(?:none|nil|0)\.?|recorded vote ?:?|moved ?(?:/|and|&) ?seconded\W*)")
MINUTEBOOK_FOLDED(
    names_motion,
    R"((?:(?:council|committee|(?:community )?board) )?(?:resolution|motion|decision)(?: (?:no\.? )?\d{1,4}/\d{1,4})?\W*)")
// "Moved by Trustee Hale   Seconded by Trustee Vale   VOICE VOTE – Unanimous Approval (6-0)"
MINUTEBOOK_FOLDED(
    movers_and_vote,
    R"(^(?:moved|motion|proposed) by [^.;:]{2,60}? seconded by [^.;:]{2,60}? (?:voice|roll[- ]call|recorded) vote\b)")
MINUTEBOOK_FOLDED(actions_follow,
                  R"(\bthe following (?:actions?|recommendations?|steps) be (?:taken|approved|adopted)\b[^.;]*:$)")
MINUTEBOOK_FOLDED(heads_votes, R"((?:yes|yeas?|ayes?|for|in favou?r|no|noes|nays?|against|opposed|abstain(?:ed)?)\W*)")
MINUTEBOOK_FOLDED(took_no_part, R"(^(?:absent|excused|not present|recused) ?[:–-])")
MINUTEBOOK_PATTERN(
    names_councillor,
    R"((?:(?:Cllr|Cr|Comh|Ald)\.?|Councillor|Comhairleoir|Alderman) (?:\p{Lu}\. ?)*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}:?)")
MINUTEBOOK_FOLDED(vote_word, R"((?:ayes?|yeas?|yes|nays?|no|abstain(?:ed|s)?)\.?)")
MINUTEBOOK_FOLDED(resolved_word, R"(resolved\W*)")
MINUTEBOOK_FOLDED(body_resolved_alone, R"((?:the )?)" + kBody + R"( resolved(?: [a-z]{2,6}/\d{4}/\d{1,6})?[.:]?)")
MINUTEBOOK_PATTERN(pair_in_brackets, R"(^(?i:moved|resolved) ?[:–-]? ?\((?:(?:Crs|Cllrs|Councillors) )?)" + kShortName +
                                         R"( ?/ ?)" + kShortName + R"(\))")
MINUTEBOOK_PATTERN(pair_over_outcome,
                   "^" + kShortName + R"( ?/ ?)" + kShortName + R"( (?:CARRIED|Carried)\b[^;]{0,40}$)")
MINUTEBOOK_FOLDED(
    majority_voted,
    R"(^(?:a|the) (?:\w+ )?majority(?: of (?:the )?(?:members|councillors|cllrs)(?: present)?)? (?:then )?(?:voted|agreed|decided|resolved) (?:to|that|in favou?r of|against|for)\b)")
MINUTEBOOK_FOLDED(
    vote_held,
    R"(^(?:a|the) (?:[\w-]+ ){0,3}vote (?:took place|was (?:held|taken)) to (?:accept|approve|adopt|agree|amend|confirm|endorse|grant|make|note|refuse|reject|support)\b)")
MINUTEBOOK_FOLDED(
    breaks_off,
    R"(\b(?:it was|and) ?[:–—-]+$|(?:,|\band) it was(?: (?:then|therefore|unanimously|accordingly))?$|\bit was (?:then |duly )?unanimously[,:]?$)")
MINUTEBOOK_FOLDED(says_what, R"(\b(?:that|to|y dylid|bod|fod)\b)")
MINUTEBOOK_FOLDED(
    discussed_and_agreed,
    R"(^(?:the )?)" + kBody +
        R"( (?:\w+ )?(?:discussed|considered|debated|received|reviewed|examined|noted|thanked|welcomed|recogni[sz]ed|was \w+|were \w+|felt|expressed)\b[^.;]*\band (?:then |unanimously )*(?:(?:agreed|resolved|decided) (?:that|to|not to|an?)|(?:approved|adopted|accepted|endorsed) (?:it|them|this|these|the))\b)")
MINUTEBOOK_FOLDED(
    body_content_with,
    R"(^(?:after (?:\w+ )?discussion,? )?(?:(?:the |all (?:the )?)?))" + kBody +
        R"((?: present)? (?:(?:were|was) (?:all )?|(?:noted|confirmed) (?:that )?they were )(?:content|happy (?:with|for|to (?:accept|agree|approve|support)))\b)")
MINUTEBOOK_FOLDED(
    own_council_agreed,
    R"(\bthe (?:parish|town|community) council (?:then |therefore |also |unanimously )*(?:resolved|agreed|decided) (?:that|to|not to)\b|)" +
        kBody + R"( (?:was|were) [^.;]{3,} and (?:agreed|decided|resolved) to\b)")
MINUTEBOOK_FOLDED(begins_with_application, R"(^(?:applications? (?:for|to)|th(?:is|ese) (?:was|were))\b)")
MINUTEBOOK_FOLDED(begins_with_pronoun, R"(^(?:he|she|they|it) )")
MINUTEBOOK_FOLDED(goes_on, R"(^otherwise\b)")
MINUTEBOOK_FOLDED(conditions_follow,
                  R"(\b(?:conditions?|subject to|provided|grounds?|reasons?|ar sail|rhesymau|amodau)\b[^.]*[:,][-–]?$)")
MINUTEBOOK_FOLDED(
    agreed_only,
    R"(^(?:and )?(?:this was |it was |these were |(?:the )?(?:motion|vote|amendment) (?:was )?|(?:otherwise )?all )?(?:then |unanimously |all |duly |discussed and |considered and |reviewed and |presented and )*(?:agreed|carried|approved|accepted|adopted|resolved|passed)(?: to)?(?: unanimously| by (?:all|everyone)(?: present| members| councillors)?| by (?:a majority of )?\d{1,3} (?:votes? )?(?:to|against) \d{1,3}(?: votes?)?|,? \d{1,3} (?:voted )?(?:in favou?r|for),? (?:and )?\d{1,3} (?:voted )?against| for payment| as such| nem\.? con\.?)?(?:,? \(?\d{1,3} ?[-–/] ?\d{1,3}(?: ?[-–/] ?\d{1,3})?\)?)?(?:,? with [\pL .,]{2,50}(?:abstaining|opposed|opposing|dissenting|voting (?:no|nay|against)))?\.?$|^this was (?:fully|unanimously) supported(?: by (?:all|everyone|members|the [\w ]{3,30}))?\.?$|^resolved and (?:noted|agreed|approved|accepted)\.?$|^this was (?:duly )?noted by (?:the )?(?:elected )?(?:members|council|committee|meeting)(?: present)?\.?$|^(?:cytunwyd|cymeradwywyd|derbyniwyd)(?: (?:ar )?hyn)?(?: yn unfrydol)?\.?$)")
MINUTEBOOK_FOLDED(
    unanimously_decided,
    R"(\bunanimously (?:agreed|resolved|approved|elected|accepted|decided|adopted|voted|supported|endorsed)|\b(?:was|were) unanimously (?:supported|endorsed)\b|\b(?:was|were) (?:agreed|approved|accepted|adopted|supported) by all (?:the )?(?:[\w-]+ )?(?:councillors|members|present|those present)\b|\bunanimous in (?:agreeing|approving|supporting|deciding)\b|(?:agreed|resolved|approved|elected|accepted|decided|adopted|carried) unanimously|all present (?:agreed|indicated agreement|were in favour))")
MINUTEBOOK_FOLDED(
    put_to_vote,
    R"(\bput(?:ting)?\b[^.]*\bto (?:the|a) vote\b[^.]*\b(?:agreed|carried|lost|defeated|passed)|\bvotes?\b[^.;]{0,60}\b(?:was|were) (?:then |duly )?taken\b[^.;]{0,30}\b(?:carried|lost|defeated|passed)|\b(?:motion|amendment|proposal|resolution)\b[^.;]{0,60}\b(?:was|is) (?:(?:then|duly|therefore|declared|to be|to have been) )*(?:carried|lost|defeated|passed|rejected)|\bdeclared (?:the|this) (?:motion|amendment|proposal) (?:was )?(?:adopted|carried|lost|defeated|passed|fell|fallen)\b|\b(?:motion|amendment|proposal|resolution)\b[^.;]* (?:was|were) (?:then |duly )*(?:put|voted (?:up)?on)\b[^.;]*\b(?:carried|lost|defeated|passed|adopted)\b|\bput to the vote\b[^.;]{0,40}\bfell by \d)")
MINUTEBOOK_FOLDED(
    motion_settled,
    R"(^(?:(?:following|after) [^.;,]{2,},? |(?:up)?on the (?:proposal|proposition|motion) of )" + kNamesOn +
        R"(,? )?(?:the|this) (?:notice of )?motion,? (?:was |is )?(?:(?:then|also|duly|unanimously|proposed|moved) )*(?:by )" +
        kNamesOn + R"(,? (?:and )?)?(?:(?:was )?seconded by )" + kNamesOn +
        R"( and )?(?:was )?(?:then |duly |unanimously )*(?:agreed|carried|adopted|passed|approved|lost|defeated)(?: unanimously| by all| by \d[^.;]*)?\.?$|^)" +
        kNamesOn +
        R"( seconded the motion,? (?:which|and (?:it|this)) was (?:then |unanimously )*(?:agreed|carried|adopted|passed)\.?$)")
MINUTEBOOK_FOLDED(
    amendment_settled,
    R"(\bamendment\b[^.;]*\b(?:lost|carried|defeated|fell|fallen|agreed|rejected|accepted|adopted|passed)\b)")
MINUTEBOOK_FOLDED(
    welsh_decision,
    R"((?:^|[,;:] ?(?:a |ac |ond )?| [–—-] |\b(?:a|ac|trafodaeth|drafodaeth) )(?:penderfynn?wyd|phenderfynwyd|cytunwyd|chytunwyd|cymeradwywyd|chymeradwywyd|ch?adarnhawyd (?:[^bf]|[bf][^o])|cynigiwyd gan|chynigiwyd gan|derbyniwyd (?:cynnig|(?:y )?(?:cofnodion|adroddiad|cyfrifon)))|^nodwyd (?:bod|fod|y|yr|na|nad)\b|^(?:[^.;,]{3,60}, )?(?:cytunodd|penderfynodd|cymeradwyodd) (?:y |yr )?(?:pwyllgor|is-?bwyllgor|cyngor|cabinet|bwrdd|panel|gweithgor|aelodau)\b|^nododd (?:y |yr )?(?:pwyllgor|is-?bwyllgor|cyngor|cabinet|bwrdd|panel|aelodau) (?:gynnwys )?(?:y |yr )(?:adroddiad|diweddariad|wybodaeth|cynnwys|cofnodion)\b)")
MINUTEBOOK_PATTERN(
    decided_in_person,
    R"(\bI (?:have |hereby |also |therefore )*(?:decided?|agreed?|approved?|authorised?|resolved?|determined?)\b)")
MINUTEBOOK_FOLDED(
    reported_decision,
    R"(^(?:minutes )?(?:confirmed|signed|approved) as (?:a |an )?true and (?:correct|accurate)(?: record)? at (?:a|the) [^.;]{0,40}meeting\b|\bhad (?:already |previously |also |since )*(?:been )?(?:proposed|agreed|resolved|decided|voted)\b|^at (?:that|its|their|the (?:last|previous|annual|\w+ \d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]s)?)) (?:\w+ )?meeting|^(?:while|whilst|although|though) it (?:is|was) (?:agreed|accepted)\b|^signed\b|\breport (?:has |had )?recommend(?:s|ed) that\b|\bat its meeting\b|\bat (?:a|the) meeting (?:held )?on (?:the )?\d|\bmet (?:up )?with\b[^;]*\bagreed\b|\bmet on (?:\w+ )?(?:the )?\d[^;]* and (?:agreed|approved|resolved|decided)\b|\b(?:before|until|once|when|after) (?:the )?minutes\b[^.;]* (?:are|is|have been) (?:approved|agreed|adopted|signed)\b|^\(?(?:these|the) (?:draft )?minutes (?:are|remain)\b[^.]*\b(?:subject to|draft|until)\b|\bnot seconded\b|\bno(?:t|r)? (?:a )?seconder\b|\b(?:failed|died|dies) for (?:want|lack) of\b|\bno second and the motion failed\b|\bthank(?:ed|s|ing)? [^;]*?\bpropos(?:er|ing)\b|\bphenderfynwyd (?:peidio ag|i beidio ag) ymchwilio\b|^(?:(?:mayor|cllr|councill?or|mr|mrs|ms|dr)\b[^,;]{2,}|the (?:chair|clerk|mayor|chief executive|director)[\w ]{0,20}) (?:noted|reported|explained|said|stated) that the \w+ (?:had )?(?:adopted|approved|agreed)\b|\b(?:asked|called) for (?:a|any) (?:proposers?|sponsors?|seconders?)\b|\b(?:had|has|have) (?:already |previously |also |been |now )*(?:resolved|agreed|decided|approved|been)\b[^.]*\bto (?:date|that effect)|(?:agreed|resolved|decided|approved)(?: \w+){0,3} at (?:the|its|our|their|a) (?:last|previous|earlier)|)"
    R"(\b(?:district|county|borough|city)(?: council)?['’]?s? planning (?:committee|panel)|\bby (?:the )?external auditors?\b|\bby (?:the (?:\p{L}+ )*|(?-i:\p{Lu}[\p{L}’']* ){0,4})(?:District|County|Borough|City|planning|highway|local planning) (?:Council|authority)|\b(?:was|were) (?:\w+ )?(?:adopted|approved|agreed|granted|refused) in (?:(?:early|late|mid) )?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b|\b(?:was|were) (?:approved|refused|granted|agreed) by (?-i:\p{Lu}{2,6})\b|)"
    R"(\b(?:since|before|until) (?:the|their|its|his|her|our|this|that) (?:\w+ ){1,3}(?:was|were) (?:\w+ )?(?:agreed|approved|granted|adopted)\b|\b(?:if|unless|until|once|whether|when|where) (?:it|this|that|(?:(?:the|that|this) )?\w+) (?:is|are|was|were|has been|have been) (?:\w+ )?(?:resolved|agreed|approved|decided|determined|passed)\b|^(?:as|since|because|given that|now that) (?:the |all )?(?:[\p{L}]+ ){0,3}(?:council|committee|members|councillors) (?:was|were|had|has)\b|^[“"‘'‘]it is (?:\w+ )?agreed\b)")
MINUTEBOOK_FOLDED(agreed_with_somebody, R"((?:^|[^e] |[^b]e )agreed with (?:[^ei]|e[^f]|i[^m]))")
MINUTEBOOK_FOLDED(
    motion_lost,
    R"(\b(?:motion|amendment|proposal|resolution|it|vote)\b[^.;]{0,60}\b(?:was |were |is |being )?(?:lost|defeated|not carried|rejected)\b|\b(?:was|were) (?:accordingly |then |therefore )?(?:declared )?not carried\b|\bto (?:the|a) vote and (?:fell|failed)\b|\bmotion (?:was|were) (?:\w+ )?withdrawn\b|\b(?:motion|amendment|proposal|resolution|it|therefore|then|and|so|which) fell(?:[.,;]|$)|\b(?:motion|amendment|proposal|resolution|change) (?:was|were) not (?:agreed|carried|adopted|approved|passed)\b|\b(?:motion|amendment|proposal|resolution) fell by \d|\bmotion (?:\w+ )?(?:failed|fails|died|dies)\b|\b(?:motion|amendment|proposal)\b[^.;]{0,160}\b(?:was|were) (?:lost|defeated)\b|\bthere was no second(?:er)?(?:[.,;]|$)|\band (?:was |were )?(?:lost|defeated)\b|^(?:lost|defeated|not carried)\b|\bdeclared (?:the|this) (?:motion|amendment|proposal) (?:lost|defeated|fell|fallen)\b|gwrthodwyd y cynnig)")

// --- Decisions in tables and lists ---

MINUTEBOOK_FOLDED(
    disposition,
    R"((?:adopted|amended[^.;]* adopted|carried|lost|defeated|laid over|received as information|received and filed|(?:automatic )?referr(?:ed|al) (?:back )?to|not adopted|passed|withdrawn|struck off|(?:\d+ days? )?extension of time granted|(?:[\w’'-]+ ){1,6}recommendations? adopted)(?: [^.;]*)?\.?)")
MINUTEBOOK_FOLDED(passed_only, R"(^passed\b)")
MINUTEBOOK_FOLDED(withdrawn_only, R"(^withdrawn\b)")
MINUTEBOOK_FOLDED(amended_and_adopted, R"(^amended\b.*\b(?:adopted|carried|passed)\b)")
MINUTEBOOK_PATTERN(
    movers_cell,
    R"(((?:(?:His|Her) Worship )?(?:Mayor |Deputy Mayor |Councillor |Cllr\.? )?\p{Lu}[\p{L}'’-]+) ?/ ?((?:Mayor |Deputy Mayor |Councillor |Cllr\.? )?\p{Lu}[\p{L}'’-]+))")
MINUTEBOOK_FOLDED(
    planning_heading,
    R"(\bplanning\b|^applications?$|\b(?:new|current|tree) applications?\b|\bapplications? (?:received|for)\b|\bcynllunio\b|\bceisiadau\b)")
MINUTEBOOK_FOLDED(
    decided_elsewhere,
    R"(\b(?:awaiting|pending|decided|determined|outstanding|granted|refused|decisions?|permissions?|appeals?|enforcement|results?)\b)")
MINUTEBOOK_FOLDED(
    group_of_applications,
    R"(^(?:new |current |tree |planning )*applications?\b|\b(?:awaiting|pending) decisions?\b|^(?:awaiting|pending|outstanding)\b|^decisions?\b|^appeals?\b|\bapplications?:?-?$)")
MINUTEBOOK_PATTERN(
    application_number,
    R"(^(?:(?:Planning |PLANNING )?(?:[Rr]ef(?:erence)?|REF|[Aa]pplication)(?: [Nn]o)?[.:]* ?)?(?:[\p{Lu}\d]{1,8}[/.]){1,3}\d*[\p{Lu}\d]*\d\d[\p{Lu}\d/]*(?:_\d{1,2})?(?:\s|$))")
MINUTEBOOK_FOLDED(
    planning_view,
    R"((?:[.;:)] |[–—-] ?))" + kView + R"((?: (?:by|from) )" + kWe + R"()?(?: \([^()]*\))?\.?$|)" + kView +
        R"( (?:by|from) )" + kWe +
        R"(\.?$|[–—-] ?no (?:objections?|comments?)\b[^.]*\.?$|\bno (?:PC|parish council) (?:comments?|objections?)\.?$)")
MINUTEBOOK_FOLDED(view_before_dash, R"(^(?:strong(?:ly)? |no )?(?:objections?|objects?|supports?) ?[–—-] ?\S)")
MINUTEBOOK_FOLDED(view_of_council, R"([–—-] ?)" + kView + " (?:by|from) " + kWe + R"(\.?$)")
MINUTEBOOK_FOLDED(only_planning_view, R"(^)" + kView + R"((?: (?:by|from) )" + kWe + R"()?(?: \([^()]*\))?\.?$)")
MINUTEBOOK_FOLDED(
    council_objects,
    R"((?:^|[.:;] )(?:members|councillors|)" + kWe +
        R"() (?:\w+ )?(?:objects?|supports?|has no objections?|opposes?)\b|^mae’?'?r cyngor (?:hefyd )?yn (?:gwrthwynebu|cefnogi))")

// --- Motions set out in paragraphs ---

MINUTEBOOK_PATTERN(
    named_motion,
    R"(^(?i:(?:resolution|motion)(?: record)? (?:no\.?|number|#) ?:? *|motion ?- ?|res\.? ?(?:no\.? ?)?)((?:\p{Lu}{1,4}[-/ ]?)?\d+(?: ?[-/] ?(?:\d+|\p{Lu}\p{L}{2,8}))*)(?:[ :.,–-]+|$))")
MINUTEBOOK_PATTERN(
    number_and_mover,
    R"(^(?:\p{Lu}[\p{L}' -]{1,40} )?(\d{1,4}[-/]\d{1,4})\.? +((?:Cllr\.? |Councillor |Mayor |Reeve )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?): ?)")
MINUTEBOOK_PATTERN(
    motion_number,
    R"(^(?i:(?:(?:council|committee|board) )?(?:resolution|motion|res|minute)\.? *)?(?i:no\.?|number|#)? *:? *)"
    R"(((?:\p{Lu}{1,4}[- ]?)?(?:(?:19|20)\d\d ?[-/] ?\d{1,4}|\d{1,4} ?[-/] ?(?:19|20)\d\d))(?:[ :.,–-]+|$))")
// "98-502 Moved by": its year in two figures, which much else looks like.
MINUTEBOOK_PATTERN(short_motion_number, R"(^(\d{2}-\d{2,4}) +)")
MINUTEBOOK_PATTERN(movers_before, R"(^(?i:moved(?: by)?) ?:? ?)" + kName +
                                      R"((?:,? (?:and )?(?i:seconded(?: by)?) ?:? ?)" + kName +
                                      R"()?(?:[,:]+ ?| )([“"‘']))")
MINUTEBOOK_PATTERN(
    mover_in_capitals,
    R"(^((?:(?:CLLR|COUNCILLOR|MAYOR|REEVE|\p{Lu})\.? )*\p{Lu}[\p{Lu}'’-]{2,}|(?:(?:Cllr|Councillor|(?:Deputy )?(?:Mayor|Reeve)|Director|Trustee)\.? )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’-]+){1,2}) ?[:–—-] ?((?:[Tt]hat|THAT)\b))")
MINUTEBOOK_PATTERN(
    heads_words,
    R"((?i)(?:.* )?(?:MOTION|AMENDMENT|RESOL(?:VED?|UTION)|RECOMMEND(?:ED|ATIONS?)|MOVED|PROPOSED|PROPOSAL|SECONDED|ACTION|AGREED|ORDERED|DECI(?:DED|SION)|CARRIED|NOTED?|THEREFORE|FURTHER|COUNCIL|COMMITTEE|BOARD|STAFF|WHEREAS)(?: .*)?)")
MINUTEBOOK_PATTERN(pair_and_number, R"(\(?)" + kShortName + R"( ?/ ?)" + kShortName +
                                        R"(\)?(?: ?[:–-] ?((?:\p{Lu}{1,4}[ -]?)?\d{1,5}(?:[/-]\d{2,4})?))?[ :.]*)")
MINUTEBOOK_PATTERN(two_movers, kShortName + R"((?:,| and| &|;| ?/) ?)" + kShortName + R"([ :;.]*)")
MINUTEBOOK_PATTERN(
    movers_line,
    R"(\(?(?i:(?:motion |it (?:was|is) )?(?:moved|proposed|proposer|mover|seconded|seconder|second)(?: by)?|motion by) ?[:–-]{0,2} ?)" +
        kName + R"((?i:[,;:/]? *(?:and )?(?:seconded|seconder|second)(?: by)? ?[:–-]{0,2} ?)" + kName +
        R"()?[ ,;:.)]*(?:# ?\d{1,4}[-/]\d{2,4})?|(?i:moved)(?: by)? ?:? ?)" + kShortName + R"( ?[–—/-] ?)" +
        kShortName + R"([ :.]*)")
MINUTEBOOK_FOLDED(
    motion_words,
    R"(^[“"'‘]?(?:whereas\b|that\b|resolved?\b|(?:and |now,? |therefore,? |further,? )*(?:be it|it be)(?: and it is)? (?:\w+ )?resolved\b|(?:and )?(?:now,? )?therefore\b|to (?:accept|adopt|allow|appoint|approve|award|authori[sz]e|buy|go|grant|hire|move|note|open|pay|purchase|receive|set|table)\b))")
MINUTEBOOK_FOLDED(
    be_it_resolved,
    R"(^(?:(?:and|now|therefore|further),? )*(?:be it|it be)(?: and it is)?,? (?:(?:further|also|hereby|therefore),? )*resolved(?: by the [^.;:]{3,90}?,?)?(?: (?:that|to)\b|:)[\s:,–-]*)")
// The heads of the columns of a table of actions, in one row.
MINUTEBOOK_FOLDED(
    heads_actions,
    R"(^(?:who|by whom|owner|no\.?|item|action(?:s| points?)?)(?: (?:who|what|when|by whom|by when|action(?:s| points?)?|owner|status|task|due(?: date)?|deadline|progress))+$)")
// "Members had no objection to the development."
MINUTEBOOK_FOLDED(
    body_has_no_objection,
    R"((?:^|[.;:] )(?:members|councillors|the (?:parish |town |community )?council(?:lors)?)(?: \w+ly)? (?:had|have|has|raised|raise) no objections?\b)")
MINUTEBOOK_PATTERN(opens_quotation, R"(^[“"‘'])")
MINUTEBOOK_FOLDED(
    operative_words,
    R"(^[“"'‘]?(?:that\b|resolved?\b|(?:and |now,? |therefore,? |further,? )*(?:be it|it be)(?: and it is)? (?:\w+ )?resolved\b|(?:and )?(?:now,? )?therefore\b|to (?:accept|adopt|allow|appoint|approve|award|authori[sz]e|buy|go|grant|hire|move|note|open|pay|purchase|receive|set|table)\b))")
MINUTEBOOK_FOLDED(
    further_resolved,
    R"(^(?:(?:and|now|therefore|further),? )*(?:be it|it be),? (?:(?:further|also|hereby|therefore),? )*resolved[,:]? )")
MINUTEBOOK_PATTERN(
    motion_outcome,
    R"((?:^|[ .;:”"(\[])((?:(?:DISPOSITION|Disposition|RESULT|Result|OUTCOME|Outcome) ?: ?)?(?:(?:The |THE )?(?:[Mm]otion|MOTION|[Rr]esolution|RESOLUTION)(?: was| is)?[ :–-]*(?i:(?:put and )?(?:carried|defeated|lost|adopted|passed|failed))|)"
    R"(CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)(?i: unanimously| as amended| on division| \(?\d{1,3} ?(?:[-–/]|to) ?\d{1,3}\)?)?(?i:,? by all(?: members)?(?: present)?| (?:on|by) a recorded vote| \([a-z]{2,6}/\d{4}/\d{1,6}\)(?: with [^.;]{3,80})?)?)[ .!)\]"”]*$)")
MINUTEBOOK_FOLDED(
    closes_meeting,
    R"(\bto adjourn (?:the meeting|at)\b|\bto adjourn\.?$|\b(?:do|does|be) now adjourn\b|\bmo(?:ved|tioned|tion)(?: made and seconded)? to adjourn[.,]|\b(?:meeting|council|board|committee) (?:(?:do|does|be|is|was|stands?|now|hereby|then) )*adjourn(?:ed)?(?:[.,;]|$| (?:at|and|sine|to meet)\b)|^the meeting was (?:then |now )?adjourned (?:for|while|to (?:allow|enable|let|hear))\b)")

// --- Facts ---

MINUTEBOOK_PATTERN(
    moved_by,
    R"((?i:\b(?:proposed(?: as [\w -]{2,30}?| in (?:his|her|their) absence| at (?:the |that )?[\w ]*?meeting)?|nominated (?:for|as) [\w -]{2,30}?|moved|motion (?:was )?(?:made|moved|proposed|offered)|motion(?:ed)?(?: for (?:approval|acceptance|adoption))?|nominated)\s*,? by:?\s*|\bmotion made |\bafter (?:a )?motion (?:by|from) |\b(?:proposed|proposer|moved|mover|motion)\s*(?:: [-–]|[:–-]{1,2})\s*|\b(?:proposer|mover) |\b(?:motion|proposal) [^.;]*?(?:made|moved|put) by:? |\bproposal (?:was |is )?(?:raised|made|put forward)\b[^.;]*? by |\b(?:cynigydd|cynnig)\s*[:–-]\s*|cynigiwyd (?:[^;,]*? )??gan (?:y |yr )?|\bcynigiodd (?:y |yr )?|ar gynnig (?:gan )?(?:y |yr )?))" +
        kName)
MINUTEBOOK_PATTERN(
    who_was_proposed,
    R"((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}) (?:was|were) (?:then |also |duly )?(?i:proposed|nominated)\b)")
MINUTEBOOK_PATTERN(nominee_line, "^" + kName + R"( ?[–—:-] ?(?i:proposed|nominated) by\b)")
MINUTEBOOK_PATTERN(proposes_whom,
                   R"((?i:\b(?:proposed|nominated),? (?:that )?))" + kTitledName + R"( (?:as|be|for|to be)\b)")
MINUTEBOOK_FOLDED(
    proposed_thing_of,
    R"(\b(?:schemes?|works?|developments?|changes?|closures?|routes?|plans?|projects?|sites?|extensions?|measures|increases?|reductions?|wording|amendments|conditions|dates?|locations?|designs?|options?) (?:being |as |were |was )?proposed by |\b(?:the|this|that|a|his|her) notices? of motion (?:given |submitted |lodged |tabled )?(?:by|from) )")
MINUTEBOOK_FOLDED(motion_before_mover, R"(^motion ?: ?(?:moved|proposed)\b)")
MINUTEBOOK_PATTERN(approved_by, R"((?i:\b(?:approved|agreed|accepted|adopted)(?: as [\w ]+)?(?: by | ?[:–—-] ?)))" +
                                    kName + R"((?i:[,;]? (?:and )?second))")
MINUTEBOOK_PATTERN(
    on_the_motion_of,
    R"((?i:\b(?:(?:up)?on|at|following) (?:the |a )?(?:motion|proposal|proposition|propositon) (?:of|by|from)\s+))" +
        kName)
MINUTEBOOK_PATTERN(motion_to_by, R"((?i:^(?:a )?motion (?:was made )?to [^;]{3,}? by ))" + kName +
                                     R"((?i:,? (?:and )?(?:was )?second))")
MINUTEBOOK_PATTERN(motion_to_by_alone, R"((?i:^(?:a )?motion (?:was made )?to [^.;]{3,}? by ))" + kName + R"(\.?$)")
// "On the motion of Councillors Hale and Oakes"
MINUTEBOOK_PATTERN(
    on_motion_of_pair,
    R"((?i:\bon (?:the |a )?(?:motion|proposal|proposition) of )(?:(?i:councill?ors|cllrs|commissioners|trustees|supervisors|aldermen|directors) )?)" +
        kName + R"((?: and | & | ?/ ?))" + kShortName)
// "Moved T. Hale – D. Oakes:"
MINUTEBOOK_PATTERN(pair_moved,
                   R"(^(?i:moved)(?: by)? ?:? ?)" + kShortName + R"( ?[–—/-] ?)" + kShortName + R"([ :.]*$)")
MINUTEBOOK_PATTERN(moved_after_seconder, kName + R"(, (?:duly )?seconded by [^,;]*,? (?:then )?(?:moved|proposed)\b)")
MINUTEBOOK_PATTERN(proposed_name, R"((?i:\b(?:proposed|prop[.:]?) ?|^moved ))" + kTitledName)
// "Proposed Ada Oakes, Seconded Bea Ferris"
MINUTEBOOK_PATTERN(proposed_name_alone,
                   R"((?:^|[.;:(–-] ?)(?i:proposed|moved) )" + kShortName + R"(,? (?:and )?(?i:seconded)\b)")
MINUTEBOOK_PATTERN(
    proposed_initials,
    R"((?i:\b(?:proposed |proposal |prop[.:] ?|prop ))\(?(\p{Lu}{2,4}|(?:\p{Lu}\.){2,3})(?:\)?[,;.]? *(?i:(?:and |& )?sec)|\)?\.?$))")
MINUTEBOOK_PATTERN(
    both_movers,
    R"((?i:\b(?:(?:proposed|moved|nominated) and seconded|(?:moved|proposed) as (?:an? )?(?:true|correct|accurate)[\w ]*?))(?i: by:?| ?[:–-]) ?)" +
        kShortName + R"( ?(?:and|&|,|/) ?)" + kShortName)
MINUTEBOOK_PATTERN(proposed_and_seconded,
                   kName + R"(,? (?i:proposed|moved|nominated),? and )" + kName + R"( (?i:seconded)\b)")
MINUTEBOOK_PATTERN(
    movers_behind,
    R"(\s*\((?i:proposed|moved|proposer|(?:cllr|councillor)[^()]* (?:proposed|moved))[^()]*(?i:second)[^()]*\)[.]?\s*$)")
MINUTEBOOK_PATTERN(movers_in_brackets, R"(\()" + kTitledName + " ?[/&] ?" + kTitledName + R"(\))")
MINUTEBOOK_PATTERN(
    who_moved,
    kName +
        R"((?: \([^().;\d]{4,60}\))?,? (?:then |also |duly |so |who )?(?:introduced [^.;]{2,}? and )?(?:(?i:proposed|proposes|moved|moves|motioned|nominated)|(?:put forward|made|offered) (?:(?:a|the)(?: following)? )?motion|presented (?:the|a) (?:notice of )?motion (?:standing )?in (?:his|her|their) name|approved the minutes)\b)")
// "Cllr Oakes spoke of the rain, and for that reason he proposed to …"
MINUTEBOOK_PATTERN(moved_as_pronoun, "^" + kName + R"( [a-z][^;]*? (?:he|she|they) (?i:proposed|moved)\b)")
MINUTEBOOK_PATTERN(
    seconded_by,
    R"((?i:\b(?:second(?:ed|ing)?|2nd(?:ed)?)(?: this| was made| made)?\s*,? by:?\s*|\bsec[.:] ?|[/,;] ?sec |\b(?:seconded|seconder|second)\s*(?:: [-–]|[:–-]{1,2})\s*|\b(?-i:[A-Z]{2,3}) second (?:by )?|\bsecond(?:ed|er) \(?|[,;–-] ?(?:and )?second (?:by )?|\b(?:eilydd|eilio|eiliwyd)\s*[:–-]\s*|(?:eiliwyd|eilio) gan (?:y |yr )?))" +
        kName)
// "moved by Cllr Oakes, supported by Cllr Vale", where nobody else seconded it.
MINUTEBOOK_PATTERN(supported_by, R"((?i:\b(?:moved|motion) by [^.;]{2,}?,? supported by:?\s*))" + kName)
// "Mr Oakes, Leader and Cabinet Member for Roads and Parks, seconded": the office is no name.
const std::string kPortfolio = "[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Ee]xecutive [Mm]ember|[Ll]ead [Mm]ember";
const std::string kOffice =
    R"(,? (?:the )?(?:(?:[Dd]eputy|[Vv]ice)[- ])?(?:[Ll]eader|)" + kPortfolio + R"(|[Cc]hair|[Ss]pokes)[^.;]*?,? )";
const std::string kThen = ",? (?:then |also |duly |formally )?";
// "The Cabinet Member for Planning proposed the recommendations": who holds it is not said.
const std::string kOfficeAlone = R"(((?:[Tt]he )?(?:[Dd]eputy )?(?:)" + kPortfolio +
                                 R"(|[Ss]pokes(?:man|woman|person)) (?:for|of) [^.,;:()]{3,80}?))" + kThen;
MINUTEBOOK_PATTERN(titled_moved, kTitledName + kThen + R"((?i:proposed|moved)\b)")
MINUTEBOOK_PATTERN(titled_seconded, kTitledName + kThen + R"((?i:seconded)\b)")
MINUTEBOOK_PATTERN(office_moved, kOfficeAlone + "(?i:proposed|moved)\\b")
MINUTEBOOK_PATTERN(office_seconded, kOfficeAlone + "(?i:seconded)\\b")
MINUTEBOOK_PATTERN(officer_seconded, "^.*" + kTitledName + kOffice + "(?i:seconded)\\b")
MINUTEBOOK_PATTERN(officer_moved, "^.*" + kTitledName + kOffice + "(?i:proposed|moved)\\b")
// "proposed D. Yale and seconded P. Vale"
MINUTEBOOK_PATTERN(proposed_initialled, R"((?i:\bproposed )((?:\p{Lu}\. ?)+\p{Lu}[\p{L}'’-]+)(?i:,?(?: and)? second))")
MINUTEBOOK_PATTERN(
    who_seconded,
    kName +
        R"(,? (?:then |also |duly |who )?(?:(?i:second(?:ed|ing|s))\b|made the second\b|second\.?$|supported(?:\.?$|, )))")
MINUTEBOOK_PATTERN(
    after_name,
    R"(\s+(?:Seconded|Second|Proposed|Proposer|Seconder|Moved|ROLL|Roll|VOICE|Voice|Yeas|Yeahs|Ayes|Nays|Carried|CARRIED|That|THAT|All|ALL|Motion|MOTION|Resolved|RESOLVED|Agreed|AGREED|Unanimous\w*|Vote\w*|Action|ACTION|The|It|This|Passed|Approved|Against|For|In|TO|BY|Voting)\b.*$)")
MINUTEBOOK_FOLDED(
    no_name,
    R"(resolved|agreed|carried|approved|the (?:board|council|committee|commission(?:ers)?|trustees|members|meeting)|the|an?|this|that|it|he|she|they|we|members|councillors|another|moved|seconded|motion|addition|alterations?|change|construction|conversion|demolition|erection|extensions?|felling|formation|installation|new|proposed|provision|removal|replacement|retention|retrospective|single|siting|two|use|variation|works?)")
MINUTEBOOK_FOLDED(votes_to,
                  R"(\b(?:by )?)" + kNumber + R"( (?:votes?,? (?:to|against)|pleidlais i) )" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(votes_by, R"(\b(?:by|voted|passed,?|carried,?|by a majority of) )" + kNumber +
                                R"( (?:in favou?r |votes )?(?:to|against) )" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    votes_dashed,
    R"(\b(?:carried|carries|lost|passed|passes|defeated|fails|failed|approved|agreed|vote[sd]?)\b[^.\d]{0,20}(\d{1,3}) ?[-–/] ?(\d{1,3})\b)")
MINUTEBOOK_FOLDED(votes_of_vote, R"(\b(\d{1,3}) ?[-–/] ?(\d{1,3}) vote\b)")  // "with a 4-1 vote"
// "Resolved 11-0-0", "carried 5-1-2": for, against, abstained.
MINUTEBOOK_FOLDED(
    votes_in_three,
    R"(\b(?:resolved|carried|agreed|approved|passed|vote[sd]?|majority)\b[^.\d]{0,20}(\d{1,2}) ?[-:] ?(\d{1,2}) ?[-:] ?(\d{1,2})\b)")
// "ayes: Oakes, Vale and Puw": who they were.
MINUTEBOOK_PATTERN(
    named_ayes,
    R"((?:(?i:\b(?:ayes?|yeas?|yes)) ?[:–—-] ?|(?:^|[.;(] ?)(?i:(?:voted )?(?:for|in favou?r)(?: the (?:motion|proposal))?) ?[:–-] ?)(?i:(?:the )?(?:councill?ors?|cllrs?|council ?members?|members?|commissioners?|trustees?|directors?|supervisors?|selectmen|aldermen) )?(\p{Lu}[\p{L}'’.-]*(?:(?:,? and |, | )(?:(?:\p{Lu}\.)+ )*\p{Lu}(?:\.\p{Lu}|[\p{L}'’-])*| \((?:[Vv]ice[- ])?[Cc]hair\w*\))*))")
MINUTEBOOK_PATTERN(
    named_nays,
    R"((?:(?i:\b(?:noes|nays?|nayes|opposed|vot(?:ing|ed) no)) ?[:–—-] ?|(?:^|[.;(] ?)(?i:(?:voted )?against(?: the (?:motion|proposal))?) ?[:–-] ?)(?i:(?:the )?(?:councill?ors?|cllrs?|council ?members?|members?|commissioners?|trustees?|directors?|supervisors?|selectmen|aldermen) )?(\p{Lu}[\p{L}'’.-]*(?:(?:,? and |, | )(?:(?:\p{Lu}\.)+ )*\p{Lu}(?:\.\p{Lu}|[\p{L}'’-])*| \((?:[Vv]ice[- ])?[Cc]hair\w*\))*))")
MINUTEBOOK_FOLDED(
    carried_only,
    R"(^(?:the )?(?:motion )?(?:put and )?(?:carried|defeated|passed)(?: unanimously|,? \(?\d{1,2} ?(?:[-–/]|to) ?\d{1,2}(?: ?[-–/] ?\d{1,2})?\)?)?[.!]?$)")
// "That a mower be bought Carried."
MINUTEBOOK_PATTERN(that_carried,
                   R"(^(?:That|THAT) .{12,}?[ .]((?:CARRIED|Carried|DEFEATED|Defeated)(?i: unanimously)?[.]?)$)")
MINUTEBOOK_PATTERN(count_alone, R"(\((\d{1,3})\) ?)")
MINUTEBOOK_FOLDED(vote_in_brackets, R"(^\(votes?\b[^()]*\)$)")
MINUTEBOOK_FOLDED(
    votes_in_brackets,
    R"(\b(?:(?:resolved|agreed|carried|passed|failed|defeated|majority|unanimous approval) |vot(?:ed|ing) (?:in favou?r|aye|yes)[^.;()]{0,40})\((\d{1,3}) ?(?:[:–-]|to) ?(\d{1,3})\b)")
// "6 yes, 0 no", "carried with 5 ayes and no nays"
MINUTEBOOK_FOLDED(votes_yes_no,
                  R"(\b)" + kNumber + R"( (?:yes|ayes?|yeas?)(?:,| and|;)* )" + kNumber + R"( (?:no|nays?|noes)\b)")
// "(Vote: For 29, Abstentions 2)"
MINUTEBOOK_FOLDED(says_vote, R"(^\W*(?:recorded |named )?vot(?:es?|ing)\b|\bvote (?:was|being) taken\b[^.;]*:)")
MINUTEBOOK_FOLDED(vote_in_column, R"((?:for|in favou?r|against|abstentions?|abstained) \d{1,3})")
MINUTEBOOK_FOLDED(vote_without_colon, R"(\b(for|in favou?r|against|abstentions?|abstained) (\d{1,3})\b)")
MINUTEBOOK_FOLDED(votes_for,
                  R"((?:^|[\s(,;.])(?:votes? )?(?:for|in favou?r|ayes?|yeas?|yes|o blaid)\s*(?:[:(=–—-])\s*\(?)" +
                      kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    for_votes,
    R"(\b)" + kNumber +
        R"((?: (?:members|councillors|parish councillors))? ?(?:(?:votes? |voted |voting |were )(?:cast )?(?:for|in favou?r|o blaid)\b|(?:for|in favou?r|o blaid)(?:[,;.)]|$| and\b| \w+ (?:against|opposed|abst))))")
MINUTEBOOK_FOLDED(votes_against,
                  R"((?:^|[\s(,;.])(?:votes? )?(?:against|noes?|nay(?:e?s)?|opposed|yn erbyn)\s*[:(=–—-]\s*[(-]?)" +
                      kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    against_votes,
    R"(\b)" + kNumber +
        R"((?: (?:members?|councillors?|parish councillors))? ?(?:(?:votes? |voted |voting |were )?(?:against|opposed|yn erbyn)|(?:was|were) not in favou?r)\b)")
MINUTEBOOK_FOLDED(votes_abstained,
                  R"((?:^|[\s(,;.])(?:abstain(?:ed|ing)?|abstentions?|(?:ym)?atal)\s*[:(=–—-]\s*[(-]?)" + kNumber +
                      R"(\b)")
MINUTEBOOK_FOLDED(
    abstained_votes,
    R"(\b)" + kNumber +
        R"((?: (?:members?|(?:parish )?councillors?))? ?(?:abstentions?|abstained|abstaining|abst|ymatal)\b)")
// Groups: for, against, abstained.
const std::string kOneVote = R"((?i:(ayes?|yeas?|yes|in favou?r)|(nays?|no|opposed|against)|(abstain(?:ed|s)?)))";
MINUTEBOOK_PATTERN(
    named_voters,
    R"((?:^|[.:;] |, (?:and |with )?|\bwith )(?i:(?:council ?members?|councill?ors|cllrs|members|commissioners|trustees|supervisors) )?((?:)" +
        kNamePart +
        R"(|and|AND|,| )+?),? (?i:(?:all |each )?(?:voted|voting) (in favou?r|[“"]?(?:yes|aye|yea)|for|no|nay|against)\b))")
MINUTEBOOK_PATTERN(one_vote, kNamePart + " ?[:–-] ?" + kOneVote + R"(\b|)" + kNamePart + ",? " + kOneVote +
                                 R"((?:[;,.]|$| and ))")
MINUTEBOOK_PATTERN(vote_of_one,
                   R"((?:(?:\p{Lu}\. ?|(?i:cllr|councill?or|council ?member|mayor|mr|mrs|ms|dr)\.? )*)" + kNamePart +
                       R"((?: )" + kNamePart +
                       R"(){0,2} ?[:–-] ?|(?i:cllr|councill?or|council ?member|(?:deputy )?mayor)\.? )" + kNamePart +
                       R"((?: )" + kNamePart +
                       R"(){0,2} +)(?i:ayes?|yeas?|yes|nays?|no|abstain(?:ed|s)?|absent|excused|recused)\.?)")
MINUTEBOOK_FOLDED(
    no_voter,
    R"(^(?:all|everyone|everybody|they|the|members|councillors|council|board|both|most|some|none|nobody|these|those|it|this|he|she)\b)")
MINUTEBOOK_PATTERN(named_abstainers, kTitledNames + R"((?:(?: had| have)? abstained| abstaining))")
MINUTEBOOK_PATTERN(
    listed_abstainers,
    R"((?:^|[.;(] ?)(?i:abstain(?:ed|ing)?|abstentions?) ?[:–—-] ?(?i:(?:councill?ors?|cllrs?|council ?members?|members?|commissioners?|trustees?|directors?|supervisors?) )?(\p{Lu}[\p{L}'’.-]*(?:(?:,? and |, | )\p{Lu}[\p{L}'’-]*)*))")
MINUTEBOOK_PATTERN(named_opponents,
                   kTitledNames + R"((?: had| have)? (?:(?:voted|voting) against|(?:was |were )?opposed\.?$))")
MINUTEBOOK_FOLDED(
    unanimous,
    R"(\bunanimous|\b(?:ayes?|yeas?|yes) ?: ?all\b|\ball (?:the )?(?:members |councillors |commissioners |present )?vot(?:ed|ing) (?:in favou?r|[“"'‘]?(?:aye|yes))|\ball (?:the )?(?:members |councillors |cllrs |present |those present )?(?:were |voted |was )?in favou?r|was all in favou?r|voted all in favour|\ball (?:the )?(?:members|councillors|cllrs|present)(?: present)? (?:agreed|approved|accepted|resolved)\b|(?:^|[,;.] ?|\band )all (?:agreed(?:[.,;]|$)|accepted\b|resolved\b)|\b(?:everyone|all)(?: present)? (?:was|were) in (?:full |unanimous )?agreement|\bby all (?:the )?(?:members|councillors|cllrs)\b|nem\.? ?con|(?:agreed|approved|carried|supported) by all|all present (?:agreed|indicated agreement)|(?:ph?|b)awb (?:yn gyt[uû]n|o blaid)|gan bawb|yn unfrydol)")
MINUTEBOOK_FOLDED(
    outcome_deferred,
    R"(\bdefer(?:red|s|ment|ral)?\b|\bcontinued to (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\bcontinue[ds]?\b[^;]{0,100}?\bto its meeting (?:on|of)\b|\bhold (?:this|it|them) over (?:to|until|till|for)\b|\bhold over (?:the |this |an? |any )[^.;]{3,60}? (?:to|until|till|pending)\b|\b(?:agreed|decided|resolved) to leave (?:the |this |any )?(?:question|matter|item|decision|discussion|issue|subject)s?\b[^.;]{0,60}? (?:until|till)\b|\b(?:to table|be tabled)\b[^;.]{0,80}?\b(?:until|till|to|for) (?:the|a|an|our|its|their|next|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|\bcontinue[ds]?\b[^;]{0,100}?\bto (?:an?|the|its|our) (?:\w+ )?(?:future|next|later|subsequent|following) (?:meeting|date)\b|\blaid over\b|\blies? on the table\b|\b(?:council|committee|board|commission) tables? [^;.]{3,120}? (?:to|until|till) (?:the|a|an|our|its|their|next|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)|extension of time granted|\bpostpone[ds]?\b|\badjourned\b|\bcarry (?:this|the|it|item|matter)[\w ]{0,20}? forward\b|\bcarry forward to\b|^(?:to )?carry forward\b|\b(?:agreed|resolved|decided) to carry forward\b|^carried forward\b|\b(?:be|was|were|is|are|item|matter|agreed) carried forward\b|\bcarried forward (?:to|until|for)\b|\bhold (?:this |the |that )?(?:item|matter|application) over\b|\bcarr(?:y|ied) (?:this |it |the (?:item|matter) )?over to\b|\bheld over(?:[.,;]| (?:to|till?|until|for|pending|as)\b|$)|\bleave (?:the |this )?[\w ]{0,30}over\b|bring (?:the |this )?(?:matter|item|it) back|\bbe (?:further )?(?:considered|discussed|debated) (?:further )?at (?:an?|the|its|our) (?:(?:next|future|later|special|following|subsequent) )+meeting\b|\b(?:agreed|decided|resolved) (?:to (?:further )?(?:discuss|consider|debate|review)(?: (?:this|it|the (?:matter|item)))?|(?:that )?(?:this|it|the (?:matter|item)) (?:would|should|will) be (?:further )?(?:discussed|considered|debated|reviewed))(?: again| further)? (?:at|in) (?:an?|the|its|our) (?:(?:next|future|later|special|following|subsequent|january|february|march|april|may|june|july|august|september|october|november|december) )+meeting\b|\bin abeyance\b|\b(?:move|hold|leave|put off|put) (?:the |this |a )?(?:decision|item|matter|discussion)s? (?:over |back )?(?:to|until|till) (?:the |our |its |an? )?(?:next|future|later|following)\b|\bto table [^.;]*\bindefinitely\b|\btables? (?:this|the) (?:[\w ]{0,20})(?:item|matter|request|motion|report|discussion|decision)\b|\b(?:agreed|decided|resolved|voted) to (?:wait|hold off) (?:until|till|for)\b|^(?:it was )?agreed to (?:re-?visit|come ?back to|return to|re-?consider)\b|\bgohirio\b|edrych ar hyn unwaith eto)")
MINUTEBOOK_FOLDED(
    approves_first,
    R"(^(?:that )?(?:we |(?:the )?(?:[\w'’-]+ ){0,3}(?:council|committee|board|township|corporation) )?(?:hereby )?(?:accepts?|approves?|adopts?|awards?|authori[sz]es?)\b)")
MINUTEBOOK_FOLDED(declared_elected, R"(\bdeclared\b[^.;]*\belected\b)")
MINUTEBOOK_FOLDED(titles_minutes, R"(^(?:agreed|approved|draft|confirmed) minutes\b)")
MINUTEBOOK_FOLDED(
    outcome_referred,
    R"(^automatic referral\b|\bsecond(?:ed)?(?: by)? [^;]{3,60}?,? to refer (?:it|this|the [^;.]{2,80}?) (?:back )?to\b|\b(?:agreed|resolved|decided) to refer (?:it|this|the [\w ]{2,40}) (?:back )?to\b|\b(?:be|was|were|is|are|stands?) (?:\w+ )?referred (?:back )?to\b|^(?:that )?(?:it was (?:agreed|resolved) )?(?:to )?refers? (?:[^t]|t[^o])|^referred (?:back )?to\b|\band (?:to )?refer (?:it|this|the (?:matter|item|question)) (?:back )?to\b|\band report (?:back )?to the (?:[\w’'-]+ ){0,4}(?:committee|council|board|panel|cabinet|executive)\b|\bbe (?:brought|taken|put|passed) to the (?:\w+ ){0,5}(?:committee|panel|board|sub-?committee)\b)")
MINUTEBOOK_FOLDED(
    outcome_refused,
    R"(\b(?:permission|application|consent|requests?|grant|licence|appeal|motion)\b[^.]{0,80}\b(?:be|was|were|is|are) (?:refused|rejected|declined|not (?:supported|granted|approved))|\bto (?:refuse|reject)\b|\b(?:agree[ds]?|resolve[ds]?|decide[ds]?)(?: unanimously)? (?:not to|to not) (?:adopt|approve|accept|support|sign|grant|award|fund|donate|contribute)\b|\bnot (?:agreed|approved|accepted|adopted|granted)\.?$|\brequests? (?:rejected|refused|declined|turned down)\b|\b(?:was|were) turned down\b|^refused?\b|\bdeclined\b)")
MINUTEBOOK_FOLDED(
    outcome_amended,
    R"(\bas amended\b|\bwith the (?:following )?modifications?\b|\bsubject to [^;.]{3,80}? (?:being|having been) (?:corrected|amended)\b|\bsubject to (?:amending|correcting)\b|\bincorporation of (?:the |these )?(?:changes|amendments|corrections)\b|\bamended minutes\b|\bsubject to (?:the |an? |this |that |these |those )?(?:(?:following|above|below|above-?mentioned|undernoted|undermentioned|agreed|necessary|small|typographical|minor|one|two|three|some) )*(?:amendments?|changes|corrections?|alterations?|replacement|deletion|insertion|addition of the word)|\bafter (?:alteration|amendment|correction)|\bafter [^.]*\b(?:put right|corrected|amended)|\bwith (?:the |these |this |that |an? )?(?:(?:following|minor|one|two|three|some|few|stated|spelling) )*(?:amendments?|corrections?|alterations?|changes|edits)\b|\bwith agreed(?:[- ]upon)? (?:edits|changes|amendments)\b|\b(?:was|were|been) (?:corrected|amended)\b|otherwise (?:(?:the )?minutes|(?:[\w.]+ ){0,3}(?:proposed|approved|accepted|adopted|confirmed) as (?:an? )?(?:true|accurate|correct))|gyda[’'`]?r (?:ychwanegiad|newid|cywiriad|diwygiad|diweddariad)|\bfollowing (?:the |an? |one |two |some )?(?:minor )?(?:amendments?|corrections?)\b|\bwith (?:the|an) (?:additions?|deletions?|removal) (?:of|to)\b|\breviewed, (?:changed|amended|corrected) and adopted\b)")
MINUTEBOOK_FOLDED(
    corrects_minutes,
    R"(\bamendments? to [^.;]*\bminutes\b[^.;]*:|\b(?:amend|change|alter|correct)(?:ed)? [^.;]{2,} to (?:read|say|state)\b|\bshould (?:read|have read|say|have said|state|have stated|be (?:changed|amended|corrected))\b|^(?:please )?replace (?:mention of |the words? )?[“"‘'][^;]* with\b|\b(?:have|had) been transposed\b)")
MINUTEBOOK_FOLDED(
    only_notes, R"(^[“"]?(?:that )?(?:the )?(?:[\w'’-]+ ){0,5}?(?:to )?(?:note\b|notes(?:$|[^\w ]| (?:[^o]|o[^nf]))))")
MINUTEBOOK_FOLDED(amended_law, R"(\b(?:Act|Regulations|Order|Rules|Schedule)\b[^.;]{0,24}\(?as amended\)?)")
MINUTEBOOK_FOLDED(
    it_was_resolved,
    R"(^(?:[^.;:,]{3,60}, )?it was (?:(?:then|therefore|accordingly|subsequently|unanimously|finally) )*resolved (?:to|that|not)\b)")
MINUTEBOOK_FOLDED(
    votes_by_names,
    R"(^\(\d{1,3} (?:members?|councillors?|votes?)\b.*\b(?:voted|voting) (?:in favou?r|against)\b.*\)\.?$)")
MINUTEBOOK_FOLDED(
    lists_voters,
    R"(^(?:for|in favou?r|against|abstain(?:ed|ing)?|abstentions?) ?[:–-] ?(?:none|nil|(?:councillors?|cllrs?|members)\b[^.;:]*)\.?$)")
MINUTEBOOK_FOLDED(
    and_it_was_resolved,
    R"(\band (?:(?:it was )?(?:(?:therefore|then|accordingly|unanimously) )*resolved|(?:it was|(?:the )?)" + kBody +
        R"() (?:(?:therefore|then|accordingly|unanimously) )*(?:resolved|agreed)) (?:that|to \w)|, resulting in )")
MINUTEBOOK_PATTERN(presented_and_seconded, R"((?i:\b(?:presented|introduced) by:? ))" + kName +
                                               R"((?i:,? (?:and )?(?:was )?seconded by:? ))" + kName)
MINUTEBOOK_FOLDED(side_of_vote, R"(\b(?:motion|proposal|proposition|resolution)\b)")
MINUTEBOOK_PATTERN(
    titles_resolution,
    R"(^(?:A )?RESOLUTION (?:TO|FOR|OF|IN|ON|AUTHORI[SZ]ING|APPROVING|[A-Z]{3,}ING)\b[^a-z]*$|^DECISIONS? OF (?:THE )?[A-Z ]{3,40}$)")
MINUTEBOOK_FOLDED(
    asked_for_vote,
    R"(\b(?:requested|called for|asked for|demanded) (?:that )?(?:a |the )?(?:recorded|roll[- ]call|named) vote\b[^;]*$|^(?:a )?recorded vote (?:was )?requested\b)")
MINUTEBOOK_FOLDED(calls_for_motion, R"(\b(?:called|asked|calls|asks) for (?:a )?motion (?:to|for|that)\b)")
MINUTEBOOK_FOLDED(
    on_motion_done,
    R"(^(?:up)?on (?:a |the )?motion (?:by|of) [^;]{3,90}?,? (?:(?:the|this) [^.;]{2,80}? (?:was|were) (?:\w+ )?(?:continued|approved|adopted|accepted|tabled|denied|deferred|appointed|referred)|the (?:\w+ )?(?:commission|council|board|committee) (?:\w+ )?(?:voted|approved|recommended|adopted|accepted|authori[sz]ed|continued|denied|directed|appointed|agreed))\b)")
MINUTEBOOK_FOLDED(labels_of_movers, R"((?:moved|proposed)(?: by)? ?:? seconded(?: by)? ?:?)")
MINUTEBOOK_FOLDED(number_of_resolution, R"((?:resolution|motion) (?:no\.?|number|#) ?\d[\d/-]*\.?)")
MINUTEBOOK_FOLDED(counts_ayes, R"(^(?:ayes?|yeas?|voting (?:aye|yes)) ?[:–—-])")
MINUTEBOOK_FOLDED(
    decisions_of_others,
    R"(^(?:\(?[a-z]\) )?(?:planning )?decisions?(?: notices?)? (?:(?:made|issued|received|notified|taken) )?(?:by|from) [^.;]{2,80}:$|^(?:[\d./]+ )?to (?:note|receive) (?:the |any )?(?:planning )?decisions?(?: notices?)?(?: received)?[.:]?$)")
MINUTEBOOK_FOLDED(
    progress_of_decisions,
    R"(\b(?:progress|updates?) (?:on|of|with|from) (?:the |previous |earlier |past )*(?:resolutions|decisions)\b)")
MINUTEBOOK_FOLDED(
    seconded_and_passed,
    R"(\bproposed,? and [^;]{3,60}? seconded (?:a|the) motion,? (?:that|which) was (?:\w+ly )?(?:agreed|approved|carried|passed)\b)")
MINUTEBOOK_FOLDED(moved_and_carried, R"(^moved by [^;]*\bsecond[^;]*\b(?:motion )?carried[^.;]*\.?$)")
MINUTEBOOK_FOLDED(motion_was_made, R"(^(?:the |a )?motion was (?:made|moved|offered) by\b)")
MINUTEBOOK_FOLDED(
    seconded_and_agreed,
    R"(^seconded by:? [^.;]{2,60}?,? and (?:it was )?(?:unanimously )?(?:resolved|agreed|decided) (?:that )?)")
MINUTEBOOK_FOLDED(
    vote_to_record,
    R"(\b(?:voted against|abstained)\b[^;]*\b(?:asked|requested|wished|recorded)\b|\b(?:asked|requested|wished) (?:that |for )?(?:his|her|their|it|this)\b[^;]*\b(?:vote|abstention|recorded)\b)")
MINUTEBOOK_FOLDED(resolved_accordingly, R"(^resolved[ :.–-]*accordingly\.?$)")
MINUTEBOOK_FOLDED(names_side,
                  R"(^(?:(?:first|second|third|further) )?(motion|amendment)(?: (?:\d{1,2}|no\.? ?\d{1,2}))?\W*$)")
MINUTEBOOK_FOLDED(reference_note, R"(^[(\[](?:ref(?:erence)?s?)\b[.:])")
MINUTEBOOK_FOLDED(substantive_motion, R"(\bsubstantive (?:motion|resolution)\b|\bamended motion\b|motion,? as amended)")
MINUTEBOOK_FOLDED(amendment, R"(\bamendment\b)")
MINUTEBOOK_FOLDED(
    generic_heading,
    R"(^(?:minutes?|resolved|decisions?|decision details|resolutions?|cofnodion|agreed|ordered|penderfyniadau|penderfyniad|penderfynn?wyd|cytunwyd)$)")
MINUTEBOOK_FOLDED(
    outcome_noted,
    R"(\b(?:be|is|was|were|are|been)(?: (?:received|considered|discussed|reviewed|read) and| duly)? noted\b|\bbe (?:also|now|hereby) noted\b|\bsubmitted(?: and (?:considered|discussed))? and noted\b|\bseconded by [^;]{3,}? that (?:the )?(?:[\w'’-]+ ){0,3}(?:council|committee|board|members|meeting) notes?\b|^(?:that )?(?:the )?(?:[\w'’-]+ ){0,6}?(?:note\b|notes(?:$|[^\w ]| (?:[^o]|o[^nf])))|^(?:to note|noted)\b|^in (?:relation|respect|regard) (?:to|of) [^;]{3,60}, to note\b|^(?:penderfynn?wyd |cytunwyd )?derbyn [^;.]{3,40} a nodi\b|^(?:the )?(?:[\w’'-]+ ){0,3}(?:committee|council|cabinet|board|panel|members|meeting) (?:\w+ly )?noted\b|^to receive (?:and note\b|(?:the|this|these) (?:information|update|correspondence)s?\.?$)|\bnodwyd|^nodi\b|^nododd\b|^received (?:as information|and filed)|\b(?:be|was|were) (?:accepted|received) (?:as|for) information\b|\bnoted with\b|\bbe received\b|\b(?:resolved|agreed) and noted\.?$|\b(?:receive|accept)s? [^;]{0,90}?(?:as|for) information\b|^(?:that )?(?:(?:the )?(?:[\w'’-]+ ){0,3}(?:council|committee|board) )?receives? (?:and notes? )?(?:the|this) (?:[\w'’-]+ ){0,4}?(?:reports?|minutes|information|presentations?|updates?)\b)")
MINUTEBOOK_FOLDED(
    outcome_beside_noted,
    R"(\bthat [\w ]{3,40} be (?:directed|instructed|authori[sz]ed)\b|\breceived,? (?:and )?(?:confirmed|approved|agreed|adopted)\b|\band that\b[^;]*\bbe (?:implemented|approved|adopted|agreed|endorsed|authori[sz]ed)\b|\bnotes?\b.*\band (?:calls? (?:up)?on|resolves?|requests|urges|agrees|instructs) |\b(?:briefing|guidance|explanatory|covering|file) notes? |\bnote be\b|\bnoted?s? and (?:be )?(?:agreed?|approved?|supported?|endorsed?|accept)|\b(?:approved?|endorsed?|adopt(?:ed)?)\b|\bbe (?:\w+ and )?(?:confirmed|signed)\b|\bthe notes\b|\bnoted\b[^.;]*\band it was (?:also |then )?(?:agreed|resolved) to\b|\bnoted\b.*(?:\band |[;,–—-] )(?:then )?(?:it was )?(?:also |then |therefore |unanimously )*(?:agreed|resolved|decided) (?:that|not to)\b|\b(?:agreed|resolved|decided) (?:that|to|not to)\b.*(?:\band (?:it was )?(?:also |then |further )*noted (?:that\b|,)|[;,] (?:and )?it was (?:also )?noted\b))")

MINUTEBOOK_FOLDED(item_reference, R"(^\(?\s*(?:agenda )?item(?: no\.?)? (\d{1,3}[a-z]?)\s*\)?$)")

}  // namespace minutebook::patterns
