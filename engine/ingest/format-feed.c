/* SPDX-License-Identifier: MIT */
/* RSS (0.9x, 1.0, 2.0), Atom and NewsML-G2 (with XHTML, NITF or plain text in it): an item is a document. Its headline leads its text, or is
 * all of it. */
#include "ingest/article.h"
#include "base/error.h"
#include "ingest/charset.h"
#include "ingest/html.h"
#include "ingest/xml-tree.h"
#include <string.h>

#define DECLARATION_MAX 200            /* bytes in which an XML declaration ends */
#define FEED_LIMIT (64 * 1024 * 1024) /* bytes: the tree of a feed is held in memory */

typedef struct {
  const FormatInput *input;
  XmlTree *tree;
  HtmlReader *html;
  GPtrArray *items; /* of xmlNode */
  guint next;
  gboolean opened;
} Feed;

typedef struct {
  char *id, *title, *publisher, *published, *url, *lang, *text;
} Item;

static void item_clear(Item *item) {
  char **const strings[] = {&item->id, &item->title, &item->publisher, &item->published, &item->url, &item->lang, &item->text};
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++) g_free(*strings[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Item, item_clear)

static gboolean feed_sniff(const char *head, gsize length) {
  static const char *const starts[] = {"<?xml", "<rss", "<feed", "<rdf:RDF", "<newsItem", "<newsMessage", "<nitf"};
  const char *at = format_skip_space(head, &length);
  for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
    if (length >= strlen(starts[i]) && strncmp(at, starts[i], strlen(starts[i])) == 0) return TRUE;
  return FALSE;
}

static gpointer feed_open(const FormatInput *input) {
  Feed *self = g_new0(Feed, 1);
  self->input = input;
  self->items = g_ptr_array_new();
  return self;
}

static void feed_close(gpointer state) {
  Feed *self = state;
  g_ptr_array_unref(self->items);
  xml_tree_free(self->tree);
  html_reader_free(self->html);
  g_free(self);
}

/* ---- items ---- */

static void add_all(Feed *self, const xmlNode *first) {
  for (; first; first = xml_next_like(first)) g_ptr_array_add(self->items, (gpointer)first);
}

/* Where each kind of document has its items. FALSE when it is none that is known. */
static gboolean find_items(Feed *self, const xmlNode *root) {
  if (xml_is(root, "rss")) add_all(self, xml_child(xml_child(root, NULL, "channel"), NULL, "item"));
  else if (xml_is(root, "RDF")) add_all(self, xml_child(root, NULL, "item"));
  else if (xml_is(root, "feed")) add_all(self, xml_child(root, root->ns ? (const char *)root->ns->prefix : NULL, "entry"));
  else if (xml_is(root, "newsMessage")) add_all(self, xml_child(xml_child(root, NULL, "itemSet"), NULL, "newsItem"));
  else if (xml_is(root, "newsItem") || xml_is(root, "nitf")) g_ptr_array_add(self->items, (gpointer)root);
  else return FALSE;
  return TRUE;
}

static void take_text(char **to, const xmlNode *node) {
  if (*to || !node) return;
  char *text = xml_text(node);
  if (*text) *to = text;
  else g_free(text);
}

static void take_attribute(char **to, const xmlNode *node, const char *name) {
  const char *value = xml_attribute(node, name);
  if (!*to && value && *value) *to = g_strdup(value);
}

/* Markup in a string, as RSS and Atom have it; a text without any is left as it is. */
static void take_markup(Feed *self, char **to, const xmlNode *node) {
  if (*to || !node) return;
  g_autofree char *raw = xml_text(node);
  if (strpbrk(raw, "<&")) *to = html_read_fragment(self->html, raw, strlen(raw));
  else if (*raw) *to = g_steal_pointer(&raw);
}

static void read_rss(Feed *self, const xmlNode *node, Item *out) {
  const xmlNode *channel = xml_is(node->parent, "channel") ? node->parent : xml_child(node->parent, NULL, "channel");
  take_text(&out->id, xml_child(node, NULL, "guid"));
  take_attribute(&out->id, node, "about");
  take_markup(self, &out->title, xml_child(node, NULL, "title"));
  take_text(&out->url, xml_child(node, NULL, "link"));
  take_text(&out->published, xml_child(node, NULL, "pubDate"));
  take_text(&out->published, xml_child(node, "dc", "date"));
  take_text(&out->publisher, xml_child(node, NULL, "source"));
  take_text(&out->publisher, xml_child(channel, NULL, "title"));
  take_text(&out->lang, xml_child(channel, NULL, "language"));
  take_markup(self, &out->text, xml_child(node, "content", "encoded"));
  take_markup(self, &out->text, xml_child(node, NULL, "description"));
}

static const xmlNode *find_link(const xmlNode *node, const char *prefix) {
  for (const xmlNode *link = xml_child(node, prefix, "link"); link; link = xml_next_like(link)) {
    const char *relation = xml_attribute(link, "rel");
    if (!relation || strcmp(relation, "alternate") == 0) return link;
  }
  return NULL;
}

/* type="xhtml" has elements, the other types a string. */
static void take_atom_text(Feed *self, char **to, const xmlNode *node) {
  if (*to || !node) return;
  if (g_strcmp0(xml_attribute(node, "type"), "xhtml") == 0) *to = xml_paragraphs(node);
  else take_markup(self, to, node);
}

static void read_atom(Feed *self, const xmlNode *node, Item *out) {
  const char *prefix = node->ns ? (const char *)node->ns->prefix : NULL;
  take_text(&out->id, xml_child(node, prefix, "id"));
  take_atom_text(self, &out->title, xml_child(node, prefix, "title"));
  take_attribute(&out->url, find_link(node, prefix), "href");
  take_text(&out->published, xml_child(node, prefix, "published"));
  take_text(&out->published, xml_child(node, prefix, "updated"));
  take_text(&out->publisher, xml_child(xml_child(node, prefix, "source"), prefix, "title"));
  take_text(&out->publisher, xml_child(node->parent, prefix, "title"));
  take_attribute(&out->lang, node, "lang");
  take_attribute(&out->lang, node->parent, "lang");
  take_atom_text(self, &out->text, xml_child(node, prefix, "content"));
  take_atom_text(self, &out->text, xml_child(node, prefix, "summary"));
}

/* ---- NewsML-G2 and NITF ---- */

static void read_nitf(const xmlNode *node, Item *out) {
  const xmlNode *head = xml_child(node, NULL, "head"), *data = xml_child(head, NULL, "docdata"), *body = xml_child(node, NULL, "body");
  const xmlNode *lines = xml_child(xml_child(body, NULL, "body.head"), NULL, "hedline");
  take_attribute(&out->id, xml_child(data, NULL, "doc-id"), "id-string");
  take_attribute(&out->published, xml_child(data, NULL, "date.issue"), "norm");
  take_text(&out->title, xml_child(lines, NULL, "hl1"));
  take_text(&out->title, xml_child(head, NULL, "title"));
  const xmlNode *content = xml_child(body, NULL, "body.content");
  if (!out->text && content) out->text = xml_paragraphs(content);
}

/* The first representation that is text: XML inside, or plain data. */
static void read_content(const xmlNode *set, Item *out) {
  const xmlNode *inside = xml_child(set, NULL, "inlineXML"), *nitf = xml_child(inside, NULL, "nitf");
  const xmlNode *html = xml_child(inside, NULL, "html"), *body = xml_child(html, NULL, "body");
  if (nitf) read_nitf(nitf, out);
  else if (inside) out->text = xml_paragraphs(body ? body : inside);
  take_text(&out->text, xml_child(set, NULL, "inlineData"));
}

static void read_newsml(const xmlNode *node, Item *out) {
  const xmlNode *item = xml_child(node, NULL, "itemMeta"), *content = xml_child(node, NULL, "contentMeta");
  const xmlNode *provider = xml_child(item, NULL, "provider");
  take_attribute(&out->id, node, "guid");
  take_attribute(&out->lang, node, "lang");
  take_text(&out->publisher, xml_child(provider, NULL, "name"));
  take_attribute(&out->publisher, provider, "literal");
  take_attribute(&out->publisher, provider, "qcode");
  take_text(&out->published, xml_child(content, NULL, "contentCreated"));
  take_text(&out->published, xml_child(item, NULL, "versionCreated"));
  take_text(&out->title, xml_child(content, NULL, "headline"));
  read_content(xml_child(node, NULL, "contentSet"), out);
}

/* "stat:withheld", "stat:canceled" */
static gboolean is_withdrawn(const xmlNode *node) {
  const char *status = xml_attribute(xml_child(xml_child(node, NULL, "itemMeta"), NULL, "pubStatus"), "qcode");
  return status && (strstr(status, "withheld") || strstr(status, "cancel"));
}

/* ---- documents ---- */

static Document *document_of_item(Feed *self, const Item *item, guint64 line) {
  const char *title = item->title ? item->title : "", *body = item->text ? item->text : "";
  g_autofree char *text = strstr(body, title) ? g_strdup(body) : g_strconcat(title, *body ? "\n\n" : "", body, NULL);
  const Article article = {
      .id = item->id,
      .title = item->title,
      .publisher = item->publisher,
      .published = item->published,
      .url = item->url,
      .lang = item->lang,
      .text = text,
      .length = strlen(text),
      .line = line,
  };
  return article_document(self->input, &article);
}

static Document *read_item(Feed *self, const xmlNode *node) {
  if (is_withdrawn(node)) {
    InputProblem where = {.kind = PROBLEM_LOST, .path = self->input->path, .line = node->line, .mend = "drop it"};
    input_problems_report(self->input->problems, where, "withdrawn by its publisher (pubStatus)");
    return NULL;
  }
  g_auto(Item) item = {0};
  if (xml_is(node, "item")) read_rss(self, node, &item);
  else if (xml_is(node, "entry")) read_atom(self, node, &item);
  else if (xml_is(node, "nitf")) read_nitf(node, &item);
  else read_newsml(node, &item);
  return document_of_item(self, &item, node->line);
}

static gboolean fail(GError **error, const char *message) {
  g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_DATA, message);
  return FALSE;
}

