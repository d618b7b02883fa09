/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem() */
#include "ingest/html-skim.h"
#include "base/span.h"
#include "ingest/html-drawing.h"
#include "ingest/html-tag.h"
#include <string.h>

/* Stand-ins are characters for private use that no page has: plane 16 without its last two, which are no characters. */
#define STAND_IN_FIRST 0x100000
#define STAND_INS_MAX 0xFFFE
#define STAND_IN_LEAD '\xF4'
#define STAND_IN_BYTES 4
#define TEXT_MIN 8        /* bytes that are worth a stand-in */
#define ATTRIBUTES_COMPARED 32 /* of a tag; one with more is left as it is */
#define REFERENCE_BYTES 8 /* of a reference that cannot name a stand-in: "&#x1F600" */

typedef struct {
  HtmlSkim *out;
  const char *at, *end;
  gboolean in_select, in_template; /* since the last start tag of its kind */
} Skimming;

/* ---- text ---- */

/* May a stand-in stand for it? Not for markup and references, nor for what the parser changes: CR, control and no characters. Those beyond
 * three bytes are not worth the question. */
static gboolean is_plain(const char *at) {
  const guint8 c = (guint8)at[0], next = c < 0xC2 ? 0 : (guint8)at[1];
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\f';
  if (c < 0x80) return c != '<' && c != '&' && c != 0x7F;
  if (c == 0xC2) return next >= 0xA0;
  if (c == 0xEF) return next != 0xB7 && next != 0xBF;
  return c < 0xF0;
}

/* Are any of these eight bytes not plain by themselves? At worst one is suspected because of its neighbour. */
static gboolean is_mixed(guint64 word) {
  const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101), high = ones << 7;
  const guint64 less = word ^ ones * '<', and = word ^ ones * '&', delete = word ^ ones * 0x7F;
  return ((word | (word - ones * ' ') | (less - ones) | (and - ones) | (delete - ones)) & high) != 0;
}

static const char *plain_end(const char *at, const char *end) {
  for (guint64 word; end - at >= (gssize)sizeof word; at += sizeof word) {
    memcpy(&word, at, sizeof word);
    if (is_mixed(word)) break;
  }
  while (at < end && is_plain(at)) at++;
  return at;
}

static gboolean is_of_reference(char c) { return g_ascii_isalnum(c) || c == '#' || c == '&' || c == ';'; }

/* Characters that must stay: white space, of which the tree depends, and what is not plain. */
static const char *kept_end(const char *at, const char *end) {
  if (*at == '&')
    while (at < end && is_of_reference(*at)) at++;
  while (at < end && *at != '&' && (g_ascii_isspace(*at) || !is_plain(at))) at = g_utf8_next_char(at);
  return at;
}

static void put_stand_in(HtmlSkim *out, const char *at, const char *end) {
  const Span text = {(guint32)(at - out->page), (guint32)(end - out->page)};
  g_string_append_unichar(out->html, (gunichar)STAND_IN_FIRST + out->texts->len);
  g_array_append_val(out->texts, text);
}

static void put_text(HtmlSkim *out, const char *at, const char *end) {
  while (at < end) {
    const char *kept = kept_end(at, end), *plain = plain_end(kept, end);
    gboolean worth = plain - kept >= TEXT_MIN && out->texts->len < STAND_INS_MAX;
    g_string_append_len(out->html, at, (worth ? kept : plain) - at);
    if (worth) put_stand_in(out, kept, plain);
    at = plain;
  }
}

void html_skim_append(const HtmlSkim *skim, const char *text, GString *out) {
  const char *from = text;
  for (const char *at = text; skim->texts->len > 0 && (at = strchr(at, STAND_IN_LEAD)); from = at) {
    const Span *span = &g_array_index(skim->texts, Span, g_utf8_get_char(at) - STAND_IN_FIRST);
    g_string_append_len(out, from, at - from);
    g_string_append_len(out, skim->page + span->start, (gssize)(span->end - span->start));
    at += STAND_IN_BYTES;
  }
  g_string_append(out, from);
}

/* ---- tags ---- */

