/* SPDX-License-Identifier: MIT */
#include "extract/actors/memory.h"
#include <string.h>
#include "extract/actors/resolve.h"

/* A text is about a state when of all that it names at least one in so many is that one. */
#define TOPIC_SHARE 3

Memory *memory_new(const Reading *reading, ClaimSet *set) {
  Memory *memory = g_new0(Memory, 1);
  memory->reading = memory->document = reading;
  memory->phrases = arena_new_array(reading->arena, Phrases, reading->n_sentences);
  memory->rules = reading->rules;
  memory->set = set;
  memory->people = g_array_new(FALSE, TRUE, sizeof(Known));
  memory->orgs = g_array_new(FALSE, TRUE, sizeof(Known));
  memory->places = g_ptr_array_new();
  memory->states = g_array_new(FALSE, FALSE, sizeof(NamedState));
  return memory;
}

void memory_free(Memory *memory) {
  if (!memory) return;
  memory_free(memory->ahead);
  g_array_unref(memory->states);
  g_array_unref(memory->people);
  g_array_unref(memory->orgs);
  g_ptr_array_unref(memory->places);
  g_free(memory);
}

const Memory *memory_look_ahead(Memory *memory) {
  if (memory->is_ahead || memory->ahead) return memory->ahead;
  memory->ahead = memory_new(memory->reading, memory->set);
  memory->ahead->is_ahead = TRUE;
  memory->ahead->phrases = memory->phrases;
  memory->ahead->home = memory->home;
  memory->ahead->publisher = memory->publisher;
  for (guint i = 0; i < memory->reading->n_sentences; i++) {
    Sentence *sentence = &memory->reading->sentences[i];
    sentence_chunk(memory->reading, sentence);
    memory_note(memory->ahead, sentence);
  }
  return memory->ahead;
}

void memory_note_place(Memory *memory, const char *id, const char *name) {
  g_ptr_array_add(memory->places, (gpointer)id);
  g_ptr_array_add(memory->places, (gpointer)name);
}

gboolean memory_knows_place(const Memory *memory, Span name) {
  const char *text = memory_text(memory, name);
  for (guint i = 1; i < memory->places->len; i += 2)
    if (strcmp(g_ptr_array_index(memory->places, i), text) == 0) return TRUE;
  return FALSE;
}

gboolean memory_last_place(const Memory *memory, const char **id, const char **name) {
  if (!memory->places->len) return FALSE;
  *id = g_ptr_array_index(memory->places, memory->places->len - 2);
  *name = g_ptr_array_index(memory->places, memory->places->len - 1);
  return TRUE;
}

void memory_set_topic(Memory *memory, const Source *topic) {
  memory->topic = *topic;
  memory->has_topic = TRUE;
}

static gboolean is_source(const Known *known, const Source *source) {
  return strcmp(known->source.actor, source->actor) == 0 && g_strcmp0(known->source.speaker, source->speaker) == 0;
}

/* Who spoke last is who the next pronoun means. */
static void make_prominent(GArray *known, const Source *speaker, guint sentence) {
  for (guint i = known->len; i > 0; i--) {
    Known *entry = &g_array_index(known, Known, i - 1);
    if (!is_source(entry, speaker)) continue;
    entry->at = entry->sentence == sentence ? entry->at : 0;
    entry->sentence = sentence;
    entry->prominent = TRUE;
    return;
  }
}

void memory_set_speaker(Memory *memory, const Source *speaker) {
  memory->speaker = *speaker;
  memory->has_speaker = TRUE;
  make_prominent(speaker->speaker ? memory->people : memory->orgs, speaker, memory->sentence);
}

/* A name that is looked for. Most entries differ in length: then their letters are not looked at. */
typedef struct {
  const char *text;
  gsize length;
  gboolean several; /* words */
} Wanted;

static Wanted wanted(const char *name) { return (Wanted){name, strlen(name), strchr(name, ' ') != NULL}; }

/* "Norvane" for "Norvane Motors". */
static gboolean is_short_form(const Known *entry, const Wanted *name) {
  return entry->length > name->length && name->length > 2 && entry->name[name->length] == ' ' && memcmp(entry->name, name->text, name->length) == 0;
}

