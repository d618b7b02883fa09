/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <math.h>
#include <string.h>
#include "report/wrap.h"

const char fixture_words[] =
    "Norland \"never\" sold forty rockets\nor more to Sudmark in May, its harbour master told the Daily Courier on Tuesday.";

static Span span_of(const char *words) {
  const char *at = strstr(fixture_words, words);
  g_assert_nonnull(at);
  return span_make((guint32)(at - fixture_words), (guint32)(at - fixture_words) + (guint32)strlen(words));
}

static Proposition fixture_proposition(void) {
  static RoleFiller roles[4];
  static const DayRange times[] = {{{2031, 5, 1}, {2031, 5, 31}}, {{0, 6, 2}, {0, 0, 0}}};
  roles[0] = (RoleFiller){"goods", "rocket", "rockets", ROLE_THING, NULL, span_of("rockets"), FALSE, TRUE};
  roles[1] = (RoleFiller){"receiver", "sud", "Sudmark", ROLE_ACTOR, "sud", span_of("Sudmark"), FALSE, FALSE};
  roles[2] = (RoleFiller){"seller", "nor", "Norland", ROLE_ACTOR, "nor", span_of("Norland"), FALSE, FALSE};
  roles[3] = (RoleFiller){"seller", "nor.port", "Norland harbour", ROLE_ACTOR, "nor", {0, 0}, TRUE, FALSE};
  Proposition proposition = {.event = "sale", .roles = roles, .n_roles = 4, .times = times, .n_times = 2, .place = "sudmark"};
  proposition.quantity = (Quantity){"goods", "count", 40, INFINITY};
  proposition.rule = "sale#1:active";
  proposition.trigger = span_of("sold");
  return proposition;
}

ClaimRecord fixture_claim(void) {
  static const char *const via[] = {"Daily Courier", NULL};
  ClaimRecord record = {.document = "n-1", .document_key = "k1", .publisher = "The Courier", .published = {2031, 6, 4}};
  Claim *claim = &record.claim;
  record.words = fixture_words;
  record.words_length = strlen(fixture_words);
  g_strlcpy(claim->id.text, "c1", sizeof claim->id.text);
  claim->actor = "nor";
  claim->actor_name = "Norland";
  claim->side = "nor";
  claim->speaker = "Ada Ferry";
  claim->via = via;
  claim->stance = STANCE_DENIES;
  claim->proposition = fixture_proposition();
  claim->span = span_make(0, (guint32)strlen(fixture_words));
  claim->source = span_of("its harbour master");
  claim->cue = span_of("told");
  claim->content = span_of("Norland \"never\" sold forty rockets\nor more to Sudmark in May");
  claim->said = day_range_one((Day){2031, 6, 3});
  claim->rule = "content-first";
  claim->confidence = 0.9;
  return record;
}

ClaimRecord fixture_bare_claim(void) {
  static const char *const via[] = {NULL};
  ClaimRecord record = {.document = "n-2", .document_key = "k2", .words = fixture_words, .words_length = strlen(fixture_words)};
  Claim *claim = &record.claim;
  g_strlcpy(claim->id.text, "c2", sizeof claim->id.text);
  claim->actor = claim->side = "unknown";
  claim->actor_name = "unknown";
  claim->via = via;
  claim->stance = STANCE_HEDGED;
  claim->proposition.modality = MODALITY_POSSIBLE;
  claim->span = claim->content = span_of("sold forty rockets");
  claim->rule = "bare";
  claim->confidence = 0.25;
  return record;
}

const Position *fixture_seller(void) {
  static const Evidence evidence[] = {{.claim = "c1", .document = "k1", .publisher = "The Courier", .said = {2031, 6, 3}}};
  static Position position;
  position = (Position){.id = "p1", .actor = "nor", .actor_name = "Norland", .side = "nor", .stance = STANCE_DENIES, .evidence = evidence};
  position.n_evidence = 1;
  position.proposition = fixture_proposition();
  position.rejects = TRUE;
  position.addressee = "sud";
  position.confidence = 0.9;
  position.first_seen = position.last_seen = (Day){2031, 6, 4};
  return &position;
}

const Position *fixture_witness(void) {
  static const Evidence evidence[] = {{.claim = "c2", .document = "k2", .publisher = NULL, .said = {0, 0, 0}}, {.claim = "c3", .document = "k2", .publisher = NULL, .said = {0, 0, 0}}};
  static Position position;
  position = (Position){.id = "p2", .actor = "sud.press", .actor_name = "Sudmark press office", .side = "sud", .evidence = evidence};
  position.n_evidence = 2;
  position.stance = STANCE_ASSERTS;
  position.proposition.modality = MODALITY_PLANNED;
  position.confidence = 0.5;
  return &position;
}

