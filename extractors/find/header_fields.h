// Labelled values of header tables, title blocks and forms: "From:  Director of Housing", "WARDS AFFECTED: ALL".
//
// A value stands right of its label, on the label's own line and on lines below that begin no further left; or, where
// nothing stands right of it, below it. A label may itself run over two rows ("Ward(s) or groups / affected:").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/find/printed_rows.h"

namespace minutebook {

// responsible: who presents a report or answers for it, which is its author where none is named.
enum class FieldKind { author, report_author, responsible, body, date, subject, contact, wards, key_decision };

struct HeaderField {
    FieldKind kind = FieldKind::subject;
    std::size_t row = 0;       // of the label, into the rows
    std::size_t last_row = 0;  // of the value
    Box label;
    std::vector<Cell> value;  // as printed, in order; empty where nothing is filled in
    RunningText text;         // of the value
};

// In order of their labels. Linear in the rows: a value is at most twelve rows long.
std::vector<HeaderField> header_fields(const Document& document, const std::vector<PrintedRow>& rows);

// Whether the cell begins with, or is, a label of any kind.
bool begins_with_label(const Cell& cell);

}  // namespace minutebook
