/// Notices by which a newspaper corrects what it printed (更正、勘误、致歉). Pure functions.
///
/// [org.baoku.erratum.ErratumReader] reads from a notice what each [org.baoku.erratum.Erratum] in it names:
/// the day, the page, the headline or the words that were wrong; [org.baoku.erratum.Erratum#fit] tells how
/// well an article fits. They are not to be confused with the corrections that editors of the archive make.
@NullMarked
package org.baoku.erratum;

import org.jspecify.annotations.NullMarked;
