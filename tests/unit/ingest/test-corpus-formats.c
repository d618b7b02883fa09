/* SPDX-License-Identifier: MIT */
/* Every file of corpus/formats/ gives the documents and problems that its file in corpus/formats/expected/ lists: as it is, compressed, with
 * CR LF for LF, and with a byte order mark. With SICNON_UPDATE set, the lists are written anew: look at what changed. */
#include <zlib.h>
#include <zstd.h>
#include "base/library.h"
#include "support.h"

#define FORMATS SICNON_SOURCE_DIR "/corpus/formats"
#define EXPECTED FORMATS "/expected"

#define PACK_FUNCTIONS(F) F(ZSTD_compress) F(ZSTD_compressBound)
LIBRARY(Pack, PACK_FUNCTIONS)
static const LibraryFile pack_file = LIBRARY_FILE("libzstd.so.1", PACK_FUNCTIONS);

static void list_field(GString *out, const char *name, const char *value) {
  if (value) g_string_append_printf(out, "%s: %s\n", name, value);
}

static void list_document(GString *out, const Document *document) {
  char day[DAY_TEXT_SIZE];
  gboolean derived = strcmp(document->id, document->key) == 0;
  list_field(out, "id", derived ? "(from the text)" : document->id);
  list_field(out, "title", document->title);
  list_field(out, "publisher", document->publisher);
  list_field(out, "published", day_is_set(document->published) ? day_format(document->published, day) : NULL);
  list_field(out, "url", document->url);
  list_field(out, "lang", document->lang);
  g_string_append_printf(out, "text:\n%s\n----\n", document->text);
}

/* The documents and problems of one file; CR LF reads as LF, and a compressed file's name as that of the file in it. */
static char *list_of(const char *path, const char *plain_name) {
  Scene scene;
  scene_open(&scene);
  GString *out = g_string_new(NULL);
  g_autoptr(GPtrArray) documents = scene_read(&scene, path, 0);
  for (guint i = 0; i < documents->len; i++) list_document(out, document_at(documents, i));
  g_autofree char *name = g_path_get_basename(path), *folder = g_path_get_dirname(path);
  g_autofree char *prefix = g_strconcat(folder, "/", NULL);
  g_string_append(out, scene.said->str);
  g_string_replace(out, prefix, "", 0);
  if (strcmp(name, plain_name) != 0) g_string_replace(out, name, plain_name, 0);
  g_string_replace(out, "\r\n", "\n", 0);
  scene_close(&scene);
  return g_string_free(out, FALSE);
}

static void check_bytes(const char *name, const char *suffix, const char *bytes, gsize length, const char *expected) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *file = g_strconcat(name, suffix, NULL);
  g_autofree char *path = scene_file(&scene, file, bytes, (gssize)length), *beside = NULL;
  cr_assert(g_file_get_contents(FORMATS "/sidecar.meta.json", &beside, NULL, NULL));
  g_free(scene_file(&scene, "sidecar.meta.json", beside, -1));
  g_autofree char *list = list_of(path, name);
  cr_expect_str_eq(list, expected, "%s%s:\n%s", name, suffix, list);
  scene_close(&scene);
}

static void check_gzip(const char *name, const char *bytes, gsize length, const char *expected) {
  gsize room = compressBound(length) + 64;
  g_autofree char *packed = g_malloc(room);
  z_stream stream = {0};
  cr_assert_eq(deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)length;
  stream.next_out = (Bytef *)packed;
  stream.avail_out = (uInt)room;
  cr_assert_eq(deflate(&stream, Z_FINISH), Z_STREAM_END);
  check_bytes(name, ".gz", packed, room - stream.avail_out, expected);
  deflateEnd(&stream);
}

static void check_zstd(const char *name, const char *bytes, gsize length, const char *expected) {
  Pack pack;
  cr_assert(library_load(&pack_file, &pack, NULL));
  gsize room = pack.ZSTD_compressBound(length);
  g_autofree char *packed = g_malloc(room);
  gsize size = pack.ZSTD_compress(packed, room, bytes, length, 3);
  check_bytes(name, ".zst", packed, size, expected);
}

/* Bytes are counted in some formats, and some have an encoding of their own: there, other bytes are another input. */
static gboolean counts_bytes(const char *name) {
  static const char *const counting[] = {".warc", ".gz", ".zst", ".bin.html"};
  for (gsize i = 0; i < G_N_ELEMENTS(counting); i++)
    if (g_str_has_suffix(name, counting[i])) return TRUE;
  return FALSE;
}

static void check_file(const char *name) {
  g_autofree char *path = g_build_filename(FORMATS, name, NULL), *bytes = NULL, *expected = NULL;
  g_autofree char *file = g_strconcat(name, ".txt", NULL);
  g_autofree char *expected_path = g_build_filename(EXPECTED, file, NULL);
  g_autofree char *list = list_of(path, name);
  gsize length = 0;
  if (g_getenv("SICNON_UPDATE")) cr_assert(g_file_set_contents(expected_path, list, -1, NULL));
  cr_assert(g_file_get_contents(path, &bytes, &length, NULL));
  cr_assert(g_file_get_contents(expected_path, &expected, NULL, NULL), "no expected list for %s", name);
  cr_expect_str_eq(list, expected, "%s:\n%s", name, list);

  if (g_str_has_suffix(name, ".gz") || g_str_has_suffix(name, ".zst")) return;
  check_gzip(name, bytes, length, expected);
  check_zstd(name, bytes, length, expected);
  if (counts_bytes(name)) return;
  g_autofree char *marked = g_strconcat("\xEF\xBB\xBF", bytes, NULL);
  check_bytes(name, "", marked, strlen(marked), expected);
  g_autoptr(GString) crlf = g_string_new(bytes);
  g_string_replace(crlf, "\n", "\r\n", 0);
  check_bytes(name, "", crlf->str, crlf->len, expected);
}

Test(corpus_formats, every_file_gives_its_documents) {
  g_autoptr(GDir) folder = g_dir_open(FORMATS, 0, NULL);
  cr_assert_not_null(folder);
  guint checked = 0;
  for (const char *name; (name = g_dir_read_name(folder));) {
    g_autofree char *path = g_build_filename(FORMATS, name, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_DIR) || g_str_has_suffix(name, ".meta.json")) continue;
    check_file(name);
    checked++;
  }
  cr_assert_gt(checked, 10);
}
