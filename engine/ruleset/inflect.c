/* SPDX-License-Identifier: MIT */
#include "ruleset/inflect.h"
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>
#include "ruleset/defs.h"

typedef struct {
  const Inflection *rule;
  pcre2_code *ending;
  int last; /* a byte that every word with this ending holds: most words are turned away by it; or -1 */
} Entry;

/* Which endings the word that was last inflected has, as far as it was asked: its forms are made one after another. */
typedef enum { UNASKED, HAS, HAS_NOT } Answer;

typedef struct {
  char word[INFLECT_WORD_SIZE];
  Answer *answers; /* of each entry */
  int groups_of;   /* the entry whose groups the match holds, or -1 */
} Memo;

struct Inflector {
  GArray *entries; /* of Entry */
  Memo *memo;
  pcre2_match_data *match;
  Problems *problems;
};

static void entry_clear(gpointer entry) { pcre2_code_free(((Entry *)entry)->ending); }

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
  Entry entry = {rule, pcre2_compile((PCRE2_SPTR)rule->ending, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &number, &offset, NULL), -1};
  if (!entry.ending) {
    problems_add(problems, rule->pos, PROBLEM_ERROR, "bad-regex", "ending \"%s\" is no regular expression", rule->ending);
    return FALSE;
  }
  pcre2_jit_compile(entry.ending, PCRE2_JIT_COMPLETE); /* where there is no JIT the interpreter does the same */
  entry.last = needed_byte(entry.ending);
  g_array_append_val(inflector->entries, entry);
  return check_forms(rule, entry.ending, problems);
}

Inflector *inflector_new(const GPtrArray *inflections, Problems *problems) {
  g_autoptr(Inflector) inflector = g_new0(Inflector, 1);
  inflector->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
  g_array_set_clear_func(inflector->entries, entry_clear);
  inflector->match = pcre2_match_data_create(10, NULL);
  inflector->problems = problems;
  gboolean fits = TRUE;
  for (guint i = 0; i < inflections->len; i++) fits &= add_entry(inflector, g_ptr_array_index(inflections, i), problems);
  inflector->memo = g_new0(Memo, 1);
  inflector->memo->groups_of = -1;
  inflector->memo->answers = g_new0(Answer, inflector->entries->len);
  return fits ? g_steal_pointer(&inflector) : NULL;
}

void inflector_free(Inflector *inflector) {
  if (!inflector) return;
  g_array_unref(inflector->entries);
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
static int match_ending(const Inflector *inflector, const Entry *entry, const char *word) {
  if (entry->last > 0 && !strchr(word, entry->last)) return 0;
  const int code = pcre2_match(entry->ending, (PCRE2_SPTR)word, PCRE2_ZERO_TERMINATED, 0, PCRE2_NO_UTF_CHECK, inflector->match, NULL);
  return code == PCRE2_ERROR_NOMATCH ? 0 : code;
}

/* As match_ending(), asked once for each word. A word that is too long to be remembered is asked for every time. */
static int recall_ending(const Inflector *inflector, guint number, const char *word) {
  Memo *memo = inflector->memo;
  if (strcmp(memo->word, word) != 0) {
    const gboolean fits = g_strlcpy(memo->word, word, sizeof memo->word) < sizeof memo->word;
    if (!fits) memo->word[0] = '\0';
    memset(memo->answers, 0, inflector->entries->len * sizeof *memo->answers);
    memo->groups_of = -1;
  }
  if (memo->answers[number] != UNASKED) return memo->answers[number] == HAS;
  const int code = match_ending(inflector, &g_array_index(inflector->entries, Entry, number), word);
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
  const Entry *entry = &g_array_index(inflector->entries, Entry, number);
  const int code = inflector->memo->groups_of == (int)number ? 1 : match_ending(inflector, entry, word);
  char *made = code > 0 ? expand(inflector, word, replacement_of(entry->rule, form)) : NULL;
  if (made && strlen(made) < INFLECT_WORD_SIZE) return made;
  tell_failure(inflector, entry->rule, word, made ? PCRE2_ERROR_NOMEMORY : code);
  g_free(made);
  return NULL;
}

static char *inflect_word(const Inflector *inflector, const char *of, const char *word, InflectForm form) {
  for (guint i = 0; i < inflector->entries->len; i++) {
    const Entry *entry = &g_array_index(inflector->entries, Entry, i);
    if (strcmp(entry->rule->of, of) != 0 || !replacement_of(entry->rule, form)) continue;
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
