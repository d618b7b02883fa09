/* SPDX-License-Identifier: MIT */
#include "ingest/fields.h"
#include "ingest/json-line.h"
#include <string.h>

#define SIDECAR ".meta.json"
#define SIDECAR_LIMIT (1024 * 1024) /* bytes */
#define FENCE "---"                 /* around a front matter */

gint fields_rank(const FieldMap *map, const char *name, Field *field) {
  if (map) {
    for (*field = 0; *field < N_FIELDS; (*field)++)
      if (map->paths[*field] && strcmp(map->paths[*field], name) == 0) return 0;
    return -1;
  }
  g_autofree char *lower = g_ascii_strdown(name, -1);
  gint rank = json_key_find(&json_dialects, lower, strlen(lower));
  if (rank < 0 || json_dialects.items[rank].kind == KEY_STATUS || json_dialects.items[rank].kind == KEY_CLAIM) return -1;
  *field = json_dialects.items[rank].field;
  return rank;
}

static void fields_set(Fields *fields, Field field, gint rank, const char *value) {
  if (!value || !*value || (fields->values[field] && fields->ranks[field] <= rank)) return;
  g_free(fields->values[field]);
  fields->values[field] = g_strdup(value);
  fields->ranks[field] = rank;
}

void fields_take(Fields *fields, const FieldMap *map, const char *name, const char *value) {
  Field field;
  gint rank = fields_rank(map, name, &field);
  if (rank < 0 || strcmp(value, "None") == 0) return;
  gboolean link = !map && json_dialects.items[rank].kind == KEY_SOURCE && strstr(value, "://");
  fields_set(fields, link ? FIELD_URL : field, rank, value);
}

void fields_clear(Fields *fields) {
  for (Field field = 0; field < N_FIELDS; field++) g_clear_pointer(&fields->values[field], g_free);
}

Article fields_article(const Fields *fields) {
  return (Article){
      .id = fields->values[FIELD_ID],
      .title = fields->values[FIELD_TITLE],
      .publisher = fields->values[FIELD_PUBLISHER],
      .published = fields->values[FIELD_PUBLISHED],
      .url = fields->values[FIELD_URL],
      .lang = fields->values[FIELD_LANG],
      .text = fields->values[FIELD_TEXT],
      .length = fields->values[FIELD_TEXT] ? strlen(fields->values[FIELD_TEXT]) : 0,
  };
}

/* ---- front matter ---- */

/* The line at *at, without its end; moves *at behind it. NULL at the end of the text. */
static char *take_line(const char **at) {
  if (!**at) return NULL;
  gsize length = strcspn(*at, "\r\n");
  char *line = g_strndup(*at, length);
  *at += length;
  *at += **at == '\r';
  *at += **at == '\n';
  return line;
}

static void unquote(char *value) {
  gsize length = strlen(value);
  gboolean quoted = length >= 2 && (value[0] == '"' || value[0] == '\'') && value[length - 1] == value[0];
  if (!quoted) return;
  memmove(value, value + 1, length - 2);
  value[length - 2] = '\0';
}

static void take_pair(Fields *fields, char *line) {
  char *colon = strchr(line, ':');
  if (!colon || g_ascii_isspace(*line)) return;
  *colon = '\0';
  char *value = g_strstrip(colon + 1);
  unquote(value);
  fields_take(fields, NULL, g_strstrip(line), value);
}

gsize fields_read_front_matter(Fields *fields, const char *text) {
  const char *at = text;
  g_autofree char *first = take_line(&at);
  if (!first || strcmp(g_strchomp(first), FENCE) != 0) return 0;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
  for (gboolean closed = FALSE; !closed;) {
    char *line = take_line(&at);
    if (!line) return 0;
    g_ptr_array_add(lines, line);
    closed = strcmp(g_strchomp(line), FENCE) == 0 || strcmp(line, "...") == 0;
    if (!closed && !strchr(line, ':') && !strchr("-# \t", *line)) return 0; /* a rule between two paragraphs, not a front matter */
  }
  for (guint i = 0; i < lines->len; i++) take_pair(fields, lines->pdata[i]);
  at += strspn(at, "\r\n");
  return (gsize)(at - text);
}

/* ---- beside the file ---- */

static void report_sidecar(const FormatInput *input, const char *path, const char *what) {
  InputProblem where = {.kind = PROBLEM_KEPT, .path = path, .mend = "mend or drop it: the text was read without it"};
  input_problems_report(input->problems, where, "%s", what);
}

static void take_sidecar(Fields *fields, const FormatInput *input, const char *path, char *json, gsize length) {
  g_autofree JsonRecord *record = g_new0(JsonRecord, 1);
  JsonFault fault;
  const char *end = NULL;
  gboolean valid = length <= SIDECAR_LIMIT && g_utf8_validate(json, (gssize)length, &end);
  if (!valid || !json_line_scan(json, length, &json_dialects, record, &fault)) {
    report_sidecar(input, path, valid ? "not one valid JSON object" : "not UTF-8, or longer than SIDECAR_LIMIT");
    return;
  }
  for (Field field = 0; field < N_FIELDS; field++) {
    const JsonText *value = field == FIELD_TEXT ? NULL : json_record_field(record, field);
    if (value) fields_set(fields, field, 0, value->text);
  }
}

void fields_read_sidecar(Fields *fields, const FormatInput *input) {
  g_autofree char *folder = g_path_get_dirname(input->path), *base = format_base_name(input->path);
  g_autofree char *with = g_strconcat(input->path, SIDECAR, NULL);
  g_autofree char *without = g_strconcat(folder, "/", base, SIDECAR, NULL);
  const char *const paths[] = {with, without};
  for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
    g_autofree char *json = NULL;
    gsize length = 0;
    if (!g_file_get_contents(paths[i], &json, &length, NULL)) continue;
    take_sidecar(fields, input, paths[i], json, length);
    return;
  }
}

gboolean fields_is_sidecar(const char *path) {
  static const char *const texts[] = {"", ".txt", ".text", ".md", ".txt.gz", ".txt.zst"};
  if (!g_str_has_suffix(path, SIDECAR)) return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autofree char *text = g_strdup_printf("%.*s%s", (int)(strlen(path) - strlen(SIDECAR)), path, texts[i]);
    if (g_file_test(text, G_FILE_TEST_IS_REGULAR)) return TRUE;
  }
  return FALSE;
}

/* Eight digits, in one piece or in three parted by '-', '_' or '.': writes them as a date. */
static gboolean date_at(const char *at, char date[11]) {
  gsize n = 0;
  for (guint part = 0; part < 3; part++) {
    if (part > 0 && *at && strchr("-_.", *at)) at++;
    for (guint i = 0; i < (part == 0 ? 4 : 2); i++) {
      if (!g_ascii_isdigit(*at)) return FALSE;
      date[n++] = *at++;
    }
    if (part < 2) date[n++] = '-';
  }
  date[n] = '\0';
  return !g_ascii_isdigit(*at) && (date[0] == '1' || date[0] == '2');
}

void fields_read_name(Fields *fields, const char *path) {
  g_autofree char *name = g_path_get_basename(path);
  for (const char *at = name; *at; at++) {
    char date[11];
    Day day;
    gboolean begins = at == name || !g_ascii_isdigit(at[-1]);
    if (begins && date_at(at, date) && day_parse(date, &day)) fields_set(fields, FIELD_PUBLISHED, G_MAXINT, date);
  }
}
