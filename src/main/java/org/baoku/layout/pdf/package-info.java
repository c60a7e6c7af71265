/// Reads PDF files: the glyphs, rules, fills and pictures of their pages, and pages as pictures. The only PDFBox.
@NullMarked
package org.baoku.layout.pdf;

import org.jspecify.annotations.NullMarked;
