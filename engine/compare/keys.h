/* SPDX-License-Identifier: MIT */
/* Comparison keys: short texts under which positions that could contradict each other meet.
 *
 * "arms-transfer|giver=kp|asserted": event, the event rule's key roles (actors by side, classes and places by their outermost one), and
 * the face that the position turns. An open event is keyed by lemma and agent, who must be an actor, and by its object too when there is
 * one. An assertion is also kept under the keys of what it entails, and under one key for each other actor or place it names, where a
 * denial that leaves the key role open ("no missiles ever went to Norland") will look for it. What it excludes is kept under that
 * event's keys with a face of its own, and who lays an act at another's door is kept under "strike|norland+sudmark", for the other may do
 * the same.
 *
 * Some keys have no reach beyond one document ("strike|in=..."): there the same kind of act is the same act more often than not, even where
 * nobody says who did it. Others reach from one day to the next ("killing|place=norland|on=..."): two values of one thing differ for good
 * reasons once time has passed.
 *
 * A position is stored under its position_keys() and looks for partners under its position_sought_keys(). Partners find each other from
 * both ends: x seeks a key of y if and only if y seeks a key of x.
 *
 * Stores know a key by its number: a hash, with the face in the lowest KEY_FACE_BITS. Two keys of one number would only bring together
 * positions that have nothing to do with each other.
 *
 * Lifetime: the arrays own their strings. Order: sorted, without doubles. Cost: linear in roles and entailments; at most
 * POSITION_KEYS_MAX keys; what is beyond is added to *dropped. Threads: pure. */
#pragma once
#include "base/arena.h"
#include "model/position.h"
#include "ruleset/ruleset.h"

#define POSITION_KEYS_MAX 32
/* Of so many of a position's claims it is known where and when they stand. */
#define POSITION_SETTINGS_MAX 64
/* Within a day: that day's own key, and the next one's. */
#define SETTING_KEYS 2
#define KEY_FACE_BITS 3

/* Which way a position looks in a dispute. Kinds of opposition say which faces oppose each other (compare/kinds.h). */
typedef enum {
  FACE_ASSERTED,
  FACE_DENIED,
  FACE_EXCLUDED,    /* an assertion, towards what cannot be true beside it (entailments with a denied conclusion) */
  FACE_NONE,        /* nobody's: what opposes each other differs in one bit, so that few numbers are looked up */
  FACE_BLAMES_UP,   /* an assertion that another side did it, whose name comes after the claimant's ... */
  FACE_BLAMES_DOWN, /* ... or before */
  FACE_RIVAL,       /* an assertion that gives something a value of which there is only one; it turns both at once */
  FACE_OTHER_RIVAL,
  N_FACES
} Face;
extern const char *const face_names[];

/* An assertion turns several faces, a denial one. */
gboolean position_turns(const Ruleset *rules, const Position *position, Face face);

/* Of char *, freed with g_ptr_array_unref(). `dropped` may be NULL. */
GPtrArray *position_keys(const Ruleset *rules, const Position *position, guint *dropped);
GPtrArray *position_sought_keys(const Ruleset *rules, const Position *position, guint *dropped);

/* The keys of one proposition alone, without face: what a dispute is named by. The first is the most specific. */
GPtrArray *proposition_keys(const Ruleset *rules, const Proposition *proposition);

/* The number of a key with its face. */
guint64 key_number(const char *key);
/* How the numbers of two keys differ under which positions look for each other: x and x ^ facing. Returns how many were written. */
guint key_facings(guint64 facings[1 << KEY_FACE_BITS]);

/* Where and when a claim stands. */
typedef struct {
  guint64 document; /* document_scope() */
  Day day;          /* claim_day(); may be unset */
} KeySetting;

/* Under what a claim is brought together with others that it may meet: its keys without face, document and day, control characters as spaces.
 * All claims of one position have the same ones. Of char *, sorted, each once; none when it states no position. */
GPtrArray *claim_group_keys(const Ruleset *rules, const Claim *claim, guint *dropped);
/* Appends the numbers of the position_keys() that belong to one such group, of a position whose claims are like this one and stand in these n
 * settings; not sorted. Resets the scratch. */
void claim_group_numbers(const Ruleset *rules, const Claim *claim, const char *group, const KeySetting *settings, guint n, Arena *scratch,
                         GArray *out); /* of guint64 */

/* The numbers of the position_keys() that a claim adds to its position where and when it stands, in no order, the last *n_within of which reach no
 * further than its document. They belong to `out`, what is needed on the way comes from `scratch`, which is reset. */
ClaimKeys claim_keys(const Ruleset *rules, const Claim *claim, const KeySetting *setting, Arena *out, Arena *scratch, guint *dropped,
                     guint *n_within);
