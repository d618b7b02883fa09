/* SPDX-License-Identifier: MIT */
/* A test that leaks: Criterion itself calls that a success. */
#include <criterion/criterion.h>
#include <stdlib.h>

static void *volatile lost;

Test(gate, leaks) {
  lost = malloc(1000);
  lost = NULL;
}
