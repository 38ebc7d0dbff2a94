// The site as browsers, programs and ill-wishers meet it: the real program on a free port.
#include <chrono>
#include <fstream>
#include <regex>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <zlib.h>

#include "index/index_writer.h"
#include "index/library.h"
#include "index/query_tokens.h"
#include "support/fresh_folder.h"
#include "support/run_program.h"
#include "support/web_server.h"
#include "tests/index/sample_papers.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

const fs::path kSamples = fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers";

// The invented papers, read into an index once; a copy of the files, so that tests may change them.
struct Site {
    FreshFolder folder;
    fs::path index = folder / "papers.db";
    fs::path papers = folder / "a-folder-nobody-should-see";
    std::optional<WebServer> server;

    Site() {
        fs::copy(kSamples, papers, fs::copy_options::recursive);
        const ProgramRun ran = run_minutebook({"ingest", papers.string(), "--index", index.string()});
        if (ran.status != 0) throw std::runtime_error(ran.err);
        server.emplace(index);
    }
};

struct Serve : ::testing::Test {
    static std::unique_ptr<Site> site;
    static void SetUpTestSuite() { site = std::make_unique<Site>(); }
    static void TearDownTestSuite() { site.reset(); }

    static const WebServer& server() { return *site->server; }
    static HttpReply get(std::string_view path, const std::vector<std::string>& headers = {}) {
        return server().get(path, headers);
    }
    static Json json(std::string_view path) {
        const HttpReply reply = get(path);
        EXPECT_EQ(reply.status, 200) << path << '\n' << reply.body;
        return Json::parse(reply.body, nullptr, false);
    }
    // The address of the first paper that a search finds, from "/paper/" on.
    static std::string paper(const std::string& query) {
        const std::string url = json("/api/v1/search?q=" + query)["results"].at(0)["url"];
        return url.substr(url.find("/paper/"));
    }
    static std::string person() { return json("/api/v1/people?council=Eskmarsh")["people"].at(0)["person"]; }
    static std::vector<std::string> all_pages() {
        const std::string by_pass = paper("by-pass+in:resolutions"), minutes = paper("bus+shelter+repair");
        return {"/",
                "/search",
                "/search?q=by-pass",
                "/search?q=by-pass&explain=1&sort=date",
                "/search?q=council&page=2",
                "/search?q=zzzznothing",
                "/search?council=Eskmarsh%20Borough%20Council&in=resolutions",
                "/help",
                "/about",
                "/coverage",
                "/coverage?council=Eskmarsh%20Borough%20Council",
                "/trends",
                "/trends?q=road&count=resolutions",
                "/compare",
                "/compare?q=road&q=bus&by=council&by=year&count=resolutions",
                "/meetings",
                "/meetings?council=Eskmarsh&from=2023",
                "/meeting/6",
                "/people",
                "/people?council=Eskmarsh&page=2",
                "/person/" + person(),
                "/ledger",
                "/ledger?q=route&council=Eskmarsh&outcome=agreed_amended",
                by_pass,
                by_pass + "?q=by-pass",
                by_pass + "/view?page=1&q=by-pass",
                by_pass + "/text?q=by-pass",
                minutes + "/view",
                minutes + "/text",
                "/nothing/here"};
    }
};
std::unique_ptr<Site> Serve::site;

