"""Layers are respected: who includes whom, which library stays where, and what the pure core may not touch."""

import re
import unittest

from house import HouseTest, cpp_files, includes, read

# Each layer and the layers that it may include.
ARROWS = {
    "base": set(),
    "model": {"base"},
    "db": {"base"},
    "store": {"db", "model", "base"},
    "graph": {"model", "base"},
    "analysis": {"graph", "model", "base"},
    "report": {"analysis", "model", "base"},
    "interchange": {"model", "base"},
    "app": {"store", "analysis", "report", "interchange", "model", "base"},
    "cli": {"app", "model", "base"},
}

# Public headers that belong to base; the rest of include/stemma belongs to model.
BASE_HEADERS = {"stemma/error.hpp", "stemma/place.hpp"}

# Outside libraries, and the layers whose private business they are.
LIBRARIES = {
    "sqlite3": {"db"},
    "boost/": {"graph"},
    "CLI/": {"cli"},
    "yaml.h": {"interchange"},
    "toml++/": {"interchange"},
    "unicode/": {"base"},
    "openssl/": {"base"},
    "nlohmann/": {"interchange", "report", "store"},
    "fmt/": set(ARROWS),
}
CLI11_FILES = 2

# Layers that take values and return values, and standard headers that would let the world in.
PURE = {"model", "graph", "analysis"}
WORLDLY = {"iostream", "fstream", "filesystem", "chrono", "ctime", "time.h", "random", "locale", "unistd.h"}


def layer_of(name):
    """The layer that an included file belongs to; None if it is not ours."""
    top = name.split("/")[0]
    if top == "stemma":
        return "base" if name in BASE_HEADERS else "model"
    if embedded := re.fullmatch(r"stemma_([a-z]+)(_\w+)?_embedded\.hpp", name):
        return embedded.group(1)
    return top if top in ARROWS else None


def wrong_arrows(root):
    faults = []
    for path in cpp_files(root, "src", "include"):
        where = path.relative_to(root).as_posix()
        own = layer_of(where.split("/", 1)[1])
        for name, quoted in includes(path):
            used = layer_of(name)
            if used is None:
                if quoted:
                    faults.append(f"{where} includes \"{name}\", which no layer owns")
            elif used != own and used not in ARROWS[own]:
                faults.append(f"{where}: {own} includes {name} of {used}")
            elif where.startswith("include/") and not name.startswith("stemma/"):
                faults.append(f"{where} is public and includes {name}, which is not")
    return faults


def stray_libraries(root):
    faults, with_cli11 = [], []
    for path in cpp_files(root, "src", "include"):
        where = path.relative_to(root).as_posix()
        own = "public headers" if where.startswith("include/") else where.split("/")[1]
        for name, _ in includes(path):
            library = next((prefix for prefix in LIBRARIES if name.startswith(prefix)), None)
            if library and own not in LIBRARIES[library]:
                faults.append(f"{where}: {name} stays out of {own}")
            if library == "CLI/":
                with_cli11.append(where)
    if len(with_cli11) > CLI11_FILES:
        faults.append(f"CLI11 is in {len(with_cli11)} files, more than {CLI11_FILES}: {', '.join(with_cli11)}")
    return faults


def worldly_core(root):
    return [
        f"{path.relative_to(root).as_posix()} is pure and includes <{name}>"
        for path in cpp_files(root, *(f"src/{layer}" for layer in sorted(PURE)), "include/stemma")
        for name, _ in includes(path)
        if name in WORLDLY
    ]


def cmake_arrows(root):
    """The build says the same: one stemma_layer(...) a layer, with the same arrows."""
    text = read(root / "src/CMakeLists.txt")
    layers = {}
    for name, rest in re.findall(r"^stemma_layer\((\w+)([^)]*)\)", text, re.MULTILINE):
        uses = re.search(r"\bUSES((?: [a-z]+)*)", rest)
        layers[name] = set(uses.group(1).split()) if uses else set()
    return [
        f"src/CMakeLists.txt: {name} uses {sorted(layers.get(name, []))}, the house says {sorted(ARROWS.get(name, []))}"
        for name in sorted(set(ARROWS) | set(layers))
        if layers.get(name) != ARROWS.get(name)
    ]


ROWS = re.compile(r"\b(?:SharedRows|ClaimRows)(?:\s+\w+)?\s*(?:;|\{(?!$)|\((?!\)))")

