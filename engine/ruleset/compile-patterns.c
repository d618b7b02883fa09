/* SPDX-License-Identifier: MIT */
/* Frames and event clauses -> chunk patterns, tied to the words that trigger them. */
#include <string.h>
#include "base/error.h"
#include "ruleset/ruleset-private.h"
#include "ruleset/suggest.h"
#include "ruleset/symbols.h"

/* Names of symbols and classes in patterns. Classes that hold literals are completed at run time: see ruleset_symbol(). */
static const struct {
  const char *name, *regex;
} symbol_table[] = {
  {"NOUN", "N"}, {"TIME", "T"}, {"VERB", "[VKC]"}, {"PLAINVERB", "V"}, {"CUEVERB", "K"}, {"COPULA", "C"}, {"PASSIVE", "P"}, {"FINITE", "[VKCP]"},
  {"GERUND", "[Gk]"}, {"PLAINGERUND", "G"}, {"CUEGERUND", "k"}, {"PARTICIPLE", "E"}, {"INFINITIVE", "[IJ]"}, {"ADJECTIVE", "X"},
  {"PHRASE", "R"}, {"THAT", "H"}, {"WHO", "W"}, {"WH", "w"}, {"AND", "A"}, {"BUT", "B"}, {"SUBORDINATOR", "S"}, {"COMMA", ","},
  {"SEMICOLON", ";"}, {"COLON", ":"}, {"DASH", "-"}, {"OPEN", "\\("}, {"CLOSE", "\\)"}, {"QUOTE", "Q"}, {"STOP", "\\."}, {"OTHER", "o"},
  {"ANY", "."}, {"NOTCOMMA", "[^,]"}, {"NOTCLOSE", "[^)]"}, {"NOTSTOP", "[^.]"}};

#define TAIL_CLASS "NTDXp(),EA\\x80-\\xff" /* what may stand between a verb and its complement */
#define NOUN_TAIL_CLASS "NpXE\\x80-\\xff"  /* between a noun and its complement */

static const char *ruleset_symbol(const char *name, gpointer data) {
  const Ruleset *rules = data;
  if (strcmp(name, "PREP") == 0) return rules->prepositions->str;
  if (strcmp(name, "ADVERB") == 0) return rules->adverbs->str;
  if (strcmp(name, "TAILCHUNK") == 0) return "[" TAIL_CLASS "]";
  if (strcmp(name, "NOUNTAIL") == 0) return "[" NOUN_TAIL_CLASS "]";
  for (guint i = 0; i < G_N_ELEMENTS(symbol_table); i++)
    if (strcmp(symbol_table[i].name, name) == 0) return symbol_table[i].regex;
  return g_hash_table_lookup(rules->literals, name);
}

static const char *ruleset_macro(const char *name, gpointer data) {
  if (strcmp(name, "TAIL") == 0) return "(TAILCHUNK | COMMA WHO NOTCOMMA* COMMA)"; /* a relative clause between commas is stepped over */
  if (strcmp(name, "JOINED") == 0) return "(ADVERB | AND (VERB | GERUND | PARTICIPLE))"; /* "killed and captured soldiers": they share the object */
  return g_hash_table_lookup(((const Ruleset *)data)->macros, name);
}

ChunkPattern *ruleset_pattern(const Ruleset *rules, const char *text, GError **error) {
  const PatternNames names = {ruleset_symbol, ruleset_macro, (gpointer)rules};
  return chunk_pattern_compile(text, &names, error);
}

/* ---- literals: lower-case words outside of {roles} and <triggers> ---- */

static void add_literal(Ruleset *rules, const char *name, RulePos pos, Problems *problems) {
  if (g_hash_table_contains(rules->literals, name)) return;
  Word *word = lexicon_add(rules->lexicon, name);
  if (!word_has(word, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_ADVERB) | WORD_BIT(WORD_INFINITIVE_TO) | WORD_BIT(WORD_SUBORDINATOR))) {
    problems_add(problems, pos, PROBLEM_ERROR, "undefined-name", "'%s' in a pattern is neither a preposition nor an adverb", name);
    return;
  }
  const guint code = SYMBOL_FIRST_LITERAL + g_hash_table_size(rules->literals);
  if (code > SYMBOL_LAST_LITERAL) {
    problems_add(problems, pos, PROBLEM_ERROR, "too-many-literals", "patterns name more than %d different literal words",
                 SYMBOL_LAST_LITERAL - SYMBOL_FIRST_LITERAL + 1);
    return;
  }
  word->symbol = (guint8)code;
  char *fragment = g_strdup_printf("\\x%02x", code);
  g_hash_table_insert(rules->literals, g_strdup(name), fragment);
  g_string_append(word_is(word, WORD_PREPOSITION) ? rules->prepositions : rules->adverbs, fragment);
}

