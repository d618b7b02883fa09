/* SPDX-License-Identifier: MIT */
#include "compare/compare.h"
#include "base/error.h"
#include <string.h>
#include "support.h"

#define WHOLE "giver=norland goods=drone receiver=sudmark"

static const Said denial = {
    .actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = WHOLE, .said = "2024-01-10", .rejects = TRUE};
static const Said charge = {.actor = "ostia", .event = "handover", .roles = WHOLE, .said = "2024-01-08"};

static Night night_of(GPtrArray *pool, const Ruleset *rules, const Said *said, guint n) {
  g_autofree const Position **positions = g_new(const Position *, n);
  for (guint i = 0; i < n; i++) positions[i] = pool_say(pool, rules, said[i]);
  return night_run(rules, positions, n);
}

Test(compare, a_denial_against_a_charge) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Position *a = pool_say(pool, rules, denial), *b = pool_say(pool, rules, charge);
  g_auto(Night) night = night_run(rules, (const Position *[]){b, a}, 2);
  cr_assert_eq(night.sink->findings->len, 1);
  cr_expect_eq(night.sink->rejected->len, 0);
  const Yield *finding = night.sink->findings->pdata[0];
  cr_expect_str_eq(finding->rule, "denied");
  cr_expect_eq(finding->kind, KIND_DENIAL);
  cr_expect_eq(finding->level, LEVEL_HIGH);
  cr_expect_str_eq(finding->a, a->id, "a is the denier");
  cr_expect_str_eq(finding->b, b->id);
  cr_expect_str_eq(finding->subject, "Handover: giver Norland, goods drone, receiver Sudmark");
  cr_expect_str_eq(finding->explanation, "Norland denies what Ostia says (Handover: giver Norland, goods drone, receiver Sudmark).");
  cr_expect_str_eq(finding->steps, "");
  cr_expect_eq(strlen(finding->id), CONTENT_ID_LENGTH);
  cr_expect_eq(day_compare(finding->first_seen, (Day){2024, 1, 10}), 0, "from when both had spoken");
  cr_expect_eq(night.counts.findings, 1);
  cr_expect_eq(night.counts.pairs, 1);
  cr_expect_eq(night.counts.positions, 2);
}

Test(compare, an_inference_is_told) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said raid = {.actor = "ostia",
               .event = "raid",
               .roles = "attacker=sudmark target=highfell weapon=drone weapon.origin=norland",
               .said = "2024-01-08"};
  g_auto(Night) night = night_of(pool, rules, (Said[]){denial, raid}, 2);
  cr_assert_eq(night.sink->findings->len, 1);
  const Yield *finding = night.sink->findings->pdata[0];
  cr_expect_str_eq(finding->steps, "raid-with-foreign-weapon");
  cr_expect(g_str_has_suffix(finding->explanation, "Sudmark used drone of Norland, which means that Norland gave drone to Sudmark."));
}

Test(compare, an_inference_that_does_not_reach) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const char *const raids[] = {"attacker=sudmark target=highfell weapon=drone weapon.origin=westrin",
                               "attacker=sudmark target=highfell weapon=drone"};
  for (gsize i = 0; i < G_N_ELEMENTS(raids); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    Said raid = {.actor = "ostia", .event = "raid", .roles = raids[i], .said = "2024-01-08"};
    g_auto(Night) night = night_of(pool, rules, (Said[]){denial, raid}, 2);
    cr_expect_eq(night.sink->findings->len, 0, "%s", raids[i]);
    cr_expect_eq(night.sink->rejected->len, 0, "another giver, or none, is no candidate: %s", raids[i]);
  }
}

