/* SPDX-License-Identifier: MIT */
#include <gio/gio.h>
#include "report-files.h"
#include "report/html-private.h"

#define FILES "/sicnon/report/html/"

static void append_file(GString *out, const char *name) {
  g_autofree char *path = g_strconcat(FILES, name, NULL);
  if (report_files_get_resource() == NULL) report_files_register_resource();
  g_autoptr(GBytes) bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  g_string_append_len(out, data, (gssize)size);
}

/* As policies name it. */
static char *hash_of(const GString *text) {
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(sum, (const guint8 *)text->str, (gssize)text->len);
  g_checksum_get_digest(sum, digest, &length);
  g_autofree char *text_hash = g_base64_encode(digest, length);
  return g_strdup_printf("'sha256-%s'", text_hash);
}

void html_embed(GString *out, const char *const *styles, const char *script) {
  g_autoptr(GString) style = g_string_new(NULL), code = g_string_new(NULL);
  for (; *styles != NULL; styles++) append_file(style, *styles);
  if (script != NULL) append_file(code, script);
  g_autofree char *style_hash = hash_of(style), *code_hash = hash_of(code);
  g_string_append_printf(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; %s%s%sstyle-src %s; img-src data:; base-uri 'none'; "
                              "form-action 'none'\">\n<link rel=\"icon\" href=\"data:,\">\n<style>",
                         script != NULL ? "script-src " : "", script != NULL ? code_hash : "", script != NULL ? "; " : "", style_hash);
  g_string_append_len(out, style->str, (gssize)style->len);
  g_string_append(out, "</style>\n");
  if (script == NULL) return;
  g_string_append(out, "<script type=\"module\">");
  g_string_append_len(out, code->str, (gssize)code->len);
  g_string_append(out, "</script>\n");
}
