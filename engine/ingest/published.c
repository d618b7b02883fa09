/* SPDX-License-Identifier: MIT */
#include "ingest/published.h"
#include <string.h>

#define SECONDS_OF_A_DAY 86400
#define YEAR_MIN 1000
#define MS_FROM 1e11 /* a larger number counts milliseconds: as seconds it would lie after the year 5000 */

/* The protocol's words (RFC 5322 3.3); a longer word is known by its first three letters. */
static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

typedef struct {
  const char *at;
  gint numbers[3]; /* in order, with the digits that each had */
  gsize digits[3];
  guint n;
  guint month;        /* by name, 0 = none stood there */
  guint month_before; /* numbers before it */
  char separator;     /* between the first two numbers */
} Parts;

static gboolean is_nothing(const char *text) {
  static const char *const none[] = {"", "none", "null", "nil", "nan", "nat", "n/a", "na", "-", "unknown", "undefined"};
  for (gsize i = 0; i < G_N_ELEMENTS(none); i++)
    if (g_ascii_strcasecmp(text, none[i]) == 0) return TRUE;
  return FALSE;
}

static PublishedKind finish(gint year, guint month, guint day, Day *out) {
  const Day found = {(gint16)year, (guint8)MIN(month, 255), (guint8)MIN(day, 255)};
  if (year < YEAR_MIN || year > 9999 || month < 1 || month > 12 || !day_is_valid(found)) return PUBLISHED_UNREAD;
  *out = found;
  return PUBLISHED_READ;
}

/* ---- numbers ---- */

static PublishedKind from_epoch(const char *text, Day *out) {
  char *end = NULL;
  double seconds = g_ascii_strtod(text, &end);
  if (*end) return PUBLISHED_UNREAD;
  if (seconds > MS_FROM) seconds /= 1000;
  if (!(seconds > 0 && seconds <= MS_FROM)) return PUBLISHED_UNREAD;
  *out = day_from_number((gint32)((gint64)seconds / SECONDS_OF_A_DAY));
  return PUBLISHED_READ;
}

/* 20240122, 20240122100000, 20240122T100000Z: a number of 10 or 13 digits counts seconds or milliseconds. */
static PublishedKind from_digits(const char *text, gsize digits, Day *out) {
  gboolean compact = digits == 8 || digits == 14 || (digits == 12 && (g_str_has_prefix(text, "19") || g_str_has_prefix(text, "20")));
  if (!compact) return from_epoch(text, out);
  gint64 date = 0;
  for (gsize i = 0; i < 8; i++) date = date * 10 + (text[i] - '0');
  return finish((gint)(date / 10000), (guint)(date / 100 % 100), (guint)(date % 100), out);
}

/* ---- words and numbers ---- */

static guint month_of(const char *word, gsize length) {
  for (guint i = 0; length >= 3 && i < 12; i++)
    if (g_ascii_strncasecmp(word, months + 3 * i, 3) == 0) return i + 1;
  return 0;
}

/* At a letter. */
static void take_word(Parts *parts) {
  const char *word = parts->at;
  while (g_ascii_isalpha(*parts->at)) parts->at++;
  guint month = month_of(word, (gsize)(parts->at - word));
  if (month == 0 || parts->month != 0) return;
  parts->month = month;
  parts->month_before = parts->n;
}

/* At a digit. A time of day is passed over: it may stand before the year (asctime). */
static void take_number(Parts *parts) {
  gint value = 0;
  const char *start = parts->at;
  for (; g_ascii_isdigit(*parts->at) && parts->at - start < 9; parts->at++) value = value * 10 + (*parts->at - '0');
  if (*parts->at == ':') {
    parts->at += strspn(parts->at, "0123456789:.");
    return;
  }
  if (parts->n == 1) parts->separator = start[-1];
  parts->numbers[parts->n] = value;
  parts->digits[parts->n++] = (gsize)(parts->at - start);
}

static gboolean is_full(const Parts *parts) { return parts->n == 3 || (parts->n == 2 && parts->month != 0); }

static Parts parts_of(const char *text) {
  Parts parts = {.at = text};
  while (*parts.at && !is_full(&parts)) {
    if (g_ascii_isdigit(*parts.at)) take_number(&parts);
    else if (g_ascii_isalpha(*parts.at)) take_word(&parts);
    else parts.at++;
  }
  return parts;
}

/* RFC 5322 4.3: two digits of a year. */
static gint full_year(gint year, gsize digits) {
  if (digits > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

static PublishedKind from_names(const Parts *parts, Day *out) {
  if (parts->n != 2) return PUBLISHED_UNREAD;
  gboolean year_first = parts->digits[0] == 4;
  gint year = year_first ? parts->numbers[0] : full_year(parts->numbers[1], parts->digits[1]);
  return finish(year, parts->month, (guint)parts->numbers[year_first ? 1 : 0], out);
}

static PublishedKind from_numbers(const Parts *parts, Day *out) {
  const gint *n = parts->numbers;
  if (parts->n != 3) return PUBLISHED_UNREAD;
  if (parts->digits[0] == 4) return finish(n[0], (guint)n[1], (guint)n[2], out);
  if (parts->digits[2] != 4) return PUBLISHED_UNREAD;
  if (parts->separator == '.' || n[0] == n[1] || n[0] > 12) return finish(n[2], (guint)n[1], (guint)n[0], out);
  if (n[1] > 12) return finish(n[2], (guint)n[0], (guint)n[1], out);
  return PUBLISHED_AMBIGUOUS;
}

PublishedKind published_parse(const char *text, Day *out) {
  *out = (Day){0};
  g_autofree char *stripped = g_strstrip(g_strdup(text));
  if (is_nothing(stripped)) return PUBLISHED_NONE;
  gsize digits = strspn(stripped, "0123456789");
  if (digits >= 8) return from_digits(stripped, digits, out);
  const Parts parts = parts_of(stripped);
  return parts.month != 0 ? from_names(&parts, out) : from_numbers(&parts, out);
}
