/* SPDX-License-Identifier: MIT */
#include "reader.h"
#include <string.h>

static Extractor *shipped_extractor(void) {
  static Extractor *extractor = NULL; /* of the process: Criterion forks one for each test */
  static Ruleset *rules = NULL;
  if (extractor) return extractor;
  const char *const dirs[] = {SICNON_SOURCE_RULES, NULL};
  g_autoptr(GError) error = NULL;
  rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  extractor = extractor_new(rules);
  return extractor;
}

ClaimSet *read_set(const char *text, Day published) {
  const DocumentFields fields = {.id = "t", .publisher = "Test Gazette", .text = text, .text_length = -1, .origin = "test", .published = published};
  g_autoptr(Document) document = document_new(&fields);
  return extractor_run(shipped_extractor(), document);
}

static void append_claim(GString *out, const Claim *claim) {
  g_string_append_printf(out, "%s%s | %s | %s %s | %s%s", out->len ? "\n" : "", claim->actor, claim->speaker ? claim->speaker : "",
                         stance_names[claim->stance], modality_names[claim->proposition.modality],
                         claim->proposition.negative ? "not " : "", claim->proposition.event ? claim->proposition.event : "");
  for (guint i = 0; i < claim->proposition.n_roles; i++)
    g_string_append_printf(out, " %s=%s", claim->proposition.roles[i].role, claim->proposition.roles[i].id);
  g_string_append_printf(out, " | %s", claim->rule);
}

static char *tell(ClaimSet *set) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < set->claims->len; i++) append_claim(out, g_ptr_array_index(set->claims, i));
  return g_string_free(out, FALSE);
}

char *read_claims(const char *text) {
  g_autoptr(ClaimSet) set = read_set(text, (Day){2024, 1, 22});
  return tell(set);
}

char *read_claims_of(const char *publisher, const char *title, const char *text) {
  const DocumentFields fields = {.id = "t", .publisher = publisher, .title = title, .text = text, .text_length = -1, .origin = "test", .published = {2024, 1, 22}};
  g_autoptr(Document) document = document_new(&fields);
  g_autoptr(ClaimSet) set = extractor_run(shipped_extractor(), document);
  return tell(set);
}

void check_reads(const Reads *cases, gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autofree char *claims = read_claims(cases[i].text);
    cr_expect_str_eq(claims, cases[i].claims, "%s\n  is:\n%s\n  should be:\n%s", cases[i].text, claims, cases[i].claims);
  }
}
