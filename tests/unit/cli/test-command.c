/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include <criterion/criterion.h>
#include <string.h>
#include "cli/rules-dirs.h"

static const GOptionEntry no_entries[] = {G_OPTION_ENTRY_NULL};

Test(command, table) {
  for (const Command *const *command = commands; *command != NULL; command++) {
    cr_assert_eq(command_find((*command)->name), *command);
    cr_assert(*(*command)->summary != '\0' && strlen((*command)->summary) < 70, "%s", (*command)->name);
  }
  cr_assert_null(command_find("prophesy"));
}

Test(command, help_has_an_example_of_the_command) {
  for (const Command *const *command = commands; *command != NULL; command++) {
    g_autofree char *help = command_help(*command, no_entries);
    g_autofree char *start = g_strdup_printf("Usage:\n  sicnon %s [OPTION", (*command)->name);
    const gboolean has_db = (*command)->needs != NEEDS_NOTHING;
    g_autofree char *example = g_strdup_printf("Example:\n  sicnon %s %s", (*command)->name, has_db ? "--db " : "");
    cr_assert(g_str_has_prefix(help, start), "%s", help);
    cr_assert(strstr(help, example) != NULL, "%s", help);
    cr_assert(strstr(help, (*command)->summary) != NULL, "%s", help);
    cr_assert_eq(strstr(help, "--db=FILE") != NULL, has_db, "%s", help);
    cr_assert(strstr(help, "--help") != NULL, "%s", help);
  }
}

typedef struct {
  Invocation invocation;
  char *argv[6];
} Call;

static Invocation *call(Call *made, const Command *command, const char *const *arguments) {
  *made = (Call){.invocation = {.command = command, .argv = made->argv}};
  made->argv[0] = (char *)command->name;
  for (made->invocation.argc = 1; *arguments != NULL; arguments++) made->argv[made->invocation.argc++] = (char *)*arguments;
  return &made->invocation;
}

static ExitCode fake_run(G_GNUC_UNUSED Invocation *invocation, G_GNUC_UNUSED GError **error) { return EXIT_CODE_DONE; }
static const Command reader = {"read", "", "Reads", "sicnon read", NEEDS_STORE_READ, fake_run};
static const Command writer = {"write", "PATH", "Writes", "sicnon write", NEEDS_STORE_WRITE, fake_run};
static const Command idler = {"idle", "", "Idles", "sicnon idle", NEEDS_NOTHING, fake_run};

static void expect_usage(const Command *command, const char *const *arguments, const char *words) {
  Call made;
  g_autoptr(GError) error = NULL;
  Invocation *invocation = call(&made, command, arguments);
  cr_assert_not(invocation_parse(invocation, no_entries, 0, 1, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE), "%s", error->message);
  cr_assert(strstr(error->message, words) != NULL, "%s", error->message);
  invocation_clear(invocation);
}

Test(command, parsing_fails_with_advice) {
  expect_usage(&reader, (const char *const[]){NULL}, "--db FILE, or name one in the settings (see `sicnon read --help`)");
  expect_usage(&reader, (const char *const[]){"--db", NULL}, "--db");
  expect_usage(&reader, (const char *const[]){"--bd", "x", NULL}, "--bd");
  expect_usage(&reader, (const char *const[]){"--db", "x", "1", "2", NULL}, "unexpected argument \"2\"");
  expect_usage(&idler, (const char *const[]){"--db", "x", NULL}, "--db");
}

static void expect_no_store(const Command *command, const char *words) {
  Call made;
  Invocation *invocation = call(&made, command, (const char *const[]){"--db", "/nonexistent/night.db", "in", NULL});
  g_autoptr(GError) error = NULL;
  cr_assert(invocation_parse(invocation, no_entries, 0, 1, &error), "%s", error ? error->message : "");
  cr_assert_null(invocation->store);
  cr_assert_str_eq(invocation->argv[1], "in");
  cr_assert_not(invocation_open_store(invocation, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
  cr_assert(strstr(error->message, words) != NULL, "%s", error->message);
  invocation_clear(invocation);
}

Test(command, the_store_is_opened_last) {
  expect_no_store(&reader, "no such database");
  expect_no_store(&writer, "cannot be opened");
}

Test(command, options_in_any_encoding) {
  Call made;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {{"name", 0, 0, G_OPTION_ARG_FILENAME, &name, "", ""}, G_OPTION_ENTRY_NULL};
  Invocation *invocation = call(&made, &idler, (const char *const[]){"--name", "Zürich \xff", NULL});
  cr_assert(invocation_parse(invocation, entries, 0, 0, NULL));
  cr_assert_str_eq(name, "Zürich \xff");
  invocation_clear(invocation);
}

Test(command, short_options_take_attached_values) {
  Call made;
  gint jobs = 0;
  gboolean quick = FALSE;
  const GOptionEntry entries[] = {
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, "", ""}, {"quick", 'q', 0, G_OPTION_ARG_NONE, &quick, "", NULL}, G_OPTION_ENTRY_NULL};
  Invocation *invocation = call(&made, &idler, (const char *const[]){"-j12", "-q", "-", "--", "-j7", NULL});
  g_autoptr(GError) error = NULL;
  cr_assert(invocation_parse(invocation, entries, 0, 9, &error), "%s", error->message);
  cr_assert(jobs == 12 && quick);
  cr_assert_eq(invocation->argc, 3);
  cr_assert_str_eq(invocation->argv[1], "-");
  cr_assert_str_eq(invocation->argv[2], "-j7");
  invocation_clear(invocation);
}

Test(command, number_of_arguments) {
  Call made;
  Invocation *invocation = call(&made, &idler, (const char *const[]){"one", "two", NULL});
  g_autoptr(GError) few = NULL, many = NULL;
  cr_assert(invocation_expect(invocation, 2, 2, NULL));
  cr_assert_not(invocation_expect(invocation, 3, 4, &few));
  cr_assert_not(invocation_expect(invocation, 0, 1, &many));
  cr_assert(strstr(few->message, "missing") != NULL);
  cr_assert(strstr(many->message, "\"two\"") != NULL);
}

Test(command, rules_come_from_the_environment_first) {
  g_autoptr(GError) error = NULL;
  const char *const layers[] = {"/tmp", NULL};
  g_setenv("SICNON_RULES", "/usr", TRUE);
  g_auto(GStrv) dirs = rules_dirs(layers, &error);
  cr_assert_not_null(dirs, "%s", error ? error->message : "");
  cr_assert(g_str_equal(dirs[0], "/usr") && g_str_equal(dirs[1], "/tmp") && dirs[2] == NULL);
}

Test(command, rules_that_are_not_there) {
  g_autoptr(GError) error = NULL, layer_error = NULL;
  const char *const layers[] = {"/nonexistent/site", NULL};
  g_setenv("SICNON_RULES", "/nonexistent/rules", TRUE);
  cr_assert_null(rules_dirs(NULL, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  g_setenv("SICNON_RULES", "/usr", TRUE);
  cr_assert_null(rules_dirs(layers, &layer_error));
  cr_assert(strstr(layer_error->message, "/nonexistent/site") != NULL, "%s", layer_error->message);
}
