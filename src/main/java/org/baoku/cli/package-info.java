/// The commands: what the program does when it is told more than to serve.
///
/// [org.baoku.cli.Commands] reads the command line; a class each does one of them. `segment` needs nothing but the
/// files; the others start
/// the application without its web server.
@NullMarked
package org.baoku.cli;

import org.jspecify.annotations.NullMarked;
