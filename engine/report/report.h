/* SPDX-License-Identifier: MIT */
/* Every output format behind one interface: records in, bytes out. Where the bytes go is the caller's business.
 *
 * A format writes nothing but what it is given, in that order, so the bytes are as stable as the order of the store.
 * Lifetime: records are read during the call only. Cost: linear in what is written. Threads: formats have no state. */
#pragma once
#include <glib.h>
#include "model/record.h"

typedef struct {
  const char *name;            /* as --format has it */
  const char *extension;       /* of files in this format, without the dot */
  const char *summary;         /* one line for --help */
  void (*begin)(GString *out); /* once, before the first record; may be NULL, as may end */
  void (*claim)(GString *out, const ClaimRecord *record);
  void (*finding)(GString *out, const FindingRecord *record);
  void (*position)(GString *out, const Position *position);
  void (*rejected)(GString *out, const RejectedRecord *record);
  void (*dispute)(GString *out, const DisputeRecord *record);
  void (*end)(GString *out);
} ReportFormat;

/* All formats, NULL-terminated; the first is the default. */
extern const ReportFormat *const report_formats[];
/* By name, or NULL. */
const ReportFormat *report_format(const char *name);

/* Members of report_formats[]. */
extern const ReportFormat report_jsonl; /* one object a line: the frozen contract */
