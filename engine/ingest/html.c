/* SPDX-License-Identifier: MIT */
#include "ingest/html.h"
#include "base/arena.h"
#include "ingest/html-blocks.h"
#include "ingest/html-tag.h"
#include "ingest/json-ld.h"
#include "base/library.h"
#include <string.h>

#define GUMBO_FUNCTIONS(F) F(gumbo_parse_with_options)
LIBRARY(Gumbo, GUMBO_FUNCTIONS)
static const LibraryFile gumbo_file = LIBRARY_FILE("libgumbo.so.1", GUMBO_FUNCTIONS);

#define PARAGRAPHS "\n\n"
#define CHARSET_HEAD 4096         /* bytes in which a page says its charset (HTML 13.2.3.2: 1024) */
#define ARTICLE_WORDS_MIN 25      /* fewer words in an article element: it is a teaser */
#define DENSE_WORDS_MIN 15        /* of a block that is text (Kohlschuetter 2010) */
#define LINKED_SHARE_MAX 0.5      /* of the words of a block inside an article */
#define DENSE_LINKED_SHARE_MAX .33 /* of a block anywhere on the page */

struct HtmlReader {
  Gumbo gumbo;
  Arena *arena; /* of the tree: gumbo's own destructor calls itself for every level */
  JsonLd *linked_data;
};

static void *allocate(void *arena, size_t size) { return arena_alloc(arena, size); }
static void deallocate(void *arena, void *piece) { (void)arena, (void)piece; }

HtmlReader *html_reader_new(GError **error) {
  g_autofree HtmlReader *reader = g_new0(HtmlReader, 1);
  if (!library_load(&gumbo_file, &reader->gumbo, error)) return NULL;
  reader->arena = arena_new();
  reader->linked_data = json_ld_new();
  return g_steal_pointer(&reader);
}

void html_reader_free(HtmlReader *reader) {
  if (!reader) return;
  arena_free(reader->arena);
  json_ld_free(reader->linked_data);
  g_free(reader);
}

void html_article_clear(HtmlArticle *article) {
  g_free(article->title);
  g_free(article->publisher);
  g_free(article->published);
  g_free(article->url);
  g_free(article->lang);
  g_free(article->text);
  *article = (HtmlArticle){0};
}

/* ---- the page as a whole ---- */

static gsize tag_length(const char *name, const char *end) {
  gsize n = 0;
  while (name + n < end && g_ascii_isalnum(name[n])) n++;
  return n;
}

/* Elements that have no content, or that the next of their kind closes. */
static gboolean nests(const char *name, gsize length) {
  static const char *const flat[] = {"area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
                                     "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr"}; /* in order */
  if (length == 0) return FALSE;
  const char letter = (char)(name[0] | 0x20);
  for (gsize i = 0; i < G_N_ELEMENTS(flat) && flat[i][0] <= letter; i++)
    if (html_name_is(name, length, flat[i])) return FALSE;
  return TRUE;
}

/* By the tags alone, before the tree is built: on a deep tree the parser takes time without bound. Tags are counted by a hash of their
 * names, so that none closes many of another kind. */
static gboolean is_too_deep(const char *html, gsize length) {
  guint open[256] = {0}, depth = 0;
  const char *end = html + length;
  for (const char *at = html; (at = memchr(at, '<', (gsize)(end - at))); at++) {
    gboolean closes = at + 1 < end && at[1] == '/';
    const char *name = at + (closes ? 2 : 1);
    gsize n = tag_length(name, end);
    if (!nests(name, n)) continue;
    guint *count = &open[(guint8)(g_ascii_tolower(name[0]) * 7 + g_ascii_tolower(name[n - 1]) * 31 + n)];
    if (!closes) ++*count, depth++;
    else if (*count > 0) --*count, depth--;
    if (depth > HTML_DEPTH_LIMIT) return TRUE;
  }
  return FALSE;
}

