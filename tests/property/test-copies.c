/* SPDX-License-Identifier: MIT */
/* Copies of made-up articles are found whatever an editor does to them, nothing else is taken for one, and the order does not matter. */
#include <criterion/criterion.h>
#include "copies/clusters.h"

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

static char *key_of(guint s, guint e) { return g_strdup_printf("%u-%03u", e, s); }

Test(copies, precision_and_recall_of_edits) {
  for (guint32 seed = 1; seed <= 3; seed++) {
    g_autofree Corpus *corpus = corpus_new(seed);
    g_autoptr(Clusters) clusters = clusters_new();
    for (guint s = 0; s < STORIES; s++)
      for (guint e = 0; e < EDITS; e++) {
        g_autofree char *key = key_of(s, e);
        clusters_add(clusters, key, (Day){2021, 4, (guint8)(1 + e)}, &corpus->signatures[s][e]);
      }
    guint n, right = 0, wrong = 0;
    const ClusterMember *members = clusters_find(clusters, &n, NULL);
    cr_assert_eq(n, STORIES * EDITS);
    for (guint i = 0; i < n; i++) {
      if (g_str_has_prefix(members[i].key, "0-")) wrong += strcmp(members[i].key, members[i].leader) != 0;
      else if (strcmp(members[i].leader + 2, members[i].key + 2) == 0 && members[i].leader[0] == '0') right++;
      else wrong += strcmp(members[i].key, members[i].leader) != 0;
    }
    const double recall = (double)right / (STORIES * (EDITS - 1)), precision = (double)right / (right + wrong);
    cr_assert_geq(recall, 0.95, "seed %u: recall %f", seed, recall);
    cr_assert_geq(precision, 0.98, "seed %u: precision %f", seed, precision);
  }
}

Test(copies, order_does_not_matter) {
  g_autofree Corpus *corpus = corpus_new(7);
  g_autoptr(Clusters) forward = clusters_new(), backward = clusters_new();
  for (guint i = 0; i < STORIES * EDITS; i++) {
    const guint j = STORIES * EDITS - 1 - i;
    g_autofree char *key = key_of(i / EDITS, i % EDITS), *other = key_of(j / EDITS, j % EDITS);
    clusters_add(forward, key, (Day){2021, 4, 1}, &corpus->signatures[i / EDITS][i % EDITS]);
    clusters_add(backward, other, (Day){2021, 4, 1}, &corpus->signatures[j / EDITS][j % EDITS]);
  }
  guint n, m;
  const ClusterMember *one = clusters_find(forward, &n, NULL), *two = clusters_find(backward, &m, NULL);
  cr_assert_eq(n, m);
  for (guint i = 0; i < n; i++) {
    cr_assert_str_eq(one[i].key, two[i].key);
    cr_assert_str_eq(one[i].leader, two[i].leader);
  }
}
