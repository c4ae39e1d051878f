// Ctrl-C: ends the program at once with exit code 130, except while something lasting is being written.
#pragma once

#include <cstddef>

namespace stemma::cli {

/// Takes over SIGINT for the whole program.
void handle_interrupts();

/// From hold_interrupts(true) to hold_interrupts(false) Ctrl-C is only noted. Calls nest.
void hold_interrupts(bool hold);

/// True once Ctrl-C was pressed while it was held.
bool interrupted();

/// A line of so many columns stands on standard error, and Ctrl-C wipes it before it ends the program; 0: none does.
void note_line_on_screen(std::size_t columns);

}  // namespace stemma::cli
