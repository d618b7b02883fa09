/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "base/error.h"
#include "ingest/field-map.h"

Test(field_map, takes_paths_by_field) {
  g_autoptr(FieldMap) map = field_map_parse("text=body.0.value, published=dates.pub,title=Head line", NULL);
  cr_assert_not_null(map);
  cr_assert_str_eq(map->paths[FIELD_TEXT], "body.0.value");
  cr_assert_str_eq(map->paths[FIELD_PUBLISHED], "dates.pub");
  cr_assert_str_eq(map->paths[FIELD_TITLE], "Head line");
  cr_assert_null(map->paths[FIELD_ID]);
}

Test(field_map, says_what_is_wrong) {
  static const char *const cases[][2] = {
      {"title=a", "--map title=a: says nothing of the text"},
      {"", "--map : says nothing of the text"},
      {"text", "--map text: must be FIELD=PATH"},
      {"text=", "--map text=: must be FIELD=PATH"},
      {"txt=a", "--map txt=a: the fields are id, title, publisher, published, url, lang and text"},
      {"text=a,text=b", "--map text=b: the field is mapped twice"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    cr_assert_null(field_map_parse(cases[i][0], &error));
    cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE));
    cr_assert_str_eq(error->message, cases[i][1]);
  }
}