/* encoding="..." of the XML declaration, or NULL. */
static char *declared_charset(const GString *bytes) {
  const char *end = g_strstr_len(bytes->str, (gssize)MIN(bytes->len, DECLARATION_MAX), "?>");
  const char *at = end ? g_strstr_len(bytes->str, end - bytes->str, "encoding") : NULL;
  if (!at) return NULL;
  at += strcspn(at, "\"'");
  gsize length = at < end ? strcspn(at + 1, "\"'?") : 0;
  return length > 0 ? g_strndup(at + 1, length) : NULL;
}

static void report_forgiven(const Feed *self) {
  if (xml_tree_is_whole(self->tree)) return;
  InputProblem where = {.kind = PROBLEM_KEPT, .path = self->input->path, .mend = "fetch or make the file again"};
  input_problems_report(self->input->problems, where, "not well-formed XML: read as far as that goes");
}

static gboolean read_feed(Feed *self, GError **error) {
  g_autoptr(GString) bytes = g_string_new(NULL);
  if (!source_read_all(self->input->source, FEED_LIMIT, bytes, error)) return FALSE;
  if (bytes->len > FEED_LIMIT) return fail(error, "is longer than FEED_LIMIT");
  CharsetNote note;
  gsize length;
  g_autofree char *declared = declared_charset(bytes), *xml = charset_decode(bytes->str, bytes->len, declared, &length, &note);
  self->html = html_reader_new(error);
  self->tree = self->html ? xml_tree_parse(xml, length, error) : NULL;
  if (!self->tree) return FALSE;
  charset_report(self->input, 0, &note);
  report_forgiven(self);
  const xmlNode *root = xml_tree_root(self->tree);
  if (!root) return fail(error, "not valid XML");
  if (find_items(self, root)) return self->items->len > 0 || fail(error, "has no items");
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "is XML of a kind that is not read: <%.40s>", (const char *)root->name);
  return FALSE;
}

static gboolean feed_next(gpointer state, Document **out, GError **error) {
  Feed *self = state;
  *out = NULL;
  gboolean first = !self->opened;
  self->opened = TRUE;
  if (first && !read_feed(self, error)) return FALSE;
  while (!*out && self->next < self->items->len) *out = read_item(self, self->items->pdata[self->next++]);
  return TRUE;
}

static const char *const extensions[] = {"xml", "rss", "atom", "rdf", "nitf", NULL};

const Format format_feed = {"feed", "feed", extensions, feed_sniff, feed_open, feed_next, feed_close};
