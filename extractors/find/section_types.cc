#include "extractors/find/section_types.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <re2/set.h>

#include "corpus/matching.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

using enum SectionType;

// Where a row applies.
enum class Scope { any, report, meeting };

struct Customary {
    SectionType type;
    Scope scope;
    std::string_view pattern;  // of the whole heading, case ignored, without its number and final colon
};

// In order: the first that matches the whole heading wins. IMPLICATIONS stands for "implications", "considerations" and
// the like after a subject; see expand().
// clang-format off
constexpr Customary kCustomary[] = {
    // Items of meetings.
    {attendance, Scope::any, R"((?:members?|councillors?|officers?|officials?|staff|also|those|committee members?|councillors? and officers?)? ?(?:present|in attendance|attending|attendance|attended)(?: in the chair| virtually| remotely| online| at the meeting| were)?(?: ?(?:and|&) apologies)?|in the chair|attendees|roll call|record of attendance|attendance details|public(?: present)?|absent|quorum|(?:presennol|yn bresennol|hefyd yn bresennol|i láthair)(?: ?/ ?present)?|present ?/ ?presennol)"},
    {apologies, Scope::any, R"((?:to receive |receive |to note )?(?:the )?(?:(?:chair(?:man)?'s )?(?:welcome|introductions?|croeso)(?: and introductions?)?(?:,| and| &| ac| a) )?(?:any )?(?:apolog(?:y|ies)|ymddiheuriadau|leithscéalta)(?: (?:for|of|from|am) (?:absence|absences|absenoldeb|members|non-attendance|inability to attend))?(?: (?:and|&|/) (?:substitut(?:es|ions?)|introductions?|welcome|declarations? of substitutes?|membership|announcements|approval of absence|absences?|attendees|attendance))?(?:, welcome.*)?|leave of absence|(?:members? )?excused from (?:the )?meeting|substitut(?:es|ions?|e members)|apologies received|acceptance of apologies)"},
    {apologies, Scope::meeting, R"(absence|membership)"},
    {attendance, Scope::meeting, R"(wrth law)"},
    {declarations, Scope::any, R"((?:to receive |to note |members'? |receive )?(?:any )?(?:(?:declarations?|disclosures?|declaring|statements?|registration) of (?:.*?)?(?:interests?|substitutes?|party whip|pecuniary interests?|lobbying)\b.*|(?:members'? )?interests?|conflicts? of interests?(?: declared| and (?:any )?dispensations?\b.*)?|(?:pecuniary|disclosable) .*interests?.*|(?:any )?interests? (?:declared|disclosed).*|datgan(?:iadau|iad)? ?(?:o|am)? (?:fuddiant|fuddiannau|fudd|ddiddordeb(?:au)?)(?: personol)?|(?:requests? for )?dispensations?|declarations?(?: (?:and|&) dispensations?)?|disclosures? by (?:members|councillors|officers).*|disclosures? of lobbying))"},
    {item, Scope::meeting, R"((?:to )?(?:receive|note|consider|discuss|report|review)(?: on)?(?: any)? matters? arising\b.*|(?:(?:to )?(?:review|approve|adopt|update)(?: of)? )?(?:the )?(?:revised |draft |updated |new )?financial regulations(?: \d.*| reviewed| review)?)"},
    {item, Scope::meeting, R"((?:.* )?bank(?:ing)? mandates?)"},
    {minutes, Scope::meeting, R"((?:to )?(?:approv(?:e|ing)|sign(?:ing)?|adopt(?:ing)?|confirm(?:ing)?)(?: and (?:approv(?:e|ing)|sign(?:ing)?|adopt(?:ing)?|confirm(?:ing)?))? (?:of )?(?:the )?(?:last |previous |draft )?minutes\b.*|notes? of (?:the )?(?:last |previous )?meetings?\b.*\bas minutes)"},
    {minutes, Scope::any, R"((?:to )?(?:(?:approv(?:e|al)|confirm(?:ation)?|adopt(?:ion)?|agree|sign(?:ing)?|receipt|receive|consider(?:ation)?|note|acceptance|accuracy)(?: and (?:approv(?:e|al)|adopt(?:ion)?|sign(?:ing)?|confirm(?:ation)?))? ?(?:of|as a correct record|the)? )?(?:of )?(?:the )?(?:draft |previous |last |council |committee |full |board |annual |special |area |sub-?committee |municipal district )*(?:minutes|minute(?: of (?:the )?(?:last|previous) meetings?)|cofnodion|record of (?:the )?meetings?|miontuairiscí)(?: (?:of|from|for) (?:the )?.*(?:meetings?|council|committee|panel|board|session|\d{4}|\d[./]\d).*| ?[-–:,(].*| \d.*| held.*| for (?:noting|approval|confirmation|information).*| of .*|)|(?:i )?(?:(?:g?adarnhau|cadarnhau|derbyn|dderbyn|cymeradwyo|gymeradwyo) )?cofnodion(?: .*)?|minutes from .*|adoption of minutes|minute)"},
    {minutes, Scope::any, R"(.*[-–] .*minutes (?:for|to) (?:noting|note|approval|approve))"},
    {minutes, Scope::any, R"((?:approval|adoption|confirmation|acceptance) of (?:the )?(?:\w+ ){1,3}minutes|(?:approval|adoption|confirmation|acceptance) of (?:the )?(?:\w+ )?minute|minute of (?:the )?(?:(?:previous|last|general|ordinary|annual) )*meeting\b.*)"},
    {declarations, Scope::any, R"(datgan(?:iadau)? (?:o )?[fb]uddian(?:nau|t)\b.*)"},
    {public_participation, Scope::any, R"((?:suggestions|questions|comments|observations|matters|issues)(?: raised)? (?:from|by) (?:the |members of the )?public\b.*|public observations\b.*|open (?:discussion|session|forum) (?:for|with) (?:members of )?the public\b.*)"},
    {public_participation, Scope::any, R"((?:public|open) (?:participation|forum|question(?:s|ing)?(?: time)?|session|speaking|comments?(?: ?[/&] ?questions?)?.*|questions? ?(?:and|&|/) ?(?:answers?|statements?)|speakers|open session|input|address|representations?|half hour|adjournment|time|discussion|delegations?)(?: time| period| session)?|(?:electors'?|residents'?|parishioners'?|citizens?'?) (?:comments?|questions?|session|forum|time|speaking)|(?:questions?|comments?|statements?|representations?|petitions?|deputations?)(?:, (?:questions?|comments?|statements?|petitions?|deputations?))*(?:,? (?:and|&|or) (?:questions?|comments?|statements?|petitions?|deputations?|public statements))? (?:from|by|of) (?:the |members of (?:the )?)?(?:public|electors|residents|floor|citizens)\b.*|(?:deputations|delegations|petitions)(?: and (?:deputations|delegations|petitions|presentations))?|public (?:questions?|statements?) (?:from|by|of) .*|public|cyfranogiad y cyhoedd|cwestiynau gan y cyhoedd|hearing of (?:citizens|the public)|community forum|public contributions|presentation of petitions|(?:\d+|ten|fifteen|twenty|thirty)[ -]minutes?(?: period)? for (?:the )?public\b.*|questions? (?:and|&) answers? session.*|(?:an )?opportunity for (?:members of )?the public\b.*|to (?:receive|invite|hear)\b.* (?:from|by|of) (?:the public|members of the (?:public|parish|community)|parishioners|electors|residents)\b.*|audience participation|adjournment for public.*|public question time.*)"},
    {urgent_business, Scope::any, R"((?:any )?(?:other |urgent |additional |late |further |new )?(?:competent |relevant |parish |council |such )?(?:urgent )?(?:business|items|matters?) (?:raised|considered urgent|which .*|that .*|of urgency|the chair.*)|(?:any )?(?:other|urgent)(?:,? (?:other|urgent|new))* (?:business|items?|matters)(?: .*)?|a\.?o\.?(?:c\.?)?b\.?|any other (?:current |competent )?business.*|aocb|a\.?o\.?r\.?b\.?|a\.?o\.?c\.?t\.?b\.?|any other.*|unrhyw (?:fater|fusnes|faterion|fusnes brys)(?: .*)?|urgent (?:items?|business|matters).*|items? of urgent business|late items|other matters raised|materion brys(?: .*)?)"},
    {exclusion, Scope::any, R"((?:motion (?:to|for)(?: the)? |to )?(?:exclusions?|exclude) ?(?:of|the)? ?(?:the )?(?:members of (?:the )?)?(?:press|public).*|(?:resolution:? )?(?:to )?(?:(?:resolve|move|agree|go|enter) )*(?:(?:to )?(?:move|go|enter) )?(?:in)?to (?:a |an )?(?:confidential|closed|private|exempt) (?:session|meeting)\b.*|resolution: closed session|(?:determination of )?exempt (?:items?|information|business|part).*|(?:confidential|private) (?:items?|business|session|matters?|agenda|part)\b.*|(?:part (?:2|ii|b|two)\b.*(?:exempt|private|confidential).*)|closed session|in[- ]camera.*|closed session items?|to determine which items\b.*|it was resolved to exclude .*|it was resolved that the (?:press|public).*|restricted items?|private and confidential)"},
    {item, Scope::meeting, R"((?:date|time|dates?,? (?:and )?time|venue|date and venue|schedule|details)(?:,? (?:and )?(?:place|time|venue|location))?(?: and items?)? ?(?:of|for)? ?(?:the )?(?:next|future|forthcoming)(?: \w+){0,3} meetings?.*|(?:next|future|forthcoming) meetings?(?: dates?)?|matters? arising.*|materion yn codi.*|correspondence.*|gohebiaeth|(?:mayor|chair(?:man|person)?|convenor|clerk|leader|councillors?|county councillor|district councillor|ward councillors?|borough councillor|secretary|police|vice[- ]chair(?:man)?)(?:'?s'?)? (?:announcements?|reports?|updates?|communications?|business|issues|opening remarks|remarks)|police (?:report|issues|matters|update)s?|announcements|communications|planning(?: (?:applications?|matters|permissions?|issues|committee))?|notices? of motions?|motions?(?: on notice)?|adjournment(?: of (?:the )?meeting)?|close of (?:the )?meeting|meeting close(?:d)?|closure|welcome(?: and introductions?)?|opening(?: of (?:the )?meeting)?|(?:meeting )?call(?:ed)? to order(?: .*)?|invocation|pledge of allegiance(?: .*)?|land acknowledge?ments?|(?:approval|adoption) of (?:the )?(?:meeting )?agenda(?: .*)?|(?:additions?|changes|amendments)(?: and deletions)? to (?:the )?agenda|election of (?:vice[- ]?)?(?:chair|mayor|chairman|officers).*|appointment of (?:vice[- ]?)?(?:chair|mayor|chairman|clerk).*|cynllunio|llwybrau troed|work(?:ing)? programme|forward plan|questions(?: (?:from|by) (?:members|councillors))?|reports? (?:from|of) (?:outside bodies|(?:sub-?)?committees?|officers|working (?:groups|parties))|unfinished business|old business|new business|consent (?:agenda|calendar)|by-?laws?(?: readings?)?|(?:(?:staff|committee|members|councillors|delegates|department(?:al)?)(?:'s|')?(?: (?:and|&) (?:staff|committee|members|council))?) reports?|resolutions?|delegations?|presentations?|reports?(?: of committees)?|highways?(?: matters)?|footpaths?|street ?lighting|playgrounds?|allotments?|recess)"},
    {financial, Scope::meeting, R"((?:income (?:and|&) expenditure|finance|financial|treasurer|rfo|accounts?|payments?|budget|precept|invoices?|bank(?:ing)?|cyllideb|cyllid|adolygu'r gyllideb|adolygiad o'r gyllideb|cyfrifon)(?:'?s)?\b.*|(?:monthly |annual |schedule of |list of |review of |approval of |to approve |to authorise |authorisation of |payment of |presentation of (?:the )?(?:\S+ )?|year end |end of year |parish council )*(?:accounts?|payments?|cheques|invoices|bills|expenditure|deposit funds|statements?|budget|precept|audit of accounts)\b.*|(?:to )?(?:discuss|consider|agree|set|approve|review|adopt|accept|present|adoption of|allocation of|gosod|pennu)(?: (?:the|any|draft|annual|next|parish|year'?s|year|end))* (?:budget|accounts?|precept|presept|reserves?(?: money| funds)?|statement of accounts)\b.*|cyfrifon .*|anfonebau .*|materion ariannol)"},
    {financial, Scope::meeting, R"(.*\b(?:accounts? (?:for payment|to pay|for the year.*|statements?)|bank reconciliation|payments (?:in|out|due|outstanding|received)|deposit (?:funds|account.*)|spreadsheet analysis|year end statements|financial (?:report|matters|statement|position|update)s?|budget (?:review|monitoring)))"},
    {item, Scope::meeting, R"((?:items?|matters?|reports?|papers?|correspondence) for (?:information|noting)(?: only)?)"},
    {item, Scope::meeting, R"((?:items? )?(?:for )?(?:decisions?|discussions?))"},

    // Parts of reports.
    {consultation, Scope::any, R"(.*\b(?:organi[sz]ations|services|bodies|groups|neighbours|residents|consultees|officers|members) consulted)"},
    {summary, Scope::any, R"(what is the report about\??(?: \(executive summary\))?|(?:executive |report |brief |management |overall |meeting |in )?summary(?: (?:of|and) (?:the )?(?:report|key points|main points|issues?|proposals?|key issues|conclusions?|background))?|synopsis|abstract|key points|at a glance|crynodeb(?: gweithredol)?|précis|precis)"},
    {purpose, Scope::any, R"((?:the )?(?:proposed |main )?(?:purpose|aim|aims|objectives?|scope)(?:s)?(?: (?:of|and) (?:this |the )?(?:report|paper|summary|reason|document|item|scope|recommendations?|objectives|the report).*)?|why (?:is|has) this report.*|reason for (?:this |the )?(?:report|submission|urgency)|what is this report about.*|pwrpas(?: yr adroddiad)?|report purpose|purpose of report|matter for decision|diben yr adroddiad)"},
    {consultation, Scope::any, R"(what .{3,40} (?:said|told us)|consult(?:ees|ed)|(?:public |community )?(?:engagement|outreach)(?: (?:and|&|with|activit|of|strategy|plan|process|undertaken|to date).{0,50})?|ymgynghori(?:ad)?(?: .*)?|comments (?:by|of|from) (?:the )?(?:ward|local|area|divisional) (?:councillors?|members?)(?:\(s\))?)"},
    {consultation, Scope::any, R"((?:.*\b(?:recommendations?|comments|views) (?:and|&) (?:other )?|budget )?consultations?(?:\(s\))?(?: .{1,60})?)"},
    {recommendation, Scope::any, R"((?:the )?(?:proposed |officer'?s?'? |staff |official |clerk'?s |main |summary of |draft |specific |action and |suggested |decision |final |committee |administrative |report |(?:\w+ )?public service )?(?:recommendations?(?:\(s\))?|recommended (?:decisions?|actions?|motion|that)|argymhell(?:ion|iad)?)(?: (?:and|&|/|or) (?:reasons?.*|decisions?.*|options|conclusions?|next steps)|(?:\(s\))?(?: for (?:action|decision|noting|approval|information)(?: (?:or|and) (?:action|decision|noting))?)?| of (?:the )?(?:executive |chief |corporate |strategic |assistant )*(?:director|officer|head)\b.{0,60}| to .*|s? from .*|)|decisions? of (?:the )?(?:executive (?:councillor|member)|cabinet member|portfolio holder|lead member|leader|mayor)(?: for .*|)|(?:the )?decisions?(?:\(s\))?(?: ?(?:required|requested|sought|taken|made|proposed|to be taken|recommended|notice|details))?|actions? (?:required|requested|sought|recommended)|what (?:is|are) .*(?:recommended|asked to do).*|resolution(?: required| sought)?|proposed (?:resolution|decision|motion)|requested action|th(?:is|e) report makes the following recommendations?(?: to .*)?)"},
    {reasons, Scope::any, R"((?:the )?reasons?(?:\(s\))?(?: ?(?:for|behind|supporting) (?:the )?(?:proposed |officer )?(?:decisions?|recommendations?|refusal|urgency|proposals?|the decision|recommended.*|lateness|report)(?:\(s\))?.*|)|rationale(?: for .*)?|bas[ie]s (?:for|of) (?:the )?(?:decision|recommendation)s?|justification|rhesymau.*|rheswm(?: dros)?(?: .*)?|reasons? why.*|grounds)"},
    {options, Scope::any, R"((?:the )?(?:routes|sites|schemes) considered|(?:the )?(?:alternative |other |available |possible |proposal[s]?[/ ]+|analysis of |alternatives?[/ ]+|main )?(?:options?|alternatives?)(?:\(s\))?(?: (?:and|&|/) .*| (?:considered|appraisal|analysis|available|rejected|open|for consideration|examined|evaluat).*|)|(?:any |details of (?:any )?)?(?:other |alternative )?(?:options|alternatives) (?:considered|rejected|available).*|options? appraisal|proposal/option|opsiynau.*|alternative (?:courses? of action|proposals?|options?).*|other options? for action)"},
    {proposal, Scope::report, R"((?:the |details of (?:the )?|description of (?:the )?)?(?:proposals?|proposed (?:changes?|amendments?|approach|scheme|development|way forward|action|solution|arrangements))(?: (?:details?|in detail|and .*)|)|way forward|the scheme|(?:the )?motion|cynigion|cynnig)"},
    {financial, Scope::report, R"(funding sources?|fiscal (?:impacts?|notes?|analysis|effects?)(?: .{1,40})?|financial consequences(?: (?:for|of|[–-]) .{1,40})?)"},
    {environment, Scope::report, R"((?:california )?environmental (?:quality act|review|determination|analysis)(?: .{1,40})?|ceqa(?: .{1,40})?)"},
    {consultation, Scope::report, R"(public (?:notice|noticing|outreach|contact)(?: .{1,40})?)"},
    {background, Scope::report, R"((?:previous|prior) (?:council|board|committee|commission) (?:actions?|consideration|discussion|direction)(?: .{1,40})?)"},
    {policy, Scope::report, R"((?:city |town |county )?council goals?(?: .{1,40})?)"},
    {recommendation, Scope::report, R"(suggested (?:motions?|actions?|resolutions?))"},
    {background_papers, Scope::any, R"((?:list of |local government .*)?(?:background|source|reference) (?:papers?|documents?|documentation|information papers?|reading|materials?|reports)\b.*|references?|papurau cefndir.*|list of background.*|bibliography|documents? (?:used|relied).*|further reading|access to information.*|inspection of papers)"},
    {legal, Scope::any, R"((?:the )?legal (?:and \w+ )?(?:context|background|framework|position|powers?))"},
    {background, Scope::any, R"((?:the )?(?:introduction|introductory|background|context|cefndir|cyflwyniad|overview|history|preamble|current (?:position|situation|arrangements)|present position|position statement|relevant (?:council |previous |planning )*(?:decisions?|history|background)|previous (?:decisions?|reports?|consideration)|planning history|site (?:description|and surroundings)|(?:the )?site|(?:strategic|local|national|external|demographic|economic|policy|the demographic) context|general background|setting the scene|where are we now|proposal background|legislative background)(?: ?(?:and|&|/|,|to|of) .*| information| details| summary|))"},
    {background, Scope::any, R"(.* context)"},
    {discussion, Scope::report, R"((?:the )?(?:discussion|considerations?|key (?:issues?|considerations?|facts?|information)|main (?:issues?|considerations?|report|body|body of (?:the )?report|text)|issues?|analysis|report|details?|detailed (?:report|information|considerations?)|information|body of report|position|findings|assessment|appraisal|(?:other )?comments?|material considerations?|planning (?:considerations?|assessment|issues)|other (?:considerations?|issues|factors)|matters? for consideration|factors for consideration|report details?|content|current issues|notable discussions?|the report|advice|key issues|policy and practice|officer comments?|technical appraisal|update|progress)(?: (?:for|to|and|in) .*| of (?:the )?(?:issues?|options?|key .*|main .*|proposals?|matters?|considerations?)|)|(?:ystyriaethau|trafodaeth|adroddiad|materion allweddol))"},
    {conclusion, Scope::any, R"((?:summary and |overall |in )?conclusions?(?:\(s\))?(?: (?:and|&) .*|)|concluding (?:remarks|comments)|bottom line|closing remarks|casgliad(?:au)?|summing up)"},
    {timetable, Scope::any, R"((?:(?:proposed |implementation |project |procurement |indicative |key |anticipated )?(?:timetable|timescales?|time ?lines?|milestones|programme|project plan|key dates)(?: (?:for|and|of) .*|)|next steps?(?: .*)?|implementation(?: (?:plan|timetable|date|of .*))?|timing|what happens next|future (?:action|steps|work)|amserlen|camau nesaf|rhoi'r penderfyniad ar waith|.*[-–] next steps))"},
    {appendices, Scope::any, R"((?:list of |schedule of |supporting )?(?:appendix|appendices|annex(?:es|e|ures?)?|attachments?|enclosures?|exhibits?|schedules?|(?:supporting|accompanying) documents?|documents attached|atodiad(?:au)?|related documents|documents)(?:\(s\))?(?:\s*\(\d+\))?(?: (?:and|&) .*| (?:attached|to (?:the |this )?report)|)|list of appendices.*|(?:appendix|annex(?:e|ure)?|attachment|schedule|atodiad)(?: ?\d{1,2}| (?:[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4}))\b.*)"},
    {contact, Scope::any, R"((?:contact|contacts|contact (?:details?|information|officers?|points?|persons?|for .*)|(?:report|lead|further|originating|responsible|accountable|relevant) (?:authors?|officers?|directors?|contacts?|information|head of service|officer details?)(?: and .*| contact details|\(s\)|)|(?:report |lead )?authors?(?: and .*)?(?: of report)?|officer contacts?|contacts? (?:for|and) .*|(?:for )?further information(?: contact| available)?|enquiries(?: .*)?|swyddog cyswllt|manylion cyswllt|cyswllt|report (?:of|by)|prepared by|submitted by|author\(s\)|coordination|approved by|how to (?:reach|contact) us|contact us))"},
    {wards, Scope::any, R"((?:electoral |local )?(?:wards?|divisions?|areas?|wards? ?/ ?communit(?:y|ies))(?:\(s\)|s)?(?: or (?:groups|areas|divisions))?(?: (?:and|or|/|&) .*)?(?: affected| involved| councillors?|\(s\) affected)|ward implications|wards?|(?:local|ward) members?(?: consultation| comments?| views?)?|wardiau.*|geographic(?:al)? (?:area|implications))"},
    {key_decision, Scope::any, R"((?:is this a )?key decision(?: .*)?|forward plan(?: .*)|call[- ]?in(?: .*)?|key decision criteria.*|eligib(?:le|ility) for call[- ]in.*)"},
    {policy, Scope::report, R"((?:relevant |related |current |council |corporate |strategic |national |existing |links? (?:to|with) |contribution to (?:the )?|alignment with |relationship to |key )*(?:policy|policies|policy framework|policy (?:context|background|implications|considerations)|corporate (?:plan|priorities|objectives|aims|strategy|implications|themes|priority|outcomes|goals|values)|council (?:plan|priorities|policies|objectives|aims)|strategic (?:priorities|plan|objectives|aims|fit|alignment|links|framework|implications|context|goals)|community (?:strategy|plan|strategic.*)|budget and policy framework|priorities|vision|strategic plan.*|corporate (?:context|links|policy|policies))(?: (?:and|&|/|,|of|to|framework|implications?|links?|background|affected|alignment|contribution|context|considerations?) ?.*|)|how does (?:this|the) .*(?:support|contribute|link).*|polisi.*)"},
    {policy, Scope::report, R"(.*policy (?:framework|alignment|references?)|planning polic(?:y|ies)|policy objectives?|corporate ?/ ?service objectives)"},
    {performance, Scope::report, R"(key performance indicators|kpis?|measures? of success|monitoring(?: and (?:evaluation|review))?|outcomes?|evaluation|targets|perfformiad|benchmarking)"},
    {performance, Scope::report, R"((?:.* )?performance(?: (?:management|indicators?|information|report|monitoring|implications|measures?|summary|targets?|data|against .*|and .*))?|.* indicators|.* benchmark)"},
    {implications, Scope::report, R"((?:specific |corporate |other |summary of |general |key |council |wider |overall )*(?:implications?|impact assessments?|impacts?|impact on .*|implications of .*|implications? checklist|goblygiadau)(?: (?:for .*|of .*|and .*|checklist|summary|assessment)|)|(?:supplementary|additional) advice.*|(?:comments|concurrent(?: report)?s?|advice|statements?|consideration) (?:of|from|by) (?:other |the |statutory |council )*(?:officers?|directors?|departments?|directorates?).*|other implications|concurrents|impact (?:statement|assessment)s?)"},
};
// clang-format on

