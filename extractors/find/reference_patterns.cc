#include "extractors/find/reference_patterns.h"

#include <string>
#include <vector>

#include <re2/set.h>

#include "corpus/define_pattern.h"
#include "corpus/paper.h"

namespace minutebook::reference_patterns {
namespace {

using patterns::kCapitalised, patterns::kNamePart;

const std::string kYear = R"((?:1[2-9]|20)\d\d)";

const std::string kLegalPart =
    R"((?:[Ss]ections?|SECTIONS?|[Ss]s?\.|[Ss]|[Ss]chedules?|[Pp]arts?|[Pp]aragraphs?|[Pp]aras?\.?|[Rr]egulations?|[Aa]rticles?|[Aa]dran(?:nau)?|[Aa]todlen) ?\d+[A-Za-z]{0,3}(?: ?\([0-9A-Za-z]+\))*)"
    R"((?:(?:,? (?:and|or|to|&) |, ?| ?- ?)(?:\d+[A-Za-z]{0,3}|\([0-9A-Za-z]+\))(?: ?\([0-9A-Za-z]+\))*)*)";

const std::string kMonth =
    R"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwef|faw|maw|ebr|mai|fai|meh|feh|gorff|orff|aws|med|fed|hyd|tach|dach|rhag|rag|ean|feabh|márta|aib|beal|mei|iúil|iuil|lún|lun|meán|mean|deir|samh|nol))";

// What a reference number is introduced by. "Order" and "notice" alone are too common.
const std::string kNumberLabel =
    R"(\b(?:(?:planning )?applications?|decision|contract|licen[cs]e|appeal|case|file|tender|ref(?:erence)?|cais|cyf(?:eirnod)?)\b\.?(?: ?(?:numbers?|nos?|refs?|references?|rhif)\b)?[.:]{0,2} ?)";

const std::string kTitle =
    R"(\b(?:Cllr(s)?|CLLR(S)?|Councillor(s)?|COUNCILLOR(S)?|Councilor(s)?|Councilmember(s)?|Council [Mm]ember(s)?|Cyng(?:horydd)?|Cynghor(wyr)|Ald(?:erman)?|Alder(men))\b[.:]{0,2})";
const std::string kHonorific =
    R"((?:(?:Cllr|Councillor|Mrs|Mr|Ms|Miss|Dr|Sir|Dame|Rev(?:erend)?|Prof(?:essor)?|Lord|Lady|Baroness|Hon|Ald|Cyng)\b\.? ?)*)";
const std::string kName =
    kNamePart + "(?: (?:(?:de|van|von|der|le|la|ap|ab) )?" + kNamePart + "){0,4}";  // or more: see end_of_name()

// "Highways", "Education and Skills", "Environment, Transport and Waste"
const std::string kPortfolio = "(?:the )?" + kCapitalised + "(?:(?: (?:of|for|the|and|&|to|with|in))* " + kCapitalised +
                               ")*(?:(?:, " + kCapitalised + "(?: " + kCapitalised + "){0,2}){1,3},? (?:and|&) " +
                               kCapitalised + "(?: " + kCapitalised + ")*)?";
const std::string kLesser = R"((?:(?:[Dd]eputy|[Vv]ice|[Aa]ssistant|[Aa]cting|[Jj]oint)[ -])*)";
const std::string kRole =
    kLesser +
    R"((?:[Ll]eader|[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Ee]xecutive [Mm]ember|[Ll]ead [Mm]ember|[Cc]hair(?:man|woman|person)?|(?:[Ll]ord )?[Mm]ayor|[Ss]pokesperson|[Aa]rweinydd|(?:[Ii]s-?)?[GC]adeirydd|[Mm]aer)\b(?: (?:of|for|with|to|y|yr|ar gyfer) )" +
    kPortfolio + ")?";

class Likely {
public:
    Likely() : set_(RE2::DefaultOptions, RE2::UNANCHORED) {
        // In the order of ReferenceType. Simple, so that their automaton stays small.
        add(R"(\bActs?\b|\bACTS?\b|(?:Regulations|REGULATIONS|Order|ORDER|Rules|RULES|Measure|MEASURE)[,(]? ?\(?[12]\d\d\d|(?:eddf|esur|eoliadau|rchymyn) )");
        add(R"([A-Za-z\d]/[A-Za-z]*\d|\d/[A-Z]|(?i:)" + kNumberLabel + R"([a-z]*[-/]?\d))");
        add(R"([£€$] ?\d|(?:EUR|GBP|USD|CAD) ?\d)");
        add(R"(\d[./-] ?\d{1,2} ?[./-] ?\d\d|\d{4}-\d\d-\d\d|(?i:\d ?(?:st|nd|rd|th|eg|ain|fed|ed|af|il|ydd|n)?(?: day)?[\s,.-]*(?:of |o )?)" +
            kMonth + R"()|(?i:\b)" + kMonth + R"([a-záéíóú]*\.? ?\d))");
        add(R"(C(?:llr|LLR|ounc?il+ors?|OUNCILLOR|ouncil ?[Mm]ember)|Cyng|\bAld(?:er|\b)|[Ll]eader of|[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Ee]xecutive [Mm]ember|[Ll]ead [Mm]ember|[Cc]hair(?:man|woman|person)? of)");
        set_.Compile();
    }

