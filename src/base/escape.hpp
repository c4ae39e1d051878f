// Escaping: one function for each place where foreign text goes. Hostile text stays text.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// For a terminal: control characters (C0, C1, DEL), bidi controls and zero-width or other invisible
/// format characters become visible escapes such as <U+202E>; ill-formed UTF-8 becomes <XX> bytes.
/// Newlines and tabs become one space. (A zero-width joiner inside an emoji sequence and joiners between
/// letters of scripts that need them stay.)
std::string for_terminal(std::string_view text);
/// Puts the same behind what is there.
void append_for_terminal(std::string& out, std::string_view text);

/// For a double-quoted DOT string, quotes included: backslashes and quotes escaped, newlines as \n,
/// invisible and control characters shown as for_terminal does. Never an HTML label. Cut where Graphviz would not read
/// on.
std::string for_dot(std::string_view text);

/// For a JSON string, quotes included, UTF-8 kept; what for_terminal shows as an escape is one of JSON's, and
/// ill-formed UTF-8 becomes U+FFFD.
std::string for_json(std::string_view text);

/// For a YAML scalar as the case file writes it: plain where it reads back as the same string with
/// nothing to doubt (`NO` and `1e3` are quoted), else double-quoted with escapes.
std::string for_yaml(std::string_view text);

/// For a line of roff, as man(7) reads it: backslashes, quotes, a leading dot and everything beyond ASCII become
/// escapes, and a hyphen stays the sign that people type. Newlines become spaces.
std::string for_roff(std::string_view text);

/// For a cell of CSV (RFC 4180), quotes included where it needs them, shown as for_terminal does: one line. A text that
/// a spreadsheet would run as a formula gets an apostrophe in front.
std::string for_csv(std::string_view text);

/// For Markdown inside a line: markup, HTML and table bars stay text, and nobody is mentioned. Shown as for_terminal
/// does.
std::string for_markdown(std::string_view text);

/// For the message of a GitHub workflow command: one line, in which nothing is a command.
std::string for_workflow(std::string_view text);
/// The same for the value of one of its properties, in which commas and colons part.
std::string for_workflow_property(std::string_view text);

/// For a label of Mermaid in double quotes: letters, digits, spaces and what is not ASCII stay, anything else becomes
/// the code of a character.
std::string for_mermaid(std::string_view text);

/// A path as a URI reference: percent-encoded, with `file://` before an absolute one.
std::string for_uri(std::string_view path);

/// A web address as the target of a link, in a double-quoted attribute of HTML and between the brackets of a Markdown
/// link alike; empty for whatever is no http or https address, which nothing may lead to.
std::string for_link(std::string_view url);

/// For HTML and XML text and double-quoted attributes.
std::string for_xml(std::string_view text);

}  // namespace stemma::base
