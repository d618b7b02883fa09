/* SPDX-License-Identifier: MIT */
/* Who speaks where no cue tells it: the publisher of an official statement, or the name in front of a turn of a transcript
 * ("MR. KIRBY: ...", "Q ..."). News has no voice of its own: its sentences claim only what they attribute.
 *
 * Lifetime: of one document. Order: voice_turn() must see the sentences in the order of the text. Cost: a few units of each sentence.
 * Private to extract/. */
#pragma once
#include "extract/actors/memory.h"
#include "model/document.h"

#define VOICE_MIN_TURNS 3    /* labels in capitals that make a transcript of a document whose publisher is no actor */
#define VOICE_LABEL_UNITS 24 /* the longest label: post, organisation and name */

typedef struct {
  const Reading *reading;
  Memory *memory;
  Source own;     /* who stands behind the document, when it speaks for itself */
  Source source;  /* who speaks now */
  Span label;     /* where he is named; unset for the publisher */
  const Cue *cue; /* of the voice: rule and confidence of its claims; NULL while nobody's words are claims */
  gboolean official;   /* the document speaks for itself */
  gboolean transcript; /* labels in capitals begin its turns */
  gboolean compiles;   /* it puts together what others say: nothing in it is the publisher's own claim */
  GArray *partners;    /* of Source: who else signs it, or NULL */
  gboolean named;      /* turns may begin with names in small letters */
  gboolean asks;  /* a reporter's or listener's turn: no claims, not even of those whom he quotes */
} Voice;

/* Frees what voice_start() made with voice_end(). */
void voice_start(Voice *voice, const Reading *reading, Memory *memory, const Document *document);
void voice_end(Voice *voice);
/* Takes up the turn that the chunked sentence begins, if it does. The chunk that what is said begins at: 0 without a label. */
guint voice_turn(Voice *voice, const Sentence *sentence);
/* Whose the words are that nothing attributes; FALSE for news and for questions. */
static inline gboolean voice_speaks(const Voice *voice) { return voice->cue != NULL && !voice->asks; }
/* The frame of its claims. */
const Frame *voice_frame(const Voice *voice);
