// The JSON Schema of the case file says what the reader says: the same words, the same keys, the same files.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "interchange/case_file.hpp"
#include "random_case.hpp"
#include "support/json_schema.hpp"
#include "support/source_folder.hpp"

namespace stemma::interchange {
namespace {

using nlohmann::json;

const std::string root = test::source_folder();

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

const json& schema() {
  static const json parsed = json::parse(file(root + "/schema/case.schema.json"));
  return parsed;
}

std::set<std::string> names_of(const json& object) {
  std::set<std::string> names;
  for (const auto& entry : object.items()) names.insert(entry.key());
  return names;
}

TEST(CaseSchema, HasTheWordsOfEveryVocabularyInTheirOrder) {
  for (const VocabularyEntry& vocabulary : vocabularies()) {
    const std::string name(vocabulary.name);
    ASSERT_TRUE(schema()["definitions"].contains(name)) << name;
    const std::vector<std::string> listed = schema()["definitions"][name]["enum"];
    EXPECT_EQ(listed, std::vector<std::string>(vocabulary.words.begin(), vocabulary.words.end())) << name;
  }
}

TEST(CaseSchema, HasAKeyForEveryWordThatIsWrittenAsOne) {
  const auto key = [](std::string_view word) {
    std::string made(word);
    std::replace(made.begin(), made.end(), '-', '_');
    return made;
  };
  const json& definitions = schema()["definitions"];
  for (const auto word : words<IdentityKind>()) EXPECT_TRUE(definitions["source"]["properties"].contains(key(word)));
  for (const auto word : words<RelationKind>()) EXPECT_TRUE(definitions["claim"]["properties"].contains(key(word)));
  for (const auto word : words<DerivationKind>()) {
    EXPECT_TRUE(definitions["publication"]["properties"].contains(key(word)));
  }
}

/// Every subschema that stands for a value, with the way to it.
void visit(const json& node, const std::string& way, const std::function<void(const json&, const std::string&)>& use) {
  if (node.is_object()) {
    use(node, way);
    for (const auto& entry : node.items()) visit(entry.value(), way + "/" + entry.key(), use);
  } else if (node.is_array()) {
    for (const json& item : node) visit(item, way, use);
  }
}

TEST(CaseSchema, DescribesEveryKeyAndAllowsNoOther) {
  visit(schema(), "", [](const json& node, const std::string& way) {
    if (!node.contains("properties") || !node["properties"].is_object()) return;
    EXPECT_EQ(node.value("additionalProperties", json(true)), json(false)) << way;
    for (const auto& property : node["properties"].items()) {
      const json& value = property.value();
      if (value.contains("$ref")) {
        const std::string name = value["$ref"].get<std::string>().substr(std::string("#/definitions/").size());
        EXPECT_FALSE(schema()["definitions"][name].value("description", "").empty()) << way << "/" << property.key();
      } else {
        EXPECT_FALSE(value.value("description", "").empty()) << way << "/" << property.key();
      }
    }
  });
}

/// The keys that the reader names when it meets an unknown one on this line.
std::set<std::string> keys_by_the_reader(const std::string& text) {
  std::set<std::string> keys;
  try {
    read_case(text, "c.yaml");
  } catch (const Error& error) {
    for (const Mistake& mistake : error.mistakes()) {
      const std::size_t list = mistake.hint.find(" has the keys ");
      if (list == std::string::npos) continue;
      std::stringstream rest(mistake.hint.substr(list + 14));
      for (std::string key; std::getline(rest, key, ',');) keys.insert(key.substr(key.find_first_not_of(' ')));
    }
  }
  return keys;
}

TEST(CaseSchema, HasExactlyTheKeysOfTheReader) {
  const std::string odd = "qqqqqqqqqqqqqqqqqq: 1";
  const std::map<std::string, std::string> places{
      {"source", "case: k\nsources: {s: {" + odd + "}}"},
      {"claim", "case: k\nclaims: {s: {" + odd + "}}"},
      {"publication", "case: k\npublications: {s: {" + odd + "}}"},
      {"attribution", "case: k\npublications: {s: {says: {" + odd + "}}}"},
      {"withdrawal", "case: k\nwithdrawals: [{" + odd + "}]"},
      {"check", "case: k\nchecks: [{" + odd + "}]"},
      {"decision", "case: k\ndecisions: [{" + odd + "}]"},
      {"assessment", "case: k\nassessments: [{" + odd + "}]"},
      {"rating", "case: k\nsources: {s: {ratings: {" + odd + "}}}"},
  };
  for (const auto& [name, text] : places) {
    EXPECT_EQ(keys_by_the_reader(text), names_of(schema()["definitions"][name]["properties"])) << name;
  }
  const std::map<std::string, std::string> long_forms{
      {"alias", "case: k\nsources: {s: {aliases: {" + odd + "}}}"},
      {"anonymous", "case: k\nsources: {s: {anonymous: {" + odd + "}}}"},
      {"control", "case: k\nsources: {s: {controlled_by: {" + odd + "}}}"},
      {"identity", "case: k\nsources: {s: {same_as: {" + odd + "}}}"},
      {"reliability-grade", "case: k\nsources: {s: {reliability: {" + odd + "}}}"},
      {"interest", "case: k\nclaims: {s: {parties: {" + odd + "}}}"},
      {"derivation", "case: k\npublications: {s: {cites: {" + odd + "}}}"},
      {"archive", "case: k\npublications: {s: {archives: {" + odd + "}}}"},
  };
  for (const auto& [name, text] : long_forms) {
    EXPECT_EQ(keys_by_the_reader(text), names_of(schema()["definitions"][name]["anyOf"].back()["properties"])) << name;
  }
  EXPECT_EQ(keys_by_the_reader("case: k\n" + odd), names_of(schema()["properties"]));
}

TEST(CaseSchema, HoldsForEverySampleAsItIsReadHere) {
  std::vector<test::NamedJson> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/samples")) {
    if (entry.path().extension() != ".yaml") continue;
    files.emplace_back(entry.path().filename().string(),
                       case_as_json(file(entry.path().string()), entry.path().string()));
  }
  ASSERT_GE(files.size(), 2U);
  const auto found = test::misfits("case.schema.json", files);
  if (!found) GTEST_SKIP() << test::no_validator;
  EXPECT_EQ(*found, "");
}

TEST(CaseSchema, HoldsForRandomCasesThatFillEveryField) {
  std::vector<test::NamedJson> files;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    files.emplace_back("seed " + std::to_string(seed), case_as_json(write_case(RandomCase(seed).make()), "w.yaml"));
  }
  const auto found = test::misfits("case.schema.json", files);
  if (!found) GTEST_SKIP() << test::no_validator;
  EXPECT_EQ(*found, "");
}

