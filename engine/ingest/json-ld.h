/* SPDX-License-Identifier: MIT */
/* What a page says of its article in JSON-LD (schema.org: NewsArticle and its like), by jansson.
 *
 * Lifetime: a JsonLdArticle owns its strings. Threads: one per JsonLd. */
#pragma once
#include <glib.h>

typedef struct JsonLd JsonLd;

typedef struct {
  char *title, *publisher, *published, *url, *lang;
  char *text; /* articleBody */
} JsonLdArticle;

JsonLd *json_ld_new(void);
void json_ld_free(JsonLd *self);

/* Adds what is not known yet. Takes only articles, in arrays and in @graph too; what cannot be parsed tells nothing: the page still does. */
void json_ld_read(JsonLd *self, char *json, gsize length, JsonLdArticle *out);
void json_ld_article_clear(JsonLdArticle *article);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(JsonLdArticle, json_ld_article_clear)
