/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/json-line.h"

#define TEXT "\"text\":\"a\""

typedef struct {
  const char *line;
  Field field;
  const char *value; /* NULL: nothing for this field */
} Good;

typedef struct {
  const char *line;
  const char *reason; /* part of it */
  const char *key;
  gsize at;
} Broken;

static const Good good[] = {
    {"{}", FIELD_TEXT, NULL},
    {" \t{ \"text\" : \"a\" } \r", FIELD_TEXT, "a"},
    {"{\"text\":\"\"}", FIELD_TEXT, NULL},
    {"{\"text\":null}", FIELD_TEXT, NULL},
    {"{\"text\":\"a\\nb\\tc\\rd\\be\\ff\"}", FIELD_TEXT, "a\nb\tc\rd\be\ff"},
    {"{\"text\":\"\\\"\\\\\\/\"}", FIELD_TEXT, "\"\\/"},
    {"{\"text\":\"\\u0041\\u00e9\\u20AC\"}", FIELD_TEXT, "A\xC3\xA9\xE2\x82\xAC"},
    {"{\"text\":\"\\uD83D\\uDE00!\"}", FIELD_TEXT, "\xF0\x9F\x98\x80!"},
    {"{\"text\":\"\\uDBFF\\uDFFF\"}", FIELD_TEXT, "\xF4\x8F\xBF\xBF"},
    {"{\"text\":\"\\uD83Dx\"}", FIELD_TEXT, "\xEF\xBF\xBDx"},
    {"{\"text\":\"\\uDE00\\uD83D\"}", FIELD_TEXT, "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"{\"text\":\"\\uD83D\\u0041\"}", FIELD_TEXT,
     "\xEF\xBF\xBD"
     "A"},
    {"{\"text\":\"\\uD83D\\uD83D\\uDE00\"}", FIELD_TEXT, "\xEF\xBF\xBD\xF0\x9F\x98\x80"},
    {"{\"text\":\"\xC3\xA9 \x7F\"}", FIELD_TEXT, "\xC3\xA9 \x7F"},
    {"{\"te\\u0078t\":\"escaped key\"}", FIELD_TEXT, "escaped key"},
    {"{\"Text\":\"no\",\"tex\":\"no\",\"textt\":\"no\"}", FIELD_TEXT, NULL},
    {"{\"a\":[1,-2.5e+3,0,true,false,null,{\"text\":\"inner\"},[]],\"b\":{}," TEXT "}", FIELD_TEXT, "a"},
    {"{\"a\":\"\\u0000\"," TEXT "}", FIELD_TEXT, "a"},
    {"{\"a\":\"\\\\\\\"\\u00e9\"," TEXT "}", FIELD_TEXT, "a"},
    {"{\"source\":\"https://h.example/1\",\"source-hostname\":\"H\"}", FIELD_URL, "https://h.example/1"},
    {"{\"source\":\"The H\"}", FIELD_PUBLISHER, "The H"},
    {"{\"source\":\"The H\"}", FIELD_URL, NULL},
    {"{\"source\":{\"id\":1}}", FIELD_PUBLISHER, NULL},
    {"{\"headlines\":[{\"value\":\"H\"}]}", FIELD_TITLE, "[{\"value\":\"H\"}]"},
    {"{\"headlines\":\"H\"}", FIELD_TITLE, NULL},
    {"{\"pubstatus\":\"usable\"}", FIELD_TEXT, NULL},
    {"{\"a\":1,\"a\":2," TEXT "}", FIELD_TEXT, "a"},
    {"{\"id\":12," TEXT "}", FIELD_ID, "12"},
    {"{\"id\":-1.50e3}", FIELD_ID, "-1.50e3"},
    {"{\"published\":20240122," TEXT "}", FIELD_PUBLISHED, "20240122"},
    {"{\"text\":\"own\",\"maintext\":\"dialect\"}", FIELD_TEXT, "dialect"},
    {"{\"text\":\"own\",\"maintext\":null}", FIELD_TEXT, "own"},
    {"{\"text\":\"own\",\"maintext\":\"\"}", FIELD_TEXT, "own"},
    {"{\"maintext\":[\"a\"],\"text\":\"own\"}", FIELD_TEXT, "own"},
    {"{\"domain\":\"d\",\"hostname\":\"h\",\"publisher\":\"p\"}", FIELD_PUBLISHER, "p"},
    {"{\"domain\":\"d\",\"hostname\":\"h\"}", FIELD_PUBLISHER, "h"},
    {"{\"domain\":{\"a\":1},\"date\":[]}", FIELD_PUBLISHER, NULL},
    {"{\"date_publish\":\"None\"}", FIELD_PUBLISHED, NULL},
    {"{\"date_publish\":\"None\",\"date\":\"2024-01-02\"}", FIELD_PUBLISHED, "2024-01-02"},
    {"{\"title\":\"None\"}", FIELD_TITLE, "None"},
    {"{\"url\":\"u\",\"lang\":\"en\"}", FIELD_LANG, "en"},
};

static const Broken broken[] = {
    {"", "ends inside", NULL, 1},
    {"[]", "not a JSON object", NULL, 1},
    {"text", "not a JSON object", NULL, 1},
    {"{", "ends inside", NULL, 2},
    {"{\"text\":\"a\"", "ends inside", NULL, 12},
    {"{\"text\":\"a", "ends inside", NULL, 11},
    {"{\"text\":\"a\\", "ends inside", NULL, 12},
    {"{\"text\"}", "no ':'", NULL, 8},
    {"{\"text\":}", "is not a string", "text", 9},
    {"{text:\"a\"}", "key in quotes", NULL, 2},
    {"{'text':'a'}", "key in quotes", NULL, 2},
    {"{\"text\":\"a\",}", "key in quotes", NULL, 13},
    {"{," TEXT "}", "key in quotes", NULL, 2},
    {"{" TEXT " \"id\":\"b\"}", "no ','", NULL, 13},
    {"{" TEXT "} x", "something follows", NULL, 14},
    {"{" TEXT "}{}", "something follows", NULL, 13},
    {"{" TEXT "}}", "something follows", NULL, 13},
    {"{\"text\":\"a\tb\"}", "control character", NULL, 11},
    {"{\"a\tb\":1}", "control character", NULL, 4},
    {"{\"text\":\"a\x1F\"}", "control character", NULL, 11},
    {"{\"text\":\"\\x41\"}", "unknown escape", NULL, 11},
    {"{\"text\":\"\\'\"}", "unknown escape", NULL, 11},
    {"{\"text\":\"\\u12G4\"}", "four hex digits", NULL, 11},
    {"{\"text\":\"\\u12\"}", "four hex digits", NULL, 11},
    {"{\"text\":\"\\u0000\"}", "U+0000", "text", 17},
    {"{\"id\":\"\\u0000\"}", "U+0000", "id", 15},
    {"{\"text\":7}", "is not a string", "text", 9},
    {"{\"text\":[\"a\"]}", "is not a string", "text", 9},
    {"{\"title\":true}", "is not a string", "title", 10},
    {"{\"title\":{}}", "is not a string", "title", 10},
    {"{\"title\":nil}", "not a JSON value", NULL, 10},
    {"{" TEXT "," TEXT "}", "stands twice", "text", 20},
    {"{\"date\":\"\",\"date\":\"\"}", "stands twice", "date", 19},
    {"{\"a\":01}", "no ','", NULL, 7},
    {"{\"a\":1.}", "not a number", NULL, 8},
    {"{\"a\":-}", "not a number", NULL, 7},
    {"{\"a\":+1}", "not a JSON value", NULL, 6},
    {"{\"a\":1e}", "not a number", NULL, 8},
    {"{\"a\":NaN}", "not a JSON value", NULL, 6},
    {"{\"a\":tru}", "not a JSON value", NULL, 6},
    {"{\"a\":[1,]}", "not a JSON value", NULL, 9},
    {"{\"a\":[1 2]}", "no ','", NULL, 9},
    {"{\"a\":[1}", "no ','", NULL, 8},
    {"{\"a\":{\"b\"}}", "no ':'", NULL, 10},
    {"{\"a\":{\"b\":1,}}", "key in quotes", NULL, 13},
    {"{\"a\":[", "ends inside", NULL, 7},
};

Test(json_line, takes_what_is_json) {
  for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
    g_autofree char *line = g_strdup(good[i].line);
    JsonRecord record;
    JsonFault fault;
    cr_assert(json_line_scan(line, strlen(line), &json_dialects, &record, &fault), "%s: %s", good[i].line, fault.reason);
    const JsonText *value = json_record_field(&record, good[i].field);
    cr_assert_eq(value != NULL, good[i].value != NULL, "%s", good[i].line);
    if (!value) continue;
    cr_assert_str_eq(value->text, good[i].value, "%s", good[i].line);
    cr_assert_eq(value->length, strlen(good[i].value), "%s", good[i].line);
  }
}

