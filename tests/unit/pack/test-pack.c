/* SPDX-License-Identifier: MIT */
#include "pack/pack.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>
#include "pack/pack-claims.h"

Test(pack, strings) {
  g_autoptr(Arena) arena = arena_new();
  static const char *const strings[] = {"plain", "with \"quotes\", \\ and\nlines\x01", "Zürich", "", NULL};
  const char *const *back;
  const char *text = pack_strings(strings, arena);
  cr_assert_str_eq(text, "[\"plain\",\"with \\\"quotes\\\", \\\\ and\\nlines\\u0001\",\"Zürich\",\"\"]");
  cr_assert(unpack_strings(text, arena, &back));
  for (guint i = 0; strings[i] != NULL; i++) cr_assert_str_eq(back[i], strings[i]);
  cr_assert_null(back[4]);
}

Test(pack, empty_lists) {
  g_autoptr(Arena) arena = arena_new();
  const char *const *strings;
  cr_assert_str_eq(pack_strings(NULL, arena), "[]");
  cr_assert(unpack_strings("[]", arena, &strings));
  cr_assert_null(strings[0]);
}

Test(pack, factors) {
  g_autoptr(Arena) arena = arena_new();
  static const Factor factors[] = {{"prior", 0.9}, {"alignment", 1}};
  Factor back[FINDING_MAX_FACTORS];
  guint n;
  const char *text = pack_factors(factors, 2, arena);
  cr_assert_str_eq(text, "[[\"prior\",0.9],[\"alignment\",1]]");
  cr_assert(unpack_factors(text, arena, back, &n));
  cr_assert_eq(n, 2);
  cr_assert_eq(back[0].value, 0.9);
}

Test(pack, more_factors_than_there_is_room_for) {
  g_autoptr(Arena) arena = arena_new();
  Factor back[FINDING_MAX_FACTORS];
  guint n;
  g_autoptr(GString) text = g_string_new("[");
  for (guint i = 0; i <= FINDING_MAX_FACTORS; i++) g_string_append(text, "[\"x\",1],");
  text->str[text->len - 1] = ']';
  cr_assert_not(unpack_factors(text->str, arena, back, &n));
}

Test(pack, damage_is_noticed) {
  static const char *const damaged[] = {"",          "[",   "[\"a\"", "[\"a\",]", "[\"a\\", "[\"a\\u00", "[\"\\u1234\"]",
                                        "[\"\\x\"]", "[1]", "{}",     "[\"a\"] ", "[,]"};
  g_autoptr(Arena) arena = arena_new();
  const char *const *strings;
  for (guint i = 0; i < G_N_ELEMENTS(damaged); i++) cr_assert_not(unpack_strings(damaged[i], arena, &strings), "%s", damaged[i]);
  cr_assert_not(unpack_strings(NULL, arena, &strings));
}

/* ---- claims ---- */

static const char empty_claims[] = "{\"strings\":[null],\"claims\":[]}";
static const char one_claim[] =
    "{\"strings\":[null,\"nor\",\"Norland\",\"asserts\",\"actual\",\"open:go\",\"agent\",\"actor\"],\"claims\":["
    "[0,9,0,0,3,4,5,9,1,2,1,0,0,[],3,null,\"2031-06-01\",0,0.5,0,1,0,4,5,[[6,1,2,7,1,0,4,1,0]],[],[],0,0,5,9]]}";

static gboolean reads(const char *text) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(Claim));
  return unpack_claims(text, NULL, 0, arena, claims);
}

Test(pack, claims_are_written_one_way) {
  g_autoptr(ClaimPacker) packer = claim_packer_new();
  g_autoptr(ClaimSet) set = claim_set_new();
  gsize length;
  const char *nothing = claim_packer_write(packer, set, &length);
  cr_assert_eq(length, strlen(empty_claims));
  cr_assert_eq(strncmp(nothing, empty_claims, length), 0);
  const RoleFiller role = {"agent", "nor", "Norland", ROLE_ACTOR, "nor", {0, 4}, TRUE, FALSE};
  Claim *claim = claim_set_add(set);
  claim->actor = claim->side = role.id;
  claim->actor_name = role.name;
  claim->span = span_make(0, 9);
  claim->source = span_make(7, 7); /* not set */
  claim->cue = span_make(3, 4);
  claim->content = claim->proposition.trigger = span_make(5, 9);
  claim->said.to = (Day){2031, 6, 1};
  claim->confidence = 0.5;
  claim->no_evidence = TRUE;
  claim->proposition.event = "open:go";
  claim->proposition.roles = &role;
  claim->proposition.n_roles = 1;
  for (guint i = 0; i < 2; i++) { /* a packer forgets what it wrote before */
    const char *packed = claim_packer_write(packer, set, &length);
    g_autofree char *text = g_strndup(packed, length);
    cr_assert_str_eq(text, one_claim);
  }
  cr_assert(reads(one_claim));
}

