/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "support.h"
#include "language/foreign.h"

static Foreign mark(const char *text) {
  g_autoptr(Ruleset) rules = ruleset_load((const char *const[]){SICNON_SOURCE_RULES, NULL}, NULL);
  cr_assert_not_null(rules);
  g_autoptr(Arena) arena = arena_new();
  return reading_mark_foreign(reading_new(text, strlen(text), (Day){0}, rules, arena));
}

Test(foreign, documents_in_other_languages) {
  static const char *const texts[] = {
      "Der Verkehrsminister von Ostland sagte am Montag, dass die Brücke sicher sei, und die Gewerkschaft bestritt das.",
      "Le ministre des transports a déclaré lundi que le pont était sûr. Le syndicat a démenti cette affirmation.",
      "El ministro de transporte dijo el lunes que el puente era seguro. El sindicato de ingenieros lo negó.",
      "Il ministro dei trasporti ha detto lunedì che il ponte era sicuro. Il sindacato degli ingegneri ha smentito.",
      "De minister van verkeer zei maandag dat de brug veilig was, maar de vakbond van ingenieurs ontkende dat.",
      "Министр транспорта заявил в понедельник, что мост безопасен. Профсоюз инженеров опроверг это.",
      "قال وزير النقل يوم الاثنين إن الجسر آمن. ونفت نقابة المهندسين ذلك وطالبت بتفتيش جديد",
      "交通部长周一表示，这座桥是安全的。工程师工会否认了这一说法，并要求在月底之前进行新的检查，否则他们将举行罢工。",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) cr_expect(mark(texts[i]).document, "%s", texts[i]);
}

Test(foreign, documents_in_the_language_of_the_rules) {
  static const char *const texts[] = {
      "The transport minister said on Monday that the bridge was safe, and the union of engineers denied it.",
      "the quarterly regatta of gaff-rigged skiffs ended in squalls near the skerries",
      "Herr Müller und Frau Schmidt of Bad Tölz said the Bürgermeister had not sold the town's water rights.",
      "Quoi?",
      "",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) cr_expect_not(mark(texts[i]).document, "%s", texts[i]);
}

Test(foreign, mixed_documents_by_paragraph) {
  const Foreign foreign = mark("The transport minister said on Monday that the bridge was safe for all.\n\n"
                               "Le syndicat des ingénieurs a démenti cette affirmation et a demandé une nouvelle inspection.\n\n"
                               "The union denied it.");
  cr_assert_eq(foreign.paragraphs, 1);
  cr_assert_not(foreign.document);
}
