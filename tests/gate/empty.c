/* SPDX-License-Identifier: MIT */
/* A Criterion program without a test: Criterion itself calls that a success. */
#include <criterion/criterion.h>
