/* SPDX-License-Identifier: MIT */
#include "review/terminal.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include "base/clock.h"
#include "base/error.h"
#include "review/terminal-private.h"
#include "store/reviews.h"

#define ROWS_DEFAULT 24

typedef struct {
  const TerminalOptions *options;
  Store *store;
  Queue *queue;
  QueueFilter filter;
  char *words;          /* of the filter, typed */
  char *current, *last; /* ids: on the screen; decided last */
  struct termios before;
  guint top, rows, lines; /* scrolling */
  gboolean help, viewed, done;
  char *message;
} Terminal;

/* ---- the device ---- */

static gboolean raw_mode(Terminal *terminal, gboolean raw) {
  struct termios mode = terminal->before;
  if (raw) mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) == 0;
}

static void write_out(const char *text, gsize length) {
  while (length > 0) {
    const gssize n = write(STDOUT_FILENO, text, length);
    if (n < 0 && errno != EINTR) return; /* the terminal is gone: the next read tells */
    if (n <= 0) continue;
    text += n;
    length -= (gsize)n;
  }
}

static guint count_rows(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 4 ? size.ws_row : ROWS_DEFAULT;
}

/* How often a signal is asked for that came just before the wait, in milliseconds. */
#define STOP_ASKED 500

/* The next byte; 0 at the end of the input, or when a signal came. */
static char read_key(const Terminal *terminal) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  char key;
  for (;;) {
    const int ready = poll(&input, 1, STOP_ASKED);
    if (terminal->options->stop(terminal->options->data) || (ready < 0 && errno != EINTR)) return '\0';
    if (ready <= 0) continue;
    const gssize n = read(STDIN_FILENO, &key, 1);
    if (n == 1) return key;
    if (n == 0 || errno != EINTR) return '\0';
  }
}

static void say(Terminal *terminal, const char *format, const char *what) {
  g_autoptr(GString) text = g_string_new(NULL);
  g_string_printf(text, format, what);
  g_free(terminal->message);
  terminal->message = g_strdup(text->str);
}

/* An answer of one line, typed as in any program; *answer is NULL when it is empty. The line is read to its end, or the rest would be taken for
 * keys. FALSE when it is too long: that is said, and nothing of it is kept. */
static gboolean ask(Terminal *terminal, const char *question, char **answer) {
  g_autoptr(GString) line = g_string_new(NULL);
  g_autofree char *prompt = g_strdup_printf("\r\033[K%s: ", question);
  raw_mode(terminal, FALSE);
  write_out(prompt, strlen(prompt));
  for (char c; (c = read_key(terminal)) != '\0' && c != '\n';)
    if (line->len <= TERMINAL_LINE_LIMIT) g_string_append_c(line, c);
  raw_mode(terminal, TRUE);
  *answer = NULL;
  if (line->len > TERMINAL_LINE_LIMIT) {
    say(terminal, "%s", "Not saved: that line is too long to be typed, take review --batch.");
    return FALSE;
  }
  g_strstrip(line->str);
  if (*line->str != '\0') *answer = g_strdup(line->str);
  return TRUE;
}

/* ---- the screen ---- */

static const QueueItem *current_item(const Terminal *terminal) { return terminal->current != NULL ? queue_find(terminal->queue, terminal->current) : NULL; }

static void go_to(Terminal *terminal, const char *id) {
  char *copy = g_strdup(id);
  g_free(terminal->current);
  terminal->current = copy;
  terminal->top = 0;
  terminal->viewed = FALSE;
}

static TerminalView view_of(const Terminal *terminal, const GPtrArray *items) {
  TerminalView view = {.options = terminal->options, .queue = terminal->queue, .item = current_item(terminal), .n = items->len};
  view.claims = terminal->viewed ? TERMINAL_CLAIMS_VIEWED : TERMINAL_CLAIMS_SHOWN;
  for (guint i = 0; i < items->len && view.place == 0; i++)
    if (items->pdata[i] == view.item) view.place = i + 1;
  return view;
}

/* As many lines as fit above the last two, from `top` on. */
static void show(Terminal *terminal, const char *text) {
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  g_autoptr(GString) out = g_string_new("\033[H\033[2J");
  terminal->rows = count_rows() - 2;
  terminal->lines = g_strv_length(lines);
  const guint most = terminal->lines > terminal->rows ? terminal->lines - terminal->rows : 0;
  terminal->top = MIN(terminal->top, most);
  for (guint i = terminal->top; i < MIN(terminal->lines, terminal->top + terminal->rows); i++) g_string_append_printf(out, "%s\n", lines[i]);
  if (terminal->message != NULL) g_string_append_printf(out, "\033[%u;1H%s", terminal->rows + 1, terminal->message);
  g_string_append_printf(out, "\033[%u;1H%sc confirm 1-9 dismiss u unsure x dup e note z undo n next ? keys q quit", terminal->rows + 2,
                         most > terminal->top ? "j more " : "");
  write_out(out->str, out->len);
  g_clear_pointer(&terminal->message, g_free);
}

