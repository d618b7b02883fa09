/* SPDX-License-Identifier: MIT */
#include "ruleset/lexicon.h"
#include <string.h>
#include "base/arena.h"
#include "ruleset/lexicon-private.h"

#define FIRST_TABLE_BITS 12
#define FILTER_BITS 20 /* one bit a hash prefix: most words of a text are turned away here */

/* A node of the trie: one token after its parent's. Node 0 is the root. */
typedef struct {
  guint32 parent, hash;
  const char *token; /* folded */
  guint16 length;
  gboolean has_children;
  Word *word; /* the entry that ends here, or NULL */
} Node;

struct Lexicon {
  GArray *nodes;      /* of Node */
  guint32 *slots;     /* open addressing: node number + 1, 0 = free */
  guint32 mask;
  guint64 *filter;
  GPtrArray *words;   /* of Word, owned */
  GHashTable *verbs, *nouns, *adjectives; /* text -> Lemma, owned */
  const Lemma *auxiliaries[N_WORD_CATEGORIES];
  Arena *strings, *scratch; /* scratch: the tokens of the entry being added */
};

static void word_free(gpointer data) {
  Word *word = data;
  if (word->locals) g_ptr_array_unref(word->locals);
  if (word->persons) g_ptr_array_unref(word->persons);
  g_free(word);
}

static void lemma_free(gpointer data) {
  Lemma *lemma = data;
  if (lemma->triggers) g_ptr_array_unref(lemma->triggers);
  g_free(lemma);
}

Lexicon *lexicon_new(void) {
  Lexicon *lexicon = g_new0(Lexicon, 1);
  lexicon->nodes = g_array_new(FALSE, TRUE, sizeof(Node));
  g_array_set_size(lexicon->nodes, 1);
  lexicon->mask = (1u << FIRST_TABLE_BITS) - 1;
  lexicon->slots = g_new0(guint32, lexicon->mask + 1);
  lexicon->filter = g_new0(guint64, (1u << FILTER_BITS) / 64);
  lexicon->words = g_ptr_array_new_with_free_func(word_free);
  lexicon->verbs = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->nouns = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->adjectives = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, lemma_free);
  lexicon->strings = arena_new();
  lexicon->scratch = arena_new();
  return lexicon;
}

void lexicon_free(Lexicon *lexicon) {
  if (!lexicon) return;
  g_array_unref(lexicon->nodes);
  g_free(lexicon->slots);
  g_free(lexicon->filter);
  g_ptr_array_unref(lexicon->words);
  g_hash_table_unref(lexicon->verbs);
  g_hash_table_unref(lexicon->nouns);
  g_hash_table_unref(lexicon->adjectives);
  arena_free(lexicon->strings);
  arena_free(lexicon->scratch);
  g_free(lexicon);
}

static inline guint32 mix(guint32 parent, guint32 hash) {
  const guint32 x = (parent * 0x9e3779b1u) ^ hash;
  return x ^ (x >> 15);
}

static gboolean node_spells(const Node *node, const char *word, gsize length) {
  char folded[2 * TOKEN_MAX_LENGTH + 1];
  return token_fold(word, length, folded) == node->length && memcmp(folded, node->token, node->length) == 0;
}

/* The child of `parent` for a token, or 0. Equal hashes of unequal words are told apart by their letters. */
static guint32 find_child(const Lexicon *lexicon, guint32 parent, guint32 hash, const char *word, gsize length) {
  for (guint32 slot = mix(parent, hash) & lexicon->mask; lexicon->slots[slot]; slot = (slot + 1) & lexicon->mask) {
    const guint32 number = lexicon->slots[slot] - 1;
    const Node *node = &g_array_index(lexicon->nodes, Node, number);
    if (node->parent == parent && node->hash == hash && node_spells(node, word, length)) return number;
  }
  return 0;
}

static void place_node(Lexicon *lexicon, guint32 number) {
  const Node *node = &g_array_index(lexicon->nodes, Node, number);
  guint32 slot = mix(node->parent, node->hash) & lexicon->mask;
  while (lexicon->slots[slot]) slot = (slot + 1) & lexicon->mask;
  lexicon->slots[slot] = number + 1;
}

static void grow(Lexicon *lexicon) {
  lexicon->mask = lexicon->mask * 2 + 1;
  g_free(lexicon->slots);
  lexicon->slots = g_new0(guint32, lexicon->mask + 1);
  for (guint32 i = 1; i < lexicon->nodes->len; i++) place_node(lexicon, i);
}

static guint32 add_child(Lexicon *lexicon, guint32 parent, guint32 hash, const char *word, gsize length) {
  char folded[2 * TOKEN_MAX_LENGTH + 1];
  const gsize size = token_fold(word, length, folded);
  const Node node = {.parent = parent, .hash = hash, .token = arena_copy(lexicon->strings, folded, (gssize)size), .length = (guint16)size};
  g_array_append_val(lexicon->nodes, node);
  g_array_index(lexicon->nodes, Node, parent).has_children = TRUE;
  if (parent == 0) lexicon->filter[(hash >> (32 - FILTER_BITS)) / 64] |= G_GUINT64_CONSTANT(1) << ((hash >> (32 - FILTER_BITS)) % 64);
  const guint32 number = lexicon->nodes->len - 1;
  if (lexicon->nodes->len * 2 > lexicon->mask)
    grow(lexicon);
  else
    place_node(lexicon, number);
  return number;
}

/* Marks have no hash of their own: inside a phrase they are told apart by their bytes. */
static guint32 hash_of(const char *text, const Token *token) { return token->hash ? token->hash : token_hash(text + token->start, token->length); }

Word *lexicon_add(Lexicon *lexicon, const char *spelling) {
  arena_reset(lexicon->scratch);
  const Tokens tokens = tokens_scan(spelling, strlen(spelling), lexicon->scratch);
  guint32 at = 0;
  g_autoptr(GString) folded = g_string_new(NULL);
  for (guint i = 0; i < tokens.n; i++) {
    const Token *token = &tokens.items[i];
    const char *word = spelling + token->start;
    const guint32 hash = hash_of(spelling, token);
    const guint32 child = find_child(lexicon, at, hash, word, token->length);
    at = child ? child : add_child(lexicon, at, hash, word, token->length);
    g_string_append_printf(folded, "%s%s", i ? " " : "", g_array_index(lexicon->nodes, Node, at).token);
  }
  if (at == 0) return NULL;
  Node *node = &g_array_index(lexicon->nodes, Node, at);
  if (!node->word) {
    node->word = g_new0(Word, 1);
    node->word->text = arena_copy(lexicon->strings, folded->str, -1);
    g_ptr_array_add(lexicon->words, node->word);
  }
  return node->word;
}

const Word *lexicon_match(const Lexicon *lexicon, const char *text, const Token *items, guint n, guint *length) {
  const Word *found = NULL;
  guint32 at = 0;
  const guint32 prefix = hash_of(text, items) >> (32 - FILTER_BITS);
  if (!(lexicon->filter[prefix / 64] >> (prefix % 64) & 1)) return NULL;
  for (guint i = 0; i < n; i++) {
    at = find_child(lexicon, at, hash_of(text, &items[i]), text + items[i].start, items[i].length);
    if (!at) break;
    const Node *node = &g_array_index(lexicon->nodes, Node, at);
    if (node->word) found = node->word, *length = i + 1;
    if (!node->has_children) break;
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