TEST_F(Serve, AnswersAllItsAddresses) {
    const std::string paper = Serve::paper("by-pass+in:resolutions");
    const struct {
        std::string path, type, holds;
    } cases[] = {
        {"/", "text/html; charset=utf-8", "What did councils decide?"},
        {"/search?q=bus+shelter+repair", "text/html; charset=utf-8", "<mark>"},
        {paper, "text/html; charset=utf-8", "Permanent link"},
        {paper + "/view?page=1", "text/html; charset=utf-8", "Pages as printed"},
        {paper + "/resolutions/0/similar", "text/html; charset=utf-8", "Similar decisions elsewhere"},
        {paper + "/text", "text/html; charset=utf-8", "id=\"page-1\""},
        {paper + "/file", "application/pdf", "%PDF-"},
        {"/coverage", "text/html; charset=utf-8", "Nether Tarrow Parish Council"},
        {"/trends?q=road", "text/html; charset=utf-8", "<svg"},
        {"/compare?q=road&per-1000-pages=1", "text/html; charset=utf-8", "<svg"},
        {"/meetings?council=eskmarsh", "text/html; charset=utf-8", "Eskmarsh Borough Council"},
        {"/meeting/6", "text/html; charset=utf-8", "<ins>"},
        {"/ledger?outcome=agreed_amended", "text/html; charset=utf-8", "<del>adopt</del>"},
        {"/api/v1/compare?q=road", "application/json", "Wilson"},
        {"/api/v1/compare?q=road&format=csv", "text/csv; charset=utf-8; header=present", "query,council,papers_found"},
        {"/api/v1/meetings?format=csv", "text/csv; charset=utf-8; header=present", "meeting,council"},
        {"/api/v1/ledger?outcome=agreed_amended", "application/json", "dropped"},
        {"/feed.atom?q=road", "application/atom+xml; charset=utf-8", "<entry>"},
        {"/help", "text/html; charset=utf-8", "in:resolutions"},
        {"/about", "text/html; charset=utf-8", "GOV.UK Frontend"},
        {"/api/v1/openapi.json", "application/json", "openapi"},
        {"/api/v1/search?q=road", "application/json", "results"},
        {"/api/v1/search?q=road&format=csv", "text/csv; charset=utf-8; header=present", "rank,paper,url"},
        {"/matters", "text/html; charset=utf-8", "Grass cutting contract"},
        {"/matters?council=Eskmarsh&from=2025&to=2025-06", "text/html; charset=utf-8", "A6297"},
        {"/api/v1/matters?format=csv", "text/csv; charset=utf-8; header=present", "matter,first,last"},
        {"/people", "text/html; charset=utf-8", "Gwen Oxtoby"},
        {"/people?council=Eskmarsh&name=oxtoby", "text/html; charset=utf-8", "1 person"},
        {"/people?name=nobody", "text/html; charset=utf-8", "0 people"},
        {"/api/v1/people?format=csv", "text/csv; charset=utf-8; header=present", "person,name,council"},
        {"/api/v1/coverage", "application/json", "rows"},
        {"/api/v1/trends?q=road", "application/json", "held"},
        {"/robots.txt", "text/plain; charset=utf-8", "Disallow"},
        {"/favicon.ico", "image/svg+xml", "<svg"},
    };
    for (const auto& one : cases) {
        const HttpReply reply = get(one.path);
        EXPECT_EQ(reply.status, 200) << one.path << reply.body.substr(0, 300);
        EXPECT_EQ(reply.headers.at("content-type"), one.type) << one.path;
        EXPECT_THAT(reply.body, HasSubstr(one.holds)) << one.path;
        const HttpReply head = server().get(one.path, {}, "HEAD");
        EXPECT_EQ(head.status, 200) << one.path;
        EXPECT_EQ(head.body, "") << one.path;
    }
}

// Whether a value is as a schema of the API's description says: the part of JSON Schema that the description uses.
void expect_fits(const Json& value, const Json& schema, const Json& all, const std::string& where) {
    if (schema.contains("$ref")) {
        const std::string name = schema["$ref"];
        return expect_fits(value, all.at(name.substr(name.rfind('/') + 1)), all, where);
    }
    ASSERT_TRUE(schema.contains("type")) << where;
    const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    const auto is_a = [&](const std::string& type) {
        return (type == "null" && value.is_null()) || (type == "boolean" && value.is_boolean()) ||
               (type == "integer" && value.is_number_integer()) || (type == "number" && value.is_number()) ||
               (type == "string" && value.is_string()) || (type == "object" && value.is_object()) ||
               (type == "array" && value.is_array());
    };
    EXPECT_TRUE(std::ranges::any_of(types, is_a)) << where << " is " << value.dump().substr(0, 100);
    if (value.is_array())
        for (const Json& item : value) expect_fits(item, schema.at("items"), all, where + "[]");
    if (!value.is_object()) return;
    for (const auto& [name, member] : value.items()) {
        ASSERT_TRUE(schema["properties"].contains(name)) << where << " has a member that is not described: " << name;
        expect_fits(member, schema["properties"][name], all, where + "." + name);
    }
    for (const Json& name : schema.value("required", Json::array()))
        EXPECT_TRUE(value.contains(name)) << where << " lacks " << name;
}

