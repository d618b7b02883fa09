/* SPDX-License-Identifier: MIT */
#include "cli/shard.h"

#include <criterion/criterion.h>
#include "base/error.h"

static void expect_shard(const char *text, guint index, guint count) {
  g_autoptr(GError) error = NULL;
  Shard shard;
  cr_assert(shard_parse(text, &shard, &error), "%s: %s", text, error != NULL ? error->message : "");
  cr_expect(shard.index == index && shard.count == count, "%s: %u/%u", text, shard.index, shard.count);
}

static void expect_wrong(const char *text) {
  g_autoptr(GError) error = NULL;
  Shard shard;
  cr_assert_not(shard_parse(text, &shard, &error), "%s", text);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE));
}

static void clear_environment(void) {
  g_unsetenv("SLURM_ARRAY_TASK_ID");
  g_unsetenv("JOB_COMPLETION_INDEX");
  g_unsetenv("AWS_BATCH_JOB_ARRAY_INDEX");
}

Test(shard, is_said_in_full, .init = clear_environment) {
  static const char *const wrong[] = {"", "/", "1", "1/", "/4", "4/4", "-1/4", "1/x", "x/4", "1/4/4", "0/0", " 1/4", "+1/4"};
  expect_shard(NULL, 0, 1);
  expect_shard("0/1", 0, 1);
  expect_shard("15/16", 15, 16);
  for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) expect_wrong(wrong[i]);
}

Test(shard, or_by_the_array_index_of_the_job, .init = clear_environment) {
  g_setenv("AWS_BATCH_JOB_ARRAY_INDEX", "5", TRUE);
  expect_shard("/16", 5, 16);
  expect_shard("2/16", 2, 16);
  expect_wrong("/5");
  expect_shard(NULL, 0, 1);
}

Test(shard, shards_max, .init = clear_environment) {
  g_autofree char *most = g_strdup_printf("0/%d", SHARDS_MAX), *more = g_strdup_printf("0/%d", SHARDS_MAX + 1);
  expect_shard(most, 0, SHARDS_MAX);
  expect_wrong(more);
}