/* Labels and headlines shout. */
static gboolean is_same(const char *text, gsize length, const Wanted *name) {
  if (length != name->length) return FALSE;
  if (text == name->text || g_ascii_strcasecmp(text, name->text) == 0) return TRUE;
  if (g_str_is_ascii(text)) return FALSE;
  g_autofree char *x = g_utf8_casefold(text, -1), *y = g_utf8_casefold(name->text, -1);
  return strcmp(x, y) == 0;
}

/* "LÓPEZ OLVANE" of "Ana López Olvane": a surname of several words. */
static gboolean is_long_surname(const Known *entry, const Wanted *name) {
  if (!name->several || entry->length <= name->length) return FALSE;
  const char *end = entry->name + entry->length - name->length;
  return end[-1] == ' ' && is_same(end, name->length, name);
}

static gboolean is_surname_of(const Known *entry, const Wanted *name) {
  return (entry->surname && is_same(entry->surname, entry->surname_length, name)) || is_long_surname(entry, name);
}

/* The newest entry of this name. A person may come back by surname, and of two who share it the one who was there first: his wife keeps her
 * first name. */
static Known *find(GArray *known, const char *text, gboolean by_surname) {
  const Wanted name = wanted(text);
  Known *first = NULL;
  for (guint i = known->len; i > 0; i--) {
    Known *entry = &g_array_index(known, Known, i - 1);
    if (is_same(entry->name, entry->length, &name)) return entry;
    if (by_surname && is_surname_of(entry, &name) && (!first || entry->since < first->since)) first = entry;
    if (!by_surname && (is_short_form(entry, &name) || (entry->acronym && strcmp(entry->acronym, text) == 0))) return entry;
  }
  return first;
}

Known *memory_find_person(const Memory *memory, const char *name) { return find(memory->people, name, TRUE); }

/* "PRIME MINISTER RUIZ" of Ruiz Ana Maria: a family name that goes first. */
Known *memory_find_family(const Memory *memory, const char *name, const Post *post) {
  const gsize length = strlen(name);
  for (guint i = memory->people->len; i > 0; i--) {
    Known *entry = &g_array_index(memory->people, Known, i - 1);
    if (entry->post == post && entry->name[0] && g_ascii_strncasecmp(entry->name, name, length) == 0 && entry->name[length] == ' ') return entry;
  }
  return NULL;
}

Known *memory_find_org(const Memory *memory, const char *name) { return find(memory->orgs, name, FALSE); }

static void call_by_surname(Known *entry, const char *surname) {
  entry->surname = surname;
  entry->surname_length = surname ? strlen(surname) : 0;
}

/* By the whole name, and by its last word when it has several. */
static void call(Known *entry, const char *name) {
  const char *blank = strrchr(name, ' ');
  entry->name = name;
  entry->length = strlen(name);
  call_by_surname(entry, blank ? blank + 1 : NULL);
}

/* What one sentence says about how prominent an entry is adds up: its first place, its best role. */
static void join_place(Known *entry, const Known *old) {
  if (old->sentence != entry->sentence) return;
  entry->at = MIN(entry->at, old->at);
  entry->prominent |= old->prominent;
  entry->quoted &= old->quoted;
}

/* A known entry goes to the end: the newest is tried first. What a later mention does not tell stays. */
static void keep(GArray *known, const Known *fresh) {
  Known entry = *fresh;
  Known *old = find(known, fresh->name, TRUE);
  if (old) {
    const gboolean poorer = !fresh->post && (old->post || old->source.quality > fresh->source.quality);
    if (poorer) {
      entry.post = old->post;
      entry.organ = old->organ;
      entry.acronym = old->acronym;
      entry.source = old->source;
    }
    call(&entry, old->length > fresh->length ? old->name : fresh->name);
    if (!entry.surname) call_by_surname(&entry, old->surname);
    if (!entry.source.gender) entry.source.gender = old->source.gender;
    entry.since = old->since;
    join_place(&entry, old);
    g_array_remove_index(known, (guint)(old - (Known *)known->data));
  }
  g_array_append_val(known, entry);
}

/* Where a phrase stands in the sentence that is being noted. */
typedef struct {
  const Sentence *sentence;
  guint chunk;
} Site;

