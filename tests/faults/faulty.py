"""Commands that change something, run where the system fails them; and what must hold afterwards."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

STEMMA = os.environ["STEMMA"]
LIBRARY = os.environ["STEMMA_FAULTS"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))
from entries import without_uids  # noqa: E402

HARBOUR = ROOT / "tests/cli/harbour-fire.yaml"
OWNERS = """match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,scheme,code,as_of,source_url,note
name,Harbour Gazette,,Harbour Gazette,GB,Gazette Holding,,,,House list,CaPr,,,
"""
ROWS = """{"entity": "sources", "id": "gazette", "name": "Harbour Gazette", "kind": "news-outlet"}
{"entity": "claims", "id": "c1", "text": "The fire began in warehouse 4"}
{"entity": "publications", "id": "gazette1", "by": "gazette", "date": "2024-05-02"}
{"entity": "attributions", "publication": "gazette1", "claim": "c1"}
"""
SHEET = "publication,claim,stance\r\ngazette1,c1,denies\r\n"
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("LLVM_PROFILE_FILE", "STEMMA_FAULT"))}

# Each is run in a folder that holds what it names: case.yaml, case.db of the same case with a later commit, other.db with
# another one, empty.db, sheet.csv, rows.ndjson, owners.csv, copy.txt.
COMMANDS = {
    "import a case": ["import", "case.yaml", "new.db"],
    "import a spreadsheet": ["import", "sheet.csv", "case.db", "--entity", "attributions"],
    "import into an empty case": ["import", "rows.ndjson", "empty.db"],
    "import owners": ["import", "owners.csv", "case.db"],
    "init": ["init", "new.db"],
    "add": ["add", "case.db", "claim", "c9", "--set", "text=The pier had been closed"],
    "edit": ["edit", "case.db", "c1", "--set", "note=seen twice"],
    "rename": ["rename", "case.db", "gazette", "harbour-gazette"],
    "remove": ["remove", "case.db", "later", "--force"],
    "undo": ["undo", "case.db"],
    "merge": ["merge", "case.db", "other.db"],
    "purge": ["purge", "case.db", "later", "--force"],
    "attach": ["attach", "case.db", "copy.txt", "--to", "gazette1", "--type", "text/plain", "--beside"],
    "backup": ["backup", "case.db", "saved.db"],
    "check": ["check", "case.db", "-o", "findings.txt"],
    "report": ["report", "case.db", "--format", "html", "-o", "report.html"],
    "graph": ["graph", "case.db", "--format", "svg", "-o", "graph.svg"],
    "export": ["export", "case.db", "-o", "exported.yaml"],
    "export to a folder": ["export", "case.db", "--format", "csv", "--folder", "sheets"],
}

START = {}  # the bytes of the databases
SAID = {}  # and what they say


def stemma(*words, folder, fault=None, library=None):
    """A run in the folder; with `fault`, settings of preload.cpp."""
    environment = {**ENVIRONMENT, "TMPDIR": str(folder / "tmp")}
    if fault is not None:
        environment |= {"LD_PRELOAD": library or LIBRARY} | {f"STEMMA_FAULT_{name}": str(value) for name, value in fault.items()}
    return subprocess.run([STEMMA, *map(str, words)], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, check=False, timeout=120)


def sound(*words, folder):
    done = stemma(*words, folder=folder)
    if done.returncode != 0:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode()


def prepare(folder):
    """What every command starts from."""
    folder.mkdir()
    (folder / "tmp").mkdir()
    later = "  later: {name: A later source, kind: person}\nclaims:\n"
    (folder / "case.yaml").write_text(HARBOUR.read_text(encoding="utf-8").replace("claims:\n", later, 1), encoding="utf-8")
    (folder / "owners.csv").write_text(OWNERS, encoding="utf-8")
    (folder / "sheet.csv").write_text(SHEET, encoding="utf-8")
    (folder / "rows.ndjson").write_text(ROWS, encoding="utf-8")
    (folder / "copy.txt").write_text("what the page said\n", encoding="utf-8")
    sound("import", "case.yaml", "case.db", folder=folder)
    sound("init", "empty.db", "--id", "empty", "--title", "Empty", folder=folder)
    shutil.copy(folder / "case.db", folder / "other.db")
    sound("edit", "other.db", "c1", "--set", "importance=low", folder=folder)
    sound("edit", "case.db", "c2", "--set", "note=a first remark", folder=folder)
    START.update({path.name: path.read_bytes() for path in folder.glob("*.db")})
    SAID.update({name: said(name, folder) for name in START})


def changed_databases(folder):
    """Those that are not, byte by byte, what every command starts from."""
    for path in sorted(folder.rglob("*.db")):
        whole = START.get(path.name)
        beside = [path.with_name(path.name + ending) for ending in ("-wal", "-journal")]
        if path.read_bytes() != whole or any(log.exists() and log.stat().st_size > 0 for log in beside):
            yield path


def said(name, folder):
    commits = json.loads(sound("log", name, "--include-sealed", "--format", "json", folder=folder))["commits"]
    case = json.loads(sound("export", name, "--include-sealed", "--format", "json", folder=folder))
    return without_uids(case), len(commits)


def state(folder):
    """All that anybody can read there: files by name, databases by what they say. Uids of new entries are drawn."""
    changed = set(changed_databases(folder))
    seen = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or path.name.endswith(("-wal", "-shm", "-journal")):
            continue
        if path.suffix != ".db":
            seen[name] = path.read_bytes()
        elif path in changed and (now := said(name, folder)) != SAID.get(path.name):
            seen[name] = now
        else:
            seen[name] = "as it was"
    return seen


def unsound(folder):
    """What `doctor` says of databases that are not sound."""
    checked = [stemma("doctor", path.relative_to(folder), folder=folder) for path in changed_databases(folder)]
    return [done.stdout.decode() + done.stderr.decode() for done in checked if done.returncode != 0]