TEST_F(Serve, AnswersAsTheDescriptionOfItsApiSays) {
    const Json api = json("/api/v1/openapi.json");
    const Json& schemas = api["components"]["schemas"];
    const std::string id = paper("by-pass+in:resolutions").substr(std::string("/paper/").size());
    const std::string matter = json("/api/v1/matters?council=Eskmarsh")["matters"][0]["matter"];
    std::map<std::string, std::vector<std::string>> asked = {
        {"/api/v1/search",
         {"?q=road&facets=1&explain=1", "?q=nothingofthesort", "?q=year:20x4+road&sort=date&limit=50&passages=20",
          "?q=&council=Ashwick&sort=found", "?q=the&in=resolutions&offset=2"}},
        {"/api/v1/papers/{id}", {""}},
        {"/api/v1/papers/{id}/pages/{page}", {""}},
        {"/api/v1/papers/{id}/hits", {"?q=resolved", "?q=nothingofthesort"}},
        {"/api/v1/matters", {"", "?council=Eskmarsh&from=2025", "?body=nowhere&limit=2&offset=1"}},
        {"/api/v1/matters/{id}", {""}},
        {"/api/v1/people", {"", "?name=nobody", "?council=Eskmarsh&council-only=Eskmarsh&limit=2&offset=1"}},
        {"/api/v1/people/{id}", {""}},
        {"/api/v1/papers/{id}/resolutions/{ordinal}/similar", {""}},
        {"/api/v1/coverage", {"", "?council=Nowhere"}},
        {"/api/v1/trends", {"?q=road", "?q="}},
        {"/api/v1/compare",
         {"?q=road&q=bus&by=council,year&count=resolutions&papers=1", "?q=road&by=outcome&count=recommendations",
          "?q=kind:minutes&by=body&by=kind&per-1000-pages=1&count=passages"}},
        {"/api/v1/meetings", {"", "?council=eskmarsh&from=2023&limit=2"}},
        {"/api/v1/meetings/{id}", {""}},
        {"/api/v1/ledger", {"", "?outcome=agreed_amended&q=route", "?offset=3&limit=2"}},
    };
    EXPECT_EQ(api["paths"].size(), asked.size());
    for (const auto& [path, operations] : api["paths"].items()) {
        ASSERT_TRUE(asked.contains(path)) << path;
        const Json& reply = operations["get"]["responses"]["200"]["content"];
        for (const std::string& query : asked[path]) {
            std::string address = path + query;
            for (const auto& [name, value] :
                 {std::pair<std::string, std::string>{"{id}", path.contains("/matters/")    ? matter
                                                              : path.contains("/people/")   ? person()
                                                              : path.contains("/meetings/") ? std::string("6")
                                                                                            : id},
                  {"{page}", "1"},
                  {"{ordinal}", "0"}})
                if (const auto at = address.find(name); at != std::string::npos)
                    address.replace(at, name.size(), value);
            expect_fits(json(address), reply["application/json"]["schema"], schemas, address);
        }
        std::string csv = path + "?format=csv&q=road";
        if (const auto at = csv.find("{id}"); at != std::string::npos)
            csv.replace(at, 4, path.contains("/people/") ? person() : matter);
        for (const auto& [type, content] : reply.items()) {
            if (type == "application/json") continue;
            EXPECT_EQ(get(csv).headers.at("content-type"), type);
        }
    }
    const Json found = json("/api/v1/search?q=&sort=found&limit=1000");
    for (const Json& one : found["results"])
        expect_fits(json("/api/v1/papers/" + one["paper"].dump()), schemas["Paper"], schemas, one["title"].dump());
    expect_fits(Json::parse(get("/api/v1/papers/999999").body), schemas["Problem"], schemas, "problem");
}

TEST_F(Serve, SaysWhatCannotBeAnswered) {
    const std::string paper = Serve::paper("by-pass+in:resolutions");
    const struct {
        std::string path;
        int status;
    } cases[] = {
        {"/nothing", 404},
        {"/paper/999999", 404},
        {"/meeting/999999", 404},
        {"/meeting/x", 404},
        {"/person/999.9", 404},
        {"/person/x", 404},
        {"/compare?q=kind:poem", 400},
        {"/api/v1/compare", 400},
        {"/api/v1/compare?q=road&by=colour", 400},
        {"/ledger?outcome=eaten", 400},
        {"/meetings?from=2023-13", 400},
        {"/paper/..%2f..%2fetc%2fpasswd", 404},
        {"/paper/%2fetc%2fpasswd/file", 404},
        {paper + "/file/../../../etc/passwd", 404},
        {"/assets/x/main.css", 404},
        {"/assets/../templates/layout.mustache", 404},
        {"/search?q=" + std::string(1001, 'a'), 400},
        {"/search?q=" + std::string(9000, 'a'), 414},
        {"/api/v1/search?q=a&limit=5000", 400},
        {"/api/v1/search?q=a&sort=odd", 400},
        {"/api/v1/search?q=a&format=xml", 400},
        {"/api/v1/papers/999999", 404},
        {"/api/v1" + paper.substr(0, 6) + "s" + paper.substr(6) + "/pages/99", 404},
        {"/coverage?council=Nowhere", 404},
    };
    for (const auto& one : cases) EXPECT_EQ(get(one.path).status, one.status) << one.path.substr(0, 80);
    EXPECT_EQ(Json::parse(get("/api/v1/nothing").body)["status"], 404);
}

TEST_F(Serve, OnlyGetAndHeadAreAnswered) {
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
        const HttpReply reply = server().get("/search?q=road", {}, method);
        EXPECT_EQ(reply.status, 405) << method;
        EXPECT_EQ(reply.headers.at("allow"), "GET, HEAD");
    }
    EXPECT_NE(server().get("/", {}, "BREW").status, 200);
    // What follows a body is not taken for another request.
    const std::string twice = server().raw(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 32\r\n\r\nGET /about HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(twice.find("HTTP/1.1", 1), std::string::npos);
    EXPECT_EQ(server().get("/", {"Content-Length: 5"}).status, 400);
}