// Headings that tell their type, and are no sign of a heading: papers have such words in their text, too.
// clang-format off
constexpr Customary kNamed[] = {
    {declarations, Scope::any, R"((?:declared|disclosed) (?:\([^)]*\) )?conflicts? of interests?\b.*|(?:details? of )?(?:any )?dispensations?|matters? of (?:personal |prejudicial )?interests? (?:on|in|under) (?:the )?agenda\b.*)"},
    {exclusion, Scope::meeting, R"((?:the )?public excluded(?: (?:session|business|items?|agenda))?|(?:closed|not open) to (?:the )?public(?: session)?|disclosure of (?:exempt|confidential) information|(?:proposal|motion|resolution)s? to exclude (?:the |members of the )?(?:press|public)\b.*|confidential(?: \(.*\))?)"},
    {public_participation, Scope::meeting, R"(deputations?|(?:to )?(?:consider |agree |approve )?(?:the )?(?:suspension|adjournment|suspend(?:ing)?|adjourn(?:ing)?) (?:of )?(?:the )?(?:meeting|standing orders) (?:to|for|so|in order to)\b.* (?:public|residents|parishioners|electors)\b.*)"},
    {minutes, Scope::meeting, R"((?:[\w-]+ ){0,4}(?:council|committee|board|commission|meeting|session)s?(?: meeting)?s? minutes,? (?:of|from|for) .*\d{4}|\w+(?:'s|s') minutes)"},
    {urgent_business, Scope::meeting, R"((?:deferred (?:matters|items|business) ?(?:/|and|&) ?)?additional business)"},
    {attendance, Scope::meeting, R"((?:council|others?|media|board|commission|staff|administration|guests|visitors)(?: members)? (?:present|in attendance|absent|excused))"},
    {financial, Scope::meeting, R"((?:\d{4} )?(?:[\w-]+ )?operating budget\b.*|(?:.* )?medium[- ]term financial (?:strategy|plan)\b.*|(?:local )?council tax\b.*|overdraft\b.*|(?:.* )?write[- ]offs?\b.*|(?:general|parish|council) finances?)"},
    {consultation, Scope::report, R"((?:comments|recommendations)(?: ?(?:/|and|&|or) ?(?:comments|recommendations))? (?:from|of|by) (?:the )?(?:[\w&]+ ){0,4}scrutiny\b.*|(?:local|ward) members?'?s? consultations?|concurrences?)"},
    {key_decision, Scope::any, R"(is (?:this|it|the decision) a key decision\b.*)"},
    {background, Scope::report, R"(why this report is needed)"},
    {policy, Scope::report, R"(corporate (?:and \w+ )?plans? implications|main (?:\w+ )?policies|(?:[\w']+ ){0,3}council priorities|links?(?:\(s\))? (?:to|with) .*\b(?:values|objectives|ambitions|priorities)\b.*)"},
    {performance, Scope::report, R"(performance management ?[–-] ?.*)"},
    {financial, Scope::report, R"(costs?|resources \(financ\w+\b.*\))"},
    {implications, Scope::report, R"((?:corporate|rural|technology) implications)"},
    {timetable, Scope::report, R"(post[- ]decision implementation|(?:[\w-]+ ){0,3}(?:delivery|procurement|implementation)(?: \w+)? and next steps)"},
    {recommendation, Scope::any, R"(recommandations?(?: du rapport)?)"},
    {proposal, Scope::report, R"((?:the )?proposed model)"},
    {public_participation, Scope::meeting, R"((?:public|members'?|councillors?'?|councillor|public and councillors?)(?: and (?:public|councillor))? question(?:s|s? time)(?: on notice)?|(?:to hear )?relevant representations?\b.*|(?:citizens?'?s?'?|community|audience) (?:comments?|input|participation)\b.*|(?:[\w']+ ){0,6}public (?:open )?forum|democratic (?:period|half hour)|.*\bwishing to address\b.*|public hearings?(?: (?:held )?on .*)?|public meetings)"},
    {item, Scope::meeting, R"((?:to )?(?:consider|receive|note|discuss|approve)(?: any| the)? recommendations?\b.*|key decisions? [-–] .*|committee minutes and recommendations|reports and (?:\w+ )?recommendations|overview (?:and|&) scrutiny (?:committee |panel )?(?:work(?:ing)? programme|forward plan|update)\b.*)"},
    {exclusion, Scope::meeting, R"((?:.* )?executive (?:\(closed\) )?session\b.*|(?:proposal to proceed )?['‘]?in confidence['’]?|matters exempt from publication|public bodies \(admission to meetings\) act 1960.*|cau'r cyfarfod i'r wasg.*|cau allan y wasg.*|non-?public session)"},
    {declarations, Scope::any, R"((?:to )?(?:approve |receive |consider )?(?:written )?(?:requests?(?:\(s\))? for )?dispensations?(?: requests?)?|declarations? and requests? for dispensations?|grant(?:ing)? of dispensations?|dispensations? granted\b.*|disclosures? ?/ ?conflicts? of interests?|(?:any )?conflicts? of interests?\b.*|datgan (?:diddordeb|buddiant|buddiannau).*)"},
    {minutes, Scope::meeting, R"((?:to )?(?:receive|note|approve|adopt|accept|confirm)(?:,? (?:and )?(?:receive|note|approve|adopt|accept|confirm))* (?:the )?minutes\b.*|(?:approval|adoption|confirmation|acceptance) of (?:the )?(?:[\w,'/-]+ ){0,6}minutes\b.*|approve (?:[\w,'/-]+ ){1,8}minutes|.*\bminutes [-–] \d.*|.*\bcofnodion\b.*)"},
    {attendance, Scope::meeting, R"(invitees|other members in attendance|members? absent|absent|sederunt|cathaoirleach|i l[áa]thair(?: freisin)?|baill|oifigigh)"},
    {financial, Scope::meeting, R"((?:approval of )?(?:\w+ )*invoices|fees and charges\b.*|(?:revenue|operating) budget\b.*|council tax\b.*|\d{4} (?:\w+ ){0,3}capital budget\b.*|taliadau|premiwm treth .*|accts|investments?|estimates (?:for )?\d{4}\b.*|(?:to )?report on accounts?\b.*|approval (?:of|and signing of|& signing of) manifests|adolygiad (?:o )?reoli(?:'r)? trysorlys.*|adolygiad rheoli(?:'r)? trysorlys.*)"},
    {staffing, Scope::meeting, R"(staffing(?: matters| committee| report)?(?: \([^)]*\))?|(?:clerk|staff)(?:'?s)? appraisals?|recruitment of (?:the )?(?:chief executive|clerk|town clerk|staff)\b.*)"},
    {risk, Scope::meeting, R"((?:.* )?risk (?:register|management reports?)\b.*)"},
    {performance, Scope::meeting, R"(.*\bperformance [-–] (?:quarter|q\d).*)"},
    {purpose, Scope::report, R"(describe the issue under consideration|goals?)"},
    {policy, Scope::report, R"((?:development plan|planning polic(?:y|ies)|policy)(?: (?:and|&) \w+)?(?: (?:context|position|guidance|background))?|development plan policies|relevance to .*\bplan|(?:contribution|alignment|links?) (?:to|with) .*\b(?:outcomes|priorities|plan|objectives|mission|vision)\b.*|zoning)"},
    {equalities, Scope::report, R"((?:integrated|equality|equalities) impact assessments?|impact assessments?|asesiad effaith cydraddoldeb)"},
    {environment, Scope::report, R"((?:clean growth|climate(?: change)?|net zero|carbon) implications|greenhouse gas(?: emissions?)?(?: impacts?| implications)?|appropriate assessment|sustainability impacts?)"},
    {background, Scope::report, R"((?:description of (?:the )?|the )?(?:application )?site(?: (?:location|description))?(?: (?:and|&) (?:surroundings|description|context|location))?|site (?:location|description)(?: and \w+)?|evidence base|cyflwyniad a .*)"},
    {background_papers, Scope::report, R"(local government \(access to information\) act 1985|(?:accompanying|supporting) documents|documents in members'? rooms?)"},
    {consultation, Scope::report, R"((?:.* )?surveys?|submissions received|barn (?:yr aelod lleol|y swyddogion statudol)|coordination)"},
    {implications, Scope::report, R"(statutory officers'? comments?\b.*|organi[sz]ational implications|(?:financial|legal|equalit(?:y|ies)|staffing|risk)(?:, (?:financial|legal|equalit(?:y|ies)|staffing|risk))+,? and .*\bimplications|(?:any|all) other (?:\w+ )?implications|cross-cutting (?:issues|implications)\b.*|financial (?:and|&) other implications|implications, .*)"},
    {legal, Scope::report, R"(powers? to (?:make|take) the decision|rights? of appeal|y swyddog monitro)"},
    {financial, Scope::report, R"(goblygiadau ariannol|y pennaeth cyllid|capital budget\b.*)"},
    {reasons, Scope::any, R"(reasons? for (?:making|taking) (?:the|this) decision|y rheswm dros .*)"},
    {recommendation, Scope::any, R"(y penderfyniad a geisir|(?:requested|required) (?:council|board|committee) actions?)"},
    {timetable, Scope::report, R"(camau nesaf\b.*|next steps: .*|construction schedule)"},
    {staffing, Scope::report, R"(trade unions?|workforce)"},
    {appendices, Scope::report, R"(supporting documentation)"},
    {property, Scope::report, R"(property ?(?:/|and|&) ?assets?)"},
    {performance, Scope::report, R"(performance in \d{4}.*)"},
    {key_decision, Scope::any, R"(decision type)"},
    {conclusion, Scope::report, R"(summary and conclusions?)"},
    {proposal, Scope::report, R"(main text ?/ ?proposal)"},
    {data_protection, Scope::report, R"(public access to information)"},
};
// clang-format on

