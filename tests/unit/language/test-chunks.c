/* SPDX-License-Identifier: MIT */
/* What sentences look like to patterns: one symbol a chunk (ruleset/symbols.h). Prepositions that a pattern names show as p. */
#include <criterion/criterion.h>
#include <string.h>
#include "support.h"

typedef struct {
  const char *text, *symbols;
} Case;

static void check_cases(const Case *cases, gsize n) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    Reading *reading;
    const Sentence *sentence = chunk_english(cases[i].text, arena, &reading);
    g_autofree char *symbols = plain_symbols(reading, sentence);
    cr_expect_str_eq(symbols, cases[i].symbols, "%s: %s", cases[i].text, symbols);
  }
}

#define CHECK_CASES(...)                       \
  do {                                         \
    static const Case cases[] = {__VA_ARGS__}; \
    check_cases(cases, G_N_ELEMENTS(cases));   \
  } while (0)

/* ---- noun phrases and small words ---- */

static void simple_clauses(void) {
  CHECK_CASES({"Norland captured the city.", "NVN."}, {"The captured city fell.", "NV."}, {"Norland sent missiles to the army.", "NVNpN."},
              {"Norland has no troops in Velmora.", "NVNpN."}, {"Norland's attacks on the port were denied.", "NpNP."},
              {"The army supplies were lost.", "NP."}, {"Tuesday's attack was denied.", "NP."}, {"Last week's attack was denied.", "NP."},
              {"The Jan. 2 strike was denied.", "NP."}, {"Two hundred and fifty people left.", "NV."}, {"About 40 people died.", "NV."},
              {"At least three people were killed.", "NP."}, {"No such deal exists.", "NV."},
              /* an indefinite pronoun says something when the next phrase begins behind the verb */
              {"Some accused Norland of lies.", "NKNpN."}, {"Many denied the attack.", "NKN."}, {"Some accused men left.", "NV."},
              /* "earlier in" is a time only before one */
              {"Velmora left earlier in the talks.", "NVpN."}, {"Velmora left earlier in the year.", "NVT."});
}

static void marks_and_conjunctions(void) {
  CHECK_CASES({"Norland left and Velmora stayed.", "NVANV."}, {"Norland left, but Velmora stayed.", "NV,BNV."},
              {"Norland left; Velmora stayed.", "NV;NV."}, {"Norland (a state) left.", "N(N)V."}, {"Norland – a state – left.", "N-N-V."},
              {"The mayor said: Norland left.", "NK:NV."}, {"Norland, Velmora and the US left.", "N,NANV."},
              {"Norland fired missiles, hit the port and left.", "NVN,VNAV."}, {"Who left?", "WV."});
}

static void clauses_that_depend(void) {
  CHECK_CASES({"Norland left because Velmora lied.", "NVSNV."}, {"After Norland attacked, Velmora left.", "SNV,NV."},
              {"After the attack, Norland left.", "pN,NV."}, {"When Norland left, Velmora stayed.", "SNV,NV."},
              {"Although Norland left, Velmora stayed.", "SNV,NV."}, {"Norland left as Velmora stayed.", "NVSNV."},
              {"The mayor dismissed the report as false.", "NKNpX."}, {"Whether Norland left is not known.", "wNVP."},
              {"The mayor asked what Norland fired.", "NVwNV."}, {"According to the mayor, Norland left.", "RN,NV."});
}

static void times(void) {
  CHECK_CASES({"Norland left on Tuesday.", "NVT."}, {"On Jan. 2 and 6, Norland left.", "T,NV."}, {"On Jan. 2, 20 workers left.", "T,NV."},
              {"The mayor said on Tuesday that Norland left.", "NKTHNV."}, {"Norland may leave in May.", "NVT."},
              {"Norland left two days ago.", "NVT."});
}

Test(chunks, symbols_of_simple_sentences) {
  simple_clauses();
  marks_and_conjunctions();
  clauses_that_depend();
  times();
}

/* ---- noun or verb ---- */

static void nouns_that_could_be_verbs(void) {
  CHECK_CASES({"The attacks killed ten people.", "NVN."}, {"The attacks on the port were denied.", "NpNP."},
              {"The strikes hit the port.", "NVN."}, {"Missile strikes hit the port.", "NVN."}, {"The claims were false.", "NCX."},
              {"The report was false.", "NCX."}, {"Supplies of shells were sent.", "NpNP."}, {"The supplies to Velmora stopped.", "NpNV."},
              {"The reports were denied.", "NP."}, {"Norland launched a strike on the port.", "NVNpN."},
              {"According to reports, Norland left.", "RN,NV."}, {"The strike ended.", "NV."});
}

