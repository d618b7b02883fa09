/* SPDX-License-Identifier: MIT */
#include "report/markup.h"

#include <string.h>
#include "report/wrap.h"

static const char *escape_of(char c) {
  static const struct {
    char c;
    const char *escape;
  } escapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
  for (gsize i = 0; i < G_N_ELEMENTS(escapes); i++) {
    if (escapes[i].c == c) return escapes[i].escape;
  }
  return NULL;
}

/* XML forbids two characters that cleaning leaves. */
static gboolean is_forbidden(const char *at) { return memcmp(at, "\357\277\276", 3) == 0 || memcmp(at, "\357\277\277", 3) == 0; }

static void append_escaped(GString *out, const char *text) {
  for (const char *at = text; *at != '\0'; at++) {
    const char *escape = escape_of(*at);
    if (escape != NULL) g_string_append(out, escape);
    else if (*at == '\357' && at[1] != '\0' && at[2] != '\0' && is_forbidden(at)) at += 2;
    else g_string_append_c(out, *at);
  }
}

void markup_text(GString *out, const char *text, gssize length) {
  if (text == NULL) return;
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, length);
  append_escaped(out, clean->str);
}

void markup_element(GString *out, const char *tag, const char *kind, const char *text) {
  g_string_append_printf(out, "<%s", tag);
  if (kind != NULL) g_string_append_printf(out, " class=\"%s\"", kind);
  g_string_append_c(out, '>');
  markup_text(out, text, -1);
  g_string_append_printf(out, "</%s>", tag);
}

gboolean markup_is_web_address(const char *address) {
  if (address == NULL || wrap_hides(address)) return FALSE;
  return g_ascii_strncasecmp(address, "https://", 8) == 0 || g_ascii_strncasecmp(address, "http://", 7) == 0;
}

void markup_link(GString *out, const char *address, const char *text) {
  gboolean web = markup_is_web_address(address);
  if (web) {
    g_string_append(out, "<a href=\"");
    markup_text(out, address, -1);
    g_string_append(out, "\" rel=\"noreferrer\">");
  }
  markup_text(out, text, -1);
  if (web) g_string_append(out, "</a>");
}
