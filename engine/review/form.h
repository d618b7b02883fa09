/* SPDX-License-Identifier: MIT */
/* application/x-www-form-urlencoded, in addresses and bodies (WHATWG URL Standard, section 5).
 *
 * Strict: a name twice, a broken escape, NUL, or what is not UTF-8 makes the whole form wrong. Lifetime: a Form owns its texts.
 * Cost: linear. Threads: pure. */
#pragma once
#include <glib.h>

#define FORM_FIELDS_LIMIT 64

typedef struct Form Form;

/* NULL when it is wrong. */
Form *form_parse(const char *text, gsize length);
void form_free(Form *form);
/* NULL when it is not there, or empty. */
const char *form_value(const Form *form, const char *name);
/* Appends "name=value", escaped, with '&' in front when there is something in `out`; nothing when the value is NULL or empty. */
void form_append(GString *out, const char *name, const char *value);
/* The whole form again, but for `without` (or NULL). To be freed. */
char *form_text(const Form *form, const char *without);
/* Undoes escapes of a path. NULL when one is broken, or gives NUL or what is not UTF-8. To be freed. */
char *form_decode_path(const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Form, form_free)
