/* SPDX-License-Identifier: MIT */
/* Patterns that can never be reached, or that cost too much. */
#include <string.h>
#include "ruleset/lint-private.h"
#include "ruleset/symbols.h"

/* ---- shadowed ---- */

/* The pattern without the name of its trigger: two sets may share words. */
static char *without_trigger(const char *text) {
  const char *open = strchr(text, '<'), *close = open != NULL ? strchr(open, '>') : NULL;
  return close != NULL ? g_strdup_printf("%.*s<>%s", (int)(open - text), text, close + 1) : g_strdup(text);
}

/* Do two sets of one form share a word? Its name goes to *word. */
static gboolean share_word(gchar **left, gchar **right, const char **word) {
  for (guint i = 0; left[i] != NULL; i++) {
    *word = left[i];
    if (g_strv_contains((const char *const *)right, left[i])) return TRUE;
  }
  return FALSE;
}

static gchar **words_of(const EventTrigger *trigger) {
  const TriggerSet *set = trigger->set;
  gchar **const words[N_EVENT_FORMS] = {[EVENT_FORM_ACTIVE] = set->verbs,  [EVENT_FORM_GAP] = set->verbs,  [EVENT_FORM_PASSIVE] = set->verbs,
                                        [EVENT_FORM_NOMINAL] = set->nouns, [EVENT_FORM_AGENT] = set->agents, [EVENT_FORM_ADJECTIVE] = set->adjectives};
  return words[trigger->form];
}

/* Active forms stand for all that are derived from a pattern. */
static gboolean is_comparable(const EventTrigger *trigger) { return trigger->form == EVENT_FORM_ACTIVE || trigger->form == EVENT_FORM_ADJECTIVE; }

static gboolean same_particle(const EventTrigger *a, const EventTrigger *b) { return g_strcmp0(a->particle, b->particle) == 0; }

static void check_shadowed(const Lint *lint, const EventTrigger *trigger, const EventTrigger *earlier) {
  if (earlier->event != trigger->event || earlier->form != trigger->form || !is_comparable(trigger) || !same_particle(earlier, trigger)) return;
  if (g_strcmp0(earlier->subject, trigger->subject) != 0) return;
  g_autofree char *left = without_trigger(earlier->text), *right = without_trigger(trigger->text);
  const char *word = NULL;
  if (!g_str_equal(left, right) || !share_word(words_of(earlier), words_of(trigger), &word)) return;
  lint_add(lint->rules, lint->problems, trigger->event->meta.pos, "shadowed-pattern", "%s never matches at '%s': %s comes first", trigger->id, word,
           earlier->id);
}

static void check_frames(const Lint *lint) {
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  const GPtrArray *frames = lint->rules->files->frames;
  for (guint i = 0; i < frames->len; i++) {
    const Frame *frame = frames->pdata[i];
    for (guint j = 0; j < frame->patterns->len; j++) {
      const WordEntry *pattern = frame->patterns->pdata[j];
      const Frame *earlier = g_hash_table_lookup(seen, pattern->text);
      if (earlier == NULL) g_hash_table_insert(seen, pattern->text, (gpointer)frame);
      if (earlier == NULL || earlier != frame) continue;
      lint_add(lint->rules, lint->problems, pattern->pos, "shadowed-pattern", "frame '%s' has the pattern '%s' twice", frame->id, pattern->text);
    }
  }
}

/* ---- slow ---- */

/* Sentences that make patterns with nested or neighbouring repeats try very many ways: one chunk all over, and pairs that take turns. What a
 * pattern may want at its end stands at theirs, out of reach, for PCRE2 gives up at once where that is missing. */
#define OUT_OF_REACH ".:.Q.-.;.(.).H.W.w"
static const char *const long_sentences[] = {"N", "p", "Np", "N,", "D", "T", ",", "NANp", "E", "X,", "V", "NH"};

static gboolean takes_too_long(const pcre2_code *code, pcre2_match_data *data, pcre2_match_context *context, const char *sentence) {
  return code != NULL && pcre2_match(code, (PCRE2_SPTR)sentence, LINT_LONG_SENTENCE, 0, PCRE2_NO_JIT, data, context) == PCRE2_ERROR_MATCHLIMIT;
}

