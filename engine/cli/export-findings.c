/* SPDX-License-Identifier: MIT */
#include "cli/export.h"

gboolean export_pass(Export *export) { return output_pass(export->output, &export->error); }

gboolean export_finish(Export *export, GError **error) {
  if (export->error == NULL) return TRUE;
  g_propagate_error(error, g_steal_pointer(&export->error));
  return FALSE;
}

static void count_finding(Export *export, const FindingRecord *record) {
  if (!export->format->uses_tally) tally_count(export->tally, record);
}

static gboolean export_finding(const FindingRecord *record, gpointer data) {
  Export *export = data;
  count_finding(export, record);
  export->format->finding(&export->report, record);
  return export_pass(export);
}

/* ---- with the claims of both sides ---- */

static gboolean load_claims(Store *store, Page *page, Arena *arena, GError **error) {
  page->a.claims = store_claims_of(store, page->a.position->id, arena, error);
  if (page->a.claims == NULL) return FALSE;
  page->b.claims = store_claims_of(store, page->b.position->id, arena, error);
  return page->b.claims != NULL;
}

static void drop_claims(Page *page) {
  g_clear_pointer((GPtrArray **)&page->a.claims, g_ptr_array_unref);
  g_clear_pointer((GPtrArray **)&page->b.claims, g_ptr_array_unref);
}

static gboolean export_page(const FindingRecord *record, gpointer data) {
  Export *export = data;
  g_autoptr(Arena) arena = arena_new_small();
  Page page = {.finding = record, .a = {record->a, NULL}, .b = {record->b, NULL}};
  count_finding(export, record);
  gboolean loaded = load_claims(export->store, &page, arena, &export->error);
  if (loaded) export->format->page(&export->report, &page);
  drop_claims(&page);
  return loaded && export_pass(export);
}

/* ---- dispute by dispute ---- */

typedef struct {
  Export *export;
  const DisputeRecord *dispute;
  gboolean open;
} DisputeExport;

/* A dispute none of whose findings was chosen is not opened. */
static gboolean export_of_dispute(const FindingRecord *record, gpointer data) {
  DisputeExport *one = data;
  const ReportFormat *format = one->export->format;
  if (!one->open) format->dispute_open(&one->export->report, one->dispute);
  one->open = TRUE;
  return export_page(record, one->export);
}

static gboolean export_dispute(const DisputeRecord *dispute, gpointer data) {
  Export *export = data;
  DisputeExport one = {export, dispute, FALSE};
  const char *chosen = export->filter->dispute;
  if (chosen != NULL && !g_str_has_prefix(dispute->id, chosen)) return TRUE;
  FindingFilter filter = *export->filter;
  filter.dispute = dispute->id;
  if (!store_each_finding(export->store, &filter, export_of_dispute, &one, &export->error) || export->error != NULL) return FALSE;
  if (one.open && export->format->dispute_close != NULL) export->format->dispute_close(&export->report);
  return export_pass(export);
}

gboolean export_findings(Export *export, GError **error) {
  const ReportFormat *format = export->format;
  gboolean visited = TRUE;
  if (format->dispute_open != NULL) visited = store_each_dispute(export->store, export_dispute, export, error);
  else if (format->page != NULL) visited = store_each_finding(export->store, export->filter, export_page, export, error);
  else if (format->finding != NULL) visited = store_each_finding(export->store, export->filter, export_finding, export, error);
  return visited && export_finish(export, error);
}
