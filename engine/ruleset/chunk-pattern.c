/* SPDX-License-Identifier: MIT */
#include "ruleset/chunk-pattern.h"
#include "base/stopwatch.h"
#include <string.h>
#include "base/error.h"
#include "ruleset/pattern-hint.h"

#define JIT_STACK_START (32 * 1024)
#define JIT_STACK_MAX (1024 * 1024)

struct Scanner {
  pcre2_match_data *match;
  pcre2_match_context *context;
  pcre2_jit_stack *stack;
  PatternTally *tallies; /* one more than there are patterns, for those without a number */
  guint n_patterns;
  gboolean timed;
};

static pcre2_code *compile_side(const char *regex, GError **error) {
  int number;
  PCRE2_SIZE offset;
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED, PCRE2_ANCHORED | PCRE2_DOTALL, &number, &offset, NULL);
  if (!code) {
    char message[128];
    pcre2_get_error_message(number, (PCRE2_UCHAR *)message, sizeof message);
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "pattern does not compile: %s in \"%s\"", message, regex);
    return NULL;
  }
  return code;
}

/* Most patterns are never run in a night of few documents, and compiling all of them takes longer than everything else about them. Where the
 * machine has no JIT the interpreter gives the same matches, slower. */
static void make_ready(PatternSide *side) {
  if (!g_once_init_enter(&side->is_ready)) return;
  pcre2_jit_compile(side->code, PCRE2_JIT_COMPLETE);
  g_once_init_leave(&side->is_ready, 1);
}

/* The top level must be one sequence with the trigger in it: returns its place, or -1. */
static gint find_trigger(const PatternNode *tree, GError **error) {
  for (guint i = 0; tree->kind == NODE_SEQUENCE && i < tree->n; i++)
    if (tree->children[i]->kind == NODE_TRIGGER) return (gint)i;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "pattern has no trigger <name> at its top level");
  return -1;
}

/* Beside the trigger there is no other, and the far edge is the only one that can be reached: '^' left, '$' right. */
static gboolean check_side(const PatternNode *node, gboolean left, GError **error) {
  if (node->kind == NODE_TRIGGER) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "pattern has two triggers");
    return FALSE;
  }
  if (node->kind == NODE_EDGE && strcmp(node->text, left ? "^" : "$") != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "'%s' stands %s of the trigger", node->text, left ? "left" : "right");
    return FALSE;
  }
  for (guint i = 0; i < node->n; i++)
    if (!check_side(node->children[i], left, error)) return FALSE;
  return TRUE;
}

static gboolean add_captures(ChunkPattern *pattern, const GPtrArray *names, gboolean left, GError **error) {
  for (guint i = 0; i < names->len; i++) {
    if (pattern->n_captures == CHUNK_PATTERN_MAX_CAPTURES) {
      g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "pattern has more than %d captures", CHUNK_PATTERN_MAX_CAPTURES);
      return FALSE;
    }
    if (chunk_pattern_capture(pattern, names->pdata[i]) >= 0) {
      g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "pattern captures {%s} twice", (const char *)names->pdata[i]);
      return FALSE;
    }
    pattern->captures[pattern->n_captures++] = (PatternCapture){g_intern_string(names->pdata[i]), left, i + 1};
  }
  return TRUE;
}

static gboolean compile_range(ChunkPattern *pattern, const PatternNode *tree, guint first, guint last, gboolean left, GError **error) {
  if (first >= last) return TRUE;
  for (guint i = first; i < last; i++)
    if (!check_side(tree->children[i], left, error)) return FALSE;
  g_autoptr(GString) regex = g_string_new(NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  pattern_tree_write(tree, first, last, left, regex, names);
  pcre2_code *code = compile_side(regex->str, error);
  if (!code) return FALSE;
  *(left ? pattern->left : pattern->right) = (PatternSide){.code = code, .hint = pattern_hint_of(tree, first, last, left)};
  return add_captures(pattern, names, left, error);
}

ChunkPattern *chunk_pattern_compile(const char *text, const PatternNames *names, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  const PatternNode *tree = pattern_tree_parse(text, names, arena, error);
  if (!tree) return NULL;
  const gint trigger = find_trigger(tree, error);
  if (trigger < 0) return NULL;
  g_autoptr(ChunkPattern) pattern = g_new0(ChunkPattern, 1);
  pattern->text = g_strdup(text);
  pattern->left = g_new0(PatternSide, 1);
  pattern->right = g_new0(PatternSide, 1);
  pattern->trigger = g_strdup(tree->children[trigger]->text);
  if (!compile_range(pattern, tree, 0, (guint)trigger, TRUE, error)) return NULL;
  if (!compile_range(pattern, tree, (guint)trigger + 1, tree->n, FALSE, error)) return NULL;
  return g_steal_pointer(&pattern);
}

void chunk_pattern_free(ChunkPattern *pattern) {
  if (!pattern) return;
  if (pattern->left) pcre2_code_free(pattern->left->code);
  if (pattern->right) pcre2_code_free(pattern->right->code);
  g_free(pattern->left);
  g_free(pattern->right);
  g_free(pattern->text);
  g_free(pattern->trigger);
  g_free(pattern);
}

gint chunk_pattern_capture(const ChunkPattern *pattern, const char *name) {
  for (guint i = 0; i < pattern->n_captures; i++)
    if (strcmp(pattern->captures[i].name, name) == 0) return (gint)i;
  return -1;
}

Scanner *scanner_new(guint n_patterns) {
  Scanner *scanner = g_new0(Scanner, 1);
  scanner->match = pcre2_match_data_create(CHUNK_PATTERN_MAX_CAPTURES + 1, NULL);
  scanner->context = pcre2_match_context_create(NULL);
  scanner->stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MAX, NULL);
  if (scanner->stack) pcre2_jit_stack_assign(scanner->context, NULL, scanner->stack);
  scanner->tallies = g_new0(PatternTally, n_patterns + 1);
  scanner->n_patterns = n_patterns;
  return scanner;
}

