/* SPDX-License-Identifier: MIT */
#include "base/library.h"
#include "base/error.h"
#include <gmodule.h>

gboolean library_load(const LibraryFile *file, gpointer out, GError **error) {
  GModule *module = g_module_open(file->soname, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gboolean complete = module != NULL;
  gpointer *functions = out;
  for (gsize i = 0; complete && file->functions[i]; i++) complete = g_module_symbol(module, file->functions[i], &functions[i]);
  if (module) g_module_make_resident(module);
  if (!complete) g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s is needed for this, and is not installed", file->soname);
  return complete;
}
