/* SPDX-License-Identifier: MIT */
#include "cli/signals.h"

#include <signal.h>

/* The one variable of the program that outlives a call: a handler can reach nothing else. */
static volatile sig_atomic_t signal_came;

static void note_signal(G_GNUC_UNUSED int number) { signal_came = 1; }

static void watch(int number) {
  struct sigaction old, noted = {.sa_handler = note_signal, .sa_flags = (int)SA_RESETHAND};
  sigemptyset(&noted.sa_mask);
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(number, &noted, NULL);
}

void signals_tame(void) {
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGXFSZ, &ignored, NULL);
}

void signals_watch(void) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) watch(numbers[i]);
}

gboolean signals_came(G_GNUC_UNUSED gpointer data) { return signal_came != 0; }
