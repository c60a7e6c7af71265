/// Pages for viewers of the International Image Interoperability Framework (IIIF), below `/iiif`.
///
/// [org.baoku.web.iiif.ImageController] serves the pictures of pages by the Image API 3.0, level 0.
///
/// Viewers on other sites may read everything below `/iiif`, but nothing else.
@NullMarked
package org.baoku.web.iiif;

import org.jspecify.annotations.NullMarked;
