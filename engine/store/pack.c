/* SPDX-License-Identifier: MIT */
#include "store/pack.h"

#include <string.h>
#include "base/json-text.h"

/* ---- writing ---- */

static const char *pack_finish(GString *out, Arena *arena) {
  g_string_append_c(out, ']');
  const char *text = arena_copy(arena, out->str, (gssize)out->len);
  g_string_free(out, TRUE);
  return text;
}

static void pack_string(GString *out, const char *text) {
  json_append_string(out, text, -1);
  g_string_append_c(out, ',');
}

/* Every element is written with a comma after it; what closes the list takes the last one away. */
static void pack_close(GString *out) {
  if (out->str[out->len - 1] == ',') g_string_truncate(out, out->len - 1);
}

const char *pack_strings(const char *const *strings, Arena *arena) {
  if (strings == NULL || *strings == NULL) return "[]";
  GString *out = g_string_new("[");
  for (; *strings != NULL; strings++) pack_string(out, *strings);
  pack_close(out);
  return pack_finish(out, arena);
}

const char *pack_roles(const RoleFiller *roles, guint n, Arena *arena) {
  if (n == 0) return "[]";
  GString *out = g_string_new("[");
  for (guint i = 0; i < n; i++) {
    g_string_append_c(out, '[');
    pack_string(out, roles[i].role);
    pack_string(out, roles[i].id);
    pack_string(out, roles[i].name);
    pack_string(out, role_kind_names[roles[i].kind]);
    pack_string(out, roles[i].side);
    g_string_append_printf(out, "%u,%u,%d,%d],", roles[i].span.start, roles[i].span.end, !!roles[i].implied, !!roles[i].bare);
  }
  pack_close(out);
  return pack_finish(out, arena);
}

const char *pack_times(const DayRange *times, guint n, Arena *arena) {
  if (n == 0) return "[]";
  GString *out = g_string_new("[");
  for (guint i = 0; i < n; i++) {
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    g_string_append_printf(out, "[\"%s\",\"%s\"],", day_format(times[i].from, from), day_format(times[i].to, to));
  }
  pack_close(out);
  return pack_finish(out, arena);
}

const char *pack_factors(const Factor *factors, guint n, Arena *arena) {
  if (n == 0) return "[]";
  GString *out = g_string_new("[");
  for (guint i = 0; i < n; i++) {
    g_string_append_c(out, '[');
    pack_string(out, factors[i].name);
    json_append_double(out, factors[i].value);
    g_string_append(out, "],");
  }
  pack_close(out);
  return pack_finish(out, arena);
}

/* ---- reading ---- */

typedef struct {
  const char *at; /* NUL-terminated */
  Arena *arena;
} Unpacker;

static gboolean unpack_char(Unpacker *in, char c) {
  if (*in->at != c) return FALSE;
  in->at++;
  return TRUE;
}

static gboolean unpack_hex(Unpacker *in, char **to) {
  gint value = 0;
  for (guint i = 0; i < 4; i++) {
    gint digit = g_ascii_xdigit_value(in->at[i]);
    if (digit < 0) return FALSE;
    value = value * 16 + digit;
  }
  in->at += 4;
  *(*to)++ = (char)value;
  return value < 0x20; /* nothing else is written this way */
}

static gboolean unpack_escape(Unpacker *in, char **to) {
  static const char letters[] = "\"\\bfnrt", meanings[] = "\"\\\b\f\n\r\t";
  char c = *in->at;
  if (c == '\0') return FALSE;
  in->at++;
  if (c == 'u') return unpack_hex(in, to);
  const char *found = strchr(letters, c);
  if (found == NULL) return FALSE;
  *(*to)++ = meanings[found - letters];
  return TRUE;
}

/* The end of the string that starts at `text`, or NULL. */
static const char *string_end(const char *text) {
  for (; *text != '\0' && *text != '"'; text++) {
    if (*text == '\\' && *++text == '\0') return NULL;
  }
  return *text == '"' ? text : NULL;
}

static gboolean unpack_string(Unpacker *in, const char **out) {
  if (!unpack_char(in, '"')) return FALSE;
  const char *end = string_end(in->at);
  if (end == NULL) return FALSE;
  char *to = arena_alloc(in->arena, (gsize)(end - in->at) + 1); /* never longer than its escaped form */
  *out = to;
  while (in->at < end) {
    if (*in->at != '\\') {
      *to++ = *in->at++;
      continue;
    }
    in->at++;
    if (!unpack_escape(in, &to)) return FALSE;
  }
  *to = '\0';
  in->at++;
  return TRUE;
}

static gboolean unpack_string_or_null(Unpacker *in, const char **out) {
  *out = NULL;
  if (!g_str_has_prefix(in->at, "null")) return unpack_string(in, out);
  in->at += 4;
  return TRUE;
}

static gboolean unpack_number(Unpacker *in, guint64 max, guint64 *out) {
  const char *start = in->at;
  for (*out = 0; g_ascii_isdigit(*in->at) && *out <= max; in->at++) *out = *out * 10 + (guint64)(*in->at - '0');
  return in->at > start && *out <= max;
}

