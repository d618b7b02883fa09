-- SPDX-License-Identifier: MIT
INSERT INTO runs (started, outcome, program, rules, inputs) VALUES (:started, 'running', :program, :rules, :inputs);
