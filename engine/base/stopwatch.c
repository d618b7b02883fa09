/* SPDX-License-Identifier: MIT */
#include "base/stopwatch.h"
#include <time.h>

guint64 stopwatch_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (guint64)now.tv_sec * G_GUINT64_CONSTANT(1000000000) + (guint64)now.tv_nsec;
}

Stopwatch stopwatch_start(void) { return (Stopwatch){stopwatch_now()}; }

void stopwatch_lap(Stopwatch *watch, guint64 *spent) {
  const guint64 now = stopwatch_now();
  *spent += now - watch->last;
  watch->last = now;
}