TEST_F(Serve, EveryReplyHasTheHeadersOfSafety) {
    std::vector<std::string> paths = all_pages();
    paths.insert(paths.end(), {"/feed.atom?q=a", "/api/v1/search?q=a", "/search?q=" + std::string(9000, 'a')});
    for (const std::string& path : paths) {
        const HttpReply reply = get(path);
        ASSERT_TRUE(reply.headers.contains("content-security-policy")) << path;
        const std::string& policy = reply.headers.at("content-security-policy");
        EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << path;
        EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'")) << path;
        EXPECT_THAT(policy, Not(HasSubstr("'unsafe-inline'"))) << path;
        EXPECT_THAT(policy, Not(HasSubstr("'unsafe-eval'"))) << path;
        EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << path;
        EXPECT_EQ(reply.headers.at("referrer-policy"), "same-origin") << path;
        EXPECT_EQ(reply.headers.at("x-frame-options"), "DENY") << path;
        // No inline script or style, which the policy would stop.
        EXPECT_THAT(reply.body, Not(ContainsRegex(" style=\"|<style| on[a-z]+=\"|<script>"))) << path;
    }
}

TEST_F(Serve, NoPathOfTheServerShows) {
    std::vector<std::string> paths = all_pages();
    const std::string paper = Serve::paper("by-pass+in:resolutions"), api = "/api/v1/papers/" + paper.substr(7);
    paths.insert(paths.end(), {"/feed.atom?q=a", "/api/v1/search?q=by-pass", "/api/v1/search?q=by-pass&format=csv", api,
                               api + "/pages/1", api + "/hits?q=by-pass", "/api/v1/coverage"});
    for (const std::string& path : paths) {
        const HttpReply reply = get(path);
        EXPECT_THAT(reply.body, Not(HasSubstr("a-folder-nobody-should-see"))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr(site->folder.path().string()))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("corpus/samples"))) << path;
    }
}

TEST_F(Serve, NamesOfOthersThatLeadHereAreRefused) {
    const struct {
        std::string host;
        int status;
    } cases[] = {
        {"127.0.0.1:1", 200},
        {"localhost", 200},
        {"LOCALHOST:80", 200},
        {"[::1]:8642", 200},
        {"10.0.0.7", 200},
        {"evil.example", 421},
        {"", 421},
        {"127.0.0.1.evil.example", 421},
        {"localhost.evil.example", 421},
        {"a\"><script>", 421},
    };
    for (const auto& one : cases) EXPECT_EQ(get("/", {"Host: " + one.host}).status, one.status) << one.host;
    const WebServer named(site->index, {"--name", "papers.lan", "--public-url", "https://papers.example.org"});
    EXPECT_EQ(named.get("/", {"Host: papers.lan:8642"}).status, 200);
    EXPECT_EQ(named.get("/", {"Host: papers.example.org"}).status, 200);
    EXPECT_THAT(named.get("/feed.atom?q=road").body, HasSubstr("href=\"https://papers.example.org/paper/"));
}

TEST_F(Serve, SearchIsMarkedNarrowedAndShared) {
    const HttpReply all = get("/search?q=road");
    EXPECT_THAT(all.body, HasSubstr("<mark>road"));
    EXPECT_THAT(all.body, HasSubstr("council=Eskmarsh%20Borough%20Council"));
    const HttpReply one = get("/search?q=road&council=Eskmarsh%20Borough%20Council");
    EXPECT_THAT(one.body, HasSubstr("Remove filter: "));
    EXPECT_THAT(one.body, HasSubstr("Of Eskmarsh Borough Council"));
    EXPECT_THAT(one.body, Not(HasSubstr("· Nether Tarrow")));
    // What a facet says is what choosing it gives.
    const Json counted = json("/api/v1/search?q=road&facets=1");
    for (const char* group : {"council", "body", "kind", "year", "in", "section"}) {
        ASSERT_FALSE(counted["facets"][group].empty()) << group;
        for (const Json& value : counted["facets"][group]) {
            std::string encoded;
            for (const char c : value["value"].get<std::string>())
                encoded += c == ' ' ? std::string("%20") : std::string(1, c);
            const Json chosen = json("/api/v1/search?q=road&" + std::string(group) + "=" + encoded);
            EXPECT_EQ(chosen["total"], value["papers"]) << group << ' ' << value;
        }
    }
    const HttpReply none = get("/search?q=shelltre");
    EXPECT_THAT(none.body, HasSubstr("Did you mean"));
    EXPECT_THAT(none.body, HasSubstr(">shelter</a>"));
    EXPECT_THAT(none.body, HasSubstr("No paper that is held has all of this."));
    EXPECT_THAT(get("/search?q=road&explain=1").body, HasSubstr("with road"));
    EXPECT_THAT(get("/search?q=road+kind:minutes").body, HasSubstr("kind:minutes</strong>"));
}

