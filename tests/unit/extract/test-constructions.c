/* SPDX-License-Identifier: MIT */
/* What else attributes: attitudes with their modality, nouns, passives, asides; and neighbours that look like them and attribute nothing. */
#include "reader.h"

static const Reads wishes[] = {
    {"Norway wants to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=no goods=tank receiver=td | wish"},
    {"Norway said it wants to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=no goods=tank receiver=td | wish"},
    {"Norway said Sweden wants to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway called for Sweden to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | call-for"},
    {"Norway called on Sweden to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | call-for"},
    {"Norway urged Sweden to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"Norway demanded that Sweden sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | that"},
    {"Voters who want Norway to sell tanks left.",
     ""},
    {"If Norway wants to sell tanks, Chad will pay.",
     ""},
    {"You want to sell tanks.",
     ""},
    {"Norway called a taxi for Sweden.",
     ""},
};

Test(constructions, wishes) { check_reads(wishes, G_N_ELEMENTS(wishes)); }

static const Reads plans_and_questions[] = {
    {"Norway promised to sell tanks to Chad.",
     "no |  | asserts planned | arms-transfer giver=no goods=tank receiver=td | plan"},
    {"Norway expects Sweden to sell tanks to Chad.",
     "no |  | hedged future | arms-transfer giver=se goods=tank receiver=td | object-to"},
    {"\"Who paid for it?\" Lars Okafor asked.",
     "person:lars-okafor | Lars Okafor | asserts question | open:pay object=person:lars-okafor | quote-post"},
    {"Norway asked whether Sweden had sold tanks to Chad.",
     "no |  | hedged question | arms-transfer giver=se goods=tank receiver=td | question"},
    {"The promised tanks came late.",
     ""},
    {"The question of the tanks is open.",
     ""},
};

Test(constructions, plans_and_questions) { check_reads(plans_and_questions, G_N_ELEMENTS(plans_and_questions)); }

static const Reads opinions[] = {
    {"Norway criticised Sweden.",
     "no |  | asserts opinion | open:criticize agent=no object=se | object"},
    {"Norway warned of an attack on Chad.",
     "no |  | asserts actual |  | about"},
    {"The mayor talked about the flood.",
     "group:mayor |  | asserts actual |  | about"},
    {"It was what Norway called a \"gift.\"",
     ""},
    {"The critic who praised Sweden left.",
     ""},
    {"A company called Norvane sold tanks to Chad.",
     ""},
};

Test(constructions, opinions) { check_reads(opinions, G_N_ELEMENTS(opinions)); }

static const Reads nouns[] = {
    {"Norway's claim that Sweden sold tanks to Chad was false.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | nominal"},
    {"The allegation by Norway that Sweden sold tanks to Chad is old.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | nominal"},
    {"Norway renewed its call for Sweden to sell tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=se goods=tank receiver=td | nominal-of"},
    {"Norway issued a statement saying that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway faces criticism for the sale.",
     ""},
    {"Norway's claim was old.",
     ""},
    {"The view from Norway is good.",
     ""},
};

Test(constructions, nouns) { check_reads(nouns, G_N_ELEMENTS(nouns)); }

static const Reads passives[] = {
    {"It was reported that Sweden had sold tanks to Chad.",
     "unknown |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | passive"},
    {"Sweden is said to have sold tanks to Chad.",
     "unknown |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | passive"},
    {"The sale was announced by Norway.",
     "no |  | asserts actual |  | passive-by"},
    {"The bridge was built by Norway.",
     ""},
    {"The words were written by hand.",
     ""},
};

Test(constructions, passives) { check_reads(passives, G_N_ELEMENTS(passives)); }

static const Reads asides[] = {
    {"As Norway noted, Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | as-first"},
    {"As Norway left, Sweden sold tanks to Chad.",
     ""},
    {"Sweden sold tanks to Chad, as Norway reported.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | as-last"},
    {"Norway, however, said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said, however, that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"While Norway said Sweden sold tanks to Chad, Chad left.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Tor Lund, who said Norway had sold tanks to Chad, left Oslo.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"Norway, which Sweden denies helping, left.",
     "se |  | denies actual | open:help agent=se | gerund"},
    {"But according to Norway, Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
    {"Sweden sold tanks, according to Norway, compared with ships.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank | according"},
    {"In Gary, 42% say Norway sold tanks.",
     "unknown |  | asserts actual | arms-transfer giver=no goods=tank | clause"},
    {"Those surveyed say Norway sold tanks.",
     "group:those |  | asserts actual | arms-transfer giver=no goods=tank | clause"},
    {"Some say Norway sold tanks.",
     "group:some |  | asserts actual | arms-transfer giver=no goods=tank | clause"},
    {"Who says so?",
     ""},
    {"Asked about tanks, Norway said Sweden had sold them.",
     "no |  | asserts actual | open:sell agent=se object=no | clause"},
};

Test(constructions, asides) { check_reads(asides, G_N_ELEMENTS(asides)); }

static const Reads acts[] = {
    {"Norway claimed responsibility for the attack.",
     "no |  | asserts actual | strike attacker=no | noun"},
    {"The storm claimed forty lives.",
     ""},
    {"The club dismissed the coaches.",
     ""},
    {"Norway denied entries to Chad.",
     "no |  | asserts actual | open:deny agent=no object=entri | noun"},
    {"Norway rejected a plea deal.",
     "no |  | asserts actual | open:reject agent=no object=agreement | noun"},
    {"The senate confirmed the nominee.",
     ""},
    {"Norway recalled its ambassador.",
     ""},
    {"Norway recalled that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said the union had refused to leave.",
     "no |  | asserts actual | not open:leave agent=union | clause"},
    {"\"Lies,\" said Norway.",
     "no |  | denies actual |  | quote-inverted"},
    {"Sweden accused Norway of selling tanks to Chad. \"Lies,\" said Norway.",
     "se |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | accuse\n"
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | quote-inverted"},
    {"\"Lies are bad,\" said Norway.",
     "no |  | asserts actual | open:be agent=lie object=bad | quote-inverted"},
};

Test(constructions, acts) { check_reads(acts, G_N_ELEMENTS(acts)); }

static const Reads quotes_in_paragraphs[] = {
    {"Norway said:\n\"Sweden sold tanks to Chad.\"",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | quote-follows"},
    {"Norway told reporters:\n\"Sweden sold tanks to Chad.\"\n\"We saw them.\"",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | quote-follows\n"
     "no |  | asserts actual | open:see agent=no object=se | quote-follows"},
    {"The list said:\nTanks and ships.",
     ""},
    {"Said Tor Lund, \"Norway sold tanks to Chad.\"",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | cue-first"},
    {"Tor Lund shouted \"No tanks!\" and left.",
     "person:tor-lund | Tor Lund | asserts actual |  | quote"},
    {"\"Norway sold tanks!!!\" Tor Lund wrote.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank | quote-post"},
    {"\"Norway sold tanks to Chad,\" Tor Lund said by telephone on \"Meet the Mayor.\" \"It sold ships.\"",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | quote-post\n"
     "person:tor-lund | Tor Lund | asserts actual | open:sell agent=no object=ship | quote-post"},
};

Test(constructions, quotes_in_paragraphs) { check_reads(quotes_in_paragraphs, G_N_ELEMENTS(quotes_in_paragraphs)); }

static const Reads tellings[] = {
    {"The mayor told residents to leave.",
     "group:mayor |  | asserts wish | open:leave agent=group:residents | told-to"},
    {"She told the story of the flood.",
     "unknown |  | asserts actual |  | tale"},
    {"Norway told reporters.",
     ""},
    {"Norway, citing Sweden, said Chad had bought tanks.",
     "no |  | asserts actual |  | noun\n"
     "no |  | asserts actual | open:buy agent=td object=tank | clause"},
    {"Norway claims to have sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | infinitive"},
    {"Police reported at least 20 victims at a centre.",
     "group:police |  | asserts actual |  | noun"},
    {"Norway is accused of selling tanks to Chad.",
     "unknown |  | hedged actual | arms-transfer giver=no goods=tank receiver=td | passive"},
    {"Senator Harry Low told reporters that Norway sold tanks.",
     "person:harry-low | Harry Low | asserts actual | arms-transfer giver=no goods=tank | told"},
    {"An aide who spoke to discuss the sale said Norway sold tanks.",
     "group:aide |  | asserts actual | arms-transfer giver=no goods=tank | clause"},
    {"Tor Lund however said Norway sold tanks.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank | clause"},
    {"As reported by the Daily Harbour, Norway sold tanks to Chad.",
     "media:daily-harbour |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | as-first"},
    {"It was first reported by the Daily Harbour.",
     "media:daily-harbour |  | asserts actual |  | passive-by"},
};

Test(constructions, tellings) { check_reads(tellings, G_N_ELEMENTS(tellings)); }

static const Reads words_of_others[] = {
    {"As Tor Lund put it, Norway sold tanks to Chad.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | as-first"},
    {"\"Norway sold tanks to Chad,\" as Tor Lund put it.",
     "person:tor-lund | Tor Lund | asserts actual | arms-transfer giver=no goods=tank receiver=td | as-last"},
    {"Tor Lund put tanks in Chad, as Norway sold ships.",
     ""},
    {"Norway was quoted by the Daily Harbour as saying Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"In the words of Norway, Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | according"},
    {"A denial from Norway that it sold tanks to Chad came late.",
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | nominal"},
};

Test(constructions, words_of_others) { check_reads(words_of_others, G_N_ELEMENTS(words_of_others)); }

static const Reads judgements[] = {
    {"Sweden's envoy called the charge that Sweden had sold tanks to Chad groundless.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Tor Lund called it nonsense to say that Norway sold tanks to Chad.",
     "person:tor-lund | Tor Lund | denies actual | arms-transfer giver=no goods=tank receiver=td | judge"},
    {"Norway called Tor Lund a clerk.",
     "no |  | asserts opinion | open:be agent=person:tor-lund object=clerk | label"},
};

Test(constructions, judgements) { check_reads(judgements, G_N_ELEMENTS(judgements)); }

static const Reads agreements[] = {
    {"Norway agreed that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway agreed to sell tanks to Chad.",
     "no |  | asserts planned | arms-transfer giver=no goods=tank receiver=td | plan"},
    {"The agreed price was low.",
     ""},
};

Test(constructions, agreements) { check_reads(agreements, G_N_ELEMENTS(agreements)); }

static const Reads identifying_clauses[] = {
    {"Groups that disclose their gifts left.",
     "group:groups |  | asserts actual | open:leave agent=gift | plain-clause"},
    {"If they confirm the sale, Chad will pay.",
     ""},
    {"The board, which confirmed the sale, met.",
     "group:board |  | asserts actual |  | noun"},
    {"Norway rejected a deal that would have sent tanks to Chad.",
     "no |  | asserts actual | open:reject agent=no object=agreement | noun"},
    {"Norway confirmed the sale.",
     "no |  | asserts actual |  | noun"},
    {"Norway said Sweden had sold tanks and Mali says it has none.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank | clause\n"
     "ml |  | denies actual | open:have agent=ml | clause"},
    {"Norway said Sweden and Mali say Chad bought tanks.",
     "no |  | asserts actual | open:buy agent=td object=tank | clause\n"
     "ml |  | asserts actual | open:buy agent=td object=tank | clause\n"
     "se |  | asserts actual | open:buy agent=td object=tank | clause"},
    {"Norway told reporters:\n\nSweden sold tanks to Chad.\n\nPoland sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | quote-follows"},
    {"Norway has also called for immediately selling tanks to Chad.",
     "no |  | asserts wish | arms-transfer giver=no goods=tank receiver=td | call-for"},
    {"Norway called the claim by Sweden and the report from Chad a gift.",
     "no |  | asserts opinion | open:be agent=thought object=gift | label"},
};

Test(constructions, identifying_clauses) { check_reads(identifying_clauses, G_N_ELEMENTS(identifying_clauses)); }
