/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <locale.h>

static void expect_line(GString *out, const char *expected) {
  cr_assert_str_eq(out->str, expected);
  g_string_free(out, TRUE);
}

Test(jsonl, claim) {
  ClaimRecord record = fixture_claim();
  record.rules = 0xa11ce;
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.claim(&report, &record);
  expect_line(out,
              "{\"id\":\"c1\",\"document\":\"n-1\",\"publisher\":\"The Courier\",\"published\":\"2031-06-04\",\"span\":[0,115],"
              "\"source\":[62,80],\"cue\":[81,85],\"content\":[0,60],\"text\":\"Norland \\\"never\\\" sold forty rockets\\nor more to "
              "Sudmark in May, "
              "its harbour master told the Daily Courier on Tuesday.\",\"actor\":\"nor\",\"actor_name\":\"Ada Ferry (Norland)\",\"side\":\"nor\","
              ""
              "\"speaker\":\"Ada Ferry\",\"via\":[\"Daily Courier\"],\"stance\":\"denies\",\"modality\":\"actual\",\"event\":\"sale\","
              "\"roles\":{\"goods\":\"rocket\",\"receiver\":\"sud\",\"seller\":[\"nor\",\"nor.port\"]},"
              "\"quantity\":{\"of\":\"goods\",\"unit\":\"count\",\"min\":40,\"max\":null},"
              "\"event_time\":[[\"2031-05-01\",\"2031-05-31\"],[\"--06-02\",null]],\"said_time\":[\"2031-06-03\",\"2031-06-03\"],"
              "\"place\":\"sudmark\",\"rule\":\"content-first\",\"confidence\":0.9,\"pattern\":\"sale#1:active\",\"trigger\":[16,20],\"polarity\":\"positive\",\"country\":null,"
              "\"rules\":\"00000000000a11ce\",\"copy_of\":null,\"version\":1}\n");
}

Test(jsonl, claim_of_which_little_is_known) {
  ClaimRecord record = fixture_bare_claim();
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.claim(&report, &record);
  expect_line(
      out,
      "{\"id\":\"c2\",\"document\":\"n-2\",\"publisher\":null,\"published\":null,\"span\":[16,34],\"source\":null,\"cue\":null,"
      "\"content\":[16,34],\"text\":\"sold forty rockets\",\"actor\":\"unknown\",\"actor_name\":\"unknown\",\"side\":\"unknown\","
      "\"speaker\":null,\"via\":[],\"stance\":\"hedged\",\"modality\":\"possible\",\"event\":null,\"roles\":{},\"quantity\":null,"
      "\"event_time\":[],\"said_time\":null,\"place\":null,\"rule\":\"bare\",\"confidence\":0.25,\"pattern\":null,\"trigger\":null,\"polarity\":\"positive\",\"country\":null,\"rules\":null,\"copy_of\":null,\"version\":1}\n");
}

#define SELLER "{\"actor\":\"nor\",\"side\":\"nor\",\"stance\":\"denies\",\"claims\":[\"c1\"],\"position\":\"p1\",\"documents\":1,\"sources\":1}"
#define WITNESS "{\"actor\":\"sud.press\",\"side\":\"sud\",\"stance\":\"asserts\",\"claims\":[\"c2\",\"c3\"],\"position\":\"p2\",\"documents\":1,\"sources\":1}"

Test(jsonl, finding) {
  FindingRecord record = fixture_finding();
  record.rules = G_GUINT64_CONSTANT(0xfedcba9876543210);
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.finding(&report, &record);
  expect_line(
      out,
      "{\"id\":\"0123456789abcdef0123\",\"kind\":\"denial\",\"rule\":\"denied-sale\",\"level\":\"high\",\"score\":0.72,"
      "\"factors\":{\"prior\":0.9,\"alignment\":0.8},\"status\":\"new\",\"dispute\":\"d1\",\"subject\":\"whether Norland sold rockets\","
      "\"a\":" SELLER ",\"b\":" WITNESS ",\"explanation\":\"Norland denies what the press office asserts: selling is giving.\","
      "\"first_seen\":\"2031-06-01\",\"last_seen\":\"2031-06-04\",\"steps\":[\"sold-means-gave\"],\"rules\":\"fedcba9876543210\",\"version\":1}\n");
}

Test(jsonl, rejected) {
  RejectedRecord record = fixture_rejected();
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.rejected(&report, &record);
  expect_line(out, "{\"id\":\"r1\",\"guard\":\"hedged\",\"values\":{\"b.stance\":\"hedged\",\"word\":\"may \\\"have\\\"\"},\"a\":" SELLER
                   ",\"b\":" WITNESS ",\"rule\":\"denied-sale\",\"version\":1}\n");
}

Test(jsonl, position) {
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.position(&report, fixture_witness());
  expect_line(
      out,
      "{\"id\":\"p2\",\"actor\":\"sud.press\",\"actor_name\":\"Sudmark press office\",\"side\":\"sud\",\"stance\":\"asserts\","
      "\"modality\":\"planned\",\"event\":null,\"roles\":{},\"quantity\":null,\"event_time\":[],\"place\":null,\"rejects\":false,"
      "\"no_evidence\":false,\"addressee\":null,\"confidence\":0.5,\"claims\":[\"c2\",\"c3\"],\"first_seen\":null,\"last_seen\":null,\"polarity\":\"positive\",\"documents\":1,\"sources\":1,\"version\":1}\n");
}

Test(jsonl, dispute) {
  static const char *const findings[] = {"f1", "f2", NULL};
  const Position *const positions[] = {fixture_seller(), fixture_witness()};
  const DisputeRecord dispute = {"d1", "rockets", findings, positions, 2, 0.5, {2031, 6, 1}, {2031, 6, 4}};
  GString *out = g_string_new(NULL);
  Report report = {.out = out};
  report_jsonl.dispute(&report, &dispute);
  expect_line(
      out,
      "{\"id\":\"d1\",\"subject\":\"rockets\",\"score\":0.5,\"findings\":[\"f1\",\"f2\"],\"positions\":["
      "{\"id\":\"p1\",\"actor\":\"nor\",\"side\":\"nor\",\"stance\":\"denies\",\"claims\":[\"c1\"],\"first_seen\":\"2031-06-04\","
      "\"last_seen\":\"2031-06-04\",\"documents\":1,\"sources\":1},{\"id\":\"p2\",\"actor\":\"sud.press\",\"side\":\"sud\",\"stance\":\"asserts\","
      "\"claims\":[\"c2\",\"c3\"],\"first_seen\":null,\"last_seen\":null,\"documents\":1,\"sources\":1}],\"first_seen\":\"2031-06-01\",\"last_seen\":\"2031-06-04\",\"version\":1}\n");
}

/* A decimal comma would break the line. Where no such locale is installed this tests nothing more than the others. */
Test(jsonl, locale_does_not_matter) {
  FindingRecord record = fixture_finding();
  g_autoptr(GString) plain = g_string_new(NULL), german = g_string_new(NULL);
  report_jsonl.finding(&(Report){.out = plain}, &record);
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) setlocale(LC_ALL, "fr_FR.UTF-8");
  report_jsonl.finding(&(Report){.out = german}, &record);
  cr_assert_str_eq(plain->str, german->str);
}
