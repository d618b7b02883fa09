/* SPDX-License-Identifier: MIT */
#include "ruleset/lexicon.h"
#include <string.h>
#include "base/arena.h"
#include "base/pages.h"
#include "ruleset/lexicon-private.h"
#include "text/chunk.h"

#define FIRST_TABLE_BITS 17 /* of tokens that begin entries; the shipped rules have some 40,000, and growing costs as much as filling */
#define BEHIND_TABLE_BITS 16
#define FIRST_NODES 1024
/* One token of an entry behind its parent's; node 0 is what all entries begin at. */
typedef struct {
  const char *token; /* folded */
  guint32 parent;
  guint16 length;
} Node;

/* Half a line of the cache, so that a look-up touches one line and, for long words, their letters. */
typedef struct {
  Chunk head;        /* of the token: its first bytes */
  const char *rest;  /* the whole token when it has more bytes; NULL when it has not */
  Word *word;        /* the entry that ends here, or NULL */
  guint32 node;      /* 0: the slot is free */
  guint32 followers; /* a bit for each token that may go on, by hash: most words of a text end here */
} Slot;

/* Open addressing, half full at most: by the hash of the token; in `behind`, mixed with the parent's number. */
typedef struct {
  Slot *slots;
  guint32 n, mask;
} Table;

struct Lexicon {
  Table first, behind; /* tokens that begin an entry; those behind others */
  Node *nodes;
  guint32 n_nodes, capacity;
  GPtrArray *words;    /* of Word, in `strings` */
  GHashTable *verbs, *nouns, *adjectives; /* text -> Lemma, owned */
  const Lemma *auxiliaries[N_WORD_CATEGORIES];
  GHashTable *traps;   /* Word -> GPtrArray of Cue */
  Arena *strings, *scratch;
};

static gsize table_size(const Table *table) { return (table->mask + 1) * sizeof(Slot); }

static Table table_new(guint bits) {
  Table table = {NULL, 0, (1u << bits) - 1};
  table.slots = pages_new(table_size(&table));
  return table;
}

static void lemma_free(gpointer data) {
  Lemma *lemma = data;
  if (lemma->triggers) g_ptr_array_unref(lemma->triggers);
  if (lemma->particles) g_hash_table_unref(lemma->particles);
  g_free(lemma);
}

Lexicon *lexicon_new(void) {
  Lexicon *lexicon = g_new0(Lexicon, 1);
  lexicon->capacity = FIRST_NODES;
  lexicon->nodes = g_new0(Node, lexicon->capacity);
  lexicon->n_nodes = 1;
  lexicon->first = table_new(FIRST_TABLE_BITS);
  lexicon->behind = table_new(BEHIND_TABLE_BITS);
  lexicon->words = g_ptr_array_new();
  lexicon->verbs = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->nouns = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->adjectives = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->traps = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  lexicon->strings = arena_new_large();
  lexicon->scratch = arena_new();
  return lexicon;
}

void lexicon_free(Lexicon *lexicon) {
  if (!lexicon) return;
  for (guint i = 0; i < lexicon->words->len; i++) {
    const Word *word = g_ptr_array_index(lexicon->words, i);
    if (word->locals) g_ptr_array_unref(word->locals);
    if (word->persons) g_ptr_array_unref(word->persons);
  }
  g_free(lexicon->nodes);
  pages_free(lexicon->first.slots, table_size(&lexicon->first));
  pages_free(lexicon->behind.slots, table_size(&lexicon->behind));
  g_ptr_array_unref(lexicon->words);
  g_hash_table_unref(lexicon->traps);
  g_hash_table_unref(lexicon->verbs);
  g_hash_table_unref(lexicon->nouns);
  g_hash_table_unref(lexicon->adjectives);
  arena_free(lexicon->strings);
  arena_free(lexicon->scratch);
  g_free(lexicon);
}

/* ---- the trie ---- */

static inline guint32 mix(guint32 parent, guint32 hash) {
  const guint32 x = (parent * 0x9e3779b1u) ^ hash;
  return x ^ (x >> 15);
}

static inline guint32 follower_bit(guint32 hash) { return 1u << (hash >> 27); }

static inline Chunk load_head(const char *word, gsize length) { return length < CHUNK_SIZE ? chunk_load_part(word, length) : chunk_load(word); }

/* Of an ASCII token that is longer than its head. The last chunk overlaps the one before. */
static gboolean rest_spells(const char *rest, guint16 known, const char *word, gsize length) {
  if (length != known) return FALSE;
  for (gsize at = CHUNK_SIZE; at + CHUNK_SIZE < length; at += CHUNK_SIZE)
    if (chunk_lower_case(chunk_load(word + at)) != chunk_load(rest + at)) return FALSE;
  return chunk_lower_case(chunk_load(word + length - CHUNK_SIZE)) == chunk_load(rest + length - CHUNK_SIZE);
}

