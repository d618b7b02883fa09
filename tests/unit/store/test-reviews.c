/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"
#include "model/fold.h"
#include "store/reviews.h"
#include "store/runs.h"

#define MADE "2031-06-03T08:00:00Z"

/* Nor denies what Sud asserts: finding f1; f2 is the same with Ost. */
static Store *store_with_findings(Fixture *fixture) {
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *nor = say(store, "d1", "nor", STANCE_DENIES), *sud = say(store, "d2", "sud", STANCE_ASSERTS);
  const char *ost = say(store, "d3", "ost", STANCE_ASSERTS);
  index_all(store);
  const Finding first = make_finding("f1", nor, sud, 0.5), second = make_finding("f2", nor, ost, 0.4);
  OK(store_save_finding(store, &first, error));
  OK(store_save_finding(store, &second, error));
  OK(store_commit(store, error));
  return store;
}

static ReviewDecision decision_of(const char *reviewer, gint status) {
  ReviewDecision decision = {.finding = "f1", .reviewer = reviewer, .made = MADE, .status = status};
  if (status == STATUS_DISMISSED) decision.reason = "update";
  if (status == STATUS_DUPLICATE) decision.duplicate_of = "f2";
  return decision;
}

static ReviewOutcome decide(Store *store, const ReviewDecision *decision, gint64 seen) {
  ReviewOutcome outcome = REVIEW_UNKNOWN;
  OK(store_review(store, decision, seen, &outcome, error));
  return outcome;
}

static ReviewOutcome judge(Store *store, const char *reviewer, gint status) {
  const ReviewDecision decision = decision_of(reviewer, status);
  return decide(store, &decision, REVIEW_SEEN_ANY);
}

static ReviewState state_of(Store *store, Arena *arena) {
  ReviewState state;
  OK(store_review_state(store, "f1", arena, &state, error));
  return state;
}

static gboolean append_status(const FindingRecord *record, gpointer data) {
  g_string_append_printf(data, "%s=%s ", record->finding.id, status_names[record->status]);
  return TRUE;
}

static void expect_statuses(Store *store, const char *status, const char *expected) {
  g_autoptr(GString) seen = g_string_new(NULL);
  const FindingFilter filter = {.status = status};
  OK(store_each_finding(store, &filter, append_status, seen, error));
  cr_assert_str_eq(seen->str, expected);
}

Test(reviews, a_verdict_is_the_status_of_its_finding) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  expect_statuses(store, NULL, "f1=new f2=new ");
  cr_assert_eq(judge(store, "ada", STATUS_CONFIRMED), REVIEW_DONE);
  expect_statuses(store, NULL, "f1=confirmed f2=new ");
  expect_statuses(store, "confirmed", "f1=confirmed ");
  expect_statuses(store, "new", "f2=new ");
  fixture_reopen(fixture, STORE_READ);
  expect_statuses(fixture->store, "confirmed", "f1=confirmed ");
}

Test(reviews, repeats_add_nothing) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  static const char *const tags[] = {"toll", NULL};
  ReviewDecision decision = decision_of("ada", STATUS_DISMISSED);
  decision.note = "a later count";
  decision.tags = tags;
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_DONE);
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_SAME);
  decision.note = "counted later";
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_DONE);
  decision.reason = "hedged";
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_DONE);
}

Test(reviews, unknown_findings_are_refused) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  ReviewDecision decision = decision_of("ada", STATUS_DUPLICATE);
  decision.duplicate_of = "f9";
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_UNKNOWN);
  decision = decision_of("ada", STATUS_CONFIRMED);
  decision.finding = "f9";
  cr_assert_eq(decide(store, &decision, REVIEW_SEEN_ANY), REVIEW_UNKNOWN);
}

