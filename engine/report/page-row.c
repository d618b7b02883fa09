/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "report/page-private.h"

#define ROW_GUTTER " | "

/* One column of a row: lines of text, of which some have an ink of their own. */
typedef struct {
  GPtrArray *lines; /* of char * */
  GArray *inks;     /* of Ink, one a line */
} Cell;

static void cell_add(Cell *cell, const char *text, guint width, Ink ink) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, -1);
  g_autoptr(GPtrArray) lines = wrap_lines(clean->str, width);
  for (guint i = 0; i < lines->len; i++) {
    g_ptr_array_add(cell->lines, g_strdup(g_ptr_array_index(lines, i)));
    g_array_append_val(cell->inks, ink);
  }
}

static Cell cell_new(void) { return (Cell){g_ptr_array_new_with_free_func(g_free), g_array_new(FALSE, FALSE, sizeof(Ink))}; }

static void cell_clear(Cell *cell) {
  g_ptr_array_unref(cell->lines);
  g_array_unref(cell->inks);
}

/* Who, the words of the first claim, where it stood, and how much more there is. */
static Cell side_cell(const PageSide *side, guint width) {
  const Position *position = side->position;
  Cell cell = cell_new();
  g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality);
  g_autofree char *head = g_strdup_printf("%s %s", position->actor_name, stance);
  cell_add(&cell, head, width, page_stance_ink(position->stance));
  if (side->claims->len == 0) return cell;
  g_autofree char *quote = page_quote(g_ptr_array_index(side->claims, 0));
  g_autofree char *source = evidence_source(g_ptr_array_index(side->claims, 0));
  g_autofree char *evidence = evidence_count(position);
  g_autofree char *foot = side->claims->len > 1 ? g_strdup_printf("%s; %s", source, evidence) : g_strdup(source);
  cell_add(&cell, quote, width, INK_PLAIN);
  cell_add(&cell, foot, width, INK_FAINT);
  return cell;
}

static void cell_line(GString *out, const Cell *cell, guint line, guint width, PageStyle style) {
  const char *text = line < cell->lines->len ? g_ptr_array_index(cell->lines, line) : "";
  Ink ink = line < cell->lines->len ? g_array_index(cell->inks, Ink, line) : INK_PLAIN;
  page_words(out, style, ink, text);
  for (guint used = wrap_width(text); used < width; used++) g_string_append_c(out, ' ');
}

static void row_sides(GString *out, const Page *page, PageStyle style) {
  guint width = (style.width - (guint)strlen(ROW_GUTTER)) / 2;
  Cell a = side_cell(&page->a, width), b = side_cell(&page->b, width);
  for (guint line = 0; line < MAX(a.lines->len, b.lines->len); line++) {
    cell_line(out, &a, line, width, style);
    g_string_append(out, ROW_GUTTER);
    cell_line(out, &b, line, 0, style);
    while (out->str[out->len - 1] == ' ') g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
  }
  cell_clear(&a);
  cell_clear(&b);
}

/* Together 80 columns: PAGE_WIDTH. */
#define ROW_FORMAT "  %5s  %-8s  %-18s  %-9s  %s"

void page_row_heads(GString *out, PageStyle style) {
  g_autofree char *heads = g_strdup_printf("%-*s" ROW_FORMAT, CONTENT_ID_LENGTH, "ID", "SCORE", "LEVEL", "KIND", "STATUS", "LAST SEEN");
  page_ink(out, style, INK_FAINT);
  g_string_append(out, heads);
  page_ink(out, style, INK_PLAIN);
  g_string_append_c(out, '\n');
}

void page_row(GString *out, const Page *page, PageStyle style) {
  const Finding *finding = &page->finding->finding;
  char score[G_ASCII_DTOSTR_BUF_SIZE], day[DAY_TEXT_SIZE];
  gsize start = out->len;
  g_string_append(out, finding->id);
  wrap_pad(out, start, CONTENT_ID_LENGTH);
  g_string_append_printf(out, ROW_FORMAT, g_ascii_formatd(score, sizeof score, "%.2f", finding->score), level_names[finding->level],
                         kind_names[finding->kind], status_names[page->finding->status], day_format(finding->last_seen, day));
  while (out->str[out->len - 1] == ' ') g_string_truncate(out, out->len - 1);
  g_string_append_c(out, '\n');
  wrap_paragraph(out, finding->subject, -1, style.width, "", "");
  row_sides(out, page, style);
}