static gboolean folded_spells(const Node *node, const char *word, gsize length) {
  char folded[2 * TOKEN_MAX_LENGTH + 1];
  return token_fold(word, length, folded) == node->length && memcmp(folded, node->token, node->length) == 0;
}

/* A short token is its head: no token holds a NUL. */
static inline gboolean slot_spells(const Lexicon *lexicon, const Slot *slot, Chunk head, const char *word, const Token *token) {
  if (G_UNLIKELY(token->flags & TOKEN_NON_ASCII)) return folded_spells(&lexicon->nodes[slot->node], word, token->length);
  if (slot->head != head) return FALSE;
  if (token->length <= CHUNK_SIZE) return slot->rest == NULL;
  return slot->rest && rest_spells(slot->rest, lexicon->nodes[slot->node].length, word, token->length);
}

static inline Slot *find_first(const Lexicon *lexicon, guint32 hash, const char *word, const Token *token) {
  const Table *table = &lexicon->first;
  const Chunk head = chunk_lower_case(load_head(word, token->length));
  for (guint32 at = hash & table->mask; table->slots[at].node; at = (at + 1) & table->mask)
    if (slot_spells(lexicon, &table->slots[at], head, word, token)) return &table->slots[at];
  return NULL;
}

static Slot *find_behind(const Lexicon *lexicon, guint32 parent, guint32 hash, const char *word, const Token *token) {
  const Table *table = &lexicon->behind;
  const Chunk head = chunk_lower_case(load_head(word, token->length));
  for (guint32 at = mix(parent, hash) & table->mask; table->slots[at].node; at = (at + 1) & table->mask) {
    Slot *slot = &table->slots[at];
    if (slot_spells(lexicon, slot, head, word, token) && lexicon->nodes[slot->node].parent == parent) return slot;
  }
  return NULL;
}

static guint32 node_key(const Node *node) {
  const guint32 hash = token_hash(node->token, node->length);
  return node->parent ? mix(node->parent, hash) : hash;
}

static Slot *place_slot(Table *table, Slot slot, guint32 key) {
  guint32 at = key & table->mask;
  while (table->slots[at].node) at = (at + 1) & table->mask;
  table->slots[at] = slot;
  return &table->slots[at];
}

static void grow_table(const Lexicon *lexicon, Table *table) {
  const Table old = *table;
  table->mask = table->mask * 2 + 1;
  table->slots = pages_new(table_size(table));
  for (guint32 i = 0; i <= old.mask; i++)
    if (old.slots[i].node) place_slot(table, old.slots[i], node_key(&lexicon->nodes[old.slots[i].node]));
  pages_free(old.slots, table_size(&old));
}

static Slot *add_behind(Lexicon *lexicon, guint32 parent, const char *word, gsize length) {
  char folded[2 * TOKEN_MAX_LENGTH + 1];
  const gsize size = token_fold(word, length, folded);
  if (lexicon->n_nodes == lexicon->capacity) lexicon->nodes = g_renew(Node, lexicon->nodes, lexicon->capacity *= 2);
  const guint32 number = lexicon->n_nodes++;
  const char *kept = arena_copy(lexicon->strings, folded, (gssize)size);
  lexicon->nodes[number] = (Node){.token = kept, .parent = parent, .length = (guint16)size};
  Table *table = parent ? &lexicon->behind : &lexicon->first;
  if (++table->n > table->mask / 2) grow_table(lexicon, table);
  const Slot slot = {.head = size ? load_head(folded, size) : 0, .rest = size > CHUNK_SIZE ? kept : NULL, .node = number};
  return place_slot(table, slot, node_key(&lexicon->nodes[number]));
}

/* Marks have no hash of their own: inside a phrase they are told apart by their bytes. */
static inline guint32 hash_of(const char *text, const Token *token) {
  return token->hash ? token->hash : token_hash(text + token->start, token->length);
}

/* ---- entries ---- */

/* The tokens down to a node, joined by one blank. */
static const char *node_text(const Lexicon *lexicon, guint32 number) {
  const Node *nodes = lexicon->nodes;
  if (nodes[number].parent == 0) return nodes[number].token;
  gsize length = nodes[number].length;
  for (guint32 i = nodes[number].parent; i; i = nodes[i].parent) length += nodes[i].length + 1u;
  char *text = arena_alloc(lexicon->strings, length + 1);
  for (guint32 i = number; i; i = nodes[i].parent) {
    length -= nodes[i].length;
    memcpy(text + length, nodes[i].token, nodes[i].length);
    if (nodes[i].parent) text[--length] = ' ';
  }
  return text;
}