static void collect_literals(Ruleset *rules, const char *pattern, RulePos pos, Problems *problems) {
  for (const char *at = pattern; *at;) {
    if (*at == '<' || *at == '{') { /* names of roles and triggers; what follows {role: is pattern again */
      while (*at && *at != '>' && *at != '}' && *at != ':') at++;
      if (*at) at++;
      continue;
    }
    const char *start = at;
    while (g_ascii_isalnum(*at) || (at > start && *at == '-')) at++;
    if (at == start) {
      at++;
      continue;
    }
    g_autofree char *name = g_strndup(start, (gsize)(at - start));
    if (g_ascii_islower(*start)) add_literal(rules, name, pos, problems);
  }
}

/* ---- compiling ---- */

static ChunkPattern *compile(Ruleset *rules, const char *text, const char *name, RulePos pos, Problems *problems) {
  const PatternNames names = {ruleset_symbol, ruleset_macro, rules};
  g_autoptr(GError) error = NULL;
  ChunkPattern *pattern = chunk_pattern_compile(text, &names, &error);
  if (!pattern) {
    problems_add(problems, pos, PROBLEM_ERROR, "bad-pattern", "%s: %s", name, error->message);
    return NULL;
  }
  pattern->index = rules->pattern_names->len;
  g_ptr_array_add(rules->pattern_names, g_strdup(name));
  return pattern;
}

/* What a frame may be triggered at: <cue> is any form that can have a subject, <finite> one that can follow what it reports. */
static const struct {
  const char *name, *symbols;
} trigger_table[] = {{"cue", "KkVGIR-:"}, {"finite", "KVR"}, {"passive", "PJ"}, {"participle", "E"}, {"noun", "N"}};

static const char *trigger_symbols(const char *name) {
  for (guint i = 0; i < G_N_ELEMENTS(trigger_table); i++)
    if (strcmp(trigger_table[i].name, name) == 0) return trigger_table[i].symbols;
  return NULL;
}

static void add_frame_pattern(Ruleset *rules, CompiledFrame *compiled, const WordEntry *written, Problems *problems) {
  const Frame *frame = compiled->frame;
  ChunkPattern *pattern = compile(rules, written->text, frame->id, written->pos, problems);
  if (!pattern) return;
  const char *symbols = trigger_symbols(pattern->trigger);
  if (!symbols) problems_add(problems, written->pos, PROBLEM_ERROR, "undefined-name", "%s: a frame has no trigger '%s'", frame->id, pattern->trigger);
  g_ptr_array_add(compiled->patterns, pattern);
  g_ptr_array_add(compiled->at, (gpointer)(symbols ? symbols : ""));
}

static void compile_frames(Ruleset *rules, Problems *problems) {
  const GPtrArray *frames = rules->files->frames;
  if (frames->len > RULESET_MAX_FRAMES) {
    problems_add(problems, rule_pos_of_file(NULL), PROBLEM_ERROR, "too-many-frames", "more than %d attribution frames", RULESET_MAX_FRAMES);
    return;
  }
  for (guint i = 0; i < frames->len; i++) {
    const Frame *frame = g_ptr_array_index(frames, i);
    CompiledFrame *compiled = g_new0(CompiledFrame, 1);
    compiled->frame = frame;
    compiled->patterns = g_ptr_array_new_with_free_func((GDestroyNotify)chunk_pattern_free);
    compiled->at = g_ptr_array_new();
    for (guint j = 0; j < frame->patterns->len; j++) add_frame_pattern(rules, compiled, g_ptr_array_index(frame->patterns, j), problems);
    g_ptr_array_add(rules->frames, compiled);
  }
}

/* The place of the frame that `near` wants, or -1 with the nearest name offered. */
static gint frame_number(const GPtrArray *frames, Suggest *near) {
  for (guint i = 0; i < frames->len; i++) {
    if (strcmp(((const Frame *)g_ptr_array_index(frames, i))->id, near->wanted) == 0) return (gint)i;
  }
  for (guint i = 0; i < frames->len; i++) suggest_offer(near, ((const Frame *)g_ptr_array_index(frames, i))->id);
  return -1;
}

static void tie_cues(Ruleset *rules, Problems *problems) {
  const GPtrArray *cues = rules->files->cues;
  for (guint i = 0; i < cues->len; i++) {
    const Cue *cue = g_ptr_array_index(cues, i);
    guint64 bits = 0;
    for (guint j = 0; cue->frames[j]; j++) {
      Suggest near = suggest_start(cue->frames[j]);
      const gint number = frame_number(rules->files->frames, &near);
      g_autofree char *hint = suggest_phrase(near.best);
      if (number < 0)
        problems_add(problems, cue->pos, PROBLEM_ERROR, "undefined-name", "undefined frame '%s'%s", cue->frames[j], hint);
      else if (number < RULESET_MAX_FRAMES) /* more frames are an error of their own */
        bits |= G_GUINT64_CONSTANT(1) << number;
    }
    g_hash_table_insert(rules->cue_frames, (gpointer)cue, g_memdup2(&bits, sizeof bits));
  }
}

