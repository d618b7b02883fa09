/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include "cli/output.h"

const Command *const commands[] = {
    &command_run, &command_extract, &command_partition, &command_compare, &command_merge, &command_findings, &command_show, &command_explain, &command_claims, &command_export, &command_stats, &command_review, &command_serve, &command_rules,
    &command_runs, &command_check, &command_prune, &command_backup, &command_vacuum, NULL,
};

const Command *command_find(const char *name) {
  for (const Command *const *command = commands; *command != NULL; command++) {
    if (g_str_equal((*command)->name, name)) return *command;
  }
  return NULL;
}

typedef struct {
  gboolean help;
  char *db;
} CommonOptions;

/* GLib's own --help would leave the program at once, whatever became of its output. */
static GOptionContext *context_new(const Command *command, const GOptionEntry *entries, const char *notes, CommonOptions *common) {
  const GOptionEntry help_entry[] = {
      {"help", 'h', 0, G_OPTION_ARG_NONE, &common->help, "Show this help", NULL},
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry db_entry[] = {
      {"db", 0, 0, G_OPTION_ARG_FILENAME, &common->db, "The database", "FILE"},
      G_OPTION_ENTRY_NULL,
  };
  g_autofree char *description = g_strdup_printf("%s%sExample:\n  %s\n", notes != NULL ? notes : "", notes != NULL ? "\n" : "", command->example);
  GOptionContext *context = g_option_context_new(*command->arguments != '\0' ? command->arguments : NULL);
  g_option_context_set_help_enabled(context, FALSE);
  g_option_context_set_summary(context, command->summary);
  g_option_context_set_description(context, description);
  if (command->needs != NEEDS_NOTHING) g_option_context_add_main_entries(context, db_entry, NULL);
  g_option_context_add_main_entries(context, entries, NULL);
  g_option_context_add_main_entries(context, help_entry, NULL);
  return context;
}

/* GLib names the usage line after the program; the command's name belongs into it. */
static char *context_help(GOptionContext *context, const Command *command) {
  g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
  const char *options = g_strstr_len(help, -1, "[OPTION");
  g_assert(options != NULL);
  return g_strdup_printf("Usage:\n  sicnon %s %s", command->name, options);
}

char *command_help(const Command *command, const GOptionEntry *entries) {
  CommonOptions common = {0};
  g_autoptr(GOptionContext) context = context_new(command, entries, NULL, &common);
  return context_help(context, command);
}

static gboolean fail_usage(const Invocation *invocation, const char *message, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s (see `sicnon %s --help`)", message, invocation->command->name);
  return FALSE;
}

gboolean invocation_open_store(Invocation *invocation, GError **error) {
  const gboolean writes = invocation->command->needs == NEEDS_STORE_WRITE;
  const StoreMode mode = !writes ? STORE_READ : invocation->dry ? STORE_TRY : STORE_WRITE;
  invocation->store = store_open(invocation->db, mode, error);
  return invocation->store != NULL;
}

void invocation_close_store(Invocation *invocation) { g_clear_pointer(&invocation->store, store_close); }

void invocation_clear(Invocation *invocation) {
  invocation_close_store(invocation);
  settings_free(invocation->settings);
  g_free(invocation->db);
  g_strfreev(invocation->parsed);
}

static gboolean takes_value(const GOptionEntry *entries, char short_name) {
  for (; entries->long_name != NULL; entries++) {
    if (entries->short_name == short_name) return entries->arg != G_OPTION_ARG_NONE;
  }
  return FALSE;
}

static gboolean has_attached_value(const char *argument, const GOptionEntry *entries) {
  return argument[0] == '-' && argument[1] != '\0' && argument[2] != '\0' && takes_value(entries, argument[1]);
}

/* The arguments before "--", as GLib can read them: "-j 4" for "-j4". *rest is where "--" stands, or argc. */
static char **readable_arguments(const Invocation *invocation, const GOptionEntry *entries, int *rest) {
  g_autoptr(GStrvBuilder) arguments = g_strv_builder_new();
  for (*rest = 0; *rest < invocation->argc && !g_str_equal(invocation->argv[*rest], "--"); (*rest)++) {
    const char *argument = invocation->argv[*rest];
    gboolean attached = *rest > 0 && has_attached_value(argument, entries);
    g_autofree char *name = g_strndup(argument, 2);
    g_strv_builder_add(arguments, attached ? name : argument);
    if (attached) g_strv_builder_add(arguments, argument + 2);
  }
  return g_strv_builder_end(arguments);
}

/* GLib sometimes leaves the "--" where it is, so it never sees it. */
static gboolean parse_arguments(Invocation *invocation, GOptionContext *context, const GOptionEntry *entries, GError **error) {
  int rest;
  g_auto(GStrv) arguments = readable_arguments(invocation, entries, &rest);
  if (!g_option_context_parse_strv(context, &arguments, error)) return FALSE;
  g_autoptr(GStrvBuilder) left = g_strv_builder_new();
  g_strv_builder_addv(left, (const char **)arguments);
  for (int i = rest + 1; i < invocation->argc; i++) g_strv_builder_add(left, invocation->argv[i]);
  invocation->parsed = g_strv_builder_end(left);
  invocation->argv = invocation->parsed;
  invocation->argc = (int)g_strv_length(invocation->parsed);
  return TRUE;
}

static gboolean read_settings(Invocation *invocation, GError **error) {
  if (invocation->command->needs == NEEDS_NOTHING) return TRUE;
  invocation->settings = settings_load(error);
  if (invocation->settings == NULL) return FALSE;
  if (invocation->db == NULL) invocation->db = g_strdup(invocation->settings->db);
  return TRUE;
}

static gboolean check_db(const Invocation *invocation, GError **error) {
  if (invocation->command->needs == NEEDS_NOTHING || invocation->db != NULL) return TRUE;
  return fail_usage(invocation, "which database? say --db FILE, or name one in the settings", error);
}

gboolean invocation_expect(const Invocation *invocation, gint min, gint max, GError **error) {
  gint n = invocation->argc - 1;
  if (n < min) return fail_usage(invocation, "an argument is missing", error);
  if (n <= max) return TRUE;
  g_autofree char *message = g_strdup_printf("unexpected argument \"%s\"", invocation->argv[max + 1]);
  return fail_usage(invocation, message, error);
}

gboolean invocation_parse(Invocation *invocation, const GOptionEntry *entries, gint min, gint max, GError **error) {
  CommonOptions common = {0};
  g_autoptr(GError) wrong = NULL;
  g_autoptr(GOptionContext) context = context_new(invocation->command, entries, invocation->notes, &common);
  gboolean parsed = parse_arguments(invocation, context, entries, &wrong);
  invocation->db = common.db;
  if (!parsed) return fail_usage(invocation, wrong->message, error);
  if (!common.help && !read_settings(invocation, error)) return FALSE;
  if (!common.help) return check_db(invocation, error) && invocation_expect(invocation, min, max, error);
  g_autofree char *help = context_help(context, invocation->command);
  output_text(help, error);
  return FALSE;
}
