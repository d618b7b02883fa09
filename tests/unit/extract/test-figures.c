/* SPDX-License-Identifier: MIT */
/* Figures, blame without a verb of saying, denials behind what they deny, and no comment; each with neighbours that claim nothing. */
#include "reader.h"

static const Reads figures[] = {
    {"Norway put the death toll at 40.",
     "no |  | asserts actual | killing | figure"},
    {"Norway put its dead at 40 and Sweden's at 12.",
     "no |  | asserts actual | open:be agent=dead | figure"},
    {"Norway spoke of 40 dead soldiers.",
     "no |  | asserts actual |  | figure"},
    {"Norway counted 40 dead soldiers.",
     "no |  | asserts actual |  | count"},
    {"Norway estimated 40 dead.",
     "no |  | asserts actual | killing | count"},
    {"Norway gave a toll of 40 dead.",
     "no |  | asserts actual | killing | toll"},
    {"According to Norway the toll was below 200.",
     "no |  | asserts actual | open:be agent=toll object=200 | according"},
    {"Norway put the tanks at the bridge.",
     ""},
    {"Norway spoke of peace.",
     ""},
    {"Norway counted on Sweden.",
     ""},
    {"Norway gave 40 tanks to Chad.",
     ""},
    {"Norway gave a speech of two hours.",
     ""},
};

Test(figures, figures) { check_reads(figures, G_N_ELEMENTS(figures)); }

static const Reads blame[] = {
    {"Norway blames Sweden.",
     "no |  | asserts actual |  | blame"},
    {"Norway blamed an attack on Sweden.",
     "no |  | asserts actual | strike attacker=se | blame-on"},
    {"Norway accused Sweden on Monday.",
     "no |  | asserts actual |  | blame"},
    {"Norway accused Sweden of covertly selling tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"Norway accused Sweden (its old rival) of selling tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"Norway accused Sweden - a rival since the war - of selling tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"Norway attributed the blast to a Swedish strike.",
     "no |  | asserts actual |  | attribute"},
    {"Norway put the blast down to a gas leak.",
     "no |  | asserts actual |  | attribute"},
    {"Norway pinned the blast on Sweden.",
     "no |  | asserts actual |  | lay-on"},
    {"Norway put the flag down.",
     ""},
    {"Norway pinned a medal to the flag.",
     ""},
    {"Norway attributed nothing.",
     ""},
};

Test(figures, blame) { check_reads(blame, G_N_ELEMENTS(blame)); }

static const Reads denied_after[] = {
    {"Sweden sold tanks to Chad, a charge it denies.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | denied-after"},
    {"Sweden sold tanks to Chad, which it denies.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | denied-after"},
    {"Sweden sold tanks to Chad, something Stockholm strongly denies.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | denied-after"},
    {"Norway accused Sweden of selling tanks to Chad, which was denied by Sweden.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | denied-after"},
    {"Norway said Sweden had sold tanks to Chad, a claim Sweden rejects.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | denied-after"},
    {"Sweden sold the tanks, which Norway bought.",
     ""},
    {"Norway sold a tank Sweden rejected.",
     ""},
};

Test(figures, denied_after) { check_reads(denied_after, G_N_ELEMENTS(denied_after)); }

static const Reads no_comment[] = {
    {"Norway declined comment on the sale.",
     "no |  | declines actual |  | no-comment"},
    {"Norway declined the offer.",
     ""},
    {"Norway had no tanks.",
     ""},
};

Test(figures, no_comment) { check_reads(no_comment, G_N_ELEMENTS(no_comment)); }

static const Reads floating_quantifiers[] = {
    {"Norway and Sweden have both denied selling tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | gerund\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
    {"Norway and Sweden both said Chad had sold tanks to Mali.",
     "no |  | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause\n"
     "se |  | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause"},
    {"The Norwegian officials all said Chad had sold tanks to Mali.",
     "no |  | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause"},
    {"Norway has both tanks and planes.",
     ""},
};

Test(figures, floating_quantifiers) { check_reads(floating_quantifiers, G_N_ELEMENTS(floating_quantifiers)); }

static const Reads asides_and_readings[] = {
    {"Norway said, offering no proof, that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden had sold tanks to Chad, Norway said on Monday, calling it a disgrace.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-post\n"
     "no |  | asserts actual |  | label"},
    {"Sweden has sold tanks to Chad, the unions claim.",
     "group:unions |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
    {"Norway branded as false the report that Sweden sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Norway hopes Sweden will sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"British Cabinet Office minister Ana Ruiz said Sweden had sold tanks to Chad.",
     "gb.downing-street | Ana Ruiz | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden sold tanks to Chad, warned Kari Dahl of the harbour board.",
     "person:kari-dahl | Kari Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-inverted"},
    {"The fleet sailed home on Monday, the storms ended.",
     ""},
    {"The sale was old, the unions claim of the harbour too.",
     ""},
};

Test(figures, asides_and_readings) { check_reads(asides_and_readings, G_N_ELEMENTS(asides_and_readings)); }
