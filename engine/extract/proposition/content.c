/* SPDX-License-Identifier: MIT */
#include "extract/proposition/content.h"
#include <string.h>
#include "extract/proposition/circumstances.h"
#include "extract/proposition/events.h"
#include "extract/proposition/governors.h"
#include "extract/proposition/quantity.h"

static void keep_roles(const ContentReader *reader, const Fillers *fillers, Proposition *proposition) {
  proposition->roles = fillers_keep(reader, fillers);
  proposition->n_roles = fillers->n;
}

static void finish(const ContentReader *reader, const Content *content, const Fillers *fillers, const EventRule *event, EventRead *out) {
  Proposition *proposition = &out->proposition;
  keep_roles(reader, fillers, proposition);
  proposition->trigger = content->sentence->chunks[out->trigger].span;
  circumstances_read(reader, content, out);
  quantity_read(reader, content, event, out);
}

static gboolean names(const Proposition *p, const RoleFiller *filler) {
  for (guint i = 0; i < p->n_roles; i++)
    if (strcmp(p->roles[i].role, filler->role) == 0 && strcmp(p->roles[i].id, filler->id) == 0) return TRUE;
  return FALSE;
}

/* Does `wide` say all that `narrow` says? */
static gboolean covers(const Proposition *wide, const Proposition *narrow) {
  if (strcmp(wide->event, narrow->event) != 0) return FALSE;
  for (guint i = 0; i < narrow->n_roles; i++)
    if (!names(wide, &narrow->roles[i])) return FALSE;
  return TRUE;
}

/* Two triggers of one act ("carried out an attack on", "crossed the line by supplying") fill the same roles: the fuller stays. Two acts of
 * one kind in one content are two events. */
static guint keep_fuller(EventRead *known, guint n, const EventRead *fresh) {
  for (guint i = 0; i < n; i++) {
    if (covers(&known[i].proposition, &fresh->proposition)) return n;
    if (!covers(&fresh->proposition, &known[i].proposition)) continue;
    known[i] = *fresh;
    return n;
  }
  known[n] = *fresh;
  return n + 1;
}

static guint read_framed(const ContentReader *reader, const Content *content, EventRead *out) {
  guint n = 0;
  for (guint i = content->first; i < content->last; i++) {
    Fillers fillers;
    const EventTrigger *trigger;
    if (!event_match(reader, content, i, &fillers, &trigger)) continue;
    EventRead fresh = {.trigger = i, .proposition = {.event = trigger->event->meta.id, .rule = trigger->id}};
    finish(reader, content, &fillers, trigger->event, &fresh);
    n = keep_fuller(out, n, &fresh);
  }
  return n;
}

guint content_read(const ContentReader *reader, const Content *content, EventRead **events) {
  EventRead *out = *events = arena_new_array(reader->reading->arena, EventRead, content->last - content->first + 1);
  const guint n = read_framed(reader, content, out);
  if (n) return n;
  Fillers fillers;
  *out = (EventRead){0};
  if (event_open(reader, content, &fillers, &out->proposition.event, &out->trigger)) out->proposition.rule = OPEN_RULE;
  else if (content_main_verb(reader, content) < 0) return 0;
  else out->trigger = (guint)content_main_verb(reader, content), fillers.n = 0;
  finish(reader, content, &fillers, NULL, out);
  return 1;
}

gboolean content_topic(const ContentReader *reader, const Content *content, Source *topic) {
  for (guint i = content->first; i < content->last; i++) {
    const Chunk *verb = &content->sentence->chunks[i];
    if (!chunk_is_verb(verb) || verb->subject < (gint)content->first) continue;
    guint end;
    const Mention mention = mention_of_phrase(reader->reading, content->sentence, (guint)verb->subject, content->last, &end);
    if (mention.pronoun || !(mention.state || mention.org || span_is_set(mention.name))) return FALSE;
    return memory_resolve(reader->memory, &mention, topic);
  }
  return FALSE;
}