/* Many claims, strings that need escapes, lists of any length: all come back. */
Test(pack, claims_of_any_size_come_back) {
  enum { N = 400 };
  g_autoptr(ClaimPacker) packer = claim_packer_new();
  g_autoptr(ClaimSet) set = claim_set_new();
  for (guint i = 0; i < N; i++) {
    Claim *claim = claim_set_add(set);
    g_autofree char *name = g_strdup_printf("berth \"%u\"\n\t\\", i);
    claim->actor = claim->side = claim->actor_name = claim_set_string(set, name, -1);
    claim->span = span_make(i * 1000000, i * 1000000 + 1);
    claim->confidence = 1.0 / (i + 1);
    claim->proposition.quantity = (Quantity){i % 2 == 0 ? "goods" : NULL, "count", i % 4 == 0 ? -INFINITY : i / 3.0, INFINITY};
    RoleFiller *roles = claim_set_new_list(set, RoleFiller, i);
    DayRange *times = claim_set_new_list(set, DayRange, i);
    const char **via = claim_set_new_list(set, const char *, i + 1);
    for (guint k = 0; k < i; k++) {
      roles[k] = (RoleFiller){.role = "agent", .id = claim->actor, .kind = (RoleKind)(k % N_ROLE_KINDS), .span = {k, k + 1}, .bare = k % 2 == 0};
      times[k].from = (Day){(gint16)(k % 3 == 0 ? 0 : 2000), 1, 6};
      via[k] = claim->actor;
    }
    claim->proposition.roles = roles;
    claim->proposition.times = times;
    claim->via = via;
    claim->proposition.n_roles = claim->proposition.n_times = i;
  }
  gsize length;
  const char *packed = claim_packer_write(packer, set, &length);
  g_autofree char *whole = g_strndup(packed, length);
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GArray) back = g_array_new(FALSE, FALSE, sizeof(Claim));
  cr_assert(unpack_claims(whole, NULL, 0, arena, back));
  cr_assert_eq(back->len, N);
  for (guint i = 0; i < N; i++) {
    const Claim *was = set->claims->pdata[i], *is = &g_array_index(back, Claim, i);
    g_autofree char *meant = proposition_canonical(&was->proposition), *said = proposition_canonical(&is->proposition);
    cr_assert_str_eq(said, meant);
    cr_assert_str_eq(is->actor, was->actor);
    cr_assert(span_equals(is->span, was->span));
    cr_assert_eq(is->confidence, was->confidence);
    cr_assert_eq(g_strv_length((char **)is->via), i);
  }
}

Test(pack, some_claims_of_many) {
  g_autoptr(ClaimPacker) packer = claim_packer_new();
  g_autoptr(ClaimSet) set = claim_set_new();
  for (guint i = 0; i < 9; i++) {
    Claim *claim = claim_set_add(set);
    claim->actor = claim->side = claim->actor_name = "nor";
    claim->span = span_make(i, i + 1);
  }
  gsize length;
  const char *packed = claim_packer_write(packer, set, &length);
  g_autofree char *text = g_strndup(packed, length);
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GArray) back = g_array_new(FALSE, FALSE, sizeof(Claim));
  static const guint32 some[] = {0, 3, 8}, beyond[] = {8, 9};
  cr_assert(unpack_claims(text, some, 3, arena, back));
  cr_assert_eq(back->len, 3);
  for (guint i = 0; i < 3; i++) cr_assert_eq(g_array_index(back, Claim, i).span.start, some[i]);
  cr_assert_not(unpack_claims(text, beyond, 2, arena, back), "there is no tenth");
}

/* Whoever wants the first claim of a long document does not read the others, nor the strings of others. */
Test(pack, what_nobody_asks_for_is_not_read) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GArray) back = g_array_new(FALSE, FALSE, sizeof(Claim));
  static const guint32 first = 0;
  g_autoptr(GString) text = g_string_new(one_claim);
  g_string_replace(text, "\"actor\"]", "\"actor\",\"\\q is no escape\"]", 1);
  cr_assert(unpack_claims(text->str, &first, 1, arena, back), "the string belongs to no claim");
  g_string_replace(text, "]]}", "],[\"not a claim\"", 1);
  cr_assert(unpack_claims(text->str, &first, 1, arena, back), "the claim behind it was not asked for");
  cr_assert_not(reads(text->str));
  cr_assert_str_eq(g_array_index(back, Claim, 0).actor_name, "Norland");
}

/* No byte can go, and no byte can be cut off: the text always ends too early or says something else. */
Test(pack, damaged_claims_are_noticed) {
  for (gsize i = 0; i < strlen(one_claim); i++) {
    g_autofree char *cut = g_strndup(one_claim, i);
    cr_expect_not(reads(cut), "%s", cut);
  }
  static const char *const swaps[][2] = {
      {",1,2,1,0,0,", ",1,2,99,0,0,"}, {",1,2,1,0,0,", ",0,2,1,0,0,"}, {"asserts", "asserted"}, {"actor", "animal"}, {"[0,9,", "[9,0,"},
      {",0,1,0,4,5,", ",0,2,0,4,5,"},  {"[null,", "[\"\","},           {"[0,9,", "[99999999999,9,"}, {"2031-06-01", "2031-06-31"},
      {"0.5", "half"},                 {"]]}", "]]} "},          {"[[6,1,", "[[6,0,"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(swaps); i++) {
    g_autoptr(GString) text = g_string_new(one_claim);
    cr_assert_gt(g_string_replace(text, swaps[i][0], swaps[i][1], 1), 0, "%s", swaps[i][0]);
    cr_expect_not(reads(text->str), "%s", text->str);
  }
  cr_expect(reads(empty_claims));
  cr_expect_not(reads(NULL));
}
