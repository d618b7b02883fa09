/* SPDX-License-Identifier: MIT */
/* What a content says of a report: "the claim that they left is false", "it is a lie that", "there is no evidence that". */
#pragma once
#include "extract/proposition/content.h"

/* Does the content reject a report, charge or claim? Then only what is rejected is left of the content, and *besides is where what is said besides
 * ("... is false and that the port is open") begins, or the content's old end. */
gboolean judgement_rejects(const ContentReader *reader, Content *content, guint *besides);
/* "Lies," "Nonsense.": is the content nothing but a judgement on what somebody else said? */
gboolean judgement_only(const ContentReader *reader, const Content *content);
/* "no evidence to confirm the report": it is left open. */
gboolean judgement_unconfirmed(const Content *content);
/* Does the content say that there is no evidence? Then only what there is no evidence of is left of it. */
gboolean judgement_lacks_evidence(const ContentReader *reader, Content *content);
/* Does the content say that there is no doubt? Then only what there is no doubt of is left of it. */
gboolean judgement_is_certain(const ContentReader *reader, Content *content);
