/* SPDX-License-Identifier: MIT */
/* Libraries that only some formats or commands need are loaded when the first of them is there: linked, they would double the time in
 * which the program starts. A user lists the functions it calls, and gets them in a struct, typed as their header types them:
 *
 *   #define GUMBO_FUNCTIONS(F) F(gumbo_parse_with_options) F(gumbo_destroy_output)
 *   LIBRARY(Gumbo, GUMBO_FUNCTIONS)
 *   static const LibraryFile gumbo_file = LIBRARY_FILE("libgumbo.so.1", GUMBO_FUNCTIONS);
 *   Gumbo gumbo;
 *   if (!library_load(&gumbo_file, &gumbo, error)) return FALSE;
 *
 * Lifetime: loaded once, never unloaded. Threads: any. */
#pragma once
#include <glib.h>

typedef struct {
  const char *soname;
  const char *const *functions; /* NULL-terminated, in the order of the struct */
} LibraryFile;

#define LIBRARY_MEMBER(function) __typeof__(&function) function;
#define LIBRARY_NAME(function) #function,
#define LIBRARY(type, functions) \
  typedef struct {               \
    functions(LIBRARY_MEMBER)    \
  } type;
#define LIBRARY_FILE(soname, functions)                               \
  {                                                                   \
    soname, (const char *const[]) { functions(LIBRARY_NAME) NULL } \
  }

/* Fills `out`, a struct of LIBRARY(). SICNON_ERROR_IO when the library or a function is not there. */
gboolean library_load(const LibraryFile *file, gpointer out, GError **error);
