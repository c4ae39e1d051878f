// A program of the build: runs all migrations on a new database and writes it as C++, see schema_image.hpp.
//
//   stemma_make_schema_image FILE.cpp
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "db/connection.hpp"
#include "stemma/error.hpp"
#include "store/migrations.hpp"
#include "store/unguarded.hpp"

namespace {

/// A string literal, in pieces that compilers take.
std::string literal(std::string_view bytes) {
  constexpr std::size_t piece = 4000;
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % piece == 0) text += i == 0 ? "\"" : "\"\n\"";
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool digit_follows = i + 1 < bytes.size() && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == ' ' || byte == '_';
    if (plain || (byte >= '0' && byte <= '9')) {
      text += static_cast<char>(byte);
    } else if (byte == 0 && !digit_follows) {
      text += "\\0";
    } else {
      text += '\\';
      for (const unsigned digit : {byte / 64U, byte / 8U % 8U, byte % 8U}) text += static_cast<char>('0' + digit);
    }
  }
  return text + "\"";
}

std::string function(const std::string& name, const std::string& bytes) {
  return "std::string_view " + name + "() {\n  return " + literal(bytes) + "sv;\n}\n";
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  try {
    auto connection = stemma::db::Connection::in_memory();
    stemma::store::migrate(connection);
    auto slice = stemma::db::Connection::in_memory();
    stemma::store::copy_unguarded(connection, slice);
    std::ofstream file(words[1], std::ios::binary);
    file << "#include \"store/schema_image.hpp\"\nnamespace stemma::store {\nusing namespace "
            "std::string_view_literals;\n"
         << function("schema_image", connection.image())
         << function("schema_image_text", stemma::store::schema_text(connection))
         << function("slice_image", slice.image()) << "}  // namespace stemma::store\n";
    return file.flush() ? 0 : 1;
  } catch (const stemma::Error& error) {
    std::cerr << error.message() << '\n';
    return 1;
  }
}
