/* SPDX-License-Identifier: MIT */
#include "ingest/format.h"
#include <string.h>

const Format *const formats[] = {&format_warc, &format_html, &format_feed, &format_json, &format_mail, &format_csv, &format_markdown, &format_text,
                                 NULL};

static const char *const packed[] = {"gz", "gzip", "zst", "zstd", NULL};

const Format *format_by_id(const char *id) {
  for (const Format *const *format = formats; *format; format++)
    if (strcmp((*format)->id, id) == 0) return *format;
  return NULL;
}

static gboolean is_one_of(const char *const *names, const char *name, gsize length) {
  for (; *names; names++)
    if (strlen(*names) == length && g_ascii_strncasecmp(*names, name, length) == 0) return TRUE;
  return FALSE;
}

/* The extension of name[0..end), without its dot; "" when there is none. A name that begins with its only dot has none. */
static const char *find_extension(const char *name, gsize end, gsize *length) {
  gsize at = end;
  while (at > 1 && name[at - 1] != '.') at--;
  *length = at > 1 ? end - at : 0;
  return name + at;
}

/* Where the extension of a compressed file begins, else the end of the name. */
static gsize end_unpacked(const char *name) {
  gsize length, end = strlen(name);
  const char *extension = find_extension(name, end, &length);
  return length > 0 && is_one_of(packed, extension, length) ? end - length - 1 : end;
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

const Format *format_of_path(const char *path) {
  const char *name = last_part(path);
  gsize length;
  const char *extension = find_extension(name, end_unpacked(name), &length);
  for (const Format *const *format = formats; length > 0 && *format; format++)
    if (is_one_of((*format)->extensions, extension, length)) return *format;
  return NULL;
}

char *format_base_name(const char *path) {
  const char *name = last_part(path);
  gsize length, end = end_unpacked(name);
  const char *extension = find_extension(name, end, &length);
  gboolean known = format_of_path(path) != NULL;
  return g_strndup(name, known ? (gsize)(extension - name) - 1 : end);
}

const Format *format_find(const char *path, const char *head, gsize length) {
  const Format *named = format_of_path(path), *const *format = formats;
  if (named && named->sniff(head, length)) return named;
  while (format[1] && !(*format)->sniff(head, length)) format++;
  return named && !format[1] ? named : *format;
}

const char *format_skip_space(const char *head, gsize *length) {
  if (*length >= strlen(BOM) && memcmp(head, BOM, strlen(BOM)) == 0) {
    head += strlen(BOM);
    *length -= strlen(BOM);
  }
  while (*length > 0 && g_ascii_isspace(*head)) {
    head++;
    (*length)--;
  }
  return head;
}