TEST_F(Serve, DecisionsHaveLinksThatStayAndLinesToCiteThemBy) {
    const std::string paper = Serve::paper("by-pass+in:resolutions");
    const HttpReply page = get(paper);
    std::smatch link;
    ASSERT_TRUE(std::regex_search(page.body, link, std::regex("id=\"(resolution-[0-9a-f]{8})\"")));
    const std::string anchor = link[1];
    EXPECT_THAT(page.body, HasSubstr(server().base() + paper + "#" + anchor));
    EXPECT_THAT(page.body, HasSubstr("Eskmarsh Borough Council, Cabinet, “"));
    const HttpReply view = get(paper + "/view?fact=" + anchor);
    EXPECT_THAT(view.body, ContainsRegex("data-boxes=\"\\[\\[[0-9]"));
    const Json json = Serve::json("/api/v1/papers/" + paper.substr(7));
    EXPECT_EQ(json["resolutions"][0]["url"].get<std::string>().substr(0, server().base().size()), server().base());
}

TEST_F(Serve, TheHelpTellsEveryFilterAndNoOther) {
    const std::string help = get("/help").body;
    std::set<std::string> told;
    static const std::regex kFilter("([a-z-]+):[\"&A-Za-z0-9£]");
    static const std::regex kCode("<code>([^<]*)</code>");
    for (std::sregex_iterator code(help.begin(), help.end(), kCode), end; code != end; ++code) {
        const std::string text = (*code)[1];
        for (std::sregex_iterator filter(text.begin(), text.end(), kFilter); filter != end; ++filter)
            told.insert((*filter)[1]);
    }
    std::set<std::string> known;
    for (const std::string_view name : filter_names()) known.emplace(name);
    EXPECT_EQ(told, known);
    EXPECT_THAT(help, HasSubstr("<code>-boilerplate</code>"));
}

TEST_F(Serve, ASearchLeadsToItsComparison) {
    const std::string page = get("/search?q=road&council=Eskmarsh%20Borough%20Council&kind=minutes").body;
    std::smatch link;
    ASSERT_TRUE(std::regex_search(page, link,
                                  std::regex("href=\"(/compare[^\"]*)\"[^>]*>Compare</a></li>\n<li class=\"mb-to")));
    EXPECT_EQ(link[1], "/compare?q=road%20council%3A%22%3DEskmarsh%20Borough%20Council%22%20kind%3A%22minutes%22");
    const HttpReply compared = get(link.str(1));
    EXPECT_EQ(compared.status, 200);
    EXPECT_THAT(compared.body, HasSubstr("Eskmarsh Borough Council"));
}

TEST_F(Serve, WhoMovedAndWhoWroteLeadsToTheirPages) {
    const Json people = json("/api/v1/people?name=len%20farrow")["people"];
    ASSERT_EQ(people.size(), 1u);
    const std::string id = people[0]["person"];
    const Json person = json("/api/v1/people/" + id);
    const std::string link = "href=\"/person/" + id + "\"";
    std::size_t moved = 0;
    for (const Json& place : person["places"]) {
        if (place["resolution"].is_null()) continue;
        ++moved;
        const std::string url = place["url"];
        EXPECT_THAT(get(url.substr(url.find("/paper/"))).body, HasSubstr(link));
    }
    EXPECT_GT(moved, 0u);
    const HttpReply page = get("/person/" + id);
    EXPECT_THAT(page.body,
                AllOf(HasSubstr("Len Farrow"), HasSubstr("as “Councillor Farrow”"), HasSubstr("fact=resolution-")));
    const Json author = json("/api/v1/people?name=oxtoby")["people"][0];
    EXPECT_GT(author["author"].get<int>(), 0);
    const Json wrote = json("/api/v1/people/" + author["person"].get<std::string>());
    for (const Json& place : wrote["places"])
        if (place["as"] == "author") {
            const std::string url = place["url"];
            EXPECT_THAT(get(url.substr(url.find("/paper/"))).body,
                        HasSubstr("/person/" + author["person"].get<std::string>()));
        }
}

TEST_F(Serve, HitsLieOnThePagesWhereTheWordsAre) {
    const std::string paper = Serve::paper("by-pass+in:resolutions");
    const Json hits = json("/api/v1/papers/" + paper.substr(7) + "/hits?q=%22by-pass%22+in:resolutions")["hits"];
    ASSERT_FALSE(hits.empty());
    for (const Json& hit : hits) {
        for (const Json& box : hit["boxes"]) {
            EXPECT_EQ(box[0], hit["page"]);
            EXPECT_LT(box[1].get<double>(), box[3].get<double>());
            EXPECT_LT(box[2].get<double>(), box[4].get<double>());
            EXPECT_LT(box[4].get<double>(), 900);
        }
    }
}

