/* SPDX-License-Identifier: MIT */
/* Text inside XML and HTML: inert whatever it holds.
 *
 * Texts are cleaned first (wrap.h), then the five characters that markup knows are escaped, so the same bytes serve as content and as
 * the value of an attribute in double quotes. Threads: pure. */
#pragma once
#include <glib.h>

/* length -1 = to the NUL. NULL appends nothing. */
void markup_text(GString *out, const char *text, gssize length);
/* `<tag class="kind">text</tag>`; kind NULL: no class. */
void markup_element(GString *out, const char *tag, const char *kind, const char *text);
/* A link when the address is one of the web (http, https), else the text alone. */
void markup_link(GString *out, const char *address, const char *text);
/* Is it an address that a reader may follow without harm: of the web, and as it looks? */
gboolean markup_is_web_address(const char *address);
