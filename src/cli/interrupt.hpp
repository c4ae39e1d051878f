// Ctrl-C: ends the program at once with exit code 130, except while something lasting is being written.
#pragma once

namespace stemma::cli {

/// Takes over SIGINT for the whole program.
void handle_interrupts();

/// True once Ctrl-C was pressed while a DeferInterrupt lived.
bool interrupted();

/// While one lives, Ctrl-C is only noted: whoever writes asks interrupted() before making it last.
class DeferInterrupt {
 public:
  DeferInterrupt();
  ~DeferInterrupt();
  DeferInterrupt(const DeferInterrupt&) = delete;
  DeferInterrupt& operator=(const DeferInterrupt&) = delete;
};

}  // namespace stemma::cli