TEST_F(Serve, FilesAreSentOnlyWhileTheyAreWhatWasRead) {
    Site own;
    const auto get = [&](const std::string& path, const std::vector<std::string>& headers = {}) {
        return own.server->get(path, headers);
    };
    const Json found = Json::parse(get("/api/v1/search?q=by-pass+in:resolutions").body)["results"][0];
    const std::string url = found["url"], paper = url.substr(url.find("/paper/"));
    const HttpReply whole = get(paper + "/file");
    EXPECT_EQ(whole.status, 200);
    EXPECT_THAT(whole.headers.at("content-disposition"), HasSubstr("inline"));
    const HttpReply part = get(paper + "/file", {"Range: bytes=0-9"});
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, whole.body.substr(0, 10));
    // Many ranges would make much of little.
    EXPECT_LE(get(paper + "/file", {"Range: bytes=0-,0-,0-,0-"}).body.size(), whole.body.size());
    EXPECT_NE(get(paper + "/file", {"Range: bytes=" + std::string(7000, '1') + "-"}).status, 0);

    const Library library(own.index);
    const std::string path =
        Library(own.index).find_by_number_or_hash(std::to_string(found["paper"].get<int>()), false)->paths.at(0);
    std::ofstream(path, std::ios::app) << "more";
    EXPECT_EQ(get(paper + "/file").status, 410);
    EXPECT_THAT(get(paper + "/view").body, HasSubstr("has changed since it was read"));
    EXPECT_THAT(get(paper + "/view").body, HasSubstr("id=\"page-text\""));
    fs::remove(path);
    EXPECT_EQ(get(paper + "/file").status, 410);
    EXPECT_THAT(get(paper).body, HasSubstr("The file is no longer there"));
    EXPECT_EQ(get(paper + "/text").status, 200);
    // A FIFO in its place is not waited for.
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    EXPECT_EQ(get(paper + "/file").status, 410);
    // What is no PDF may be a page with scripts: it is saved, not shown.
    const Json text = Json::parse(get("/api/v1/search?q=bus+shelter+repair+quote").body)["results"][0];
    const std::string minutes = text["url"].get<std::string>().substr(text["url"].get<std::string>().find("/paper/"));
    const HttpReply file = get(minutes + "/file");
    EXPECT_THAT(file.headers.at("content-disposition"), HasSubstr("attachment"));
    EXPECT_EQ(file.headers.at("content-type"), "application/octet-stream");
}

TEST_F(Serve, PagesAreSmallAndPacked) {
    const auto size_of = [&](const std::string& path) {
        const HttpReply reply = get(path, {"Accept-Encoding: gzip, deflate, br"});
        EXPECT_EQ(reply.headers.at("content-encoding"), "gzip") << path;
        return reply.body.size();
    };
    const HttpReply page = get("/search?q=road");
    std::smatch style;
    ASSERT_TRUE(std::regex_search(page.body, style, std::regex("href=\"(/assets/[0-9a-f]+/main.css)\"")));
    EXPECT_LT(size_of("/search?q=road") + size_of(style[1]), 150'000U);
    const HttpReply plain = get(style[1].str());
    EXPECT_FALSE(plain.headers.contains("content-encoding"));
    EXPECT_THAT(plain.headers.at("cache-control"), HasSubstr("immutable"));
    EXPECT_THAT(plain.body, Not(HasSubstr("GDS Transport")));
    // Nothing is fetched from elsewhere; a picture inside the style sheet names SVG by an address, which nobody
    // fetches.
    EXPECT_THAT(plain.body, Not(ContainsRegex("(url\\(.?|@import .?)https?://")));
}

TEST_F(Serve, NoPageAsksForAnythingFromElsewhere) {
    for (const std::string& path : all_pages()) {
        const HttpReply reply = get(path);
        EXPECT_THAT(reply.body, Not(ContainsRegex("(src|href|action)=\"(https?:)?//[^\"]*\" *(rel|type|/)"))) << path;
        EXPECT_THAT(reply.body, Not(ContainsRegex("(src|action)=\"(https?:)?//"))) << path;
    }
}

TEST_F(Serve, TheFeedIsWellFormedAndInTheOrderOfFinding) {
    const HttpReply reply = get("/feed.atom?q=road");
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(reply.body.data(), static_cast<int>(reply.body.size()), nullptr, nullptr, XML_PARSE_NONET),
        xmlFreeDoc);
    ASSERT_TRUE(document);
    EXPECT_THAT(reply.body, HasSubstr("<id>urn:sha256:"));
    EXPECT_THAT(reply.body, ContainsRegex("<updated>20[0-9-]+T[0-9:]+Z</updated>"));
}

