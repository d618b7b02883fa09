/* SPDX-License-Identifier: MIT */
#include "ingest/format.h"
#include <string.h>

/* In the order of sniffing: the last one takes everything. */
static const Format *const formats[] = {&format_jsonl, &format_text};

static gboolean knows(const Format *format, const char *extension) {
  for (const char *const *known = format->extensions; *known; known++)
    if (g_ascii_strcasecmp(*known, extension) == 0) return TRUE;
  return FALSE;
}

const Format *format_of_path(const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  const char *dot = strrchr(name, '.');
  if (!dot || dot == name) return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
    if (knows(formats[i], dot + 1)) return formats[i];
  return NULL;
}

const Format *format_of_head(const char *head, gsize length) {
  for (gsize i = 0; i + 1 < G_N_ELEMENTS(formats); i++)
    if (formats[i]->sniff(head, length)) return formats[i];
  return formats[G_N_ELEMENTS(formats) - 1];
}