static gboolean unpack_double(Unpacker *in, double *out) {
  char *end;
  *out = g_ascii_strtod(in->at, &end);
  gboolean some = end > in->at;
  in->at = end;
  return some;
}

/* Goes through the elements of a list; `read` takes one and appends it to `list`. */
typedef gboolean (*ElementReader)(Unpacker *in, GArray *list);

static gboolean unpack_list(const char *text, Arena *arena, ElementReader read, GArray *list) {
  Unpacker in = {text, arena};
  if (text == NULL || !unpack_char(&in, '[')) return FALSE;
  if (unpack_char(&in, ']')) return *in.at == '\0';
  do {
    if (!read(&in, list)) return FALSE;
  } while (unpack_char(&in, ','));
  return unpack_char(&in, ']') && *in.at == '\0';
}

/* Lists are read often and mostly empty: then no array is made. */
static gboolean unpack_array(const char *text, Arena *arena, ElementReader read, gsize size, gconstpointer *out, guint *n) {
  *out = NULL;
  *n = 0;
  if (g_strcmp0(text, "[]") == 0) return TRUE;
  g_autoptr(GArray) list = g_array_new(FALSE, FALSE, (guint)size);
  if (!unpack_list(text, arena, read, list)) return FALSE;
  gpointer copy = arena_alloc(arena, size * list->len);
  memcpy(copy, list->data, size * list->len);
  *out = copy;
  *n = list->len;
  return TRUE;
}

static gboolean read_string(Unpacker *in, GArray *list) {
  const char *text;
  if (!unpack_string(in, &text)) return FALSE;
  g_array_append_val(list, text);
  return TRUE;
}

static gboolean read_kind(Unpacker *in, RoleKind *out) {
  const char *text;
  if (!unpack_string(in, &text)) return FALSE;
  gint kind = name_index(role_kind_names, text);
  *out = (RoleKind)MAX(kind, 0);
  return kind >= 0;
}

static gboolean read_role_words(Unpacker *in, RoleFiller *role) {
  return unpack_char(in, '[') && unpack_string(in, &role->role) && unpack_char(in, ',') && unpack_string_or_null(in, &role->id) &&
         unpack_char(in, ',') && unpack_string_or_null(in, &role->name) && unpack_char(in, ',') && read_kind(in, &role->kind) &&
         unpack_char(in, ',') && unpack_string_or_null(in, &role->side);
}

static gboolean read_role(Unpacker *in, GArray *list) {
  RoleFiller role = {0};
  if (!read_role_words(in, &role)) return FALSE;
  guint64 numbers[4];
  static const guint64 max[4] = {G_MAXUINT32, G_MAXUINT32, 1, 1};
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
    if (!unpack_char(in, ',') || !unpack_number(in, max[i], &numbers[i])) return FALSE;
  }
  role.span = span_make((guint32)numbers[0], (guint32)numbers[1]);
  role.implied = numbers[2] == 1;
  role.bare = numbers[3] == 1;
  g_array_append_val(list, role);
  return unpack_char(in, ']');
}

static gboolean read_day(Unpacker *in, Day *out) {
  const char *text;
  *out = (Day){0};
  return unpack_string(in, &text) && (*text == '\0' || day_parse(text, out));
}

static gboolean read_time(Unpacker *in, GArray *list) {
  DayRange range;
  if (!unpack_char(in, '[') || !read_day(in, &range.from) || !unpack_char(in, ',') || !read_day(in, &range.to)) return FALSE;
  g_array_append_val(list, range);
  return unpack_char(in, ']');
}

static gboolean read_factor(Unpacker *in, GArray *list) {
  Factor factor;
  if (!unpack_char(in, '[') || !unpack_string(in, &factor.name) || !unpack_char(in, ',') || !unpack_double(in, &factor.value)) return FALSE;
  g_array_append_val(list, factor);
  return unpack_char(in, ']');
}

gboolean unpack_strings(const char *text, Arena *arena, const char *const **out) {
  gconstpointer found;
  guint n;
  if (!unpack_array(text, arena, read_string, sizeof(char *), &found, &n)) return FALSE;
  const char **strings = arena_new_array(arena, const char *, n + 1);
  if (n > 0) memcpy(strings, found, n * sizeof *strings);
  *out = strings;
  return TRUE;
}

gboolean unpack_roles(const char *text, Arena *arena, const RoleFiller **out, guint *n) {
  gconstpointer found;
  gboolean ok = unpack_array(text, arena, read_role, sizeof(RoleFiller), &found, n);
  *out = found;
  return ok;
}

gboolean unpack_times(const char *text, Arena *arena, const DayRange **out, guint *n) {
  gconstpointer found;
  gboolean ok = unpack_array(text, arena, read_time, sizeof(DayRange), &found, n);
  *out = found;
  return ok;
}

gboolean unpack_factors(const char *text, Arena *arena, Factor *out, guint *n) {
  gconstpointer found;
  if (!unpack_array(text, arena, read_factor, sizeof(Factor), &found, n) || *n > FINDING_MAX_FACTORS) return FALSE;
  if (*n > 0) memcpy(out, found, *n * sizeof *out);
  return TRUE;
}
