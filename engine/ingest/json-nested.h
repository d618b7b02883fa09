/* SPDX-License-Identifier: MIT */
/* Values that stand deep in a JSON object, by jansson: what a path of a map or a dialect leads to.
 *
 * Lifetime: a JsonNested loads jansson when it is first asked. Strings belong to the caller. Cost: a tree per value. Threads: one. */
#pragma once
#include <glib.h>

typedef struct JsonNested JsonNested;

JsonNested *json_nested_new(void);
void json_nested_free(JsonNested *nested);

/* The string or number at `path` ("0.value", "*.text") in valid JSON, or NULL; of several that "*" finds, all, joined by blank lines.
 * SICNON_ERROR_DATA when jansson refuses the value (a lone surrogate, a number beyond all bounds), _IO when it is not installed; NULL
 * without error when there is nothing at the path. */
char *json_nested_find(JsonNested *nested, const char *json, gsize length, const char *path, GError **error);
/* ninjs 2 and 3: of [{"contenttype","value"} ...] the value that is plain text, else the first that names no type, else the first that is
 * HTML (*markup is TRUE then); else NULL. */
char *json_nested_body(JsonNested *nested, const char *json, gsize length, gboolean *markup, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonNested, json_nested_free)
