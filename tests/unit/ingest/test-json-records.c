/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/json-records.h"

/* "line:record" each, one a line. */
static char *records_of(const char *json, JsonShape shape, gsize limit) {
  g_autoptr(Source) source = source_of_bytes(json, strlen(json));
  g_autoptr(JsonRecords) records = json_records_new(source, shape, limit);
  GString *out = g_string_new(NULL);
  Line line;
  while (json_records_next(records, &line, NULL) && line.text)
    g_string_append_printf(out, "%" G_GUINT64_FORMAT ":%s\n", line.number, line.too_long ? "too long" : line.text);
  return g_string_free(out, FALSE);
}

static void check(const char *json, JsonShape shape, const char *expected) {
  g_autofree char *found = records_of(json, shape, 1000);
  cr_expect_str_eq(found, expected, "%s gives %s", json, found);
}

Test(json_records, objects_one_after_the_other) {
  check("{\"a\":1}\n\n{\"b\":{\"c\":[2]}}", JSON_OBJECTS, "1:{\"a\":1}\n3:{\"b\":{\"c\":[2]}}\n");
  check("{\"a\":\"}{\\\"\"}{\"b\":1}", JSON_OBJECTS, "1:{\"a\":\"}{\\\"\"}\n1:{\"b\":1}\n");
  check("\xEF\xBB\xBF {\"a\":1}", JSON_OBJECTS, "1:{\"a\":1}\n");
  check(" \n", JSON_OBJECTS, "");
}

Test(json_records, objects_of_an_array) {
  check("[\n {\"a\":1},\n {\"b\":[{}]}\n]\n", JSON_ARRAY, "2:{\"a\":1}\n3:{\"b\":[{}]}\n");
  check("[]", JSON_ARRAY, "");
}

Test(json_records, objects_of_an_envelope) {
  check("{\"meta\":{\"x\":{}},\"n\":2,\"items\":[{\"a\":1},{\"b\":2}],\"end\":{}}", JSON_ENVELOPE, "1:{\"a\":1}\n1:{\"b\":2}\n");
}

Test(json_records, what_is_no_object_is_given_too) {
  check("[1,\"a\",{\"b\":2}]", JSON_ARRAY, "1:1,\n1:\"a\",\n1:{\"b\":2}\n");
  check("{\"a\":1}\nword\n{\"b\":2}", JSON_OBJECTS, "1:{\"a\":1}\n2:word\n\n3:{\"b\":2}\n");
}

Test(json_records, an_object_without_end) { check("[{\"a\":1},{\"b\":", JSON_ARRAY, "1:{\"a\":1}\n1:{\"b\":\n"); }

Test(json_records, reader_line_limit) {
  g_autofree char *found = records_of("[{\"a\":1},{\"b\":\"far too long, isn't it\"},{\"c\":3}]", JSON_ARRAY, 10);
  cr_assert_str_eq(found, "1:{\"a\":1}\n1:too long\n1:{\"c\":3}\n");
}