Test(reviews, nobody_overwrites_what_he_has_not_seen) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  const ReviewDecision first = decision_of("ada", STATUS_CONFIRMED), second = decision_of("bo", STATUS_DISMISSED);
  cr_assert_eq(decide(store, &first, 0), REVIEW_DONE);
  cr_assert_eq(decide(store, &second, 0), REVIEW_OUTDATED);
  expect_statuses(store, NULL, "f1=confirmed f2=new ");
  cr_assert_eq(decide(store, &second, state_of(store, arena).last), REVIEW_DONE);
  expect_statuses(store, NULL, "f1=dismissed f2=new ");
}

Test(reviews, a_second_review_agrees_or_not) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  judge(store, "ada", STATUS_CONFIRMED);
  cr_assert(state_of(store, arena).reviewers == 1 && state_of(store, arena).agreed);
  judge(store, "bo", STATUS_DISMISSED);
  cr_assert(state_of(store, arena).reviewers == 2 && !state_of(store, arena).agreed);
  judge(store, "bo", STATUS_CONFIRMED);
  cr_assert(state_of(store, arena).reviewers == 2 && state_of(store, arena).agreed);
}

static gboolean append_event(const ReviewEvent *event, gpointer data) {
  const ReviewDecision *decision = &event->decision;
  g_string_append_printf(data, "%s %s%s%s; ", decision->reviewer, event->undoes != 0 ? "undo" : status_names[decision->status],
                         decision->reason != NULL ? " " : "", decision->reason != NULL ? decision->reason : "");
  if (event->undone) g_string_append(data, "(undone) ");
  return TRUE;
}

Test(reviews, undo_takes_the_own_last_decision_back_and_keeps_it) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) history = g_string_new(NULL);
  Store *store = store_with_findings(fixture);
  ReviewOutcome outcome;
  judge(store, "ada", STATUS_CONFIRMED);
  judge(store, "bo", STATUS_DISMISSED);
  OK(store_review_undo(store, "f1", "bo", MADE, &outcome, error));
  expect_statuses(store, NULL, "f1=confirmed f2=new ");
  OK(store_review_undo(store, "f1", "bo", MADE, &outcome, error));
  cr_assert_eq(outcome, REVIEW_NOTHING);
  OK(store_review_undo(store, "f1", "ada", MADE, &outcome, error));
  expect_statuses(store, NULL, "f1=new f2=new ");
  OK(store_each_review(store, "f1", append_event, history, error));
  cr_assert_str_eq(history->str, "ada confirmed; (undone) bo dismissed update; (undone) bo undo; ada undo; ");
}

Test(reviews, tags_notes_and_assignee_stand_beside_the_verdict) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  static const char *const tags[] = {"a \"b\"", "c", NULL};
  ReviewDecision decision = decision_of("ada", STATUS_NONE);
  decision.tags = tags;
  decision.assignee = "bo";
  decision.note = "look \xe2\x80\x9chere\xe2\x80\x9d";
  decide(store, &decision, REVIEW_SEEN_ANY);
  judge(store, "bo", STATUS_UNSURE);
  ReviewState state = state_of(store, arena);
  cr_assert(state.judged == STATUS_UNSURE && g_strv_equal(state.tags, tags));
  cr_assert_str_eq(state.assignee, "bo");
  decision = decision_of("bo", STATUS_NONE);
  decision.assignee = "";
  decide(store, &decision, REVIEW_SEEN_ANY);
  cr_assert_null(state_of(store, arena).assignee);
}

Test(reviews, an_id_may_be_given_by_its_start) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  const char *id;
  OK(store_finding_id(store, "f1", arena, &id, error));
  cr_assert_str_eq(id, "f1");
  OK(store_finding_id(store, "f", arena, &id, error));
  cr_assert_null(id);
  OK(store_finding_id(store, "x", arena, &id, error));
  cr_assert_null(id);
}

/* ---- evidence ---- */

