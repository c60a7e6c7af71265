/// The commands: what `java -jar baoku.jar` does when it is told more than to serve.
@NullMarked
package org.baoku.cli;

import org.jspecify.annotations.NullMarked;
