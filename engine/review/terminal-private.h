/* SPDX-License-Identifier: MIT */
/* What is on the screen; for review/terminal.c. */
#pragma once
#include "review/terminal.h"

typedef struct {
  const TerminalOptions *options;
  const Queue *queue;
  const QueueItem *item;
  guint place, n;      /* in the list; place 0: not in it */
  guint claims;        /* of each side */
  const char *message; /* below, or NULL */
} TerminalView;

/* Appends the whole page, whatever its length. */
gboolean terminal_page(GString *out, const TerminalView *view, GError **error);
/* What keys do, in lines. */
void terminal_help(GString *out, PageStyle style);
