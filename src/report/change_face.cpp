#include "report/change_face.hpp"

#include "report/change_json_face.hpp"
#include "report/change_text_face.hpp"

namespace stemma::report {
namespace {

template <class F>
std::unique_ptr<ChangeFace> make(std::ostream& out, model::Texts& texts, const Parties& parties,
                                 const FaceOptions& options) {
  return std::make_unique<F>(out, texts, parties, options);
}

constexpr std::array list_of_faces{
    ChangeFaceEntry{"json", &make<ChangeJsonFace>},
    ChangeFaceEntry{"text", &make<ChangeTextFace>},
};

}  // namespace

std::span<const ChangeFaceEntry> change_faces() { return list_of_faces; }

}  // namespace stemma::report
