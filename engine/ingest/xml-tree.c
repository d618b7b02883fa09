/* SPDX-License-Identifier: MIT */
#include "ingest/xml-tree.h"
#include "base/error.h"
#include "base/library.h"
#include <libxml/parser.h>
#include <string.h>

#define XML_FUNCTIONS(F) F(xmlReadMemory) F(xmlFreeDoc) F(xmlDocGetRootElement)
LIBRARY(Xml, XML_FUNCTIONS)
static const LibraryFile xml_file = LIBRARY_FILE("libxml2.so.2", XML_FUNCTIONS);

struct XmlTree {
  Xml xml;
  xmlDoc *document;
};

static gboolean fail(GError **error, const char *message) {
  g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_DATA, message);
  return FALSE;
}

static gboolean check(const xmlDoc *document, GError **error) {
  if (!document || !document->children) return fail(error, "not valid XML");
  if (document->intSubset && document->intSubset->entities) return fail(error, "declares entities, which are not read");
  return TRUE;
}

XmlTree *xml_tree_parse(const char *xml, gsize length, GError **error) {
  g_autoptr(XmlTree) tree = g_new0(XmlTree, 1);
  if (!library_load(&xml_file, &tree->xml, error)) return NULL;
  int options = XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  tree->document = tree->xml.xmlReadMemory(xml, (int)MIN(length, G_MAXINT), NULL, "UTF-8", options);
  return check(tree->document, error) ? g_steal_pointer(&tree) : NULL;
}

void xml_tree_free(XmlTree *tree) {
  if (!tree) return;
  if (tree->document) tree->xml.xmlFreeDoc(tree->document);
  g_free(tree);
}

const xmlNode *xml_tree_root(const XmlTree *tree) { return tree->xml.xmlDocGetRootElement(tree->document); }

gboolean xml_tree_is_whole(const XmlTree *tree) { return (tree->document->properties & XML_DOC_WELLFORMED) != 0; }

/* ---- elements ---- */

gboolean xml_is(const xmlNode *node, const char *name) {
  return node && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static gboolean has_prefix(const xmlNode *node, const char *prefix) {
  const char *own = node->ns ? (const char *)node->ns->prefix : NULL;
  return g_strcmp0(own, prefix) == 0;
}

const xmlNode *xml_child(const xmlNode *node, const char *prefix, const char *name) {
  for (const xmlNode *child = node ? node->children : NULL; child; child = child->next)
    if (xml_is(child, name) && has_prefix(child, prefix)) return child;
  return NULL;
}

const xmlNode *xml_next_like(const xmlNode *node) {
  const xmlNode *next = node->next;
  while (next && !xml_is(next, (const char *)node->name)) next = next->next;
  return next;
}

const char *xml_attribute(const xmlNode *node, const char *name) {
  for (const xmlAttr *attribute = node ? node->properties : NULL; attribute; attribute = attribute->next)
    if (strcmp((const char *)attribute->name, name) == 0 && attribute->children) return (const char *)attribute->children->content;
  return NULL;
}

/* ---- text ---- */

/* In document order, without recursion. */
static const xmlNode *next_node(const xmlNode *node, const xmlNode *root) {
  if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
  for (; node != root; node = node->parent)
    if (node->next) return node->next;
  return NULL;
}

static const char *content_of(const xmlNode *node) {
  gboolean text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
  return text && node->content ? (const char *)node->content : NULL;
}

char *xml_text(const xmlNode *node) {
  GString *text = g_string_new(NULL);
  for (const xmlNode *at = node; at; at = next_node(at, node)) {
    const char *content = content_of(at);
    if (content) g_string_append(text, content);
  }
  return g_strstrip(g_string_free(text, FALSE));
}

/* Of XHTML and NITF: what stays inside a line. */
static gboolean is_inline(const xmlNode *node) {
  static const char *const names[] = {"a", "b", "i", "em", "strong", "span", "sub", "sup", "q", "person", "org", "location", "chron", "num",
                                      "money", "copyrite", "event", "function", "object.title", "virtloc", "city", "country"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (xml_is(node, names[i])) return TRUE;
  return FALSE;
}

static const xmlNode *block_of(const xmlNode *node, const xmlNode *root) {
  while (node != root && (node->type != XML_ELEMENT_NODE || is_inline(node))) node = node->parent;
  return node;
}

static void append_words(GString *out, const char *text, gboolean new_block) {
  gboolean space = g_ascii_isspace(*text);
  g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
  gboolean first = TRUE;
  for (char **word = words; *word; word++) {
    if (!**word) continue;
    if (first && new_block && out->len > 0) g_string_append(out, "\n\n");
    else if ((!first || space) && out->len > 0 && out->str[out->len - 1] != ' ') g_string_append_c(out, ' ');
    g_string_append(out, *word);
    first = FALSE;
  }
  if (!first && g_ascii_isspace(text[strlen(text) - 1])) g_string_append_c(out, ' ');
}

char *xml_paragraphs(const xmlNode *node) {
  GString *out = g_string_new(NULL);
  const xmlNode *block = NULL;
  for (const xmlNode *at = node; at; at = next_node(at, node)) {
    const char *content = content_of(at);
    if (!content || content[strspn(content, " \t\r\n")] == '\0') continue;
    const xmlNode *around = block_of(at, node);
    append_words(out, content, around != block);
    block = around;
  }
  return g_strstrip(g_string_free(out, FALSE));
}
