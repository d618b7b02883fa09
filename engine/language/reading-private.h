/* SPDX-License-Identifier: MIT */
/* Shared by the files of language/ only. */
#pragma once
#include "language/reading.h"

/* Bytes of units [first, last) before the reading is finished. */
Span units_span_of(const Reading *reading, const Unit *units, guint32 first, guint32 last);
/* Span, boilerplate and cue flag of a sentence whose units are known. */
void reading_finish_sentence(const Reading *reading, Sentence *sentence);
/* Subjects and antecedents of all verbs of a chunked sentence. */
void sentence_find_subjects(const Reading *reading, Sentence *sentence);
/* Units of a time expression that starts at `unit`, preposition included; 0 when none does. */
guint time_length(const Reading *reading, guint32 unit, guint32 end);
