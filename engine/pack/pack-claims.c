/* SPDX-License-Identifier: MIT */
#include "pack/pack-claims.h"

#include <string.h>
#include "base/json-text.h"

#define FIRST_BUCKETS 256 /* a power of two, like every later number */
#define KNOWN_DOUBLES 64  /* likewise */

/* Bytes that pieces take at most; the rest of a claim is lists of pieces. */
#define ROOM_NUMBER 11 /* "4294967295," */
#define ROOM_DOUBLE 32 /* more than json_append_double() writes, and the comma */
#define ROOM_DAY (DAY_TEXT_SIZE + 3)
#define ROOM_ROLE (9 * ROOM_NUMBER + 3)
#define ROOM_TIME (2 * ROOM_DAY + 3)
#define ROOM_CLAIM (41 * ROOM_NUMBER + 3 * ROOM_DOUBLE + 2 * ROOM_DAY + 5 * 3)

/* A text that grows; whoever writes a piece makes room for it first. */
typedef struct {
  char *bytes, *at, *end;
} Text;

/* A string that the document's list holds: known by its address, because equal strings of a claim set share one. (Where they do not, one
 * stands in the list twice.) */
typedef struct {
  const char *string;
  guint32 place, document; /* of another document: empty */
} Bucket;

/* Few confidences are given, and writing one as a decimal takes long. */
typedef struct {
  double value;
  guint length; /* 0 = empty */
  char text[ROOM_DOUBLE];
} KnownDouble;

struct ClaimPacker {
  Text strings, claims;
  Bucket *buckets;
  gsize n_buckets;
  guint32 n_strings, document;
  KnownDouble doubles[KNOWN_DOUBLES];
};

ClaimPacker *claim_packer_new(void) {
  ClaimPacker *packer = g_new0(ClaimPacker, 1);
  packer->n_buckets = FIRST_BUCKETS;
  packer->buckets = g_new0(Bucket, packer->n_buckets);
  return packer;
}

void claim_packer_free(ClaimPacker *packer) {
  if (packer == NULL) return;
  g_free(packer->strings.bytes);
  g_free(packer->claims.bytes);
  g_free(packer->buckets);
  g_free(packer);
}

/* ---- texts ---- */

static void make_room(Text *text, gsize size) {
  if ((gsize)(text->end - text->at) >= size) return;
  gsize used = (gsize)(text->at - text->bytes), room = MAX(2 * (gsize)(text->end - text->bytes), used + size);
  text->bytes = g_realloc(text->bytes, room);
  text->at = text->bytes + used;
  text->end = text->bytes + room;
}

static inline void put(Text *text, const char *bytes, gsize length) {
  memcpy(text->at, bytes, length);
  text->at += length;
}

static void begin(Text *text, const char *words) {
  text->at = text->bytes;
  make_room(text, strlen(words));
  put(text, words, strlen(words));
}

/* ---- strings ---- */

static inline Bucket *find_bucket(ClaimPacker *packer, const char *string) {
  const guint64 scattered = (guint64)(guintptr)string * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
  for (gsize i = scattered >> 32;; i++) {
    Bucket *bucket = &packer->buckets[i & (packer->n_buckets - 1)];
    if (bucket->document != packer->document || bucket->string == string) return bucket;
  }
}

static void grow(ClaimPacker *packer) {
  const gsize n = packer->n_buckets;
  g_autofree Bucket *old = packer->buckets;
  packer->n_buckets *= 2;
  packer->buckets = g_new0(Bucket, packer->n_buckets);
  for (gsize i = 0; i < n; i++)
    if (old[i].document == packer->document) *find_bucket(packer, old[i].string) = old[i];
}

/* Most strings need no escape: looked at once, copied once. */
static void write_string(Text *out, const char *string) {
  const char *end = string;
  while ((guchar)*end >= 0x20 && *end != '"' && *end != '\\') end++;
  const gsize length = (gsize)(end - string);
  if (*end == '\0') {
    make_room(out, length + 3);
    *out->at++ = ',';
    *out->at++ = '"';
    put(out, string, length);
    *out->at++ = '"';
    return;
  }
  g_autoptr(GString) escaped = g_string_new(",");
  json_append_string(escaped, string, -1);
  make_room(out, escaped->len);
  put(out, escaped->str, escaped->len);
}

/* Its place in the list; NULL stands first. */
static guint32 place_of(ClaimPacker *packer, const char *string) {
  if (string == NULL) return 0;
  Bucket *bucket = find_bucket(packer, string);
  if (bucket->document == packer->document) return bucket->place;
  const guint32 place = ++packer->n_strings;
  *bucket = (Bucket){string, place, packer->document};
  write_string(&packer->strings, string);
  if (packer->n_strings > packer->n_buckets / 2) grow(packer);
  return place;
}

/* ---- pieces of a claim ---- */

/* Every element is written with a comma after it; what closes a list takes the last one away. */
static inline void open_list(ClaimPacker *packer) { *packer->claims.at++ = '['; }

static inline void close_list(ClaimPacker *packer) {
  Text *out = &packer->claims;
  if (out->at[-1] == ',') out->at--;
  *out->at++ = ']';
  *out->at++ = ',';
}

/* Nearly all have three digits at most. */
static inline void add_number(ClaimPacker *packer, guint32 number) {
  char *at = packer->claims.at;
  if (number >= 1000) {
    char digits[ROOM_NUMBER], *first = digits + sizeof digits;
    do *--first = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    while (first < digits + sizeof digits) *at++ = *first++;
  } else {
    if (number >= 100) *at++ = (char)('0' + number / 100);
    if (number >= 10) *at++ = (char)('0' + number / 10 % 10);
    *at++ = (char)('0' + number % 10);
  }
  *at++ = ',';
  packer->claims.at = at;
}

