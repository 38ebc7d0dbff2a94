#include "extractors/find/decision_patterns.h"

#include <string>

namespace minutebook::patterns {
namespace {

RE2 folded(const std::string& pattern) {
    RE2::Options options;
    options.set_case_sensitive(false);
    return RE2(pattern, options);
}

// Latin letters of names: all of Unicode's make programs so large that RE2 falls back to its slowest engine.
const std::string kUpper = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪŁŃŇŌŐŘŚŞŠŤŪŮŰŴŶŹŻŽ";
const std::string kRestOfName = "[A-Za-zÀ-ɏ'’.\\-]*";
// "Cllr Mrs A. Hale", "Councillor O’Dowd (J)", "RB", "the Chairman". Later words are cut by after_name().
const std::string kName =
    R"(((?:(?:Cllrs?|Councill?ors?|Ald(?:erman|erwoman)?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev(?:erend)?|Prof(?:essor)?)"
    R"(|Cynghorydd|Cyng|Council ?[Mm]ember|Councilm[ae]n|Councilwoman|Trustee|Commissioner|Supervisor|Mayor)\.?\s*)*)"
    "[" +
    kUpper + "]" + kRestOfName + "(?: [" + kUpper + "]" + kRestOfName + "){0,3}(?: \\([" + kUpper +
    R"(]{1,3}\))?|[Tt]he (?:[Vv]ice[- ])?(?:[Cc]hair(?:man|woman|person)?|Mayor|Leader)))";
const std::string kNumber =
    R"((\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|none|nil|no|zero))";
const std::string kBody =
    R"((?:(?:parish|town|community|county|city|borough|district|full|local|area|municipal)? ?(?:council|committee|sub-?committee|panel|board|cabinet|executive|authority|assembly|commission|trustees|members|councillors|meeting)))";

}  // namespace

#define MINUTEBOOK_PATTERN(name, ...)           \
    const RE2& name() {                         \
        static const RE2 compiled(__VA_ARGS__); \
        return compiled;                        \
    }
#define MINUTEBOOK_FOLDED(name, ...)                    \
    const RE2& name() {                                 \
        static const RE2 compiled(folded(__VA_ARGS__)); \
        return compiled;                                \
    }

// --- Sentences and lists ---

MINUTEBOOK_PATTERN(
    abbreviation,
    R"((?:[(“"'‘]*)(?:\p{L}|(?:\p{L}\.)+\p{L}|Cllrs?|Cyng|Mr|Mrs|Ms|Dr|Rev|Prof|St|Nos?|no|nos|Ltd|Co|Inc|vs?|)"
    R"(approx|etc|incl|inc|ref|Ref|para|paras|pp?|Esq|Hon|Jr|Snr|Sgt|Supt|Insp|Rd|Ave|dept|Dept|est|cf|viz|ext|tel|Tel)\.)")
MINUTEBOOK_FOLDED(joiner_at_end, R"(\s*[;,][\s,]*(?:and/or|and|or|ac|a|neu)?\s*[,;:]?\s*$)")
MINUTEBOOK_FOLDED(before_inline_label, R"((?:[;.:]|[;,] ?(?:and|or|ac|a|neu)|\band)$)")
MINUTEBOOK_FOLDED(
    starts_decision_fact,
    R"(^(?:\(?(?:proposed|moved|seconded|proposer|seconder|mover|carried|defeated|lost|unanimous(?:ly)?\b|voting|vote[sd]?\b|for\s*[:(]|against\s*[:(]|abst|)"
    R"(in favour|agreed unanimously|all in favour|amendment (?:lost|carried)|motion (?:lost|carried)|on being put|action\s*:|eiliwyd|cynigiwyd)))")

// --- Recommendations ---

MINUTEBOOK_FOLDED(
    recommendation_heading,
    R"(^(?:(?:the|official|officers?['’]?s?['’]?|director['’]s|summary of|list of|key|main|proposed|draft|decision and|chief executive['’]s|clerk['’]s|)"
    R"(committee|city manager['’]s|staff) )*(?:recommend(?:ation|ed)(?:\(s\)|s)?|argymhell(?:iad|ion|iadau))\b|recommendations?(?:\(s\))?$)")
MINUTEBOOK_FOLDED(
    recommends_elsewhere,
    R"(other consultation|previous|response to|progress|^reasons?|reasons for|implementation of|background to|following|monitoring|update on)")
MINUTEBOOK_FOLDED(
    decision_heading,
    R"(^(?:the )?(?:(?:proposed|officer|executive|delegated|key) )*(?:decisions?(?:\(s\))?|penderfyniad(?:au)?)(?: (?:to be )?(?:taken|made|proposed|required))?(?: and recommendations?)?$)")
MINUTEBOOK_FOLDED(
    proposed_decision,
    R"(proposed (?:record of |executive |officer |key )*decision|decisions? (?:to be taken|proposed)|intention to (?:make|take)|notice of (?:proposed|intended))")
MINUTEBOOK_FOLDED(
    recommendation_lead_in,
    R"(^(?:(?:and|accordingly|therefore),? )?(?:)"
    R"(it is (?:therefore |accordingly |hereby |further |also |now )*(?:recommended|proposed|requested|suggested)(?: that the [\w' ’&,-]{3,60}? resolves?(?: to| that)?| that(?: the [\w' ’&,-]{3,80}?:)?| to)?)"
    R"(|[^.;:]{0,220}? (?:is|are) (?:also |now |therefore |respectfully |formally |hereby |further )*(?:asked|requested|invited|recommended|required|called upon)(?: to(?: (?:agree|approve|note|consider|resolve|endorse|recommend)(?: (?:the following|that|to|as follows))? ?:)?| that)?)"
    R"(|(?:that )?(?:the )?[^.;:]{3,80}? (?:resolves?|agrees?|recommends?)(?: to| that)? ?:)"
    R"(|(?:i|we|officers|the [\w' ]{3,50}) (?:therefore )?recommends?(?: that| to)?)"
    R"(|argymhellir(?: bod| fod| y dylid)?|gofynnir i[^.;:]{3,80}?)"
    R"()(?:[,]? (?:the following|as follows|to resolve(?: that)?))?\s*[:–—-]*\s*)")
MINUTEBOOK_FOLDED(bare_lead_in, R"(^(?:that\b(?:[^.;:]{0,80}:|$|\s*[:–-]+\s*)?|to:?|[^.;]{3,160}:)\s*$)")
MINUTEBOOK_PATTERN(
    recommendation_marker,
    R"(^(?:(?:[Oo]fficers?['’]?s?|OFFICERS?['’]?S?|[Cc]ommittee) )?(?:RECOMMENDED|RECOMMENDATIONS?(?:\(S\))?|Recommended|Recommendations?(?:\(s\))?|ARGYMHELLIAD|ARGYMHELLION|Argymhelliad)(?: (?:for|to|of) [^:.]{3,60})?(?:\s*[:–—-]+\s*|,? (?:that|THAT)\b|\s*$))")
MINUTEBOOK_FOLDED(
    asks_a_body,
    R"(^(?:it is (?:therefore |accordingly |hereby )*recommended (?:that|to)|argymhellir|(?:the |that (?:the )?)?(?:[\w'’&-]+ ){0,5}(?:council|committee|sub-committee|panel|board|cabinet|executive|members|councillors|trustees|authority|commission|forum)(?: \([^)]*\))? (?:is|are) (?:also |therefore )*(?:asked|requested|invited|recommended) (?:to|that)))")
MINUTEBOOK_FOLDED(
    begins_request,
    R"(^(?:that|to|note|notes|approve|agree|endorse|consider|adopt|authorise|authorize|delegate|support|confirm|accept|receive|recommend|refer|resolve|instruct|direct|request|comment|review|nominate|appoint|i|cymeradwyo|nodi)\b)")
MINUTEBOOK_FOLDED(
    no_recommendation,
    R"(^(?:none|n/?a|nil|not applicable|no recommendations?|see (?:above|below|attached).*|as above)\.?$)")
MINUTEBOOK_FOLDED(motion_to_put,
                  R"(^[“"]?that\b.{3,}\b(?:be|is|are|has|have|agrees?|approves?|resolves?|supports?|notes?)\b)")