static void tie_trigger(Lemma *lemma, EventTrigger *trigger) {
  if (!lemma->triggers) lemma->triggers = g_ptr_array_new();
  if (!g_ptr_array_find(lemma->triggers, trigger, NULL)) g_ptr_array_add(lemma->triggers, trigger);
}

static void tie_verbs(Ruleset *rules, EventTrigger *trigger, const Inflector *inflector) {
  for (guint i = 0; trigger->set->verbs[i]; i++) {
    g_auto(GStrv) parts = g_strsplit(trigger->set->verbs[i], " ", 2);
    if (g_strcmp0(parts[1], trigger->particle) != 0) continue;
    tie_trigger(lexicon_add_verb(rules->lexicon, parts[0], inflector), trigger);
  }
}

static void tie_words(Ruleset *rules, EventTrigger *trigger, const Inflector *inflector) {
  const EventForm form = trigger->form;
  if (form == EVENT_FORM_ACTIVE || form == EVENT_FORM_GAP || form == EVENT_FORM_PASSIVE) {
    tie_verbs(rules, trigger, inflector);
    return;
  }
  gchar **const adjectives = trigger->set->adjectives, **const nouns = form == EVENT_FORM_NOMINAL ? trigger->set->nouns : trigger->set->agents;
  if (form == EVENT_FORM_ADJECTIVE)
    for (guint i = 0; adjectives[i]; i++) tie_trigger(lexicon_add_adjective(rules->lexicon, adjectives[i]), trigger);
  else
    for (guint i = 0; nouns[i]; i++) tie_trigger(lexicon_add_noun(rules->lexicon, nouns[i], inflector), trigger);
}

static void derive_events(Ruleset *rules, Problems *problems) {
  for (guint i = 0; i < rules->files->events->len; i++) {
    const EventRule *event = g_ptr_array_index(rules->files->events, i);
    for (guint j = 0; j < event->patterns->len; j++) {
      const WordEntry *written = g_ptr_array_index(event->patterns, j);
      g_autoptr(GError) error = NULL;
      if (!event_derive(event, j + 1, written->text, rules->triggers, &error))
        problems_add(problems, written->pos, PROBLEM_ERROR, "bad-pattern", "%s", error->message);
    }
  }
}

static guint8 macro_symbol(const Ruleset *rules, const char *macro) {
  const char *text = g_hash_table_lookup(rules->macros, macro);
  const Word *word = text ? lexicon_find(rules->lexicon, text) : NULL;
  return word ? word->symbol : 0;
}

void ruleset_compile_patterns(Ruleset *rules, Problems *problems) {
  g_string_assign(rules->prepositions, "[p");
  g_string_assign(rules->adverbs, "[D");
  for (guint i = 0; i < rules->files->defines->len; i++) {
    const Binding *macro = g_ptr_array_index(rules->files->defines, i);
    g_hash_table_insert(rules->macros, macro->name, macro->value);
    collect_literals(rules, macro->value, macro->pos, problems);
  }
  for (guint i = 0; i < rules->files->frames->len; i++) {
    const Frame *frame = g_ptr_array_index(rules->files->frames, i);
    for (guint j = 0; j < frame->patterns->len; j++) {
      const WordEntry *written = g_ptr_array_index(frame->patterns, j);
      collect_literals(rules, written->text, written->pos, problems);
    }
  }
  derive_events(rules, problems);
  for (guint i = 0; i < rules->triggers->len; i++) {
    const EventTrigger *trigger = g_ptr_array_index(rules->triggers, i);
    collect_literals(rules, trigger->text, trigger->event->meta.pos, problems);
  }
  rules->agent_symbol = macro_symbol(rules, "AGENT");
  rules->object_symbol = macro_symbol(rules, "OBJECT");
  g_string_append_c(rules->prepositions, ']');
  g_string_append_c(rules->adverbs, ']');
  compile_frames(rules, problems);
  tie_cues(rules, problems);
  g_autoptr(Inflector) inflector = inflector_new(rules->files->inflections, problems);
  for (guint i = 0; inflector && i < rules->triggers->len; i++) {
    EventTrigger *trigger = g_ptr_array_index(rules->triggers, i);
    trigger->pattern = compile(rules, trigger->text, trigger->id, trigger->event->meta.pos, problems);
    tie_words(rules, trigger, inflector);
  }
}
