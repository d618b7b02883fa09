/* SPDX-License-Identifier: MIT */
/* The queue in a terminal: one finding on the screen, single keys, nothing else. The same keys as on the web page, see review/terminal.c.
 *
 * The terminal is put back as it was, also when a signal ends it. Errors: SICNON_ERROR_USAGE when there is no terminal, those of the store.
 * Threads: one. */
#pragma once
#include "report/page.h"
#include "review/queue.h"

#define TERMINAL_CLAIMS_SHOWN 4 /* of each side; 'v' shows more */
#define TERMINAL_CLAIMS_VIEWED 50
#define TERMINAL_LINE_LIMIT 4000 /* bytes of an answer that is typed; a terminal keeps 4095 of a line and drops the rest without a word */

typedef struct {
  Store *store;
  const char *reviewer;
  QueueFilter filter;
  PageStyle style;
  gboolean (*stop)(gpointer data); /* a signal came */
  gpointer data;
} TerminalOptions;

gboolean terminal_review(const TerminalOptions *options, GError **error);
