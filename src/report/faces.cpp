#include "report/faces.hpp"

#include <array>

#include "report/check_face.hpp"
#include "report/dot_face.hpp"
#include "report/json_face.hpp"
#include "report/text_face.hpp"

namespace stemma::report {
namespace {

template <class F>
std::unique_ptr<Face> make(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options) {
  return std::make_unique<F>(out, texts, parties, options);
}

constexpr std::array list_of_faces{
    FaceEntry{"check", "json", "one JSON document; schema/check.schema.json describes it", false, &make<JsonFace>},
    FaceEntry{"check", "text", "one line a finding, for people, grep and editors", false, &make<CheckFace>},
    FaceEntry{"graph", "dot", "a Graphviz picture of who tells what to whom", false, &make<DotFace>},
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