// What a subject word means in a heading of a report. The one named first decides. Some subjects are what reports are
// about ("Other changes to the budget"), and only give the type beside a word such as "implications".
struct Subject {
    SectionType type;
    std::string_view pattern;
    bool anywhere = true;
};

constexpr Subject kSubjects[] = {
    {financial,
     R"(\b(?:financ(?:e|es|ial)|budget(?:ary|s)?|resources?|cost(?:s|ings?)?|funding|fiscal|revenue|capital|value for money|section 151|s\.? ?151|chief finance|treasury|treasurer|precept|expenditure|outturn|ariannol|cyllidol|cyllid|adnoddau|payments?|best value|procurement implications)\b)",
     false},
    {financial, R"(^(?:the )?(?:use of )?(?:general |earmarked )?reserves\b|\bcosts? (?:and|&) funding\b|\boutturn\b)"},
    {legal,
     R"(\b(?:legal|legislati(?:on|ve)|statutory|constitution(?:al)?|law|solicitor|monitoring officer|legality|vires|cyfreithiol|human rights implications|governance implications)\b)"},
    {staffing,
     R"(\b(?:staff(?:ing)?|personnel|human resources?|hr|workforce|employ(?:ment|ee|ees)|trade unions?|manpower|staffio|pensions?)\b)",
     false},
    {equalities,
     R"(\b(?:equalit(?:y|ies)|equal opportunit(?:y|ies)|diversity|eqia|eia|inclusion|disability|cydraddoldeb|community impact|human rights|fairness|socio-?economic|gender|race|poverty|welsh language|gaelic|language implications|accessibility|cohesion)\b)"},
    {risk, R"(\b(?:risks?|risg(?:iau)?|insurance)\b)"},
    {consultation,
     R"(\b(?:consult(?:ation|ations|ees?|ed|ing)|engagement|ymgynghori(?:ad)?|outreach|communications?|stakeholders?|public notice|scrutiny|publicity|co-?production|views of .*|representations)\b)"},
    {environment,
     R"(\b(?:environment(?:al)?|climat(?:e|ic)|sustainable|^sustainability|sustainability (?:implications|appraisal|considerations|impacts?|issues|assessment)|environmental sustainability|carbon|biodiversity|ecolog(?:y|ical)|amgylchedd(?:ol)?|hinsawdd|ceqa|green (?:infrastructure|spaces?|belt|energy|agenda)|energy|nature|pollution|habitats?|net zero)\b)"},
    {community_safety,
     R"(\b(?:community safety|crime|disorder|anti-?social|section 17|s\.? ?17|diogelwch|safeguarding (?:children|adults|vulnerable|implications|considerations)|(?:children|adults?) safeguarding)\b|^safeguarding$)"},
    {property, R"(\b(?:property|properties|assets?|land|accommodation|estates?|premises|buildings?|eiddo|asedau)\b)",
     false},
    {health, R"(\b(?:health|well-?being|public health|safety|iechyd|llesiant|wellbeing)\b)", false},
    {data_protection,
     R"(\b(?:data protection|gdpr|privacy (?:notice|impact|statement|policy|implications|considerations)|dpia|information (?:governance|security|management)|freedom of information|diogelu data|ict|information technology)\b)"},
    {policy,
     R"(\b(?:polic(?:y|ies)|corporate (?:plan|priorit(?:y|ies)|objectives|aims|strategy)|council(?:'s)? (?:plan|priorities)|polisi)\b)",
     false},
    {performance, R"(\b(?:performance|indicators?|benchmark(?:ing)?|monitoring|perfformiad)\b)", false},
    {timetable, R"(\b(?:timetable|timescales?|next steps|implementation|milestones|timelines?|programme)\b)", false},
    {options,
     R"(\b(?:options?|alternatives|alternative (?:options?|approach(?:es)?|proposals?|solutions?|arrangements))\b)"},
    {consultation, R"(\b(?:feedback)\b)"},
    {reasons, R"(\b(?:reasons?|rationale)\b)"},
    {recommendation, R"(\b(?:recommendations?|recommended|argymhellion)\b)"},
    {background_papers, R"(\bbackground (?:papers?|documents?)\b)"},
    {appendices, R"(\b(?:append(?:ix|ices)|annex(?:es)?|attachments?)\b)"},
    {contact, R"(\b(?:contact|report authors?)\b)"},
    {conclusion, R"(\bconclusions?\b)"},
    {background, R"(\b(?:background|introduction|context|history)\b)"},
    {proposal, R"(\b(?:propos(?:al|als|ed))\b)", false},
    {discussion, R"(\b(?:considerations?|discussion|analysis|issues)\b)", false},
    {summary, R"(\bsummary\b)", false},
};