/* Attributes that somebody reads: the reader of pages, or the parser itself. */
static const struct {
  const char *name, *tag; /* tag: of that only; NULL = of all */
} read_attributes[] = {
    {"href", "link"},      {"rel", "link"},     {"type", NULL},   {"role", NULL},       {"itemprop", NULL},   {"hidden", NULL},
    {"aria-hidden", NULL}, {"content", "meta"}, {"name", "meta"}, {"property", "meta"}, {"datetime", "time"}, {"lang", "html"},
};

/* Kinds of elements; most are of none. */
typedef enum {
  PLAIN,
  REOPENED,   /* the parser opens it anew where it was not closed, unless it did so thrice with the same attributes */
  RAW_READ,   /* what stands in it is no markup, */
  RAW_UNREAD, /* and nobody reads it */
  SCRIPT,
  DRAWING,
  SELECT,
  TEMPLATE,
  COLUMN,
  UNSURE, /* what stands in and behind it depends on more than can be seen from the tags */
} Kind;

static const struct {
  const char *name;
  Kind kind;
} kinds[] = {
    {"b", REOPENED},      {"big", REOPENED},     {"code", REOPENED},    {"col", COLUMN},        {"em", REOPENED},
    {"font", REOPENED},   {"frameset", UNSURE},  {"i", REOPENED},       {"iframe", RAW_UNREAD}, {"isindex", UNSURE},
    {"math", UNSURE},     {"nobr", REOPENED},    {"noembed", RAW_READ}, {"noframes", RAW_READ}, {"plaintext", UNSURE},
    {"s", REOPENED},      {"script", SCRIPT},    {"select", SELECT},    {"small", REOPENED},    {"strike", REOPENED},
    {"strong", REOPENED}, {"style", RAW_UNREAD}, {"svg", DRAWING},      {"template", TEMPLATE}, {"textarea", RAW_UNREAD},
    {"title", RAW_READ},  {"tt", REOPENED},      {"u", REOPENED},       {"xmp", RAW_READ},
};

static Kind kind_of(const HtmlTag *tag) {
  const char letter = (char)(tag->name[0] | 0x20);
  for (gsize i = 0; i < G_N_ELEMENTS(kinds) && kinds[i].name[0] <= letter; i++) /* they stand in order */
    if (html_tag_is(tag, kinds[i].name)) return kinds[i].kind;
  return PLAIN;
}

static gboolean is_read(const HtmlTag *tag, const HtmlTagAttribute *attribute) {
  for (gsize i = 0; i < G_N_ELEMENTS(read_attributes); i++) {
    const char *of = read_attributes[i].tag;
    if (html_name_is(attribute->name, attribute->length, read_attributes[i].name)) return !of || html_tag_is(tag, of);
  }
  return FALSE;
}

static gboolean is_among(const HtmlTagAttribute *attributes, guint n, const HtmlTagAttribute *sought) {
  for (guint i = 0; i < n; i++)
    if (attributes[i].length == sought->length && g_ascii_strncasecmp(attributes[i].name, sought->name, sought->length) == 0) return TRUE;
  return FALSE;
}

/* Where an attribute comes again and has no value, the parser (libgumbo 0.10) forgets the value of the one behind it. Of tags with many nobody
 * looks for it. */
static gboolean repeats_attribute(const HtmlTag *tag) {
  HtmlTagAttribute seen[ATTRIBUTES_COMPARED];
  const char *next = tag->name + tag->length;
  guint n = 0;
  for (HtmlTagAttribute attribute; html_tag_next_attribute(&next, tag, &attribute); seen[n++] = attribute)
    if (n == ATTRIBUTES_COMPARED || is_among(seen, n, &attribute)) return TRUE;
  return FALSE;
}

/* FALSE when there are such that must not be parted. */
static gboolean put_read_attributes(GString *html, const HtmlTag *tag) {
  const char *next = tag->name + tag->length;
  gboolean any = FALSE;
  for (HtmlTagAttribute attribute; html_tag_next_attribute(&next, tag, &attribute);) {
    if (!is_read(tag, &attribute)) continue;
    if (!any && repeats_attribute(tag)) return FALSE;
    any = TRUE;
    g_string_append_c(html, ' ');
    g_string_append_len(html, attribute.name, attribute.end - attribute.name);
  }
  return TRUE;
}