Test(compare, kinds) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said third = denial, unproven = denial, receiver = denial;
  third.actor = "westrin";
  third.rejects = FALSE;
  unproven.no_evidence = TRUE;
  receiver.actor = "sudmark";
  const struct {
    const char *what;
    Said denial;
    const char *rule;
    Kind kind;
    Level level;
  } cases[] = {
      {"the accused", denial, "denied", KIND_DENIAL, LEVEL_HIGH},
      {"a third side", third, "polarity", KIND_POLARITY, LEVEL_MEDIUM},
      {"the receiver rejects the charge", receiver, "denied", KIND_DENIAL, LEVEL_HIGH},
      {"no evidence", unproven, "unproven", KIND_DENIAL, LEVEL_LOW},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_auto(Night) night = night_of(pool, rules, (Said[]){cases[i].denial, charge}, 2);
    cr_assert_eq(night.sink->findings->len, 1, "%s", cases[i].what);
    const Yield *finding = night.sink->findings->pdata[0];
    cr_expect_str_eq(finding->rule, cases[i].rule);
    cr_expect_eq(finding->kind, cases[i].kind);
    cr_expect_eq(finding->level, cases[i].level);
  }
}

Test(compare, two_of_a_kind_do_not_face_each_other) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said other_charge = charge, other_denial = denial;
  other_charge.actor = "westrin";
  other_denial.actor = "sudmark";
  g_auto(Night) charges = night_of(pool, rules, (Said[]){charge, other_charge}, 2);
  g_auto(Night) denials = night_of(pool, rules, (Said[]){denial, other_denial}, 2);
  cr_expect_eq(charges.counts.pairs + denials.counts.pairs, 0);
  cr_expect_eq(charges.sink->rejected->len + denials.sink->rejected->len, 0, "rejected pairs come of real denials only");
}

Test(compare, a_rejected_pair_shows_what_the_guard_saw) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said general = charge, hedged = charge, late = charge;
  general.roles = "giver=norland goods=materiel receiver=sudmark";
  hedged.stance = STANCE_HEDGED;
  late.said = "2024-06-08";
  const struct {
    Said b;
    Guard guard;
    const char *values;
  } cases[] = {
      {general, GUARD_GRANULARITY, "role goods a drone b materiel"},
      {hedged, GUARD_HEDGED, "a.stance denies a.modality actual b.stance hedged b.modality actual"},
      {late, GUARD_DIFFERENT_TIME, "days 150 window 60"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_auto(Night) night = night_of(pool, rules, (Said[]){cases[i].b, denial}, 2);
    cr_assert_eq(night.sink->rejected->len, 1);
    const Yield *rejected = night.sink->rejected->pdata[0];
    cr_expect_eq(rejected->guard, cases[i].guard);
    cr_expect_str_eq(rejected->values, cases[i].values);
    cr_expect_str_eq(rejected->rule, "denied");
    cr_expect_eq(night.sink->findings->len, 0);
  }
}

Test(compare, one_dispute_has_one_id) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said ministry = denial, other_matter = denial, other_charge = charge;
  ministry.actor = "norland.mfa";
  ministry.roles = "giver=norland.mod goods=aircraft receiver=sudmark";
  other_matter.actor = "westrin";
  other_matter.roles = "giver=westrin goods=drone receiver=sudmark";
  other_charge.roles = other_matter.roles;
  g_auto(Night) night = night_of(pool, rules, (Said[]){denial, ministry, charge, other_matter, other_charge}, 5);
  cr_assert_eq(night.sink->findings->len, 3);
  g_autoptr(GHashTable) disputes = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < 3; i++) g_hash_table_add(disputes, ((Yield *)night.sink->findings->pdata[i])->dispute);
  cr_expect_eq(g_hash_table_size(disputes), 2, "Norland's handovers, and Westrin's");
}

/* ---- order and symmetry ---- */
static void add_lines(GPtrArray *lines, const MemorySink *sink) {
  for (guint i = 0; i < sink->findings->len; i++) {
    const Yield *yield = sink->findings->pdata[i];
    g_ptr_array_add(lines, g_strdup_printf("%s %s %s %s %.4f %s %s %s", yield->id, yield->rule, yield->a, yield->b, yield->score,
                                           yield->dispute, yield->steps, yield->explanation));
  }
  for (guint i = 0; i < sink->rejected->len; i++) {
    const Yield *yield = sink->rejected->pdata[i];
    g_ptr_array_add(
        lines, g_strdup_printf("%s %s %s %s %s %s", yield->id, guard_names[yield->guard], yield->rule, yield->a, yield->b, yield->values));
  }
}

