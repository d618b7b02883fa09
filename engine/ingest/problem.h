/* SPDX-License-Identifier: MIT */
/* What is wrong with an input, for the person who can mend it. A problem never ends the reading.
 *
 * Lifetime: an InputProblem and its strings are valid during the report only. Threads: one reader thread per InputProblems. */
#pragma once
#include <glib.h>

typedef enum {
  PROBLEM_LOST, /* a document, file or folder could not be used */
  PROBLEM_KEPT, /* the document was kept, but not as it was given: bytes replaced, a date dropped */
} ProblemKind;

typedef struct {
  ProblemKind kind;
  const char *path;   /* "-" is standard input */
  guint64 line;       /* 0 = the whole file */
  const char *reason; /* what is wrong */
  const char *mend;   /* what to do about it */
} InputProblem;

typedef void (*InputProblemFunc)(const InputProblem *problem, gpointer data);

/* Where problems go, and how many there were. `func` may be NULL: then they are only counted. */
typedef struct {
  InputProblemFunc func;
  gpointer data;
  guint64 lost, kept;
} InputProblems;

/* `mend` is a whole phrase ("save the file as UTF-8"); the format gives the reason. */
void input_problems_report(InputProblems *problems, InputProblem where, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* "path" or "path:line". Free with g_free(). */
char *input_problem_origin(const InputProblem *problem);
/* "path:line: reason (mend)": one line of valid UTF-8 whatever the path is made of. Free with g_free(). */
char *input_problem_text(const InputProblem *problem);
