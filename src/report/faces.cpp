#include "report/faces.hpp"

#include <array>

#include "report/check_face.hpp"
#include "report/csv_face.hpp"
#include "report/dot_face.hpp"
#include "report/gexf_face.hpp"
#include "report/github_face.hpp"
#include "report/graphml_face.hpp"
#include "report/html_face.hpp"
#include "report/json_face.hpp"
#include "report/junit_face.hpp"
#include "report/markdown_face.hpp"
#include "report/mermaid_face.hpp"
#include "report/sarif_face.hpp"
#include "report/text_face.hpp"

namespace stemma::report {
namespace {

template <class F>
std::unique_ptr<Face> make(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options) {
  return std::make_unique<F>(out, texts, parties, options);
}

constexpr std::array list_of_faces{
    FaceEntry{"check", "github", "annotations of a GitHub workflow, beside the lines that they are about", false,
              &make<GithubFace>},
    FaceEntry{"check", "json", "one JSON document; schema/check.schema.json describes it", false, &make<JsonFace>},
    FaceEntry{"check", "junit", "JUnit XML for build servers: a suite a claim, a test a finding", false,
              &make<JunitFace>},
    FaceEntry{"check", "sarif", "SARIF 2.1.0, which code hosts and editors show beside the file", false,
              &make<SarifFace>},
    FaceEntry{"check", "text", "one line a finding, for people, grep and editors", false, &make<CheckFace>},
    FaceEntry{"graph", "dot", "a Graphviz picture of who tells what to whom", false, &make<DotFace>},
    FaceEntry{"graph", "gexf", "GEXF 1.2, for Gephi and networkx", false, &make<GexfFace>},
    FaceEntry{"graph", "graphml", "GraphML, for networkx, igraph, Gephi and yEd", false, &make<GraphmlFace>},
    FaceEntry{"graph", "mermaid", "a flowchart that code hosts draw inside a page", false, &make<MermaidFace>},
    FaceEntry{"report", "csv", "a row for each claim and each finding, for spreadsheets", false, &make<CsvFace>},
    FaceEntry{"report", "html", "one page with pictures, filters and a what-if, that opens without a network", true,
              &make<HtmlFace>},
    FaceEntry{"report", "json", "what `check --format json` writes", false, &make<JsonFace>},
    FaceEntry{"report", "markdown", "the report as a page for a code host, a wiki or a mail", true,
              &make<MarkdownFace>},
    FaceEntry{"report", "text", "every claim with its sources drawn, findings and next steps", true, &make<TextFace>},
};

}  // namespace

std::span<const FaceEntry> faces() { return list_of_faces; }

const FaceEntry* find_face(std::string_view command, std::string_view name) {
  for (const FaceEntry& entry : list_of_faces) {
    if (entry.command == command && entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace stemma::report
