/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "base/error.h"
#include "ingest/json-nested.h"

static void check(const char *json, const char *path, const char *expected) {
  g_autoptr(JsonNested) nested = json_nested_new();
  gboolean markup = FALSE;
  g_autofree char *found = path ? json_nested_find(nested, json, strlen(json), path, NULL) : json_nested_body(nested, json, strlen(json), &markup, NULL);
  cr_expect_eq(g_strcmp0(found, expected), 0, "%s in %s: %s", path, json, found);
}

Test(json_nested, follows_a_path) {
  check("{\"a\":{\"b\":\"x\"}}", "a.b", "x");
  check("[{\"v\":\"x\"},{\"v\":\"y\"}]", "1.v", "y");
  check("[{\"v\":\"x\"},{\"w\":\"z\"},{\"v\":\"y\"}]", "*.v", "x\n\ny");
  check("{\"a\":17}", "a", "17");
  check("{\"a\":true}", "a", NULL);
  check("{\"a\":[\"x\"]}", "a", NULL);
  check("[\"x\"]", "1", NULL);
  check("[\"x\"]", "first", NULL);
  check("{\"a\":\"x\"}", "a.b", NULL);
}

Test(json_nested, takes_the_plain_body) {
  check("[{\"contenttype\":\"text/html\",\"value\":\"<p>h\"},{\"contenttype\":\"text/plain\",\"value\":\"p\"}]", NULL, "p");
  check("[{\"contentType\":\"text/plain; charset=utf-8\",\"value\":\"p\"}]", NULL, "p");
  check("[{\"role\":\"main\",\"value\":\"untyped\"}]", NULL, "untyped");
  check("[{\"contentType\":\"image/png\",\"value\":\"no\"},{\"contentType\":\"application/xhtml+xml\",\"value\":\"<p>h</p>\"}]", NULL, "<p>h</p>");
  check("[]", NULL, NULL);
  check("{}", NULL, NULL);
}

Test(json_nested, says_what_jansson_refuses) {
  g_autoptr(JsonNested) nested = json_nested_new();
  g_autoptr(GError) error = NULL;
  cr_assert_null(json_nested_find(nested, "[\"\\ud800\"]", 10, "0", &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
}