    unsigned in(std::string_view text) const {
        thread_local std::vector<int> found;
        RE2::Set::ErrorInfo error{};
        found.clear();
        if (!set_.Match(re2::StringPiece(text.data(), text.size()), &found, &error))
            return error.kind == RE2::Set::kNoError ? 0 : ~0U;  // out of memory: all may be there
        unsigned types = 0;
        for (const int type : found) types |= 1U << type;
        return types;
    }

private:
    void add(const std::string& pattern) { set_.Add(pattern, nullptr); }
    RE2::Set set_;
};

}  // namespace

unsigned may_name(std::string_view text) {
    static const Likely likely;
    return likely.in(text);
}

// The name is the shortest that leads to "Act": it would run on over "Act" into the next one.
MINUTEBOOK_PATTERN(
    act,
    R"(\b((?:)" + kLegalPart + R"( (?:of|to|in|under) (?:the )?)?)((?:)" + kCapitalised + R"(,? )(?:)" + kCapitalised +
        R"(,? |\([^()]*\) |(?:and|of|the|for|in|to|on|with|by|etc\.?|from|or|&),? )*?)(?:(Acts?|ACTS?)(?:,? \(?(?:R\.?S\.?O\.? |S\.?[A-Z]\.? )?()" +
        kYear + R"()\b)?|(Measure|MEASURE|Regulations|REGULATIONS|Order|ORDER|Rules|RULES),? \(?()" + kYear +
        R"()\b)\)?)")
MINUTEBOOK_PATTERN(welsh_act, R"(\b((?:)" + kLegalPart +
                                  R"( (?:o|i|yn) )?)(D{0,2}[Dd]eddf|Neddf|[MF]esur|Rh?eoliadau|G?[Oo]rchymyn) ((?:)" +
                                  kCapitalised +
                                  R"(,? |\([^()]*\) |(?:a|ac|y|yr|i|o|ar|ym|yn|am|at|er|gan|rhag),? )+?)()" + kYear +
                                  R"()\b)")
MINUTEBOOK_PATTERN(
    before_act_name,
    R"(^(?:(?:and|of|the|for|in|to|on|with|by|from|or|&|etc\.?|Under|UNDER|Pursuant|In|By|And|AND|See|With|The|THE|This|Of|OF|To|TO|On|For|From|Does|If|Both|Where|When|Since|Per|Within|Following|Section|Sections|Schedule|Part|UK|Also|That|Any|Accordingly)|)"
    R"((?:Requirements?|Provisions?|Purposes?|Terms|Sections?|SECTION|Schedule|Part|Breach|Meaning|Paragraph|Chapter|Duty|Duties|Application|Implications?|Introduction|Commencement|Consideration|Interpretation) (?:of|to|under|in)),? )")
MINUTEBOOK_PATTERN(
    subject_before_comma,
    R"((?:Behaviour|Police|Policing|Crime|Sentencing|Learning|Skills|Apprenticeships|Children|Education|Housing|Health|Energy|Grants|Democracy|Economic Development|Construction|Waste|Libraries|Transport|Immigration|Asylum|Planning)$)")

MINUTEBOOK_PATTERN(parted_number, R"([\p{L}\d][\p{L}\d.-]*(?:/[\p{L}\d][\p{L}\d.-]*)+)")
MINUTEBOOK_PATTERN(planning_number, R"((?:\d\d|(?:19|20)\d\d)/\d{3,6}(?:/[A-Z]{1,8}\d{0,2})+)")
MINUTEBOOK_PATTERN(
    lettered_number,
    R"([A-Z]{1,6}\d{0,5}(?:/[A-Z]{1,6}\d{0,5}){0,2}/\d{2,4}(?:/[A-Z\d]{1,8}){1,2}|(?:\d\d|(?:19|20)\d\d)/[A-Z]{1,4}/\d{2,6}(?:/[A-Z]{1,6})?|[A-Z]{1,6}\d{0,5}(?:/[A-Z]\d{0,5}){1,2}/\d{2}/\d{4,8}|[A-Z]{1,6}/(?:\d\d|(?:19|20)\d\d)/[A-Z\d]{2,8})")
MINUTEBOOK_PATTERN(area_number, R"(\d{1,2}/\d\d/\d{3,5}(?:/[A-Z]{1,6})?)")
MINUTEBOOK_PATTERN(decision_number, R"(\d\d/(?:\d{5,6}|0\d{3}))")
MINUTEBOOK_PATTERN(file_number, R"([A-Z]{2,6}/\d{2,6}(?:/\d{1,4})?)")
MINUTEBOOK_FOLDED(labelled_number, kNumberLabel + R"(([A-Z]{0,6}[-/]?\d[A-Z\d]*(?:[/.-][A-Z\d]+)*))")
MINUTEBOOK_FOLDED(
    minute_number,
    R"(\b(?:minutes?|min|cofnod)\b\.? ?(?:(?:numbers?|nos?|refs?|references?|rhif)\b)?[.:]{0,2} ?(\d{1,4}/\d{1,4}(?:/\d{1,4})?)\b)")
MINUTEBOOK_PATTERN(
    is_date_or_year,
    R"((?:\d{1,2}[./-]){1,2}(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d(?:[/-](?:(?:19|20)\d\d|\d\d?))?|\d{1,3})")

MINUTEBOOK_PATTERN(
    amount,
    R"((£|€|US\$|C(?:A|DN)?\$|A\$|\$|\b(?:EUR|GBP|USD|CAD)) ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?: ?(k|K|m|M|mn|bn|thousand|million|billion|mil|miliwn|biliwn)\b)?)")
MINUTEBOOK_PATTERN(rest_of_range,
                   R"(^ ?(?:-|–|—|to) ?£?\d[\d.]* ?(k|K|m|M|mn|bn|thousand|million|billion|miliwn|biliwn)\b)")

MINUTEBOOK_PATTERN(councillor_title, kTitle)
MINUTEBOOK_PATTERN(
    member_by_role,
    R"(\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?)\.? ()" + kNamePart + "(?: " + kNamePart +
        R"(){0,4})(?:,| -| –) \(?(?:the )?)" + kLesser +
        R"((?:Leader of|Cabinet Member (?:for|with)|Portfolio Holder (?:for|with)|Executive Member for|Lead Member for|Chair(?:man|woman|person)? of)\b)")
MINUTEBOOK_PATTERN(name_of_person, R"(^ ?)" + kHonorific + "(" + kName + ")")
MINUTEBOOK_PATTERN(next_name, R"(^(?:,? (?:and|&|a|ac) |[,;] ?))")
MINUTEBOOK_PATTERN(role, R"(^(?:, (?:the )?|,? [-–] (?:the )?| ?\((?:the )?)()" + kRole + R"()\)?)")
MINUTEBOOK_PATTERN(
    no_part_of_name,
    R"((?i:present|apologies|absent|proposed|proposer|seconded|seconder|moved|chair|chairman|chairperson|vice|mayor|deputy|leader|cabinet|portfolio|code|conduct|training|vacanc(?:y|ies)|reports?|questions?|name|ward|councillors?|cllrs?|members?|surger(?:y|ies)|development|community|briefing|register|declared|declarations?|grants?|attendance|details|contact|e-?mail|tel|date|signed|also|the|in|and|to|for|of|with|no|all|clerk|voted?|abstained|arrived|left|action|agreed|resolved|carried|that|this|it|they|he|she|we|from|against|unanimous(?:ly)?|minutes?|agenda|item|council|committee|parish|town|county|district|borough|city|officers?|members['’]?|expenses|allowances?|co-?option|election|is|was|has|will|on|at|by|as|or|cymuned|his|her|their|who|initials?|party|group|role|responsibility|appointment|call|clerc|co-?opted|you|are|drop|resignation|residents|highways|inspector|hereby|summoned|apologised|reported|asked))")

}  // namespace minutebook::reference_patterns
