/* SPDX-License-Identifier: MIT */
#include "ruleset/inflect.h"
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>
#include "ruleset/defs.h"

typedef int (*Match)(const pcre2_code *, PCRE2_SPTR, PCRE2_SIZE, PCRE2_SIZE, uint32_t, pcre2_match_data *, pcre2_match_context *);

typedef struct {
  const Inflection *rule;
  pcre2_code *ending;
  Match match;
  int last; /* a byte that every word with this ending holds: most words are turned away by it; or -1 */
} Entry;

/* Records for one part of speech, in their order. */
typedef struct {
  const char *of;
  GArray *entries; /* of Entry */
} WordClass;

/* Which endings the word that was last inflected has, as far as it was asked: its forms are made one after another. */
typedef enum { UNASKED, HAS, HAS_NOT } Answer;

typedef struct {
  const WordClass *class;
  char word[INFLECT_WORD_SIZE]; /* empty: it was too long to be remembered */
  gsize length;
  Answer *answers; /* of each entry of the class */
  int groups_of;   /* the entry whose groups the match holds, or -1 */
} Memo;

struct Inflector {
  GArray *classes; /* of WordClass */
  Memo *memo;
  pcre2_match_data *match;
  Problems *problems;
};

static void entry_clear(gpointer entry) { pcre2_code_free(((Entry *)entry)->ending); }
static void class_clear(gpointer class) { g_array_unref(((WordClass *)class)->entries); }

/* NULL when there are no records for this part of speech. */
static const WordClass *find_class(const Inflector *inflector, const char *of) {
  for (guint i = 0; i < inflector->classes->len; i++) {
    const WordClass *class = &g_array_index(inflector->classes, WordClass, i);
    if (strcmp(class->of, of) == 0) return class;
  }
  return NULL;
}

static GArray *entries_of(Inflector *inflector, const char *of) {
  const WordClass *known = find_class(inflector, of);
  if (known) return known->entries;
  const WordClass class = {of, g_array_new(FALSE, FALSE, sizeof(Entry))};
  g_array_set_clear_func(class.entries, entry_clear);
  g_array_append_val(inflector->classes, class);
  return class.entries;
}

/* Does a form name only groups that the ending has? */
static gboolean form_fits(const pcre2_code *ending, const char *form) {
  uint32_t n_groups = 0;
  pcre2_pattern_info(ending, PCRE2_INFO_CAPTURECOUNT, &n_groups);
  for (const char *at = form ? strchr(form, '$') : NULL; at; at = strchr(at + 1, '$')) {
    const char *digits = at[1] == '{' ? at + 2 : at + 1;
    if (!g_ascii_isdigit(*digits) || g_ascii_strtoull(digits, NULL, 10) > n_groups) return FALSE;
  }
  return TRUE;
}

static gboolean check_forms(const Inflection *rule, const pcre2_code *ending, Problems *problems) {
  const char *const forms[] = {rule->s, rule->past, rule->participle, rule->ing};
  for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
    if (form_fits(ending, forms[i])) continue;
    problems_add(problems, rule->pos, PROBLEM_ERROR, "bad-regex", "form \"%s\" does not fit ending \"%s\"", forms[i], rule->ending);
    return FALSE;
  }
  return TRUE;
}

static int needed_byte(const pcre2_code *ending) {
  uint32_t kind = 0, byte = 0;
  pcre2_pattern_info(ending, PCRE2_INFO_LASTCODETYPE, &kind);
  pcre2_pattern_info(ending, PCRE2_INFO_LASTCODEUNIT, &byte);
  return kind == 1 ? (int)byte : -1;
}

static gboolean add_entry(Inflector *inflector, const Inflection *rule, Problems *problems) {
  int number;
  PCRE2_SIZE offset;
  Entry entry = {rule, pcre2_compile((PCRE2_SPTR)rule->ending, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &number, &offset, NULL), pcre2_match, -1};
  if (!entry.ending) {
    problems_add(problems, rule->pos, PROBLEM_ERROR, "bad-regex", "ending \"%s\" is no regular expression", rule->ending);
    return FALSE;
  }
  if (pcre2_jit_compile(entry.ending, PCRE2_JIT_COMPLETE) == 0) entry.match = pcre2_jit_match; /* else the interpreter does the same */
  entry.last = needed_byte(entry.ending);
  g_array_append_val(entries_of(inflector, rule->of), entry);
  return check_forms(rule, entry.ending, problems);
}

Inflector *inflector_new(const GPtrArray *inflections, Problems *problems) {
  g_autoptr(Inflector) inflector = g_new0(Inflector, 1);
  inflector->classes = g_array_new(FALSE, FALSE, sizeof(WordClass));
  g_array_set_clear_func(inflector->classes, class_clear);
  inflector->match = pcre2_match_data_create(10, NULL);
  inflector->problems = problems;
  gboolean fits = TRUE;
  for (guint i = 0; i < inflections->len; i++) fits &= add_entry(inflector, g_ptr_array_index(inflections, i), problems);
  inflector->memo = g_new0(Memo, 1);
  inflector->memo->groups_of = -1;
  inflector->memo->answers = g_new0(Answer, inflections->len);
  return fits ? g_steal_pointer(&inflector) : NULL;
}

void inflector_free(Inflector *inflector) {
  if (!inflector) return;
  g_array_unref(inflector->classes);
  pcre2_match_data_free(inflector->match);
  if (inflector->memo) g_free(inflector->memo->answers);
  g_free(inflector->memo);
  g_free(inflector);
}

