/* SPDX-License-Identifier: MIT */
#include "pack/pack-claims.h"

#include <math.h>
#include <string.h>
#include "pack/unpack.h"

#define FIRST_STRINGS 64u /* of a document, before their table grows */

/* A string of the document: where it stands, and what it says once a claim has named it. */
typedef struct {
  const char *at, *text;
} StoredString;

typedef struct {
  Unpacker in;
  StoredString *strings;
  guint n_strings;
  GArray *roles, *times; /* of the claim that is read: RoleFiller, DayRange */
  GPtrArray *via;        /* likewise */
} ClaimReader;

/* ---- pieces: each ends with a comma ---- */

static guint32 read_number(ClaimReader *reader) {
  guint32 number = unpack_count(&reader->in);
  unpack_words(&reader->in, ",");
  return number;
}

/* Whoever asks for one claim of a long document pays for the strings of that claim. */
static const char *string_at(ClaimReader *reader, guint32 place) {
  reader->in.damaged |= place >= reader->n_strings;
  if (reader->in.damaged) return NULL;
  StoredString *string = &reader->strings[place];
  if (string->text != NULL || place == 0) return string->text;
  Unpacker in = {string->at, reader->in.arena, FALSE};
  string->text = unpack_string(&in);
  reader->in.damaged |= in.damaged;
  return string->text;
}

static const char *read_string_or_null(ClaimReader *reader) { return string_at(reader, read_number(reader)); }

static const char *read_string(ClaimReader *reader) {
  const char *string = read_string_or_null(reader);
  reader->in.damaged |= string == NULL;
  return string != NULL ? string : "";
}

static guint read_name(ClaimReader *reader, const char *const *names) {
  gint index = name_index(names, read_string(reader));
  reader->in.damaged |= index < 0;
  return (guint)MAX(index, 0);
}

static gboolean read_flag(ClaimReader *reader) {
  guint32 number = read_number(reader);
  reader->in.damaged |= number > 1;
  return number == 1;
}

static Span read_span(ClaimReader *reader) {
  guint32 start = read_number(reader), end = read_number(reader);
  reader->in.damaged |= start > end;
  return span_make(start, end);
}

static double read_double(ClaimReader *reader, double when_null) {
  double value = unpack_double(&reader->in, when_null);
  unpack_words(&reader->in, ",");
  return value;
}

static Day read_day(ClaimReader *reader) {
  Day day = unpack_day(&reader->in);
  unpack_words(&reader->in, ",");
  return day;
}

static gpointer keep(ClaimReader *reader, gconstpointer data, gsize size) {
  gpointer copy = arena_alloc(reader->in.arena, size);
  if (size > 0) memcpy(copy, data, size);
  return copy;
}

/* ---- lists ---- */

static const char *const *read_via(ClaimReader *reader) {
  g_ptr_array_set_size(reader->via, 0);
  for (gboolean first = TRUE; unpack_next(&reader->in, &first);)
    g_ptr_array_add(reader->via, (gpointer)string_at(reader, unpack_count(&reader->in)));
  unpack_words(&reader->in, ",");
  g_ptr_array_add(reader->via, NULL);
  return keep(reader, reader->via->pdata, reader->via->len * sizeof(gpointer));
}

static RoleFiller read_role(ClaimReader *reader) {
  RoleFiller role = {0};
  unpack_words(&reader->in, "[");
  role.role = read_string(reader);
  role.id = read_string(reader);
  role.name = read_string_or_null(reader);
  role.kind = (RoleKind)read_name(reader, role_kind_names);
  role.side = read_string_or_null(reader);
  role.span = read_span(reader);
  role.implied = read_flag(reader);
  guint32 bare = unpack_count(&reader->in);
  reader->in.damaged |= bare > 1;
  role.bare = bare == 1;
  unpack_words(&reader->in, "]");
  return role;
}

static void read_roles(ClaimReader *reader, Proposition *out) {
  g_array_set_size(reader->roles, 0);
  for (gboolean first = TRUE; unpack_next(&reader->in, &first);) {
    RoleFiller role = read_role(reader);
    g_array_append_val(reader->roles, role);
  }
  unpack_words(&reader->in, ",");
  out->n_roles = reader->roles->len;
  out->roles = keep(reader, reader->roles->data, reader->roles->len * sizeof(RoleFiller));
}

static void read_quantity(ClaimReader *reader, Quantity *out) {
  unpack_words(&reader->in, "[");
  if (unpack_mark(&reader->in, ']')) {
    unpack_words(&reader->in, ",");
    return;
  }
  out->of = read_string(reader);
  out->unit = read_string_or_null(reader);
  out->min = read_double(reader, -INFINITY);
  out->max = unpack_double(&reader->in, INFINITY);
  unpack_words(&reader->in, "],");
}

