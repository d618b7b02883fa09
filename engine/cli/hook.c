/* SPDX-License-Identifier: MIT */
#include "cli/hook.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>
#include "report/report.h"
#include "store/runs.h"
#include "store/visit.h"

static gboolean append_finding(const FindingRecord *record, gpointer data) {
  report_jsonl.finding(data, record);
  return TRUE;
}

static gboolean fail(const char *command, const char *what, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "--on-new %s: %s; the next run tells of the findings again", command, what);
  return FALSE;
}

static gboolean write_all(int fd, const GString *text) {
  for (gsize done = 0; done < text->len;) {
    const gssize n = write(fd, text->str + done, text->len - done);
    if (n < 0 && errno != EINTR) return FALSE;
    if (n > 0) done += (gsize)n;
  }
  return TRUE;
}

static gboolean wait_for(GPid pid, const char *command, GError **error) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  g_autofree char *what = WIFEXITED(status) ? g_strdup_printf("ended with %d", WEXITSTATUS(status)) : g_strdup("was killed");
  return (WIFEXITED(status) && WEXITSTATUS(status) == 0) || fail(command, what, error);
}

/* One that does not read to its end must not take us with it. */
static gboolean feed(GPid pid, int fd, const char *command, const GString *text, GError **error) {
  struct sigaction old, ignored = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignored, &old);
  const gboolean written = write_all(fd, text);
  close(fd);
  sigaction(SIGPIPE, &old, NULL);
  return wait_for(pid, command, error) && (written || fail(command, "did not read all findings", error));
}

static gboolean run_hook(const char *command, Store *store, GError **error) {
  const FindingFilter untold = {.untold = TRUE};
  const char *const argv[] = {"/bin/sh", "-c", command, NULL};
  g_autoptr(GString) text = g_string_new(NULL);
  Report report = {.out = text, .subject = REPORT_FINDINGS};
  g_autoptr(GError) wrong = NULL;
  GPid pid;
  int fd;
  if (!store_each_finding(store, &untold, append_finding, &report, error)) return FALSE;
  if (text->len == 0) return TRUE;
  if (!g_spawn_async_with_pipes(NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &fd, NULL, NULL, &wrong))
    return fail(command, wrong->message, error);
  return feed(pid, fd, command, text, error);
}

gboolean hook_tell(const char *command, Store *store, GError **error) {
  if (command != NULL && !run_hook(command, store, error)) return FALSE;
  if (!store_begin(store, error)) return FALSE;
  if (store_tell_findings(store, error) && store_commit(store, error)) return TRUE;
  store_rollback(store);
  return FALSE;
}
