/* SPDX-License-Identifier: MIT */
#include "extract/actors/home.h"
#include <string.h>
#include "extract/actors/resolve.h"

#define KIND_MEDIA "media"

/* Another short text, read with what this document's memory knows. */
typedef struct {
  const Reading *reading;
  gboolean is_ahead;
} Detour;

static Detour detour_begin(Memory *memory, const Reading *reading) {
  const Detour detour = {memory->reading, memory->is_ahead};
  memory->reading = reading;
  memory->is_ahead = TRUE; /* what the text will name says nothing about its publisher */
  return detour;
}

static void detour_end(Memory *memory, Detour detour) {
  memory->reading = detour.reading;
  memory->is_ahead = detour.is_ahead;
}

/* An organ, an organisation or a post by name and nothing else: "Daily Norland" is not Norland. */
static gboolean names_publisher(const Mention *mention) {
  if (mention->pronoun || mention->shape || span_is_set(mention->name)) return FALSE;
  return mention->org || (mention->state && (mention->organ || (mention->post && mention->post->organ)));
}

/* A paper's or an agency's text is news: it tells what others claim. */
static gboolean speaks_for_itself(const Memory *memory, const Source *source) {
  if (g_strcmp0(source->kind, KIND_MEDIA) != 0) return TRUE;
  const Actor *actor = ruleset_actor(memory->rules, source->actor);
  return actor && actor->statements;
}

gboolean memory_read_publisher(Memory *memory, const Reading *publisher, Source *own) {
  if (publisher->n_sentences != 1) return FALSE;
  Sentence *sentence = &publisher->sentences[0];
  sentence_chunk(publisher, sentence);
  if (!sentence->n_chunks || sentence->chunks[0].symbol != SYMBOL_NOUN) return FALSE;
  guint end;
  const Mention mention = mention_of_phrase(publisher, sentence, 0, sentence->n_chunks, &end);
  if (end != sentence->n_chunks || !names_publisher(&mention)) return FALSE;
  const Detour detour = detour_begin(memory, publisher);
  const gboolean found = memory_resolve(memory, &mention, own) && speaks_for_itself(memory, own);
  detour_end(memory, detour);
  if (!found) return FALSE;
  memory->home = *own;
  memory->home_state = ruleset_actor(memory->rules, own->country ? own->country : own->side);
  memory->state = memory->publisher = memory->home_state;
  return TRUE;
}

/* "Remarks by N", "Statement from N": the chunk of N, or 0. */
static guint author_chunk(const Reading *title, const Sentence *sentence) {
  for (guint i = 1; i + 1 < sentence->n_chunks; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    if (unit_is(&title->units[chunk->head], WORD_AUTHORSHIP) && chunk[-1].symbol == SYMBOL_NOUN && chunk[1].symbol == SYMBOL_NOUN) return i + 1;
  }
  return 0;
}

/* "by Olvane on talks with Norland and Sudmark": what follows is what it is about. */
static gboolean goes_on(const Reading *title, const Sentence *sentence, guint at, guint end) {
  for (guint i = at; i < end; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    const gboolean preposition = chunk->symbol == SYMBOL_PREPOSITION || chunk->symbol >= SYMBOL_FIRST_LITERAL;
    if (preposition && !unit_is(&title->units[chunk->head], WORD_AFFILIATION)) return TRUE;
  }
  return FALSE;
}

static gboolean names_person(const Mention *mention) { return mention->post || mention->has_title || span_is_set(mention->name); }

/* "by the President of Norland, the President of Sudmark and ...": several wrote it, and it is the publisher who says so. */
static gboolean is_joint(const Reading *title, const Sentence *sentence, const Mention *first, guint end) {
  if (end >= sentence->n_chunks) return FALSE;
  if (sentence->chunks[end].symbol == SYMBOL_AND) return TRUE;
  if (sentence->chunks[end].symbol != SYMBOL_COMMA || end + 1 >= sentence->n_chunks || sentence->chunks[end + 1].symbol != SYMBOL_NOUN) return FALSE;
  const Mention next = mention_read(title, &sentence->chunks[end + 1]);
  return next.post || next.has_title || next.name_tokens > 1 || (next.state && first->state && !first->post); /* "from Norland, Sudmark, and" */
}

/* "by the President of Norland, the President of Sudmark and ...": each of them whom the registry knows, if he is of another side. */
static void read_partners(Memory *memory, const Reading *title, const Sentence *sentence, guint at, GArray *partners) {
  guint end = at;
  const Mention first = mention_read(title, &sentence->chunks[at]);
  for (guint i = at; i < sentence->n_chunks; i = end + 1) {
    if (sentence->chunks[i].symbol == SYMBOL_AND) i++; /* ", and" */
    if (i >= sentence->n_chunks || sentence->chunks[i].symbol != SYMBOL_NOUN) return;
    const Mention mention = mention_of_phrase(title, sentence, i, sentence->n_chunks, &end);
    if (names_person(&mention) != names_person(&first)) return;
    Source partner;
    const gboolean known = memory_resolve_label(memory, &mention, &partner) && ruleset_actor(memory->rules, partner.side);
    if (known && strcmp(partner.side, memory->home.side) != 0) g_array_append_val(partners, partner);
    if (goes_on(title, sentence, i, end) || end >= sentence->n_chunks || (sentence->chunks[end].symbol != SYMBOL_AND && sentence->chunks[end].symbol != SYMBOL_COMMA)) return;
  }
}

