/* SPDX-License-Identifier: MIT */
/* Pages about runs, about the pages themselves, and the login. */
#include "review/site-private.h"
#include "store/runs.h"

#define RUNS_LISTED 200
#define INPUTS_LISTED 200

typedef struct {
  Visit *visit;
  guint n;
} RunPage;

static guint64 count_of(const RunRecord *run, const char *name) {
  for (guint i = 0; i < run->n_counts; i++)
    if (g_str_equal(run->counts[i].name, name)) return run->counts[i].value;
  return 0;
}

static gboolean run_row(const RunRecord *run, gpointer data) {
  RunPage *page = data;
  Visit *visit = page->visit;
  if (page->n++ >= RUNS_LISTED) return TRUE;
  g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, run->number);
  page_printf(visit, "<tr><th scope=\"row\">");
  page_link(visit, "/run/", number, number);
  page_printf(visit, "</th><td><time>%s</time></td><td>%s</td><td class=\"number\">%" G_GUINT64_FORMAT "</td><td class=\"number\">%" G_GUINT64_FORMAT
                     "</td><td class=\"number\">%" G_GUINT64_FORMAT "</td></tr>\n",
              run->started, run->outcome, count_of(run, "documents"), count_of(run, "findings_new"), count_of(run, "problems"));
  return TRUE;
}

gboolean page_runs(Visit *visit, GError **error) {
  RunPage page = {visit, 0};
  page_begin(visit, "Runs", "Runs");
  page_printf(visit, "<h1>Runs</h1>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Runs\"><table><thead><tr><th scope=\"col\">Run</th>"
                     "<th scope=\"col\">Started</th><th scope=\"col\">Outcome</th><th scope=\"col\">Documents</th><th scope=\"col\">New findings</th>"
                     "<th scope=\"col\">Problems</th></tr></thead>\n<tbody>\n");
  if (!store_each_run(visit->store, 0, run_row, &page, error)) return FALSE;
  page_printf(visit, "</tbody></table></div>\n");
  page_more(visit, page.n, RUNS_LISTED, "runs");
  page_end(visit);
  return TRUE;
}

static void run_problems(Visit *visit, const RunRecord *run) {
  if (run->n_quarantine == 0) return;
  page_printf(visit, "<h2>What could not be read</h2>\n<ul class=\"list\">");
  for (guint i = 0; i < MIN(run->n_quarantine, INPUTS_LISTED); i++) {
    page_printf(visit, "<li>");
    page_text(visit, run->quarantine[i].origin);
    page_printf(visit, ": ");
    page_text(visit, run->quarantine[i].reason);
    page_printf(visit, "</li>\n");
  }
  page_printf(visit, "</ul>\n");
  page_more(visit, run->n_quarantine, INPUTS_LISTED, "inputs");
}

static gboolean run_whole(const RunRecord *run, gpointer data) {
  RunPage *page = data;
  Visit *visit = page->visit;
  page->n++;
  page_printf(visit, "<h1>Run %" G_GINT64_FORMAT "</h1>\n<p>%s, %s, from <time>%s</time>", run->number, run->program, run->outcome, run->started);
  if (run->ended != NULL) page_printf(visit, " to <time>%s</time>", run->ended);
  if (run->message != NULL) {
    page_printf(visit, ": ");
    page_text(visit, run->message);
  }
  page_printf(visit, "</p>\n<table><tbody>\n");
  for (guint i = 0; i < run->n_counts; i++)
    page_printf(visit, "<tr><th scope=\"row\">%s</th><td class=\"number\">%" G_GUINT64_FORMAT "</td></tr>\n", run->counts[i].name, run->counts[i].value);
  page_printf(visit, "</tbody></table>\n");
  run_problems(visit, run);
  return FALSE;
}

gboolean page_run(Visit *visit, GError **error) {
  guint64 number = 0;
  RunPage page = {visit, 0};
  if (g_ascii_string_to_unsigned(visit->id, 10, 1, G_MAXINT64, &number, NULL)) {
    page_begin(visit, "Run", "Runs");
    if (!store_each_run(visit->store, (gint64)number, run_whole, &page, error)) return FALSE;
    if (page.n > 0) page_end(visit);
  }
  if (page.n > 0) return TRUE;
  g_string_truncate(visit->out, 0);
  page_message(visit, 404, "There is no such run", "The runs are listed under Runs.");
  return TRUE;
}

/* ---- help ---- */

static void keys_table(Visit *visit) {
  static const char *const keys[][2] = {{"c", "confirm"},          {"1 ... 9", "dismiss, for the reason with that number"}, {"u", "unsure"},
                                        {"x", "duplicate"},        {"e", "note, tags, assignee"},                           {"s", "save these without a verdict"},
                                        {"z", "undo the last one"}, {"n p", "next, earlier"},                               {"j k", "down and up a list"},
                                        {"q g", "back to the list, to the queue"}, {"r", "rejected pairs"},                 {"/", "search"},
                                        {"?", "this list"}};
  page_printf(visit, "<table><tbody>\n");
  for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
    page_printf(visit, "<tr><th scope=\"row\"><kbd>%s</kbd></th><td>%s</td></tr>\n", keys[i][0], keys[i][1]);
  page_printf(visit, "</tbody></table>\n");
}

static void name_form(Visit *visit) {
  page_printf(visit, "<h2 id=\"you\">You</h2>\n");
  if (!sessions_have_logins(visit->site->sessions)) {
    page_form(visit, "/name", NULL);
    page_printf(visit, "<label>Decisions are kept under the name <input name=\"name\" required maxlength=\"%d\" autocomplete=\"name\" value=\"", REVIEW_NAME_LIMIT);
    page_text(visit, visit->session->reviewer);
    page_printf(visit, "\"></label> <button>Save</button></form>\n");
  }
  page_form(visit, "/logout", NULL);
  page_printf(visit, "<p><button>Sign out</button></p></form>\n");
}

gboolean page_help(Visit *visit, G_GNUC_UNUSED GError **error) {
  page_begin(visit, "Help", "Help");
  page_printf(visit, "<h1>Help</h1>\n<h2 id=\"keys\">Keys</h2>\n<p id=\"keys-switch\"><noscript>Keys need scripts; everything works without them too.</noscript></p>\n");
  keys_table(visit);
  page_printf(visit, "<h2>Verdicts</h2>\n<p>Confirm what is a contradiction. Dismiss what is not, for the reason that fits best: rules learn from it. Decisions are "
                     "kept for good, with who and when; undo takes your last one back and keeps that, too. Confirmed findings open again when words that they rest on "
                     "are gone; dismissed ones, when something new was said.</p>\n");
  name_form(visit);
  page_printf(visit, "<p class=\"faint\">%s</p>\n", visit->site->options.program);
  page_end(visit);
  return TRUE;
}

gboolean page_login(Visit *visit, G_GNUC_UNUSED GError **error) {
  page_begin(visit, "Sign in", NULL);
  page_printf(visit, "<h1>Sign in</h1>\n<form method=\"post\" action=\"/login\" class=\"login\">\n<label>Name <input name=\"name\" required autocomplete=\"username\"></label>\n"
                     "<label>Password <input name=\"password\" type=\"password\" required autocomplete=\"current-password\"></label>\n<button class=\"strong\">Sign in</button>\n</form>\n");
  page_end(visit);
  return TRUE;
}
