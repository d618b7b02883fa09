/* SPDX-License-Identifier: MIT */
#include "review/precision.h"

#include <math.h>

#define FRACTION_STEPS 300
#define FRACTION_END 1e-14
#define BISECTIONS 50
#define TAIL 0.05

static double away_from_zero(double value) { return fabs(value) < 1e-300 ? 1e-300 : value; }

/* The continued fraction of I_x(a, b) (NIST Handbook of Mathematical Functions, 8.17.22), by Lentz's method. Converges quickly for
 * x < (a + 1) / (a + b + 2). */
static double beta_fraction(double x, double a, double b) {
  double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), value = d;
  for (int m = 1; m <= FRACTION_STEPS; m++) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    value *= c * d;
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    value *= c * d;
    if (fabs(c * d - 1) < FRACTION_END) break;
  }
  return value;
}

double precision_beta(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(1 - x, b, a) / b;
}

static double beta_quantile(double share, double a, double b) {
  double low = 0, high = 1;
  for (int i = 0; i < BISECTIONS; i++) {
    const double middle = (low + high) / 2;
    if (precision_beta(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

double precision_mean(PrecisionCounts counts) {
  const double right = PRECISION_PRIOR_RIGHT + counts.confirmed;
  return right / (right + PRECISION_PRIOR_WRONG + counts.dismissed);
}

double precision_ratio(PrecisionCounts counts) { return precision_mean(counts) / precision_mean((PrecisionCounts){0, 0}); }

Precision precision_of(PrecisionCounts counts) {
  const double a = PRECISION_PRIOR_RIGHT + counts.confirmed, b = PRECISION_PRIOR_WRONG + counts.dismissed;
  Precision precision = {precision_mean(counts), beta_quantile(TAIL, a, b), beta_quantile(1 - TAIL, a, b), FALSE};
  precision.demoted = precision.high < PRECISION_FLOOR;
  return precision;
}
