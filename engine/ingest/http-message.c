/* SPDX-License-Identifier: MIT */
#include "ingest/http-message.h"
#include <string.h>
#include <zlib.h>

#define INFLATE_ANY (MAX_WBITS + 32) /* gzip or zlib, as its header says */
#define INFLATE_RAW (-MAX_WBITS)     /* what some servers call deflate */
#define INFLATE_PIECE (64 * 1024)

void http_message_clear(HttpMessage *message) {
  g_free(message->type);
  g_free(message->charset);
  if (message->body) g_string_free(message->body, TRUE);
  *message = (HttpMessage){0};
}

char *http_header(const char *head, gsize length, const char *name) {
  gsize wanted = strlen(name);
  for (const char *at = head, *end = head + length; at < end;) {
    const char *stop = memchr(at, '\n', (gsize)(end - at));
    if (!stop) stop = end;
    gsize n = (gsize)(stop - at);
    if (n > wanted && at[wanted] == ':' && g_ascii_strncasecmp(at, name, wanted) == 0)
      return g_strstrip(g_strndup(at + wanted + 1, n - wanted - 1));
    at = stop + 1;
  }
  return NULL;
}

char *http_media_type(const char *value, char **charset) {
  *charset = NULL;
  if (!value) return NULL;
  g_auto(GStrv) parts = g_strsplit(value, ";", -1);
  for (char **part = parts; *part && part[1]; part++) {
    char *parameter = g_strstrip(part[1]);
    if (*charset || g_ascii_strncasecmp(parameter, "charset=", strlen("charset=")) != 0) continue;
    const char *name = parameter + strlen("charset=");
    *charset = g_strndup(name + (*name == '"'), strcspn(name + (*name == '"'), "\""));
  }
  return *parts ? g_ascii_strdown(g_strstrip(*parts), -1) : NULL;
}

/* ---- the body ---- */

/* One chunk at *at: its size in hex, extensions, CR LF, bytes, CR LF. FALSE when it is none; size 0 is the last. */
static gboolean take_chunk(const char **at, const char *end, GString *out, gboolean *last) {
  const char *stop = memchr(*at, '\n', (gsize)(end - *at));
  if (!stop || !g_ascii_isxdigit(**at)) return FALSE;
  char *digits_end = NULL;
  g_autofree char *line = g_strndup(*at, (gsize)(stop - *at));
  guint64 size = g_ascii_strtoull(line, &digits_end, 16);
  *last = size == 0;
  if (digits_end - line > 15 || size > (guint64)(end - stop - 1)) return FALSE;
  g_string_append_len(out, stop + 1, (gssize)size);
  *at = stop + 1 + size;
  if (*at < end && **at == '\r') (*at)++;
  if (*at < end && **at == '\n') (*at)++;
  return TRUE;
}

/* What archives keep is often unchunked already, whatever the header says: then it does not begin with a chunk, and stays. */
static gboolean unchunk(GString *body) {
  g_autoptr(GString) out = g_string_new(NULL);
  const char *at = body->str, *end = body->str + body->len;
  for (gboolean last = FALSE; !last && at < end;) {
    const char *start = at;
    if (take_chunk(&at, end, out, &last)) continue;
    if (start == body->str && !g_ascii_isxdigit(*start)) return TRUE;
    return FALSE;
  }
  g_string_truncate(body, 0);
  g_string_append_len(body, out->str, (gssize)out->len);
  return TRUE;
}

static gboolean inflate_body(GString *body, int window, gsize limit) {
  z_stream stream = {.next_in = (Bytef *)body->str, .avail_in = (uInt)body->len};
  if (inflateInit2(&stream, window) != Z_OK) return FALSE;
  g_autoptr(GString) out = g_string_new(NULL);
  int code = Z_OK;
  while (code == Z_OK && out->len <= limit) {
    gsize had = out->len;
    g_string_set_size(out, had + INFLATE_PIECE);
    stream.next_out = (Bytef *)out->str + had;
    stream.avail_out = INFLATE_PIECE;
    code = inflate(&stream, Z_NO_FLUSH);
    g_string_set_size(out, had + INFLATE_PIECE - stream.avail_out);
  }
  inflateEnd(&stream);
  gboolean whole = code == Z_STREAM_END || out->len > limit;
  if (!whole) return FALSE;
  g_string_truncate(body, 0);
  g_string_append_len(body, out->str, (gssize)out->len);
  return TRUE;
}

static gboolean looks_packed(const GString *body) {
  guint8 first = body->len > 2 ? (guint8)body->str[0] : 0;
  return first == 0x1F || first == 0x78;
}

/* Unpacked already, as archives often keep it, when it does not look packed. */
static gboolean unpack(GString *body, const char *encoding, gsize limit, const char **why) {
  if (!encoding || !*encoding || g_ascii_strcasecmp(encoding, "identity") == 0) return TRUE;
  gboolean gzip = strstr(encoding, "gzip") != NULL, deflate = strstr(encoding, "deflate") != NULL;
  *why = gzip || deflate ? "its body is packed, and damaged" : "its body is packed in a way that is not read (Content-Encoding)";
  if (gzip) return !looks_packed(body) || inflate_body(body, INFLATE_ANY, limit);
  if (deflate) return inflate_body(body, looks_packed(body) ? INFLATE_ANY : INFLATE_RAW, limit);
  return memchr(body->str, '<', MIN(body->len, 512)) != NULL;
}

/* ---- the message ---- */

/* Where the body begins; NULL when the head has no end. */
static const char *find_body(const char *bytes, gsize length) {
  const char *crlf = g_strstr_len(bytes, (gssize)length, "\r\n\r\n");
  const char *lf = g_strstr_len(bytes, crlf ? crlf - bytes : (gssize)length, "\n\n");
  if (lf) return lf + 2;
  return crlf ? crlf + 4 : NULL;
}

static gboolean read_body(const char *head, gsize head_length, gsize limit, HttpMessage *out, const char **why) {
  g_autofree char *transfer = http_header(head, head_length, "Transfer-Encoding"), *encoding = http_header(head, head_length, "Content-Encoding");
  *why = "a chunk of its body has no valid length";
  if (transfer && strstr(transfer, "chunked") && !unchunk(out->body)) return FALSE;
  if (!unpack(out->body, encoding, limit, why)) return FALSE;
  *why = "its body is longer than the limit of a page";
  return out->body->len <= limit;
}

gboolean http_message_parse(const char *bytes, gsize length, gsize limit, HttpMessage *out, const char **why) {
  *out = (HttpMessage){0};
  *why = "no HTTP response";
  const char *body = find_body(bytes, length), *space = memchr(bytes, ' ', MIN(length, 20));
  if (!body || !space || !g_str_has_prefix(bytes, "HTTP/")) return FALSE;
  out->status = (guint)g_ascii_strtoull(space + 1, NULL, 10);
  gsize head_length = (gsize)(body - bytes);
  g_autofree char *type = http_header(bytes, head_length, "Content-Type");
  out->type = http_media_type(type, &out->charset);
  out->body = g_string_new_len(body, (gssize)(length - head_length));
  return read_body(bytes, head_length, limit, out, why);
}