/* What a night does with f1 when document `id` says this now. (f2, of the same position, would be compared again too: here it goes.) */
static void say_again(Store *store, const char *id, const char *actor, Stance stance, const char *text, double score) {
  DocumentFields fields = {.id = id, .publisher = "Daily", .title = "Rockets", .text = text, .text_length = -1};
  g_assert_true(day_parse("2031-06-02", &fields.published));
  g_autoptr(Document) document = document_new(&fields);
  g_autoptr(ClaimSet) claims = make_claims(actor);
  Claim *claim = g_ptr_array_index(claims->claims, 0);
  claim->stance = stance;
  claim->span.end = (guint32)strlen(text);
  OK(store_begin(store, error));
  save_claims(store, document, claims);
  index_all(store);
  g_autofree char *changed = ids_of_changed(store);
  const char *nor = NULL, *sud = NULL;
  ContentId mine = claim_position_id(claim);
  if (strcmp(actor, "nor") == 0) nor = mine.text;
  else sud = mine.text;
  const Claim other = *claim;
  Claim *facing = g_ptr_array_index(claims->claims, 0);
  *facing = other;
  facing->actor = facing->actor_name = facing->side = nor != NULL ? "sud" : "nor";
  facing->stance = nor != NULL ? STANCE_ASSERTS : STANCE_DENIES;
  ContentId its = claim_position_id(facing);
  Finding finding = make_finding("f1", nor != NULL ? nor : its.text, sud != NULL ? sud : its.text, score);
  OK(store_save_finding(store, &finding, error));
  OK(store_settle_reviews(store, error));
  OK(store_commit(store, error));
}

#define OTHER_WORDS "Norland sold forty rockets to Sudmark in May, and said so three times over, the ministry added."

Test(reviews, survive_a_night_that_compares_again) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  judge(store, "ada", STATUS_CONFIRMED);
  say_again(store, "d1", "nor", STANCE_DENIES, fixture_text, 0.9);
  expect_statuses(store, NULL, "f1=confirmed ");
}

Test(reviews, confirmed_opens_again_when_its_words_are_gone) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  judge(store, "ada", STATUS_CONFIRMED);
  say_again(store, "d1", "nor", STANCE_DENIES, OTHER_WORDS, 0.5);
  expect_statuses(store, "new", "f1=new ");
  g_autoptr(GArray) changes = store_review_changes(store, "f1", arena, NULL);
  cr_assert_eq(changes->len, 2);
  const ReviewChange *gone = &g_array_index(changes, ReviewChange, 0), *came = &g_array_index(changes, ReviewChange, 1);
  cr_assert(gone->gone && !gone->is_b && !came->gone && !came->is_b);
  cr_assert_str_eq(gone->words, fixture_text);
  cr_assert_str_eq(came->words, OTHER_WORDS);
  judge(store, "ada", STATUS_CONFIRMED);
  expect_statuses(store, NULL, "f1=confirmed ");
}

Test(reviews, confirmed_stays_when_more_is_said) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_findings(fixture);
  judge(store, "ada", STATUS_CONFIRMED);
  say_again(store, "d4", "nor", STANCE_DENIES, OTHER_WORDS, 0.5);
  expect_statuses(store, NULL, "f1=confirmed ");
  g_autoptr(GArray) changes = store_review_changes(store, "f1", arena, NULL);
  cr_assert_eq(changes->len, 1);
}

Test(reviews, dismissed_opens_again_when_more_is_said_but_not_for_copies) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  judge(store, "ada", STATUS_DISMISSED);
  say_again(store, "d4", "nor", STANCE_DENIES, fixture_text, 0.5);
  expect_statuses(store, NULL, "f1=dismissed ");
  say_again(store, "d5", "nor", STANCE_DENIES, OTHER_WORDS, 0.5);
  expect_statuses(store, NULL, "f1=new ");
}

Test(reviews, an_earlier_verdict_that_stands_again_is_about_earlier_words) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_findings(fixture);
  ReviewOutcome outcome;
  judge(store, "ada", STATUS_CONFIRMED);
  say_again(store, "d1", "nor", STANCE_DENIES, OTHER_WORDS, 0.5);
  judge(store, "bo", STATUS_CONFIRMED);
  expect_statuses(store, NULL, "f1=confirmed ");
  OK(store_review_undo(store, "f1", "bo", MADE, &outcome, error));
  expect_statuses(store, NULL, "f1=new ");
}
