/* SPDX-License-Identifier: MIT */
/* A request and its answer, whatever carries them; and what of a request must be right before anybody looks at what it asks.
 *
 * Lifetime: a request borrows; a response owns. Threads: pure. */
#pragma once
#include <glib.h>
#include "review/form.h"

#define HTTP_BODY_LIMIT ((gsize)64 * 1024) /* bytes */
#define HTTP_TARGET_LIMIT ((gsize)8 * 1024)
#define HTTP_HEADERS_LIMIT 100

typedef struct {
  const char *name, *value;
} HttpField;

typedef struct {
  const char *method;
  const char *target; /* as it was sent: "/finding/x?f=..." */
  const HttpField *headers;
  guint n_headers;
  const char *body;
  gsize body_length;
} HttpRequest;

typedef struct {
  guint status;
  const char *type;  /* of the body; NULL: HTML */
  GString *body;
  char *location, *cookie; /* or NULL */
  gboolean lasting;  /* may be kept by the browser: a file of the program */
} HttpResponse;

void http_response_init(HttpResponse *response);
void http_response_clear(HttpResponse *response);
/* 303: what was posted is done, look there. */
void http_redirect(HttpResponse *response, const char *location);

/* How often the header is there; *value is the first. */
guint http_field(const HttpRequest *request, const char *name, const char **value);
/* The cookie of this name, to be freed; NULL when there is none. */
char *http_cookie(const HttpRequest *request, const char *name);

/* Where the pages stand: "http://127.0.0.1:8080"; its host is what Host must be. */
typedef struct {
  const char *const *origins; /* NULL-terminated */
} HttpPlace;

/* 0 when the request may be looked at, else the status to answer with; *why in words. Static. Called before the body is there, too. */
guint http_refuse(const HttpRequest *request, const HttpPlace *place, const char **why);

/* The security headers of every answer: name, value, name, value ..., NULL. */
extern const char *const http_fixed_headers[];

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HttpResponse, http_response_clear)