// Items of meetings whose subject gives a type closer than `item`.
constexpr Subject kItemSubjects[] = {
    {item, R"(\bmatters? arising\b)"},
    {minutes,
     R"((?:^|[-–] )(?:draft )?minutes\b|\bminutes (?:of|from) (?:the |last |previous )*(?:.*)meeting|\bminutes for (?:noting|approval))"},
    {apologies, R"(\b(?:apolog(?:y|ies)|ymddiheuriadau)\b)"},
    {declarations, R"(\b(?:(?:declarations?|disclosures?) of (?:.*\b)?interests?|pecuniary|fuddiant|ddiddordeb)\b)"},
    {recommendation, R"(^(?:\S+ ){0,3}recommendations?(?:$|:| (?:from|of|to|for|by)\b))"},
    {data_protection, R"(\b(?:data protection|gdpr|diogelu data)\b)"},
    {risk, R"(^(?:\S+ )?risk (?:assessments?|management|register|review)\b)"},
    {financial,
     R"(\b(?:accounts for (?:payment|the year)|resolutions relating to the accounts|bank (?:balances? and )?reconciliation|annual (?:accounts|return)|financial (?:report|statements?|matters|position|update)|payments|precept|presentation of .*accounts|deposit account|treasurer'?s? report)\b)"},
    {exclusion, R"(\bexclu(?:de|ding|sion of) (?:the )?(?:press|public)\b)"},
    {public_participation,
     R"(^(?:public|open) (?:forum|session)\b|\b(?:(?:questions?|comments?) from (?:the |members of (?:the )?)?public|public (?:participation|question time|comments?))\b)"},
    {urgent_business, R"(\b(?:any other (?:business|matters)|urgent (?:business|items))\b)"},
};