static gboolean draw(Terminal *terminal, GError **error) {
  g_autoptr(GPtrArray) items = queue_select(terminal->queue, &terminal->filter);
  g_autoptr(GString) text = g_string_new(NULL);
  if (current_item(terminal) == NULL) go_to(terminal, items->len > 0 ? ((const QueueItem *)items->pdata[0])->row.id : NULL);
  const TerminalView view = view_of(terminal, items);
  if (terminal->help) terminal_help(text, terminal->options->style);
  else if (view.item == NULL) g_string_append(text, "Nothing is left in this list.\n");
  else if (!terminal_page(text, &view, error)) return FALSE;
  show(terminal, text->str);
  return TRUE;
}

/* ---- deciding ---- */

static void move(Terminal *terminal, gint step) {
  g_autoptr(GPtrArray) items = queue_select(terminal->queue, &terminal->filter);
  const QueueItem *item = current_item(terminal);
  gint at = -1;
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] == item) at = (gint)i;
  const gint to = at < 0 ? 0 : CLAMP(at + step, 0, (gint)items->len - 1);
  if (items->len > 0) go_to(terminal, ((const QueueItem *)items->pdata[to])->row.id);
}

static const char *outcome_words(ReviewOutcome outcome) {
  static const char *const words[] = {
      [REVIEW_DONE] = "Saved.",
      [REVIEW_SAME] = "That stands already.",
      [REVIEW_OUTDATED] = "Somebody decided meanwhile: look, and decide again.",
      [REVIEW_UNKNOWN] = "There is no such finding.",
      [REVIEW_NOTHING] = "You have nothing to take back.",
  };
  return words[outcome];
}

static gboolean decide(Terminal *terminal, ReviewDecision *decision, GError **error) {
  const QueueItem *item = current_item(terminal);
  char now[CLOCK_TEXT_SIZE];
  ReviewOutcome outcome;
  if (item == NULL) return TRUE;
  const QueueItem *next = queue_after(terminal->queue, &terminal->filter, item);
  g_autofree char *id = g_strdup(item->row.id), *next_id = next != NULL ? g_strdup(next->row.id) : NULL;
  decision->finding = id;
  decision->reviewer = terminal->options->reviewer;
  decision->made = clock_text(now);
  const char *fault = review_fault(decision);
  if (fault != NULL) {
    say(terminal, "Not saved: %s.", fault);
    return TRUE;
  }
  if (!store_review(terminal->store, decision, item->state.last, &outcome, error) || !queue_refresh(terminal->queue, terminal->store, error)) return FALSE;
  say(terminal, "%s", outcome_words(outcome));
  if (outcome != REVIEW_DONE) return TRUE;
  g_free(terminal->last);
  terminal->last = g_strdup(id);
  if (decision->status != STATUS_NONE && next_id != NULL) go_to(terminal, next_id);
  return TRUE;
}

static gboolean judge(Terminal *terminal, Status status, const char *reason, GError **error) {
  ReviewDecision decision = {.status = status, .reason = reason};
  return decide(terminal, &decision, error);
}

static gboolean undo(Terminal *terminal, GError **error) {
  const char *id = terminal->last != NULL ? terminal->last : terminal->current;
  char now[CLOCK_TEXT_SIZE];
  ReviewOutcome outcome;
  if (id == NULL) return TRUE;
  if (!store_review_undo(terminal->store, id, terminal->options->reviewer, clock_text(now), &outcome, error)) return FALSE;
  if (!queue_refresh(terminal->queue, terminal->store, error)) return FALSE;
  say(terminal, "%s", outcome == REVIEW_DONE ? "Taken back." : outcome_words(outcome));
  go_to(terminal, id);
  g_clear_pointer(&terminal->last, g_free);
  return TRUE;
}

static gboolean mark_duplicate(Terminal *terminal, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  g_autofree char *start = NULL;
  ReviewDecision decision = {.status = STATUS_DUPLICATE};
  if (!ask(terminal, "Duplicate of (the start of its id)", &start) || start == NULL) return TRUE;
  if (!store_finding_id(terminal->store, start, arena, &decision.duplicate_of, error)) return FALSE;
  if (decision.duplicate_of != NULL) return decide(terminal, &decision, error);
  say(terminal, "No finding, or more than one, has an id that begins with %s", start);
  return TRUE;
}