/* Valid until the next call. NULL when the page is too deep. */
static const GumboOutput *parse(HtmlReader *reader, const HtmlSkim *skim) {
  arena_reset(reader->arena);
  if (is_too_deep(skim->html->str, skim->html->len)) return NULL;
  const GumboOptions options = {.allocator = allocate, .deallocator = deallocate, .userdata = reader->arena, .tab_stop = 8, .max_errors = 0};
  return reader->gumbo.gumbo_parse_with_options(&options, skim->html->str, skim->html->len);
}

char *html_declared_charset(const char *html, gsize length) {
  static const char name[] = "charset";
  const char *end = html + MIN(length, CHARSET_HEAD);
  for (const char *at = html; at + sizeof name < end; at++) {
    if ((*at | 0x20) != name[0] || g_ascii_strncasecmp(at, name, strlen(name)) != 0) continue;
    for (at += strlen(name); at < end && strchr(" \t=\"'", *at) && *at;) at++;
    gsize n = 0;
    while (at + n < end && (g_ascii_isalnum(at[n]) || (at[n] && strchr("-_:.", at[n])))) n++;
    return n > 0 ? g_strndup(at, n) : NULL;
  }
  return NULL;
}

/* ---- what the page says of itself ---- */

static void take(char **to, const char *value) {
  if (!*to && value && *value) *to = g_strdup(value);
}

/* Where a page was left as it is, a stand-in may stand in an attribute. */
static void take_attribute(const HtmlSkim *skim, char **to, const char *value) {
  if (*to || !value || !*value) return;
  GString *text = g_string_new(NULL);
  html_skim_append(skim, value, text);
  *to = g_string_free(text, FALSE);
}

/* <meta property="og:title" content="...">: names of the Open Graph protocol, of schema.org and of Dublin Core. */
static void take_meta(const GumboNode *node, const HtmlSkim *skim, HtmlArticle *out) {
  const struct {
    const char *name;
    char **to;
  } names[] = {
      {"article:published_time", &out->published}, {"datePublished", &out->published}, {"date", &out->published},
      {"dc.date", &out->published},                {"pubdate", &out->published},       {"og:title", &out->title},
      {"og:site_name", &out->publisher},           {"og:url", &out->url},              {"parsely-pub-date", &out->published},
  };
  const char *property = html_attribute(node, "property"), *name = html_attribute(node, "name"), *item = html_attribute(node, "itemprop");
  const char *key = property ? property : name ? name : item;
  for (gsize i = 0; key && i < G_N_ELEMENTS(names); i++)
    if (g_ascii_strcasecmp(names[i].name, key) == 0) take_attribute(skim, names[i].to, html_attribute(node, "content"));
}

/* Without what is no text for readers inside it. */
static char *text_of(const HtmlSkim *skim, const GumboNode *node) {
  GString *text = g_string_new(NULL);
  gboolean hidden = FALSE;
  for (const GumboNode *at = node; at; at = html_next(at, node, hidden)) {
    hidden = at != node && html_is_hidden(at);
    if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_WHITESPACE) html_skim_append(skim, at->v.text.text, text);
  }
  return g_strstrip(g_string_free(text, FALSE));
}

/* What else the page tells, where its metadata do not. */
typedef struct {
  const HtmlSkim *skim; /* of which the tree was made */
  const GumboNode *title, *heading, *time, *main, *body, *marked; /* marked: itemprop="articleBody" */
  GPtrArray *articles;
} Landmarks;

static gboolean has_value(const GumboNode *node, const char *attribute, const char *value) {
  const char *found = html_attribute(node, attribute);
  return found && strcmp(found, value) == 0;
}

/* What stands in it is no markup, and nobody's text, whatever its attributes say. */
static gboolean is_code(GumboTag tag) {
  static const GumboTag code[] = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME};
  for (gsize i = 0; i < G_N_ELEMENTS(code); i++)
    if (tag == code[i]) return TRUE;
  return FALSE;
}

