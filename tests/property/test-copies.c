/* SPDX-License-Identifier: MIT */
/* Copies of made-up articles are found whatever an editor does to them, nothing else is taken for one, and neither the order nor how many are sought at once matters. */
#include <criterion/criterion.h>
#include "copies/finder.h"

#define STORIES 300
#define EDITS 5
#define SENTENCES 12
#define WORDS 4000 /* to draw from: common words come often, as in texts */

static void add_sentence(GRand *random, GString *out) {
  const guint length = (guint)g_rand_int_range(random, 8, 24);
  for (guint i = 0; i < length; i++) {
    const double x = g_rand_double(random);
    g_string_append_printf(out, "%sw%u", i ? " " : "", (guint)(WORDS * x * x * x));
  }
  g_string_append(out, ". ");
}

static GPtrArray *story(GRand *random) {
  GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < SENTENCES; i++) {
    g_autoptr(GString) sentence = g_string_new(NULL);
    add_sentence(random, sentence);
    g_ptr_array_add(sentences, g_strdup(sentence->str));
  }
  return sentences;
}

static void append(GString *out, const GPtrArray *sentences, guint first, guint end) {
  for (guint i = first; i < end; i++) g_string_append(out, sentences->pdata[i]);
}

/* 0 the story, 1 cut to two thirds, 2 a new headline, 3 another lead, 4 merged with another story of its own. */
static char *edited(GRand *random, const GPtrArray *sentences, guint edit) {
  GString *out = g_string_new(NULL);
  if (edit == 2) add_sentence(random, out);
  if (edit == 3) add_sentence(random, out), add_sentence(random, out);
  append(out, sentences, edit == 3 ? 2 : 0, edit == 1 ? SENTENCES * 2 / 3 : SENTENCES);
  for (guint i = 0; edit == 4 && i < SENTENCES * 2 / 3; i++) add_sentence(random, out);
  return g_string_free(out, FALSE);
}

typedef struct {
  Signature signatures[STORIES][EDITS];
} Corpus;

static Corpus *corpus_new(guint32 seed) {
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  g_autoptr(Arena) arena = arena_new();
  Corpus *corpus = g_new(Corpus, 1);
  for (guint s = 0; s < STORIES; s++) {
    g_autoptr(GPtrArray) sentences = story(random);
    for (guint e = 0; e < EDITS; e++) {
      g_autofree char *text = edited(random, sentences, e);
      arena_reset(arena);
      signature_of(text, strlen(text), arena, &corpus->signatures[s][e]);
    }
  }
  return corpus;
}


/* Story s in edit e: the edits come day by day. */
static Print print_of(const Corpus *corpus, guint s, guint e) {
  return (Print){.document = 1 + s * EDITS + e, .number = 1 + s, .day = (gint32)e, .signature = corpus->signatures[s][e]};
}

/* The original of each, by row. */
static gint64 *find_all(const Corpus *corpus, const guint *order, guint at_once) {
  gint64 *originals = g_new0(gint64, STORIES * EDITS + 1);
  for (guint from = 0; from < STORIES * EDITS; from += at_once) {
    g_autoptr(CopyFinder) finder = copy_finder_new();
    for (guint i = from; i < MIN(from + at_once, STORIES * EDITS); i++) {
      const Print print = print_of(corpus, order[i] / EDITS, order[i] % EDITS);
      copy_finder_seek(finder, &print);
    }
    for (guint i = 0; i < STORIES * EDITS; i++) {
      const Print print = print_of(corpus, order[i] / EDITS, order[i] % EDITS);
      copy_finder_see(finder, &print);
    }
    const GArray *found = copy_finder_settle(finder, NULL);
    for (guint i = 0; i < found->len; i++) {
      const Provenance *provenance = &g_array_index(found, Provenance, i);
      originals[provenance->print.document] = provenance->original;
    }
  }
  return originals;
}

static guint *shuffled(guint32 seed) {
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  guint *order = g_new(guint, STORIES * EDITS);
  for (guint i = 0; i < STORIES * EDITS; i++) {
    const guint k = (guint)g_rand_int_range(random, 0, (gint32)i + 1);
    order[i] = order[k];
    order[k] = i;
  }
  return order;
}

Test(copies, precision_and_recall_of_edits) {
  for (guint32 seed = 1; seed <= 3; seed++) {
    g_autofree Corpus *corpus = corpus_new(seed);
    g_autofree guint *order = shuffled(seed);
    g_autofree gint64 *originals = find_all(corpus, order, STORIES * EDITS);
    guint right = 0, wrong = 0;
    for (guint s = 0; s < STORIES; s++)
      for (guint e = 0; e < EDITS; e++) {
        const gint64 original = originals[1 + s * EDITS + e];
        if (original != 0 && (original - 1) / EDITS == s && e > 0) right++;
        else wrong += original != 0;
      }
    const double recall = (double)right / (STORIES * (EDITS - 1)), precision = (double)right / (right + wrong);
    cr_assert_geq(recall, 0.95, "seed %u: recall %f", seed, recall);
    cr_assert_geq(precision, 0.98, "seed %u: precision %f", seed, precision);
  }
}

Test(copies, order_and_batches_do_not_matter) {
  g_autofree Corpus *corpus = corpus_new(7);
  g_autofree guint *one = shuffled(1), *two = shuffled(2);
  g_autofree gint64 *expected = find_all(corpus, one, STORIES * EDITS), *seen = find_all(corpus, two, 200);
  for (guint i = 1; i <= STORIES * EDITS; i++) cr_assert_eq(seen[i], expected[i], "document %u", i);
}