static void verbs_that_could_be_nouns(void) {
  CHECK_CASES({"Norland attacks the port.", "NVN."}, {"Norland attacks Velmora.", "NVN."}, {"Norland strikes Velmora.", "NVN."},
              {"Norland claims the attack.", "NKN."}, {"They report the attack.", "NKN."}, {"They claim victory.", "NKN."},
              {"It attacks ships.", "NVN."}, {"The mayor claims that Norland lied.", "NKHNV."},
              {"A report claims Norland fired missiles.", "NKNVN."}, {"Norland reports that 20 people died.", "NKHNV."},
              {"Norland plans to attack Velmora.", "NVIN."}, {"Norland used missiles to strike the port.", "NVNIN."});
}

/* Verbs of saying where others would be nouns, and nouns where such a verb cannot stand. */
static void verbs_of_saying(void) {
  CHECK_CASES({"In Gary, 42% say Norland left.", "pN,NKNV."}, {"Some say Norland left.", "NKNV."}, {"One in five say Norland left.", "NKNV."},
              {"Those surveyed say Norland left.", "NEKNV."}, {"He usually argues that Norland left.", "NDKHNV."},
              {"The states that bordered Norland left.", "NWVNV."}, {"People like him left.", "NpNV."}, {"He first heard shots.", "NDKN."},
              {"He left and calls Norland a port.", "NVAKNN."}, {"He left and accused Norland of lying.", "NVAKNpG."},
              {"An NBC interview that Norland gave was false.", "NHNVCX."}, {"The mayor, who's argued that Norland left, lied.", "N,WKHNV,V."});
}

/* A sentence has a verb: where no other word can be it, the ambiguous one is. */
static void a_sentence_needs_a_verb(void) {
  CHECK_CASES({"Norland supplies shells to Velmora.", "NVNpN."}, {"Workers strike in Norland.", "NVpN."},
              {"To attack the port, Norland needs missiles.", "IN,NVN."}, {"Norland attacks in the north", "NpN"});
}

Test(chunks, noun_or_verb) {
  nouns_that_could_be_verbs();
  verbs_that_could_be_nouns();
  a_sentence_needs_a_verb();
  verbs_of_saying();
}

/* ---- forms in -ed ---- */

static void ed_forms_that_are_the_verb(void) {
  CHECK_CASES({"Norland fired missiles.", "NVN."}, {"The missiles that Norland fired hit the port.", "NHNVVN."},
              {"The claim that Norland lied is false.", "NHNVCX."}, {"The man who shelled the port left.", "NWVNV."},
              {"The plan to attack the port failed.", "NINV."}, {"The army attacking the port left.", "NGNV."});
}

static void ed_forms_that_describe(void) {
  CHECK_CASES({"Missiles fired by Norland hit the port.", "NEpNVN."}, {"The missiles fired at the port missed.", "NEpNV."},
              {"The mayor said the missiles fired on Tuesday missed.", "NKNETV."},
              {"He said that missiles fired at the port missed.", "NKHNEpNV."}, {"The city captured by Norland fell.", "NEpNV."},
              {"The mayor, wounded in the attack, left.", "N,EpN,V."}, {"The mill, closed in May, burned.", "N,ET,V."},
              {"The army, backed by Velmora, attacked the port.", "N,EpN,VN."}, {"Accused of lying, the mayor left.", "EpG,NV."},
              {"Attacked by Norland, Velmora fled.", "EpN,NV."}, {"Shells supplied to Velmora by Norland hit the port.", "NEpNpNVN."});
}

static void ed_forms_inside_of_a_noun_phrase(void) {
  CHECK_CASES({"The wounded soldier left.", "NV."}, {"The closed mill burned.", "NV."}, {"The attacked port burned.", "NV."});
}

Test(chunks, ed_forms) {
  ed_forms_that_are_the_verb();
  ed_forms_that_describe();
  ed_forms_inside_of_a_noun_phrase();
}

/* ---- that ---- */

static void that_opens_a_clause(void) {
  CHECK_CASES({"Norland denied that it had shelled the port.", "NKHNVN."}, {"The mayor said that Norland lied.", "NKHNV."},
              {"It is clear that Norland left.", "NCXHNV."}, {"Norland rejected the claim that it had attacked.", "NKNHNV."},
              {"There is no evidence that Norland left.", "DCNHNV."},
              {"Norland said that, after the attack, its army had left.", "NKH,pN,NV."},
              {"Norland told the UN that it had left.", "NKNHNV."});
}

static void that_relates(void) {
  CHECK_CASES({"The missile that hit the port was found.", "NWVNP."}, {"The men that left are here.", "NWVCD."},
              {"The port that was hit burned.", "NWPV."});
}

static void that_points(void) {
  CHECK_CASES({"That report was false.", "NCX."}, {"That is clear.", "NCX."}, {"The mayor denied that.", "NKN."},
              {"He denied that report.", "NKN."}, {"Those who left died.", "NWVV."}, {"This is clear.", "NCX."});
}

Test(chunks, that) {
  that_opens_a_clause();
  that_relates();
  that_points();
}

/* ---- to ---- */