TEST(CaseSchema, RefusesWhatTheReaderRefuses) {
  const auto found = test::misfits("case.schema.json", {{"1", R"({"case": "a b"})"},
                                                        {"2", R"({"case": "a", "titel": "x"})"},
                                                        {"3", R"({"case": "a", "sources": {"s": {"kind": "outlet"}}})"},
                                                        {"4", R"({"case": "a", "sources": {"s": {"country": false}}})"},
                                                        {"5", R"({"case": "a", "publications": {"p": {}}})"},
                                                        {"6", R"({"title": "x"})"}});
  if (!found) GTEST_SKIP() << test::no_validator;
  const std::string& said = *found;
  for (const char* number : {"1 ", "2 ", "3 ", "4 ", "5 ", "6 "}) {
    EXPECT_TRUE(said.rfind(number, 0) == 0 || said.find("\n" + std::string(number)) != std::string::npos)
        << number << said;
  }
}

TEST(CaseSchema, NorwayStaysACountryInTheJsonOfAFile) {
  const json made =
      json::parse(case_as_json("case: 7\nsources: {s: {country: NO, name: 12, anonymous: true, count: {claimed: 3}}}\n"
                               "publications: {p: {by: s, ours: false}}",
                               "c.yaml"));
  EXPECT_EQ(made["case"], "7");
  EXPECT_EQ(made["sources"]["s"]["country"], "NO");
  EXPECT_EQ(made["sources"]["s"]["name"], "12");
  EXPECT_EQ(made["sources"]["s"]["anonymous"], true);
  EXPECT_EQ(made["sources"]["s"]["count"]["claimed"], 3);
  EXPECT_EQ(made["publications"]["p"]["ours"], false);
}

}  // namespace
}  // namespace stemma::interchange
