/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads direct_quotes[] = {
    {"\"The bridge is safe,\" said Ana Ruiz, the mayor of Lodz.",
     "person:ana-ruiz | Ana Ruiz | asserts actual | open:be agent=bridge object=safe | quote-inverted"},
    {"\"The bridge is safe,\" Ana Ruiz said.",
     "person:ana-ruiz | Ana Ruiz | asserts actual | open:be agent=bridge object=safe | quote-post"},
    {"“We sent no soldiers to Mali,” Norway's defence minister said. “Our troops stayed home.”",
     "no.mod |  | denies actual | troop-deployment place=ml sender=no.mod troops=soldier | quote-post\n"
     "no.mod |  | asserts actual | open:stay agent=no.mod object=home | quote-post"},
    {"The minister said: \"Norway sold tanks to Chad.\"",
     "group:minister |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | quote"},
    {"“Norway sold tanks to Chad. It did so twice,” Sweden's army said.",
     "se.army |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | quote-post\n"
     "se.army |  | asserts actual | open:do agent=se.army | quote-post"},
};

Test(attribution, direct_quotes) { check_reads(direct_quotes, G_N_ELEMENTS(direct_quotes)); }

static const Reads indirect_speech[] = {
    {"Norway said that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said on Tuesday Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden had sold tanks to Chad, Norway's foreign ministry said.",
     "no.mfa |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
    {"Sweden, Norway said, had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-medial"},
    {"Norway told reporters that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | told"},
    {"Sweden had sold tanks to Chad, said Kari Dahl, a spokeswoman for Norway's foreign ministry.",
     "no.mfa | Kari Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-inverted"},
};

Test(attribution, indirect_speech) { check_reads(indirect_speech, G_N_ELEMENTS(indirect_speech)); }

static const Reads according_to[] = {
    {"According to Norway, Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
    {"Sweden sold tanks to Chad, according to Norway's army.",
     "no.army |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
    {"Sweden sold tanks to Chad according to Norway.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
    {"According to Tor Lund, a clerk who left the mill, Sweden sold tanks to Chad.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
};

Test(attribution, according_to) { check_reads(according_to, G_N_ELEMENTS(according_to)); }

static const Reads headlines[] = {
    {"Sweden sold tanks to Chad — Norway",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-dash"},
    {"Sweden sold tanks to Chad - Norway's defence minister",
     "no.mod |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-dash"},
    {"Norway: Sweden sold tanks to Chad",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-colon"},
    {"Read also: Sweden sold tanks to Chad — Norway",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-dash"},
    {"Norway accuses Sweden of selling tanks to Chad",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"OSLO, Jan. 16 — Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"OSLO Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"OSLO/UNITED NATIONS Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"VALEBRO, Pa. Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"VALEBRO, Chad/OSLO Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"NATO said Sweden had sold tanks to Chad.",
     "nato |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(attribution, headlines) { check_reads(headlines, G_N_ELEMENTS(headlines)); }

static const Reads no_claims[] = {
    {"The tanks crossed the bridge at dawn.",
     ""},
    {"Support us with a donation, said the mill.",
     ""},
    {"Norway's claim of victory was premature.",
     ""},
};

Test(attribution, no_claims) { check_reads(no_claims, G_N_ELEMENTS(no_claims)); }

static const Reads relays[] = {
    {"Norway says Sweden says Chad bought tanks.",
     "no |  | asserts actual |  | clause\n"
     "se |  | asserts actual | open:buy agent=td object=tank | clause"},
    {"The Daily Harbour quoted Norway as saying Sweden had sold tanks to Chad.",
     "media:daily-harbour |  | asserts actual |  | relay\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(attribution, relays) { check_reads(relays, G_N_ELEMENTS(relays)); }

Test(attribution, the_relay_stands_in_via) {
  g_autoptr(ClaimSet) set = read_set("Norway said Sweden's army had denied selling tanks to Chad.", (Day){2024, 1, 22});
  cr_assert_eq(set->claims->len, 2);
  const Claim *claim = g_ptr_array_index(set->claims, 1);
  cr_assert_str_eq(claim->actor, "se.army");
  cr_assert_str_eq(claim->via[0], "no");
  cr_assert_null(claim->via[1]);
}

/* What somebody says of his own belief or denial is one claim, meant as the inner words tell. */
static const Reads own_words[] = {
    {"Norway said it believed Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway told Sweden it thought Chad had bought tanks.",
     "no |  | asserts actual | open:buy agent=td object=tank | plain-clause"},
    {"Norway said it had denied that Sweden sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said Sweden's army had denied selling tanks to Chad.",
     "no |  | asserts actual |  | clause\n"
     "se.army |  | denies actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
    {"Norway denied saying that Sweden had sold tanks to Chad.",
     "no |  | denies actual |  | gerund"},
    {"Norway did not say it believed Sweden had sold tanks to Chad.",
     "no |  | declines actual |  | clause"},
};

Test(attribution, own_words) { check_reads(own_words, G_N_ELEMENTS(own_words)); }

Test(attribution, own_words_keep_the_outer_evidence) {
  const char *text = "Norway said it believed Sweden had sold tanks to Chad.";
  g_autoptr(ClaimSet) set = read_set(text, (Day){2024, 1, 22});
  cr_assert_eq(set->claims->len, 1);
  const Claim *claim = g_ptr_array_index(set->claims, 0);
  cr_assert_eq(claim->cue.start, 7);
  cr_assert_eq(claim->source.start, 0);
  cr_assert_eq(claim->content.start, 12);
}

static const Reads long_sources[] = {
    {"Ana Ruiz, 61, a retired welder in Gary, Ind., who once led the local, said Norway had sold tanks to Chad.",
     "person:ana-ruiz | Ana Ruiz | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"\"Norway sold tanks to Chad,\" Senator Tor Lund, R-Ky., said.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | quote-post"},
    {"Tor Lund (D-Va.) said Norway had sold tanks to Chad.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"On Monday in Gary, Tor Lund, a clerk, said Norway sold tanks to Chad.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"Another source speaking to the Daily Harbour said that Norway had sold tanks to Chad.",
     "group:source |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"Norway sold tanks, said Tor Lund, a clerk who had left the mill.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank | clause-inverted"},
    {"The union denied the sale, citing Norway.",
     "group:union |  | denies actual |  | noun\n"
     "group:union |  | asserts actual |  | noun"},
};

Test(attribution, long_sources) { check_reads(long_sources, G_N_ELEMENTS(long_sources)); }

static const Reads clause_edges[] = {
    {"It was \"a gift to Chad,\" Norway said.",
     "no |  | asserts actual | open:be agent=no object=gift | clause-post"},
    {"Norway added that Sweden had sold tanks, which Chad said were old.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank | plain-clause\n"
     "td |  | asserts actual | open:be agent=tank object=old | clause"},
    {"Norway has since said it sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"Norway said the tank sale in so many words.",
     "no |  | asserts actual | arms-transfer goods=tank | words"},
    {"Norway added another town to the list when Sweden left.",
     ""},
    {"States that border Chad bought tanks.",
     ""},
};

Test(attribution, clause_edges) { check_reads(clause_edges, G_N_ELEMENTS(clause_edges)); }

Test(attribution, the_content_keeps_its_that) {
  g_autoptr(ClaimSet) set = read_set("Norway said that Sweden left.", (Day){2024, 1, 22});
  cr_assert_eq(set->claims->len, 1);
  cr_assert_eq(((const Claim *)g_ptr_array_index(set->claims, 0))->content.start, 12);
}

/* Whose nobody said: of the state that the text is about, if it is about one. */
static const Reads organs_of_the_topic[] = {
    {"Chad's president left for Sudan. Chad was quiet. The government said the bridge was safe.",
     "td.government |  | asserts actual | open:be agent=bridge object=safe | clause"},
    {"The government said the bridge was safe. Later Chad was quiet, and Chad's rebels left Chad.",
     "td.government |  | asserts actual | open:be agent=bridge object=safe | clause"},
    {"Sweden met Norway, Chad, Kenya and Sudan. The government said the bridge was safe.",
     "group:government |  | asserts actual | open:be agent=bridge object=safe | clause"},
    {"Chad was quiet. The army said the bridge was safe.",
     "td.army |  | asserts actual | open:be agent=bridge object=safe | clause"},
};

Test(attribution, organs_of_the_topic) { check_reads(organs_of_the_topic, G_N_ELEMENTS(organs_of_the_topic)); }
