/* SPDX-License-Identifier: MIT */
#include "review/precision.h"
#include <criterion/criterion.h>
#include <math.h>

static void expect_near(double value, double expected) { cr_expect(fabs(value - expected) < 1e-9, "%.12f is not %.12f", value, expected); }

/* Closed forms: I_x(1,1) = x, I_x(a,1) = x^a, I_x(1,b) = 1-(1-x)^b, I_x(a,a) = 1/2 at 1/2; and a binomial sum. */
Test(precision, incomplete_beta) {
  expect_near(precision_beta(0.3, 1, 1), 0.3);
  expect_near(precision_beta(0.3, 4, 1), 0.0081);
  expect_near(precision_beta(0.3, 1, 3), 1 - 0.343);
  expect_near(precision_beta(0.5, 17, 17), 0.5);
  expect_near(precision_beta(0.5, 2, 3), 11.0 / 16);
  expect_near(precision_beta(0, 2, 3), 0);
  expect_near(precision_beta(1, 2, 3), 1);
}

Test(precision, interval_covers_nine_tenths) {
  static const PrecisionCounts all[] = {{0, 0}, {1, 0}, {0, 1}, {12, 3}, {3, 40}, {5000, 2000}};
  for (gsize i = 0; i < G_N_ELEMENTS(all); i++) {
    const Precision precision = precision_of(all[i]);
    const double a = PRECISION_PRIOR_RIGHT + all[i].confirmed, b = PRECISION_PRIOR_WRONG + all[i].dismissed;
    cr_expect(precision.low < precision.mean && precision.mean < precision.high);
    expect_near(precision_beta(precision.high, a, b) - precision_beta(precision.low, a, b), 0.9);
  }
}

Test(precision, without_reviews_nothing_is_learned) {
  expect_near(precision_ratio((PrecisionCounts){0, 0}), 1);
  cr_expect_not(precision_of((PrecisionCounts){0, 0}).demoted);
}

Test(precision, reviews_move_it_and_many_false_ones_demote) {
  cr_expect_gt(precision_ratio((PrecisionCounts){10, 0}), 1);
  cr_expect_lt(precision_ratio((PrecisionCounts){0, 3}), 1);
  cr_expect_not(precision_of((PrecisionCounts){0, 3}).demoted);
  cr_expect(precision_of((PrecisionCounts){1, 20}).demoted);
  cr_expect_not(precision_of((PrecisionCounts){20, 20}).demoted);
}