static void add_string(ClaimPacker *packer, const char *string) { add_number(packer, place_of(packer, string)); }

static void add_span(ClaimPacker *packer, Span span) {
  add_number(packer, span_is_set(span) ? span.start : 0);
  add_number(packer, span_is_set(span) ? span.end : 0);
}

static void write_double(KnownDouble *known, double value) {
  g_autoptr(GString) text = g_string_new(NULL);
  json_append_double(text, value);
  g_string_append_c(text, ',');
  g_assert(text->len <= sizeof known->text);
  memcpy(known->text, text->str, text->len);
  known->length = (guint)text->len;
  known->value = value;
}

static void add_double(ClaimPacker *packer, double value) {
  guint64 bits;
  memcpy(&bits, &value, sizeof bits);
  KnownDouble *known = &packer->doubles[(bits * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >> 32) & (KNOWN_DOUBLES - 1)];
  if (known->length == 0 || memcmp(&known->value, &value, sizeof value) != 0) write_double(known, value);
  put(&packer->claims, known->text, known->length);
}

static void add_day(ClaimPacker *packer, Day day) {
  Text *out = &packer->claims;
  if (!day_is_set(day)) {
    put(out, "null,", 5);
    return;
  }
  *out->at++ = '"';
  out->at += strlen(day_format(day, out->at));
  *out->at++ = '"';
  *out->at++ = ',';
}

static void add_role(ClaimPacker *packer, const RoleFiller *role) {
  make_room(&packer->claims, ROOM_ROLE + ROOM_CLAIM);
  open_list(packer);
  add_string(packer, role->role);
  add_string(packer, role->id);
  add_string(packer, role->name);
  add_string(packer, role_kind_names[role->kind]);
  add_string(packer, role->side);
  add_span(packer, role->span);
  add_number(packer, role->implied ? 1 : 0);
  add_number(packer, role->bare ? 1 : 0);
  close_list(packer);
}

/* An open end is null: SQL can compare with it, and a person reads it as "no bound". */
static void add_quantity(ClaimPacker *packer, const Quantity *quantity) {
  open_list(packer);
  if (quantity->of != NULL) {
    add_string(packer, quantity->of);
    add_string(packer, quantity->unit);
    add_double(packer, quantity->min);
    add_double(packer, quantity->max);
  }
  close_list(packer);
}

static void add_proposition(ClaimPacker *packer, const Proposition *proposition) {
  add_string(packer, modality_names[proposition->modality]);
  add_string(packer, proposition->event);
  open_list(packer);
  for (guint i = 0; i < proposition->n_roles; i++) add_role(packer, &proposition->roles[i]);
  close_list(packer);
  add_quantity(packer, &proposition->quantity);
  open_list(packer);
  make_room(&packer->claims, proposition->n_times * ROOM_TIME + ROOM_CLAIM);
  for (guint i = 0; i < proposition->n_times; i++) {
    open_list(packer);
    add_day(packer, proposition->times[i].from);
    add_day(packer, proposition->times[i].to);
    close_list(packer);
  }
  close_list(packer);
  add_string(packer, proposition->place);
  add_string(packer, proposition->rule);
  add_span(packer, proposition->trigger);
  if (proposition->negative) add_number(packer, 1); /* few are: the others end here */
}

static void add_holder(ClaimPacker *packer, const Claim *claim) {
  add_string(packer, claim->actor);
  add_string(packer, claim->actor_name);
  add_string(packer, claim->side);
  add_string(packer, claim->country);
  add_string(packer, claim->speaker);
  open_list(packer);
  make_room(&packer->claims, g_strv_length((char **)claim->via) * ROOM_NUMBER + ROOM_CLAIM);
  for (const char *const *via = claim->via; *via != NULL; via++) add_string(packer, *via);
  close_list(packer);
}

/* The order is that of unpack-claims.c and of the views in sql/schema/. Lists make room for themselves and for what follows them. */
static void add_claim(ClaimPacker *packer, const Claim *claim) {
  make_room(&packer->claims, ROOM_CLAIM);
  open_list(packer);
  add_span(packer, claim->span);
  add_span(packer, claim->source);
  add_span(packer, claim->cue);
  add_span(packer, claim->content);
  add_holder(packer, claim);
  add_string(packer, stance_names[claim->stance]);
  add_day(packer, claim->said.from);
  add_day(packer, claim->said.to);
  add_string(packer, claim->rule);
  add_double(packer, claim->confidence);
  add_number(packer, claim->rejects ? 1 : 0);
  add_number(packer, claim->no_evidence ? 1 : 0);
  add_string(packer, claim->addressee);
  add_proposition(packer, &claim->proposition);
  close_list(packer);
}

const char *claim_packer_write(ClaimPacker *packer, const ClaimSet *claims, gsize *length) {
  if (++packer->document == 0) { /* after 2^32 documents the numbers begin again */
    memset(packer->buckets, 0, packer->n_buckets * sizeof *packer->buckets);
    packer->document = 1;
  }
  packer->n_strings = 0;
  begin(&packer->strings, "{\"strings\":[null");
  begin(&packer->claims, "],\"claims\":[");
  for (guint i = 0; i < claims->claims->len; i++) add_claim(packer, g_ptr_array_index(claims->claims, i));
  make_room(&packer->claims, 2);
  close_list(packer);
  packer->claims.at[-1] = '}';
  const gsize n_claims = (gsize)(packer->claims.at - packer->claims.bytes);
  make_room(&packer->strings, n_claims);
  put(&packer->strings, packer->claims.bytes, n_claims);
  *length = (gsize)(packer->strings.at - packer->strings.bytes);
  return packer->strings.bytes;
}