/* The slot of one more token behind `parent` (NULL: of the first one), made when missing. */
static Slot *step(Lexicon *lexicon, Slot *parent, const char *text, const Token *token) {
  const char *word = text + token->start;
  const guint32 hash = hash_of(text, token), number = parent ? parent->node : 0;
  Slot *known = parent ? find_behind(lexicon, number, hash, word, token) : find_first(lexicon, hash, word, token);
  if (known) return known;
  if (parent) parent->followers |= follower_bit(hash); /* before the table may move it */
  return add_behind(lexicon, number, word, token->length);
}

/* With blanks and a NUL behind it: a text's last bytes are scanned slowly, and here every byte would be one of the last. */
static const char *pad(Arena *arena, const char *spelling, gsize length) {
  char *padded = arena_alloc(arena, length + CHUNK_SIZE + 1);
  memcpy(padded, spelling, length);
  memset(padded + length, ' ', CHUNK_SIZE);
  return padded;
}

Word *lexicon_add(Lexicon *lexicon, const char *written) {
  arena_reset(lexicon->scratch);
  const gsize length = strlen(written);
  const char *spelling = pad(lexicon->scratch, written, length);
  const Tokens tokens = tokens_scan(spelling, length + CHUNK_SIZE, lexicon->scratch);
  Slot *slot = NULL;
  for (guint i = 0; i < tokens.n; i++) slot = step(lexicon, slot, spelling, &tokens.items[i]);
  if (!slot || slot->word) return slot ? slot->word : NULL;
  slot->word = arena_new_array(lexicon->strings, Word, 1);
  slot->word->text = node_text(lexicon, slot->node);
  g_ptr_array_add(lexicon->words, slot->word);
  return slot->word;
}

void lexicon_prefetch(const Lexicon *lexicon, const Token *items, guint n) {
  const Table *table = &lexicon->first;
  for (guint i = 0; i < n; i++) __builtin_prefetch(&table->slots[items[i].hash & table->mask]);
  for (guint i = 0; i < n; i++) __builtin_prefetch(table->slots[items[i].hash & table->mask].word);
}

const Word *lexicon_match(const Lexicon *lexicon, const char *text, const Token *items, guint n, guint *length) {
  const Slot *slot = find_first(lexicon, hash_of(text, items), text + items->start, items);
  if (!slot) return NULL;
  const Word *found = slot->word;
  *length = 1;
  for (guint i = 1; slot->followers && i < n; i++) {
    const guint32 hash = hash_of(text, &items[i]);
    if (!(slot->followers & follower_bit(hash))) break;
    slot = find_behind(lexicon, slot->node, hash, text + items[i].start, &items[i]);
    if (!slot) break;
    if (slot->word) found = slot->word, *length = i + 1;
  }
  return found;
}

const Word *lexicon_find(const Lexicon *lexicon, const char *spelling) {
  g_autoptr(Arena) arena = arena_new();
  const Tokens tokens = tokens_scan(spelling, strlen(spelling), arena);
  guint length = 0;
  const Word *word = tokens.n ? lexicon_match(lexicon, spelling, tokens.items, tokens.n, &length) : NULL;
  return length == tokens.n ? word : NULL;
}

/* ---- lemmas ---- */

const Lemma *lexicon_verb(const Lexicon *lexicon, const char *lemma) { return g_hash_table_lookup(lexicon->verbs, lemma); }

const Lemma *lexicon_auxiliary(const Lexicon *lexicon, WordCategory category) { return lexicon->auxiliaries[category]; }

void lexicon_set_auxiliary(Lexicon *lexicon, WordCategory category, const Lemma *lemma) { lexicon->auxiliaries[category] = lemma; }

static Lemma *add_lemma(Lexicon *lexicon, GHashTable *table, const char *text, gboolean is_verb) {
  Lemma *lemma = g_hash_table_lookup(table, text);
  if (lemma) return lemma;
  lemma = g_new0(Lemma, 1);
  lemma->text = arena_copy(lexicon->strings, text, -1);
  lemma->synonym = lemma->text;
  lemma->is_verb = is_verb;
  g_hash_table_insert(table, (gpointer)lemma->text, lemma);
  return lemma;
}

