/* SPDX-License-Identifier: MIT */
#include "base/json-text.h"
#include "report/json.h"
#include "report/report.h"

/* Scripts read these objects: the order and names of keys are frozen, new keys come after the old ones. Lines are objects, and
 * every object starts on a fresh line, so json_item() never sees the line before. */
static void line_open(GString *out) { json_open(out, '{'); }

/* By which rules it was made: `sicnon rules list --hash` tells those of today. */
static void write_rules(GString *out, guint64 rules) {
  char text[sizeof "0123456789abcdef"];
  g_snprintf(text, sizeof text, "%016" G_GINT64_MODIFIER "x", rules);
  json_text_member(out, "rules", rules != 0 ? text : NULL);
}

/* ---- propositions ---- */

/* Fillers are sorted by role, so those of one role follow each other. */
static guint same_role(const Proposition *proposition, guint from) {
  guint to = from + 1;
  while (to < proposition->n_roles && g_str_equal(proposition->roles[to].role, proposition->roles[from].role)) to++;
  return to;
}

static void write_fillers(GString *out, const RoleFiller *fillers, guint n) {
  if (n > 1) json_open(out, '[');
  for (guint i = 0; i < n; i++) {
    if (i > 0) json_item(out);
    json_append_string(out, fillers[i].id, -1);
  }
  if (n > 1) json_close(out, ']');
}

static void write_roles(GString *out, const Proposition *proposition) {
  json_key(out, "roles");
  json_open(out, '{');
  for (guint from = 0; from < proposition->n_roles;) {
    guint to = same_role(proposition, from);
    json_key(out, proposition->roles[from].role);
    write_fillers(out, proposition->roles + from, to - from);
    from = to;
  }
  json_close(out, '}');
}

static void write_quantity(GString *out, const Quantity *quantity) {
  json_key(out, "quantity");
  if (quantity->of == NULL) {
    g_string_append(out, "null");
    return;
  }
  json_open(out, '{');
  json_text_member(out, "of", quantity->of);
  json_text_member(out, "unit", quantity->unit);
  json_number_member(out, "min", quantity->min);
  json_number_member(out, "max", quantity->max);
  json_close(out, '}');
}

static void write_times(GString *out, const Proposition *proposition) {
  json_key(out, "event_time");
  json_open(out, '[');
  for (guint i = 0; i < proposition->n_times; i++) {
    json_item(out);
    json_range(out, proposition->times[i]);
  }
  json_close(out, ']');
}

static void write_polarity(GString *out, const Proposition *proposition) {
  json_text_member(out, "polarity", proposition->negative ? "negative" : "positive");
}

static void write_what(GString *out, const Proposition *proposition) {
  json_text_member(out, "modality", modality_names[proposition->modality]);
  json_text_member(out, "event", proposition->event);
  write_roles(out, proposition);
  write_quantity(out, &proposition->quantity);
  write_times(out, proposition);
}

/* ---- claims ---- */

static void write_said(GString *out, DayRange said) {
  json_key(out, "said_time");
  if (day_range_is_set(said)) json_range(out, said);
  else g_string_append(out, "null");
}

static void write_where(GString *out, const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  json_text_member(out, "id", claim->id.text);
  json_text_member(out, "document", record->document);
  json_text_member(out, "publisher", record->publisher);
  json_day_member(out, "published", record->published);
  json_span_member(out, "span", claim->span);
  json_span_member(out, "source", claim->source);
  json_span_member(out, "cue", claim->cue);
  json_span_member(out, "content", claim->content);
  json_key(out, "text");
  if (!record->unkept) json_append_string(out, record->words + claim->span.start, span_length(claim->span));
  else g_string_append(out, "null");
}

/* Whom the mention names, in full: "he" is a person before he is an office. */
static void write_actor_name(GString *out, const Claim *claim) {
  const gboolean on_post = claim->speaker && strcmp(claim->speaker, claim->actor_name) != 0;
  g_autofree char *name = on_post ? g_strdup_printf("%s (%s)", claim->speaker, claim->actor_name) : NULL;
  json_text_member(out, "actor_name", on_post ? name : claim->actor_name);
}

static void write_who(GString *out, const Claim *claim) {
  json_text_member(out, "actor", claim->actor);
  write_actor_name(out, claim);
  json_text_member(out, "side", claim->side);
  json_text_member(out, "speaker", claim->speaker);
  json_list_member(out, "via", claim->via);
  json_text_member(out, "stance", stance_names[claim->stance]);
}

static void write_claim(Report *report, const ClaimRecord *record) {
  GString *out = report->out;
  const Claim *claim = &record->claim;
  line_open(out);
  write_where(out, record);
  write_who(out, claim);
  write_what(out, &claim->proposition);
  write_said(out, claim->said);
  json_text_member(out, "place", claim->proposition.place);
  json_text_member(out, "rule", claim->rule);
  json_number_member(out, "confidence", claim->confidence);
  json_text_member(out, "pattern", claim->proposition.rule);
  json_span_member(out, "trigger", claim->proposition.trigger);
  write_polarity(out, &claim->proposition);
  json_text_member(out, "country", claim->country);
  write_rules(out, record->rules);
  json_text_member(out, "copy_of", record->first);
  json_line_close(out);
}