RE2::Options folded() {
    RE2::Options options;
    options.set_case_sensitive(false);
    return options;
}

struct Compiled {
    SectionType type;
    Scope scope;
    bool anywhere;
    RE2 pattern;
    Compiled(SectionType t, Scope s, std::string_view p, bool a = true)
        : type(t), scope(s), anywhere(a), pattern(re2::StringPiece(p.data(), p.size()), folded()) {}
};

// "Financial implications", "Equality impact assessment", "Implications for staff": of a subject.
constexpr std::string_view kImplications =
    R"((?:.*\b)?(?:implications?|considerations|impact assessments?|impacts?|goblygiadau|comments|aspects|issues)(?: \(.*\))?|(?:implications|impact) (?:for|on|of) .*|goblygiadau .*)";
constexpr std::size_t kMaxKnown = 4096;  // headings that a thread keeps
constexpr std::size_t kLongestCustomary_bytes = 200;
constexpr std::size_t kLongestImplications_bytes = 90;
// A subject that is a heading by itself.
constexpr std::string_view kSingle =
    R"((?:the )?(?:financ(?:e|ial)|funding|budget|resources?|legal|statutory|staffing|personnel|human resources|equalit(?:y|ies)(?: requirements)?|equal opportunities|diversity|equality (?:and|&) diversity|(?:key |main )?risks?|risk (?:management|assessment)|consult(?:ation|ations|ees)(?: .{1,60})?|public outreach.*|environment|climate change|sustainability|community safety|crime and disorder|property|assets|health|health and safety|health and well-?being|data protection|privacy|ceqa|human rights|value for money|community impact statement)(?: (?:and|&|/) [\w ]{3,40})?)";

