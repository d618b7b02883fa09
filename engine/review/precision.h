/* SPDX-License-Identifier: MIT */
/* How often a rule, a pair of sides or a kind was right, as its reviews tell.
 *
 * Confirmed and dismissed findings are draws of an unknown share. What is believed of it before the first review is a Beta distribution,
 * PRECISION_PRIOR_RIGHT and _WRONG; after them it is Beta(right + confirmed, wrong + dismissed) (Gelman et al., Bayesian Data Analysis,
 * 3rd ed., section 2.1). Its mean is the precision, its 5th and 95th hundredths the interval that is shown.
 *
 * Cost: some microseconds for the interval. Threads: pure. */
#pragma once
#include <glib.h>

/* As if each rule had been right three times of four before anybody looked. */
#define PRECISION_PRIOR_RIGHT 3.0
#define PRECISION_PRIOR_WRONG 1.0
/* A rule that is hardly (95 of 100) better than this is demoted in the queue. */
#define PRECISION_FLOOR 0.5

typedef struct {
  guint confirmed, dismissed;
} PrecisionCounts;

typedef struct {
  double mean, low, high;
  gboolean demoted; /* high < PRECISION_FLOOR */
} Precision;

Precision precision_of(PrecisionCounts counts);
double precision_mean(PrecisionCounts counts);
/* The mean as a share of what is believed before any review: 1 without reviews. */
double precision_ratio(PrecisionCounts counts);
/* I_x(a, b), the regularised incomplete beta function, for a, b > 0 and 0 <= x <= 1. */
double precision_beta(double x, double a, double b);
