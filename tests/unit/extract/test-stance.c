/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads denials[] = {
    {"Sweden denied selling tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
    {"Sweden denied that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden denied reports that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | reject-report"},
    {"Sweden rejected Norway's claim that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | reject-report\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | reject-report"},
    {"Sweden called the Norwegian accusations of selling tanks to Chad \"groundless.\"",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Sweden dismissed as baseless the accusation that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Sweden denied the sale of tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"The report that Sweden had sold tanks to Chad is false, Sweden said.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
};

Test(stance, denials) { check_reads(denials, G_N_ELEMENTS(denials)); }

static const Reads negated_assertions[] = {
    {"Sweden said it had not sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said it had never sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said it had sold no tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden failed to sell tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, negated_assertions) { check_reads(negated_assertions, G_N_ELEMENTS(negated_assertions)); }

static const Reads answers_without_content[] = {
    {"Norway accused Sweden of selling tanks to Chad. Sweden rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"Norway accused Sweden of selling tanks to Chad. Sweden called it a lie.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Norway accused Sweden of selling tanks to Chad. Finland rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "fi |  | denies actual |  | noun"},
    {"Sweden denied wrongdoing.",
     "se |  | denies actual |  | noun"},
};

Test(stance, answers_without_content) { check_reads(answers_without_content, G_N_ELEMENTS(answers_without_content)); }

static const Reads refusals[] = {
    {"Norway rejected the proposal to sell tanks to Chad.",
     "no |  | declines actual |  | noun"},
    {"The judge denied bail.",
     "group:judge |  | declines actual |  | noun"},
    {"Sweden denied entry to the tanks.",
     "se |  | declines actual |  | noun"},
    {"Sweden declined to comment.",
     "se |  | declines actual |  | infinitive"},
    {"Sweden did not deny selling tanks to Chad.",
     "se |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
};

Test(stance, refusals) { check_reads(refusals, G_N_ELEMENTS(refusals)); }

static const Reads modality[] = {
    {"Norway said Sweden may have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden will sell tanks to Chad.",
     "no |  | asserts future | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden plans to sell tanks to Chad.",
     "no |  | asserts planned | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden should sell tanks to Chad.",
     "no |  | asserts opinion | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden had allegedly sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said that if Sweden sold tanks to Chad it would regret it.",
     "no |  | asserts conditional | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden would have sold tanks to Chad.",
     "no |  | asserts counterfactual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway believes Sweden sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said Sweden appeared to have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, modality) { check_reads(modality, G_N_ELEMENTS(modality)); }
