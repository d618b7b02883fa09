/* SPDX-License-Identifier: MIT */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/error.h"

#define OUTPUT_BUFFER ((gsize)64 * 1024)

static const char *output_name(const Output *output) { return output->path != NULL ? output->path : "standard output"; }

static gboolean fail_write(const Output *output, GError **error) {
  int code = errno;
  if (code == EPIPE) g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_IO, "");
  else g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", output_name(output), g_strerror(code));
  return FALSE;
}

static gboolean write_all(Output *output, GError **error) {
  for (gsize done = 0; done < output->text->len;) {
    gssize n = write(output->fd, output->text->str + done, output->text->len - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail_write(output, error);
    done += (gsize)n;
  }
  g_string_truncate(output->text, 0);
  return TRUE;
}

/* Pipes and devices cannot be replaced by a new file, and need not be. */
static gboolean is_replaceable(const char *path) {
  struct stat found;
  return stat(path, &found) != 0 || S_ISREG(found.st_mode);
}

/* In the same folder, so that rename() does not cross file systems. */
static gboolean open_file(Output *output, GError **error) {
  if (is_replaceable(output->path)) output->temporary = g_strdup_printf("%s.part-%ld", output->path, (long)getpid());
  const char *path = output->temporary != NULL ? output->temporary : output->path;
  output->fd = g_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return output->fd >= 0 || fail_write(output, error);
}

Output *output_open(const char *path, GError **error) {
  g_autoptr(Output) output = g_new0(Output, 1);
  output->text = g_string_new(NULL);
  output->fd = STDOUT_FILENO;
  if (g_strcmp0(path, "-") == 0) path = NULL;
  output->path = g_strdup(path);
  if (path != NULL && !open_file(output, error)) return NULL;
  return g_steal_pointer(&output);
}

gboolean output_pass(Output *output, GError **error) { return output->text->len < OUTPUT_BUFFER || write_all(output, error); }

/* The name must not be there before the bytes are. */
static gboolean finish_file(Output *output, GError **error) {
  if (output->temporary == NULL) return TRUE;
  if (fsync(output->fd) != 0 || g_rename(output->temporary, output->path) != 0) return fail_write(output, error);
  g_clear_pointer(&output->temporary, g_free);
  return TRUE;
}

/* A full disk may be told by close() only. */
static gboolean close_file(Output *output, GError **error) {
  if (output->fd == STDOUT_FILENO || output->fd < 0) return TRUE;
  int fd = output->fd;
  output->fd = -1;
  return close(fd) == 0 || fail_write(output, error);
}

gboolean output_close(Output *output, GError **error) {
  gboolean done = write_all(output, error) && finish_file(output, error) && close_file(output, error);
  output_abandon(output);
  return done;
}

void output_abandon(Output *output) {
  if (output == NULL) return;
  close_file(output, NULL);
  if (output->temporary != NULL) g_unlink(output->temporary);
  g_string_free(output->text, TRUE);
  g_free(output->temporary);
  g_free(output->path);
  g_free(output);
}

gboolean output_text(const char *text, GError **error) {
  Output *output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  g_string_append(output->text, text);
  return output_close(output, error);
}

static guint terminal_width(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : PAGE_WIDTH;
}

PageStyle output_style(gint width) {
  gboolean terminal = isatty(STDOUT_FILENO) == 1;
  const char *no_colour = g_getenv("NO_COLOR");
  guint columns = width > 0 ? (guint)width : terminal ? terminal_width() : PAGE_WIDTH;
  return (PageStyle){MAX(columns, PAGE_WIDTH_MIN), terminal && (no_colour == NULL || *no_colour == '\0')};
}
