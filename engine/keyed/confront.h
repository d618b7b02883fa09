/* SPDX-License-Identifier: MIT */
/* Claims sorted by key (keyed/record.h) -> findings and rejected pairs, key by key, without a database: what a reducer does.
 *
 * All claims of a position stand under each of its keys, so a pair is judged alike under every key it has in common: whoever gathers the results
 * of all keys takes equal lines once. A key with more claims than the window holds is compared window by window, in the order of the days by
 * which its lines are sorted; windows overlap by what the rules reach, but by half a window at most, and it is told that it was so.
 *
 * What only a whole corpus tells is not known here: corrections of a document under other keys, and copies that do not have the same words.
 *
 * Memory: one window, CONFRONT_WINDOW_BYTES of packed claims at most, whatever the number of claims or keys. Threads: one. */
#pragma once
#include "compare/compare.h"
#include "ingest/source.h"
#include "keyed/record.h"
#include "model/record.h"

#define CONFRONT_WINDOW_CLAIMS (1u << 17)
#define CONFRONT_WINDOW_BYTES ((gsize)64 << 20)

typedef struct {
  const Ruleset *rules;
  guint64 reading_rules;   /* mark of the rules by which claims must have been read */
  guint64 comparing_rules; /* mark that findings bear */
  guint window;            /* claims; 0: CONFRONT_WINDOW_CLAIMS */
  void (*finding)(const FindingRecord *record, gpointer data);
  void (*rejected)(const RejectedRecord *record, gpointer data);
  gboolean (*pass)(gpointer data, GError **error); /* asked after each key; FALSE with error set ends it */
  void (*split)(const char *key, guint64 claims, guint windows, gpointer data); /* of a key that took more than one window */
  gpointer data;                                   /* for all four */
} ConfrontOptions;

typedef struct {
  guint64 claims, keys, split; /* lines; keys; those that took more than one window */
  CompareCounts compared;
} ConfrontCounts;

/* SICNON_ERROR_DATA with the line for what is not sorted, or no line of `sicnon extract --keyed`; SICNON_ERROR_RULES when it was read by other rules. */
gboolean confront(Source *source, const ConfrontOptions *options, ConfrontCounts *counts, GError **error);
