/* SPDX-License-Identifier: MIT */
/* The canonical text of a proposition, behind a "!" when it is negative: event(role=kind:id,...)#of:unit[min,max]@from..to@place. */
#include <math.h>
#include <string.h>
#include "model/claim.h"

const RoleFiller *proposition_role(const Proposition *proposition, const char *role) {
  for (guint i = 0; i < proposition->n_roles; i++)
    if (g_str_equal(proposition->roles[i].role, role)) return &proposition->roles[i];
  return NULL;
}

/* Marks of the notation itself are escaped, so that no name can look like notation. NULL is "-", a name never a bare "-". */
static void append_name(GString *out, const char *name) {
  if (!name) {
    g_string_append_c(out, '-');
    return;
  }
  if (g_str_equal(name, "-")) g_string_append_c(out, '\\');
  for (const char *c = name; *c; c++) {
    if (strchr("!\\(),=:*#[]@", *c)) g_string_append_c(out, '\\');
    g_string_append_c(out, *c);
  }
}

/* What fills the role, not how it was worded. But a bare class ("missiles") may be read as narrower than it says, so it is another
 * proposition than the same class with all said. */
static void append_role(GString *out, const RoleFiller *filler) {
  append_name(out, filler->role);
  g_string_append_c(out, '=');
  append_name(out, role_kind_names[filler->kind]);
  g_string_append_c(out, ':');
  append_name(out, filler->id ? filler->id : filler->name);
  if (filler->bare) g_string_append_c(out, '*');
}

static void append_number(GString *out, double number) {
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_assert(!isnan(number));
  if (isinf(number)) g_string_append(out, number < 0 ? "-inf" : "inf");
  else g_string_append(out, g_ascii_dtostr(text, sizeof text, number == 0 ? 0.0 : number)); /* no "-0" */
}

static void append_quantity(GString *out, const Quantity *quantity) {
  g_string_append_c(out, '#');
  append_name(out, quantity->of);
  g_string_append_c(out, ':');
  append_name(out, quantity->unit);
  g_string_append_c(out, '[');
  append_number(out, quantity->min);
  g_string_append_c(out, ',');
  append_number(out, quantity->max);
  g_string_append_c(out, ']');
}

static void append_time(GString *out, DayRange time) {
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  g_string_append_printf(out, "@%s..%s", day_format(time.from, from), day_format(time.to, to));
}

char *proposition_canonical(const Proposition *proposition) {
  GString *out = g_string_new(proposition->negative ? "!" : NULL);
  append_name(out, proposition->event);
  g_string_append_c(out, '(');
  for (guint i = 0; i < proposition->n_roles; i++) {
    if (i) g_string_append_c(out, ',');
    append_role(out, &proposition->roles[i]);
  }
  g_string_append_c(out, ')');
  if (proposition->quantity.of) append_quantity(out, &proposition->quantity);
  for (guint i = 0; i < proposition->n_times; i++) append_time(out, proposition->times[i]);
  g_string_append_c(out, '@');
  append_name(out, proposition->place);
  return g_string_free(out, FALSE);
}
