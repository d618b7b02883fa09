/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads direct_quotes[] = {
    {"\"The bridge is safe,\" said Ana Ruiz, the mayor of Lodz.",
     "person:ana-ruiz | Ana Ruiz | asserts actual | open:be agent=bridge object=safe | quote-inverted"},
    {"\"The bridge is safe,\" Ana Ruiz said.",
     "person:ana-ruiz | Ana Ruiz | asserts actual | open:be agent=bridge object=safe | quote-post"},
    {"“We sent no soldiers to Mali,” Norway's defence minister said. “Our troops stayed home.”",
     "no |  | denies actual | troop-deployment place=ml sender=no troops=soldier | quote-post\n"
     "no |  | asserts actual | open:stay agent=no object=home | quote-post"},
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
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-dash"},
    {"Norway: Sweden sold tanks to Chad",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-colon"},
    {"Read also: Sweden sold tanks to Chad — Norway",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | headline-dash"},
    {"Norway accuses Sweden of selling tanks to Chad",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"OSLO, Jan. 16 — Norway said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(attribution, headlines) { check_reads(headlines, G_N_ELEMENTS(headlines)); }

static const Reads no_claims[] = {
    {"\"Who paid for it?\" Lars Okafor asked.",
     ""},
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
     "se |  | asserts actual | open:buy agent=td object=tank | clause"},
    {"The Daily Harbour quoted Norway as saying Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(attribution, relays) { check_reads(relays, G_N_ELEMENTS(relays)); }

Test(attribution, the_relay_stands_in_via) {
  g_autoptr(ClaimSet) set = read_set("Norway said Sweden's army had denied selling tanks to Chad.", (Day){2024, 1, 22});
  cr_assert_eq(set->claims->len, 1);
  const Claim *claim = g_ptr_array_index(set->claims, 0);
  cr_assert_str_eq(claim->actor, "se.army");
  cr_assert_str_eq(claim->via[0], "no");
  cr_assert_null(claim->via[1]);
}