/* ---- positions ---- */

static void write_claim_ids(GString *out, const Position *position) {
  json_key(out, "claims");
  json_open(out, '[');
  for (guint i = 0; i < position->n_evidence; i++) {
    json_item(out);
    json_append_string(out, position->evidence[i].claim, -1);
  }
  json_close(out, ']');
}

/* Copies of one text, and all texts of one publisher, are one source. */
static void write_spread(GString *out, const Position *position) {
  json_number_member(out, "documents", position_documents(position));
  json_number_member(out, "sources", position_sources(position));
}

static void write_side(GString *out, const char *key, const Position *position) {
  json_key(out, key);
  json_open(out, '{');
  json_text_member(out, "actor", position->actor);
  json_text_member(out, "side", position->side);
  json_text_member(out, "stance", stance_names[position->stance]);
  write_claim_ids(out, position);
  json_text_member(out, "position", position->id);
  write_spread(out, position);
  json_close(out, '}');
}

static void write_position(Report *report, const Position *position) {
  GString *out = report->out;
  line_open(out);
  json_text_member(out, "id", position->id);
  json_text_member(out, "actor", position->actor);
  json_text_member(out, "actor_name", position->actor_name);
  json_text_member(out, "side", position->side);
  json_text_member(out, "stance", stance_names[position->stance]);
  write_what(out, &position->proposition);
  json_text_member(out, "place", position->proposition.place);
  json_flag_member(out, "rejects", position->rejects);
  json_flag_member(out, "no_evidence", position->no_evidence);
  json_text_member(out, "addressee", position->addressee);
  json_number_member(out, "confidence", position->confidence);
  write_claim_ids(out, position);
  json_day_member(out, "first_seen", position->first_seen);
  json_day_member(out, "last_seen", position->last_seen);
  write_polarity(out, &position->proposition);
  write_spread(out, position);
  json_line_close(out);
}

/* ---- findings, rejected pairs, disputes ---- */

static void write_factors(GString *out, const Finding *finding) {
  json_key(out, "factors");
  json_open(out, '{');
  for (guint i = 0; i < finding->n_factors; i++) json_number_member(out, finding->factors[i].name, finding->factors[i].value);
  json_close(out, '}');
}

static void write_finding(Report *report, const FindingRecord *record) {
  GString *out = report->out;
  const Finding *finding = &record->finding;
  line_open(out);
  json_text_member(out, "id", finding->id);
  json_text_member(out, "kind", kind_names[finding->kind]);
  json_text_member(out, "rule", finding->rule);
  json_text_member(out, "level", level_names[finding->level]);
  json_number_member(out, "score", finding->score);
  write_factors(out, finding);
  json_text_member(out, "status", status_names[record->status]);
  json_text_member(out, "dispute", finding->dispute);
  json_text_member(out, "subject", finding->subject);
  write_side(out, "a", record->a);
  write_side(out, "b", record->b);
  json_text_member(out, "explanation", finding->explanation);
  json_day_member(out, "first_seen", finding->first_seen);
  json_day_member(out, "last_seen", finding->last_seen);
  json_list_member(out, "steps", finding->steps);
  write_rules(out, record->rules);
  json_line_close(out);
}

static void write_rejected(Report *report, const RejectedRecord *record) {
  GString *out = report->out;
  line_open(out);
  json_text_member(out, "id", record->pair.id);
  json_text_member(out, "guard", guard_names[record->pair.guard]);
  json_key(out, "values");
  json_open(out, '{');
  for (const char *const *value = record->pair.values; value[0] != NULL && value[1] != NULL; value += 2) {
    json_text_member(out, value[0], value[1]);
  }
  json_close(out, '}');
  write_side(out, "a", record->a);
  write_side(out, "b", record->b);
  json_text_member(out, "rule", record->pair.rule);
  json_line_close(out);
}

static void write_party(GString *out, const Position *position) {
  json_item(out);
  json_open(out, '{');
  json_text_member(out, "id", position->id);
  json_text_member(out, "actor", position->actor);
  json_text_member(out, "side", position->side);
  json_text_member(out, "stance", stance_names[position->stance]);
  write_claim_ids(out, position);
  json_day_member(out, "first_seen", position->first_seen);
  json_day_member(out, "last_seen", position->last_seen);
  write_spread(out, position);
  json_close(out, '}');
}

static void write_dispute(Report *report, const DisputeRecord *dispute) {
  GString *out = report->out;
  line_open(out);
  json_text_member(out, "id", dispute->id);
  json_text_member(out, "subject", dispute->subject);
  json_number_member(out, "score", dispute->score);
  json_list_member(out, "findings", dispute->findings);
  json_key(out, "positions");
  json_open(out, '[');
  for (guint i = 0; i < dispute->n_positions; i++) write_party(out, dispute->positions[i]);
  json_close(out, ']');
  json_day_member(out, "first_seen", dispute->first_seen);
  json_day_member(out, "last_seen", dispute->last_seen);
  json_line_close(out);
}

const ReportFormat report_jsonl = {
    .name = "jsonl",
    .extension = "jsonl",
    .summary = "JSON Lines: one object a line",
    .claim = write_claim,
    .finding = write_finding,
    .position = write_position,
    .rejected = write_rejected,
    .dispute = write_dispute,
};
