/* SPDX-License-Identifier: MIT */
#include "report/stats.h"

#include <string.h>
#include "report/json.h"
#include "report/mentions.h"
#include "report/wrap.h"

const char *const stats_key_names[] = {"actor", "side", "publisher", "rule", "month", NULL};

#define NO_DATE "no date"
#define NO_PUBLISHER "no publisher"
#define MONTH_TEXT_SIZE 8 /* "2031-05" */

typedef struct {
  char *name; /* as a reader would say it; NULL: only its id is known */
  guint64 claims, findings;
  GHashTable *months; /* number of a month -> claims in it */
} Row;

struct Stats {
  StatsKey key;
  GHashTable *rows; /* id -> Row */
  GHashTable *mentions;
  guint last_month; /* in which anything is claimed; 0: none is known */
};

static void row_free(gpointer data) {
  Row *row = data;
  g_hash_table_unref(row->months);
  g_free(row->name);
  g_free(row);
}

Stats *stats_new(StatsKey key) {
  Stats *stats = g_new0(Stats, 1);
  stats->key = key;
  stats->mentions = mentions_new();
  stats->rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, row_free);
  return stats;
}

void stats_free(Stats *stats) {
  if (stats == NULL) return;
  g_hash_table_unref(stats->rows);
  g_hash_table_unref(stats->mentions);
  g_free(stats);
}

/* ---- counting ---- */

/* Of several names of one actor the smallest stays, so that order does not matter. */
static Row *row_of(Stats *stats, const char *id, const char *name) {
  Row *row = g_hash_table_lookup(stats->rows, id);
  if (row == NULL) {
    row = g_new0(Row, 1);
    row->months = g_hash_table_new(NULL, NULL);
    g_hash_table_insert(stats->rows, g_strdup(id), row);
  }
  if (name == NULL || (row->name != NULL && strcmp(row->name, name) <= 0)) return row;
  g_free(row->name);
  row->name = g_strdup(name);
  return row;
}

/* A side is called as its own actor is, where that one speaks. */
static const char *side_name(const char *actor, const char *name, const char *side) { return g_str_equal(actor, side) ? name : NULL; }

static guint month_of(Day day) { return day_is_set(day) && day.year != 0 ? (guint)day.year * 12 + day.month - 1 : 0; }

static const char *month_text(guint month, char *out) {
  if (month == 0) return NO_DATE;
  g_snprintf(out, MONTH_TEXT_SIZE, "%04u-%02u", month / 12, month % 12 + 1);
  return out;
}

static Row *row_of_claim(Stats *stats, const ClaimRecord *record) {
  char month[MONTH_TEXT_SIZE];
  const Claim *claim = &record->claim;
  const char *publisher = record->publisher != NULL ? record->publisher : NO_PUBLISHER, *rule = claim->rule != NULL ? claim->rule : "none";
  const char *date = month_text(month_of(record->published), month);
  const struct {
    const char *id, *name;
  } by[N_STATS_KEYS] = {{claim->actor, claim->actor_name}, {claim->side, side_name(claim->actor, claim->actor_name, claim->side)}, {publisher, publisher}, {rule, rule}, {date, date}};
  return row_of(stats, by[stats->key].id, by[stats->key].name);
}

void stats_add_claim(Stats *stats, const ClaimRecord *record) {
  if (stats->key == STATS_SIDE) mentions_add(stats->mentions, &record->claim.proposition);
  Row *row = row_of_claim(stats, record);
  const guint month = month_of(record->published);
  row->claims++;
  if (month == 0) return;
  stats->last_month = MAX(stats->last_month, month);
  const gpointer key = GUINT_TO_POINTER(month);
  g_hash_table_insert(row->months, key, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(row->months, key)) + 1));
}

static void add_publishers(Stats *stats, const FindingRecord *record) {
  g_autoptr(GHashTable) met = g_hash_table_new(g_str_hash, g_str_equal);
  const Position *const sides[] = {record->a, record->b};
  for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
    for (guint j = 0; j < sides[i]->n_evidence; j++) {
      const char *publisher = sides[i]->evidence[j].publisher != NULL ? sides[i]->evidence[j].publisher : NO_PUBLISHER;
      if (g_hash_table_add(met, (gpointer)publisher)) row_of(stats, publisher, publisher)->findings++;
    }
  }
}

static void add_both(Stats *stats, const char *a, const char *a_name, const char *b, const char *b_name) {
  row_of(stats, a, a_name)->findings++;
  if (!g_str_equal(a, b)) row_of(stats, b, b_name)->findings++;
}

static void add_actors(Stats *stats, const FindingRecord *record) {
  add_both(stats, record->a->actor, record->a->actor_name, record->b->actor, record->b->actor_name);
}

static void add_sides(Stats *stats, const FindingRecord *record) {
  const Position *a = record->a, *b = record->b;
  add_both(stats, a->side, side_name(a->actor, a->actor_name, a->side), b->side, side_name(b->actor, b->actor_name, b->side));
}

static void add_rule(Stats *stats, const FindingRecord *record) { row_of(stats, record->finding.rule, record->finding.rule)->findings++; }

/* In the month in which it was seen first. */
static void add_month(Stats *stats, const FindingRecord *record) {
  char month[MONTH_TEXT_SIZE];
  const char *date = month_text(month_of(record->finding.first_seen), month);
  row_of(stats, date, date)->findings++;
}

