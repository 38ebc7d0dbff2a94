#include "extractors/find/metadata_patterns.h"

#include <string>

#include "corpus/define_pattern.h"

namespace minutebook {
namespace {

const std::string kMonth =
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?|"
    "Ionawr|Chwefror|[MF]awrth|Ebrill|[MF]ai|[MF]ehefin|G?orffennaf|Awst|[MF]edi|Hydref|[TD]achwedd|Rh?agfyr|"
    "Ean[áa]ir|Feabhra|M[áa]rta|Aibre[áa]n|Bealtaine|Meitheamh|I[úu]il|L[úu]nasa|M[eé]an F[óo]mhair|"
    "Deireadh F[óo]mhair|Samhain|Nollaig";
const std::string kWeekday =
    "(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?|"
    "(?:Dydd|Nos) (?:Sul|Llun|Lun|Mawrth|Fawrth|Mercher|Fercher|Iau|Gwener|Wener|Sadwrn)";
const std::string kBeforeDay = "(?:\\b(" + kWeekday + ")\\b\\.?[\\s,]*(?:the\\s+|y\\s+)?)?";
const std::string kOrdinal = "(?:[\"”“]|\\s?(?:st|nd|rd|th|eg|ain|fed|ed|af|il|ydd|n)\\b)?";

RE2::Options options() {
    RE2::Options result;
    result.set_case_sensitive(false);
    result.set_log_errors(true);
    return result;
}

RE2::Options exact_case() {
    RE2::Options result;
    result.set_log_errors(true);
    return result;
}

// The label at the start of a cell, in any case: ended by a colon, a question mark, a dash apart, or the cell's end.
// The number of a note may stand raised before the colon: "SUBJECT2:".
std::string label(const std::string& names) {
    return "^[\\s•*-]*(?:" + names + ")(?:\\s?\\d{1,2}\\s?:|\\s*(?:[:?]+[-–—]?|[-–—]\\s|\\s[-–—]|$))\\s*";
}

const std::string kAuthor =
    "from|by|submitted by ?/ ?soumis par|prepared by ?/ ?pr[ée]par[ée] par|(?:joint )?reports? (?:by|from)|report "
    "of(?: the)?(?: cabinet member)?|report authori[sz]ed by|submitted by|prepared "
    "by|written by|authors?|author of "
    "report|"
    "author and job (?:role|title)|case officer|author\\(s\\)|proposer|proposed by|originator|"
    "staff originator|adroddiad gan|awdur";
const std::string kResponsible =
    "reporting officer|responsible officer|officer presenting|presenting officer|presented by";
const std::string kReportAuthor =
    "(?:lead officer (?:and|&) )?(?:lead )?report authors?(?: (?:and|&) contact details)?|awdur (?:yr "
    ")?adroddiad|report author\\(s\\)|author\\(s\\) "
    "of report|report writer";
const std::string kBody =
    "(?:memo(?:randum)? )?to|report to ?/ ?rapport au|report (?:to|for)(?: the)?|(?:committee )?report submitted "
    "to|committee|meeting|meeting "
    "name|meeting of(?: the)?|name of "
    "meeting|name of committee|committee name|"
    "(?:authori[sz]ed |final )?decision[ -]maker|decision (?:to be )?(?:taken|made) by|decision taker|decision of|"
    "decision maker \\([^()]{3,80}\\)|"
    "name (?:and (?:job )?title )?of (?:the )?(?:officer|person|decision maker) (?:making|taking) (?:the |this "
    ")?decision|for (?:consideration|decision) by|council "
    "body|"
    "board|panel|body|committee/board|meeting title|title of meeting|pwyllgor|cyfarfod|adroddiad i(?:['’]r)?";
const std::string kDate =
    "dates?|date of (?:the )?(?:meeting|decision|committee|cabinet|council)|meeting date|committee date|decision "
    "date|date of decision|"
    "date (?:decision|of decision) (?:made|taken)|date of meeting/decision|council date|cabinet date|dyddiad|"
    "dyddiad y cyfarfod|meeting held on|made at meeting";
const std::string kSubject =
    "subject|topic|agenda title|subject of decision|report title|(?:eqia|eia|project|policy|proposal) title|title(?: "
    "of (?:the "
    ")?(?:report|decision|paper|item))?|subject of (?:the )?report|report "
    "subject|"
    "subject matter(?: ?/ ?title of decision)?|title/subject(?: matter)?|subject title|amendment name|re|motion title|"
    "name of (?:report|proposal)|decision title|item (?:title|description)|title of item|agenda item "
    "title|pwnc|teitl(?: yr (?:eitem|adroddiad))?|subject/title";
const std::string kContact =
    "contact person ?/ ?personne[- ]ressource|(?:report )?contact(?:s| officers?| officer\\(s\\)| details| name| "
    "person)?(?: (?:and|&) tel(?:ephone)?\\.?(?: "
    "(?:no|number))?\\.?)?|officer contacts?|(?:lead|case) "
    "officers?|"
    "ask for|cyswllt|enquiries to|(?:for )?further (?:information|details)(?: contact| from)?|contact for "
    "(?:enquiries|further "
    "information|any (?:more|further) information)|"
    "officer|accountable (?:employee|officer)|clerk|swyddog cyswllt|cyswllt";
const std::string kWards =
    "(?:electoral )?(?:wards?|divisions?|ward\\(s\\)|division\\(s\\))(?: ?/ ?(?:wards?|divisions?))?"
    "(?:(?: or |/)(?:groups|areas|parishes|communities))?(?: ?\\(s\\))?(?: (?:directly "
    ")?(?:affected|concerned|involved))?|"
    "electoral (?:wards?|divisions?) affected|council districts?|divisions? and wards? affected|wards?/parish(?:es)? "
    "affected|"
    "affected wards?|wards? no\\.?|which wards are affected|wards? and communities affected|wardiau|wardiau yr "
    "effeithir arnynt";
const std::string kKeyDecision =
    "key decision|is (?:this|it|the decision) a key decision"
    "(?: and has it been included (?:on|in) the forward plan)?|is key decision|key decision\\?|is this report a key "
    "decision|key|"
    "key decision \\(yes/no\\)|(?:report for )?key ?/ ?non[ -]key(?: decision)?|penderfyniad allweddol";
const std::string kOtherLabels =
    "classification|status|item(?: no)?\\.?|agenda item(?: no)?\\.?|decision "
    "(?:no|number|ref(?:erence)?)\\.?|reference|ref|"
    "job title|room|report no\\.?|file(?: no| number)?|telephone(?: number| no)?|tel(?: no)?\\.?|e-?mail(?: "
    "address)?|phone|fax|approved|seconder|directorate|"
    "portfolio(?: holder)?|cabinet member|lead member|lead directors?|exempt|appendix|appendices|background "
    "papers|implications|"
    "past pathway of (?:report|paper)|future pathway of (?:report|paper)|previous "
    "pathway|summary|purpose|recommendations?|"
    "amendment(?: number)?|number|version|dated|venue|time|place|location|public|for publication|access to information|"
    "security classification|corporate priority|council function|specific implications for|late item|urgent item";

// Words that are labels only with a colon behind them.
const std::string kMarkedBody = "|^\\s*minutes of(?: the)?\\s*:\\s*", kMarkedSubject = "|^\\s*heading\\s*:\\s*";

constexpr const char* kSmallNumber = "(?:[1-9][0-9]{0,4}(?:/[0-9]{1,4})?|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,2}|0[1-9])";

}  // namespace

const DatePatterns& date_patterns() {
    static const DatePatterns patterns{
        // "10thNovember": a raised ordinal may be read without the space behind it; "on16 May", "3March" are typed so.
        RE2(kBeforeDay + "(?:\\b|\\bon|day)(\\d{1,2})(?:" + kOrdinal +
                "(?:\\s+day)?[\\s,./-]*(?:of\\s+|o\\s+)?\\b|(?:st|nd|rd|th)(?:of\\s+)?|)(" + kMonth +
                ")\\b(?:[\\s,./-]*(\\d{4}|['’]\\d{2}\\b))?",
            options()),
        RE2(kBeforeDay + "\\b(" + kMonth +
                ")\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:(?:\\s?(?:st|nd|rd|th))?\\b|(?:st|nd|rd|th))(?:[\\s,.]*(\\d{4})\\b)"
                "?",
            options()),
        RE2("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"),
        RE2(kBeforeDay + "\\b(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?|–(\\d{1,2})–)(\\d{4}|\\d{2})\\b",
            options()),
    };
    return patterns;
}

const LabelPatterns& label_patterns() {
    static const LabelPatterns patterns{
        .author = RE2(label(kAuthor), options()),
        .author_sentence =
            RE2("^(?:(?:joint|open|exempt) )?report (?:of|by|from|on behalf of)(?: the)?\\s*:?\\s+", options()),
        .report_author = RE2(label(kReportAuthor), options()),
        .responsible = RE2(label(kResponsible), options()),
        .body = RE2(label(kBody) + kMarkedBody, options()),
        .date = RE2(label(kDate), options()),
        .subject = RE2(label(kSubject) + kMarkedSubject, options()),
        .contact = RE2(label(kContact), options()),
        .wards = RE2("^[\\s•*-]*(?:" + kWards + ")\\s*(?:[:?]+[-–—]?|$)\\s*", options()),
        .key_decision = RE2(label(kKeyDecision), options()),
        .known = RE2(label(std::string(kReportAuthor) + "|" + kAuthor + "|" + kResponsible + "|" + kSubject + "|" +
                           kBody + "|" + kDate + "|" + kKeyDecision + "|" + kContact) +
                         "|^[\\s•*-]*(?:" + kWards + ")\\s*(?:[:?]|$)" + kMarkedBody + kMarkedSubject,
                     options()),
        .any = RE2("^[A-Z][\\w /()'’&-]{0,45}:(?:[-–]?\\s|$|[-–]\\S)"),
        .bare_any = RE2("^(?:" + kAuthor + "|" + kResponsible + "|" + kReportAuthor + "|" + kBody + "|" + kDate + "|" +
                            kSubject + "|" + kContact + "|" + kWards + "|" + kKeyDecision + "|" + kOtherLabels +
                            ")\\s*[:?]?[-–—]?$",
                        options()),
        .see_elsewhere = RE2("^(?:see (?:below|above|attached|title)|as (?:above|below)|n/?a)\\.?$", options()),
    };
    return patterns;
}

const HeadingPatterns& heading_patterns() {
    static const HeadingPatterns patterns{
        .body_starts =
            RE2(patterns::latin(
                    std::string("^(?:") + kSmallNumber + "[.):]?\\s+\\pL|" + kSmallNumber +
                    "\\.?$|(?:item )?[1-9]\\.\\s*\\pL|item 1\\b|members? present|(?:councillors )?present\\b|in "
                    "attendance|attend(?:ing|ance)\\b|apologies|"
                    "presennol|(?:executive "
                    ")?summary\\b|purpose\\b|recommendations?\\b|recommendation\\(s\\)|introduction\\b|background\\b|"
                    "items?\\b(?:\\s+action.*)?$|action points?$|key decision criteria|decision\\s*:|membership|"
                    "unrestricted items|executive summary|overview(?:\\s*:|\\s+of\\b|\\s*$)|reasons?\\b|a\\. )"),
                options()),
        .minutes_heading = RE2("\\b(?:(?:draft|summary of|unconfirmed|unapproved|approved|confirmed|public|printed) "
                               ")?(?:(?:minutes?|record|notes?|cofnodion)(?: and action points)? "
                               "(?:of|from|o|cyfarfod|y)|(?:minutes?|record) for|"
                               "notes? for (?:the |an? )?(?:[\\w-]+ ){0,4}(?:meeting|committee|council|board))\\b|"
                               "\\bcofnodion\\b",
                               options()),
        .minutes_word =
            RE2("^(?:(?:town|city|village|county|common) council|council|board) proceedings\\W*$|"
                "^\\W*(?:(?:draft|unconfirmed|unapproved|approved|adopted|confirmed|official|council|committee|meeting|"
                "public|regular|special|annual|city|town|village) )*(?:minutes|cofnodion|minutes of "
                "meeting|minutes of the meeting)\\W*$|^(?:[\\w&,.'’-]+ ){0,8}(?:meeting|council|board|"
                "committee|selectm[ae]n|selectboard|supervisors|trustees|commissioners|aldermen)(?:['’]s?)? minutes"
                "(?:[ ,:–-]+(?:\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|[a-z]+ \\d{1,2}, "
                "?\\d{4}|\\d{1,2}(?:st|nd|rd|th)? [a-z]+,? "
                "\\d{4}))?$|^minutes[ :–-]+(?:\\w+ ){1,5}meeting$|"
                "^(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{4} "
                "minutes$|^(?:draft |approved )?(?:meeting )?minutes[ ,:–-]+(?:\\w+day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? "
                "[a-z]+,? \\d{4}|[a-z]+ \\d{1,2},? \\d{4}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4})$",
                options()),
        .meeting_held = RE2("\\b(?:meeting(?: was)? held|held (?:their|its|a) (?:\\w+ )?meeting|meeting of .{3,} "
                            "was held|cynhaliwyd)\\b",
                            options()),
        .attendance =
            RE2("^(?:members? |councillors |also |those |yn )?(?:present|[pb]resennol|in attendance|attending)\\b",
                options()),
        .agenda_heading = RE2("^\\W*(?:notice (?:of meeting )?and "
                              ")?(?:(?:draft|public|amended|supplementary|council|committee|committee of the whole|"
                              "meeting|annual|revised|final) )*(?:agenda|agenda papers?|agenda pack|agenda "
                              "frontsheet|agenda sheet|order of "
                              "business|order paper|rhaglen|agenda \\+?and papers|a g e n d a)\\b|^cl[aá]r$|"
                              "\\bto transact the (?:following|undermentioned) (?:agenda|business)\\b|"
                              "^(?:[\\w&,'’-]+ ){1,6}(?:committee|council|cabinet|board|panel|commission) "
                              "(?:meeting )?(?:[-–] )?agenda(?:$| ?[-–] ?\\w| and reports$)",
                              options()),
        .summons = RE2(
            "\\b(?:summon(?:ed|s)|take notice that (?:a|an|the) (?:\\w+ ){0,3}meeting|obliged if you (?:would|could) "
            "(?:arrange to )?attend|notice (?:is (?:hereby )?given|of (?:a |an |the )?(?:\\w+ "
            "){0,4}meeting)|(?:invited|welcome|requested) to attend (?:a|the) (?:\\w+ )?meeting|rhoddir rhybudd)",
            options()),
        .decision_heading = RE2(
            "\\b(?:record of (?:\\w+ ){0,4}decisions?|decision "
            "(?:notice|record|sheet|form|statement|details|pro-?forma)|notice of "
            "(?:\\w+ ){0,3}decisions?|(?:delegated|officer|executive|member|portfolio holder) (?:(?:urgent|"
            "emergency|operational|administrative|delegated) )?decision(?:s)?(?: "
            "(?:notice|record|report|form))?|decisions? taken (?:by|under)|cofnod (?:o )?benderfyniad)\\b|"
            "^issue - decisions$|^decisions? (?:of|by|made by|taken by) (?:the )?(?:[\\w’'-]+ ){0,4}(?:portfolio "
            "holder|"
            "cabinet member|executive member|lead member|executive councillor|chief officer)\\b|"
            "^(?:notice of )?(?:grant|refusal|approval) of (?:(?:a|outline|full|conditional|householder|temporary) )*"
            "(?:planning permission|planning consent|(?:listed building|advertisement|conservation area) consent|"
            "certificate of lawful)\\b",
            options()),
        .report_heading = RE2(
            patterns::latin("^(?:(?:joint )?report (?:of|by|to|from)\\b|(?:(?:(?:city|town|county|village) )?council )?"
                            "(?:agenda|staff) report$|(?:(?:county|district|borough|ward|city|town|parish) "
                            ")?councillors?['’]?s? report$|(?:committee|cabinet|council|officer'?s?|executive|decision|"
                            "briefing) report\\b|(?:\\pL[\\pL.-]* ){0,3}\\pL+['’]s report$|(?:(?:\\pL+ ){1,4}[–-] "
                            ")?report$|adroddiad\\b|"
                            "(?:[\\pL'’-]+ ){0,4}report for (?:\\w+ )?decision\\b)"),
            options()),
        .recommendation_heading = RE2(
            "^(?:\\d+[.)]?\\d*\\s+)?(?:(?:officer |summary of )?recommendations?|recommendation\\(s\\)|recommended)\\b",
            options()),
        .asks_body = RE2(patterns::latin("^(?:the )?((?:[\\p{Lu}][\\pL&,'’-]* (?:and |of |for |& )?){0,6}"
                                         "(?:Council|Cabinet|Committee|Board|Panel)) (?:is|are) "
                                         "(?:asked|recommended|requested|invited) to\\b"),
                         exact_case()),
        .other_heading = RE2(
            "\\b(?:amendment form|policy|strategy|terms of reference|standing orders|constitution|newsletter|annual "
            "return|statement of accounts|appendix|annex|questionnaire|leaflet)\\b",
            options()),
        .agenda_item_page = RE2("^(?:agenda item|issue - meetings)$", options()),
        .minutes_label = RE2("^(?:minutes|decision)\\s*:$", options()),
        .resolved = RE2("^\\W*(?:it was )?resolved\\b", options()),
        .page_range = RE2("\\(pages? \\d+ ?[-–] ?\\d+\\)", options()),
        .where_and_when =
            RE2(patterns::latin(
                    "(?:[\\s,;:.–—-]|^)(?:following (?:the|on)\\b|(?:(?:to be|which was|that was|was) "
                    ")?(?:re)?held\\b|(?:duly )?convened\\b|which took "
                    "place|taking place|(?:a )?(?:gynhaliwyd|gynhelir)|will (?:be|take)\\b|commencing|starting at|via "
                    "zoom|by (?:zoom|video)|"
                    "(?:on|at) (?:the )?(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|\\d)|"
                    "(?:" +
                    kWeekday + ")\\b|\\d{1,2}" + kOrdinal + "(?: of)? (?:" + kMonth + ")\\b|(?:" + kMonth +
                    ") \\d{1,2}\\b|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|"
                    "at \\d|(?:in|at) (?:the )?(?:[\\pL'’.-]+ "
                    "){0,5}(?:hall|room|chamber|centre|church|school|offices?|house|library|pavilion|hotel|buildings?|"
                    "institute)\\b|am "
                    "\\d{1,2}[.:]\\d\\d|ar (?:y|nos|ddydd)\\b)"),
                options()),
        .meeting_of =
            RE2("\\b(?:meetings?|proceedings|session)(?: of| for)(?: the)? |\\bminutes (?:of|for|from)(?: the| an?)? ",
                options()),
        .agenda_of =
            RE2(patterns::latin("^((?:[\\pL&,'’-]+ ){0,6}(?:council|committee|cabinet|board|panel|commission)) "
                                "(?:meeting )?agenda\\s*:"),
                options()),
        .body_name = RE2(
            patterns::latin(
                "^(?:the )?(?:[\\pL\\d&,'’()./-]+ "
                "){0,11}?(?:sub-?\\s?committee|committee|cabinet|panel|board|executive|council|commission|"
                "assembly|forum|partnership|working (?:group|party)|"
                "task (?:group|and finish group|force)|task and finish panel|sub-?group|advisory "
                "group|steering group|authority|(?:redevelopment|development|housing) "
                "agency|pwyllgor|cyngor|bwrdd|panel craffu|"
                "board of (?:selectmen|supervisors|trustees|(?:county )?commissioners|aldermen|health|education|"
                "(?:zoning )?appeals|(?:zoning )?adjustment|finance|directors|public works)|select ?board|selectmen|"
                "commissioners['’]? court)"
                "(?: [a-d1-9])?(?: \\([^)]{1,40}\\))?(?: meeting)?$|"
                // "Y Pwyllgor Gwaith": in Welsh the noun goes before.
                "^(?:yr? )?(?:is-?)?b?pwyllgor (?:[\\pL'’-]+ ){0,5}[\\pL'’-]+$"),
            options()),
        .generic_council = RE2("^(?:the )?(?:full |annual |extraordinary "
                               ")?(?:(?:parish|town|community|county|city|district|borough|county borough|metropolitan "
                               "borough|municipal|common) )?council$",
                               options()),
        .salutation = RE2(
            "^(?:the )?(?:(?:honou?rable )?(?:mayor|lord mayor|(?:an )?cathaoirleach|chair(?:man|person|woman)?|all "
            "members|members|councillors)(?:,? (?:and|&|of)(?: (?:the|members of(?: the)?|(?:all|each) members? "
            "of(?: the)?))?)*|honou?rable) ",
            options()),
    };
    return patterns;
}

const CouncilPatterns& council_patterns() {
    static const CouncilPatterns patterns{
        .suffix_form = RE2("\\b(?:councils?)\\b", options()),
        .of_form = RE2("\\b((?:Parish|Town|Community) Council) of ", options()),
        .municipality = RE2(
            "\\b(?:(?:London |Royal |Metropolitan )?Borough|City|Town|Township|Village|County|Municipality|Regional "
            "Municipality|Rural Municipality|District) of ",
            options()),
        .welsh_form = RE2("\\bCyngor (?:Cymuned|Cymunedol|Tref|Dinas|Sir|Bwrdeistref Sirol|Bro|Gwynedd)\\b", options()),
        .web_host =
            RE2("(?:@|https?://|www\\.|\\b)((?:[a-z0-9-]+\\.)+(?:gov\\.(?:uk|wales|scot|cymru)|ie))\\b", options()),
        .parish_host = RE2("(?:^|[.-])(?:parish|pc|town|tc|parishes)[.]|parish", options()),
    };
    return patterns;
}

const PeoplePatterns& people_patterns() {
    static const std::string post_words =
        "director|officer|manager|head|clerk|member|leader|chief|executive|assistant|deputy|corporate|cabinet|"
        "portfolio|councillor|cllr|"
        "solicitor|accountant|treasurer|planner|engineer|surveyor|adviser|advisor|analyst|lead|secretary|chair|"
        "chairman|council|"
        "service|services|department|team|general|counsel|strategy|policy|finance|interim|acting|senior|principal|"
        "education|"
        "economic|development|environment|community|planning|property|legal|democratic|telephone|dial|number|email|"
        "address|"
        "tel|phone|"
        "report|author|relevant|contact|details|information|background|papers|appendix|the|of|for|and|date|final|"
        "version|county|city|"
        "street|road|lane|house|hall|town|parish|borough|district|project|programme|coordinator|co-ordinator|area|"
        "regional|housing|"
        "children|children's|children’s|adult|adults|social|care|health|public|specialist|consultant|administrator|"
        "committee|board|panel|none|responsible|monitoring|group|unit|office|offices|directorate|operations|resources|"
        "regeneration|corporate|partnership|partnerships|commissioner|commissioning|scrutiny|governance|further|please|"
        "yes|no|decision|decisions|due|prepared|submitted|hub|family|transformation|consultation|support|delivery|"
        "village|church|memorial|centre|agenda|minutes|"
        "meeting|present|apologies|item|items|page|local|plan|action|electoral|divisions?|job|title";
    static const PeoplePatterns patterns{
        .email = RE2("[A-Za-z0-9][A-Za-z0-9._%+'’-]*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
        .email_head = RE2("[A-Za-z0-9][A-Za-z0-9._%+-]*@?[A-Za-z0-9.-]*$"),
        .email_tail = RE2("^[A-Za-z0-9.-]*@?[A-Za-z0-9.-]*\\.[A-Za-z]{2,}$"),
        .phone = RE2("(?:\\+\\d{1,3}[ ().-]*|\\(?0|\\(\\d{3}\\) ?|\\b\\d{3}[-.]\\d{3}[-.])\\d[\\d ()./-]{5,14}\\d|"
                     "\\b[2-9]\\d{2}[-.][2-9]\\d{2}[-.]\\d{4}\\b"),
        .phone_label = RE2("^\\W*(?:direct (?:dial|line)|tele?phone(?: (?:number|no\\.?))?|tel(?:\\.? "
                           "?(?:no|number))?|phone|mobile|ffôn|t|extn?|ext)\\b[\\s.:()-]*",
                           options()),
        .contact_heading =
            RE2("^(?:\\d+[.)]?\\d*\\s+)?(?:contact "
                "(?:details|officers?|information|officer\\(s\\)|points?|name|person)|contacts?|report "
                "authors?(?:\\(s\\))?|report author and relevant director|relevant (?:corporate )?directors?|corporate "
                "directors?|lead (?:officer|director)s?|report contact|officer contacts?|author and contact "
                "details|authors?|further information|list of background papers|background papers)\\b[^.]{0,60}:?$",
                options()),
        .contact_sentence = RE2(
            "(?:further (?:information|details|enquiries)|(?:any )?(?:queries|questions|enquiries)|(?:please|to) "
            "contact|inspected by contacting|contact officer|is available from|report was (?:written|prepared) by)\\b",
            options()),
        .role_label =
            RE2("^(?:report authors?(?:\\(s\\))?|relevant (?:corporate )?directors?|corporate directors?|lead "
                "(?:officer|director)s?|contact officers?|e-?mail(?: address)?|tele?phone(?: number)?|tel)\\s*:?$",
                options()),
        .person = RE2(
            patterns::latin("^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor|Rev|Prof)\\.? )?((?:[\\p{Lu}][\\pL'’.-]*)(?: "
                            "(?:(?:de|van|von|der|le|la|Mc|O['’])\\b ?)?[\\p{Lu}][\\pL'’.-]*){1,3})(?:$|[ ]?[-–—,(:]|[ "
                            "](?:on|at|tel|email|e-mail|ext)\\b|\\s[(+\\d])")),
        .post = RE2("(?:^|[ (/-])(?:" + post_words + ")(?:$|[ .,:;)/-])", options()),
        .clerk_line = RE2("\\bclerk\\b|\\bcounsel\\b|\\bchief executive\\b|\\bproper officer\\b|\\bmonitoring "
                          "officer\\b|\\bdemocratic services\\b|\\bclerc\\b",
                          options()),
        .sentence_contact =
            RE2(patterns::latin("(?:contact|from)\\s+((?:[\\p{Lu}][\\pL'’.-]*)(?: [\\p{Lu}][\\pL'’.-]*){1,3})"),
                exact_case()),
    };
    return patterns;
}

const KeyDecisionPatterns& key_decision_patterns() {
    static const KeyDecisionPatterns patterns{
        .named = RE2("key decision", options()),
        .yes = RE2("^\\W*(?:yes|y|key|key decision|ydy|oes)\\b", options()),
        .no = RE2("^\\W*(?:no|non[ -]key(?: decision)?|not (?:a )?key(?: decision)?|nac ydy|nac oes)\\b", options()),
        .sentence_no =
            RE2("\\b(?:(?:this|it|the (?:report|decision|matter|proposal))(?: (?:report|decision|matter|proposal))? "
                "(?:is|does|was) not (?:in itself )?(?:a|an|constitute a|involve a|require a)|is not a|non) key "
                "decision\\b|^not a key decision\\b|^non-key decision\\b",
                options()),
        .sentence_yes =
            RE2("\\b(?:this|it|the (?:report|decision|matter|proposal))(?: (?:report|decision|matter|proposal))? "
                "(?:is|constitutes|involves|represents|requires) a key decision\\b",
                options()),
        .heading =
            RE2("^(?:\\d+[.)]?\\d*\\s+)?(?:is (?:this|it|the decision) a )?key decision\\s*[:?]?\\s*", options()),
    };
    return patterns;
}

}  // namespace minutebook