static gint line_order(gconstpointer a, gconstpointer b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* Takes the array. */
static char *sorted_text(GPtrArray *lines) {
  g_ptr_array_sort(lines, line_order);
  g_ptr_array_add(lines, NULL);
  char *text = g_strjoinv("\n", (gchar **)lines->pdata);
  g_ptr_array_unref(lines);
  return text;
}

static GPtrArray *some_positions(GPtrArray *pool, const Ruleset *rules, GRand *rand, guint n) {
  static const char *const actors[] = {"norland", "norland.mfa", "sudmark", "ostia", "westrin"};
  static const char *const roles[][2] = {
      {"handover", "giver=norland goods=drone receiver=sudmark"},
      {"handover", "giver=norland.mod goods=drone* receiver=sudmark"},
      {"handover", "giver=norland goods=kamikaze-drone receiver=sudmark"},
      {"handover", "giver=norland goods=materiel"},
      {"handover", "giver=ostia goods=urea receiver=norland"},
      {"handover", "goods=drone receiver=sudmark"},
      {"raid", "attacker=sudmark target=highfell weapon=drone weapon.origin=norland"},
      {"raid", "attacker=sudmark target=delta"},
      {"open:cut", "agent=norland object=price"},
  };
  static const char *const days[] = {NULL, "2024-01-02", "2024-01-20", "2024-03-20", "2024-12-01"};
  GPtrArray *positions = g_ptr_array_new();
  g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++) {
    guint which = (guint)g_rand_int_range(rand, 0, G_N_ELEMENTS(roles));
    Said said = {
        .actor = actors[g_rand_int_range(rand, 0, G_N_ELEMENTS(actors))],
        .stance = (Stance)g_rand_int_range(rand, 0, STANCE_DECLINES),
        .event = roles[which][0],
        .roles = roles[which][1],
        .said = days[g_rand_int_range(rand, 0, G_N_ELEMENTS(days))],
        .from = days[g_rand_int_range(rand, 0, G_N_ELEMENTS(days))],
        .no_evidence = g_rand_int_range(rand, 0, 8) == 0,
        .modality = g_rand_int_range(rand, 0, 4) == 0 ? MODALITY_PLANNED : MODALITY_ACTUAL,
    };
    const Position *position = pool_say(pool, rules, said);
    if (g_hash_table_add(ids, (gpointer)position->id)) g_ptr_array_add(positions, (gpointer)position);
  }
  return positions;
}

static void shuffle(GPtrArray *array, GRand *rand) {
  for (guint i = array->len; i > 1; i--) {
    guint other = (guint)g_rand_int_range(rand, 0, (gint32)i);
    gpointer kept = array->pdata[i - 1];
    array->pdata[i - 1] = array->pdata[other];
    array->pdata[other] = kept;
  }
}

static char *batch_text(const Ruleset *rules, const GPtrArray *positions) {
  g_auto(Night) night = night_run(rules, (const Position *const *)positions->pdata, positions->len);
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  add_lines(lines, night.sink);
  return sorted_text(lines);
}

/* Night after night, each comparing only what is new. */
static char *nights_text(const Ruleset *rules, const GPtrArray *positions, guint nights) {
  g_autoptr(MemorySource) source = memory_source_new();
  GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
  for (guint night = 0; night < nights; night++) {
    g_autoptr(GPtrArray) fresh = g_ptr_array_new();
    for (guint i = night; i < positions->len; i += nights) {
      memory_source_put(source, rules, positions->pdata[i]);
      g_ptr_array_add(fresh, positions->pdata[i]);
    }
    g_autoptr(MemorySink) sink = memory_sink_new();
    cr_assert(compare_positions(rules, fresh, &source->source, &sink->sink, NULL, NULL));
    add_lines(lines, sink);
  }
  return sorted_text(lines);
}

