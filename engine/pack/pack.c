/* SPDX-License-Identifier: MIT */
#include "pack/pack.h"

#include "base/json-text.h"

static const char *pack_finish(GString *out, Arena *arena) {
  g_string_append_c(out, ']');
  const char *text = arena_copy(arena, out->str, (gssize)out->len);
  g_string_free(out, TRUE);
  return text;
}

static void pack_string(GString *out, const char *text) {
  json_append_string(out, text, -1);
  g_string_append_c(out, ',');
}

/* Every element is written with a comma after it; what closes the list takes the last one away. */
static void pack_close(GString *out) {
  if (out->str[out->len - 1] == ',') g_string_truncate(out, out->len - 1);
}

const char *pack_strings(const char *const *strings, Arena *arena) {
  if (strings == NULL || *strings == NULL) return "[]";
  GString *out = g_string_new("[");
  for (; *strings != NULL; strings++) pack_string(out, *strings);
  pack_close(out);
  return pack_finish(out, arena);
}

const char *pack_factors(const Factor *factors, guint n, Arena *arena) {
  if (n == 0) return "[]";
  GString *out = g_string_new("[");
  for (guint i = 0; i < n; i++) {
    g_string_append_c(out, '[');
    pack_string(out, factors[i].name);
    json_append_double(out, factors[i].value);
    g_string_append(out, "],");
  }
  pack_close(out);
  return pack_finish(out, arena);
}
