#include "linking/link_patterns.h"

#include <string>

#include "corpus/define_pattern.h"

namespace minutebook::link_patterns {
namespace {

// Verbs of an agenda's item that asks for a decision.
const std::string kDecide =
    R"((?:approve|agree|adopt|ratify|confirm|accept|authori[sz]e|appoint|elect|co-?opt|exclude|resolve|sign|endorse|)"
    R"(delegate|nominate|award|determine|decide|grant|purchase|set|fix|request|instruct|renew|re-?affirm|note|consider))";
const std::string kLookAt = R"((?:discuss|consider|receive|review|note|debate|hear))";
const std::string kBody =
    R"((?:(?:full|parish|town|community|county|city|borough|district) )?(?:council|cabinet|executive|committee|board|panel))";
const std::string kPut = R"((?:amendment|motion|proposal|substantive motion|recommendation|resolution|proposition))";
const std::string kMonth =
    R"((?:january|february|march|april|may|june|july|august|september|october|november|december))";

// What stands in all that is refused, deferred, referred, amended or noted.
const std::string kNotAgreed =
    R"(lost|defeated|rejected|not carried|fell\b|refused|declined|decided (?:not|against)|not (?:approved|agreed|supported)|)"
    R"(defer|adjourned|postponed|laid over|at (?:the|a) (?:next|future|later|)" +
    kMonth +
    R"()|(?:over|forward) to|decision can be made|quot|information (?:is|was)|(?:added to|placed on|put on|included on) the |)"
    R"(refer|looked at|asked to respond|note|receive|amended)";

}  // namespace

MINUTEBOOK_PATTERN(item_mark,
                   R"((?:^|\s)((?:[•●·○▪◦‣∙]|\(?[a-z]\)|\([ivx]{1,4}\)|[ivx]{1,4}\)|\(?\d{1,2}\)|\d{1,2}\.)(?:\s+|$)))")
MINUTEBOOK_PATTERN(bullet, R"([•●·○▪◦‣∙])")

MINUTEBOOK_FOLDED(asks_decision, R"((?:(?:^|[–—:;.-]\s*)to (?:)" + kLookAt + R"( ?(?:/|,|and/or|and|or) ?)*(?:to )?)" +
                                     kDecide + R"(\b|\bto )" + kLookAt + R"(\b.* and (?:to )?)" + kDecide + R"(\b|\b)" +
                                     kLookAt + R"(/)" + kDecide +
                                     R"(\b|\bfor (?:approval|adoption|decision|ratification|agreement)\b))")
MINUTEBOOK_PATTERN(next_request, R"([\pL\d).;,] (To [a-z]+ ))")
MINUTEBOOK_FOLDED(decisions_heading, R"(^(?:items? (?:for|requiring) )?decisions?(?: required| items?)?:?$)")
MINUTEBOOK_FOLDED(committee_report, R"(^reports? .{0,4}.{0,20}of the .*committee.* dated )")
MINUTEBOOK_FOLDED(
    may_ask_in_minutes,
    R"(recommend|request(?:s|ed) that the|asked to (?:agree|approve|accept)|had been (?:proposed|moved)|seconded.*(?:amendment|motion))")
MINUTEBOOK_FOLDED(
    asks_in_minutes,
    R"(\b(?:committee|panel|working (?:group|party)|board|executive|cabinet|director|officer|treasurer|clerk)s?\b[^.]{0,120}?\brecommend(?:s|ed)? (?:[^b]|b[^y])|)"
    R"(\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|wish(?:es|ed)?|asked) to recommend\b|\b(?:it is recommended|we recommend)\b|)"
    R"(\brecommendation (?:was|is) (?:that|to|not to)\b|)"
    R"(\brequest(?:s|ed) that the .{0,60}committee (?:accept|agree|approve)|\bcommittee .{0,30}asked to (?:agree|approve|accept)\b)")
MINUTEBOOK_FOLDED(moved_before, R"(\bhad been (?:proposed|moved)\b)")
MINUTEBOOK_FOLDED(recommends_clause,
                  R"(^(?:it was|it had been|cllr|councillor|mr|mrs).{20,}? and (recommends? (?:to )?(?:that )?.*))")
MINUTEBOOK_FOLDED(
    following_motion,
    R"(\b(?:proposed|moved)\b.{0,80}\bseconded\b.{0,30}?\b(?:the|a|an) (?:following )?(?:further )?(amendment|motion)\b)")
MINUTEBOOK_FOLDED(notice_of_motion, R"(\bnotices? of motion\b)")
MINUTEBOOK_FOLDED(put_to_vote, R"(\bput\b.{0,120}\bto the vote\b)")
MINUTEBOOK_FOLDED(only_to_note, R"((?:^|[–—:;-]\s*)to (?:note|receive)\b)")
MINUTEBOOK_FOLDED(
    asks_more,
    R"((?:\band |/|\bto )(?:discuss/|consider/)?(?:approve|agree|adopt|ratify|confirm|accept|authori[sz]e|appoint|resolve|sign|decide)\b)")
MINUTEBOOK_PATTERN(inline_item, R"(\s(\d{1,2}\.) (\p{Ll}(?:[^.;:]|[.:]\S)*[;:.]?))")
MINUTEBOOK_FOLDED(asks_to_defer, R"(\bdefer(?:s|red|ral)?\b|\bpostpone)")
MINUTEBOOK_FOLDED(asks_to_refer, R"(\brefer(?:s|red|ral)?\b)")
MINUTEBOOK_FOLDED(approves_minutes, R"(\bminutes\b.*\b(?:meetings?|held|of)\b)")
MINUTEBOOK_FOLDED(
    excludes_public,
    R"(\bexclu(?:de[sd]?|ding|sion)\b.*\b(?:public|press)\b|\b(?:public|press)\b.{0,40}\b(?:be|was|were|is|are) (?:\w+ )?excluded\b)")

MINUTEBOOK_FOLDED(
    may_decide,
    R"(agreed|approved|adopted|accept|ratified|confirmed|resolved|excluded|co-?opted|elected|appointed|carried|passed|signed|)"
    R"(endorsed|authorised|concurred|seconded|in favour|in agreement|withdrawn|)" +
        kNotAgreed)
MINUTEBOOK_FOLDED(may_be_not_agreed, kNotAgreed)
MINUTEBOOK_FOLDED(may_be_referred, R"(refer|looked at|asked to respond)")
MINUTEBOOK_FOLDED(verdict, R"(((?:the )?)" + kPut + R"((?: (?:was|is|being))? (?:therefore |then |unanimously )?)" +
                               R"((?:lost|carried|defeated|rejected|not carried|fell|withdrawn)\b\.?))")
MINUTEBOOK_FOLDED(
    bare_decision,
    R"((?:[–-]\s*)?(?:(?:all |unanimously |duly )?(?:noted|approved|agreed|accepted|adopted|carried|resolved|ratified|)"
    R"(received|confirmed|concurred|lost|defeated|deferred|referred|refused|rejected|laid over|)"
    R"(amended and (?:adopted|approved|agreed)|(?:adopted|approved|agreed) as amended|concurred in as amended))"
    R"((?: unanimously)?(?: and signed)?|(?:the )?.{0,60}(?:committee|council) (?:has )?laid over the matter.*)(?: ?\(.{0,60}\))?[.:]?)")
MINUTEBOOK_FOLDED(
    is_refused,
    R"(\b)" + kPut +
        R"((?: (?:was|is|being))? (?:therefore |then |unanimously )?(?:lost|defeated|rejected|not carried|fell)\b|)" +
        R"(\bdecided (?:not to|against)\b|\b(?:was|were|be) (?:refused|rejected|declined)\b|\bnot (?:approved|agreed|supported)\b|^(?:lost|defeated|refused|rejected)\b)")
MINUTEBOOK_FOLDED(
    is_deferred,
    R"(\b(?:be|been|was|were|is|are|to) (?:\w+ )?(?:deferred|defer|adjourned|postponed)\b|\bagreed to defer\b|\bdeferred (?:to|until|pending|for|the)\b|\blaid over\b|^deferred\b|)"
    R"(\b(?:discussed|considered|reviewed|revisited|reconsidered|addressed)(?: further| again)? at (?:the|a) (?:next|future|later|)" +
        kMonth +
        R"()\b.{0,40}\bmeeting\b|\bfor (?:further )?(?:consideration|discussion|decision|approval)\b.{0,40}\bat the (?:next|)" +
        kMonth +
        R"()\b.{0,30}\bmeeting\b|\b(?:carried|held) (?:over|forward) to\b|\bbefore a decision can be made\b|)"
        R"(\b(?:agreed|resolved) (?:that|to) (?:.{0,40} )?(?:obtain|seek|share|circulate|get)\w* .{0,40}quot|\b(?:agreed|resolved) that .{0,20}quot.{0,40} (?:obtained|sought|shared|circulated)\b|\b(?:more|further) information (?:is|was) (?:needed|required|awaited|sought)\b|)"
        R"(\b(?:added to|placed on|put on|included on) the (?:next |)" +
        kMonth + R"( )?(?:.{0,20} )?agenda\b)")
MINUTEBOOK_FOLDED(
    is_referred,
    R"(\b(?:agreed|resolved|decided|moved) (?:to|that .{0,60}be|that .{0,60}would be) (?:refer|referred|looked at)\b|\bbe referred to\b|\bwas referred to\b|\bwere referred to\b|)"
    R"(\blooked at\b.{0,40}\bworking (?:group|party)\b|\b(?:cllr|councillor|mr|mrs|ms)\b.{0,60}\b(?:was|were) asked to respond\b.{0,20}\bbehalf\b|^referred\b)")
MINUTEBOOK_FOLDED(
    is_noted,
    R"(^(?:[–-]\s*)?(?:that )?(?:the )?(?:.{0,40}?\b(?:resolved|agreed|resolves|agrees|cabinet|council|committee|members) (?:to )?)?(?:notes?|noted|receives?|received)\b|)"
    R"(\b(?:was|were|be) (?:duly )?(?:noted|received)(?: and noted)?[.;]?$|^noted\b)")
MINUTEBOOK_FOLDED(
    is_amended,
    R"(\b(?:agreed|approved|adopted|carried|passed|accepted|endorsed|recommendations?|motion|resolution|report|policy|plan|minutes),? as amended\b|)"
    R"(\bamended and (?:adopted|approved|agreed)\b)")
MINUTEBOOK_FOLDED(
    is_agreed,
    R"(\b(?:was|were|and was|and were|is|are|all|unanimously|duly|it was)(?: all| unanimously| duly| then| generally| also| therefore)* (?:and )?)"
    R"((?:agreed|approved|adopted|accepted|ratified|confirmed|resolved|excluded|co-?opted|elected|appointed|carried|passed|signed)\b|)"
    R"(\b(?:council(?:lors)?|committee|cabinet|members|board|meeting)(?: all| unanimously)? (?:agreed|approved|ratified|adopted|accepted|resolved|endorsed|authorised)\b|)"
    R"(\b(?:proposed|moved)\b.{0,100}\bseconded\b|^agreed (?:to|that)\b|\ball in favour\b|\bco-?opted onto\b|^(?:updated|new|revised) .{0,60} (?:adopted|approved|agreed)\b|)"
    R"(\bshould accept\b)")
MINUTEBOOK_FOLDED(
    only_reported,
    R"(\bagreed with (?:cllr|councillor|mr|mrs|ms)\b|\b(?:has|have|had) (?:now |also |already |since |previously )?(?:been )?(?:agreed|approved|adopted|accepted|granted|refused|resolved)\b)")
MINUTEBOOK_FOLDED(numbered_items, R"(\bitems? ((?:\d{1,2}(?:,? and |, ?| & )?){1,12}))")
MINUTEBOOK_FOLDED(committee_moves, R"(\bthat (?:the|its) (?:[\w&]+ ){0,6}committee (?:\w+ to )?recommend)")
MINUTEBOOK_FOLDED(council_votes,
                  R"(^the (?:[a-z]+ )?council (?:was|were|voted) (?:all |unanimously )?(?:in favour|in agreement)\b.*)")
MINUTEBOOK_FOLDED(of_payments, R"(\b(?:payments?|accounts?|donations?|invoices?|grants?|paid|pay)\b)")
MINUTEBOOK_FOLDED(of_recommendations, R"(\b(?:recommend|deliberation|proposal|scheme|contract|quotation|decisions)\w*)")
MINUTEBOOK_FOLDED(is_moved, R"(\b(?:proposed|moved)\b.{0,100}\bseconded\b)")
MINUTEBOOK_FOLDED(council_agreed, R"(\. (the (?:[a-z]+ )?council (?:all |unanimously )?agreed\.?)$)")
MINUTEBOOK_FOLDED(
    by_the_council,
    R"(\bthat (?:the )?(?:full |parish |town |community |county |city |borough |district )*council (?:\w+ )?(?:accept|agree|approve|adopt|make|support|object|respond|pursue|purchase|pay|is minded|ratif|note|endorse|should|does|continue|appoint|consider|write|grant|donate|provide|contribute|take|proceed|award|send|raise|allow|reject|defer|instruct|contract|employ|set|confirm|resolve))"
    R"(|^(?:at the .{0,20}council meeting,? )?the (?:full |parish |town |community |county |city |borough |district )*council (?:then |all |unanimously |also |was all )*(?:agreed(?: (?:to|that|on)\b|[.,;]|$)|approved|accepted|resolved|adopted|supported|in favour|in agreement|decided|rejected|should accept))"
    R"(|\bthe (?:full |parish |town |community )*council should accept)")
MINUTEBOOK_FOLDED(
    is_blanket,
    R"(\b(?:accept|agree|approve|adopt|endorse|support|ratif)\w*\b.{0,40}\b(?:recommendations?|deliberations|proposals?|motion|minutes of (?:the|its) committee)\b|)"
    R"(\b(?:the|these|those|this) (?:above|payments?|schemes?|accounts?|donations?|recommendations?|contract|quotations?|proposals?)\b|\babove\b|)"
    R"(\brecommendations? (?:\S+ ){0,6}(?:be |were |was )?(?:agreed|approved|accepted|adopted)\b|\bas (?:set out|recommended|detailed) in the report\b|\bas recommended\b|^the .{0,20}council (?:unanimously )?agreed\.?$)")

MINUTEBOOK_FOLDED(may_tell_of_before,
                  R"(\bminutes? \(?(?:n|ref|\d)|\bmeeting|\bdecision|\bresolution|supersed|rescind)")
MINUTEBOOK_FOLDED(
    minute_mentioned,
    R"((?:^|[^\d ] ?|[^\d]\()\bminutes? (?:(?:numbers?|nos?|refs?|references?|items?)\b\.? ?)?(\d{1,4}(?:/\d{2,4})?)(?:[^\d/.:]|[.,:]?$|[.,:] ))")
MINUTEBOOK_PATTERN(
    body_mentioned,
    R"(((?:[A-Z][\w’'-]*,? (?:(?:and|for|of|&) (?:the )?)*){0,6})(Cabinet Committee|Sub-Committee|Committee|Cabinet|Executive|Council|Board|Panel)\b)")
MINUTEBOOK_FOLDED(
    meeting_did,
    R"(\b(?:at|during|of|following|from) (?:its|their|the|a|an) .{0,60}\bmeeting (?:held )?(?:on|of|in) .*\b(?:agreed|resolved|decided|approved|adopted|recommended|deferred|referred|endorsed|requested|refused|rejected|rescinded)\b|)"
    R"(\b(?:agreed|resolved|decided|approved|adopted|recommended|deferred|referred|endorsed|requested|refused|rejected) (?:at|by|during) .{0,80}\bmeeting (?:held )?(?:on|of|in)\b|)"
    R"(\b(?:decision|resolution) (?:made |taken |passed |agreed )?(?:at the meeting )?(?:of|on|dated|in) \d?)")
MINUTEBOOK_FOLDED(
    standing_title,
    R"(\breports?\.?$|^reports? (?:from|of|by)\b|\bcommittees?(?: reports?)?\.?$|\bnext (?:\w+ ){0,3}meeting|\b(?:cllrs?|councillors?)\b|)"
    R"(\bacceptances? of office\b|\bproceedings\b|\bno (?:\w+ )?comments?\b|\bcyfarfod nesaf\b|^adroddiad)")
MINUTEBOOK_FOLDED(
    supersedes,
    R"(\b(?:supersed(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|overturn(?:s|ed|ing)?|replac(?:e|es|ed|ing) (?:the|that|its|their) (?:\w+ )?(?:decision|resolution|minute)|)"
    R"(in (?:the )?place of (?:the|that|its) (?:\w+ )?(?:decision|resolution|minute)|)"
    R"((?:decision|resolution|minute)\b.{0,60}\b(?:be|is|was) (?:withdrawn|set aside|reversed|replaced))\b)")
MINUTEBOOK_FOLDED(
    full_council,
    R"((?:annual |full |extraordinary |special |ordinary )*(?:(?:parish|town|community|county|city|borough|district|village) )*(?:and county )?(?:council|council meeting|parish meeting|meeting))")
MINUTEBOOK_FOLDED(day_and_month, R"(\b(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? ()" + kMonth + R"()\b)")
MINUTEBOOK_FOLDED(stated_day, R"((?:\b(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? )?\b()" + kMonth +
                                  R"()\b(?:,? ((?:19|20)\d\d)\b)?)")
MINUTEBOOK_PATTERN(minute_year, R"(^(\d{1,3})/(\d{1,4})\.?$)")
MINUTEBOOK_FOLDED(
    post_of_member,
    R"(^\s*leader\s*$|\bleader of\b|\bdeputy leader\b|\b(?:cabinet|lead|executive|ward) member\b|\bportfolio holder\b|)"
    R"(\bmember for\b|\bmayor\b|\bcouncill?or\b)")
MINUTEBOOK_PATTERN(reference_form, R"(\b(\d{2,4}/\d{4,6})\b)")

}  // namespace minutebook::link_patterns
