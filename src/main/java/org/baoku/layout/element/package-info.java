/// The lines of a page → its elements.
///
/// [org.baoku.layout.element.ElementFinder] gives the lines to a finder for each kind of element, from the one
/// that is easiest to tell to the next: notices, guides, labels, captions, headline blocks. What is left,
/// [org.baoku.layout.element.BodyStacker] stacks to bodies. [org.baoku.layout.element.Containers] tells which
/// grounds hold articles of their own.
@NullMarked
package org.baoku.layout.element;

import org.jspecify.annotations.NullMarked;