static void note_landmark(const GumboNode *node, Landmarks *marks) {
  GumboTag tag = node->v.element.tag;
  if (is_code(tag)) return;
  if (tag == GUMBO_TAG_TITLE && !marks->title) marks->title = node;
  if (tag == GUMBO_TAG_H1 && !marks->heading) marks->heading = node;
  if (tag == GUMBO_TAG_TIME && !marks->time && html_attribute(node, "datetime")) marks->time = node;
  if ((tag == GUMBO_TAG_MAIN || has_value(node, "role", "main")) && !marks->main) marks->main = node;
  if (tag == GUMBO_TAG_BODY) marks->body = node;
  if (has_value(node, "itemprop", "articleBody") && !marks->marked) marks->marked = node;
  if (tag == GUMBO_TAG_ARTICLE) g_ptr_array_add(marks->articles, (gpointer)node);
}

static void take_script(HtmlReader *reader, const GumboNode *node, const HtmlSkim *skim, JsonLdArticle *out) {
  if (!has_value(node, "type", "application/ld+json")) return;
  g_autofree char *json = text_of(skim, node);
  json_ld_read(reader->linked_data, json, strlen(json), out);
}

static void look_around(HtmlReader *reader, const GumboNode *root, HtmlArticle *out, Landmarks *marks, JsonLdArticle *linked) {
  for (const GumboNode *node = root; node; node = html_next(node, root, FALSE)) {
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) continue;
    note_landmark(node, marks);
    if (node->v.element.tag == GUMBO_TAG_META) take_meta(node, marks->skim, out);
    if (node->v.element.tag == GUMBO_TAG_SCRIPT) take_script(reader, node, marks->skim, linked);
    if (node->v.element.tag == GUMBO_TAG_LINK && has_value(node, "rel", "canonical")) take_attribute(marks->skim, &out->url, html_attribute(node, "href"));
    if (node->v.element.tag == GUMBO_TAG_HTML) take_attribute(marks->skim, &out->lang, html_attribute(node, "lang"));
  }
}

/* ---- the text ---- */

static guint words_of(const GArray *blocks) {
  guint words = 0;
  for (guint i = 0; i < blocks->len; i++) words += g_array_index(blocks, HtmlBlock, i).words;
  return words;
}

static gboolean is_linked_up(const HtmlBlock *block, double share) { return block->linked_words > share * block->words; }

static gboolean is_dense(const HtmlBlock *block) {
  return block->words >= DENSE_WORDS_MIN && !is_linked_up(block, DENSE_LINKED_SHARE_MAX);
}

/* From the first dense block to the last; a lone heading before it belongs to it. FALSE when no block is dense. */
static gboolean find_dense(const GArray *blocks, guint *first, guint *end) {
  gboolean any = FALSE;
  for (guint i = 0; i < blocks->len; i++) {
    if (!is_dense(&g_array_index(blocks, HtmlBlock, i))) continue;
    if (!any) *first = i;
    *end = i + 1;
    any = TRUE;
  }
  if (any && *first > 0 && g_array_index(blocks, HtmlBlock, *first - 1).heading) (*first)--;
  return any;
}

static void append_block(GString *text, const char *block) {
  if (text->len > 0) g_string_append(text, PARAGRAPHS);
  g_string_append(text, block);
}

/* `title` leads unless the text has it. */
static char *join_blocks(const char *title, const GArray *blocks, guint first, guint end) {
  GString *text = g_string_new(NULL);
  for (guint i = first; i < end; i++) {
    const HtmlBlock *block = &g_array_index(blocks, HtmlBlock, i);
    if (is_linked_up(block, LINKED_SHARE_MAX)) continue;
    if (text->len == 0 && title && !strstr(title, block->text) && !strstr(block->text, title)) append_block(text, title);
    append_block(text, block->text);
  }
  return g_string_free(text, FALSE);
}