Test(json_line, refuses_what_is_not_and_says_where) {
  for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
    g_autofree char *line = g_strdup(broken[i].line);
    JsonRecord record;
    JsonFault fault;
    cr_assert_not(json_line_scan(line, strlen(line), &json_dialects, &record, &fault), "%s", broken[i].line);
    const char *reason = fault.reason ? fault.reason : "ends inside";
    cr_assert_not_null(strstr(reason, broken[i].reason), "%s: %s", broken[i].line, reason);
    cr_assert_eq(fault.at, broken[i].at, "%s: %zu", broken[i].line, fault.at);
    cr_assert_eq(g_strcmp0(fault.key, broken[i].key), 0, "%s: %s", broken[i].line, fault.key);
  }
}

/* Cut anywhere, a line is refused, and no byte beyond its end is looked at (the sanitizers see to that). */
Test(json_line, refuses_every_piece_of_a_line) {
  static const char whole[] = "{\"id\":-1.5e+3,\"a\":[true,{\"b\":\"\\uD83D\\uDE00\"}],\"text\":\"x\\n\\u00e9\",\"url\":null}";
  for (gsize n = 0; n + 1 < strlen(whole) + 1; n++) {
    g_autofree char *line = g_strndup(whole, n);
    JsonRecord record;
    JsonFault fault;
    cr_assert_not(json_line_scan(line, n, &json_dialects, &record, &fault), "%s", line);
    cr_assert_leq(fault.at, n + 1);
  }
}

