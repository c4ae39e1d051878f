"""A pseudonymised export is judged as the case was, and has nothing of whom it protects.

Run with STEMMA naming the program. In every sample and every case of the rules some sources, and now and then a claim, a
publication or an attribution, are sealed or made internal; their names are new and strange, so that they can be looked
for. Exported with pseudonyms, the case must have the same numbers, statuses and findings, claim by claim.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted(ROOT.glob("samples/*/case.yaml")) + sorted(ROOT.glob("tests/rules/*/[cg]*.yaml"))
POLICIES = ["default", "un-ffm"]
SYLLABLES = ["zor", "qua", "vex", "ulm", "thy", "gro", "wix", "pel"]


def run(*words):
    return subprocess.run([STEMMA, *words], capture_output=True, check=False)


def judged(path, policy):
    done = run("check", path, "--format", "json", "--policy", policy, "--fail-on", "never")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def gist(report):
    """What must stay: no ids, no names."""
    def finding(each):
        return (each["rule"], each["severity"], each["kind"], each["subject"]["kind"], "silenced_by" in each, len(each["evidence"]))

    claims = [
        (claim["status"], claim["importance"], claim["numbers"], len(claim["chokepoints"]), sorted(map(finding, claim["findings"])))
        for claim in report["claims"]
    ]
    return claims, sorted(map(finding, report["findings"])), report["totals"]


def sealed(text, seed):
    """The case file with entries sealed, and what may not be seen of them."""
    draw = random.Random(seed)
    secrets, lines, section, entry = [], [], "", 0
    for line in text.splitlines():
        top = re.match(r"([a-z]+):", line)
        if top:
            section = top.group(1)
        one = re.match(r"(  )([\w.-]+): \{(.*)\}$", line)
        many = re.match(r"(  )([\w.-]+):$", line)
        chance = {"sources": 0.4, "claims": 0.1, "publications": 0.1}.get(section, 0)
        if (one or many) and draw.random() < chance:
            entry += 1
            name = "".join(draw.sample(SYLLABLES, 3)).capitalize() + f"son {entry}x{seed}"
            word = draw.choice(["sealed", "internal"])
            extra = [f"sensitivity: {word}"]
            if section == "sources" and "aliases" not in line:
                extra += [f'handles: ["@{name.replace(" ", "_")}"]', f'urls: ["https://{name.split()[0]}{entry}.example/"]']
                secrets += [name, name.split()[0]]
            extra.append(f"note: met {name} twice")
            if one and not any(key.split(":")[0] + ":" in one.group(3) for key in extra):
                line = f"  {one.group(2)}: {{{one.group(3)}, {', '.join(extra)}}}"
            elif many:
                lines.append(line)
                line = "\n".join(f"    {each}" for each in extra)
        lines.append(line)
    return "\n".join(lines) + "\n", secrets


SEEDS = int(os.environ.get("STEMMA_SEEDS", "1"))  # choices of what is sealed, of each case


class Pseudonymise(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def test_numbers_statuses_and_findings_stay(self):
        protected = compared = 0
        for number, case in enumerate(CASES):
            standard = run("export", str(case)).stdout.decode()
            for seed in range(SEEDS) if SEEDS > 1 else [number]:
                text, secrets = sealed(standard, seed)
                pathlib.Path(self.path("case.yaml")).write_text(text, encoding="utf-8")
                before = self.path("case.yaml")
                told = run("check", before, "--fail-on", "never", "--format", "json").stderr.decode()
                if "nothing was written" in told:  # an open id or text tells of what is sealed: that is known without
                    before = str(case)
                elif told:
                    continue  # a key twice
                with self.subTest(case=str(case.relative_to(ROOT)), seed=seed):
                    pathlib.Path(self.path("out.yaml")).unlink(missing_ok=True)
                    done = run("export", self.path("case.yaml"), "--pseudonymise", "--key", self.path("key"), "-o", self.path("out.yaml"))
                    self.assertEqual(0, done.returncode, done.stderr.decode())
                    out = pathlib.Path(self.path("out.yaml")).read_text(encoding="utf-8")
                    self.assertNotIn("sensitivity", out)
                    for secret in secrets:
                        self.assertNotIn(secret.casefold(), out.casefold())
                    protected += len(secrets)
                    for policy in POLICIES:
                        compared += 1
                        self.assertEqual(gist(judged(before, policy)), gist(judged(self.path("out.yaml"), policy)))
        self.assertGreater(protected, 200)
        self.assertGreater(compared, 200)


if __name__ == "__main__":
    unittest.main()
