/* SPDX-License-Identifier: MIT */
/* The findings of a database as a database of its own, see store/publish.h. */
#pragma once
#include "report/report.h"
#include "store/visit.h"

typedef struct {
  Store *store;
  const FindingFilter *filter;
  gboolean whole;   /* also what stands behind no finding: all claims and positions */
  const char *path;
  Tally *tally;     /* counts the findings; the head's */
} PublicationOptions;

/* `path` appears whole or not at all. */
gboolean export_publication(const PublicationOptions *options, const ReportHead *head, GError **error);
