/* SPDX-License-Identifier: MIT */
/* XML of an input as libxml2's tree, and what feeds need of it. No network, no external or own entities: a document that declares some is
 * refused.
 *
 * Lifetime: nodes belong to the tree. Threads: one per tree. */
#pragma once
#include <glib.h>
#include <libxml/tree.h>

typedef struct XmlTree XmlTree;

/* `xml` is valid UTF-8, whatever it declares. SICNON_ERROR_DATA when it is no XML, even for a parser that forgives; _IO when libxml2 is not installed. */
XmlTree *xml_tree_parse(const char *xml, gsize length, GError **error);
void xml_tree_free(XmlTree *tree);
const xmlNode *xml_tree_root(const XmlTree *tree);
/* FALSE when the parser had to forgive something: a part may be missing. */
gboolean xml_tree_is_whole(const XmlTree *tree);

/* The first child element of that name; `prefix` NULL = without one. NULL when there is none, or `node` is NULL. */
const xmlNode *xml_child(const xmlNode *node, const char *prefix, const char *name);
/* The next element beside `node` with its name. */
const xmlNode *xml_next_like(const xmlNode *node);
gboolean xml_is(const xmlNode *node, const char *name);
/* All text below, as it stands; "" for NULL. To be freed. */
char *xml_text(const xmlNode *node);
/* All text below, blocks (paragraphs, headings, items) apart by blank lines, white space as one space. To be freed. */
char *xml_paragraphs(const xmlNode *node);
/* Belongs to the tree; NULL when there is none. */
const char *xml_attribute(const xmlNode *node, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(XmlTree, xml_tree_free)
