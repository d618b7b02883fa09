/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/json-shape.h"

Test(json_shape, by_the_first_bytes) {
  static const struct {
    const char *head;
    JsonShape shape;
  } cases[] = {
      {"", JSON_LINES},
      {"{\"a\":1}", JSON_LINES},
      {"{\"a\":1}\n{\"a\":2}\n", JSON_LINES},
      {"{\"a\":1}\r\n{\"a\":2}\r\n", JSON_LINES},
      {"{\"a\":{\"b\":[1]},\"c\":\"}\\\"\"}\n", JSON_LINES},
      {"{\"a\":\"cut by the end of the head", JSON_LINES},
      {"{\"a\":\"cut off\"\n{\"a\":2}\n", JSON_LINES},
      {"{\n  \"a\": 1\n}\n", JSON_OBJECTS},
      {"{\n  \"a\": 1\n", JSON_OBJECTS},
      {"{\"a\": 1,\n \"b\": 2}", JSON_OBJECTS},
      {"{\"a\":1}{\"a\":2}", JSON_OBJECTS},
      {"{\"a\":1},\n{\"a\":2}", JSON_OBJECTS},
      {"[{\"a\":1}]", JSON_ARRAY},
      {" [\n{\"a\":1}]", JSON_ARRAY},
      {"{\"status\":\"ok\",\"articles\":[{\"a\":1}]}", JSON_ENVELOPE},
      {"{\n \"articles\" : [\n {\"a\":1}]}", JSON_ENVELOPE},
      {"{\"text\":\"articles\",\"x\":[{\"a\":1}]}\n", JSON_LINES},
      {"{\"meta\":{\"articles\":[{\"a\":1}]},\"text\":\"a\"}\n", JSON_LINES},
      {"{\"articles\":[\"a\"],\"text\":\"a\"}\n", JSON_LINES},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) cr_expect_eq(json_shape(cases[i].head, strlen(cases[i].head)), cases[i].shape, "%s", cases[i].head);
}
