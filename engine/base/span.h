/* SPDX-License-Identifier: MIT */
/* A stretch of a document's text: UTF-8 byte offsets, half-open [start, end). An empty span means "none". */
#pragma once
#include <glib.h>

typedef struct {
  guint32 start, end;
} Span;

static inline Span span_make(guint32 start, guint32 end) { return (Span){start, end}; }
static inline gboolean span_is_set(Span s) { return s.end > s.start; }
static inline guint32 span_length(Span s) { return s.end - s.start; }
static inline gboolean span_equals(Span a, Span b) { return a.start == b.start && a.end == b.end; }
static inline gboolean span_contains(Span outer, Span inner) { return outer.start <= inner.start && inner.end <= outer.end; }
static inline gboolean span_overlaps(Span a, Span b) { return a.start < b.end && b.start < a.end; }
/* The smallest span that covers both; an unset span adds nothing. */
static inline Span span_union(Span a, Span b) {
  if (!span_is_set(a)) return b;
  if (!span_is_set(b)) return a;
  return span_make(MIN(a.start, b.start), MAX(a.end, b.end));
}
