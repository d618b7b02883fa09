/* SPDX-License-Identifier: MIT */
#include "report/json.h"

#include "base/json-text.h"

void json_open(GString *out, char bracket) { g_string_append_c(out, bracket); }
void json_close(GString *out, char bracket) { g_string_append_c(out, bracket); }

/* A value never ends with an opening bracket, so the last byte tells whether something stands before. */
void json_item(GString *out) {
  char last = out->len > 0 ? out->str[out->len - 1] : '[';
  if (last != '[' && last != '{') g_string_append_c(out, ',');
}

void json_key(GString *out, const char *key) {
  json_item(out);
  json_append_string(out, key, -1);
  g_string_append_c(out, ':');
}

void json_text_member(GString *out, const char *key, const char *text) {
  json_key(out, key);
  json_append_string(out, text, -1);
}

void json_number_member(GString *out, const char *key, double value) {
  json_key(out, key);
  json_append_double(out, value);
}

void json_flag_member(GString *out, const char *key, gboolean value) {
  json_key(out, key);
  g_string_append(out, value ? "true" : "false");
}

void json_day(GString *out, Day day) {
  char text[DAY_TEXT_SIZE];
  json_append_string(out, day_is_set(day) ? day_format(day, text) : NULL, -1);
}

void json_day_member(GString *out, const char *key, Day day) {
  json_key(out, key);
  json_day(out, day);
}

void json_range(GString *out, DayRange range) {
  json_open(out, '[');
  json_day(out, range.from);
  json_item(out);
  json_day(out, range.to);
  json_close(out, ']');
}

void json_span_member(GString *out, const char *key, Span span) {
  json_key(out, key);
  if (span_is_set(span)) g_string_append_printf(out, "[%u,%u]", span.start, span.end);
  else g_string_append(out, "null");
}

void json_list_member(GString *out, const char *key, const char *const *texts) {
  json_key(out, key);
  json_open(out, '[');
  for (; texts != NULL && *texts != NULL; texts++) {
    json_item(out);
    json_append_string(out, *texts, -1);
  }
  json_close(out, ']');
}

void json_line_close(GString *out) {
  json_number_member(out, "version", JSON_LINES_VERSION);
  json_close(out, '}');
  g_string_append_c(out, '\n');
}
