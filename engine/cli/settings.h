/* SPDX-License-Identifier: MIT */
/* The settings file: what a site says once instead of every night on the command line, which goes before it.
 *
 * The first that is there of: what SICNON_SETTINGS names (empty: none at all), sicnon/sicnon.conf in the folders of XDG_CONFIG_HOME and
 * XDG_CONFIG_DIRS, /etc/sicnon/sicnon.conf. A GKeyFile:
 *
 *   [sicnon]                         [corpus wires]
 *   db=/var/lib/sicnon/night.sqlite  paths=/srv/news/wires;/srv/news/agencies
 *   rules=/etc/sicnon/rules
 *
 * An unknown group or key is an error, like one in a rule file. Lifetime: owns everything. */
#pragma once
#include <glib.h>

/* Of a number: not a value that anybody may give. */
#define NOT_SAID G_MININT

typedef struct {
  char *name;
  char **paths;
} Corpus;

typedef struct {
  char *file; /* NULL: there is none */
  char *db, *on_new, *log;
  char **rules;
  gint jobs, wait; /* or NOT_SAID */
  gboolean no_texts, search, fail_on_findings;
  GPtrArray *corpora; /* of Corpus, in the order of the file */
} Settings;

/* NULL with SICNON_ERROR_RULES when the file is wrong, SICNON_ERROR_IO when it cannot be read. */
Settings *settings_load(GError **error);
void settings_free(Settings *settings);

/* The paths of the corpora with these names, or of all when `names` is NULL; to be freed with g_strfreev(). NULL with SICNON_ERROR_USAGE
 * when there is no such corpus. */
char **settings_paths(const Settings *settings, const char *const *names, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Settings, settings_free)