static gboolean is_subject(Site site) {
  for (guint i = 0; i < site.sentence->n_chunks; i++)
    if (chunk_is_verb(&site.sentence->chunks[i]) && site.sentence->chunks[i].subject == (gint)site.chunk) return TRUE;
  return FALSE;
}

static Known entry_at(const Memory *memory, Site site) {
  const Chunk *chunk = &site.sentence->chunks[site.chunk];
  const gboolean quoted = (chunk->flags & CHUNK_QUOTED) != 0;
  return (Known){.sentence = memory->sentence, .at = chunk->span.start, .since = chunk->span.start, .quoted = quoted, .prominent = !quoted && is_subject(site)};
}

static void note_person(Memory *memory, const Mention *mention, Site site) {
  Known entry = entry_at(memory, site);
  call(&entry, memory_text(memory, mention->name));
  entry.post = mention->post;
  if (!memory_resolve(memory, mention, &entry.source)) return;
  if (!entry.surname && !memory_find_person(memory, entry.name) && !mention->post && !mention->has_title) return;
  keep(memory->people, &entry);
}

/* "a spokesman for the ministry": nobody by name, but "the spokesman" will be him. */
static void note_post(Memory *memory, const Mention *mention, Site site) {
  Known entry = entry_at(memory, site);
  entry.name = "";
  entry.post = mention->post;
  if (mention->plural || !(mention->state || mention->org || mention->organ || mention->of)) return;
  if (memory_resolve(memory, mention, &entry.source)) g_array_append_val(memory->people, entry);
}

/* "two officials", "the prosecutors": they may come back as "they". */
static void note_group(Memory *memory, const Mention *mention, Site site) {
  Known entry = entry_at(memory, site);
  if (!entry.prominent || !memory_resolve(memory, mention, &entry.source)) return;
  entry.name = "";
  entry.plural = TRUE;
  g_array_append_val(memory->orgs, entry);
}

static void note_org(Memory *memory, const Mention *mention, Site site) {
  if (!mention->shape && !mention->org && !mention->state && !mention->possessed) return; /* "police" alone names nobody new */
  Known entry = entry_at(memory, site);
  entry.organ = mention->organ;
  if (!memory_resolve(memory, mention, &entry.source)) return;
  call(&entry, span_is_set(mention->name) ? memory_text(memory, mention->name) : entry.source.name);
  entry.surname = NULL; /* "Bank" is nobody's */
  entry.acronym = memory_acronym(memory, entry.name);
  keep(memory->orgs, &entry);
}

static gboolean names_org(const Mention *mention) { return mention->shape || mention->org || mention->organ || mention->locals; }

/* "Marta Olvane, the chief of the Lindara police", "the wife of comedian Bo Olvane": the police, and he, are named as well. */
static void note_complements(Memory *memory, const Sentence *sentence, const Mention *whole, guint first, guint last) {
  for (guint i = first; i < last; i++) {
    if (sentence->chunks[i].symbol != SYMBOL_NOUN) continue;
    const Mention mention = mention_read(memory->reading, &sentence->chunks[i]);
    const gboolean another = mention.name_tokens > 1 && mention.name.start != whole->name.start;
    if (names_org(&mention) && !mention.post) note_org(memory, &mention, (Site){sentence, i});
    else if (another && !mention.post && !mention.shape) note_person(memory, &mention, (Site){sentence, i});
  }
}

/* "Norland says it ...": a state by its own name or its capital, not one whose people or goods are named. */
static gboolean names_state(const Memory *memory, const Mention *mention) {
  return mention->state && !mention->plural && memory->reading->units[mention->head].is_name;
}

static void note_phrase(Memory *memory, const Mention *mention, Site site) {
  if (span_is_set(mention->name) && !mention->shape) note_person(memory, mention, site);
  else if (mention->post && !mention->plural) note_post(memory, mention, site);
  else if (names_org(mention) || names_state(memory, mention)) note_org(memory, mention, site);
  else if (mention->plural && (mention->post || mention->anonymous)) note_group(memory, mention, site);
}

static void note_state(Memory *memory, const Actor *state) {
  const NamedState fresh = {state, 1};
  memory->n_states++;
  for (guint i = 0; i < memory->states->len; i++) {
    NamedState *known = &g_array_index(memory->states, NamedState, i);
    if (known->state != state) continue;
    known->n++;
    return;
  }
  g_array_append_val(memory->states, fresh);
}

