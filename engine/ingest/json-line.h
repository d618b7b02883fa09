/* SPDX-License-Identifier: MIT */
/* One JSON object -> the strings of a document. A flat scanner: it knows one object whose known keys hold strings; every other value is
 * checked (RFC 8259, strictly) and passed over, or given as it stands for ingest/json-nested.h.
 *
 * Lifetime: decodes in place, so the object is used up and what comes out points into it. Cost: one pass, no allocation.
 * Threads:  any. */
#pragma once
#include <glib.h>
#include "ingest/json-keys.h"

/* How deep arrays and objects may nest in a value that is passed over. */
#define JSON_NESTING_LIMIT 128

typedef struct {
  char *text; /* NUL-terminated; NULL = the key is missing, null or not for us */
  gsize length;
  gsize lone;   /* surrogates without their other half, each decoded as U+FFFD */
  gboolean nul; /* holds U+0000, which no document may */
} JsonText;

typedef struct {
  const JsonKeys *keys;
  JsonText values[JSON_KEYS_MAX]; /* in the order of keys; JSON as it stands for KEY_NESTED and KEY_BODIES */
  guint64 seen;                   /* bit i: key i was there */
} JsonRecord;

typedef struct {
  const char *reason; /* what is wrong; NULL = the input ends inside the object */
  const char *key;    /* the key that it concerns, or NULL */
  gsize at;           /* byte of the object's first line, from 1 */
} JsonFault;

/* `line` must be valid UTF-8 (but for NUL) with a NUL at line[length]. Borrows the keys. */
gboolean json_line_scan(char *line, gsize length, const JsonKeys *keys, JsonRecord *out, JsonFault *fault);

/* The value that counts for `field`: the first in order of the keys that is not empty. Else NULL. */
const JsonText *json_record_field(const JsonRecord *record, Field field);
/* The first value of a kind, or NULL. */
const JsonText *json_record_kind(const JsonRecord *record, JsonKeyKind kind);

/* Is this a line of our own export of claims? It has a "text" too, and must not become a document by accident. */
gboolean json_record_is_claim(const JsonRecord *record);