// Whether any text may stand before what a pattern seeks.
bool begins_anyhow(std::string_view pattern) { return pattern.starts_with(".*") || pattern.starts_with("(?:.*"); }

// Patterns of whole headings, all at once: one pass over the text instead of one for each.
class HeadingSet {
public:
    explicit HeadingSet(std::vector<std::string_view> patterns)
        : patterns_(std::move(patterns)), set_(options(), RE2::ANCHOR_BOTH) {
        for (const std::string_view pattern : patterns_) set_.Add(piece(pattern), nullptr);
        set_.Compile();
    }

    // Which of them the whole text is, in no order.
    std::vector<int> that_are(std::string_view text) const {
        std::vector<int> found;
        RE2::Set::ErrorInfo error{};
        if (set_.Match(piece(text), &found, &error) || error.kind == RE2::Set::kNoError) return found;
        for (std::size_t i = 0; i < patterns_.size(); ++i)  // out of memory for its automaton
            if (is_whole(text, RE2(piece(patterns_[i]), folded()))) found.push_back(static_cast<int>(i));
        return found;
    }

private:
    static RE2::Options options() {
        RE2::Options options = folded();
        options.set_max_mem(kSetMemory_bytes);
        return options;
    }

    static constexpr std::int64_t kSetMemory_bytes = 32 << 20;
    std::vector<std::string_view> patterns_;
    RE2::Set set_;
};

