/// Layout analysis: from the places of glyphs on a page to lines, columns, blocks and articles.
@NullMarked
package org.baoku.layout;

import org.jspecify.annotations.NullMarked;