static void put_start_tag(GString *html, const char *at, const HtmlTag *tag, Kind kind) {
  const char *name_end = tag->name + tag->length;
  const gsize before = html->len;
  const gboolean bare = name_end + 1 == tag->end;
  if (kind != REOPENED && !bare) {
    g_string_append_len(html, at, name_end - at);
    if (put_read_attributes(html, tag)) {
      g_string_append(html, tag->empty ? " />" : ">");
      return;
    }
    g_string_truncate(html, before);
  }
  g_string_append_len(html, at, tag->end - at);
}

/* ---- elements ---- */

static gboolean is_linked_data(const HtmlTag *tag) {
  const char *attributes = tag->name + tag->length;
  gssize n = tag->end - attributes;
  return g_strstr_len(attributes, n, "ld+json") || memchr(attributes, '&', (gsize)n);
}

/* Of the tag that was just put. */
static void skim_raw(Skimming *self, const HtmlTag *tag, gboolean read) {
  const char *close = html_raw_end(self->at, self->end, tag);
  if (read) put_text(self->out, self->at, close);
  self->at = close;
}

/* Its end may depend on comments in it (see html_raw_end()): then its text must stay. */
static gboolean skim_script(Skimming *self, const HtmlTag *tag) {
  const char *from = self->at;
  gboolean read = is_linked_data(tag);
  skim_raw(self, tag, read);
  return !read || !g_strstr_len(from, self->at - from, "<!--");
}

/* FALSE where the tree cannot be foretold. */
static gboolean skim_element(Skimming *self, const HtmlTag *tag, Kind kind) {
  gboolean raw = kind == RAW_READ || kind == RAW_UNREAD;
  self->in_select |= kind == SELECT;
  self->in_template |= kind == TEMPLATE;
  if (kind == UNSURE || (self->in_template && kind == COLUMN)) return FALSE;
  if (self->in_select && (raw || kind == TEMPLATE || kind == DRAWING)) return FALSE;
  if (kind == SCRIPT) return skim_script(self, tag);
  if (raw) skim_raw(self, tag, kind == RAW_READ);
  if (kind == DRAWING && !tag->empty) self->at = html_drawing_end(self->at, self->end);
  return self->at != NULL;
}

/* At "<" and a letter, or "</" and a letter. */
static gboolean skim_tag(Skimming *self) {
  HtmlTag tag;
  const char *at = self->at;
  if (!html_tag_read(at, self->end, &tag)) return FALSE;
  self->at = tag.end;
  if (tag.closes) {
    g_string_append_len(self->out->html, at, tag.end - at);
    if (html_tag_is(&tag, "select")) self->in_select = FALSE;
    return TRUE;
  }
  const Kind kind = kind_of(&tag);
  put_start_tag(self->out->html, at, &tag, kind);
  return kind == PLAIN || skim_element(self, &tag, kind);
}

/* "<!...", "<?..." and "</" without a name: comments all, but for the type of the page. */
static void skim_declaration(Skimming *self) {
  const char *at = self->at, *close = memchr(at, '>', (gsize)(self->end - at));
  if (self->end - at >= 4 && memcmp(at, "<!--", 4) == 0) {
    g_string_append(self->out->html, "<!---->");
    self->at = html_comment_end(at + 4, self->end);
    return;
  }
  self->at = close ? close + 1 : self->end;
  g_string_append_len(self->out->html, at, self->at - at);
}

/* From one "<" to the next. */
static gboolean skim_piece(Skimming *self) {
  const char *next = self->at + 1;
  char c = next < self->end ? *next : '\0';
  const char behind = next + 1 < self->end ? next[1] : '\0';
  if (g_ascii_isalpha(c) || (c == '/' && g_ascii_isalpha(behind))) return skim_tag(self);
  if (c == '/' && behind == '>') return FALSE; /* the parser takes it for nothing, but forgets that it is in a drawing */
  if (c == '!' || c == '?' || c == '/') skim_declaration(self);
  else g_string_append_c(self->out->html, *self->at++);
  return TRUE;
}

/* ---- the page ---- */

