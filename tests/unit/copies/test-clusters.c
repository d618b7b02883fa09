/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "copies/clusters.h"

#define FERRY                                                                                                                             \
  "The harbour police said on Monday that fourteen people had been rescued from the ferry and taken to the hospital of Port Lenz, where " \
  "two of them were treated for burns. The shipping line put the number at eleven and said that nobody was missing. "
#define BRIDGE                                                                                                                            \
  "The transport ministry of Ostland said that the Karsk bridge was safe for cars and lorries, although its piers had not been looked at " \
  "since spring. The union of engineers denied it and called for a closure of both lanes until divers had been down. "

static void add(Clusters *clusters, const char *key, gint day, const char *text) {
  g_autoptr(Arena) arena = arena_new();
  Signature signature;
  signature_of(text, strlen(text), arena, &signature);
  clusters_add(clusters, key, day ? (Day){2021, 4, (guint8)day} : (Day){0}, &signature);
}

/* "key<leader" each, with spaces between. */
static void check(Clusters *clusters, const char *expected) {
  guint n;
  g_autoptr(GString) found = g_string_new(NULL);
  const ClusterMember *members = clusters_find(clusters, &n, NULL);
  for (guint i = 0; i < n; i++) g_string_append_printf(found, "%s%s<%s", i ? " " : "", members[i].key, members[i].leader);
  cr_assert_str_eq(found->str, expected, "%s", found->str);
}

Test(clusters, the_first_publisher_leads) {
  g_autoptr(Clusters) clusters = clusters_new();
  add(clusters, "later", 9, "Ferry: fourteen saved. " FERRY);
  add(clusters, "first", 8, FERRY);
  add(clusters, "undated", 0, FERRY);
  add(clusters, "other", 7, BRIDGE);
  check(clusters, "other<other first<first later<first undated<first");
}

Test(clusters, a_merged_story_joins_one_and_keeps_both_apart) {
  g_autoptr(Clusters) clusters = clusters_new();
  add(clusters, "a", 1, FERRY);
  add(clusters, "b", 2, BRIDGE);
  add(clusters, "c", 3, BRIDGE FERRY);
  guint n;
  const ClusterMember *members = clusters_find(clusters, &n, NULL);
  cr_assert_eq(n, 3);
  cr_assert_str_eq(members[0].leader, "a");
  cr_assert_str_eq(members[1].leader, "b");
  cr_assert_str_neq(members[2].leader, "c");
}

Test(clusters, a_new_version_is_no_copy) {
  g_autoptr(Clusters) clusters = clusters_new();
  add(clusters, "page", 1, FERRY);
  add(clusters, "page", 2, FERRY "Corrected.");
  check(clusters, "page<page");
}

Test(clusters, a_common_sentence_is_no_copy) {
  g_autoptr(Clusters) clusters = clusters_new();
  add(clusters, "a", 1, FERRY "Our newsletter comes every morning with the news of the night.");
  add(clusters, "b", 1, BRIDGE "Our newsletter comes every morning with the news of the night.");
  check(clusters, "a<a b<b");
}

Test(clusters, copy_band_limit) {
  g_autoptr(Clusters) clusters = clusters_new();
  for (guint i = 0; i < COPY_BAND_LIMIT + 10; i++) {
    g_autofree char *key = g_strdup_printf("%05u", i);
    add(clusters, key, 1, FERRY);
  }
  guint n;
  guint64 left_out = 0;
  const ClusterMember *members = clusters_find(clusters, &n, &left_out);
  cr_assert_eq(left_out, 10 * COPY_BANDS);
  for (guint i = 0; i < n; i++) cr_assert_str_eq(members[i].leader, "00000");
}
