/* SPDX-License-Identifier: MIT */
/* The pieces of a JSON object, each with the comma it needs: json_key() or json_item() first, then one value. */
#pragma once
#include <glib.h>
#include "base/day.h"
#include "base/span.h"

void json_open(GString *out, char bracket);  /* '{' or '[' */
void json_close(GString *out, char bracket); /* '}' or ']' */
/* Before the value of a member; before an element of a list. */
void json_key(GString *out, const char *key);
void json_item(GString *out);

void json_text_member(GString *out, const char *key, const char *text); /* NULL: null */
void json_number_member(GString *out, const char *key, double value);
void json_flag_member(GString *out, const char *key, gboolean value);
void json_day(GString *out, Day day); /* unset: null */
void json_day_member(GString *out, const char *key, Day day);
void json_range(GString *out, DayRange range);
void json_span_member(GString *out, const char *key, Span span);                /* unset: null */
void json_list_member(GString *out, const char *key, const char *const *texts); /* NULL-terminated */

/* Of every line of JSON that programs read: changes with the shape of what is written, as engine/report/schema/ has it; new keys are no change. */
#define JSON_LINES_VERSION 1
/* Ends an object that was opened on a line of its own: with the version, which stands last. */
void json_line_close(GString *out);
