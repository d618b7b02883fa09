/* SPDX-License-Identifier: MIT */
#include "store/columns.h"

#include <math.h>
#include "store/pack.h"

/* An open end is NULL: SQL can compare with it, and a person reads it as "no bound". */
static void bind_bound(Statement *statement, const Quantity *quantity, double bound) {
  if (quantity->of == NULL || !isfinite(bound)) bind_null(statement);
  else bind_double(statement, bound);
}

void bind_proposition(Statement *statement, const Proposition *proposition, Arena *arena) {
  const Quantity *quantity = &proposition->quantity;
  bind_text(statement, modality_names[proposition->modality]);
  bind_text(statement, proposition->event);
  bind_text(statement, pack_roles(proposition->roles, proposition->n_roles, arena));
  bind_text(statement, quantity->of);
  bind_text(statement, quantity->of != NULL ? quantity->unit : NULL);
  bind_bound(statement, quantity, quantity->min);
  bind_bound(statement, quantity, quantity->max);
  bind_text(statement, pack_times(proposition->times, proposition->n_times, arena));
  bind_text(statement, proposition->place);
  bind_text(statement, proposition->rule);
  bind_span(statement, proposition->trigger);
}

static void column_quantity(Statement *statement, Quantity *out, Arena *arena) {
  out->of = column_text(statement, arena);
  out->unit = column_text(statement, arena);
  out->min = column_double(statement, out->of != NULL ? -INFINITY : 0);
  out->max = column_double(statement, out->of != NULL ? INFINITY : 0);
}

static gboolean column_packed_roles(Statement *statement, Proposition *out, Arena *arena) {
  gsize length;
  return unpack_roles(column_borrow(statement, &length), arena, &out->roles, &out->n_roles);
}

static gboolean column_packed_times(Statement *statement, Proposition *out, Arena *arena) {
  gsize length;
  return unpack_times(column_borrow(statement, &length), arena, &out->times, &out->n_times);
}

gboolean column_proposition(Statement *statement, Proposition *out, Arena *arena) {
  gint modality = column_name(statement, modality_names);
  out->modality = (Modality)MAX(modality, 0);
  out->event = column_text(statement, arena);
  gboolean roles = column_packed_roles(statement, out, arena);
  column_quantity(statement, &out->quantity, arena);
  gboolean times = column_packed_times(statement, out, arena);
  out->place = column_text(statement, arena);
  out->rule = column_text(statement, arena);
  out->trigger = column_span(statement);
  return modality >= 0 && roles && times;
}

void bind_rejection(Statement *statement, gboolean rejects, gboolean no_evidence, const char *addressee) {
  bind_integer(statement, rejects ? 1 : 0);
  bind_integer(statement, no_evidence ? 1 : 0);
  bind_text(statement, addressee);
}

static void column_document(Statement *statement, ClaimRecord *out, gint64 *document, Arena *arena) {
  *document = column_integer(statement);
  out->document = column_text(statement, arena);
  out->document_key = column_text(statement, arena);
  out->title = column_text(statement, arena);
  out->publisher = column_text(statement, arena);
  out->url = column_text(statement, arena);
  out->published = column_day(statement);
}

static gboolean column_content_id(Statement *statement, ContentId *out) {
  gsize length;
  const char *text = column_borrow(statement, &length);
  return text != NULL && g_strlcpy(out->text, text, sizeof out->text) == length && length < sizeof out->text;
}

static void column_spans(Statement *statement, Claim *out) {
  out->span = column_span(statement);
  out->source = column_span(statement);
  out->cue = column_span(statement);
  out->content = column_span(statement);
}

static gboolean column_who(Statement *statement, Claim *out, Arena *arena) {
  gsize length;
  out->actor = column_text(statement, arena);
  out->actor_name = column_text(statement, arena);
  out->side = column_text(statement, arena);
  out->country = column_text(statement, arena);
  out->speaker = column_text(statement, arena);
  return unpack_strings(column_borrow(statement, &length), arena, &out->via);
}

static gboolean column_how(Statement *statement, Claim *out, Arena *arena) {
  gint stance = column_name(statement, stance_names);
  out->stance = (Stance)MAX(stance, 0);
  out->said.from = column_day(statement);
  out->said.to = column_day(statement);
  out->rule = column_text(statement, arena);
  out->confidence = column_double(statement, 0);
  out->rejects = column_integer(statement) != 0;
  out->no_evidence = column_integer(statement) != 0;
  out->addressee = column_text(statement, arena);
  return stance >= 0;
}

gboolean column_claim(Statement *statement, ClaimRecord *out, gint64 *document, Arena *arena) {
  *out = (ClaimRecord){0};
  column_document(statement, out, document, arena);
  gboolean id = column_content_id(statement, &out->claim.id);
  column_spans(statement, &out->claim);
  gboolean who = column_who(statement, &out->claim, arena);
  gboolean how = column_how(statement, &out->claim, arena);
  gboolean what = column_proposition(statement, &out->claim.proposition, arena);
  return id && who && how && what;
}