/* The complements of a post or an organ belong to it; what hangs on other nouns is a phrase of its own. */
static Phrases read_phrases(const Reading *reading, const Sentence *sentence) {
  Phrase *items = arena_resize(reading->arena, NULL, 0, sentence->n_chunks * sizeof(Phrase));
  guint n = 0;
  for (guint i = 0, end; i < sentence->n_chunks; i = end) {
    end = i + 1;
    if (sentence->chunks[i].symbol != SYMBOL_NOUN) continue;
    Phrase *phrase = &items[n++];
    phrase->mention = mention_of_phrase(reading, sentence, i, sentence->n_chunks, &phrase->behind);
    phrase->chunk = i;
    if (phrase->mention.post || phrase->mention.organ) end = phrase->behind;
  }
  return (Phrases){arena_resize(reading->arena, items, sentence->n_chunks * sizeof(Phrase), n * sizeof(Phrase)), n};
}

/* Read once, though a document may be gone through twice. */
static Phrases phrases_of(const Memory *memory, const Sentence *sentence) {
  if (memory->reading != memory->document) return read_phrases(memory->reading, sentence);
  Phrases *phrases = &memory->phrases[sentence - memory->document->sentences];
  if (!phrases->items) *phrases = read_phrases(memory->document, sentence);
  return *phrases;
}

/* "Olvane's opponents accused him": the owner is named as well. */
static void note_owner(Memory *memory, const Sentence *sentence, guint number) {
  const Chunk *chunk = &sentence->chunks[number];
  if (!(chunk->flags & CHUNK_POSSESSIVE) || !word_trait(memory->reading->units[chunk->head].word, TRAIT_APART)) return;
  const Chunk owner = chunk_owner(memory->reading, chunk);
  if (owner.flags & CHUNK_PRONOUN) return;
  const Mention mention = mention_read(memory->reading, &owner);
  if (span_is_set(mention.name) && !mention.shape) note_person(memory, &mention, (Site){sentence, number});
}

void memory_note(Memory *memory, const Sentence *sentence) {
  gboolean has_state = FALSE;
  const Phrases phrases = phrases_of(memory, sentence);
  memory->sentence++;
  for (guint i = 0; i < phrases.n; i++) {
    const Phrase *phrase = &phrases.items[i];
    const Mention *mention = &phrase->mention;
    if (mention->state) note_state(memory, actor_side(mention->state));
    if (mention->state && !has_state) memory->state = mention->state, has_state = TRUE; /* the subject's, mostly */
    note_phrase(memory, mention, (Site){sentence, phrase->chunk});
    note_owner(memory, sentence, phrase->chunk);
    if (mention->post || mention->organ) note_complements(memory, sentence, mention, phrase->chunk + 1, phrase->behind);
  }
}

const Actor *memory_topic_state(Memory *memory) {
  const Memory *ahead = memory_look_ahead(memory), *whole = ahead ? ahead : memory;
  NamedState best = {NULL, 0};
  for (guint i = 0; i < whole->states->len; i++) {
    const NamedState *named = &g_array_index(whole->states, NamedState, i);
    if (named->n > best.n) best = *named;
  }
  return best.n * TOPIC_SHARE >= whole->n_states ? best.state : NULL;
}

/* ---- who is meant by "he", "it", "they" ---- */

#define SALIENCE_PROMINENT 3 /* a subject is worth two sentences of distance more than an object: counted on news, issue 3 */
#define SALIENCE_NAMED 1

static gint salience(const Known *known, guint sentence) {
  const gint weight = known->prominent ? SALIENCE_PROMINENT : known->quoted ? 0 : SALIENCE_NAMED;
  return weight - (gint)(sentence - known->sentence);
}

const Known *memory_salient(const GArray *known, guint sentence, guint32 at, KnownMay may, guint64 pronoun) {
  const Known *best = NULL;
  for (guint i = known->len; i > 0; i--) {
    const Known *entry = &g_array_index(known, Known, i - 1);
    if ((entry->sentence == sentence && entry->at >= at) || !may(entry, pronoun)) continue;
    if (!best || salience(entry, sentence) > salience(best, sentence)) best = entry;
  }
  return best;
}