void stats_add_finding(Stats *stats, const FindingRecord *record) {
  static void (*const adders[N_STATS_KEYS])(Stats *, const FindingRecord *) = {add_actors, add_sides, add_publishers, add_rule, add_month};
  adders[stats->key](stats, record);
}

/* ---- writing ---- */

typedef struct {
  const char *id;
  const Row *row;
} Entry;

static const char *name_of(const Stats *stats, const Entry *entry) {
  if (entry->row->name != NULL) return entry->row->name;
  const char *mentioned = mentions_name(stats->mentions, entry->id);
  return mentioned != NULL ? mentioned : entry->id;
}

static gint compare_by_name(gconstpointer one, gconstpointer other) { return strcmp(((const Entry *)one)->id, ((const Entry *)other)->id); }

static gint compare_by_count(gconstpointer one, gconstpointer other) {
  const Row *a = ((const Entry *)one)->row, *b = ((const Entry *)other)->row;
  if (a->findings != b->findings) return a->findings > b->findings ? -1 : 1;
  if (a->claims != b->claims) return a->claims > b->claims ? -1 : 1;
  return compare_by_name(one, other);
}

static GArray *entries_of(const Stats *stats, guint limit) {
  GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
  GHashTableIter each;
  gpointer id, row;
  g_hash_table_iter_init(&each, stats->rows);
  while (g_hash_table_iter_next(&each, &id, &row)) {
    const Entry entry = {id, row};
    g_array_append_val(entries, entry);
  }
  g_array_sort(entries, stats->key == STATS_MONTH ? compare_by_name : compare_by_count);
  if (limit > 0 && entries->len > limit) g_array_set_size(entries, limit);
  return entries;
}

static guint claims_in(const Row *row, guint month) { return GPOINTER_TO_UINT(g_hash_table_lookup(row->months, GUINT_TO_POINTER(month))); }

/* Eight heights; a month without claims is a blank. */
static void append_sparkline(GString *out, const Row *row, guint last) {
  guint most = 1;
  for (guint month = last - STATS_MONTHS_SHOWN + 1; month <= last; month++) most = MAX(most, claims_in(row, month));
  for (guint month = last - STATS_MONTHS_SHOWN + 1; month <= last; month++) {
    guint n = claims_in(row, month);
    if (n == 0) g_string_append_c(out, ' ');
    else g_string_append_unichar(out, 0x2581 + (n * 8 - 1) / most);
  }
}

#define STATS_COLUMNS (10 + 10 + 2 + STATS_MONTHS_SHOWN + 2)

static void append_name(GString *out, const char *name, guint width) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, name, -1);
  g_autoptr(GPtrArray) lines = wrap_lines(clean->str, width);
  const gsize start = out->len;
  g_string_append(out, lines->len > 0 ? g_ptr_array_index(lines, 0) : "");
  wrap_pad(out, start, width);
}

void stats_write_table(GString *out, const Stats *stats, guint limit, PageStyle style) {
  const guint width = style.width > STATS_COLUMNS + 12 ? style.width - STATS_COLUMNS : 12;
  char last[MONTH_TEXT_SIZE];
  g_autoptr(GArray) entries = entries_of(stats, limit);
  append_name(out, stats_key_names[stats->key], width);
  g_string_append_printf(out, "%10s%10s", "claims", "findings");
  if (stats->key != STATS_MONTH && stats->last_month > 0) g_string_append_printf(out, "  months to %s", month_text(stats->last_month, last));
  g_string_append_c(out, '\n');
  for (guint i = 0; i < entries->len; i++) {
    const Row *row = g_array_index(entries, Entry, i).row;
    append_name(out, name_of(stats, &g_array_index(entries, Entry, i)), width);
    g_string_append_printf(out, "%10" G_GUINT64_FORMAT "%10" G_GUINT64_FORMAT "  ", row->claims, row->findings);
    if (stats->key != STATS_MONTH && stats->last_month > 0) append_sparkline(out, row, stats->last_month);
    while (out->str[out->len - 1] == ' ') g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
  }
  if (entries->len < g_hash_table_size(stats->rows)) g_string_append_printf(out, "and %u more\n", g_hash_table_size(stats->rows) - entries->len);
}

static gint compare_months(gconstpointer one, gconstpointer other) { return (gint)GPOINTER_TO_UINT(one) - (gint)GPOINTER_TO_UINT(other); }

static void write_months(GString *out, const Row *row) {
  g_autoptr(GList) months = g_list_sort(g_hash_table_get_keys(row->months), compare_months);
  json_key(out, "months");
  json_open(out, '{');
  for (const GList *each = months; each != NULL; each = each->next) {
    char month[MONTH_TEXT_SIZE];
    json_number_member(out, month_text(GPOINTER_TO_UINT(each->data), month), claims_in(row, GPOINTER_TO_UINT(each->data)));
  }
  json_close(out, '}');
}

void stats_write_jsonl(GString *out, const Stats *stats, guint limit) {
  g_autoptr(GArray) entries = entries_of(stats, limit);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index(entries, Entry, i);
    json_open(out, '{');
    json_text_member(out, "by", stats_key_names[stats->key]);
    json_text_member(out, "id", entry->id);
    json_text_member(out, "name", name_of(stats, entry));
    json_number_member(out, "claims", (double)entry->row->claims);
    json_number_member(out, "findings", (double)entry->row->findings);
    write_months(out, entry->row);
    json_line_close(out);
  }
}
