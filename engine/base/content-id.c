/* SPDX-License-Identifier: MIT */
#include "base/content-id.h"
#include <string.h>

#define NO_PART G_MAXUINT64 /* stands for the length of NULL */

static void checksum_add_part(GChecksum *checksum, const char *part) {
  guint64 length = part ? strlen(part) : NO_PART;
  guint8 bytes[8];
  for (guint i = 0; i < 8; i++) bytes[i] = (guint8)(length >> (8 * i));
  g_checksum_update(checksum, bytes, sizeof bytes);
  if (part) g_checksum_update(checksum, (const guchar *)part, (gssize)length);
}

ContentId content_id_of_n(const char *const *parts, gsize n) {
  ContentId id = {0};
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  for (gsize i = 0; i < n; i++) checksum_add_part(checksum, parts[i]);
  memcpy(id.text, g_checksum_get_string(checksum), CONTENT_ID_LENGTH);
  return id;
}
