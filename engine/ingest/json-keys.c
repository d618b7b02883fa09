/* SPDX-License-Identifier: MIT */
#include "ingest/json-keys.h"
#include <string.h>

#define KEY(name, field, kind) \
  { name, sizeof(name) - 1, field, kind, FALSE, NULL }
#define OURS(name, field) \
  { name, sizeof(name) - 1, field, KEY_STRING, TRUE, NULL }
#define NESTED(name, field, path) \
  { name, sizeof(name) - 1, field, KEY_NESTED, FALSE, path }

/* news-please writes the article to "maintext" and, in some versions, something else to "text". trafilatura: source (the URL),
 * source-hostname, hostname, date, language, raw_text. newspaper: publish_date, canonical_link, meta_site_name, meta_lang. Media Cloud:
 * media_name. Hugging Face cc_news: domain, date. ninjs 1: uri, headline, body_text, body_xhtml; 2 and 3: headlines, bodies. JSON Feed:
 * content_text, content_html, date_published. Exports of news sites' own interfaces: webTitle, webPublicationDate, pub_date. JSON-LD: headline, articleBody, datePublished. */
static const JsonKey dialects[] = {
    OURS("id", FIELD_ID),
    OURS("title", FIELD_TITLE),
    KEY("headline", FIELD_TITLE, KEY_STRING),
    KEY("webTitle", FIELD_TITLE, KEY_STRING),
    NESTED("headlines", FIELD_TITLE, "0.value"),
    OURS("publisher", FIELD_PUBLISHER),
    KEY("source-hostname", FIELD_PUBLISHER, KEY_STRING),
    KEY("sitename", FIELD_PUBLISHER, KEY_STRING),
    KEY("source_domain", FIELD_PUBLISHER, KEY_STRING),
    KEY("source_name", FIELD_PUBLISHER, KEY_STRING),
    KEY("media_name", FIELD_PUBLISHER, KEY_STRING),
    KEY("meta_site_name", FIELD_PUBLISHER, KEY_STRING),
    KEY("copyrightholder", FIELD_PUBLISHER, KEY_STRING),
    KEY("copyrightHolder", FIELD_PUBLISHER, KEY_STRING),
    KEY("hostname", FIELD_PUBLISHER, KEY_STRING),
    KEY("domain", FIELD_PUBLISHER, KEY_STRING),
    KEY("source", FIELD_PUBLISHER, KEY_SOURCE),
    OURS("published", FIELD_PUBLISHED),
    KEY("date_publish", FIELD_PUBLISHED, KEY_STRING),
    KEY("publish_date", FIELD_PUBLISHED, KEY_STRING),
    KEY("date_published", FIELD_PUBLISHED, KEY_STRING),
    KEY("datePublished", FIELD_PUBLISHED, KEY_STRING),
    KEY("published_at", FIELD_PUBLISHED, KEY_STRING),
    KEY("publishedAt", FIELD_PUBLISHED, KEY_STRING),
    KEY("webPublicationDate", FIELD_PUBLISHED, KEY_STRING),
    KEY("pub_date", FIELD_PUBLISHED, KEY_STRING),
    KEY("pubDate", FIELD_PUBLISHED, KEY_STRING),
    KEY("date", FIELD_PUBLISHED, KEY_STRING),
    KEY("contentcreated", FIELD_PUBLISHED, KEY_STRING),
    KEY("contentCreated", FIELD_PUBLISHED, KEY_STRING),
    KEY("versioncreated", FIELD_PUBLISHED, KEY_STRING),
    KEY("versionCreated", FIELD_PUBLISHED, KEY_STRING),
    OURS("url", FIELD_URL),
    KEY("canonical_link", FIELD_URL, KEY_STRING),
    KEY("uri", FIELD_URL, KEY_STRING),
    OURS("lang", FIELD_LANG),
    KEY("language", FIELD_LANG, KEY_STRING),
    KEY("meta_lang", FIELD_LANG, KEY_STRING),
    KEY("maintext", FIELD_TEXT, KEY_STRING),
    OURS("text", FIELD_TEXT),
    KEY("body_text", FIELD_TEXT, KEY_STRING),
    KEY("content_text", FIELD_TEXT, KEY_STRING),
    KEY("articleBody", FIELD_TEXT, KEY_STRING),
    KEY("body", FIELD_TEXT, KEY_STRING),
    KEY("content", FIELD_TEXT, KEY_STRING),
    KEY("bodies", FIELD_TEXT, KEY_BODIES),
    KEY("body_xhtml", FIELD_TEXT, KEY_MARKUP),
    KEY("content_html", FIELD_TEXT, KEY_MARKUP),
    KEY("raw_text", FIELD_TEXT, KEY_STRING),
    KEY("article", FIELD_TEXT, KEY_STRING),
    KEY("fulltext", FIELD_TEXT, KEY_STRING),
    KEY("full_text", FIELD_TEXT, KEY_STRING),
    KEY("pubstatus", FIELD_TEXT, KEY_STATUS),
    KEY("pubStatus", FIELD_TEXT, KEY_STATUS),
    KEY("document", FIELD_TEXT, KEY_CLAIM),
    KEY("span", FIELD_TEXT, KEY_CLAIM),
};

G_STATIC_ASSERT(G_N_ELEMENTS(dialects) <= JSON_KEYS_MAX);

const JsonKeys json_dialects = {dialects, G_N_ELEMENTS(dialects)};

JsonKeys json_keys_of_map(const FieldMap *map) {
  JsonKey *items = g_new0(JsonKey, N_FIELDS);
  gsize n = 0;
  for (Field field = 0; field < N_FIELDS; field++) {
    const char *path = map->paths[field];
    if (!path) continue;
    gsize length = strcspn(path, ".");
    g_autofree char *name = g_strndup(path, length);
    const char *rest = path[length] ? path + length + 1 : NULL;
    items[n++] = (JsonKey){g_intern_string(name), length, field, rest ? KEY_NESTED : KEY_STRING, FALSE, rest};
  }
  return (JsonKeys){items, n};
}

gint json_key_find(const JsonKeys *keys, const char *name, gsize length) {
  for (gsize i = 0; i < keys->n; i++)
    if (keys->items[i].length == length && memcmp(keys->items[i].name, name, length) == 0) return (gint)i;
  return -1;
}