static const char *replacement_of(const Inflection *rule, InflectForm form) {
  const char *const forms[N_INFLECT_FORMS] = {rule->s, rule->past, rule->participle ? rule->participle : rule->past, rule->ing};
  return forms[form];
}

/* An ending that PCRE2 gives up on (match limit, a form too long) is a fault of the rules, never "does not match". */
static void tell_failure(const Inflector *inflector, const Inflection *rule, const char *word, int code) {
  char reason[128];
  pcre2_get_error_message(code, (PCRE2_UCHAR *)reason, sizeof reason);
  problems_add(inflector->problems, rule->pos, PROBLEM_ERROR, "bad-regex", "ending \"%s\" fails at \"%s\": %s", rule->ending, word, reason);
}

/* Positive when it matches, 0 when it does not, negative when PCRE2 gave up. */
static int match_ending(const Inflector *inflector, const Entry *entry, const char *word, gsize length) {
  if (entry->last > 0 && !memchr(word, entry->last, length)) return 0;
  const int code = entry->match(entry->ending, (PCRE2_SPTR)word, length, 0, PCRE2_NO_UTF_CHECK, inflector->match, NULL);
  return code == PCRE2_ERROR_NOMATCH ? 0 : code;
}

/* From now on the memo is about this word. */
static void remember(const Inflector *inflector, const WordClass *class, const char *word) {
  Memo *memo = inflector->memo;
  if (memo->class == class && memo->word[0] && strcmp(memo->word, word) == 0) return;
  memo->class = class;
  memo->length = g_strlcpy(memo->word, word, sizeof memo->word);
  if (memo->length >= sizeof memo->word) memo->word[0] = '\0';
  memset(memo->answers, 0, class->entries->len * sizeof *memo->answers);
  memo->groups_of = -1;
}

/* As match_ending() of the memo's word, asked once of each entry; of a word that is too long to be remembered, every time. */
static int recall_ending(const Inflector *inflector, guint number, const char *word) {
  Memo *memo = inflector->memo;
  if (memo->answers[number] != UNASKED) return memo->answers[number] == HAS;
  const int code = match_ending(inflector, &g_array_index(memo->class->entries, Entry, number), word, memo->length);
  const gboolean kept = memo->word[0] != '\0';
  if (code >= 0 && kept) memo->answers[number] = code > 0 ? HAS : HAS_NOT;
  memo->groups_of = code > 0 && kept ? (int)number : -1;
  return code;
}

/* The matched part gives way to the form, with the groups of the last match: pcre2_substitute() would take four times as long. */
static char *expand(const Inflector *inflector, const char *word, const char *form) {
  const PCRE2_SIZE *groups = pcre2_get_ovector_pointer(inflector->match);
  GString *out = g_string_new_len(word, (gssize)groups[0]);
  for (const char *at = form; *at;) {
    if (*at != '$') {
      g_string_append_c(out, *at++);
      continue;
    }
    const gboolean braced = at[1] == '{';
    char *end;
    const guint64 group = g_ascii_strtoull(at + 1 + braced, &end, 10); /* form_fits() has seen that there is one */
    const gboolean is_set = group < pcre2_get_ovector_count(inflector->match) && groups[2 * group] != PCRE2_UNSET;
    if (is_set) g_string_append_len(out, word + groups[2 * group], (gssize)(groups[2 * group + 1] - groups[2 * group]));
    at = end + braced;
  }
  g_string_append(out, word + groups[1]);
  return g_string_free(out, FALSE);
}

/* The form by a rule whose ending the word has; NULL when PCRE2 gives up, or it becomes too long. */
static char *form_of(const Inflector *inflector, guint number, const char *word, InflectForm form) {
  const Memo *memo = inflector->memo;
  const Entry *entry = &g_array_index(memo->class->entries, Entry, number);
  const int code = memo->groups_of == (int)number ? 1 : match_ending(inflector, entry, word, memo->length);
  char *made = code > 0 ? expand(inflector, word, replacement_of(entry->rule, form)) : NULL;
  if (made && strlen(made) < INFLECT_WORD_SIZE) return made;
  tell_failure(inflector, entry->rule, word, made ? PCRE2_ERROR_NOMEMORY : code);
  g_free(made);
  return NULL;
}

static char *inflect_word(const Inflector *inflector, const char *of, const char *word, InflectForm form) {
  const WordClass *class = find_class(inflector, of);
  if (class) remember(inflector, class, word);
  for (guint i = 0; class && i < class->entries->len; i++) {
    const Entry *entry = &g_array_index(class->entries, Entry, i);
    if (!replacement_of(entry->rule, form)) continue;
    const int code = recall_ending(inflector, i, word);
    if (code == 0) continue;
    if (code < 0) tell_failure(inflector, entry->rule, word, code);
    char *made = code > 0 ? form_of(inflector, i, word, form) : NULL;
    return made ? made : g_strdup(word);
  }
  return g_strdup(word);
}

char *inflector_apply(const Inflector *inflector, const char *of, const char *word, InflectForm form) {
  const gboolean is_verb = strcmp(of, "verb") == 0;
  const char *blank = is_verb ? strchr(word, ' ') : strrchr(word, ' ');
  if (!blank) return inflect_word(inflector, of, word, form);
  g_autofree char *head = g_strndup(word, (gsize)(blank - word));
  g_autofree char *changed = inflect_word(inflector, of, is_verb ? head : blank + 1, form);
  return is_verb ? g_strconcat(changed, blank, NULL) : g_strconcat(head, " ", changed, NULL);
}
