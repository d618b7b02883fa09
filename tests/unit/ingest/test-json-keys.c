/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/json-keys.h"

Test(json_keys, finds_every_key_once) {
  for (gint i = 0; i < N_JSON_KEYS; i++)
    cr_assert_eq(json_key_find(json_keys[i].name, strlen(json_keys[i].name)), i, "%s", json_keys[i].name);
  cr_assert_eq(json_key_find("tex", 3), -1);
  cr_assert_eq(json_key_find("", 0), -1);
}

Test(json_keys, has_our_seven) {
  static const char *const ours[] = {"id", "title", "publisher", "published", "url", "lang", "text"};
  for (gsize i = 0; i < G_N_ELEMENTS(ours); i++) {
    gint index = json_key_find(ours[i], strlen(ours[i]));
    cr_assert_geq(index, 0);
    cr_assert(json_keys[index].ours);
    cr_assert_eq(json_keys[index].field, (JsonField)i);
  }
}
