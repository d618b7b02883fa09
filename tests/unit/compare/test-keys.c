/* SPDX-License-Identifier: MIT */
#include "compare/document-keys.h"
#include "support.h"

/* But for those that reach no further than the document. */
static char *joined(GPtrArray *keys) {
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < keys->len; i++)
    if (strstr(keys->pdata[i], "|in=") == NULL) g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", (char *)keys->pdata[i]);
  g_ptr_array_unref(keys);
  return g_string_free(text, FALSE);
}

Test(keys, of_positions) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    Said said;
    const char *keys;
  } cases[] = {
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone receiver=sudmark"},
       "handover|giver=norland|denied"},
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "goods=drone receiver=sudmark.army"}, "handover|receiver=sudmark|denied"},
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "goods=drone"}, ""},
      {{.stance = STANCE_ASSERTS, .event = "handover", .roles = "giver=norland.mod goods=drone receiver=sudmark"},
       "handover|giver=norland|asserted handover|receiver=sudmark|asserted"},
      {{.stance = STANCE_HEDGED, .event = "handover", .roles = "giver=norland giver=ostia"},
       "handover|giver=norland|asserted handover|giver=ostia|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=norland target=port-arn"},
       "raid|attacker=norland|asserted raid|target=sudmark|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job"}, "open:cut|agent=acme|object=job|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=rook-7"},
       "open:cut|agent=acme|object=materiel|asserted"},
      {{.stance = STANCE_DENIES, .event = "open:cut", .roles = "agent=acme"}, "open:cut|agent=acme|denied"},
      {{.stance = STANCE_DENIES, .event = "open:cut", .roles = "object=job"}, ""},
      /* Stance and polarity together: "failed to cut" and "denied that it had not cut". */
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job", .negative = TRUE}, "open:cut|agent=acme|object=job|denied"},
      {{.stance = STANCE_DENIES, .event = "open:cut", .roles = "agent=acme object=job", .negative = TRUE}, "open:cut|agent=acme|object=job|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job", .negative = TRUE, .modality = MODALITY_FUTURE},
       "open:cut|agent=acme|object=job|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:fail", .roles = "agent=talk"}, ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    Said said = cases[i].said;
    said.actor = "westrin";
    g_autofree char *keys = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
    cr_expect_str_eq(keys, cases[i].keys, "case %zu: %s", i, keys);
  }
}

Test(keys, of_what_an_assertion_entails) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said said = {
      .actor = "westrin", .stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=sudmark weapon=drone weapon.origin=norland"};
  g_autofree char *asserted = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
  cr_expect_str_eq(asserted, "handover|giver=norland|asserted handover|receiver=sudmark|asserted raid|attacker=sudmark|asserted "
                             "raid|weapon.origin=norland|asserted");
  said.stance = STANCE_DENIES;
  g_autofree char *denied = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
  cr_expect_str_eq(denied, "raid|attacker=sudmark|denied", "denying the raid does not deny the handover");
}

/* x seeks a key of y if and only if y seeks a key of x. */
Test(keys, partners_find_each_other_from_both_ends) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const char *const roles[] = {"giver=norland goods=drone",    "giver=norland.mod goods=drone receiver=sudmark",
                               "goods=drone receiver=sudmark", "giver=ostia receiver=sudmark",
                               "giver=ostia giver=norland",    "goods=drone"};
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) positions = g_ptr_array_new();
  for (gsize i = 0; i < G_N_ELEMENTS(roles); i++)
    for (Stance stance = STANCE_ASSERTS; stance <= STANCE_HEDGED; stance++)
      g_ptr_array_add(
          positions, (gpointer)pool_say(pool, rules, (Said){.actor = "westrin", .stance = stance, .event = "handover", .roles = roles[i]}));
  guint meetings = 0;
  for (guint i = 0; i < positions->len; i++)
    for (guint j = 0; j < positions->len; j++) {
      gboolean finds[2] = {FALSE, FALSE};
      for (guint way = 0; way < 2; way++) {
        g_autoptr(GPtrArray) sought = position_sought_keys(rules, positions->pdata[way == 0 ? i : j], NULL);
        g_autoptr(GPtrArray) kept = position_keys(rules, positions->pdata[way == 0 ? j : i], NULL);
        for (guint k = 0; k < kept->len; k++) finds[way] |= g_ptr_array_find_with_equal_func(sought, kept->pdata[k], g_str_equal, NULL);
      }
      cr_expect_eq(finds[0], finds[1], "%u and %u", i, j);
      meetings += finds[0];
    }
  cr_expect_gt(meetings, 0);
}

