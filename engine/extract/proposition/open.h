/* SPDX-License-Identifier: MIT */
/* Open events: verb and role heads, for what no frame covers. Private to extract/proposition/. */
#pragma once
#include "extract/proposition/fillers.h"

#define OPEN_AGENT "agent"
#define OPEN_OBJECT "object"

typedef struct {
  const char *event; /* "open:" and the name of the verb's synonym set */
  Fillers fillers;
  guint trigger;     /* chunk of the verb */
  gboolean negated;  /* by a word that is not the verb's own: "carried out no raid" */
} OpenEvent;

/* Does the verb at chunk `verb` only point at an act that was told before: "did it", "would never do that", "was not involved"? */
gboolean event_points(const ContentReader *reader, const Content *content, guint verb);
/* What the clause of the verb at chunk `verb` says. FALSE when it has neither subject nor object, or only points. */
gboolean event_open(const ContentReader *reader, const Content *content, guint verb, OpenEvent *out);
/* What a noun of action at the head of the content says by itself: "confirmed the deployment of missiles". FALSE when it is none, or of nothing. */
gboolean event_of_noun(const ContentReader *reader, const Content *content, OpenEvent *out);
/* What an accusation without a clause charges with: "accused the bank of mismanagement", "denied reports of a split". FALSE for "wrongdoing". */
gboolean event_of_charge(const ContentReader *reader, const Content *content, OpenEvent *out);
/* What the content's first noun is called at chunk `label`: "called the law a disgrace". */
gboolean event_of_label(const ContentReader *reader, const Content *content, guint label, OpenEvent *out);
/* What the content's first noun is put at: "put turnout at 40 percent". FALSE when it is a pronoun. */
gboolean event_of_figure(const ContentReader *reader, const Content *content, OpenEvent *out);
/* What the claimant did by the word itself, to what the content names: "rejected the proposal". FALSE when the content opens with no noun. */
gboolean event_of_cue(const ContentReader *reader, const Content *content, guint cue, OpenEvent *out);
