/// Text in which the columns of a page stand side by side on a line, as extractors write it that keep the page's
/// picture: a grid of characters.
///
/// [org.baoku.column.ColumnText] is the entry point: text in, text out, the columns one below the other in reading
/// order. Text without such columns comes back as it is. The package is pure: no IO, no exception for any text, and no
/// character but white space is ever lost.
///
/// The steps, in order:
///
/// 1. **Cells.** `CellMetric` says how wide a character is; the measure counts under which more lines begin one below
///    the other (`ColumnStarts`).
/// 2. **Pieces.** `RowCutter` cuts the rows at the gaps between columns.
/// 3. **Blocks.** `BlockLinker` links the pieces that stand one below the other.
/// 4. **Order.** `BlockOrder` cuts the page across and down, again and again, so that the fewest sentences are torn
///    (`Passage`, `PassageSequence`).
@NullMarked
package org.baoku.column;

import org.jspecify.annotations.NullMarked;