/* The article element with most words, else the main element. */
static GArray *container_blocks(const Landmarks *marks) {
  GArray *best = marks->marked ? html_blocks(marks->marked, marks->skim) : NULL;
  for (guint i = 0; !marks->marked && i < marks->articles->len; i++) {
    GArray *blocks = html_blocks(marks->articles->pdata[i], marks->skim);
    GArray *worse = best && words_of(best) >= words_of(blocks) ? blocks : best;
    if (worse == best) best = blocks;
    if (worse) g_array_unref(worse);
  }
  if (best && words_of(best) >= ARTICLE_WORDS_MIN) return best;
  if (best) g_array_unref(best);
  return marks->main ? html_blocks(marks->main, marks->skim) : NULL;
}

static char *page_text(const Landmarks *marks, const char *title) {
  g_autoptr(GArray) inside = container_blocks(marks);
  if (inside && words_of(inside) >= ARTICLE_WORDS_MIN) return join_blocks(title, inside, 0, inside->len);
  g_autoptr(GArray) blocks = marks->body ? html_blocks(marks->body, marks->skim) : g_array_new(FALSE, FALSE, sizeof(HtmlBlock));
  guint first = 0, end = 0;
  if (find_dense(blocks, &first, &end)) return join_blocks(title, blocks, first, end);
  return join_blocks(title, blocks, 0, blocks->len);
}

static char *linked_text(const JsonLdArticle *linked, const char *title) {
  return title && !strstr(linked->text, title) ? g_strconcat(title, PARAGRAPHS, linked->text, NULL) : g_strdup(linked->text);
}

static void take_linked(const JsonLdArticle *linked, HtmlArticle *out) {
  take(&out->title, linked->title);
  take(&out->publisher, linked->publisher);
  take(&out->published, linked->published);
  take(&out->url, linked->url);
  take(&out->lang, linked->lang);
}

/* JSON-LD tells more exactly than meta elements, and those than what can be seen on the page. */
static void read_tree(HtmlReader *reader, const GumboNode *root, Landmarks *marks, HtmlArticle *out) {
  g_auto(JsonLdArticle) linked = {0};
  g_auto(HtmlArticle) meta = {0};
  look_around(reader, root, &meta, marks, &linked);
  take_linked(&linked, out);
  take_linked(&(JsonLdArticle){meta.title, meta.publisher, meta.published, meta.url, meta.lang, NULL}, out);
  g_autofree char *heading = marks->heading ? text_of(marks->skim, marks->heading) : NULL;
  g_autofree char *title = marks->title ? text_of(marks->skim, marks->title) : NULL;
  take(&out->title, heading);
  take(&out->title, title);
  if (marks->time) take_attribute(marks->skim, &out->published, html_attribute(marks->time, "datetime"));
  out->text = linked.text ? linked_text(&linked, out->title) : page_text(marks, out->title);
}

void html_read_page(HtmlReader *reader, const char *html, gsize length, HtmlArticle *out) {
  g_autoptr(HtmlSkim) skim = html_skim(html, length);
  html_read_skimmed(reader, skim, out);
}

void html_read_skimmed(HtmlReader *reader, const HtmlSkim *skim, HtmlArticle *out) {
  *out = (HtmlArticle){0};
  const GumboOutput *page = parse(reader, skim);
  out->too_deep = page == NULL;
  if (out->too_deep) return;
  g_autoptr(GPtrArray) articles = g_ptr_array_new();
  Landmarks marks = {.skim = skim, .articles = articles};
  read_tree(reader, page->document, &marks, out);
}

char *html_read_fragment(HtmlReader *reader, const char *html, gsize length) {
  g_autoptr(HtmlSkim) skim = html_skim(html, length);
  const GumboOutput *page = parse(reader, skim);
  g_autoptr(GArray) blocks = page ? html_blocks(page->root, skim) : g_array_new(FALSE, FALSE, sizeof(HtmlBlock));
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < blocks->len; i++) append_block(text, g_array_index(blocks, HtmlBlock, i).text);
  return g_string_free(text, FALSE);
}
