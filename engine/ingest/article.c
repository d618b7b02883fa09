/* SPDX-License-Identifier: MIT */
#include "ingest/article.h"
#include "ingest/charset.h"
#include "ingest/published.h"
#include <string.h>

gboolean article_is_blank(const char *text) { return text[strspn(text, " \t\r\n\f\v")] == '\0'; }

static InputProblem problem(const FormatInput *input, const Article *article, ProblemKind kind, const char *mend) {
  return (InputProblem){.kind = kind, .path = input->path, .line = article->line, .mend = mend};
}

static void report_future(const FormatInput *input, const Article *article, Day day) {
  if (!day_is_set(input->today) || day_compare(day, input->today) <= 0) return;
  char text[DAY_TEXT_SIZE];
  InputProblem where = problem(input, article, PROBLEM_KEPT, "correct the date or the clock");
  input_problems_report(input->problems, where, "date of publication %s lies in the future", day_format(day, text));
}

static void report_unread(const FormatInput *input, const Article *article, PublishedKind kind) {
  InputProblem where = problem(input, article, PROBLEM_KEPT, "write it as YYYY-MM-DD");
  const char *why = kind == PUBLISHED_AMBIGUOUS ? "may begin with the day or the month" : "cannot be read";
  input_problems_report(input->problems, where, "date of publication '%.40s' %s, left open", article->published, why);
}

/* A day that is assumed stands for one that is missing only, never for one that cannot be read. */
static Day published(const FormatInput *input, const Article *article) {
  Day day;
  PublishedKind kind = published_parse(article->published ? article->published : "", &day);
  if (kind == PUBLISHED_NONE) return input->assumed;
  if (kind == PUBLISHED_READ) report_future(input, article, day);
  else report_unread(input, article, kind);
  return day;
}

static gboolean is_usable(const FormatInput *input, const Article *article) {
  if (article_is_blank(article->text)) {
    input_problems_report(input->problems, problem(input, article, PROBLEM_LOST, "fill or drop it"), "holds no text");
    return FALSE;
  }
  if (article->length <= input->text_limit) return TRUE;
  input_problems_report(input->problems, problem(input, article, PROBLEM_LOST, "split it"), "its text is longer than %zu bytes",
                        input->text_limit);
  return FALSE;
}

static void report_garbled(const FormatInput *input, const Article *article) {
  if (!charset_is_garbled(article->text, article->length)) return;
  InputProblem where = problem(input, article, PROBLEM_KEPT, "convert it from its true charset");
  input_problems_report(input->problems, where, "its text was UTF-8 once and read as windows-1252");
}

Document *article_document(const FormatInput *input, const Article *article) {
  if (!is_usable(input, article)) return NULL;
  report_garbled(input, article);
  gboolean has_id = article->id && *article->id;
  g_autofree char *place = article->line ? g_strdup_printf("%s:%" G_GUINT64_FORMAT, input->origin, article->line) : NULL;
  const DocumentFields fields = {
      .id = has_id ? article->id : article->url,
      .id_is_name = has_id && article->id_is_name,
      .title = article->title,
      .publisher = article->publisher,
      .url = article->url,
      .lang = article->lang,
      .published = published(input, article),
      .text = article->text,
      .text_length = (gssize)article->length,
      .origin = place ? place : input->origin,
  };
  return document_new(&fields);
}
