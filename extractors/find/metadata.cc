#include "extractors/find/metadata.h"

#include "extractors/find/front_matter.h"
#include "extractors/find/metadata_parts.h"

namespace minutebook {

Metadata find_metadata(const Document& document) {
    Metadata metadata;
    const FrontMatter front = front_matter(document);
    if (front.rows.empty()) return metadata;
    metadata.kind = find_kind(front);
    const PaperKind kind = metadata.kind->value;
    metadata.date = find_date(front, kind);
    metadata.council = find_council(front, metadata.date);
    metadata.body = find_body(front, kind, metadata.council);
    metadata.title = find_title(front, kind, metadata.body);
    metadata.authors = find_authors(front, kind);
    metadata.contacts = find_contacts(front, kind);
    metadata.wards = find_wards(front, kind);
    metadata.key_decision = find_key_decision(front);
    return metadata;
}

}  // namespace minutebook