static void read_times(ClaimReader *reader, Proposition *out) {
  g_array_set_size(reader->times, 0);
  for (gboolean first = TRUE; unpack_next(&reader->in, &first);) {
    DayRange range;
    unpack_words(&reader->in, "[");
    range.from = read_day(reader);
    range.to = unpack_day(&reader->in);
    unpack_words(&reader->in, "]");
    g_array_append_val(reader->times, range);
  }
  unpack_words(&reader->in, ",");
  out->n_times = reader->times->len;
  out->times = keep(reader, reader->times->data, reader->times->len * sizeof(DayRange));
}

/* ---- a claim: the order is that of pack-claims.c ---- */

static void read_proposition(ClaimReader *reader, Proposition *out) {
  out->modality = (Modality)read_name(reader, modality_names);
  out->event = read_string_or_null(reader);
  read_roles(reader, out);
  read_quantity(reader, &out->quantity);
  read_times(reader, out);
  out->place = read_string_or_null(reader);
  out->rule = read_string_or_null(reader);
  guint32 start = read_number(reader), end = unpack_count(&reader->in);
  reader->in.damaged |= start > end;
  out->trigger = span_make(start, end);
  out->negative = unpack_mark(&reader->in, ',');
  if (out->negative) reader->in.damaged |= unpack_count(&reader->in) != 1;
}

static void read_holder(ClaimReader *reader, Claim *out) {
  out->actor = read_string(reader);
  out->actor_name = read_string(reader);
  out->side = read_string(reader);
  out->country = read_string_or_null(reader);
  out->speaker = read_string_or_null(reader);
  out->via = read_via(reader);
}

static Claim read_claim(ClaimReader *reader) {
  Claim claim = {0};
  unpack_words(&reader->in, "[");
  claim.span = read_span(reader);
  claim.source = read_span(reader);
  claim.cue = read_span(reader);
  claim.content = read_span(reader);
  read_holder(reader, &claim);
  claim.stance = (Stance)read_name(reader, stance_names);
  claim.said.from = read_day(reader);
  claim.said.to = read_day(reader);
  claim.rule = read_string_or_null(reader);
  claim.confidence = read_double(reader, 0);
  claim.rejects = read_flag(reader);
  claim.no_evidence = read_flag(reader);
  claim.addressee = read_string_or_null(reader);
  read_proposition(reader, &claim.proposition);
  unpack_words(&reader->in, "]");
  return claim;
}

static void add_string(ClaimReader *reader, guint *room) {
  const gsize size = sizeof(StoredString);
  if (reader->n_strings == *room) reader->strings = arena_resize(reader->in.arena, reader->strings, *room * size, 2 * *room * size), *room *= 2;
  reader->strings[reader->n_strings++] = (StoredString){reader->in.at, NULL};
}

/* The first is null: nothing. */
static void read_strings(ClaimReader *reader) {
  guint room = FIRST_STRINGS;
  reader->strings = arena_resize(reader->in.arena, NULL, 0, room * sizeof(StoredString));
  for (gboolean first = TRUE; unpack_next(&reader->in, &first);) {
    add_string(reader, &room);
    if (reader->n_strings == 1) unpack_words(&reader->in, "null");
    else unpack_pass_string(&reader->in);
  }
  reader->in.damaged |= reader->n_strings == 0;
}

/* Up to the last that is wanted. */
static void read_claims(ClaimReader *reader, const guint32 *places, guint n_places, GArray *out) {
  guint32 place = 0;
  for (gboolean first = TRUE; (places == NULL || out->len < n_places) && unpack_next(&reader->in, &first); place++) {
    if (places != NULL && place != places[out->len]) {
      unpack_skip(&reader->in);
      continue;
    }
    Claim claim = read_claim(reader);
    g_array_append_val(out, claim);
  }
  reader->in.damaged |= places != NULL && out->len < n_places;
}

gboolean unpack_claims(const char *text, const guint32 *places, guint n_places, Arena *arena, GArray *out) {
  g_autoptr(GArray) roles = g_array_new(FALSE, FALSE, sizeof(RoleFiller)), times = g_array_new(FALSE, FALSE, sizeof(DayRange));
  g_autoptr(GPtrArray) via = g_ptr_array_new();
  ClaimReader reader = {.in = {text, arena, text == NULL}, .roles = roles, .times = times, .via = via};
  g_array_set_size(out, 0);
  unpack_words(&reader.in, "{\"strings\":");
  read_strings(&reader);
  unpack_words(&reader.in, ",\"claims\":");
  read_claims(&reader, places, n_places, out);
  if (places != NULL) return !reader.in.damaged;
  unpack_words(&reader.in, "}");
  return unpack_ends(&reader.in);
}
