/* SPDX-License-Identifier: MIT */
#include "review/form.h"

#include <string.h>

typedef struct {
  char *name, *value;
} FormField;

struct Form {
  GPtrArray *fields; /* of FormField, as they come */
};

static void field_free(gpointer data) {
  FormField *field = data;
  g_free(field->name);
  g_free(field->value);
  g_free(field);
}

void form_free(Form *form) {
  if (form == NULL) return;
  g_ptr_array_unref(form->fields);
  g_free(form);
}

/* NULL when it is broken. */
static char *decode(const char *text, gsize length, gboolean plus_is_blank) {
  g_autoptr(GString) out = g_string_sized_new(length);
  for (gsize i = 0; i < length; i++) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= length || !g_ascii_isxdigit(text[i + 1]) || !g_ascii_isxdigit(text[i + 2])) return NULL;
      c = (char)(g_ascii_xdigit_value(text[i + 1]) * 16 + g_ascii_xdigit_value(text[i + 2]));
      i += 2;
    } else if (c == '+' && plus_is_blank) {
      c = ' ';
    }
    if (c == '\0') return NULL;
    g_string_append_c(out, c);
  }
  return g_utf8_validate(out->str, (gssize)out->len, NULL) ? g_strdup(out->str) : NULL;
}

char *form_decode_path(const char *text, gsize length) { return decode(text, length, FALSE); }

static const FormField *find(const Form *form, const char *name) {
  for (guint i = 0; i < form->fields->len; i++) {
    const FormField *field = form->fields->pdata[i];
    if (strcmp(field->name, name) == 0) return field;
  }
  return NULL;
}

static gboolean add_field(Form *form, const char *text, gsize length) {
  const char *equals = memchr(text, '=', length);
  const gsize name_length = equals != NULL ? (gsize)(equals - text) : length;
  g_autofree char *name = decode(text, name_length, TRUE);
  g_autofree char *value = equals != NULL ? decode(equals + 1, length - name_length - 1, TRUE) : g_strdup("");
  if (name == NULL || value == NULL || find(form, name) != NULL || form->fields->len == FORM_FIELDS_LIMIT) return FALSE;
  FormField *field = g_new0(FormField, 1);
  field->name = g_steal_pointer(&name);
  field->value = g_steal_pointer(&value);
  g_ptr_array_add(form->fields, field);
  return TRUE;
}

Form *form_parse(const char *text, gsize length) {
  g_autoptr(Form) form = g_new0(Form, 1);
  form->fields = g_ptr_array_new_with_free_func(field_free);
  for (gsize from = 0; from < length;) {
    const char *end = memchr(text + from, '&', length - from);
    const gsize to = end != NULL ? (gsize)(end - text) : length;
    if (to > from && !add_field(form, text + from, to - from)) return NULL;
    from = to + 1;
  }
  return g_steal_pointer(&form);
}

const char *form_value(const Form *form, const char *name) {
  const FormField *field = form != NULL ? find(form, name) : NULL;
  return field != NULL && *field->value != '\0' ? field->value : NULL;
}

static void append_escaped(GString *out, const char *text) {
  for (; *text != '\0'; text++) {
    if (g_ascii_isalnum(*text) || strchr("-._~", *text) != NULL) g_string_append_c(out, *text);
    else g_string_append_printf(out, "%%%02X", (guchar)*text);
  }
}

void form_append(GString *out, const char *name, const char *value) {
  if (value == NULL || *value == '\0') return;
  if (out->len > 0) g_string_append_c(out, '&');
  append_escaped(out, name);
  g_string_append_c(out, '=');
  append_escaped(out, value);
}

char *form_text(const Form *form, const char *without) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < form->fields->len; i++) {
    const FormField *field = form->fields->pdata[i];
    if (g_strcmp0(field->name, without) != 0) form_append(out, field->name, field->value);
  }
  return g_string_free(out, FALSE);
}