/* Neither stand-ins of its own, nor references that might name one. */
static gboolean is_without_stand_ins(const char *html, gsize length) {
  if (memchr(html, STAND_IN_LEAD, length)) return FALSE;
  const char *end = html + length;
  for (const char *at = html; (at = memchr(at, '&', (gsize)(end - at)));) {
    const char *from = at++;
    if (at >= end || *at != '#') continue;
    while (at < end && (g_ascii_isalnum(*at) || *at == '#')) at++;
    if (at - from > REFERENCE_BYTES) return FALSE;
  }
  return TRUE;
}

static gboolean skim_page(Skimming *self) {
  while (self->at < self->end) {
    const char *tag = memchr(self->at, '<', (gsize)(self->end - self->at));
    put_text(self->out, self->at, tag ? tag : self->end);
    self->at = tag ? tag : self->end;
    if (tag && !skim_piece(self)) return FALSE;
  }
  return TRUE;
}

static HtmlSkim *skim_new(const char *html, gsize room) {
  HtmlSkim *out = g_new(HtmlSkim, 1);
  *out = (HtmlSkim){g_string_sized_new(room), g_array_new(FALSE, FALSE, sizeof(Span)), html};
  return out;
}

HtmlSkim *html_skim(const char *html, gsize length) {
  g_autoptr(HtmlSkim) out = skim_new(html, length / 2);
  Skimming skimming = {.out = out, .at = html, .end = html + length};
  if (is_without_stand_ins(html, length) && skim_page(&skimming)) return g_steal_pointer(&out);
  return html_skim_nothing(html, length);
}

/* ---- what the parser cannot stand ---- */

static const char section[] = "[CDATA[", no_character[] = "&#xFFFD;";

static const char *next_section(const char *at, const char *end) { return memmem(at, (gsize)(end - at), section, strlen(section)); }

/* Behind a reference, "&#" standing at `at`. */
static const char *read_reference(const char *at, const char *end, gboolean *beyond) {
  guint64 number = 0;
  at += 2;
  const gboolean hex = at < end && (*at | 0x20) == 'x';
  for (at += hex; at < end && (hex ? g_ascii_isxdigit(*at) : g_ascii_isdigit(*at)); at++)
    number = MIN(number * (hex ? 16 : 10) + (guint64)g_ascii_xdigit_value(*at), G_MAXUINT32);
  *beyond = number > 0x10FFFF;
  return at < end && *at == ';' ? at + 1 : at;
}

/* To a number that is no character's. */
static const char *next_reference(const char *at, const char *end, const char **behind) {
  for (; (at = memmem(at, (gsize)(end - at), "&#", 2)); at++) {
    gboolean beyond;
    *behind = read_reference(at, end, &beyond);
    if (beyond) return at;
  }
  return NULL;
}

static void put_section(HtmlSkim *out, const char *at, gboolean stand_ins) {
  if (stand_ins && out->texts->len < STAND_INS_MAX) put_stand_in(out, at, at + strlen(section));
  else g_string_append(out->html, "[cdata[");
}

/* Two things the parser (libgumbo 0.10) cannot stand. A section of characters in a formula or drawing in a table ends the program (an assertion
 * about its buffers): written otherwise it is a comment, as it is outside of them, and in them nobody reads it; where it is text, the stand-in
 * is exchanged. And a reference to a number beyond all characters may become bytes that are no UTF-8: it is the character for what is none. */
HtmlSkim *html_skim_nothing(const char *html, gsize length) {
  HtmlSkim *out = skim_new(html, length);
  const gboolean stand_ins = is_without_stand_ins(html, length);
  const char *from = html, *end = html + length, *behind = NULL;
  const char *at_section = next_section(html, end), *at_reference = next_reference(html, end, &behind);
  while (at_section || at_reference) {
    const gboolean is_section = at_section && (!at_reference || at_section < at_reference);
    const char *at = is_section ? at_section : at_reference;
    g_string_append_len(out->html, from, at - from);
    if (is_section) put_section(out, at, stand_ins);
    else g_string_append(out->html, no_character);
    from = is_section ? at + strlen(section) : behind;
    if (is_section) at_section = next_section(from, end);
    else at_reference = next_reference(from, end, &behind);
  }
  g_string_append_len(out->html, from, end - from);
  return out;
}

void html_skim_free(HtmlSkim *skim) {
  if (!skim) return;
  g_string_free(skim->html, TRUE);
  g_array_unref(skim->texts);
  g_free(skim);
}
