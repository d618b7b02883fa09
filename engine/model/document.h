/* SPDX-License-Identifier: MIT */
/* One article, official statement or transcript as it was given. Offsets everywhere in the engine are UTF-8 bytes into `text`,
 * which is never normalised.
 *
 * Lifetime: owns its strings; made by ingest/, freed with document_free(). Threads: immutable once made. */
#pragma once
#include <glib.h>
#include "base/content-id.h"
#include "base/day.h"

typedef struct {
  char *id;        /* as given in the input, else derived from the text: never NULL */
  char *key;       /* identity over nights: hash of publisher (else URL) and given id, else of the text (and name): never NULL */
  char *hash;      /* of everything below (base/hash.h): equal means unchanged. Kept in databases, never shown */
  char *title;     /* or NULL */
  char *publisher; /* or NULL */
  char *url;       /* or NULL */
  char *lang;      /* or NULL */
  Day published;   /* unset = unknown */
  char *text;      /* valid UTF-8, NUL-terminated, never NULL */
  gsize length;    /* of text, in bytes */
  char *origin;    /* "path" or "path:line": where it was read, for messages; not part of its identity */
} Document;

/* Takes nothing: every string is copied. Computes id (when NULL), key and hash. */
typedef struct {
  const char *id, *title, *publisher, *url, *lang, *text, *origin;
  gssize text_length; /* -1 = to the NUL */
  gboolean id_is_name; /* the id is a name that others may bear too (a file's): the text is part of the identity */
  Day published;
} DocumentFields;

Document *document_new(const DocumentFields *fields);
void document_free(Document *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)
