/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include "cli/command.h"
#include "cli/options.h"
#include "cli/reviewer.h"
#include "cli/signals.h"
#include "review/server.h"

#define PORT_DEFAULT 8765
#define LOOPBACK "127.0.0.1"
/* How long everybody waits for one whose decision meets a night that writes. */
#define SERVE_PATIENCE_MS 3000

typedef struct {
  char *listen, *password_file, *origin, *reviewer;
  gint port;
} ServeOptions;

static void serve_options_clear(ServeOptions *options) {
  g_free(options->listen);
  g_free(options->password_file);
  g_free(options->origin);
  g_free(options->reviewer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ServeOptions, serve_options_clear)

/* Beyond this machine only with names and passwords. */
static gboolean check_options(const ServeOptions *options, GError **error) {
  if (!option_check_range("--port", options->port, 0, G_MAXUINT16, error)) return FALSE;
  const gboolean local = options->listen == NULL || strcmp(options->listen, LOOPBACK) == 0 || strcmp(options->listen, "::1") == 0;
  if (!local && options->password_file == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--listen %s: others could come in: say --password-file FILE, too", options->listen);
    return FALSE;
  }
  const gboolean web = options->origin == NULL || ((g_str_has_prefix(options->origin, "http://") || g_str_has_prefix(options->origin, "https://")) &&
                                                   strchr(strstr(options->origin, "://") + 3, '/') == NULL);
  if (!web) g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--origin %s: must be like https://review.example.org", options->origin);
  return web;
}

/* Where browsers find the pages: the first is the one that is told. */
static char **origins_of(const ServeOptions *options, guint16 port) {
  g_autoptr(GStrvBuilder) origins = g_strv_builder_new();
  const char *address = options->listen != NULL ? options->listen : LOOPBACK;
  const gboolean six = strchr(address, ':') != NULL;
  g_autofree char *own = g_strdup_printf("http://%s%s%s:%u", six ? "[" : "", address, six ? "]" : "", port);
  g_autofree char *name = g_strdup_printf("http://localhost:%u", port);
  if (options->origin != NULL) g_strv_builder_add(origins, options->origin);
  g_strv_builder_add(origins, own);
  if (options->listen == NULL || strcmp(address, LOOPBACK) == 0 || six) g_strv_builder_add(origins, name);
  return g_strv_builder_end(origins);
}

/* Whoever waits for this line reads it through a pipe, too. */
static void tell_address(const char *token, gpointer data) {
  const char *const *origins = data;
  printf("%s/?token=%s\n", origins[0], token);
  fflush(stdout);
}

static gboolean serve(Invocation *invocation, const ServeOptions *options, GError **error) {
  g_autoptr(Server) server = server_start(options->listen != NULL ? options->listen : LOOPBACK, (guint16)options->port, error);
  if (server == NULL) return FALSE;
  const guint16 port = server_port(server);
  store_set_patience(invocation->store, SERVE_PATIENCE_MS);
  g_auto(GStrv) origins = origins_of(options, port);
  g_autofree char *cookie = g_strdup_printf("sicnon-%u", port);
  const SiteOptions site_options = {
      .store = invocation->store,
      .program = "sicnon " SICNON_VERSION,
      .reviewer = options->reviewer,
      .password_file = options->password_file,
      .origins = (const char *const *)origins,
      .cookie = cookie,
      .secure = options->origin != NULL && g_str_has_prefix(options->origin, "https://"),
      .token_changed = options->password_file == NULL ? tell_address : NULL,
      .data = origins,
  };
  g_autoptr(Site) site = site_new(&site_options, error);
  if (site == NULL) return FALSE;
  if (options->password_file == NULL) tell_address(site_token(site), origins);
  else printf("%s/login\n", origins[0]);
  fflush(stdout);
  const gboolean served = server_run(server, site, signals_came, NULL, error);
  g_clear_pointer(&server, server_free); /* before the site that it answers with */
  return served;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ServeOptions) options = {.port = PORT_DEFAULT};
  const GOptionEntry entries[] = {
      {"port", 0, 0, G_OPTION_ARG_INT, &options.port, "The port (default 8765; 0: any that is free)", "N"},
      {"reviewer", 0, 0, G_OPTION_ARG_FILENAME, &options.reviewer, "Who decides (default: the name of the user)", "NAME"},
      {"listen", 0, 0, G_OPTION_ARG_FILENAME, &options.listen, "Let others in, at this address; needs --password-file", "ADDRESS"},
      {"password-file", 0, 0, G_OPTION_ARG_FILENAME, &options.password_file, "Who may come in: lines name:hash (`openssl passwd -6`)", "FILE"},
      {"origin", 0, 0, G_OPTION_ARG_FILENAME, &options.origin, "How browsers call it behind a proxy: https://review.example.org", "URL"},
      G_OPTION_ENTRY_NULL,
  };
  signals_watch();
  if (!invocation_parse(invocation, entries, 0, 0, error) || !check_options(&options, error)) return EXIT_CODE_USAGE;
  if (!reviewer_settle(&options.reviewer, error) || !reviewer_open_store(invocation, error)) return EXIT_CODE_USAGE;
  serve(invocation, &options, error);
  return EXIT_CODE_DONE;
}

const Command command_serve = {
    .name = "serve",
    .arguments = "",
    .summary = "Show the findings in a browser, and let people decide",
    .example = "sicnon serve --db night.db  (prints the address to open)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
