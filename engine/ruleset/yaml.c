/* SPDX-License-Identifier: MIT */
#include "ruleset/yaml.h"

#include <string.h>
#include <yaml.h>
#include "ruleset/yaml-tree.h"

typedef struct {
  yaml_parser_t parser;
  const char *file, *bytes;
  gsize length;
  Problems *problems;
  YamlTree *tree;
  guint flow_line; /* of the last { } map: what libyaml says about the rest of that line is no news */
} Reader;

/* ---- positions ---- */

static RulePos pos_of_mark(const Reader *reader, yaml_mark_t mark) {
  return (RulePos){reader->file, (guint)mark.line + 1, (guint)mark.column + 1};
}

static RulePos pos_of_offset(const Reader *reader, gsize offset) {
  RulePos pos = {reader->file, 1, 1};
  for (gsize i = 0; i < MIN(offset, reader->length); i++) {
    guchar byte = (guchar)reader->bytes[i];
    pos.column += (byte & 0xC0) != 0x80; /* continuation bytes are no characters */
    if (byte != '\n') continue;
    pos.line++;
    pos.column = 1;
  }
  return pos;
}

#define add_error(reader, pos, id, ...) problems_add((reader)->problems, (pos), PROBLEM_ERROR, (id), __VA_ARGS__)

/* ---- before libyaml: what it would tell less clearly ---- */

void yaml_add_too_large(const char *file, Problems *problems) {
  problems_add(problems, rule_pos_of_file(file), PROBLEM_ERROR, "yaml-too-large", "the file has more than %d bytes; split it",
               YAML_MAX_BYTES);
}

static gboolean check_encoding(const Reader *reader) {
  const char *bad = NULL;
  if (g_utf8_validate_len(reader->bytes, reader->length, &bad)) return TRUE;
  gsize offset = (gsize)(bad - reader->bytes);
  add_error(reader, pos_of_offset(reader, offset), "yaml-encoding", "byte 0x%02x is not UTF-8 text; save the file as UTF-8",
            (guchar)reader->bytes[offset]);
  return FALSE;
}

static gboolean check_tabs(const Reader *reader) {
  gboolean clean = TRUE, indentation = TRUE;
  guint line = 1, column = 1;
  for (gsize i = 0; i < reader->length; i++, column++) {
    char byte = reader->bytes[i];
    if (byte == '\t' && indentation) {
      add_error(reader, ((RulePos){reader->file, line, column}), "yaml-tab", "a tab in the indentation; use spaces");
      clean = FALSE;
    }
    indentation = byte == '\n' || (indentation && byte == ' ');
    if (byte != '\n') continue;
    line++;
    column = 0;
  }
  return clean;
}

/* ---- events ---- */

static void add_syntax_error(const Reader *reader) {
  const yaml_parser_t *parser = &reader->parser;
  const char *problem = parser->problem != NULL ? parser->problem : "out of memory";
  if (parser->error == YAML_READER_ERROR) {
    add_error(reader, pos_of_offset(reader, parser->problem_offset), "yaml-syntax", "%s", problem);
    return;
  }
  RulePos pos = pos_of_mark(reader, parser->problem_mark);
  if (pos.line == reader->flow_line) return;
  if (parser->context == NULL) {
    add_error(reader, pos, "yaml-syntax", "%s", problem);
    return;
  }
  /* Patterns begin with such signs all the time. */
  const char *hint = strstr(parser->context, "flow") != NULL ? "; quote a text that begins with [ or {" : "";
  add_error(reader, pos, "yaml-syntax", "%s %s that starts at line %zu%s", problem, parser->context, parser->context_mark.line + 1, hint);
}

static gboolean next_event(Reader *reader, yaml_event_t *event) {
  if (yaml_parser_parse(&reader->parser, event)) return TRUE;
  add_syntax_error(reader);
  return FALSE;
}

