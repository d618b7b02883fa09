/* SPDX-License-Identifier: MIT */
#include "ingest/letter.h"
#include "base/library.h"
#include <gmime/gmime.h>

#define GMIME_FUNCTIONS(F)                                                                                                            \
  F(g_mime_init) F(g_mime_stream_mem_new_with_buffer) F(g_mime_parser_new_with_stream) F(g_mime_parser_construct_message)               \
  F(g_mime_message_get_subject) F(g_mime_message_get_from) F(g_mime_message_get_date) F(g_mime_message_get_message_id)                  \
  F(g_mime_message_get_mime_part) F(g_mime_object_get_content_type) F(g_mime_content_type_is_type) F(g_mime_text_part_get_type)              \
  F(g_mime_text_part_get_text) F(g_mime_multipart_get_type)              \
  F(g_mime_multipart_get_count) F(g_mime_multipart_get_part) F(internet_address_list_get_address) F(internet_address_list_length) F(internet_address_get_name)        \
  F(internet_address_to_string)
#define MULTIPART_DEPTH_MAX 8 /* parts within parts: mails have three or four */

LIBRARY(Gmime, GMIME_FUNCTIONS)
static const LibraryFile gmime_file = LIBRARY_FILE("libgmime-3.0.so.0", GMIME_FUNCTIONS);

struct LetterReader {
  Gmime gmime;
};

LetterReader *letter_reader_new(GError **error) {
  g_autofree LetterReader *reader = g_new0(LetterReader, 1);
  if (!library_load(&gmime_file, &reader->gmime, error)) return NULL;
  reader->gmime.g_mime_init(); /* counts its callers, and is never ended: the library stays */
  return g_steal_pointer(&reader);
}

void letter_reader_free(LetterReader *reader) { g_free(reader); }

void letter_clear(Letter *letter) {
  g_free(letter->id);
  g_free(letter->subject);
  g_free(letter->sender);
  g_free(letter->date);
  g_free(letter->text);
  *letter = (Letter){0};
}

/* The name of the first sender, else the address. */
static char *sender_of(const Gmime *gmime, GMimeMessage *message) {
  InternetAddressList *list = gmime->g_mime_message_get_from(message);
  if (!list || gmime->internet_address_list_length(list) == 0) return NULL;
  InternetAddress *address = gmime->internet_address_list_get_address(list, 0);
  const char *name = gmime->internet_address_get_name(address);
  return name && *name ? g_strdup(name) : gmime->internet_address_to_string(address, NULL, FALSE);
}

static char *date_of(const Gmime *gmime, GMimeMessage *message) {
  GDateTime *date = gmime->g_mime_message_get_date(message);
  return date ? g_date_time_format(date, "%Y-%m-%d") : NULL;
}

static gboolean is_of(GMimeObject *part, GType type) { return part && g_type_check_instance_is_a((GTypeInstance *)part, type); }

static gboolean is_html(const Gmime *gmime, GMimeObject *part) {
  GMimeContentType *type = gmime->g_mime_object_get_content_type(part);
  return type && gmime->g_mime_content_type_is_type(type, "text", "html");
}

/* The first text below that is no HTML; else the first that is. */
static GMimeObject *find_text(const Gmime *gmime, GMimeObject *part, guint depth) {
  if (is_of(part, gmime->g_mime_text_part_get_type())) return part;
  if (depth > MULTIPART_DEPTH_MAX || !is_of(part, gmime->g_mime_multipart_get_type())) return NULL;
  GMimeObject *html = NULL;
  gint n = gmime->g_mime_multipart_get_count((GMimeMultipart *)part);
  for (gint i = 0; i < n; i++) {
    GMimeObject *found = find_text(gmime, gmime->g_mime_multipart_get_part((GMimeMultipart *)part, i), depth + 1);
    if (found && !is_html(gmime, found)) return found;
    if (!html) html = found;
  }
  return html;
}

static char *text_of(const Gmime *gmime, GMimeMessage *message, gboolean *html) {
  GMimeObject *part = find_text(gmime, gmime->g_mime_message_get_mime_part(message), 0);
  if (!part) return g_strdup("");
  *html = is_html(gmime, part);
  char *text = gmime->g_mime_text_part_get_text((GMimeTextPart *)part);
  return text ? text : g_strdup("");
}

gboolean letter_read(LetterReader *reader, const char *bytes, gsize length, Letter *out) {
  const Gmime *gmime = &reader->gmime;
  *out = (Letter){0};
  g_autoptr(GObject) stream = (GObject *)gmime->g_mime_stream_mem_new_with_buffer(bytes, length);
  g_autoptr(GObject) parser = (GObject *)gmime->g_mime_parser_new_with_stream((GMimeStream *)stream);
  g_autoptr(GObject) object = (GObject *)gmime->g_mime_parser_construct_message((GMimeParser *)parser, NULL);
  if (!object) return FALSE;
  GMimeMessage *message = (GMimeMessage *)object;
  out->id = g_strdup(gmime->g_mime_message_get_message_id(message));
  out->subject = g_strdup(gmime->g_mime_message_get_subject(message));
  out->sender = sender_of(gmime, message);
  out->date = date_of(gmime, message);
  out->text = text_of(gmime, message, &out->html);
  return TRUE;
}