MINUTEBOOK_FOLDED(
    committee_recommends,
    R"(\bhad been proposed\b.*\brecommend|\b(?:committee|panel|sub-?committee|working (?:party|group)|task group)(?: had| has)?(?: agreed to| resolved to)? recommend(?:s|ed)? (?:to |that )|we recommend that)")

// --- Resolutions ---

MINUTEBOOK_PATTERN(
    decision_marker,
    R"(^[“"]?(?:(?:(?:[Ii]t|IT) (?:was|WAS) )?(?:[Tt]herefore |[Tt]hen |[Uu]nanimously |UNANIMOUSLY |DULY )*(?:RESOLVED|AGREED|ORDERED|DECIDED|DECISION|RESOLUTION|PENDERFYNWYD|CYTUNWYD|DETERMINED)\b(?: UNANIMOUSLY| unanimously| IN PRINCIPLE)?)"
    R"(|(?:And |It was )?(?:Resolved|Agreed|Decision|Ordered|Decided|Resolution|Penderfynwyd|Penderfyniad|Cytunwyd)(?: unanimously| in principle)?\s*(?::|–|—| - |$)))"
    R"([\s:.,;–—-]*)")
MINUTEBOOK_PATTERN(
    late_marker,
    R"(^[^;]{0,160}?\b(?:[Ii]t was |and |[Cc]ouncil |[Cc]ommittee |[Mm]embers |[Cc]abinet |was )(?:then |therefore |also |unanimously )*(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|ORDERED)(?: UNANIMOUSLY| unanimously)?\b[\s:,–—-]*)")
