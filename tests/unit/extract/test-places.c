/* SPDX-License-Identifier: MIT */
/* Where an event is said to have happened, by the shipped places. */
#include "reader.h"

typedef struct {
  const char *where, *place; /* NULL: none */
} Where;

static const Where places[] = {
    {"in Avdiivka", "ua.avdiivka"}, {"in Donetsk Oblast", "ua.donetsk-oblast"}, {"in Ukraine", "ua"}, {"near Bakhmut", "ua.bakhmut"},
    {"in Kharkiv", "ua.kharkiv"}, {"in the Kharkiv region", "ua.kharkiv-oblast"}, {"in Mariupol", "ua.mariupol"},
    {"outside Kyiv", "ua.kyiv"}, {"in Lviv", "ua.lviv"}, {"in Odesa", "ua.odesa"}, {"in Kherson", "ua.kherson"},
    {"in Zaporizhzhia", "ua.zaporizhzhia"}, {"in Crimea", "ua.crimea"}, {"in Sevastopol", "ua.sevastopol"}, {"in Moscow", "ru.moscow"},
    {"in Belgorod", "ru.belgorod"}, {"in St Petersburg", "ru.saint-petersburg"}, {"in Rostov-on-Don", "ru.rostov-on-don"},
    {"in Grozny", "ru.grozny"}, {"in Dagestan", "ru.dagestan"}, {"in Kursk", "ru.kursk"}, {"in Minsk", "by.minsk"},
    {"in Warsaw", "pl.warsaw"}, {"in Gdansk", "pl.gdansk"}, {"in Prague", "cz.prague"}, {"in Budapest", "hu.budapest"},
    {"in Bucharest", "ro.bucharest"}, {"in Sofia", "bg.sofia"}, {"in Belgrade", "rs.belgrade"}, {"in Pristina", "xk.pristina"},
    {"in Sarajevo", "ba.sarajevo"}, {"in Zagreb", "hr.zagreb"}, {"in Athens", "gr.athens"}, {"in Thessaloniki", "gr.thessaloniki"},
    {"in Rome", "it.rome"}, {"in Milan", "it.milan"}, {"in Naples", "it.naples"}, {"in Sicily", "it.sicily"}, {"in Madrid", "es.madrid"},
    {"in Barcelona", "es.barcelona"}, {"in Catalonia", "es.catalonia"}, {"in Lisbon", "pt.lisbon"}, {"in Paris", "fr.paris"},
    {"in Marseille", "fr.marseille"}, {"in Lyon", "fr.lyon"}, {"in Brussels", "be.brussels"}, {"in Amsterdam", "nl.amsterdam"},
    {"in Rotterdam", "nl.rotterdam"}, {"in Berlin", "de.berlin"}, {"in Munich", "de.munich"}, {"in Bavaria", "de.bavaria"},
    {"in Hamburg", "de.hamburg"}, {"in Vienna", "at.vienna"}, {"in Geneva", "ch.geneva"}, {"in Zurich", "ch.zurich"},
    {"in London", "gb.london"}, {"in Manchester", "gb.manchester"}, {"in Scotland", "gb.scotland"}, {"in Belfast", "gb.belfast"},
    {"in Dublin", "ie.dublin"}, {"in Oslo", "no.oslo"}, {"in Stockholm", "se.stockholm"}, {"in Gothenburg", "se.gothenburg"},
    {"in Copenhagen", "dk.copenhagen"}, {"in Helsinki", "fi.helsinki"}, {"in Finland", "fi"}, {"in Reykjavik", "is.reykjavik"},
    {"in Tallinn", "ee.tallinn"}, {"in Riga", "lv.riga"}, {"in Vilnius", "lt.vilnius"}, {"in Istanbul", "tr.istanbul"},
    {"in Ankara", "tr.ankara"}, {"in Diyarbakir", "tr.diyarbakir"}, {"in Damascus", "sy.damascus"}, {"in Aleppo", "sy.aleppo"},
    {"in Idlib", "sy.idlib"}, {"in Homs", "sy.homs"}, {"in Raqqa", "sy.raqqa"}, {"in Deir al-Zor", "sy.deir-al-zor"},
    {"in Beirut", "lb.beirut"}, {"in Tripoli", "ly.tripoli"}, {"in Jerusalem", "il.jerusalem"}, {"in Tel Aviv", "il.tel-aviv"},
    {"in Gaza", "ps.gaza"}, {"in Rafah", "ps.rafah"}, {"in Khan Younis", "ps.khan-younis"}, {"in Jenin", "ps.jenin"},
    {"in Nablus", "ps.nablus"}, {"in Amman", "jo.amman"}, {"in Baghdad", "iq.baghdad"}, {"in Mosul", "iq.mosul"},
    {"in Basra", "iq.basra"}, {"in Erbil", "iq.erbil"}, {"in Tehran", "ir.tehran"}, {"in Isfahan", "ir.isfahan"},
    {"in Tabriz", "ir.tabriz"}, {"in Riyadh", "sa.riyadh"}, {"in Jeddah", "sa.jeddah"}, {"in Doha", "qa.doha"}, {"in Dubai", "ae.dubai"},
    {"in Abu Dhabi", "ae.abu-dhabi"}, {"in Sanaa", "ye.sanaa"}, {"in Aden", "ye.aden"}, {"in Hodeidah", "ye.hodeidah"},
    {"in Cairo", "eg.cairo"}, {"in Alexandria", "eg.alexandria"}, {"in Sinai", "sinai-peninsula"}, {"in Benghazi", "ly.benghazi"},
    {"in Tunis", "tn.tunis"}, {"in Algiers", "dz.algiers"}, {"in Rabat", "ma.rabat"}, {"in Casablanca", "ma.casablanca"},
    {"in Khartoum", "sd.khartoum"}, {"in Darfur", "sd.darfur"}, {"in Addis Ababa", "et.addis-ababa"}, {"in Tigray", "et.tigray"},
    {"in Mekelle", "et.mekelle"}, {"in Asmara", "er.asmara"}, {"in Mogadishu", "so.mogadishu"}, {"in Nairobi", "ke.nairobi"},
    {"in Mombasa", "ke.mombasa"}, {"in Kampala", "ug.kampala"}, {"in Kigali", "rw.kigali"}, {"in Goma", "cd.goma"},
    {"in Kinshasa", "cd.kinshasa"}, {"in Lagos", "ng.lagos"}, {"in Abuja", "ng.abuja"}, {"in Kano", "ng.kano"}, {"in Accra", "gh.accra"},
    {"in Dakar", "sn.dakar"}, {"in Bamako", "ml.bamako"}, {"in Timbuktu", "ml.timbuktu"}, {"in Ouagadougou", "bf.ouagadougou"},
    {"in Niamey", "ne.niamey"}, {"in Johannesburg", "za.johannesburg"}, {"in Cape Town", "za.cape-town"}, {"in Harare", "zw.harare"},
    {"in Lusaka", "zm.lusaka"}, {"in Luanda", "ao.luanda"}, {"in Maputo", "mz.maputo"}, {"in Kabul", "af.kabul"},
    {"in Kandahar", "af.kandahar"}, {"in Islamabad", "pk.islamabad"}, {"in Karachi", "pk.karachi"}, {"in Lahore", "pk.lahore"},
    {"in Peshawar", "pk.peshawar"}, {"in Balochistan", "pk.balochistan"}, {"in New Delhi", "in.new-delhi"}, {"in Mumbai", "in.mumbai"},
    {"in Kashmir", "kashmir"}, {"in Kolkata", "in.kolkata"}, {"in Dhaka", "bd.dhaka"}, {"in Colombo", "lk.colombo"},
    {"in Kathmandu", "np.kathmandu"}, {"in Beijing", "cn.beijing"}, {"in Shanghai", "cn.shanghai"}, {"in Xinjiang", "cn.xinjiang"},
    {"in Tibet", "cn.tibet"}, {"in Hong Kong", "hk"}, {"in Taipei", "tw.taipei"}, {"in Seoul", "kr.seoul"},
    {"in Pyongyang", "kp.pyongyang"}, {"in Tokyo", "jp.tokyo"}, {"in Osaka", "jp.osaka"}, {"in Hanoi", "vn.hanoi"},
    {"in Bangkok", "th.bangkok"}, {"in Manila", "ph.manila"}, {"in Jakarta", "id.jakarta"}, {"in Kuala Lumpur", "my.kuala-lumpur"},
    {"in Yangon", "mm.yangon"}, {"in Rakhine", "mm.rakhine"}, {"in Sydney", "au.sydney"}, {"in Melbourne", "au.melbourne"},
    {"in Wellington", "nz.wellington"}, {"in New York", "us.new-york"}, {"in Los Angeles", "us.los-angeles"},
    {"in Chicago", "us.chicago"}, {"in Texas", "us.texas"}, {"in California", "us.california"}, {"in Toronto", "ca.toronto"},
    {"in Quebec", "ca.quebec"}, {"in Mexico City", "mx.mexico-city"}, {"in Havana", "cu.havana"}, {"in Caracas", "ve.caracas"},
    {"in Bogota", "co.bogota"}, {"in Lima", "pe.lima"}, {"in Buenos Aires", "ar.buenos-aires"}, {"in Santiago", "cl.santiago"},
    {"in Rio de Janeiro", "br.rio-de-janeiro"}, {"in Sao Paulo", "br.sao-paulo"}, {"in Gitega Province", "bi.gitega-province"},
    {"in Baringo County", "ke.baringo-county"}, {"in Kedah", "my.kedah"},
};

