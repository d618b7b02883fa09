/* SPDX-License-Identifier: MIT */
#include "ingest/source-wide.h"
#include <string.h>

#define WIDE_BUFFER (16 * 1024)
#define REPLACED_BYTE '\xFF' /* stands in no UTF-8 */

typedef struct {
  Source *source;
  gboolean little; /* endian */
  GString *out;    /* decoded, given out up to `at` */
  gsize at;
  guint8 raw[WIDE_BUFFER];
  gsize n_raw;   /* bytes that are not decoded yet: an odd one, or the first half of a pair */
  gboolean ended;
} Wide;

static gunichar unit_at(const Wide *self, gsize at) {
  const guint8 one = self->raw[at], other = self->raw[at + 1];
  return self->little ? (gunichar)(one | other << 8) : (gunichar)(one << 8 | other);
}

static gboolean is_high(gunichar unit) { return unit >= 0xD800 && unit < 0xDC00; }
static gboolean is_low(gunichar unit) { return unit >= 0xDC00 && unit < 0xE000; }

/* Decodes what is whole; at the end, all. */
static void decode(Wide *self) {
  gsize at = 0;
  for (; at + 2 <= self->n_raw; at += 2) {
    const gunichar unit = unit_at(self, at);
    const gboolean more = at + 4 <= self->n_raw;
    if (is_high(unit) && !more && !self->ended) break;
    if (is_high(unit) && more && is_low(unit_at(self, at + 2))) {
      g_string_append_unichar(self->out, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(self, at + 2) - 0xDC00));
      at += 2;
    } else if (is_high(unit) || is_low(unit)) {
      g_string_append_c(self->out, REPLACED_BYTE);
    } else {
      g_string_append_unichar(self->out, unit);
    }
  }
  if (self->ended && at < self->n_raw) g_string_append_c(self->out, REPLACED_BYTE), at = self->n_raw;
  self->n_raw -= at;
  memmove(self->raw, self->raw + at, self->n_raw);
}

static gboolean wide_read(gpointer state, char *buffer, gsize size, gsize *got, GError **error) {
  Wide *self = state;
  while (self->at == self->out->len && !self->ended) {
    gsize n = 0;
    g_string_truncate(self->out, 0);
    self->at = 0;
    if (!source_read(self->source, (char *)self->raw + self->n_raw, sizeof self->raw - self->n_raw, &n, error)) return FALSE;
    self->n_raw += n;
    self->ended = n == 0;
    decode(self);
  }
  *got = MIN(size, self->out->len - self->at);
  memcpy(buffer, self->out->str + self->at, *got);
  self->at += *got;
  return TRUE;
}

static guint64 wide_bytes(gpointer state) { return source_bytes(((Wide *)state)->source); }

static void wide_close(gpointer state) {
  Wide *self = state;
  source_close(self->source);
  g_string_free(self->out, TRUE);
  g_free(self);
}

static const SourceKind wide_kind = {wide_read, wide_bytes, wide_close};

static Source *wide_new(Source *source, gboolean little, GError **error) {
  Wide *self = g_new0(Wide, 1);
  gsize mark;
  self->source = source;
  self->little = little;
  self->out = g_string_new(NULL);
  if (source_read(source, (char *)self->raw, 2, &mark, error)) return source_new(&wide_kind, self);
  wide_close(self);
  return NULL;
}

Source *source_wide(Source *source, GError **error) {
  const char *head;
  gsize n;
  if (!source_peek(source, &head, &n, error)) {
    source_close(source);
    return NULL;
  }
  const gboolean little = n >= 4 && memcmp(head, "\xFF\xFE", 2) == 0 && (head[2] != '\0' || head[3] != '\0');
  const gboolean big = n >= 4 && memcmp(head, "\xFE\xFF", 2) == 0;
  const char first = little ? head[2] : n >= 4 ? head[3] : '\0';
  return (little || big) && first != '<' ? wide_new(source, little, error) : source;
}
