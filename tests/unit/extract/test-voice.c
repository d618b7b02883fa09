/* SPDX-License-Identifier: MIT */
#include "reader.h"

typedef struct {
  const char *publisher, *title, *text, *claims;
} Spoken;

static void check_spoken(const Spoken *cases, gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autofree char *claims = read_claims_of(cases[i].publisher, cases[i].title, cases[i].text);
    cr_expect_str_eq(claims, cases[i].claims, "%s: %s\n  is:\n%s\n  should be:\n%s", cases[i].publisher, cases[i].text, claims, cases[i].claims);
  }
}

#define SALE " | asserts actual | arms-transfer giver=se goods=tank receiver=td | "

static const Spoken statements[] = {
    {"Norwegian Foreign Ministry", "On tanks", "Sweden sold tanks to Chad.", "no.mfa | " SALE "statement"},
    {"President of Ukraine", NULL, "Sweden sold tanks to Chad.", "ua.presidency | " SALE "statement"},
    {"The White House", "Statement by President Joe\\_Biden on Tanks", "Sweden sold tanks to Chad.", "us.white-house | Joe Biden" SALE "statement"},
    /* Who signs together claims it together; whom the registry does not know signs for the house. */
    {"The White House", "Statement by President Biden and President Macron", "Sweden sold tanks to Chad.",
     "fr.elysee | Emmanuel Macron" SALE "statement\nus.white-house | " SALE "statement"},
    {"The White House", "Joint Statement from Canada, Norway, and the United States on Tanks", "Sweden sold tanks to Chad.",
     "ca | " SALE "statement\nno | " SALE "statement\nus.white-house | " SALE "statement"},
    {"The White House", "Joint Statement on Norway and Mali", "Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", "Statement by Chair Dana Olvane", "Sweden sold tanks to Chad.", "us.white-house | Dana Olvane" SALE "statement"},
    {"The White House", "Statement by the President of France Emmanuel Macron", "Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", "Statement by Vice President Kamala Harris", "Sweden sold tanks to Chad.", "us.vice-presidency | Kamala Harris" SALE "statement"},
    {"The White House", "Remarks by Jos\\xE9 Ruud on Dana\\u2019s Day", "Sweden sold tanks to Chad.", "us.white-house | José Ruud" SALE "statement"},
    /* A collection of what others say is nobody's statement, a picture no words. */
    {"The White House", "What They Are Saying: Praise for the Plan", "Sweden sold tanks to Chad. Norway said Chad had sold tanks to Mali.",
     "no | " " | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause"},
    {"The White House", "What We Do", "Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", "On tanks", "<figure> <img src=\"a.jpg\"> Sweden sold tanks to Chad.</figure>", ""},
    {"The White House", "Statement by President Joe Biden, Prime Minister Jonas Ruud, and Chancellor Eva Olvane", "Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    /* "We have worked" is a claim, but no event that another's words could meet. */
    {"The White House", "Statement by President Joe Biden", "We have worked on a plan. Russia has left the plan.",
     "us.white-house | Joe Biden | asserts actual |  | statement\nus.white-house | Joe Biden | asserts actual | open:leave agent=ru object=thought | statement"},
    /* The words of others stay theirs, "I" is the voice. */
    {"Norwegian Foreign Ministry", NULL, "The Polish government said Sweden sold tanks to Chad.", "pl.government | " SALE "clause"},
    {"The White House", "Remarks by President Biden", "I said Sweden sold tanks to Chad. I think we have worked on a plan.", "us.white-house | Joe Biden" SALE "clause\n"
     "us.white-house | Joe Biden | asserts actual |  | plain-clause"},
    {"The White House", NULL, "Also, as Norway noted, Sweden sold tanks to Chad.", "no | " SALE "as-first"},
    {"KCNA", NULL, "Sweden sold tanks to Chad.", "kp.kcna | " SALE "statement"},
    /* Papers report: their own sentences are nobody's claims. */
    {"Norland Courier", NULL, "Sweden sold tanks to Chad.", ""},
    {"Sputnik", NULL, "Sweden sold tanks to Chad.", ""},
    {"Norway Today", NULL, "Sweden sold tanks to Chad.", ""},
    {"The Ukraine Times", NULL, "Sweden sold tanks to Chad.", ""},
    /* Without a verb nothing is said. */
    {"The White House", NULL, "Tanks for Chad.", ""},
};

Test(voice, statements) { check_spoken(statements, G_N_ELEMENTS(statements)); }

static const Spoken turns[] = {
    {"The White House", "Press Briefing", "MR. KIRBY: Sweden sold tanks to Chad.\nQ Is it so? Poland sold tanks to Chad.\nMR. KIRBY: No.",
     "us.nsc | John Kirby" SALE "speaker"},
    {"The White House", "Press Briefing", "MR. KIRBY: Good morning.\nSweden sold tanks to Chad.", "us.nsc | John Kirby" SALE "speaker"},
    {"The White House", NULL, "THE PRESIDENT: Sweden sold tanks to Chad.", "us.white-house | Joe Biden" SALE "speaker"},
    {"The White House", NULL, "SENIOR ADMINISTRATION OFFICIAL: Sweden sold tanks to Chad.", "us.government | " SALE "speaker"},
    {"The White House", "Call by Deputy Press Secretary Dana Olvane", "MS. OLVANE: Sweden sold tanks to Chad.",
     "us.white-house | Dana Olvane" SALE "speaker"},
    {"The White House", NULL, "MR. OLVANE: Sweden sold tanks to Chad.", "person:olvane | Olvane" SALE "speaker"},
    /* In front of the first turn stands where and when; the head of a letter is no turn. */
    {"The White House", NULL, "Winning Sports Hall\n\nTHE PRESIDENT: Sweden sold tanks to Chad.", "us.white-house | Joe Biden" SALE "speaker"},
    {"The White House", NULL, "TO THE SENATE OF THE UNITED STATES:\nSweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    /* A surname may be a namesake's: what the title says of it goes first. */
    {"The White House", "Remarks by President Biden and President Olvane of Norway", "PRESIDENT OLVANE: Sweden sold tanks to Chad.",
     "no.presidency | Olvane" SALE "speaker"},
    {"The White House", "Remarks by President Biden and Prime Minister Lee Hsien Loong of Singapore", "PRIME MINISTER LEE: Sweden sold tanks to Chad.",
     "sg.government | Lee Hsien Loong" SALE "speaker"},
    {"The White House", NULL, "THE PRESIDENT: I welcome Minister Olvane to the White House.\n\nMINISTER OLVANE: Sweden sold tanks to Chad.",
     "us.white-house | Joe Biden | asserts actual |  | speaker\nperson:olvane | Olvane" SALE "speaker"},
    {"The White House", NULL, "MR. SINGH: Sweden sold tanks to Chad.", "person:singh | Singh" SALE "speaker"},
    {"President of Russia", NULL, "Guests. * * * President of Russia Vladimir Putin: Welcome. Sweden sold tanks to Chad. Anna Olvane: Yes.",
     "ru.kremlin | Vladimir Putin" SALE "speaker"},
    {"President of Russia", NULL, "Vladimir Putin: Welcome. Question: Sweden sold tanks to Chad, sir.", ""},
    {"President of Russia", NULL, "Vladimir Putin: Welcome. Anna Olvane (retranslated): Sweden sold tanks to Chad.",
     "person:anna-olvane | Anna Olvane" SALE "speaker"},
    /* Pages that give a name twice, for an index. */
    {"President of Russia", NULL, "Guests. Anna Olvane Olvane AnnaHead of the Grain Board: Sweden sold tanks to Chad.",
     "person:anna-olvane | Anna Olvane" SALE "speaker"},
    {"President of Russia", NULL, "Guests. Emmanuel Macron Macron EmmanuelPresident of France(retranslated): Sweden sold tanks to Chad.",
     "fr.elysee | Emmanuel Macron" SALE "speaker"},
    {"President of Russia", NULL, "Guests. Anna Olvane, Chairman, Sudmark: Sweden sold tanks to Chad.", "person:anna-olvane | Anna Olvane" SALE "speaker"},
    /* Not labels: a heading, a list, an address. */
    {"The White House", NULL, "**Making Bridges Safer**: Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", NULL, "Making Bridges Safer: Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", NULL, "SUBJECT: Arms.\nSweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", NULL, "Our message to everybody: Sweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    {"The White House", NULL, "Dear Mr. Speaker:\nSweden sold tanks to Chad.", "us.white-house | " SALE "statement"},
    /* News: a transcript is known by its many labels. */
    {"Norland Courier", NULL, "MR. OLVANE: Hello.\nMS. RUUD: Hello.\nMR. OLVANE: Sweden sold tanks to Chad.", "person:olvane | Olvane" SALE "speaker"},
    {"Norland Courier", NULL, "BREAKING: Sweden sold tanks to Chad.\nThe market fell.", ""},
};

Test(voice, turns) { check_spoken(turns, G_N_ELEMENTS(turns)); }