MINUTEBOOK_FOLDED(bare_resolved, R"(^[\s:.–—-]*$)")
MINUTEBOOK_FOLDED(
    vote_after_marker,
    R"(^\(?[^()]{0,60}\b(?:votes?|for|against|unanimous(?:ly)?|nem\.? con\.?|abst[a-z]*)\b[^()]{0,60}\)\s*[:–—-]*\s*)")
MINUTEBOOK_FOLDED(that_only, R"(^(?:that|to|bod|fod)\s*[:–-]*$)")
MINUTEBOOK_FOLDED(
    decision_lead_in,
    R"(\b(?:resolved|agreed|decided|adopted|approved|ordered|passed|cytunwyd|penderfynwyd)\b(?:[^.;]{0,80}(?:as follows|the following[\w ]{0,40})| to| that| unanimously)?\s*:\s*-?$)")
MINUTEBOOK_FOLDED(
    short_agreement,
    R"(^(?:the |all (?:the )?)?)" + kBody +
        R"( (?:agreed|endorsed (?:this|that) (?:decision|view)|approved|(?:was|were) (?:all )?in (?:full )?agreement)(?: to this| this| unanimously)?\.?$)")
MINUTEBOOK_FOLDED(resolved_by_body, R"(^(?:that|to|bod)?[^.;]{0,160}:$)")
MINUTEBOOK_FOLDED(
    it_was_agreed,
    R"(^resolved (?:that|to)\b|^(?-i:\p{Lu}{3,5}) (?:voted and|unanimously) agreed\b|\bit (?:was|is) (?:also |then |therefore |further |subsequently |unanimously |duly |generally |finally |however |provisionally )*(?:resolved|agreed|decided|determined)\b)")
MINUTEBOOK_FOLDED(
    body_agreed,
    R"((?:^|[,;:] |\b(?:and|that|so) )(?:the |both )?)" + kBody +
        R"(,? (?:also |then |therefore |further |subsequently |unanimously |voted and |duly )*(?:resolved|agreed|decided|approved|endorsed|ratified|adopted|voted (?:to|in favour|unanimously)|(?:was|were) (?:all )?in (?:full )?agreement)\b)")
MINUTEBOOK_FOLDED(
    matter,
    R"(\b(?:minutes?|motion|resolution|payments?|cheques?|accounts?|invoices?|reconciliation|budget|precept|polic(?:y|ies)|standing orders|regulations|register|statement|)"
    R"(application|quot(?:e|ation)s?|tenders?|expenditure|spending|proposals?|amendments?|allocations?|report|recommendations?|donations?|grants?|requests?|accounts|figures|schedule|plan|lease|terms)\b)")
MINUTEBOOK_FOLDED(
    was_agreed,
    R"((\b(?:was|were|be|is|are)(?: (?:then|also|therefore|duly|unanimously|discussed and|noted and|received and|read and|reviewed and|considered and|all))*(?: proposed[^.]{3,80}?and)?)"
    R"( (?:approved|adopted|accepted|agreed|supported|ratified|confirmed|passed|authorised|carried(?:[.,;]|$| unanimously| by| with))(?:\b|$|[.,; ])))")
MINUTEBOOK_FOLDED(
    agreed_passively,
    R"(\b(?:was|were) (?:also |then |therefore |formally |unanimously )*agreed(?: as |[.;]|$| unanimously| and )|\bthis was agreed)")
