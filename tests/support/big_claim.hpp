// One claim with very many attributions, in the shapes that break what recurs or compares everything with everything.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "support/case_builder.hpp"

namespace stemma::test {

enum class BigShape : std::uint8_t { chain, star, ladder, cycle, layer, unnamed, retold, crowd };

inline constexpr std::array<std::pair<std::string_view, BigShape>, 8> big_shapes{{
    {"chain", BigShape::chain},      // each outlet tells what the one before told
    {"star", BigShape::star},        // everybody saw it
    {"ladder", BigShape::ladder},    // two chains; one of them also cites the other at every step
    {"cycle", BigShape::cycle},      // a chain that leads back to its beginning
    {"layer", BigShape::layer},      // each of many outlets quotes each of as many people
    {"unnamed", BigShape::unnamed},  // a star of people without a name, who may all be one
    {"retold", BigShape::retold},    // one publication quotes half of the people, another tells each on its word
    {"crowd", BigShape::crowd},      // one publication quotes people without a name, who differ because it does
}};

/// About `attributions` of them on the only claim of the case.
inline CaseBuilder big_claim(BigShape shape, std::uint32_t attributions) {
  CaseBuilder made;
  const ClaimId claim = made.claim();
  const auto tells = [&](SourceId by, const std::vector<PublicationId>& cites, const SaySpec& said) {
    const PublicationId publication = made.publication(by, 1, cites);
    made.says(publication, claim, said);
    return publication;
  };
  const SaySpec saw{.first_hand = true};
  const SaySpec repeats{.stance = Stance::reports};
  switch (shape) {
    case BigShape::chain: {
      PublicationId last = tells(made.person(), {}, saw);
      for (std::uint32_t i = 1; i < attributions; ++i) last = tells(made.outlet(), {last}, repeats);
      break;
    }
    case BigShape::star:
      for (std::uint32_t i = 0; i < attributions; ++i) tells(made.person(), {}, saw);
      break;
    case BigShape::unnamed:
      for (std::uint32_t i = 0; i < attributions; ++i) tells(made.unnamed(), {}, saw);
      break;
    case BigShape::ladder: {
      PublicationId left = tells(made.person(), {}, saw);
      PublicationId right = tells(made.person(), {}, saw);
      for (std::uint32_t i = 1; i < attributions / 2; ++i) {
        left = tells(made.outlet(), {left}, repeats);
        right = tells(made.outlet(), {right, left}, repeats);
      }
      break;
    }
    case BigShape::cycle:
      for (std::uint32_t i = 0; i < attributions; ++i) {
        tells(made.outlet(), {PublicationId{(i + attributions - 1) % attributions}}, repeats);
      }
      break;
    case BigShape::retold: {
      const PublicationId first = made.publication(made.outlet());
      for (std::uint32_t i = 0; i < attributions / 2; ++i) {
        made.says(first, claim, {.via = {made.person()}, .stance = Stance::reports});
      }
      const PublicationId second = made.publication(made.outlet(), 1, {first});
      for (std::uint32_t i = 0; i < attributions / 2; ++i) {
        made.says(second, claim, {.stance = Stance::reports, .via_publications = {first}});
      }
      break;
    }
    case BigShape::crowd: {
      const PublicationId one = made.publication(made.outlet());
      for (std::uint32_t i = 0; i < attributions; ++i) {
        made.says(one, claim, {.via = {made.unnamed()}, .stance = Stance::reports});
      }
      break;
    }
    case BigShape::layer: {
      std::uint32_t side = 1;
      while (side * side < attributions) ++side;
      std::vector<SourceId> people;
      for (std::uint32_t i = 0; i < side; ++i) people.push_back(made.person());
      for (std::uint32_t i = 0; i < side; ++i) {
        const PublicationId publication = made.publication(made.outlet());
        for (const SourceId person : people)
          made.says(publication, claim, {.via = {person}, .stance = Stance::reports});
      }
      break;
    }
  }
  return made;
}

}  // namespace stemma::test
