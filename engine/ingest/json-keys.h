/* SPDX-License-Identifier: MIT */
/* Which key of a JSON object fills which field of a document: our seven names, those of the dialects that people have, or a map's. */
#pragma once
#include <glib.h>
#include "ingest/field-map.h"

typedef enum {
  KEY_STRING, /* a string or number */
  KEY_SOURCE, /* a link in trafilatura's JSON, the publisher's name in many a table: what it is decides the field */
  KEY_MARKUP, /* a string of HTML */
  KEY_NESTED, /* what `path` finds in the value, see ingest/json-nested.h */
  KEY_BODIES, /* ninjs: the best of several bodies */
  KEY_STATUS, /* ninjs "pubstatus": withheld or canceled is no document */
  KEY_CLAIM,  /* no field, but a sign that the object is a claim that we exported */
} JsonKeyKind;

typedef struct {
  const char *name;
  gsize length;
  Field field;
  JsonKeyKind kind;
  gboolean ours;    /* a value of a wrong type is an error; in a dialect's key it is passed over */
  const char *path; /* of KEY_NESTED, else NULL */
} JsonKey;

#define JSON_KEYS_MAX 64

/* Of two keys for one field that both have a value, the earlier counts. */
typedef struct {
  const JsonKey *items;
  gsize n; /* at most JSON_KEYS_MAX */
} JsonKeys;

extern const JsonKeys json_dialects;

/* The keys of a map; g_free(items). Its strings are the map's, but for names, which are interned for good. */
JsonKeys json_keys_of_map(const FieldMap *map);

/* The index, or -1. */
gint json_key_find(const JsonKeys *keys, const char *name, gsize length);
