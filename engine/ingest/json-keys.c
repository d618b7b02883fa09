/* SPDX-License-Identifier: MIT */
#include "ingest/json-keys.h"
#include <string.h>

/* news-please writes the article to "maintext" and, in some versions, something else to "text"; str() makes a missing date of its
 * "None". trafilatura: source-hostname, hostname, date, language. newspaper: publish_date, meta_site_name, meta_lang. Media Cloud:
 * media_name. Hugging Face cc_news: domain, date. */
const JsonKey json_keys[N_JSON_KEYS] = {
    {"id", FIELD_ID, TRUE, NULL},
    {"title", FIELD_TITLE, TRUE, NULL},
    {"publisher", FIELD_PUBLISHER, TRUE, NULL},
    {"source-hostname", FIELD_PUBLISHER, FALSE, NULL},
    {"source_domain", FIELD_PUBLISHER, FALSE, NULL},
    {"media_name", FIELD_PUBLISHER, FALSE, NULL},
    {"meta_site_name", FIELD_PUBLISHER, FALSE, NULL},
    {"hostname", FIELD_PUBLISHER, FALSE, NULL},
    {"domain", FIELD_PUBLISHER, FALSE, NULL},
    {"published", FIELD_PUBLISHED, TRUE, NULL},
    {"date_publish", FIELD_PUBLISHED, FALSE, "None"},
    {"publish_date", FIELD_PUBLISHED, FALSE, "None"},
    {"date", FIELD_PUBLISHED, FALSE, NULL},
    {"url", FIELD_URL, TRUE, NULL},
    {"canonical_link", FIELD_URL, FALSE, NULL},
    {"lang", FIELD_LANG, TRUE, NULL},
    {"language", FIELD_LANG, FALSE, NULL},
    {"meta_lang", FIELD_LANG, FALSE, NULL},
    {"maintext", FIELD_TEXT, FALSE, NULL},
    {"text", FIELD_TEXT, TRUE, NULL},
    {"document", FIELD_OF_CLAIM, FALSE, NULL},
    {"span", FIELD_OF_CLAIM, FALSE, NULL},
};

gint json_key_find(const char *name, gsize length) {
  for (gsize i = 0; i < G_N_ELEMENTS(json_keys); i++)
    if (strlen(json_keys[i].name) == length && memcmp(json_keys[i].name, name, length) == 0) return (gint)i;
  return -1;
}
