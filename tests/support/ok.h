/* SPDX-License-Identifier: MIT */
/* OK(call(..., error)): the call must return something and leave no error. */
#pragma once
#include <criterion/criterion.h>
#include <glib.h>

#define OK(call)                                                                                     \
  do {                                                                                               \
    g_autoptr(GError) ok_error = NULL;                                                               \
    GError **error = &ok_error;                                                                      \
    gboolean ok_result = (call) ? TRUE : FALSE;                                                      \
    cr_assert(ok_result, "%s: %s", #call, ok_error ? ok_error->message : "failed without an error"); \
    cr_assert_null(ok_error, "%s: succeeded with an error", #call);                                  \
  } while (0)