TEST_F(Serve, WhatTakesTooLongIsCutAndSaid) {
    const WebServer hasty(site->index, {"--time-limit", "0.01"});
    const Json answer = Json::parse(hasty.get("/api/v1/search?q=road").body);
    EXPECT_TRUE(answer["partial"].is_boolean());  // on a fast machine it may be whole
    EXPECT_EQ(hasty.get("/search?q=road").status, 200);
}

TEST_F(Serve, SlowAndFloodingClientsDoNotStopOthers) {
    const WebServer small(site->index, {"--connections", "40", "--connections-per-client", "20"});
    std::vector<OwnedFd> slow;
    for (int i = 0; i < 60; ++i) {
        slow.push_back(small.connect("127.0.0.2"));
        constexpr std::string_view kBegun = "GET /search?q=road HTTP/1.1\r\nHost: 127.0.0.1\r\nX-";
        ::send(slow.back().get(), kBegun.data(), kBegun.size(), MSG_NOSIGNAL);
    }
    EXPECT_EQ(small.get("/search?q=road", {}, "GET", "127.0.0.3").status, 200);
    // Those over the limit were turned away; the others are still waited for.
    std::atomic<bool> stop = false;
    std::vector<std::jthread> flood;
    for (int i = 0; i < 8; ++i)
        flood.emplace_back([&] {
            for (int n = 0; n < 200 && !stop; ++n) {
                try {
                    small.get("/search?q=road+OR+council", {}, "GET", "127.0.0.4");
                } catch (const std::system_error&) {
                }
            }
        });
    for (int i = 0; i < 5; ++i) EXPECT_EQ(small.get("/paper/1", {}, "GET", "127.0.0.5").status, 200);
    stop = true;
}

