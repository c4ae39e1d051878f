#include "cli/commands/output_options.hpp"

#include <utility>

#include "cli/styled.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t narrowest = 40, widest = 400;

}  // namespace

void add_output_option(Arguments& arguments, std::string& path) {
  arguments.option(path, "-o,--output", "FILE", "write to this file, whole or not at all, instead of standard output");
}

void add_pager_option(Arguments& arguments, bool& no_pager) {
  arguments.flag(no_pager, "--no-pager", "print on the terminal, not through a pager: see `stemma help terminal`");
}

void Page::add(Arguments& arguments, std::vector<std::string> formats) {
  arguments.choice(format, "--format", std::move(formats), "how to write it");
  arguments.number({&width, narrowest, widest}, "--width", "N",
                   "columns (default: the terminal's, at most 100; 80 elsewhere)");
  arguments.choice(colour, "--color", {"auto", "always", "never"}, "terminal colours; auto honours NO_COLOR");
  arguments.flag(ascii, "--ascii", "draw with plain characters only");
  add_pager_option(arguments, no_pager);
}

app::Look Page::look(const Session& session, const Output& output) const {
  app::Look look;
  look.width = width > 0 ? width : output.to_terminal() ? reading_width(session.world) : look.width;
  look.colour = styled(session.world, colour, output.to_terminal());
  look.ascii = ascii;
  return look;
}

}  // namespace stemma::cli