void scanner_free(Scanner *scanner) {
  if (!scanner) return;
  pcre2_match_data_free(scanner->match);
  pcre2_match_context_free(scanner->context);
  pcre2_jit_stack_free(scanner->stack);
  g_free(scanner->tallies);
  g_free(scanner);
}

void scanner_time(Scanner *scanner) { scanner->timed = TRUE; }

PatternTally scanner_tally(const Scanner *scanner, guint index) {
  return index < scanner->n_patterns ? scanner->tallies[index] : (PatternTally){0};
}

guint64 scanner_total_errors(const Scanner *scanner) {
  guint64 total = 0;
  for (guint i = 0; i < scanner->n_patterns; i++) total += scanner->tallies[i].errors;
  return total;
}

/* Runs one side; on success stores the captured ranges, mapped back to chunk numbers for the reversed side. */
static gboolean match_side(Scanner *scanner, const ChunkPattern *pattern, gboolean left, const char *subject, guint length, guint base,
                           ChunkMatch *match) {
  PatternSide *side = left ? pattern->left : pattern->right;
  make_ready(side);
  const int rc = pcre2_match(side->code, (PCRE2_SPTR)subject, length, 0, PCRE2_NO_UTF_CHECK, scanner->match, scanner->context);
  if (rc < 0) {
    scanner->tallies[MIN(pattern->index, scanner->n_patterns)].errors += rc != PCRE2_ERROR_NOMATCH;
    return FALSE;
  }
  const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(scanner->match);
  for (guint i = 0; i < pattern->n_captures; i++) {
    const PatternCapture *capture = &pattern->captures[i];
    if (capture->left != left) continue;
    const gboolean is_set = (int)capture->group < rc && offsets[2 * capture->group] != PCRE2_UNSET;
    const guint start = is_set ? (guint)offsets[2 * capture->group] : 0, end = is_set ? (guint)offsets[2 * capture->group + 1] : 0;
    match->first[i] = left ? base - end : base + start;
    match->last[i] = left ? base - start : base + end;
  }
  return TRUE;
}

/* Can the side match at all? `next`: the symbol beside the trigger, or -1 at the edge. */
static inline gboolean may_match(const PatternHint *hint, const SymbolString *string, gint next) {
  if (!hint->may_be_empty && (next < 0 || !symbol_set_has(&hint->first, (guint8)next))) return FALSE;
  for (guint i = 0; i < hint->n_needs; i++)
    if (!symbol_sets_meet(&hint->needs[i], &string->present)) return FALSE;
  return TRUE;
}

static gboolean sides_may_match(const ChunkPattern *pattern, const SymbolString *string, guint at, guint from, guint to) {
  const gint before = at > from ? (guint8)string->symbols[at - 1] : -1, behind = at + 1 < to ? (guint8)string->symbols[at + 1] : -1;
  return (!pattern->right->code || may_match(&pattern->right->hint, string, behind)) && (!pattern->left->code || may_match(&pattern->left->hint, string, before));
}

static gboolean match_sides(Scanner *scanner, const ChunkPattern *pattern, const SymbolString *string, guint at, guint from, guint to,
                            ChunkMatch *match) {
  if (pattern->right->code && !match_side(scanner, pattern, FALSE, string->symbols + at + 1, to - at - 1, at + 1, match)) return FALSE;
  return !pattern->left->code || match_side(scanner, pattern, TRUE, string->reversed + (string->n - at), at - from, at, match);
}

gboolean scanner_match(Scanner *scanner, const ChunkPattern *pattern, const SymbolString *string, guint at, guint from, guint to,
                       ChunkMatch *match) {
  PatternTally *tally = &scanner->tallies[MIN(pattern->index, scanner->n_patterns)];
  tally->checks++;
  if (!sides_may_match(pattern, string, at, from, to)) return FALSE;
  const guint64 start = scanner->timed ? stopwatch_now() : 0;
  const gboolean matches = match_sides(scanner, pattern, string, at, from, to, match);
  tally->matches += matches;
  if (scanner->timed) tally->nanoseconds += stopwatch_now() - start;
  return matches;
}
