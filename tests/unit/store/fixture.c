/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include "model/fold.h"

const char fixture_text[] = "Norland sold forty rockets to Sudmark in May, the ministry said.";

Fixture *fixture_new(void) {
  Fixture *fixture = g_new0(Fixture, 1);
  fixture->folder = g_dir_make_tmp("sicnon-store-XXXXXX", NULL);
  fixture->path = g_build_filename(fixture->folder, "night.db", NULL);
  fixture_reopen(fixture, STORE_WRITE);
  return fixture;
}

static void remove_folder(const char *folder) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_assert_cmpint(g_unlink(path), ==, 0);
  }
  g_rmdir(folder);
}

void fixture_free(Fixture *fixture) {
  store_close(fixture->store);
  remove_folder(fixture->folder);
  g_free(fixture->folder);
  g_free(fixture->path);
  g_free(fixture);
}

void fixture_reopen(Fixture *fixture, StoreMode mode) {
  store_close(fixture->store);
  fixture->store = NULL;
  OK((fixture->store = store_open(fixture->path, mode, error)));
}

static Day day_of(const char *text) {
  Day day = {0};
  if (text != NULL) g_assert_true(day_parse(text, &day));
  return day;
}

Document *make_document(const char *id, const char *publisher, const char *published) {
  DocumentFields fields = {.id = id, .publisher = publisher, .title = "Rockets", .text = fixture_text, .text_length = -1};
  fields.published = day_of(published);
  return document_new(&fields);
}

static Span span_of(const char *words) {
  const char *at = strstr(fixture_text, words);
  g_assert_nonnull(at);
  return span_make((guint32)(at - fixture_text), (guint32)(at - fixture_text + (gssize)strlen(words)));
}

static void fill_proposition(Proposition *proposition) {
  static RoleFiller roles[2];
  static DayRange times[1];
  roles[0] = (RoleFiller){"goods", "rocket", "rockets \"of steel\"", ROLE_THING, NULL, {0, 0}, FALSE, TRUE};
  roles[0].span = span_of("rockets");
  roles[1] = (RoleFiller){"seller", "nor", "Norland", ROLE_ACTOR, "nor", {0, 0}, TRUE, FALSE};
  times[0] = day_range(day_of("2031-05-01"), day_of("2031-05-31"));
  *proposition = (Proposition){.event = "sale", .roles = roles, .n_roles = 2, .modality = MODALITY_PLANNED, .negative = TRUE, .times = times, .n_times = 1};
  proposition->quantity = (Quantity){"goods", "count", 40, INFINITY};
  proposition->place = "sudmark";
  proposition->rule = "sale#1:active";
  proposition->trigger = span_of("sold");
}

Claim *add_claim(ClaimSet *set, const char *actor) {
  static const char *const relays[] = {"Agency \"N\"", "Daily", NULL};
  Claim *claim = claim_set_add(set);
  claim->actor = claim_set_string(set, actor, -1);
  claim->actor_name = claim->actor;
  claim->side = claim->actor;
  claim->via = relays;
  claim->stance = STANCE_DENIES;
  fill_proposition(&claim->proposition);
  claim->span = span_make(0, (guint32)strlen(fixture_text));
  claim->cue = span_of("said");
  claim->content = span_of("Norland sold forty rockets");
  claim->said = day_range_one(day_of("2031-06-01"));
  claim->rule = "content-said";
  claim->confidence = 0.75;
  claim->rejects = TRUE;
  claim->addressee = "sud";
  return claim;
}

ClaimSet *make_claims(const char *actor) {
  ClaimSet *set = claim_set_new();
  add_claim(set, actor);
  return set;
}

void save_claims(Store *store, const Document *document, const ClaimSet *claims) {
  const guint n = claims->claims->len;
  g_autofree ClaimKeys *keys = g_new0(ClaimKeys, n);
  g_autofree guint64 *numbers = g_new(guint64, n);
  for (guint i = 0; i < n; i++) {
    const Claim *claim = g_ptr_array_index(claims->claims, i);
    numbers[i] = claim->stance == STANCE_DENIES ? SALE ^ FACING : SALE;
    keys[i] = (ClaimKeys){claim_position_number(claim), &numbers[i], 1};
  }
  OK(store_save_document(store, document, RULES, claims, keys, error));
}

const char *say_as(Store *store, const char *document_id, const char *actor, const char *name, Stance stance) {
  g_autoptr(Document) document = make_document(document_id, "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims(actor);
  Claim *claim = g_ptr_array_index(claims->claims, 0);
  claim->actor_name = name;
  claim->stance = stance;
  save_claims(store, document, claims);
  ContentId id = claim_position_id(claim);
  return g_intern_string(id.text);
}

const char *say(Store *store, const char *document, const char *actor, Stance stance) { return say_as(store, document, actor, actor, stance); }

void index_all(Store *store) {
  const guint64 facings[] = {FACING};
  OK(store_index(store, facings, G_N_ELEMENTS(facings), error));
}

static gboolean append_id(const Position *position, gpointer data) {
  GString *ids = data;
  if (ids->len > 0) g_string_append_c(ids, ' ');
  g_string_append(ids, position->id);
  return TRUE;
}

char *ids_by_key(Store *store, guint64 key) {
  static const PositionReach everybody = {.timed = FALSE};
  GString *ids = g_string_new(NULL);
  PositionSource *source = store_position_source(store);
  OK(source->visit_key(source, key, &everybody, append_id, ids, error));
  return g_string_free(ids, FALSE);
}

char *ids_of_all(Store *store) {
  GString *ids = g_string_new(NULL);
  OK(store_each_position(store, append_id, ids, error));
  return g_string_free(ids, FALSE);
}

char *ids_of_changed(Store *store) {
  GString *ids = g_string_new(NULL);
  OK(store_each_changed(store, append_id, ids, error));
  return g_string_free(ids, FALSE);
}

char *ids_in_order(const char *a, const char *b) { return g_strjoin(" ", strcmp(a, b) < 0 ? a : b, strcmp(a, b) < 0 ? b : a, NULL); }

Finding make_finding(const char *id, const char *a, const char *b, double score) {
  static const char *const steps[] = {"sold-means-gave", NULL};
  Finding finding = {.id = id, .kind = KIND_DENIAL, .rule = "denied-sale", .level = LEVEL_HIGH, .score = score};
  finding.factors[0] = (Factor){"prior", 0.9};
  finding.factors[1] = (Factor){"alignment", score / 0.9};
  finding.n_factors = 2;
  finding.subject = "whether Norland sold rockets";
  finding.dispute = "d1";
  finding.a = a;
  finding.b = b;
  finding.explanation = "One says it did, the other that it did not.";
  finding.steps = steps;
  finding.first_seen = finding.last_seen = day_of("2031-06-02");
  return finding;
}
