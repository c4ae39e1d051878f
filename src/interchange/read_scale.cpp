// Grades on a scale are checked against what the scale has.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "interchange/fields.hpp"
#include "interchange/readers.hpp"
#include "model/scale.hpp"

namespace stemma::interchange {
namespace {

std::string_view in_words(model::Axis axis) {
  switch (axis) {
    case model::Axis::reliability:
      return "reliability";
    case model::Axis::credibility:
      return "credibility";
    case model::Axis::confidence:
      return "confidence";
    case model::Axis::likelihood:
      break;
  }
  return "likelihood";
}

std::vector<std::string> codes_of(const model::Scale& scale) {
  std::vector<std::string> codes;
  for (const model::Grade& grade : scale.grades) codes.emplace_back(grade.code);
  return codes;
}

class ScaleCheck {
 public:
  ScaleCheck(Reader& reader, Fields& fields, const ScaleValue& value, model::Axis axis)
      : reader_(reader), fields_(fields), value_(value), axis_(axis) {}

  void run() {
    if (value_.scale.empty()) return;
    const model::Scale* scale = model::find_scale(value_.scale, axis_);
    if (scale == nullptr) return no_such_scale();
    const model::Grade* grade = nullptr;
    if (!value_.code.empty()) {
      grade = scale->find(value_.code);
      if (grade == nullptr) return no_such_code(*scale);
    }
    if (value_.number) check_number(*scale, grade);
  }

 private:
  void add(const char* key, std::string message, std::string hint) {
    reader_.mistakes.add(*fields_.take(key), std::move(message), std::move(hint));
  }

  void no_such_scale() {
    const std::vector<std::string> names = model::scale_names();
    if (std::find(names.begin(), names.end(), value_.scale) != names.end()) {
      return add("scale", fmt::format("the scale {} does not grade {}", shown(value_.scale), in_words(axis_)),
                 fmt::format("`stemma help case-file` lists the scales for {}", in_words(axis_)));
    }
    std::string hint = base::did_you_mean(value_.scale, names);
    if (!hint.empty()) add("scale", fmt::format("unknown scale {}", shown(value_.scale)), std::move(hint));
  }

  void no_such_code(const model::Scale& scale) {
    const std::vector<std::string> codes = codes_of(scale);
    // A letter is near every other letter.
    std::string hint = value_.code.size() < 4 ? "" : base::did_you_mean(value_.code, codes);
    if (hint.empty()) hint = fmt::format("one of {}", fmt::join(codes, ", "));
    if (codes.empty()) hint = "it has numbers alone: write `number`";
    add("code", fmt::format("the scale `{}` has no code {}", scale.name, shown(value_.code)), std::move(hint));
  }

  void check_number(const model::Scale& scale, const model::Grade* grade) {
    const double number = *value_.number;
    if (!scale.numbered) {
      return add("number", fmt::format("the scale `{}` has no numbers", scale.name), "leave the number out");
    }
    if (number < 0 || number > 100) {
      return add("number", fmt::format("{:g} is not from 0 to 100", number), "scales are written in per cent");
    }
    if (grade == nullptr) return;
    const bool judged = grade->number || grade->most > grade->least;
    if (!judged) {
      return add("number", fmt::format("`{}` cannot be judged, and has no number", grade->code),
                 "leave the number out");
    }
    if (number < grade->least || number > grade->most) {
      add("number", fmt::format("{:g} is not `{}` on the scale `{}`", number, grade->code, scale.name),
          grade->least == grade->most ? fmt::format("it is {:g}", grade->least)
                                      : fmt::format("it goes from {:g} to {:g}", grade->least, grade->most));
    }
  }

  Reader& reader_;
  Fields& fields_;
  const ScaleValue& value_;
  model::Axis axis_;
};

}  // namespace

void Fields::scale(ScaleValue& into, model::Axis axis) {
  text("scale", into.scale);
  text("code", into.code);
  number("number", into.number);
  ScaleCheck(reader_, *this, into, axis).run();
}

}  // namespace stemma::interchange