Test(keys, POSITION_KEYS_MAX_is_counted) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const guint beyond = 5;
  GString *roles = g_string_new(NULL);
  for (guint i = 0; i < POSITION_KEYS_MAX + beyond; i++) g_string_append_printf(roles, "giver=firm-%02u ", i);
  g_autofree char *text = g_string_free(roles, FALSE);
  const Position *position = pool_say(pool, rules, (Said){.actor = "westrin", .event = "handover", .roles = text});
  guint dropped = 0;
  g_autoptr(GPtrArray) keys = position_keys(rules, position, &dropped);
  cr_expect_eq(keys->len, POSITION_KEYS_MAX);
  cr_expect_eq(dropped, beyond + 1, "with the key of the document");
}

static gint number_order(gconstpointer a, gconstpointer b) {
  const guint64 *left = a, *right = b;
  return (*left > *right) - (*left < *right);
}

static GArray *numbers_of(const guint64 *numbers, guint n) {
  GArray *sorted = g_array_new(FALSE, FALSE, sizeof(guint64));
  g_array_append_vals(sorted, numbers, n);
  g_array_sort(sorted, number_order);
  return sorted;
}

/* What a claim is entered under is what its position is looked for under. */
Test(keys, of_a_claim_are_the_numbers_of_its_position) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(Arena) out = arena_new(), scratch = arena_new();
  const Said cases[] = {
      {.stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone receiver=sudmark"},
      {.stance = STANCE_HEDGED, .event = "handover", .roles = "giver=norland giver=ostia"},
      {.stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=sudmark weapon=drone weapon.origin=norland"},
      {.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job"},
      {.stance = STANCE_ASSERTS, .event = "open:fail", .roles = "agent=talk"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Said said = cases[i];
    said.actor = "westrin";
    const Position *position = pool_say(pool, rules, said);
    const Claim claim = {.actor = "westrin", .side = "westrin", .stance = said.stance, .proposition = position->proposition};
    g_autoptr(GPtrArray) claims = g_ptr_array_new();
    g_ptr_array_add(claims, (gpointer)&claim);
    guint dropped = 0;
    const ClaimKeys made = *document_claim_keys(rules, claims, position->evidence->document, position->evidence->said, out, scratch, &dropped);
    g_autoptr(GPtrArray) texts = position_keys(rules, position, NULL);
    g_autoptr(GArray) wanted = numbers_of(NULL, 0);
    for (guint k = 0; k < texts->len; k++) {
      if (strstr(texts->pdata[k], "|in=")) continue; /* nobody in the document looks for it */
      guint64 number = key_number(texts->pdata[k]);
      g_array_append_val(wanted, number);
    }
    g_array_sort(wanted, number_order);
    g_autoptr(GArray) numbers = numbers_of(made.keys, made.n_keys);
    cr_expect_eq(made.position != 0, wanted->len > 0, "case %zu: a claim without keys meets nobody", i);
    cr_assert_eq(numbers->len, wanted->len, "case %zu", i);
    for (guint k = 0; k < numbers->len; k++) cr_expect_eq(g_array_index(numbers, guint64, k), g_array_index(wanted, guint64, k));
  }
}

Test(keys, what_states_no_position_has_none) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(Arena) out = arena_new(), scratch = arena_new();
  guint dropped = 0;
  const Proposition *proposition = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland goods=drone"});
  const Claim declines = {.actor = "westrin", .side = "westrin", .stance = STANCE_DECLINES, .proposition = *proposition};
  const Claim empty = {.actor = "westrin", .side = "westrin"};
  g_autoptr(GPtrArray) claims = g_ptr_array_new();
  g_ptr_array_add(claims, (gpointer)&declines);
  g_ptr_array_add(claims, (gpointer)&empty);
  const ClaimKeys *keys = document_claim_keys(rules, claims, "doc", (Day){0}, out, scratch, &dropped);
  cr_expect_eq(keys[0].n_keys + keys[1].n_keys, 0);
}

/* A store looks for the partners of a key at one distance: there must be those that faces_oppose() names. */
Test(keys, numbers_face_each_other_as_faces_do) {
  guint64 facings[1 << KEY_FACE_BITS];
  guint n = key_facings(facings);
  const guint64 asserted = key_number("handover|giver=norland|asserted"), denied = key_number("handover|giver=norland|denied");
  cr_assert_eq(n, 2);
  cr_assert_eq(asserted ^ facings[0], denied);
  cr_assert_eq(asserted ^ facings[1], key_number("handover|giver=norland|excluded"));
  cr_assert_eq(key_number("strike|norland+ostia|blames-up") ^ facings[0], key_number("strike|norland+ostia|blames-down"));
  cr_assert_neq(asserted, key_number("handover|giver=ostia|asserted"));
}

Test(keys, a_dispute_is_named_without_face) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Proposition *proposition = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland.mod receiver=ostia"});
  g_autofree char *keys = joined(proposition_keys(rules, proposition));
  cr_expect_str_eq(keys, "handover|giver=norland");
}

/* An act that nobody is named for meets its denial in one document, and there alone; its key is kept only where somebody looks for it. */
Test(keys, of_one_document_reach_no_further) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(Arena) out = arena_new(), scratch = arena_new();
  const Position *asserted = pool_say(pool, rules, (Said){.actor = "westrin", .event = "open:fail", .roles = "agent=talk", .document = "one"});
  const Position *denied = pool_say(pool, rules, (Said){.actor = "ostia", .stance = STANCE_DENIES, .event = "open:fail", .roles = "agent=talk", .document = "one"});
  const Position *elsewhere = pool_say(pool, rules, (Said){.actor = "sudmark", .stance = STANCE_DENIES, .event = "open:fail", .roles = "agent=talk", .document = "two"});
  g_autoptr(GPtrArray) kept = position_keys(rules, asserted, NULL), sought = position_sought_keys(rules, denied, NULL),
                       far = position_sought_keys(rules, elsewhere, NULL);
  cr_assert_eq(kept->len, 1);
  cr_expect(g_ptr_array_find_with_equal_func(sought, kept->pdata[0], g_str_equal, NULL));
  cr_expect_not(g_ptr_array_find_with_equal_func(far, kept->pdata[0], g_str_equal, NULL));
  const Claim says = {.actor = "westrin", .side = "westrin", .proposition = asserted->proposition};
  const Claim denies = {.actor = "ostia", .side = "ostia", .stance = STANCE_DENIES, .proposition = denied->proposition};
  guint dropped = 0;
  g_autoptr(GPtrArray) claims = g_ptr_array_new();
  g_ptr_array_add(claims, (gpointer)&says);
  cr_expect_eq(document_claim_keys(rules, claims, "one", (Day){0}, out, scratch, &dropped)->position, 0, "it would meet nobody");
  g_ptr_array_add(claims, (gpointer)&denies);
  const ClaimKeys *both = document_claim_keys(rules, claims, "one", (Day){0}, out, scratch, &dropped);
  cr_expect_eq(both[0].n_keys, 1);
  cr_expect_eq(both[0].keys[0], key_number(kept->pdata[0]));
}

