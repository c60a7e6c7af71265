/// The command line of the program.
///
/// [org.baoku.cli.Commands] parses the arguments; without a command it serves the archive. Each command is a class.
/// `segment` needs only the files; the others are [org.baoku.cli.ApplicationCommand]s, which run in the application's
/// context without its web server.
@NullMarked
package org.baoku.cli;

import org.jspecify.annotations.NullMarked;