static void check_properties(const Reader *reader, RulePos pos, const yaml_char_t *anchor, const yaml_char_t *tag) {
  if (anchor != NULL) add_error(reader, pos, "yaml-anchor", "anchors are not allowed; quote a text that begins with &");
  if (tag != NULL) add_error(reader, pos, "yaml-tag", "tags are not allowed; quote a text that begins with !");
}

static YamlNode *read_node(Reader *reader, const yaml_event_t *event, guint depth);

static YamlNode *read_text(Reader *reader, const yaml_event_t *event) {
  YamlNode *node = yaml_tree_add_node(reader->tree, YAML_TEXT, pos_of_mark(reader, event->start_mark));
  check_properties(reader, node->pos, event->data.scalar.anchor, event->data.scalar.tag);
  gboolean cut = memchr(event->data.scalar.value, '\0', event->data.scalar.length) != NULL;
  if (cut) add_error(reader, node->pos, "yaml-nul", "a text must not hold the character \\0");
  node->text = yaml_tree_copy(reader->tree, (const char *)event->data.scalar.value, event->data.scalar.length);
  return node;
}

/* Reads the node after `event`s so far; *ended when it is the end of the list or map around it. NULL then or on errors. */
static YamlNode *read_next(Reader *reader, yaml_event_type_t end, guint depth, gboolean *ended) {
  yaml_event_t event;
  if (!next_event(reader, &event)) return NULL;
  *ended = event.type == end;
  YamlNode *node = *ended ? NULL : read_node(reader, &event, depth);
  yaml_event_delete(&event);
  return node;
}

static YamlNode *read_list(Reader *reader, const yaml_event_t *event, guint depth) {
  YamlNode *list = yaml_tree_add_node(reader->tree, YAML_LIST, pos_of_mark(reader, event->start_mark));
  check_properties(reader, list->pos, event->data.sequence_start.anchor, event->data.sequence_start.tag);
  gboolean flow = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
  for (gboolean ended = FALSE;;) {
    YamlNode *item = read_next(reader, YAML_SEQUENCE_END_EVENT, depth + 1, &ended);
    if (ended) return list;
    if (item == NULL) return NULL;
    yaml_tree_push(reader->tree, list, item);
    if (flow && item->kind == YAML_LIST) add_error(reader, item->pos, "yaml-flow-list", "a list in [ ] may hold texts only");
  }
}

static void map_add(const Reader *reader, YamlNode *map, YamlNode *key, YamlNode *value) {
  const YamlNode *known = yaml_map_get(map, key->text);
  if (known != NULL) {
    add_error(reader, key->pos, "duplicate-key", "key '%s' stands here twice; its first value is at line %u", key->text, known->pos.line);
    return;
  }
  yaml_tree_push_pair(reader->tree, map, key, value);
}

static void check_map_style(Reader *reader, const yaml_event_t *event, RulePos pos) {
  if (event->data.mapping_start.style != YAML_FLOW_MAPPING_STYLE) return;
  reader->flow_line = pos.line;
  add_error(reader, pos, "yaml-flow-map", "maps in { } are not allowed: write a line for each key, or quote a text that begins with {");
}

static YamlNode *read_map(Reader *reader, const yaml_event_t *event, guint depth) {
  YamlNode *map = yaml_tree_add_node(reader->tree, YAML_MAP, pos_of_mark(reader, event->start_mark));
  check_properties(reader, map->pos, event->data.mapping_start.anchor, event->data.mapping_start.tag);
  check_map_style(reader, event, map->pos);
  for (gboolean ended = FALSE;;) {
    YamlNode *key = read_next(reader, YAML_MAPPING_END_EVENT, depth + 1, &ended);
    if (ended) return map;
    if (key == NULL) return NULL;
    if (key->kind != YAML_TEXT) {
      add_error(reader, key->pos, "yaml-key", "a key must be a text");
      return NULL;
    }
    YamlNode *value = read_next(reader, YAML_NO_EVENT, depth + 1, &ended);
    if (value == NULL) return NULL;
    map_add(reader, map, key, value);
  }
}