static gboolean annotate(Terminal *terminal, char key, GError **error) {
  ReviewDecision decision = {.status = STATUS_NONE};
  g_autofree char *answer = NULL;
  if (!ask(terminal, key == 'e' ? "Note" : key == 't' ? "Tags, with commas" : "For (nothing: nobody)", &answer)) return TRUE;
  g_auto(GStrv) tags = g_strsplit_set(answer != NULL ? answer : "", ",;", -1);
  guint n = 0;
  for (guint i = 0; tags[i] != NULL; i++) {
    char *tag = tags[i];
    tags[i] = NULL;
    if (*g_strstrip(tag) != '\0') tags[n++] = tag;
    else g_free(tag);
  }
  if (key == 'e' && answer == NULL) return TRUE;
  if (key == 'e') decision.note = answer;
  if (key == 't') decision.tags = (const char *const *)tags;
  if (key == 'a') decision.assignee = answer != NULL ? answer : "";
  return decide(terminal, &decision, error);
}

static gboolean search(Terminal *terminal) {
  g_autofree char *words = NULL;
  if (!ask(terminal, "Words (nothing: all)", &words)) return TRUE;
  g_free(terminal->words);
  terminal->words = g_steal_pointer(&words);
  terminal->filter.text = terminal->words;
  go_to(terminal, NULL);
  return TRUE;
}

/* ---- keys ---- */

/* Arrows come as ESC [ A ...: they scroll. */
static char read_command(const Terminal *terminal) {
  const char key = read_key(terminal);
  if (key != '\033') return key;
  static const char arrows[] = "ABCD", commands[] = "kjnp";
  if (read_key(terminal) != '[') return ' ';
  const char *arrow = strchr(arrows, read_key(terminal));
  return arrow != NULL && *arrow != '\0' ? commands[arrow - arrows] : ' ';
}

static void scroll(Terminal *terminal, char key) {
  const guint step = MAX(terminal->rows / 2, 1);
  if (key == 'j') terminal->top += step;
  else terminal->top = terminal->top > step ? terminal->top - step : 0;
}

static gboolean obey(Terminal *terminal, char key, GError **error) {
  if (key == 'c') return judge(terminal, STATUS_CONFIRMED, NULL, error);
  if (key == 'u') return judge(terminal, STATUS_UNSURE, NULL, error);
  if (key == 'o') return judge(terminal, STATUS_NEW, NULL, error);
  if (key >= '1' && key <= '9') return judge(terminal, STATUS_DISMISSED, reason_names[key - '1'], error);
  if (key == 'x') return mark_duplicate(terminal, error);
  if (key == 'z') return undo(terminal, error);
  if (key == 'e' || key == 't' || key == 'a') return annotate(terminal, key, error);
  if (key == '/') return search(terminal);
  if (key == 'n' || key == 'p') move(terminal, key == 'n' ? 1 : -1);
  if (key == 'j' || key == 'k') scroll(terminal, key);
  if (key == 'v') terminal->viewed = TRUE;
  return TRUE;
}

static gboolean step(Terminal *terminal, GError **error) {
  if (!queue_refresh(terminal->queue, terminal->store, error) || !draw(terminal, error)) return FALSE;
  const char key = read_command(terminal);
  terminal->done = key == '\0' || key == 'q' || key == '\004';
  if (terminal->done) return TRUE;
  if (key == '?' || terminal->help) {
    terminal->help = key == '?' && !terminal->help;
    return TRUE;
  }
  return obey(terminal, key, error);
}

/* A night that writes is no reason to end. */
static gboolean step_patiently(Terminal *terminal, GError **error) {
  g_autoptr(GError) failure = NULL;
  if (step(terminal, &failure)) return TRUE;
  if (g_error_matches(failure, SICNON_ERROR, SICNON_ERROR_BUSY)) {
    say(terminal, "%s", "Not saved: a night is writing. Try again.");
    return TRUE;
  }
  g_propagate_error(error, g_steal_pointer(&failure));
  return FALSE;
}

gboolean terminal_review(const TerminalOptions *options, GError **error) {
  g_autoptr(Queue) queue = queue_new();
  Terminal terminal = {.options = options, .store = options->store, .queue = queue, .filter = options->filter};
  if (isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 || tcgetattr(STDIN_FILENO, &terminal.before) != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "there is no terminal: say --batch FILE for decisions from a file, or use `sicnon serve`");
    return FALSE;
  }
  raw_mode(&terminal, TRUE);
  gboolean fine = TRUE;
  while (fine && !terminal.done) fine = step_patiently(&terminal, error);
  raw_mode(&terminal, FALSE);
  write_out("\033[H\033[2J", 7);
  g_free(terminal.words);
  g_free(terminal.current);
  g_free(terminal.last);
  g_free(terminal.message);
  return fine;
}