static void to_before_a_verb_and_a_noun(void) {
  CHECK_CASES({"Norland went to Velmora.", "NVpN."}, {"Norland gave shells to the army.", "NVNpN."},
              {"Norland refused to send missiles.", "NVIN."}, {"Norland is ready to attack.", "NCXI."},
              {"Norland wants to be left alone.", "NVJD."}, {"Norland told the army to leave.", "NKNI."});
}

/* ---- -ing ---- */

static void ing_forms(void) {
  CHECK_CASES({"Norland denied shelling the port.", "NKGN."}, {"Norland was accused of shelling the port.", "NPpGN."},
              {"The shelling of the port was denied.", "NpNP."}, {"Shelling the port, Norland broke the deal.", "GN,NVN."},
              {"Having attacked the port, Norland left.", "GN,NV."}, {"Denying the claim, Norland left.", "kN,NV."},
              {"The attacking army left.", "NV."}, {"Norland left after attacking the port.", "NVpGN."});
}

Test(chunks, to_and_ing) {
  to_before_a_verb_and_a_noun();
  ing_forms();
}

/* ---- quotes ---- */

static void quoted_chunks_are_marked(void) {
  g_autoptr(Arena) arena = arena_new();
  Reading *reading;
  const Sentence *sentence = chunk_english("\"We left,\" the mayor said.", arena, &reading);
  g_autofree char *symbols = plain_symbols(reading, sentence);
  cr_expect_str_eq(symbols, "NV,NK.");
  for (guint i = 0; i < sentence->n_chunks; i++) cr_expect_eq((sentence->chunks[i].flags & CHUNK_QUOTED) != 0, i < 3, "chunk %u", i);
}

/* ---- what chunks know ---- */

static void flags_of_nouns(void) {
  static const struct {
    const char *text, *noun;
    guint flags;
  } cases[] = {
      {"The attacks were denied.", "attacks", CHUNK_PLURAL},
      {"The attack was denied.", "attack", 0},
      {"He denied it.", "it", CHUNK_PRONOUN},
      {"They denied it.", "They", CHUNK_PRONOUN | CHUNK_PLURAL},
      {"You denied it.", "You", CHUNK_PRONOUN | CHUNK_SECOND_PERSON},
      {"Norland denied it.", "Norland", CHUNK_PROPER},
      {"No such deal exists.", "deal", CHUNK_NO},
      {"This deal exists.", "deal", CHUNK_DEFINITE},
      {"Its deal exists.", "deal", CHUNK_DEFINITE},
      {"Norland's deal exists.", "deal", CHUNK_POSSESSIVE},
  };
  const guint looked_at = CHUNK_PLURAL | CHUNK_PRONOUN | CHUNK_PROPER | CHUNK_NO | CHUNK_DEFINITE | CHUNK_POSSESSIVE | CHUNK_SECOND_PERSON;
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Reading *reading;
    const Sentence *sentence = chunk_english(cases[i].text, arena, &reading);
    const gint at = chunk_with(reading, sentence, cases[i].noun);
    cr_assert_geq(at, 0, "%s: no %s", cases[i].text, cases[i].noun);
    cr_expect_eq(sentence->chunks[at].flags & looked_at, cases[i].flags, "%s: %u", cases[i].text, sentence->chunks[at].flags & looked_at);
  }
}

static void the_head_is_the_last_noun(void) {
  static const Case cases[] = {{"The Norlandic army supplies were lost.", "supplies"},
                               {"Norland's old mill burned.", "mill"},
                               {"At least 40 missiles hit it.", "missiles"}};
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Reading *reading;
    const Sentence *sentence = chunk_english(cases[i].text, arena, &reading);
    g_autofree char *head = span_text(reading, unit_span(reading, sentence->chunks[0].head));
    cr_expect_str_eq(head, cases[i].symbols, "%s: %s", cases[i].text, head);
  }
}

static void strings_are_mirrored_and_chunks_cover_the_sentence(void) {
  g_autoptr(Arena) arena = arena_new();
  Reading *reading;
  Sentence *sentence =
      chunk_english("On Tuesday, the mayor said that Norland's army, backed by Velmora, had not shelled the port.", arena, &reading);
  cr_assert_eq(sentence->inner.n, sentence->n_chunks);
  guint32 unit = sentence->first;
  for (guint i = 0; i < sentence->n_chunks; i++) {
    cr_expect_eq(sentence->chunks[i].first, unit, "no gap before chunk %u", i);
    unit = sentence->chunks[i].last;
    cr_expect_eq((guint8)sentence->inner.symbols[i], sentence->chunks[i].symbol);
    cr_expect_eq(sentence->inner.reversed[sentence->inner.n - 1 - i], sentence->inner.symbols[i]);
  }
  cr_expect_eq(unit, sentence->last);
  const Chunk *chunks = sentence->chunks;
  sentence_chunk(reading, sentence);
  cr_expect_eq(sentence->chunks, chunks, "a second time is free");
}

Test(chunks, what_chunks_know) {
  quoted_chunks_are_marked();
  flags_of_nouns();
  the_head_is_the_last_noun();
  strings_are_mirrored_and_chunks_cover_the_sentence();
}