Test(compare, order_and_nights_do_not_matter) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  for (guint32 seed = 1; seed <= 5; seed++) {
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
    g_autoptr(GPtrArray) pool = pool_new();
    g_autoptr(GPtrArray) positions = some_positions(pool, rules, rand, 120);
    g_autofree char *first = batch_text(rules, positions);
    cr_expect_gt(strlen(first), 1000, "seed %u yields too little to tell", seed);
    for (guint nights = 1; nights <= 7; nights += 3) {
      shuffle(positions, rand);
      g_autofree char *again = batch_text(rules, positions);
      g_autofree char *split = nights_text(rules, positions, nights);
      cr_expect_str_eq(again, first, "seed %u, another order", seed);
      cr_expect_str_eq(split, first, "seed %u, %u nights", seed, nights);
    }
  }
}

Test(compare, each_pair_comes_once) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed(11);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) positions = some_positions(pool, rules, rand, 120);
  g_auto(Night) night = night_run(rules, (const Position *const *)positions->pdata, positions->len);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
  GPtrArray *both[] = {night.sink->findings, night.sink->rejected};
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < both[i]->len; j++) {
      const Yield *yield = both[i]->pdata[j];
      gboolean straight = strcmp(yield->a, yield->b) < 0;
      cr_expect(g_hash_table_add(seen, g_strjoin(" ", yield->rule, straight ? yield->a : yield->b, straight ? yield->b : yield->a, NULL)));
      cr_expect(g_hash_table_add(ids, yield->id), "ids are unique");
    }
  cr_expect_gt(g_hash_table_size(seen), 0);
}

Test(compare, a_pair_under_two_keys_comes_once) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said a = denial, b = charge;
  a.roles = b.roles = "giver=norland giver=westrin goods=drone receiver=sudmark";
  g_auto(Night) night = night_of(pool, rules, (Said[]){a, b}, 2);
  cr_expect_eq(night.counts.pairs, 1);
  cr_expect_eq(night.sink->findings->len, 1);
}

Test(compare, strangers_change_nothing) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) positions = g_ptr_array_new();
  g_ptr_array_add(positions, (gpointer)pool_say(pool, rules, denial));
  g_ptr_array_add(positions, (gpointer)pool_say(pool, rules, charge));
  g_autofree char *before = batch_text(rules, positions);
  g_ptr_array_add(positions,
                  (gpointer)pool_say(pool, rules, (Said){.actor = "acme", .event = "open:cut", .roles = "agent=acme object=job"}));
  g_ptr_array_add(
      positions, (gpointer)pool_say(
                     pool, rules, (Said){.actor = "zeta", .stance = STANCE_DENIES, .event = "open:cut", .roles = "agent=zeta object=job"}));
  g_autofree char *after = batch_text(rules, positions);
  cr_expect_str_eq(after, before);
}

/* ---- limits and failures ---- */
Test(compare, COMPARE_KEY_CAP_is_counted_and_told) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const guint beyond = 3;
  g_autoptr(MemorySource) source = memory_source_new();
  for (guint i = 0; i < COMPARE_KEY_CAP + beyond; i++) {
    g_autofree char *place = g_strdup_printf("village-%u", i);
    Said said = charge;
    said.place = place;
    memory_source_put(source, rules, pool_say(pool, rules, said));
  }
  const Position *fresh = pool_say(pool, rules, denial);
  memory_source_put(source, rules, fresh);
  g_autoptr(GPtrArray) positions = g_ptr_array_new();
  g_ptr_array_add(positions, (gpointer)fresh);
  g_autoptr(MemorySink) sink = memory_sink_new();
  CompareCounts counts = {0};
  cr_assert(compare_positions(rules, positions, &source->source, &sink->sink, &counts, NULL));
  cr_expect_eq(counts.undecided, beyond);
  cr_expect_eq(counts.pairs, COMPARE_KEY_CAP);
  cr_assert_eq(sink->rejected->len, 1);
  const Yield *rejected = sink->rejected->pdata[0];
  cr_expect_eq(rejected->guard, GUARD_UNDECIDED);
  cr_expect_str_eq(rejected->a, fresh->id);
  cr_expect_str_eq(rejected->values, "key handover|giver=norland|asserted limit 1024 beyond 3");
}

