/* SPDX-License-Identifier: MIT */
/* Which key of a JSON object fills which field of a document: our seven names, and those of the dialects that people have. */
#pragma once
#include <glib.h>

/* FIELD_OF_CLAIM: no field of a document, but a sign that the line is a claim that we exported. */
typedef enum { FIELD_ID, FIELD_TITLE, FIELD_PUBLISHER, FIELD_PUBLISHED, FIELD_URL, FIELD_LANG, FIELD_TEXT, FIELD_OF_CLAIM } JsonField;

typedef struct {
  const char *name;
  JsonField field;
  gboolean ours;    /* one of the seven: a value of a wrong type is an error; in a dialect's key it is passed over */
  const char *none; /* a string that means null in that dialect, or NULL */
} JsonKey;

#define N_JSON_KEYS 22

/* Of two keys for one field that both have a value, the earlier counts. */
extern const JsonKey json_keys[N_JSON_KEYS];

/* The index in json_keys, or -1. */
gint json_key_find(const char *name, gsize length);