// The stems that the patterns of decisions are made of: most sentences hold none, and need not be tried with each.
MINUTEBOOK_FOLDED(
    may_decide,
    R"(agree|resol|decid|decision|determin|approv|accept|adopt|confirm|endors|ratif|support|authori|pass|carried|carry|lost|defeat|reject|signed|order|)"
    R"(propos|mov|motion|nominat|second|vot|unanim|defer|refer|adjourn|postpon|held over|elect|appoint|grant|refus|note|instruct|delegat|in favou?r|abst|ayes|noes|)"
    R"(penderfyn|phenderfyn|cytun|chytun|gytun|gytûn|cymeradwy|chymeradwy|gymeradwy|cynig|chynig|gynig|derbyn|dderbyn|nodwyd|nodi|eiliwyd|gohir|gwrthod|ethol)")
MINUTEBOOK_PATTERN(capital_marker, R"(\b(?:RESOLVED|AGREED|ORDERED|DECIDED|PENDERFYNWYD|CYTUNWYD)\b)")
MINUTEBOOK_PATTERN(side_heading, R"(^(?:\p{Lu}[\p{L}-]* ){1,4}[\p{L}-]+: )")
MINUTEBOOK_FOLDED(
    matter_put_off,
    R"(\b(?:was|were) (?:therefore |then |unanimously )?(?:deferred|referred|adjourned|carried forward|held over) (?:to|until|till|for)\b)")
MINUTEBOOK_FOLDED(
    accepted_as_record,
    R"((?:approved|accepted|agreed|confirmed|adopted|signed|proposed|passed)(?: and signed)?(?: by [\w .]{2,40})? as (?:being )?(?:a |an )?(?:true|correct|accurate)|\bapproved the minutes\b|minutes (?:were|was) proposed)")
MINUTEBOOK_FOLDED(
    proposed_seconded,
    R"((?:propos|mov|motion|nominat)[^.]*?[.]?[^.]*?\bsecond|\bsecond[^.]*?(?:propos|mov)|cyn(?:ig)[^.]*(?:\.[^.]*){0,4}eiliwyd)")
MINUTEBOOK_FOLDED(
    outcome_said,
    R"(\b(?:agreed|carried|resolved|approved|adopted|accepted|elected|appointed|passed|all in favou?r|unanimous(?:ly)?|lost|defeated|cytunwyd|chytunwyd|phenderfynwyd|gyt[uû]n)\b)")
MINUTEBOOK_FOLDED(
    proposal_only,
    R"(^\(?(?:it was |this was |these were )?(?:proposed|moved|proposer|mover|seconded|motion by)\b[^;]{0,120}$)")
MINUTEBOOK_FOLDED(
    agreed_only,
    R"(^(?:this was |it was |these were |the motion was |all )?(?:then |unanimously |all |duly )*(?:agreed|carried|approved|accepted|adopted|resolved|passed)(?: unanimously| by all| nem\.? con\.?)?\.?$)")
MINUTEBOOK_FOLDED(
    unanimously_decided,
    R"(\bunanimously (?:agreed|resolved|approved|elected|accepted|decided|adopted|voted)|(?:agreed|resolved|approved|elected|accepted|decided|adopted|carried) unanimously|all present (?:agreed|indicated agreement|were in favour))")
MINUTEBOOK_FOLDED(
    put_to_vote,
    R"(\bput(?:ting)?\b[^.]*\bto (?:the|a) vote\b[^.]*\b(?:agreed|carried|lost|defeated|passed)|\b(?:motion|amendment|proposal|resolution)\b[^.;]{0,60}\b(?:was|is) (?:then |duly |therefore )?(?:carried|lost|defeated|passed|rejected))")
MINUTEBOOK_FOLDED(
    welsh_decision,
    R"((?:^|[,;] ?(?:a |ac |ond )?|\b(?:a|ac) )(?:penderfynwyd|phenderfynwyd|cytunwyd|chytunwyd|cymeradwywyd|chymeradwywyd|cynigiwyd gan|chynigiwyd gan|derbyniwyd cynnig)|^nodwyd \S+ \S+)")