TEST_F(Serve, HostileRequestsEndTheirConnectionOnly) {
    const std::string_view hostile[] = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "GET /%00%ff%fe%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /search?q=%ff%00%f0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    };
    for (const std::string_view bytes : hostile) {
        const OwnedFd socket = server().connect();
        ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        ::shutdown(socket.get(), SHUT_WR);
        std::array<char, 4096> reply{};
        while (::recv(socket.get(), reply.data(), reply.size(), 0) > 0) {
        }
    }
    // Headers without end.
    std::string endless = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < 20'000; ++i) endless += "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n";
    server().raw(endless);
    server().raw("GET /" + std::string(200'000, 'a'));
    EXPECT_EQ(get("/").status, 200);
}

TEST_F(Serve, EndsWhenAskedTo) {
    WebServer one(site->index);
    const OwnedFd open = one.connect();
    EXPECT_EQ(one.get("/").status, 200);
    EXPECT_EQ(one.stop(), 0);
}

TEST_F(Serve, SearchesWhileARunWrites) {
    Site own;
    const HttpReply before = own.server->get("/search?q=skerrymoor");
    EXPECT_THAT(before.body, HasSubstr("No paper that is held"));
    own.folder.write(
        "more/new.txt",
        "LOWER MARSTOW PARISH COUNCIL\n\nMINUTES of the meeting held on Tuesday 6 May 2014\n\n1. Skerrymoor "
        "stage\n\nRESOLVED: That the stage at Skerrymoor be mended.\n");
    ASSERT_EQ(run_minutebook({"ingest", (own.folder / "more").string(), "--index", own.index.string()}).status, 0);
    EXPECT_THAT(own.server->get("/search?q=skerrymoor").body, HasSubstr("1 paper"));
}

// Scripts in every field that a paper can hold.
constexpr const char* kPlanted = "<script>planted()</script>\"'><img src=x onerror=planted()>&\x01\x1f";

PaperToAdd hostile_paper() {
    PaperToAdd paper = sample_paper("hostile");
    const std::string planted = kPlanted;
    std::string name = planted;
    std::erase(name, '/');
    paper.path = "/papers/" + name + ".pdf";
    Document& document = paper.document;
    document.stated_title = document.language = planted;
    document.warnings = {planted};
    document.outline = {{planted, 1, 1}};
    document.styles[0].font = planted;
    document.pages[0] = page_of(1, {"Minutes", "1. " + planted, planted + " planted words", planted, planted, planted});
    quantise(document);
    Metadata& metadata = paper.paper.metadata;
    for (auto* field : {&metadata.title, &metadata.council, &metadata.body}) (*field)->value = planted;
    metadata.date->value = "2019-05-14";
    for (auto& author : metadata.authors) author.value = planted;
    for (auto& ward : metadata.wards) ward.value = planted;
    for (auto& contact : metadata.contacts) contact.value = {planted, planted, planted};
    const Page& page = document.pages[0];
    for (std::size_t i = 0; i < paper.paper.sections.size(); ++i) {
        paper.paper.sections[i].number = planted;
        paper.paper.sections[i].heading = planted;
        paper.paper.sections[i].where = span_of(page, 1);
    }
    for (Recommendation& one : paper.paper.recommendations) {
        one.label = one.text = one.lead_in = planted;
        one.where = span_of(page, 3);
    }
    for (Resolution& one : paper.paper.resolutions) {
        one.label = one.text = planted;
        one.item = one.minute = one.mover = one.seconder = planted;
    }
    paper.paper.resolutions[0].where = span_of(page, 4);
    for (Reference& one : paper.paper.references) one.text = one.value = planted;
    paper.paper.warnings = {planted};
    paper.paper.references.clear();
    paper.paper.passages = {{PassageKind::title, -1, -1, span_of(page, 0)},
                            {PassageKind::heading, 0, -1, span_of(page, 1)},
                            {PassageKind::text, 0, -1, span_of(page, 2)},
                            {PassageKind::recommendation, 0, 0, span_of(page, 3)},
                            {PassageKind::resolution, 1, 0, span_of(page, 4)}};
    paper.partial = Failure{Stage::read, Cause::damaged, planted};
    return paper;
}

TEST(ServeHostile, TextOfPapersIsAlwaysEscaped) {
    FreshFolder folder;
    const fs::path index = folder / "papers.db";
    {
        IndexWriter writer = IndexWriter::open(index);
        writer.begin_run("{}");
        writer.add(hostile_paper());
        writer.end_run("{}", false);
    }
    const WebServer server(index);
    const std::string asked = "%3Cscript%3Eplanted()%3C/script%3E%22'%3E%3Cimg%20src=x%20onerror=planted()%3E";
    for (const std::string& path : std::vector<std::string>{
             "/search?q=planted", "/search?q=planted&explain=1", "/search?q=" + asked,
             "/search?q=" + asked + "&explain=1",
             "/search?council=" + asked + "&body=" + asked + "&year=" + asked + "&section=" + asked + "&in=" + asked,
             "/search?sort=" + asked + "&page=" + asked, "/coverage", "/coverage?council=" + asked,
             "/trends?q=" + asked, "/trends?q=planted&count=" + asked, "/paper/1", "/paper/1?q=" + asked,
             "/paper/1?q=planted", "/paper/1/view",
             "/paper/1/view?page=1&q=planted&passage=" + asked + "&fact=" + asked, "/paper/1/text?q=planted",
             "/paper/" + asked, "/" + asked, "/paper/1/file"}) {
        const HttpReply reply = server.get(path);
        ASSERT_NE(reply.status, 0) << path;
        EXPECT_EQ(reply.headers.at("content-type"), "text/html; charset=utf-8") << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("<script>"))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("<img"))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("\"'>"))) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("\x01"))) << path;
    }
    EXPECT_THAT(server.get("/paper/1").body, HasSubstr("&lt;script&gt;planted()&lt;/script&gt;"));
    const HttpReply feed = server.get("/feed.atom?q=planted");
    EXPECT_THAT(feed.body, HasSubstr("&lt;script&gt;"));
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(feed.body.data(), static_cast<int>(feed.body.size()), nullptr, nullptr, XML_PARSE_NONET),
        xmlFreeDoc);
    EXPECT_TRUE(document) << feed.body;
    EXPECT_TRUE(Json::accept(server.get("/api/v1/papers/1").body));
    EXPECT_EQ(server.get("/api/v1/search?q=planted").headers.at("content-type"), "application/json");
}

TEST(ServeUsage, SaysWhatIsWrong) {
    FreshFolder folder;
    const RunOptions here{.folder = folder.path()};
    const ProgramRun none = run_minutebook({"serve", "--port", "0"}, here);
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.err, HasSubstr("there is no index"));
    EXPECT_EQ(run_minutebook({"serve", "--port", "x"}, here).status, 2);
    EXPECT_EQ(run_minutebook({"serve", "--public-url", "papers.example.org"}, here).status, 2);
    { IndexWriter::open(folder / "minutebook.db"); }
    const WebServer first(folder / "minutebook.db");
    EXPECT_THAT(first.get("/search?q=anything").body, HasSubstr("0 papers"));
    EXPECT_EQ(first.get("/coverage").status, 200);
    EXPECT_EQ(first.get("/trends?q=anything").status, 200);
    EXPECT_EQ(first.get("/feed.atom").status, 200);
    const ProgramRun taken = run_minutebook({"serve", "--port", std::to_string(first.port())}, here);
    EXPECT_EQ(taken.status, 1);
    EXPECT_THAT(taken.err, HasSubstr("cannot listen on 127.0.0.1"));
}

}  // namespace
}  // namespace minutebook