Test(compare, a_failing_source_or_sink_stops_it) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  for (guint sink_breaks = 0; sink_breaks < 2; sink_breaks++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_autoptr(MemorySource) source = memory_source_new();
    g_autoptr(MemorySink) sink = memory_sink_new();
    g_autoptr(GPtrArray) positions = g_ptr_array_new();
    g_ptr_array_add(positions, (gpointer)pool_say(pool, rules, denial));
    g_ptr_array_add(positions, (gpointer)pool_say(pool, rules, charge));
    for (guint i = 0; i < 2; i++) memory_source_put(source, rules, positions->pdata[i]);
    source->broken = !sink_breaks;
    sink->broken = sink_breaks;
    g_autoptr(GError) error = NULL;
    cr_expect_not(compare_positions(rules, positions, &source->source, &sink->sink, NULL, &error));
    cr_expect_not_null(error);
  }
}

Test(compare, a_wrong_rule_stops_it_before_it_begins) {
  g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml",
                                        "id: denied\nkind: denial\nlevel: high\nprior: 0.9\nfacing: nobody\nmessage: \"{subject}\"\n");
  g_autoptr(MemorySource) source = memory_source_new();
  g_autoptr(MemorySink) sink = memory_sink_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(Comparison) comparison = comparison_new(rules, &source->source, &sink->sink, NULL, &error);
  cr_expect_null(comparison);
  cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
}

/* Undated statements that were never made near each other are nobody's partners: not even a rejected pair is kept of them. */
Test(compare, COMPARE_REACH_ends_what_faces_each_other) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Said denied = {.actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone", .said = "2031-01-01"};
  Said asserted = {.actor = "westrin", .event = "handover", .roles = "giver=norland goods=drone", .said = "2031-06-30"}; /* 180 days: 3 x 60 */
  const Position *denial = pool_say(pool, rules, denied);
  const Position *near[] = {denial, pool_say(pool, rules, asserted)};
  g_auto(Night) within = night_run(rules, near, G_N_ELEMENTS(near));
  cr_expect_eq(within.sink->rejected->len, 1);
  asserted.said = "2031-07-01";
  const Position *far[] = {denial, pool_say(pool, rules, asserted)};
  g_auto(Night) beyond = night_run(rules, far, G_N_ELEMENTS(far));
  cr_expect_eq(beyond.sink->rejected->len, 0);
  asserted.from = "2031-01-01";
  Said dated = denied;
  dated.from = "2031-01-01";
  const Position *of_one_day[] = {pool_say(pool, rules, dated), pool_say(pool, rules, asserted)};
  g_auto(Night) told = night_run(rules, of_one_day, G_N_ELEMENTS(of_one_day));
  cr_expect_eq(told.sink->findings->len, 1, "both tell when it happened");
}

/* Two guards stop it: it is no near miss, and in the long run there are no end of such pairs. */
Test(compare, what_is_far_off_and_another_event_is_not_kept) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Said denied = {.actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone receiver=ostia", .said = "2031-01-01"};
  Said asserted = {.actor = "westrin", .event = "handover", .roles = "giver=norland goods=drone receiver=sudmark", .said = "2031-02-01"};
  const Position *denial = pool_say(pool, rules, denied);
  const Position *near[] = {denial, pool_say(pool, rules, asserted)};
  g_auto(Night) kept = night_run(rules, near, G_N_ELEMENTS(near));
  cr_assert_eq(kept.sink->rejected->len, 1);
  cr_expect_eq(((Yield *)kept.sink->rejected->pdata[0])->guard, GUARD_DIFFERENT_EVENT);
  asserted.said = "2031-04-01";
  const Position *far[] = {denial, pool_say(pool, rules, asserted)};
  g_auto(Night) dropped = night_run(rules, far, G_N_ELEMENTS(far));
  cr_expect_eq(dropped.sink->rejected->len, 0);
}
