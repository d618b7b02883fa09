/* SPDX-License-Identifier: MIT */
#include "cli/pages.h"

#include "store/visit.h"

gboolean pages_write(Store *store, Output *output, PageWriter write, Page page, PageStyle style, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GPtrArray) a = store_claims_of(store, page.a.position->id, arena, error);
  if (a == NULL) return FALSE;
  g_autoptr(GPtrArray) b = store_claims_of(store, page.b.position->id, arena, error);
  if (b == NULL) return FALSE;
  page.a.claims = a;
  page.b.claims = b;
  write(output->text, &page, style);
  return output_pass(output, error);
}

/* The page is written while the record is there; a second match makes it worthless. */
typedef struct {
  Store *store;
  Output *output;
  PageWriter write;
  PageStyle style;
  guint matches;
  GError *error;
} Search;

static gboolean found_page(Search *search, Page page) {
  if (search->matches++ > 0) return FALSE;
  return pages_write(search->store, search->output, search->write, page, search->style, &search->error);
}

static gboolean found_finding(const FindingRecord *record, gpointer data) {
  return found_page(data, (Page){.finding = record, .a = {record->a, NULL}, .b = {record->b, NULL}});
}

static gboolean found_rejected(const RejectedRecord *record, gpointer data) {
  return found_page(data, (Page){.rejected = record, .a = {record->a, NULL}, .b = {record->b, NULL}});
}

static gboolean check_matches(const Search *search, const char *id, GError **error) {
  if (search->matches == 1) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE,
              search->matches == 0 ? "there is no finding or rejected pair whose id begins with \"%s\""
                                   : "more than one id begins with \"%s\": give more of it",
              id);
  return FALSE;
}

static gboolean search_id(Search *search, const char *id, GError **error) {
  const FindingFilter filter = {.id = id};
  if (!store_each_finding(search->store, &filter, found_finding, search, error)) return FALSE;
  if (search->matches < 2 && search->error == NULL && !store_each_rejected(search->store, id, found_rejected, search, error)) return FALSE;
  if (search->error == NULL) return check_matches(search, id, error);
  g_propagate_error(error, search->error);
  return FALSE;
}

gboolean pages_write_by_id(Store *store, const char *id, PageWriter write, PageStyle style, GError **error) {
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  Search search = {store, output, write, style, 0, NULL};
  return search_id(&search, id, error) && output_close(g_steal_pointer(&output), error);
}
