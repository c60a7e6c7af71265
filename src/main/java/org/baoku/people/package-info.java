/// Who wrote an article, who is named in it with an office, and on which day its issue appeared.
///
/// [org.baoku.people.PageNaming] is the door: a split page and what is known of its origin in, a
/// [org.baoku.paper.Page]
/// out. The room is
/// pure, reads no file while it works and throws for no text whatever.
@NullMarked
package org.baoku.people;

import org.jspecify.annotations.NullMarked;