// All customary headings. Those that begin anyhow are a set of their own: they keep an automaton going to the end of
// each text, and together with all others it would have a state for every text.
class CustomaryHeadings {
public:
    static const CustomaryHeadings& all() {
        static const CustomaryHeadings headings;
        return headings;
    }

    // What of the rows the whole text is, in their order; after them kRows for a single subject.
    static constexpr int kRows = static_cast<int>(std::size(kCustomary));
    std::vector<int> that_are(std::string_view text) const {
        std::vector<int> rows;
        for (const int at : known_beginnings_.that_are(text))
            rows.push_back(rows_of_known_[static_cast<std::size_t>(at)]);
        for (const int at : any_beginnings_.that_are(text)) rows.push_back(rows_of_any_[static_cast<std::size_t>(at)]);
        std::ranges::sort(rows);
        return rows;
    }

private:
    CustomaryHeadings()
        : rows_of_known_(rows(false)),
          rows_of_any_(rows(true)),
          known_beginnings_(patterns_of(rows_of_known_)),
          any_beginnings_(patterns_of(rows_of_any_)) {}

    static std::string_view pattern_of(int row) {
        return row == kRows ? kSingle : kCustomary[static_cast<std::size_t>(row)].pattern;
    }
    static std::vector<int> rows(bool anyhow) {
        std::vector<int> rows;
        for (int row = 0; row <= kRows; ++row)
            if (begins_anyhow(pattern_of(row)) == anyhow) rows.push_back(row);
        return rows;
    }
    static std::vector<std::string_view> patterns_of(const std::vector<int>& rows) {
        std::vector<std::string_view> patterns;
        for (const int row : rows) patterns.push_back(pattern_of(row));
        return patterns;
    }

    std::vector<int> rows_of_known_, rows_of_any_;
    HeadingSet known_beginnings_, any_beginnings_;
};

