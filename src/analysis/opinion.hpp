// Binomial opinions of subjective logic, and how several are fused into one.
//
// A. Jøsang, Subjective Logic (Springer, 2016); fusion as corrected by Jøsang, Wang and Zhang (FUSION 2017) and by van
// der Heijden, Kopp and Kargl (FUSION 2018). The sums are written with 1/u, which many small u do not wear down; the
// papers write the same with products.
#pragma once

#include <span>

#include "stemma/opinion.hpp"

namespace stemma::analysis {

/// belief + base rate * uncertainty (Jøsang 2016, 3.2).
double projected(const Opinion& opinion);

/// From observations for and against, with a prior weight of 2 (Jøsang 2016, 3.4). Neither is below 0.
Opinion from_observations(double positive, double negative, double base_rate = 0.5);

/// What is left of an opinion that came from somebody trusted with this probability, from 0 to 1 (Jøsang 2016, 14.3.2,
/// the probability-sensitive form). For a chain it is the product of the links' projected probabilities.
Opinion discounted(const Opinion& opinion, double trust);

/// Of independent evidence: not idempotent, so that one report fed twice would count twice. A vacuous opinion changes
/// nothing. Where some are dogmatic the others are left out and these are averaged. At least one opinion.
Opinion fused_cumulatively(std::span<const Opinion> opinions);

/// Of the same evidence, each weighing alike: idempotent; a vacuous one dilutes. Not associative: give all at once.
Opinion fused_averaging(std::span<const Opinion> opinions);

/// Of dependent evidence, by confidence: idempotent, and a vacuous opinion changes nothing. Not associative.
Opinion fused_weighted(std::span<const Opinion> opinions);

}  // namespace stemma::analysis