MINUTEBOOK_FOLDED(
    reported_decision,
    R"(\bhad (?:already |previously |also |since )*(?:been )?(?:proposed|agreed|resolved|decided|voted)\b|^at (?:that|its|their|the (?:last|previous|\w+ \d{4})) (?:\w+ )?meeting|^signed\b|\bat its meeting\b|\bagreed with\b|\b(?:had|has|have) (?:already |previously |also |been |now )*(?:resolved|agreed|decided|approved|been)\b[^.]*\bto (?:date|that effect)|(?:agreed|resolved|decided|approved)(?: \w+){0,3} at (?:the|its|our|their|a) (?:last|previous|earlier)|)"
    R"(by (?:the )?(?:\p{L}+ )*(?:District|County|Borough|City|planning|highway|local planning) (?:Council|authority)|\b(?:was|were) (?:approved|refused|granted|agreed) by [A-Z]{2,6}\b)")
MINUTEBOOK_FOLDED(
    motion_lost,
    R"(\b(?:motion|amendment|proposal|resolution|it|vote)\b[^.;]{0,60}\b(?:was |were |is |being )?(?:lost|defeated|not carried|rejected|fell)\b|^(?:lost|defeated|not carried)\b|gwrthodwyd y cynnig)")

// --- Facts ---

MINUTEBOOK_PATTERN(
    moved_by,
    R"((?i:\b(?:proposed(?: as \w+)?|moved|motion (?:was )?(?:made|moved|proposed)|motion|nominated)\s*,? by:?\s*|\b(?:proposed|proposer|moved|mover|motion)\s*:\s*|cynigiwyd gan (?:y |yr )?))" +
        kName)
MINUTEBOOK_PATTERN(on_the_motion_of,
                   R"((?i:\bon (?:the |a )?(?:motion|proposal|proposition|propositon) (?:of|by|from)\s+))" + kName)
MINUTEBOOK_PATTERN(
    who_moved,
    kName + R"(,? (?:then |also |duly )?(?:proposed|moved|nominated|put forward a motion|approved the minutes)\b)")
MINUTEBOOK_PATTERN(
    seconded_by,
    R"((?i:\bsecond(?:ed)?(?: this)?\s*,? by:?\s*|\b(?:seconded|seconder|second)\s*:\s*|\bseconded |eiliwyd gan (?:y |yr )?))" +
        kName)
MINUTEBOOK_PATTERN(who_seconded, kName + R"(,? (?:then |also |duly |who )?(?:seconded)\b)")
MINUTEBOOK_PATTERN(
    after_name,
    R"(\s+(?:Seconded|Second|Proposed|Proposer|Seconder|Moved|Carried|CARRIED|That|THAT|All|Motion|MOTION|Resolved|RESOLVED|Agreed|AGREED|Unanimous\w*|Vote\w*|Action|ACTION|The|It|This|Passed|Approved|Against|For|In)\b.*$)")
