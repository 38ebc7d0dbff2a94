#include "app/ingest_log.h"

#include <ctime>
#include <iostream>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/output.h"
#include "pipeline/progress.h"
#include "pipeline/report.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

// Progress goes over the same line on a terminal, and is now and then a line elsewhere.
class TextLog : public IngestLog {
public:
    explicit TextLog(bool quiet)
        : quiet_(quiet), terminal_(stderr_is_terminal()), colour_(terminal_ && stderr_in_colour()) {}

    void begin(const IngestOptions&) override {}
    void file(const FileFate&) override {}  // `failures` lists them

    void progress(const IngestProgress& progress) override {
        if (quiet_) return;
        if (terminal_) {
            std::cerr << progress_line(progress, static_cast<unsigned>(stderr_width()), colour_) << std::flush;
            drawn_ = true;
        } else if (progress_sentence_due(last_, progress)) {
            std::cerr << progress_sentence(progress) << '\n';
            last_ = progress;
        }
    }

    // Said even where quiet: nobody watches, and papers are being read with less between them and the machine.
    void sandbox(const SandboxReport& sandbox) override {
        if (sandbox.missing.empty()) return;
        clear_line();
        for (const std::string& wall : sandbox.missing)
            std::cerr << fmt::format("minutebook: WARNING: the readers' sandbox lacks {}\n", wall);
        std::cerr << "minutebook: with --require-sandbox such a run is refused\n";
    }

    void end(const IngestOptions& options, const IngestSummary& summary, int) override {
        clear_line();
        if (quiet_) return;
        std::cerr << summary_text(summary);
        if (summary.progress.failed == 0 || summary.ended != Ended::done) return;
        const std::string index = options.index == kDefaultIndex ? "" : " --index " + options.index.string();
        std::cerr << fmt::format("{} could not be read: minutebook failures{}\n",
                                 counted(summary.progress.failed, "file"), index);
    }

    void error(const std::string& message) override {
        clear_line();
        std::cerr << "minutebook: " << message << '\n';
    }

private:
    // Leaves the terminal's line to what comes next.
    void clear_line() {
        if (drawn_) std::cerr << "\r\x1b[K";
        drawn_ = false;
    }

    bool quiet_, terminal_, colour_;
    bool drawn_ = false;
    IngestProgress last_;
};

class JsonLog : public IngestLog {
public:
    explicit JsonLog(bool quiet) : quiet_(quiet) {}

    void begin(const IngestOptions& options) override {
        if (!quiet_) say("info", "started", {{"options", Json::parse(options_json(options))}});
    }

    void progress(const IngestProgress& progress) override {
        if (quiet_ || !progress_sentence_due(last_, progress)) return;
        last_ = progress;
        say("info", "progress",
            {{"done", progress.done},
             {"total", progress.total},
             {"total_is_final", progress.total_is_final},
             {"added", progress.added},
             {"replaced", progress.replaced},
             {"unchanged", progress.unchanged},
             {"duplicate", progress.duplicate},
             {"failed", progress.failed},
             {"pages", progress.pages},
             {"seconds", progress.seconds}});
    }

    // Those that went well are in the report where that is asked for; those that failed as before are old news.
    void file(const FileFate& fate) override {
        if (quiet_ || !fate.failure || !fate.tried) return;
        const bool failed = std::string_view(fate.fate) == "failed";
        say("warning", failed ? "file_failed" : "file_partial", Json::parse(fate_json(fate)));
    }

    void sandbox(const SandboxReport& sandbox) override {
        if (quiet_ && sandbox.missing.empty()) return;
        say(sandbox.missing.empty() ? "info" : "warning", "sandbox",
            {{"granted", sandbox.granted}, {"missing", sandbox.missing}});
    }

    void end(const IngestOptions&, const IngestSummary& summary, int exit_status) override {
        if (quiet_) return;
        say("info", "ended", {{"exit_status", exit_status}, {"summary", Json::parse(summary_json(summary))}});
    }

    void error(const std::string& message) override { say("error", "error", {{"message", message}}); }

private:
    static void say(const char* level, const char* event, const Json& facts) {
        std::time_t now = std::time(nullptr);
        std::tm utc{};
        ::gmtime_r(&now, &utc);
        char time[32];
        std::strftime(time, sizeof time, "%Y-%m-%dT%H:%M:%SZ", &utc);
        Json line{{"time", time}, {"level", level}, {"event", event}};
        line.update(facts);
        std::cerr << line.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
    }

    bool quiet_;
    IngestProgress last_;
};

}  // namespace

std::unique_ptr<IngestLog> make_ingest_log(LogFormat format, bool quiet) {
    if (format == LogFormat::json) return std::make_unique<JsonLog>(quiet);
    return std::make_unique<TextLog>(quiet);
}

}  // namespace minutebook