static const char *place_of(const char *where, ClaimSet **set) {
  g_autofree char *text = g_strdup_printf("Norway said Sweden had killed soldiers %s.", where);
  *set = read_set(text, (Day){2024, 1, 22});
  cr_assert_eq((*set)->claims->len, 1, "%s", text);
  return ((const Claim *)g_ptr_array_index((*set)->claims, 0))->proposition.place;
}

static void check_places(const Where *cases, gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autoptr(ClaimSet) set = NULL;
    const char *place = place_of(cases[i].where, &set);
    cr_expect(g_strcmp0(place, cases[i].place) == 0, "%s: %s", cases[i].where, place ? place : "no place");
  }
}

Test(places, table) { check_places(places, G_N_ELEMENTS(places)); }

/* A preposition that does not tell where, a date, a person. */
static const Where elsewhere[] = {
    {"for Kyiv", NULL}, {"with London", NULL}, {"in May", NULL}, {"in a hurry", NULL}, {"on Tuesday", NULL},
};

Test(places, neighbours) { check_places(elsewhere, G_N_ELEMENTS(elsewhere)); }

Test(places, lie_in_each_other) {
  static const char *const inside[][2] = {{"ua.avdiivka", "ua.donetsk-oblast"}, {"ua.donetsk-oblast", "ua"}, {"ua.avdiivka", "ua"}, {"us.los-angeles", "us.california"},
                                          {"us.california", "us"},              {"bi.gitega-province", "bi"}, {"de.munich", "de"},  {"ke.baringo-county", "ke"}};
  const char *const dirs[] = {SICNON_SOURCE_RULES, NULL};
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  for (gsize i = 0; i < G_N_ELEMENTS(inside); i++) {
    cr_expect(ruleset_place_is_in(rules, inside[i][0], inside[i][1]), "%s in %s", inside[i][0], inside[i][1]);
    cr_expect_not(ruleset_place_is_in(rules, inside[i][1], inside[i][0]), "%s in %s", inside[i][1], inside[i][0]);
  }
}
