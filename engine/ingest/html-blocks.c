/* SPDX-License-Identifier: MIT */
#include "ingest/html-blocks.h"
#include <string.h>

static const GumboTag hidden[] = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,      GUMBO_TAG_FOOTER,
    GUMBO_TAG_FORM,   GUMBO_TAG_FIGURE, GUMBO_TAG_IFRAME,   GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_SVG,
    GUMBO_TAG_HEAD,   GUMBO_TAG_OBJECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_LABEL,    GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,      GUMBO_TAG_MATH,
};

/* Elements inside a line of text; every other one begins a block. */
static const GumboTag inline_tags[] = {
    GUMBO_TAG_A,    GUMBO_TAG_B,    GUMBO_TAG_I,   GUMBO_TAG_EM,  GUMBO_TAG_STRONG, GUMBO_TAG_SPAN, GUMBO_TAG_U,    GUMBO_TAG_S,
    GUMBO_TAG_SUB,  GUMBO_TAG_SUP,  GUMBO_TAG_Q,   GUMBO_TAG_BR,  GUMBO_TAG_CITE,   GUMBO_TAG_ABBR, GUMBO_TAG_FONT, GUMBO_TAG_MARK,
    GUMBO_TAG_TIME, GUMBO_TAG_CODE, GUMBO_TAG_INS, GUMBO_TAG_DEL, GUMBO_TAG_SMALL,  GUMBO_TAG_WBR,  GUMBO_TAG_BIG,  GUMBO_TAG_TT,
    GUMBO_TAG_DFN,  GUMBO_TAG_VAR,  GUMBO_TAG_KBD, GUMBO_TAG_BDI, GUMBO_TAG_BDO,    GUMBO_TAG_DATA, GUMBO_TAG_IMG,  GUMBO_TAG_ACRONYM,
};

static gboolean is_one_of(const GumboTag *tags, gsize n, const GumboNode *node) {
  for (gsize i = 0; i < n; i++)
    if (node->v.element.tag == tags[i]) return TRUE;
  return FALSE;
}

static gboolean is_element(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

static const GumboVector *children(const GumboNode *node) {
  if (is_element(node)) return &node->v.element.children;
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : NULL;
}

const GumboNode *html_next(const GumboNode *node, const GumboNode *root, gboolean skip) {
  const GumboVector *below = skip ? NULL : children(node);
  if (below && below->length > 0) return below->data[0];
  for (; node != root && node->parent; node = node->parent) {
    const GumboVector *beside = children(node->parent);
    if (node->index_within_parent + 1 < beside->length) return beside->data[node->index_within_parent + 1];
  }
  return NULL;
}

const char *html_attribute(const GumboNode *node, const char *name) {
  if (!is_element(node)) return NULL;
  const GumboVector *attributes = &node->v.element.attributes;
  for (guint i = 0; i < attributes->length; i++) {
    const GumboAttribute *attribute = attributes->data[i];
    if (g_ascii_strcasecmp(attribute->name, name) == 0) return attribute->value;
  }
  return NULL;
}

/* ---- blocks ---- */

typedef struct {
  const HtmlSkim *skim;
  GArray *blocks;
  GString *text;  /* of the block that grows */
  GString *piece; /* as it stands in the page */
  guint words, linked_words;
  gboolean heading;
} Growing;

static void block_clear(gpointer data) { g_free(((HtmlBlock *)data)->text); }

static void end_block(Growing *growing) {
  char *text = g_strstrip(g_strdup(growing->text->str));
  const HtmlBlock block = {text, growing->words, growing->linked_words, growing->heading};
  if (*text) g_array_append_val(growing->blocks, block);
  else g_free(text);
  g_string_truncate(growing->text, 0);
  growing->words = growing->linked_words = 0;
  growing->heading = FALSE;
}

/* White space of the source, U+00A0 among it, as one space. */
static void add_text(Growing *growing, const char *given, gboolean linked) {
  g_string_truncate(growing->piece, 0);
  html_skim_append(growing->skim, given, growing->piece);
  gsize before = growing->text->len;
  gboolean apart = before == 0 || g_ascii_isspace(growing->text->str[before - 1]);
  guint words = 0;
  for (const char *at = growing->piece->str; *at; at++) {
    gboolean nbsp = (guchar)at[0] == 0xC2 && (guchar)at[1] == 0xA0;
    if (nbsp) at++;
    if (nbsp || g_ascii_isspace(*at)) {
      if (!apart) g_string_append_c(growing->text, ' ');
      apart = TRUE;
      continue;
    }
    words += apart;
    apart = FALSE;
    g_string_append_c(growing->text, *at);
  }
  growing->words += words;
  growing->linked_words += linked ? words : 0;
}

static gboolean is_linked(const GumboNode *node, const GumboNode *root) {
  for (; node && node != root; node = node->parent)
    if (is_element(node) && node->v.element.tag == GUMBO_TAG_A) return TRUE;
  return FALSE;
}

gboolean html_is_hidden(const GumboNode *node) {
  if (!is_element(node)) return FALSE;
  const char *aria = html_attribute(node, "aria-hidden");
  return is_one_of(hidden, G_N_ELEMENTS(hidden), node) || html_attribute(node, "hidden") || (aria && strcmp(aria, "true") == 0);
}

static gboolean is_heading(const GumboNode *node) { return node->v.element.tag >= GUMBO_TAG_H1 && node->v.element.tag <= GUMBO_TAG_H6; }

/* Does a block begin and end with this element? */
static gboolean parts_blocks(const GumboNode *node) { return is_element(node) && !is_one_of(inline_tags, G_N_ELEMENTS(inline_tags), node); }

/* The nearest element around a text that is no part of a line. */
static const GumboNode *block_of(const GumboNode *node, const GumboNode *root) {
  while (node != root && node->parent && !parts_blocks(node)) node = node->parent;
  return node;
}

GArray *html_blocks(const GumboNode *root, const HtmlSkim *skim) {
  Growing growing = {skim, g_array_new(FALSE, FALSE, sizeof(HtmlBlock)), g_string_new(NULL), g_string_new(NULL), 0, 0, FALSE};
  g_array_set_clear_func(growing.blocks, block_clear);
  const GumboNode *around = NULL;
  gboolean skip = FALSE;
  for (const GumboNode *node = root; node; node = html_next(node, root, skip)) {
    skip = node != root && html_is_hidden(node);
    if (skip) continue;
    gboolean text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
    if (parts_blocks(node)) end_block(&growing);
    if (is_element(node) && node->v.element.tag == GUMBO_TAG_BR) g_string_append_c(growing.text, '\n');
    if (!text) continue;
    const GumboNode *block = block_of(node, root);
    if (block != around) end_block(&growing);
    around = block;
    growing.heading = is_element(block) && is_heading(block);
    add_text(&growing, node->v.text.text, is_linked(node, block));
  }
  end_block(&growing);
  g_string_free(growing.text, TRUE);
  g_string_free(growing.piece, TRUE);
  return growing.blocks;
}
