/* SPDX-License-Identifier: MIT */
#include <zlib.h>
#include "support.h"
#include "base/error.h"
#include "ingest/source-unpack.h"

/* One gzip member. */
static void append_gzip(GString *out, const char *bytes, gsize length) {
  gsize room = compressBound(length) + 64;
  g_autofree char *packed = g_malloc(room);
  z_stream stream = {.next_in = (Bytef *)bytes, .avail_in = (uInt)length, .next_out = (Bytef *)packed, .avail_out = (uInt)room};
  cr_assert_eq(deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  cr_assert_eq(deflate(&stream, Z_FINISH), Z_STREAM_END);
  g_string_append_len(out, packed, (gssize)(room - stream.avail_out));
  deflateEnd(&stream);
}

/* What comes out before the end or the error; the error's message behind it. */
static char *unpack(const char *bytes, gsize length) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Source) source = source_unpack(source_of_bytes(bytes, length), &error);
  GString *out = g_string_new(NULL);
  char piece[7];
  for (gsize got = 1; source && got > 0 && source_read(source, piece, sizeof piece, &got, &error);) g_string_append_len(out, piece, (gssize)got);
  if (error) g_string_append_printf(out, "|%s", error->message);
  cr_assert(!error || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
  return g_string_free(out, FALSE);
}

static void check(const char *bytes, gsize length, const char *expected) {
  g_autofree char *found = unpack(bytes, length);
  cr_expect_str_eq(found, expected, "%s", found);
}

Test(source_unpack, reads_every_member) {
  g_autoptr(GString) packed = g_string_new(NULL);
  append_gzip(packed, "first, ", 7);
  append_gzip(packed, "", 0);
  append_gzip(packed, "second", 6);
  check(packed->str, packed->len, "first, second");
  g_string_append_len(packed, "\0\0\0\0", 4);
  check(packed->str, packed->len, "first, second");
}

Test(source_unpack, leaves_other_bytes_alone) {
  check("plain", 5, "plain");
  check("", 0, "");
  check("\x1f\x8b", 2, "\x1f\x8b");
}

Test(source_unpack, says_what_is_damaged) {
  g_autoptr(GString) packed = g_string_new(NULL);
  append_gzip(packed, "some words that are packed", 26);
  gsize whole = packed->len;
  check(packed->str, whole - 9, "some words that are packed|the packed data is cut off");
  g_string_append(packed, "more");
  check(packed->str, packed->len, "some words that are packed|something that is not gzip follows the gzip data");
  packed->str[whole - 6] ^= 1; /* the checksum */
  check(packed->str, whole, "some words that are p|damaged gzip data");
}

Test(source_unpack, names_what_it_does_not_read) {
  check("\xfd" "7zXZ\0", 6, "|is packed with xz, which is not read");
  check("BZh91AY&SY", 10, "|is packed with bzip2, which is not read");
}

Test(source_unpack, zstd_frames_damaged_or_cut) {
  static const char frame[] = "\x28\xb5\x2f\xfd\x20\x03\x19\x00\x00" "abc"; /* one raw block */
  g_autofree char *twice = g_malloc(24);
  memcpy(twice, frame, 12), memcpy(twice + 12, frame, 12);
  check(frame, 12, "abc");
  check(twice, 24, "abcabc");
  check(frame, 11, "ab|the packed data is cut off");
  check("\x28\xb5\x2f\xfd\x20\x03\x1f\x00\x00" "abc", 12, "|damaged Zstandard data"); /* a block of a reserved type */
}

Test(source_unpack, source_ratio_limit) {
  gsize length = SOURCE_RATIO_FREE + 1024 * 1024;
  g_autofree char *zeros = g_malloc0(length);
  g_autoptr(GString) packed = g_string_new(NULL);
  append_gzip(packed, zeros, length);
  g_autoptr(Source) source = source_unpack(source_of_bytes(packed->str, packed->len), NULL);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  cr_assert_not(source_read_all(source, 2 * length, out, &error));
  cr_assert_str_eq(error->message, "unpacks to more than 250 times its size, like a bomb");
  cr_assert_leq(out->len, SOURCE_RATIO_FREE + 64 * 1024);
}