Test(json_line, refuses_a_raw_nul) {
  char line[] = "{\"text\":\"a\0b\"}";
  JsonRecord record;
  JsonFault fault;
  cr_assert_not(json_line_scan(line, sizeof line - 1, &json_dialects, &record, &fault));
  cr_assert_str_eq(fault.reason, "control character in a string");
  cr_assert_eq(fault.at, 11);
}

static gboolean nested(guint depth, JsonFault *fault) {
  g_autoptr(GString) line = g_string_new("{\"text\":\"a\",\"deep\":");
  for (guint i = 0; i < depth; i++) g_string_append(line, i % 2 ? "{\"x\":" : "[");
  g_string_append(line, "0");
  for (guint i = depth; i > 0; i--) g_string_append(line, (i - 1) % 2 ? "}" : "]");
  g_string_append(line, "}");
  JsonRecord record;
  return json_line_scan(line->str, line->len, &json_dialects, &record, fault);
}

Test(json_line, nesting_limit) {
  JsonFault fault;
  cr_assert(nested(JSON_NESTING_LIMIT, &fault), "%s", fault.reason);
  cr_assert_not(nested(JSON_NESTING_LIMIT + 1, &fault));
  cr_assert_not_null(strstr(fault.reason, "JSON_NESTING_LIMIT"));
  cr_assert_not(nested(1000000, &fault));
}

Test(json_line, counts_lone_surrogates_per_value) {
  g_autofree char *line = g_strdup("{\"title\":\"\\uD800\",\"text\":\"\\uDC00 \\uD83D\\uDE00 \\uD800\",\"other\":\"\\uD800\"}");
  JsonRecord record;
  JsonFault fault;
  cr_assert(json_line_scan(line, strlen(line), &json_dialects, &record, &fault));
  cr_assert_eq(json_record_field(&record, FIELD_TITLE)->lone, 1);
  cr_assert_eq(json_record_field(&record, FIELD_TEXT)->lone, 2);
}

Test(json_line, knows_an_exported_claim) {
  static const struct {
    const char *line;
    gboolean claim;
  } cases[] = {
      {"{\"id\":\"c\",\"document\":\"d\",\"span\":[0,4],\"text\":\"a\"}", TRUE},
      {"{\"document\":null,\"span\":null}", TRUE},
      {"{\"span\":[0,4],\"text\":\"a\"}", FALSE},
      {"{\"document\":\"d\",\"text\":\"a\"}", FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line = g_strdup(cases[i].line);
    JsonRecord record;
    JsonFault fault;
    cr_assert(json_line_scan(line, strlen(line), &json_dialects, &record, &fault), "%s", cases[i].line);
    cr_assert_eq(json_record_is_claim(&record), cases[i].claim, "%s", cases[i].line);
  }
}
