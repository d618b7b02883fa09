/* SPDX-License-Identifier: MIT */
#include "support.h"

Test(problem, is_one_line_that_names_place_reason_and_remedy) {
  Scene scene;
  scene_open(&scene);
  InputProblem where = {.kind = PROBLEM_LOST, .path = "a.jsonl", .line = 12, .mend = "mend it"};
  input_problems_report(&scene.problems, where, "is %s", "bad");
  where = (InputProblem){.kind = PROBLEM_KEPT, .path = "odd\nname\xFF", .mend = "rename it"};
  input_problems_report(&scene.problems, where, "has '%s'", "two\nlines");
  cr_assert_str_eq(scene.said->str, "a.jsonl:12: is bad (mend it)\nkept odd?name\xEF\xBF\xBD: has 'two?lines' (rename it)\n");
  cr_assert_eq(scene.problems.lost, 1);
  cr_assert_eq(scene.problems.kept, 1);
  scene_close(&scene);
}

Test(problem, is_counted_when_nobody_listens) {
  InputProblems problems = {0};
  input_problems_report(&problems, (InputProblem){.kind = PROBLEM_LOST, .path = "a", .mend = "b"}, "c");
  cr_assert_eq(problems.lost, 1);
}

Test(problem, origin_is_the_documents) {
  InputProblem problem = {.path = "a.jsonl", .line = 3};
  g_autofree char *line = input_problem_origin(&problem);
  cr_assert_str_eq(line, "a.jsonl:3");
  problem.line = 0;
  g_autofree char *file = input_problem_origin(&problem);
  cr_assert_str_eq(file, "a.jsonl");
}
