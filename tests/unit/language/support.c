/* SPDX-License-Identifier: MIT */
#include "support.h"
#include <string.h>
#include "rules-folder.h"

static const char actors[] =
    "actors:\n"
    "  - id: nd\n    name: Norland\n    kind: state\n    demonyms: [Norlandic, Norlander, Norlanders]\n    metonyms: [Skarhaven]\n"
    "  - id: ve\n    name: Velmora\n    kind: state\n    demonyms: [Velmoran, Velmorans]\n"
    "  - id: us\n    name: United States\n    kind: state\n    aliases: [US, U.S., USA]\n    demonyms: [American, Americans]\n"
    "  - id: un\n    name: United Nations\n    kind: international\n    aliases: [UN, U.N.]\n"
    "  - id: sorna\n    name: al-Sorna\n    kind: group\n    aliases: [the Quay Post]\n";

static const char things[] = "classes:\n"
                             "  - id: weapon\n    nouns: [weapon]\n"
                             "  - id: missile\n    is: weapon\n    nouns: [missile]\n"
                             "  - id: rocket\n    is: weapon\n    nouns: [rocket]\n"
                             "  - id: shell\n    is: weapon\n    nouns: [shell]\n"
                             "  - id: drone\n    is: weapon\n    nouns: [drone]\n";

const Ruleset *english_rules(void) {
  static Ruleset *rules = NULL;
  if (rules) return rules;
  g_autofree char *folder = rules_folder_new();
  rules_folder_link_shipped(folder, "language");
  rules_folder_write(folder, "actors/world.yml", actors);
  rules_folder_write(folder, "things/world.yml", things);
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) error = NULL;
  rules = ruleset_load(dirs, &error);
  rules_folder_remove(folder);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

Reading *read_english(const char *text, const char *dateline, Arena *arena) {
  Day day = {0, 0, 0};
  cr_assert(!*dateline || day_parse(dateline, &day), "%s is no day", dateline);
  return reading_new(text, strlen(text), day, english_rules(), arena);
}

Sentence *chunk_english(const char *text, Arena *arena, Reading **reading) {
  *reading = read_english(text, "", arena);
  cr_assert_gt((*reading)->n_sentences, 0, "no sentence in: %s", text);
  Sentence *sentence = &(*reading)->sentences[0];
  sentence_chunk(*reading, sentence);
  return sentence;
}

char *span_text(const Reading *reading, Span span) { return g_strndup(reading->text + span.start, span.end - span.start); }

char *plain_symbols(const Reading *reading, const Sentence *sentence) {
  char *symbols = g_strndup(sentence->inner.symbols, sentence->inner.n);
  for (guint i = 0; i < sentence->inner.n; i++) {
    if ((guint8)symbols[i] < SYMBOL_FIRST_LITERAL) continue;
    symbols[i] = unit_is(&reading->units[sentence->chunks[i].first], WORD_PREPOSITION) ? SYMBOL_PREPOSITION : SYMBOL_ADVERB;
  }
  return symbols;
}

gint chunk_with(const Reading *reading, const Sentence *sentence, const char *word) {
  for (guint i = 0; i < sentence->n_chunks; i++) {
    g_autofree char *text = span_text(reading, sentence->chunks[i].span), *tail = g_strconcat(" ", word, NULL);
    if (strcmp(text, word) == 0 || g_str_has_suffix(text, tail)) return (gint)i;
  }
  return -1;
}