Test(keys, POSITION_SETTINGS_MAX_is_counted) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Position position = *pool_say(pool, rules, (Said){.actor = "westrin", .event = "open:fail", .roles = "agent=talk"});
  Evidence evidence[POSITION_SETTINGS_MAX + 3] = {{0}};
  for (guint i = 0; i < G_N_ELEMENTS(evidence); i++) evidence[i] = (Evidence){.document = "many", .scope = i + 1};
  position.evidence = evidence;
  position.n_evidence = G_N_ELEMENTS(evidence);
  guint dropped = 0;
  g_autoptr(GPtrArray) keys = position_keys(rules, &position, &dropped);
  cr_expect_eq(keys->len, POSITION_SETTINGS_MAX);
  cr_expect_eq(dropped, 3);
}

/* Sorted, each once. */
static char *numbers_joined(GArray *numbers) {
  GString *text = g_string_new(NULL);
  g_array_sort(numbers, number_order);
  for (guint i = 0; i < numbers->len; i++)
    if (i == 0 || g_array_index(numbers, guint64, i) != g_array_index(numbers, guint64, i - 1))
      g_string_append_printf(text, "%" G_GINT64_MODIFIER "x ", g_array_index(numbers, guint64, i));
  return g_string_free(text, FALSE);
}

/* What stands in the groups of a claim is all by which its position is stored. */
Test(keys, groups_hold_all_keys) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const Said cases[] = {
      {.stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone", .said = "2031-05-01"},
      {.stance = STANCE_ASSERTS, .event = "handover", .roles = "giver=norland giver=ostia", .said = "2031-05-01"},
      {.stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=sudmark weapon=drone weapon.origin=norland", .said = "2031-05-01"},
      {.stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=sudmark target=port-arn"},
      {.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job", .said = "2031-05-01"},
  };
  g_autoptr(Arena) scratch = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    Said said = cases[i];
    said.actor = "westrin";
    const Position *position = pool_say(pool, rules, said);
    const Claim claim = {.actor = position->actor, .side = position->side, .stance = position->stance, .proposition = position->proposition};
    const KeySetting setting = {position->evidence->scope, position->evidence->said};
    g_autoptr(GPtrArray) groups = claim_group_keys(rules, &claim, NULL), keys = position_keys(rules, position, NULL);
    g_autoptr(GArray) grouped = g_array_new(FALSE, FALSE, sizeof(guint64)), stored = g_array_new(FALSE, FALSE, sizeof(guint64));
    for (guint k = 0; k < groups->len; k++) claim_group_numbers(rules, &claim, groups->pdata[k], &setting, 1, scratch, grouped);
    for (guint k = 0; k < keys->len; k++) {
      const guint64 number = key_number(keys->pdata[k]);
      g_array_append_val(stored, number);
    }
    g_autofree char *left = numbers_joined(grouped), *right = numbers_joined(stored);
    cr_expect(keys->len > 1 && groups->len > 0);
    cr_expect_str_eq(left, right, "case %zu", i);
  }
}

Test(keys, groups_are_named_in_one_line) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Position *position = pool_say(pool, rules, (Said){.actor = "westrin", .stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=a\tb\nc"});
  Claim claim = {.actor = "westrin", .stance = STANCE_ASSERTS, .proposition = position->proposition};
  g_autoptr(GPtrArray) groups = claim_group_keys(rules, &claim, NULL);
  cr_assert_eq(groups->len, 2);
  cr_expect_str_eq(groups->pdata[0], "open:cut");
  cr_expect_str_eq(groups->pdata[1], "open:cut|agent=acme|object=a b c");
  g_autoptr(Arena) scratch = arena_new();
  g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(guint64));
  claim_group_numbers(rules, &claim, groups->pdata[1], NULL, 0, scratch, numbers);
  cr_expect_eq(numbers->len, 1, "found under the name that it has there");
  claim.stance = STANCE_DECLINES;
  g_autoptr(GPtrArray) none = claim_group_keys(rules, &claim, NULL);
  cr_expect_eq(none->len, 0);
}
