/* SPDX-License-Identifier: MIT */
#include "parts/record.h"

#include <criterion/criterion.h>
#include <string.h>

static Harvest *harvest_of(const char *text) {
  const DocumentFields fields = {.id = "n \"1\"", .publisher = "The Quay", .title = "Tab\there", .url = "https://quay.example/?a=1&b", .text = text,
                                 .text_length = -1, .origin = "news.jsonl:7", .published = {2031, 6, 1}};
  Harvest *harvest = g_new0(Harvest, 1);
  harvest->document = document_new(&fields);
  harvest->claims = claim_set_new();
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) harvest->signature.slots[i] = (guint16)(i * 1021);
  harvest->signature.shingles = 4000000000u;
  return harvest;
}

static void add_claim(Harvest *harvest) {
  Claim *claim = claim_set_add(harvest->claims);
  claim->actor = claim->actor_name = claim->side = claim_set_string(harvest->claims, "nor", -1);
  claim->stance = STANCE_DENIES;
  claim->span = claim->content = span_make(0, 4);
  claim->rule = "said";
  claim->confidence = 0.1 + 0.2;
  claim->proposition.event = "sale";
  harvest->claims->sentences = 3;
  harvest->claims->limits = 1;
}

static char *written(const Harvest *harvest) {
  g_autoptr(ClaimPacker) packer = claim_packer_new();
  GString *line = g_string_new(NULL);
  harvest_record_write(line, packer, harvest);
  return g_string_free(line, FALSE);
}

static Harvest *read_back(const char *line, GError **error) {
  g_autoptr(Arena) scratch = arena_new();
  g_autofree char *copy = g_strdup(line);
  return harvest_record_read(copy, strlen(copy), scratch, error);
}

/* Whatever stands in a text, the line has no line break, and what is read is written again byte for byte. */
static void expect_round_trip(const char *text, gboolean claims) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Harvest) harvest = harvest_of(text);
  if (claims) add_claim(harvest);
  g_autofree char *line = written(harvest);
  cr_assert(g_str_has_suffix(line, "}\n") && strchr(line, '\n') == line + strlen(line) - 1, "%s", line);
  line[strlen(line) - 1] = '\0';
  g_autoptr(Harvest) back = read_back(line, &error);
  cr_assert_not_null(back, "%s", error != NULL ? error->message : "");
  g_autofree char *again = written(back);
  again[strlen(again) - 1] = '\0';
  cr_assert_str_eq(again, line);
  cr_assert_str_eq(back->document->text, text);
  cr_assert_eq(back->document->length, strlen(text));
  cr_assert_eq(back->claims->claims->len, claims ? 1 : 0);
  cr_assert_eq(memcmp(&back->signature, &harvest->signature, sizeof(Signature)), 0);
}

Test(record, comes_back_as_it_was) {
  expect_round_trip("They said no.", TRUE);
  expect_round_trip("", FALSE);
  expect_round_trip("\"quotes\" \\ back\nlines\r\n\ttab \x01\x1f \xf0\x9f\x98\x80 Z\xc3\xbcrich", TRUE);
}

/* Cut anywhere, or with one byte changed, it is refused or something that can be used: never more than that. */
Test(record, damage_is_noticed) {
  g_autoptr(Harvest) harvest = harvest_of("They said no.");
  add_claim(harvest);
  g_autofree char *line = written(harvest);
  const gsize length = strlen(line) - 1;
  for (gsize i = 0; i < length; i++) {
    g_autoptr(GError) error = NULL;
    g_autofree char *cut = g_strndup(line, i);
    g_autoptr(Harvest) back = read_back(cut, &error);
    cr_assert_null(back, "%s", cut);
    cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
    g_autofree char *changed = g_strndup(line, length);
    changed[i] = (char)(changed[i] == '0' ? '}' : '0');
    g_autoptr(Harvest) other = read_back(changed, NULL);
  }
}
