/// Reads ALTO files of libraries: the words of a page with their places.
@NullMarked
package org.baoku.layout.alto;

import org.jspecify.annotations.NullMarked;
