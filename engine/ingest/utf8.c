/* SPDX-License-Identifier: MIT */
#include "ingest/utf8.h"
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* How a sequence may begin: lead bytes first..last, then one byte low..high, then more-1 bytes 80..BF. */
typedef struct {
  guint8 first, last, more, low, high;
} Lead;

static const Lead leads[] = {
    {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF}, {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F},
    {0xEE, 0xEF, 2, 0x80, 0xBF}, {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F},
};

static const Lead *lead_of(guint8 byte) {
  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++)
    if (byte >= leads[i].first && byte <= leads[i].last) return &leads[i];
  return NULL;
}

/* The bytes at `p`, no ASCII, that begin as a sequence may: one U+FFFD stands for them where they are not all of it. At least 1. */
static gsize subpart_length(const guint8 *p, gsize length) {
  const Lead *lead = lead_of(*p);
  if (!lead || length < 2 || p[1] < lead->low || p[1] > lead->high) return 1;
  gsize n = 2;
  while (n <= lead->more && n < length && (p[n] & 0xC0) == 0x80) n++;
  return n;
}

/* Of ASCII at `p`, where some stands: bytes in whole words, or one. */
static gsize ascii_length(const char *p, gsize length) {
  const guint64 high = G_GUINT64_CONSTANT(0x8080808080808080);
  gsize done = 0;
  for (guint64 word; done + sizeof word <= length; done += sizeof word) {
    memcpy(&word, p + done, sizeof word);
    if (word & high) break;
  }
  return MAX(done, 1);
}

/* Of the character beyond ASCII at `p`; 0 where there is none. */
static gsize sequence_length(const guint8 *p, gsize length) {
  const Lead *lead = lead_of(*p);
  return lead && subpart_length(p, length) > lead->more ? lead->more + 1u : 0;
}

/* The bytes at `p` before the first that is not valid UTF-8. */
static gsize valid_prefix(const char *p, gsize length) {
  gsize done = 0;
  for (gsize n = 1; n > 0 && done < length; done += n)
    n = (guint8)p[done] < 0x80 ? ascii_length(p + done, length - done) : sequence_length((const guint8 *)p + done, length - done);
  return done;
}

gboolean utf8_is_valid(const char *bytes, gsize length) { return valid_prefix(bytes, length) == length; }

char *utf8_repair(const char *bytes, gsize length, gsize *out_length, gsize *bad) {
  GString *out = g_string_sized_new(length + 16);
  *bad = 0;
  for (gsize at = 0; at < length;) {
    gsize good = valid_prefix(bytes + at, length - at);
    g_string_append_len(out, bytes + at, (gssize)good);
    at += good;
    if (at == length) break;
    gsize n = subpart_length((const guint8 *)bytes + at, length - at);
    g_string_append_len(out, REPLACEMENT, strlen(REPLACEMENT));
    at += n;
    *bad += n;
  }
  *out_length = out->len;
  return g_string_free(out, FALSE);
}

char *utf8_line(const char *text) {
  gsize length, bad;
  char *line = utf8_repair(text, strlen(text), &length, &bad);
  for (char *p = line; *p; p++)
    if ((guchar)*p < 0x20 || *p == 0x7F) *p = '?';
  return line;
}
