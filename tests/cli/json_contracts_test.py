"""What a command prints as JSON is what schema/<command>.schema.json promises."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import urllib.parse

import jsonschema

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = "samples/vladivostok/case.yaml"
FOLDER = tempfile.TemporaryDirectory()
DATABASE = f"{FOLDER.name}/case.db"  # with three commits, and a copy attached
OURS = "tests/cli/harbour-stories.yaml"  # stories of ours, and support that fell
# Each schema with a few ways to ask for what it describes. The case file's own schema is no command's output; a policy
# is printed as the file that it could be.
QUESTIONS = {
    "check": [[CASE, "--fail-on", "never"], [CASE, "--as-of", "2024-03-11", "--fail-on", "never"],
              [CASE, "--opinions", "--fail-on", "never"]],
    "corrections": [[OURS, "--fail-on", "never"], [OURS, "--since", "2024-05-06", "--fail-on", "never"], [CASE]],
    "list": [[CASE, "sources"], [CASE, "findings"], [CASE, "attributions", "--claim", "c2"]],
    "log": [[DATABASE], [DATABASE, "tass"], [DATABASE, "--include-sealed"]],
    "search": [[CASE, "secrets"], [CASE, "간첩"], [CASE, "no such words"]],
    "show": [[CASE, "c2"], [CASE, "tass"], [CASE, "tass1"], [CASE, "tass1/c2"]],
    "policy": [["show", name] for name in ("airwars", "ap", "bbc", "default", "icd206", "ifcn", "reuters", "un-ffm")],
    "trace": [[CASE, "c2"], [CASE, "--source", "tass"], [CASE, "--source", "tass1"]],
    "next": [[CASE], [CASE, "--claim", "c2", "--all"], [CASE, "--as-of", "2024-03-11"]],
    "timeline": [[CASE], [CASE, "c2", "--as-of", "2024-03-12"]],
    "diff": [[CASE, "--from", "2024-03-11"], [CASE, "samples/vladivostok/article.yaml"]],
    "draft": [["samples/vladivostok/careless.md", CASE, "--fail-on", "never"],
              ["samples/vladivostok/careful.md", CASE, "--fail-on", "never"]],
    "signoff": [["samples/vladivostok/careless.md", CASE, "--status"],
                ["samples/vladivostok/careful.md", CASE, "--status", "--ticks", "tests/cli/vladivostok.signed.yaml"]],
    "evidence": [["list", DATABASE], ["verify", DATABASE], ["verify", DATABASE, "tass1"]],
    "explain": [[CASE, "c2"], [CASE, "c4", "single-origin"], [CASE, "rumfa"], [CASE, "tass"]],
    "what-if": [[CASE, "--withdraw", "tass"], [CASE, "--withdraw", "tass1", "--withdraw", "rev_lee", "--claim", "c2"]],
}


# Schemas whose names are not those of their commands.
COMMANDS = {"signoff": "draft"}


def answer(command, words):
    done = subprocess.run([STEMMA, COMMANDS.get(command, command), *words, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0, (command, words, done.stderr.decode())
    return json.loads(done.stdout)


def setUpModule():
    owners = pathlib.Path(FOLDER.name, "owners.csv")
    owners.write_text("match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,scheme,"
                      "code,as_of,source_url,note\nname,UPI,,UPI,US,News World,,,,House list,CaPr,,,\n", encoding="utf-8")
    for file in (CASE, owners):
        subprocess.run([STEMMA, "import", file, DATABASE], capture_output=True, cwd=ROOT, check=True)
    subprocess.run([STEMMA, "attach", DATABASE, CASE, "--to", "tass1", "--type", "text/plain"], capture_output=True,
                   cwd=ROOT, check=True)


def tearDownModule():
    FOLDER.cleanup()


class JsonContracts(unittest.TestCase):
    def schema(self, command):
        schema = json.loads((ROOT / f"schema/{command}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    def test_every_schema_is_asked_about(self):
        schemas = {path.name.removesuffix(".schema.json") for path in ROOT.glob("schema/*.schema.json")}
        self.assertEqual(schemas - {"case", "stream", "ticks"}, set(QUESTIONS))

    def test_every_answer_fits_its_schema(self):
        for command, questions in QUESTIONS.items():
            schema = self.schema(command)
            for words in questions:
                with self.subTest(command=command, words=words):
                    schema.validate(answer(command, words))

    def test_an_answer_that_does_not_fit_is_seen(self):
        for command, questions in QUESTIONS.items():
            printed = answer(command, questions[0])
            for key in list(printed):
                if command == "policy" and key != "policy":
                    continue  # a policy file may leave out all but its name
                if command == "evidence" and key.startswith(("quotations", "sound")):
                    continue  # only `verify` has them
                with self.subTest(command=command, missing=key):
                    short = {name: value for name, value in printed.items() if name != key}
                    self.assertFalse(self.schema(command).is_valid(short))

    def test_a_signature_and_the_gate_fit_their_schemas(self):
        with tempfile.TemporaryDirectory() as folder:
            ticks = f"{folder}/ticks.yaml"
            story = ["samples/vladivostok/careless.md", CASE, "--ticks", ticks]
            self.schema("signoff").validate(answer("signoff", [*story, "--sign", "Ana Vila"]))
            self.schema("signoff").validate(answer("signoff", [*story, "--unsign", "Ana Vila", "--lines", "1-20"]))
            done = subprocess.run([STEMMA, "draft", *story, "--require-signed", "2", "--format", "json"],
                                  capture_output=True, cwd=ROOT, check=False)
            self.assertEqual(3, done.returncode)
            gate = json.loads(done.stdout)
            self.schema("draft").validate(gate)
            self.assertGreater(len(gate["sign_off"]["wanting"]), 0)

    def test_every_line_of_a_stream_fits_its_schema(self):
        schema = json.loads((ROOT / "schema/stream.schema.json").read_text(encoding="utf-8"))
        checked = json.loads((ROOT / "schema/check.schema.json").read_text(encoding="utf-8"))
        urllib.parse.uses_relative.append("urn")  # else Python takes "#/$defs/…" of a URN for one of the outer schema
        resolver = jsonschema.RefResolver.from_schema(schema, store={checked["$id"]: checked})
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
        records = subprocess.run([STEMMA, "export", CASE, "--format", "ndjson"], capture_output=True, cwd=ROOT, check=True)
        wrong = b'{"case": "a", "claims": {"c1": {"text": 1, "txt": "b"}}}\n[]\n'
        done = subprocess.run([STEMMA, "check", "--stream", "-", "--keep-going", "--opinions"],
                              input=records.stdout + wrong, capture_output=True, check=False)
        self.assertEqual(1, done.returncode)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(["a", None], [line["case"] and line["case"]["id"] for line in lines if "error" in line])
        for line in lines:
            validator.validate(line)
            for key in line:
                with self.subTest(missing=key):
                    self.assertFalse(validator.is_valid({name: line[name] for name in line if name != key}))

    def test_a_policy_that_was_printed_is_the_same_policy(self):
        names = [entry["policy"] for entry in answer("policy", ["list"])]
        self.assertEqual([["show", name] for name in names], QUESTIONS["policy"])
        for name in names:
            with self.subTest(policy=name), tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(answer("policy", ["show", name]), file)
                file.flush()
                self.assertEqual(answer("policy", ["show", file.name]), answer("policy", ["show", name]))
                done = subprocess.run([STEMMA, "policy", "diff", name, file.name], capture_output=True, check=True)
                self.assertEqual(done.stdout, b"")


if __name__ == "__main__":
    unittest.main()
