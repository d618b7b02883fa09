/* SPDX-License-Identifier: MIT */
#include "workbench/scene.h"

#include "bench.h"

static Scene *look(const Ruleset *rules, const char *a, const char *b) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Extractor) extractor = extractor_new(rules);
  const SceneText texts[] = {{"a", NULL, a, {2024, 2, 5}}, {"b", NULL, b, {2024, 2, 6}}};
  Scene *scene = scene_new(rules, extractor, texts, b != NULL ? 2 : 1, &error);
  cr_assert_not_null(scene, "%s", error != NULL ? error->message : "");
  return scene;
}

Test(scene, finds_what_two_texts_say_against_each_other) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(Scene) scene = look(rules, "Ukraine said Iran had supplied drones to Russia.", "Iran denied supplying drones to Russia.");
  cr_assert_eq(scene->claims->len, 2);
  cr_assert_eq(scene->positions->len, 2);
  cr_assert_eq(scene->findings->len, 1);
  const SceneFinding *finding = scene->findings->pdata[0];
  cr_assert_str_eq(finding->rule, "denial-of-accusation");
  cr_assert(scene_position_is_of(scene, finding->b, 0) && scene_position_is_of(scene, finding->a, 1));
  cr_assert_not(scene_position_is_of(scene, finding->a, 0));
}

Test(scene, keeps_what_a_guard_stopped) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(Scene) scene = look(rules, "Ukraine said Iran may have supplied drones to Russia.", "Iran denied supplying drones to Russia.");
  cr_assert_eq(scene->findings->len, 0);
  cr_assert_eq(scene->rejected->len, 1);
  cr_assert_eq(((const SceneRejected *)scene->rejected->pdata[0])->guard, GUARD_HEDGED);
}

Test(scene, of_one_text_and_of_nothing) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(Scene) scene = look(rules, "It rained.", NULL);
  cr_assert_eq(scene->documents->len, 1);
  cr_assert_eq(scene->claims->len + scene->findings->len + scene->rejected->len + scene->pattern_errors, 0);
}