# Files that hold copies of rows that came from the store, and why.
COPIES = {
    "src/app/judge_pool.cpp": "places that the store's reader fills, one claim after the other",
    "src/analysis/remedy.hpp": "additions are tried on a copy, and what they do is judged",
    "src/graph/our_stories.cpp": "a claim is weighed without the rows that stories of ours only repeat",
}


def roads_to_analysis(root):
    """Only the store makes the rows that are judged; everybody else gets them from it."""
    faults = []
    for path in cpp_files(root, "src"):
        where = path.relative_to(root).as_posix()
        if where.startswith("src/store/") or where == "src/model/rows.hpp" or where in COPIES:
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            code = re.sub(r"\bconst model::SharedRows \w+;", "", line.split("//")[0])  # a member, filled by its constructor
            if ROWS.search(code) and not re.search(r"^\s*(?:struct|class) ", code):
                faults.append(f"{where}:{number} makes rows: {line.strip()}")
    return faults


class LayersAreRespected(HouseTest):
    def test_arrows_point_down(self):
        self.assert_clean(wrong_arrows)

    def test_a_wrong_arrow_is_found(self):
        self.assert_found(wrong_arrows, {"src/store/a.cpp": '#include "analysis/judge.hpp"\n'}, "store includes analysis")
        self.assert_found(wrong_arrows, {"src/analysis/a.cpp": '  # include "store/store.hpp"\n'}, "analysis includes store")
        self.assert_found(wrong_arrows, {"src/base/a.cpp": '#include "stemma/record.hpp"\n'}, "of model")
        self.assert_found(wrong_arrows, {"src/cli/a.cpp": "#include <db/connection.hpp>\n"}, "of db")
        self.assert_found(wrong_arrows, {"src/app/a.cpp": '#include "local.hpp"\n'}, "no layer owns")
        self.assert_found(wrong_arrows, {"include/stemma/a.hpp": '#include "model/rows.hpp"\n'}, "is public")
        self.assert_found(wrong_arrows, {"src/cli/a.cpp": '#include "stemma_store_embedded.hpp"\n'}, "of store")
        self.assert_found(wrong_arrows, {"src/cli/a.cpp": '#include "stemma_app_words_embedded.hpp"\n'})
        self.assert_found(wrong_arrows, {"src/store/a.cpp": '#include "stemma_app_words_embedded.hpp"\n'}, "of app")
        self.assert_found(wrong_arrows, {"src/db/a.cpp": '#include "stemma/error.hpp"\n#include "base/text.hpp"\n'})

    def test_libraries_stay_in_their_layers(self):
        self.assert_clean(stray_libraries)

    def test_a_stray_library_is_found(self):
        self.assert_found(stray_libraries, {"src/store/a.cpp": "#include <sqlite3.h>\n"}, "sqlite3.h")
        self.assert_found(stray_libraries, {"src/analysis/a.cpp": "#include <boost/graph/a.hpp>\n"}, "boost")
        self.assert_found(stray_libraries, {"include/stemma/a.hpp": "#include <fmt/core.h>\n"}, "public headers")
        many = {f"src/cli/{number}.cpp": "#include <CLI/CLI.hpp>\n" for number in range(CLI11_FILES + 1)}
        self.assert_found(stray_libraries, many, "CLI11 is in")

    def test_the_core_is_pure(self):
        self.assert_clean(worldly_core)
        self.assert_found(worldly_core, {"src/graph/a.cpp": "#include <fstream>\n"}, "<fstream>")

    def test_the_build_draws_the_same_arrows(self):
        self.assert_clean(cmake_arrows)
        lines = [f"stemma_layer({name} USES {' '.join(sorted(uses))})" for name, uses in ARROWS.items()]
        wrong = "\n".join(lines).replace("report USES analysis", "report USES store analysis")
        self.assert_found(cmake_arrows, {"src/CMakeLists.txt": wrong}, "report uses")

    def test_the_database_is_the_only_road_to_the_analysis(self):
        self.assert_clean(roads_to_analysis)
        self.assert_found(roads_to_analysis, {"src/app/a.cpp": "  model::ClaimRows rows;\n"}, "a.cpp:1")
        self.assert_found(roads_to_analysis, {"src/report/a.cpp": "f(model::SharedRows{x});\n"}, "a.cpp:1")
        self.assert_found(roads_to_analysis, {"src/app/a.cpp": "const model::ClaimRows rows = store.claim_rows(c);\n"})
        self.assert_found(roads_to_analysis, {"src/store/a.cpp": "model::SharedRows rows;\n"})


if __name__ == "__main__":
    unittest.main()