/* A spelling may be a form of two verbs ("found"); a third reading is not kept: English has none. */
static void add_form(Lexicon *lexicon, const Lemma *lemma, const char *spelling, guint8 form) {
  Word *word = lexicon_add(lexicon, spelling);
  for (guint i = 0; word && i < WORD_MAX_VERBS; i++) {
    if (word->verbs[i] && word->verbs[i] != lemma) continue;
    word->verbs[i] = lemma;
    word->forms[i] |= form;
    return;
  }
}

static const guint8 form_bits[N_INFLECT_FORMS] = {FORM_S, FORM_PAST, FORM_PARTICIPLE, FORM_ING};

Lemma *lexicon_add_verb(Lexicon *lexicon, const char *entry, const Inflector *inflector) {
  g_autofree char *plain = g_strdup(entry);
  char *mark = strchr(plain, '/');
  const gboolean noun = mark && strchr(mark, 'n'), adjective = mark && strchr(mark, 'a');
  if (mark) *mark = '\0';
  g_auto(GStrv) parts = g_strsplit(g_strstrip(plain), " ", 4);
  const guint n = g_strv_length(parts);
  const gboolean is_known = g_hash_table_contains(lexicon->verbs, parts[0]);
  Lemma *lemma = add_lemma(lexicon, lexicon->verbs, parts[0], TRUE);
  lemma->also_noun |= noun;
  lemma->also_adjective |= adjective;
  if (is_known && n == 1) return lemma;
  add_form(lexicon, lemma, parts[0], FORM_BASE);
  for (guint form = 0; form < N_INFLECT_FORMS; form++) {
    g_autofree char *regular = inflector_apply(inflector, "verb", parts[0], form);
    const char *const given[N_INFLECT_FORMS] = {NULL, n > 1 ? parts[1] : NULL, n > 2 ? parts[2] : n > 1 ? parts[1] : NULL, n > 3 ? parts[3] : NULL};
    add_form(lexicon, lemma, given[form] ? given[form] : regular, form_bits[form]);
  }
  return lemma;
}

Lemma *lexicon_add_noun(Lexicon *lexicon, const char *entry, const Inflector *inflector) {
  g_auto(GStrv) parts = g_strsplit(entry, " / ", 2); /* "man / men"; a phrase has blanks of its own */
  const gboolean is_known = g_hash_table_contains(lexicon->nouns, parts[0]);
  Lemma *lemma = add_lemma(lexicon, lexicon->nouns, parts[0], FALSE);
  if (is_known && !parts[1]) return lemma;
  g_autofree char *regular = inflector_apply(inflector, "noun", parts[0], INFLECT_S);
  Word *singular = lexicon_add(lexicon, parts[0]), *plural = lexicon_add(lexicon, parts[1] ? parts[1] : regular);
  if (!singular || !plural) return lemma;
  singular->noun = lemma;
  singular->categories |= WORD_BIT(WORD_NOUN);
  plural->categories |= WORD_BIT(WORD_NOUN);
  if (plural->noun) return lemma; /* an irregular plural was given before */
  plural->noun = lemma;
  plural->plural = plural != singular;
  return lemma;
}

Lemma *lexicon_add_adjective(Lexicon *lexicon, const char *text) {
  Lemma *lemma = add_lemma(lexicon, lexicon->adjectives, text, FALSE);
  Word *word = lexicon_add(lexicon, text);
  if (!word) return lemma;
  word->adjective = lemma;
  word->categories |= WORD_BIT(WORD_ADJECTIVE);
  return lemma;
}

void lexicon_add_trap(Lexicon *lexicon, const Word *word, const Cue *cue) {
  GPtrArray *cues = g_hash_table_lookup(lexicon->traps, word);
  if (!cues) g_hash_table_insert(lexicon->traps, (gpointer)word, cues = g_ptr_array_new());
  g_ptr_array_add(cues, (gpointer)cue);
}

gboolean lexicon_is_trap(const Lexicon *lexicon, const Word *word, const Cue *cue) {
  GPtrArray *cues = word ? g_hash_table_lookup(lexicon->traps, word) : NULL;
  return cues && g_ptr_array_find(cues, cue, NULL);
}

static gboolean word_attributes(const Word *word) {
  gboolean attributes = word->phrase_cue != NULL || (word->noun && word->noun->cue);
  for (guint i = 0; i < WORD_MAX_VERBS; i++) attributes |= word->verbs[i] && word->verbs[i]->cue;
  return attributes;
}

void lexicon_mark_cues(Lexicon *lexicon) {
  for (guint i = 0; i < lexicon->words->len; i++) {
    Word *word = g_ptr_array_index(lexicon->words, i);
    word->attributes = word_attributes(word);
  }
}