/* "Biden Commemorating", "Roundtable": the title's own words, in capitals as all of it. */
static gboolean is_word(const Reading *title, const Mention *mention) {
  const Word *last = mention->name_tokens ? title->units[mention->name_unit + mention->name_tokens - 1].word : NULL;
  if (mention->persons || !last || last->persons || word_is(last, WORD_GIVEN_NAME)) return FALSE;
  return mention->name_tokens == 1 || (last->verbs[0] && last->forms[0] & FORM_ING);
}

/* Whoever signs is of the publisher's house, or nobody's whom the registry knows: then he signs for the house. */
static gboolean may_sign(const Memory *memory, const Mention *mention, Source *author) {
  if (!author->speaker || is_word(memory->reading, mention)) return FALSE;
  if (strcmp(author->side, memory->home.side) == 0) return TRUE;
  if (g_strcmp0(author->kind, KIND_PERSON) != 0 || mention->name_tokens < 2) return FALSE;
  const char *speaker = author->speaker;
  *author = memory->home;
  author->speaker = speaker;
  return TRUE;
}

gboolean memory_read_title(Memory *memory, const Reading *title, Source *author, GArray *partners) {
  gboolean found = FALSE;
  const Detour detour = detour_begin(memory, title);
  for (guint i = 0; i < title->n_sentences; i++) {
    Sentence *sentence = &title->sentences[i];
    sentence_chunk(title, sentence);
    memory_note(memory, sentence);
    const guint at = found ? 0 : author_chunk(title, sentence);
    if (!at || sentence->chunks[at].flags & CHUNK_POSSESSIVE) continue; /* "from Olvane's visit" */
    guint end;
    const Mention mention = mention_of_phrase(title, sentence, at, sentence->n_chunks, &end);
    const gboolean joint = !goes_on(title, sentence, at, end) && is_joint(title, sentence, &mention, end);
    if (joint) read_partners(memory, title, sentence, at, partners);
    found = !joint && memory_resolve_label(memory, &mention, author) && may_sign(memory, &mention, author);
  }
  detour_end(memory, detour);
  return found;
}

static gboolean is_regnal(const char *word) {
  const gsize length = strspn(word, "IVX");
  return length > 0 && !g_ascii_isalpha(word[length]);
}

/* "MR. OLVANE" is Olvane, "KING BODO VI" Bodo VI. */
static const char *in_small_letters(const Memory *memory, const char *name) {
  g_autoptr(GString) text = g_string_new(NULL);
  gboolean inside = FALSE;
  gboolean regnal = FALSE;
  for (const char *at = name; *at; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (g_unichar_islower(c)) return name;
    if (!inside) regnal = is_regnal(at);
    g_string_append_unichar(text, inside && !regnal ? g_unichar_tolower(c) : c);
    inside = g_unichar_isalpha(c);
  }
  return claim_set_string(memory->set, text->str, (gssize)text->len);
}

/* A post without a state is the publisher's own: "THE PRESIDENT", "Transport Minister Ana Olvane". By the surname alone it may be a guest's. */
static void complete_at_home(const Memory *memory, Mention *mention) {
  const Known *known = span_is_set(mention->name) ? memory_find_person(memory, memory_text(memory, mention->name)) : NULL;
  if (known && g_strcmp0(known->source.kind, KIND_PERSON) != 0) return; /* the text has told whose he is */
  const gboolean open = !mention->state && !mention->org && !mention->of && (!span_is_set(mention->name) || mention->name_tokens > 1);
  if (open && (mention->organ || (mention->post && (mention->post->organ || !span_is_set(mention->name))))) mention->state = memory->home_state;
}

gboolean memory_resolve_holder(const Memory *memory, const Actor *state, const Post *post, Source *source) {
  const Person *person = state && post ? ruleset_holder(memory->rules, state->id, post->id, memory->reading->dateline) : NULL;
  if (!person) return FALSE;
  *source = memory_from_person(memory, person);
  return TRUE;
}

gboolean memory_resolve_label(Memory *memory, const Mention *mention, Source *source) {
  Mention label = *mention;
  if (memory_resolve_listed(memory, &label, source)) return TRUE;
  complete_at_home(memory, &label);
  const gboolean only_post = !span_is_set(label.name) && !label.organ && !label.org;
  if (only_post && memory_resolve_holder(memory, label.state, label.post, source)) return TRUE;
  if (!memory_resolve(memory, &label, source)) return FALSE;
  if (!source->speaker) return TRUE;
  const gboolean himself = strcmp(source->name, source->speaker) == 0; /* nobody's office */
  source->speaker = in_small_letters(memory, source->speaker);
  if (himself) source->name = source->speaker;
  return TRUE;
}

void memory_set_voice(Memory *memory, const Source *voice) {
  memory->has_voice = voice != NULL;
  if (voice) memory->voice = *voice;
}
