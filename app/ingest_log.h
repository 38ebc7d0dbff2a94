// What ingest says on stderr while it runs: lines and a bar for people, or an object a line for programs.
#pragma once

#include <memory>
#include <string>

#include "pipeline/ingest.h"

namespace minutebook {

enum class LogFormat { text, json };

class IngestLog {
public:
    virtual ~IngestLog() = default;
    virtual void begin(const IngestOptions& options) = 0;
    virtual void progress(const IngestProgress& progress) = 0;
    virtual void file(const FileFate& fate) = 0;
    virtual void sandbox(const SandboxReport& sandbox) = 0;
    virtual void end(const IngestOptions& options, const IngestSummary& summary, int exit_status) = 0;
    virtual void error(const std::string& message) = 0;  // also where quiet
};

std::unique_ptr<IngestLog> make_ingest_log(LogFormat format, bool quiet);

}  // namespace minutebook