static gboolean is_slow(const ChunkPattern *pattern, pcre2_match_data *data, pcre2_match_context *context) {
  char sentence[LINT_LONG_SENTENCE];
  for (gsize i = 0; i < G_N_ELEMENTS(long_sentences); i++) {
    const gsize period = strlen(long_sentences[i]);
    for (gsize j = 0; j < sizeof sentence; j++) sentence[j] = long_sentences[i][j % period];
    memcpy(sentence + sizeof sentence - strlen(OUT_OF_REACH), OUT_OF_REACH, strlen(OUT_OF_REACH));
    if (takes_too_long(pattern->left->code, data, context, sentence) || takes_too_long(pattern->right->code, data, context, sentence)) return TRUE;
  }
  return FALSE;
}

static void check_slow(const Lint *lint, const ChunkPattern *pattern, RulePos pos, const char *name, pcre2_match_data *data,
                       pcre2_match_context *context) {
  if (pattern == NULL || !is_slow(pattern, data, context)) return;
  lint_add(lint->rules, lint->problems, pos, "slow-pattern", "%s takes more than %d steps on a sentence of %d chunks: '%s'", name, LINT_SLOW_STEPS,
           LINT_LONG_SENTENCE, pattern->text);
}

static void check_speed(const Lint *lint) {
  pcre2_match_data *data = pcre2_match_data_create(CHUNK_PATTERN_MAX_CAPTURES + 1, NULL);
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  pcre2_set_match_limit(context, LINT_SLOW_STEPS);
  const Ruleset *rules = lint->rules;
  for (guint i = 0; i < rules->frames->len; i++) {
    const CompiledFrame *frame = rules->frames->pdata[i];
    for (guint j = 0; j < frame->patterns->len; j++) check_slow(lint, frame->patterns->pdata[j], frame->frame->pos, frame->frame->id, data, context);
  }
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL); /* derived forms are much alike */
  for (guint i = 0; i < rules->triggers->len; i++) {
    const EventTrigger *trigger = rules->triggers->pdata[i];
    if (g_hash_table_add(seen, without_trigger(trigger->text))) check_slow(lint, trigger->pattern, trigger->event->meta.pos, trigger->id, data, context);
  }
  pcre2_match_context_free(context);
  pcre2_match_data_free(data);
}

void lint_patterns(const Lint *lint) {
  const GPtrArray *triggers = lint->rules->triggers;
  for (guint i = 1; i < triggers->len; i++)
    for (guint j = i; j-- > 0 && ((const EventTrigger *)triggers->pdata[j])->event == ((const EventTrigger *)triggers->pdata[i])->event;)
      check_shadowed(lint, triggers->pdata[i], triggers->pdata[j]);
  check_frames(lint);
  check_speed(lint);
}

/* ---- events ---- */

static gboolean stands_in_patterns(const EventRule *event, const char *text) {
  for (guint i = 0; i < event->patterns->len; i++)
    if (strstr(((const WordEntry *)event->patterns->pdata[i])->text, text) != NULL) return TRUE;
  return FALSE;
}

static gboolean names_set(const EventRule *event, const char *set) {
  g_autofree char *trigger = g_strdup_printf("<%s>", set);
  return stands_in_patterns(event, trigger);
}

static gboolean names_role(const EventRule *event, const char *role) {
  g_autofree char *capture = g_strdup_printf("{%s}", role);
  return stands_in_patterns(event, capture);
}

static void check_sets(const Lint *lint, const EventRule *event) {
  for (guint i = 0; i < event->sets->len; i++) {
    const TriggerSet *set = event->sets->pdata[i];
    const gboolean empty = !set->verbs[0] && !set->nouns[0] && !set->agents[0] && !set->adjectives[0];
    if (empty) lint_add(lint->rules, lint->problems, set->pos, "no-trigger-words", "set '%s' has no words: its patterns never run", set->name);
    if (!names_set(event, set->name)) lint_add(lint->rules, lint->problems, set->pos, "no-trigger-words", "no pattern uses the set '%s'", set->name);
  }
}

void lint_events(const Lint *lint) {
  const GPtrArray *events = lint->rules->files->events;
  for (guint i = 0; i < events->len; i++) {
    const EventRule *event = events->pdata[i];
    check_sets(lint, event);
    for (guint j = 0; j < event->roles->len; j++) {
      const EventRole *role = event->roles->pdata[j];
      if (names_role(event, role->name)) continue;
      lint_add(lint->rules, lint->problems, role->pos, "unused-role", "no pattern of '%s' fills the role '%s'", event->meta.id, role->name);
    }
    if (event->key[0] == NULL) lint_add(lint->rules, lint->problems, event->meta.pos, "no-key", "'%s' has no `key`: no two claims of it meet", event->meta.id);
  }
}
