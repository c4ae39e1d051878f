#include "cli/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "cli/commands/command.hpp"
#include "cli/error_text.hpp"
#include "cli/help_pages.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/styled.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

constexpr int exit_could_not = 1;
constexpr int exit_usage = 2;

/// The spellings that every program understands.
std::string command_name(const std::string& word) {
  if (word == "--help" || word == "-h") return "help";
  if (word == "--version" || word == "-V") return "version";
  return word;
}

int dispatch(const std::vector<std::string>& words, Session& session) {
  if (words.empty()) {
    session.err << short_usage();
    return exit_usage;
  }
  const CommandEntry& entry = find_command(command_name(words.front()));
  const std::unique_ptr<Command> command = entry.make();
  Arguments arguments{std::string(entry.name)};
  command->setup(arguments);
  const Settings settings = [&](app::Setting setting) { return app::setting(session.world, setting); };
  if (!arguments.parse({words.begin() + 1, words.end()}, settings)) {
    Output output(session, "", std::find(words.begin(), words.end(), "--no-pager") == words.end());
    output.stream() << render_markdown(help_page(std::string(entry.name)), reading_width(session.world),
                                       styled(session.world));
    output.finish();
    return exit_done;
  }
  return command->run(session);
}

/// What was written before an error is shown before it; a second fault of the stream says nothing new.
void flush_quietly(Session& session) {
  try {
    session.out.flush();
  } catch (...) {  // NOLINT(bugprone-empty-catch): the first error is the one that counts
  }
  session.leave_pager();
}

}  // namespace

int run(const std::vector<std::string>& words, Session& session) {
  app::LeakGuard guard;
  app::World world = session.world;
  world.guard = &guard;
  Session guarded{world, session.out, session.err, session.outlive_reader, session.page, session.leave_pager};
  try {
    const int code = dispatch(words, guarded);
    session.out.flush();
    session.leave_pager();
    return code;
  } catch (const ReaderGone&) {
    session.leave_pager();
    return exit_done;
  } catch (const Error& error) {
    flush_quietly(session);
    session.err << error_text(error) << std::flush;
    return exit_code(error.kind());
  } catch (const std::bad_alloc&) {
    flush_quietly(session);
    session.err << "stemma: error: not enough memory\n" << std::flush;
  } catch (const std::exception& fault) {
    flush_quietly(session);
    const Error error(ErrorKind::internal, fmt::format("something went wrong inside Stemma: {}", fault.what()));
    session.err << error_text(error) << std::flush;
  }
  return exit_could_not;
}

}  // namespace stemma::cli