MINUTEBOOK_FOLDED(no_name, R"(the|an?|this|that|it|he|she|they|we|members|councillors|another)")
MINUTEBOOK_FOLDED(votes_to,
                  R"(\b(?:by )?)" + kNumber + R"( (?:votes? (?:to|against)|pleidlais i) )" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(votes_by, R"(\bby )" + kNumber + R"( (?:to|against) )" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    votes_dashed,
    R"(\b(?:carried|lost|passed|defeated|approved|agreed|vote[sd]?)\b[^.\d]{0,12}(\d{1,3}) ?[-–/] ?(\d{1,3})\b)")
MINUTEBOOK_FOLDED(votes_for,
                  R"((?:^|[\s(,;.])(?:votes? )?(?:for|in favou?r|ayes?|yes|o blaid)\s*[:(=-]\s*)" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    for_votes,
    R"(\b)" + kNumber +
        R"((?: (?:members|councillors|parish councillors))? ?(?:(?:votes? |voted |voting |were )(?:cast )?(?:for|in favou?r|o blaid)\b|(?:for|in favou?r|o blaid)(?:[,;.)]|$| and\b)))")
MINUTEBOOK_FOLDED(votes_against, R"((?:^|[\s(,;.])(?:votes? )?(?:against|noes?|nays?|opposed|yn erbyn)\s*[:(=-]\s*)" +
                                     kNumber + R"(\b)")
MINUTEBOOK_FOLDED(
    against_votes,
    R"(\b)" + kNumber +
        R"((?: (?:members|councillors|parish councillors))? ?(?:votes? |voted |voting |were )?(?:against|opposed|yn erbyn)\b)")
MINUTEBOOK_FOLDED(votes_abstained,
                  R"((?:^|[\s(,;.])(?:abstain(?:ed|ing)?|abstentions?|ymatal)\s*[:(=-]\s*)" + kNumber + R"(\b)")
MINUTEBOOK_FOLDED(abstained_votes,
                  R"(\b)" + kNumber +
                      R"((?: (?:members?|(?:parish )?councillors?))? ?(?:abstentions?|abstained|abstaining|ymatal)\b)")
MINUTEBOOK_PATTERN(
    named_abstainers,
    R"(((?:Cllrs?|Councill?ors?|Mr|Mrs|Ms|Miss|Dr)\.? (?:\p{Lu}[\p{L}'’.\-]*|and|,| )+?)(?: had| have)? abstained)")
MINUTEBOOK_FOLDED(
    unanimous,
    R"(\bunanimous|\ball (?:were |voted |was )?in favou?r|was all in favou?r|voted all in favour|nem\.? ?con|agreed by all|all present (?:agreed|indicated agreement)|ph?awb yn gyt[uû]n|yn unfrydol)")
MINUTEBOOK_FOLDED(
    outcome_deferred,
    R"(\bdefer(?:red|s)?\b|\bpostpone[ds]?\b|\badjourned\b|carry forward|carried forward|\bheld over\b|\bleave (?:the |this )?[\w ]{0,30}over\b|bring (?:the |this )?(?:matter|item|it) back|\bgohirio\b|edrych ar hyn unwaith eto)")
MINUTEBOOK_FOLDED(
    outcome_referred,
    R"(\b(?:be|was|were|is|are) (?:\w+ )?referred (?:back )?to\b|^(?:that )?(?:it was (?:agreed|resolved) )?(?:to )?refers?\b|\band report (?:back )?to the\b)")
MINUTEBOOK_FOLDED(
    outcome_refused,
    R"(\b(?:permission|application|consent|request|grant|licence|appeal|motion)\b[^.]{0,80}\b(?:be|was|were|is|are) (?:refused|rejected|declined|not (?:supported|granted|approved))|\bto refuse\b|^refuse\b|\bdeclined\b)")
MINUTEBOOK_FOLDED(
    outcome_amended,
    R"(\bas amended\b|\bsubject to (?:the |an? )?(?:following )?(?:minor )?(?:amendments?|corrections?)|\bafter (?:alteration|amendment|correction)|\bafter [^.]{0,60}\b(?:put right|corrected|amended)|\bwith (?:the |an? |one )?(?:following )?(?:minor )?(?:amendments?|corrections?)\b|\b(?:was|were|been) (?:corrected|amended)\b|otherwise the minutes|\bwith the addition of\b)")
MINUTEBOOK_FOLDED(only_notes, R"(^[“"]?(?:that )?(?:the )?(?:[\w'’-]+ ){0,5}?(?:to )?notes?\b)")
MINUTEBOOK_FOLDED(amended_law, R"(\b(?:Act|Regulations|Order|Rules)\b[^.;]{0,24}\(?as amended\)?)")
MINUTEBOOK_FOLDED(substantive_motion, R"(\bsubstantive (?:motion|resolution)\b|\bamended motion\b|motion,? as amended)")
MINUTEBOOK_FOLDED(amendment, R"(\bamendment\b)")
MINUTEBOOK_FOLDED(
    generic_heading,
    R"(^(?:minutes?|resolved|decisions?|decision details|resolutions?|cofnodion|agreed|ordered|penderfyniadau|penderfyniad|penderfynwyd|cytunwyd)$)")
MINUTEBOOK_FOLDED(
    outcome_noted,
    R"(\b(?:be|is|was|were|are|been)(?: received and| duly)? noted\b|^(?:that )?(?:the )?(?:[\w'’-]+ ){0,6}?notes?\b|^to note\b|^to receive and note\b|nodwyd|^nodi\b|\bnoted with\b|\bbe received\b)")
MINUTEBOOK_FOLDED(
    outcome_beside_noted,
    R"(\bnoted?s? and (?:be )?(?:agreed?|approved?|supported?|endorsed?|accept)|\b(?:approve|endorse|adopt)d?\b)")

MINUTEBOOK_FOLDED(item_reference, R"(^\(?\s*(?:agenda )?item(?: no\.?)? (\d{1,3}[a-z]?)\s*\)?$)")

}  // namespace minutebook::patterns
