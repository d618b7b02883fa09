/* SPDX-License-Identifier: MIT */
#include "compare/score.h"

/* Each step of inference leaves this much of the alignment. */
#define STEP_QUALITY 0.95

static const double timing_quality[N_TIME_RELATIONS] = {
    [TIME_SHARED] = 1.0, [TIME_NEAR] = 0.95, [TIME_UNKNOWN] = 0.85, [TIME_APART] = 0.2, [TIME_AFTER] = 0.2, [TIME_FAR] = 0.3,
};

static const double modality_quality[N_MODALITIES] = {
    [MODALITY_ACTUAL] = 1.0,   [MODALITY_POSSIBLE] = 0.4,    [MODALITY_FUTURE] = 0.4,
    [MODALITY_PLANNED] = 0.5,  [MODALITY_CONDITIONAL] = 0.2, [MODALITY_COUNTERFACTUAL] = 0.1,
    [MODALITY_QUESTION] = 0.2, [MODALITY_WISH] = 0.2,        [MODALITY_OPINION] = 0.3,
};

#define HEDGED_QUALITY 0.4

static double round_score(double value) { return (double)(gint64)(CLAMP(value, 0.0, 1.0) * SCORE_SCALE + 0.5) / SCORE_SCALE; }

static double position_modality(const Position *position) {
  return modality_quality[position->proposition.modality] * (position->stance == STANCE_HEDGED ? HEDGED_QUALITY : 1.0);
}

static double pair_alignment(const Pair *pair) {
  double quality = pair->alignment->quality * timing_quality[pair->timing];
  const guint steps = pair->derivation->steps->len + (pair->exclusion != NULL ? pair->exclusion->steps->len : 0);
  for (guint i = 0; i < steps; i++) quality *= STEP_QUALITY;
  return quality;
}

void finding_score(Finding *finding, const Pair *pair) {
  const Factor factors[] = {
      {"prior", pair->rule->prior},
      {"alignment", pair_alignment(pair)},
      {"attribution", MIN(pair->a->confidence, pair->b->confidence)}, /* a pair is as well attributed as its weaker half */
      {"modality", position_modality(pair->a) * position_modality(pair->b)},
  };
  G_STATIC_ASSERT(G_N_ELEMENTS(factors) <= FINDING_MAX_FACTORS);
  double score = 1.0;
  finding->n_factors = G_N_ELEMENTS(factors);
  for (guint i = 0; i < finding->n_factors; i++) {
    finding->factors[i] = (Factor){factors[i].name, round_score(factors[i].value)};
    score *= finding->factors[i].value;
  }
  finding->score = round_score(score);
}
