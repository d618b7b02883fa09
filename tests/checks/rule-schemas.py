# SPDX-License-Identifier: MIT
"""The JSON Schemas in rules/schema are those that the program prints from the loader's own tables, and every shipped rule file keeps to its own."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

FOLDERS = ("actors", "contradictions", "entailments", "events", "filters", "language/en", "places", "things")


class Loader(yaml.SafeLoader):
    """Days stay texts, as in the loader of the rules."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def check_folder(folder):
    name = f"rules/schema/{folder.replace('/', '-')}.json"
    printed = subprocess.run([os.environ["SICNON"], "rules", "schema", folder], capture_output=True, text=True, check=True).stdout
    if not os.path.exists(os.path.join(tree.TOP, name)) or tree.read(name) != printed:
        yield f"{name}: not what `sicnon rules schema {folder}` prints"
    validator = jsonschema.Draft7Validator(json.loads(printed))
    files = list(tree.files(".yml", under=f"rules/{folder}/"))
    checked.extend(files)
    for file in files:
        for fault in validator.iter_errors(yaml.load(tree.read(file), Loader)):
            place = "/".join(str(step) for step in fault.absolute_path)
            yield f"{file}: {place}: {fault.message[:200]}"
    broken = yaml.load("id: x\nunknown: key\n", Loader)
    if not list(validator.iter_errors(broken)):
        yield f"{name}: takes a key that the loader refuses"


checked = []
problems = [problem for folder in FOLDERS for problem in check_folder(folder)]
tree.end(problems, len(checked), "rule files")