template <std::size_t N>
std::vector<std::unique_ptr<Compiled>> compile(const Subject (&subjects)[N]) {
    std::vector<std::unique_ptr<Compiled>> compiled;
    for (const Subject& subject : subjects)
        compiled.push_back(std::make_unique<Compiled>(subject.type, Scope::any, subject.pattern, subject.anywhere));
    return compiled;
}

std::vector<std::unique_ptr<Compiled>> compile_named() {
    std::vector<std::unique_ptr<Compiled>> compiled;
    for (const Customary& row : kNamed)
        compiled.push_back(std::make_unique<Compiled>(row.type, row.scope, row.pattern));
    return compiled;
}

const std::vector<std::unique_ptr<Compiled>>& report_subjects() {
    static const auto subjects = compile(kSubjects);
    return subjects;
}

// Straight apostrophes, single spaces, no final colon, dash or full stop.
std::string plain(std::string_view heading) {
    // A symbol before the words ("📺 Meeting summary") is no part of them.
    while (!heading.empty() && static_cast<unsigned char>(heading[0]) >= 0xE2)
        heading.remove_prefix(
            std::min<std::size_t>(heading.size(), static_cast<unsigned char>(heading[0]) >= 0xF0 ? 4 : 3));
    while (heading.starts_with(' ')) heading.remove_prefix(1);
    // "Public session (15 minutes)", "Budget (to follow)"
    static const RE2 remark(
        R"(\s*\((?:(?:max(?:imum)?\.? )?\d+ min(?:ute)?s?(?: max\.?)?|if any|verbal[^)]*|oral[^)]*|attached|enclosed|copy [^)]*|to follow|for (?:decision|information|noting|approval|discussion))\)$)",
        folded());
    std::string text(heading);
    if (text.ends_with(')')) RE2::Replace(&text, remark, "");
    for (const std::string_view quote : {"’", "‘", "`"})
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at + 1))
            text.replace(at, quote.size(), "'");
    for (;;) {
        if (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ' || text.back() == '-' ||
                              text.back() == ';' || text.back() == ','))
            text.pop_back();
        else if (text.ends_with("–") || text.ends_with("—"))
            text.resize(text.size() - 3);
        else
            return text;
    }
}

std::optional<SectionType> customary_in(const std::vector<int>& rows, std::optional<PaperForm> form) {
    for (const int at : rows) {
        if (at >= CustomaryHeadings::kRows) break;
        const Customary& row = kCustomary[at];
        if (form == PaperForm::report && row.scope == Scope::meeting) continue;
        if (form == PaperForm::meeting && row.scope == Scope::report) continue;
        return row.type;
    }
    return std::nullopt;
}

// A heading in plain words, and what of the customary ones it is.
struct Known {
    std::string text;
    std::vector<int> rows;
    std::optional<SectionType> customary;
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

bool is_of_implications(std::string_view text) {
    constexpr std::string_view kStems[] = {"implication", "consideration", "impact", "goblygiadau",
                                           "comments",    "aspects",       "issues"};
    const auto holds = [&](std::string_view stem) { return contains_folded(text, stem); };
    static const RE2 pattern(re2::StringPiece(kImplications.data(), kImplications.size()), folded());
    return text.size() < kLongestImplications_bytes && std::ranges::any_of(kStems, holds) && is_whole(text, pattern);
}

std::optional<SectionType> first_subject(std::string_view text, const std::vector<std::unique_ptr<Compiled>>& subjects,
                                         bool only_anywhere = false) {
    std::optional<SectionType> type;
    std::size_t first = std::string_view::npos;
    for (const auto& subject : subjects) {
        re2::StringPiece match;
        const re2::StringPiece input(text.data(), text.size());
        if (only_anywhere && !subject->anywhere) continue;
        if (!subject->pattern.Match(input, 0, input.size(), RE2::UNANCHORED, &match, 1)) continue;
        const auto at = static_cast<std::size_t>(match.data() - text.data());
        if (at < first) first = at, type = subject->type;
    }
    return type;
}

std::optional<SectionType> customary_by(std::string_view text, const std::vector<int>& rows) {
    if (const auto type = customary_in(rows, std::nullopt)) return type;
    if (is_of_implications(text))
        if (const auto type = first_subject(text, report_subjects())) return type;
    if (std::ranges::find(rows, CustomaryHeadings::kRows) != rows.end()) return first_subject(text, report_subjects());
    return std::nullopt;
}

// Of one heading it is asked again and again, and many papers have the same ones. Holds until the thread asks next.
const Known& known_of(std::string_view heading) {
    thread_local std::unordered_map<std::string, Known, TextHash, std::equal_to<>> known;
    if (const auto at = known.find(heading); at != known.end()) return at->second;
    if (known.size() >= kMaxKnown) known.clear();
    Known made{plain(heading), {}, {}};
    if (!made.text.empty()) made.rows = CustomaryHeadings::all().that_are(made.text);
    made.customary = customary_by(made.text, made.rows);
    return known.emplace(heading, std::move(made)).first->second;
}

}  // namespace

std::optional<SectionType> customary_type(std::string_view heading) {
    return heading.size() > kLongestCustomary_bytes ? std::nullopt : known_of(heading).customary;
}

SectionType section_type_of(std::string_view heading, PaperForm form) {
    const auto& subjects = report_subjects();
    static const auto item_subjects = compile(kItemSubjects);
    const Known& known = known_of(heading.substr(0, 400));
    const std::string& text = known.text;
    static const auto named = compile_named();
    for (const std::unique_ptr<Compiled>& row : named)
        if (!(form == PaperForm::report && row->scope == Scope::meeting) &&
            !(form == PaperForm::meeting && row->scope == Scope::report) && is_whole(text, row->pattern))
            return row->type;
    if (const auto type = customary_in(known.rows, form)) return *type;
    if (form == PaperForm::meeting) return first_subject(text, item_subjects).value_or(item);
    static const RE2 about(
        R"(\b(?:implications?|considerations|impacts?|comments|advice|statements?|aspects|assessment)\b)", folded());
    const bool of_officer = RE2::PartialMatch(text, about) || RE2::PartialMatch(text, patterns::post());
    const bool subject_alone = known.customary && heading.size() <= kLongestCustomary_bytes;
    return first_subject(text, subjects, !of_officer && !subject_alone).value_or(other);
}

bool is_business(SectionType type) {
    return type == SectionType::apologies || type == SectionType::declarations || type == SectionType::minutes ||
           type == SectionType::public_participation || type == SectionType::urgent_business ||
           type == SectionType::exclusion || type == SectionType::item || type == SectionType::financial ||
           type == SectionType::attendance;
}

}  // namespace minutebook
