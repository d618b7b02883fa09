/* SPDX-License-Identifier: MIT */
/* A source of JSON that is not laid out in lines -> its objects, one at a time, each as it stands there.
 *
 * Lifetime: a record's bytes belong to the JsonRecords, may be written to, and are valid until the next call.
 * Cost:     one copy. Memory: the largest object; one beyond the limit is passed over without being held. Threads: one. */
#pragma once
#include "ingest/json-shape.h"
#include "ingest/lines.h"
#include "ingest/source.h"

typedef struct JsonRecords JsonRecords;

/* Borrows the source. */
JsonRecords *json_records_new(Source *source, JsonShape shape, gsize limit);
void json_records_free(JsonRecords *records);
/* The number is that of the line in which the object begins; text is NULL at the end. What stands between objects and is neither space nor
 * punctuation is a record too: one that is no object. */
gboolean json_records_next(JsonRecords *records, Line *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonRecords, json_records_free)
