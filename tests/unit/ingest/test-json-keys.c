/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/json-keys.h"

Test(json_keys, finds_every_key_once) {
  for (gsize i = 0; i < json_dialects.n; i++) {
    const JsonKey *key = &json_dialects.items[i];
    cr_assert_eq(json_key_find(&json_dialects, key->name, strlen(key->name)), (gint)i, "%s", key->name);
  }
  cr_assert_eq(json_key_find(&json_dialects, "tex", 3), -1);
  cr_assert_eq(json_key_find(&json_dialects, "", 0), -1);
}

Test(json_keys, has_our_seven) {
  for (Field field = 0; field < N_FIELDS; field++) {
    gint index = json_key_find(&json_dialects, field_names[field], strlen(field_names[field]));
    cr_assert_geq(index, 0);
    cr_assert(json_dialects.items[index].ours);
    cr_assert_eq(json_dialects.items[index].field, field);
  }
}

Test(json_keys, of_a_map) {
  g_autoptr(FieldMap) map = field_map_parse("text=body.0.value,published=when", NULL);
  const JsonKeys keys = json_keys_of_map(map);
  cr_assert_eq(keys.n, 2);
  gint text = json_key_find(&keys, "body", 4), published = json_key_find(&keys, "when", 4);
  cr_assert_eq(keys.items[text].kind, KEY_NESTED);
  cr_assert_str_eq(keys.items[text].path, "0.value");
  cr_assert_eq(keys.items[published].kind, KEY_STRING);
  cr_assert_eq(json_key_find(&keys, "text", 4), -1, "a map replaces the dialects");
  g_free((gpointer)keys.items);
}