FindingRecord fixture_finding(void) {
  static const char *const steps[] = {"sold-means-gave", NULL};
  FindingRecord record = {.status = STATUS_NEW, .a = fixture_seller(), .b = fixture_witness()};
  Finding *finding = &record.finding;
  *finding = (Finding){.id = "0123456789abcdef0123", .kind = KIND_DENIAL, .rule = "denied-sale", .level = LEVEL_HIGH, .score = 0.72};
  finding->factors[0] = (Factor){"prior", 0.9};
  finding->factors[1] = (Factor){"alignment", 0.8};
  finding->n_factors = 2;
  finding->subject = "whether Norland sold rockets";
  finding->dispute = "d1";
  finding->a = "p1";
  finding->b = "p2";
  finding->explanation = "Norland denies what the press office asserts: selling is giving.";
  finding->steps = steps;
  finding->first_seen = (Day){2031, 6, 1};
  finding->last_seen = (Day){2031, 6, 4};
  return record;
}

RejectedRecord fixture_rejected(void) {
  static const char *const values[] = {"b.stance", "hedged", "word", "may \"have\"", NULL};
  RejectedRecord record = {.a = fixture_seller(), .b = fixture_witness()};
  record.pair = (RejectedPair){"r1", GUARD_HEDGED, values, "denied-sale", "p1", "p2"};
  return record;
}

static const GPtrArray *list_of(ClaimRecord *record) {
  GPtrArray *list = g_ptr_array_new();
  g_ptr_array_add(list, record);
  return list;
}

static const Page *make_page(FindingRecord *finding, ClaimRecord *a, ClaimRecord *b) {
  static Page page;
  page = (Page){.finding = finding, .a = {finding->a, list_of(a)}, .b = {finding->b, list_of(b)}};
  return &page;
}

const Page *fixture_page(void) {
  static FindingRecord finding;
  static ClaimRecord a, b;
  finding = fixture_finding();
  finding.fresh = TRUE;
  a = fixture_claim();
  a.url = "https://courier.example/n-1?a=1&b=2";
  a.title = "Harbour master denies sale";
  b = fixture_bare_claim();
  return make_page(&finding, &a, &b);
}

static ClaimRecord hostile_claim(const char *hostile) {
  ClaimRecord record = fixture_claim();
  record.document = record.document_key = record.title = record.publisher = record.url = record.words = hostile;
  record.words_length = strlen(hostile);
  record.claim.actor_name = record.claim.speaker = hostile;
  record.claim.span = record.claim.content = span_make(0, (guint32)record.words_length);
  record.claim.source = record.claim.cue = span_make(0, 0);
  return record;
}

const Page *fixture_hostile_page(const char *hostile) {
  static FindingRecord finding;
  static Position a, b;
  static ClaimRecord claim;
  a = *fixture_seller();
  b = *fixture_witness();
  a.actor_name = b.actor_name = hostile;
  finding = fixture_finding();
  finding.a = &a;
  finding.b = &b;
  finding.finding.subject = finding.finding.explanation = hostile;
  finding.status = STATUS_CONFIRMED;
  claim = hostile_claim(hostile);
  return make_page(&finding, &claim, &claim);
}

static DisputeRecord dispute_of(const Page *page) {
  static const char *findings[2];
  static const Position *positions[2];
  findings[0] = page->finding->finding.id;
  positions[0] = page->finding->a;
  positions[1] = page->finding->b;
  const Finding *finding = &page->finding->finding;
  return (DisputeRecord){finding->dispute, finding->subject, findings, positions, 2, finding->score, finding->first_seen, finding->last_seen};
}

static void write_pages(const ReportFormat *format, Report *report, const Page *const *pages) {
  for (guint i = 0; pages[i] != NULL; i++) {
    DisputeRecord dispute = dispute_of(pages[i]);
    if (format->dispute_open != NULL) format->dispute_open(report, &dispute);
    if (format->page != NULL) format->page(report, pages[i]);
    else if (format->finding != NULL) format->finding(report, pages[i]->finding);
    if (format->dispute_close != NULL) format->dispute_close(report);
  }
}

char *fixture_report(const ReportFormat *format, const Page *const *pages, ReportHead head) {
  g_autoptr(Tally) tally = tally_new();
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; pages[i] != NULL; i++) tally_add(tally, pages[i]->finding);
  head.tally = tally;
  if (head.program == NULL) head.program = "sicnon 1";
  if (head.filter == NULL) head.filter = "";
  Report report = {.out = g_string_new(NULL), .head = &head, .seen = seen};
  if (format->begin != NULL) format->begin(&report);
  write_pages(format, &report, pages);
  if (format->end != NULL) format->end(&report);
  return g_string_free(report.out, FALSE);
}

void expect_lines_within(const char *text, guint width) {
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    cr_assert(g_utf8_validate(*line, -1, NULL));
    cr_assert_leq(wrap_width(*line), width, "%s", *line);
    cr_assert_not(g_str_has_suffix(*line, " "), "\"%s\"", *line);
  }
}