static YamlNode *read_node(Reader *reader, const yaml_event_t *event, guint depth) {
  RulePos pos = pos_of_mark(reader, event->start_mark);
  if (event->type == YAML_SCALAR_EVENT) return read_text(reader, event);
  if (event->type == YAML_ALIAS_EVENT) {
    add_error(reader, pos, "yaml-alias", "aliases are not allowed; quote a text that begins with *");
    return NULL;
  }
  if (depth > YAML_MAX_DEPTH) {
    add_error(reader, pos, "yaml-depth", "lists and maps are nested more than %d deep", YAML_MAX_DEPTH);
    return NULL;
  }
  return event->type == YAML_SEQUENCE_START_EVENT ? read_list(reader, event, depth) : read_map(reader, event, depth);
}

/* ---- the file ---- */

/* Skips to the start of the first document; FALSE when there is none. */
static gboolean open_document(Reader *reader) {
  yaml_event_t event;
  if (!next_event(reader, &event)) return FALSE; /* the start of the stream */
  yaml_event_delete(&event);
  if (!next_event(reader, &event)) return FALSE;
  gboolean opened = event.type == YAML_DOCUMENT_START_EVENT;
  RulePos pos = pos_of_mark(reader, event.start_mark);
  if (!opened) add_error(reader, pos, "yaml-empty", "the file is empty");
  gboolean directives = opened && (event.data.document_start.version_directive != NULL ||
                                   event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end);
  if (directives) add_error(reader, pos, "yaml-directive", "lines that begin with %% are not allowed");
  yaml_event_delete(&event);
  return opened;
}

/* After the top node: the end of the document and then of the stream. */
static gboolean close_document(Reader *reader) {
  yaml_event_t event;
  if (!next_event(reader, &event)) return FALSE;
  yaml_event_delete(&event);
  if (!next_event(reader, &event)) return FALSE;
  RulePos pos = pos_of_mark(reader, event.start_mark);
  if (event.type != YAML_STREAM_END_EVENT) add_error(reader, pos, "yaml-documents", "a second document begins here; a file holds one");
  yaml_event_delete(&event);
  return TRUE;
}

static YamlNode *read_document(Reader *reader) {
  if (!open_document(reader)) return NULL;
  gboolean ended = FALSE;
  YamlNode *top = read_next(reader, YAML_NO_EVENT, 1, &ended);
  return top != NULL && close_document(reader) ? top : NULL;
}

static YamlNode *read_by_libyaml(Reader *reader) {
  if (!yaml_parser_initialize(&reader->parser)) g_error("out of memory"); /* as GLib does when an allocation fails */
  yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&reader->parser, (const guchar *)reader->bytes, reader->length);
  YamlNode *top = read_document(reader);
  yaml_parser_delete(&reader->parser);
  return top;
}

static YamlNode *parse(const char *file, const char *bytes, gsize length, gboolean simply, Problems *problems) {
  if (length > YAML_MAX_BYTES) {
    yaml_add_too_large(file, problems);
    return NULL;
  }
  gsize mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0; /* a byte order mark is no character of line 1 */
  Reader reader = {.file = file, .bytes = bytes + mark, .length = length - mark, .problems = problems};
  if (!check_encoding(&reader)) return NULL;
  g_autoptr(YamlTree) tree = reader.tree = yaml_tree_new();
  YamlNode *top = simply ? yaml_read_simple(tree, file, reader.bytes, reader.length) : NULL;
  if (top == NULL && check_tabs(&reader)) top = read_by_libyaml(&reader); /* what the other has left in the tree goes with it */
  if (top != NULL) top->tree = g_steal_pointer(&tree);
  return top;
}

YamlNode *yaml_parse(const char *file, const char *bytes, gsize length, Problems *problems) { return parse(file, bytes, length, TRUE, problems); }

YamlNode *yaml_parse_fully(const char *file, const char *bytes, gsize length, Problems *problems) {
  return parse(file, bytes, length, FALSE, problems);
}
