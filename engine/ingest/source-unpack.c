/* SPDX-License-Identifier: MIT */
#include "ingest/source-unpack.h"
#include "base/error.h"
#include "base/library.h"
#include <string.h>
#include <zlib.h>
#include <zstd.h>

#define PACKED_BUFFER (64 * 1024)

#define ZSTD_FUNCTIONS(F) F(ZSTD_createDStream) F(ZSTD_freeDStream) F(ZSTD_decompressStream) F(ZSTD_isError) F(ZSTD_DCtx_setParameter)
LIBRARY(Zstd, ZSTD_FUNCTIONS)
static const LibraryFile zstd_file = LIBRARY_FILE("libzstd.so.1", ZSTD_FUNCTIONS);
#define ZSTD_WINDOW_LOG 23 /* 8 MB: what `zstd -19` and below write */

typedef struct Packed Packed;
struct Packed {
  Source *below;
  /* Unpacks from in[at..end) to buffer; sets `whole` when a member or frame is complete. */
  gboolean (*step)(Packed *packed, char *buffer, gsize size, gsize *got, GError **error);
  z_stream gzip;
  Zstd zstd;
  ZSTD_DStream *frames;
  gboolean whole; /* nothing of a member or frame is pending */
  guint64 packed, unpacked;
  gsize at, end;
  char in[PACKED_BUFFER];
};

static gboolean fail(GError **error, const char *message) {
  g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_DATA, message);
  return FALSE;
}

/* ---- gzip ---- */

/* A new member begins; zeros that fill up a block (tar, tapes) end the file. */
static gboolean begin_member(Packed *self, GError **error) {
  while (self->at < self->end && self->in[self->at] == '\0') self->at++;
  if (self->at == self->end) return TRUE;
  if (self->in[self->at] != '\x1f') return fail(error, "something that is not gzip follows the gzip data");
  self->whole = FALSE;
  return inflateReset(&self->gzip) == Z_OK || fail(error, "gzip data cannot be unpacked");
}

static gboolean gzip_step(Packed *self, char *buffer, gsize size, gsize *got, GError **error) {
  if (self->whole && !begin_member(self, error)) return FALSE;
  if (self->at == self->end) return TRUE;
  self->gzip.next_in = (Bytef *)self->in + self->at;
  self->gzip.avail_in = (uInt)(self->end - self->at);
  self->gzip.next_out = (Bytef *)buffer;
  self->gzip.avail_out = (uInt)size;
  int code = inflate(&self->gzip, Z_NO_FLUSH);
  self->at = self->end - self->gzip.avail_in;
  *got = size - self->gzip.avail_out;
  self->whole = code == Z_STREAM_END;
  return code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR || fail(error, "damaged gzip data");
}

/* ---- zstd ---- */

static gboolean zstd_step(Packed *self, char *buffer, gsize size, gsize *got, GError **error) {
  if (self->whole && self->at == self->end) return TRUE;
  ZSTD_inBuffer in = {self->in, self->end, self->at};
  ZSTD_outBuffer out = {buffer, size, 0};
  gsize left = self->zstd.ZSTD_decompressStream(self->frames, &out, &in);
  self->at = in.pos;
  *got = out.pos;
  self->whole = left == 0;
  return !self->zstd.ZSTD_isError(left) || fail(error, "damaged Zstandard data");
}

/* ---- both ---- */

static gboolean refill(Packed *self, GError **error) {
  self->at = self->end = 0;
  if (!source_read(self->below, self->in, sizeof self->in, &self->end, error)) return FALSE;
  self->packed += self->end;
  return TRUE;
}

static gboolean check_ratio(const Packed *self, GError **error) {
  if (self->unpacked <= SOURCE_RATIO_FREE || self->unpacked / SOURCE_RATIO_LIMIT <= self->packed) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "unpacks to more than %d times its size, like a bomb", SOURCE_RATIO_LIMIT);
  return FALSE;
}

static gboolean packed_read(gpointer state, char *buffer, gsize size, gsize *got, GError **error) {
  Packed *self = state;
  *got = 0;
  for (gboolean dry = FALSE; *got == 0;) {
    if (dry && self->at == self->end) {
      if (!refill(self, error)) return FALSE;
      if (self->end == 0) return self->whole || fail(error, "the packed data is cut off");
    }
    if (!self->step(self, buffer, MIN(size, G_MAXINT), got, error)) return FALSE;
    dry = TRUE;
  }
  self->unpacked += *got;
  return check_ratio(self, error);
}

static guint64 packed_bytes(gpointer state) { return source_bytes(((Packed *)state)->below); }

static void packed_close(gpointer state) {
  Packed *self = state;
  if (self->frames) self->zstd.ZSTD_freeDStream(self->frames);
  else inflateEnd(&self->gzip);
  source_close(self->below);
  g_free(self);
}

static const SourceKind packed_kind = {packed_read, packed_bytes, packed_close};

static gboolean open_gzip(Packed *self, GError **error) {
  self->step = gzip_step;
  return inflateInit2(&self->gzip, MAX_WBITS + 16) == Z_OK || fail(error, "gzip data cannot be unpacked");
}

static gboolean open_zstd(Packed *self, GError **error) {
  self->step = zstd_step;
  if (!library_load(&zstd_file, &self->zstd, error)) return FALSE;
  self->frames = self->zstd.ZSTD_createDStream();
  self->zstd.ZSTD_DCtx_setParameter(self->frames, ZSTD_d_windowLogMax, ZSTD_WINDOW_LOG);
  return TRUE;
}

static gboolean open_xz(Packed *self, GError **error) {
  (void)self;
  return fail(error, "is packed with xz, which is not read");
}

static gboolean open_bzip2(Packed *self, GError **error) {
  (void)self;
  return fail(error, "is packed with bzip2, which is not read");
}

static const struct {
  const char *magic;
  gsize length;
  gboolean (*open)(Packed *self, GError **error);
} packings[] = {
    {"\x1f\x8b\x08", 3, open_gzip}, {"\x28\xb5\x2f\xfd", 4, open_zstd}, {"\xfd" "7zXZ", 5, open_xz}, {"BZh91AY", 7, open_bzip2},
};

Source *source_unpack(Source *packed, GError **error) {
  g_autoptr(Source) below = packed;
  const char *head = NULL;
  gsize length = 0, i = 0;
  if (!source_peek(below, &head, &length, error)) return NULL;
  while (i < G_N_ELEMENTS(packings) && (length < packings[i].length || memcmp(head, packings[i].magic, packings[i].length) != 0)) i++;
  if (i == G_N_ELEMENTS(packings)) return g_steal_pointer(&below);

  g_autofree Packed *self = g_new0(Packed, 1);
  self->whole = TRUE;
  if (!packings[i].open(self, error)) return NULL;
  self->below = g_steal_pointer(&below);
  return source_new(&packed_kind, g_steal_pointer(&self));
}
