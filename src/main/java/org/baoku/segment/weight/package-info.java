/// The numbers by which the decoders of the segmenter score.
///
/// Each decoder has an enum of weights, which implements `Weight`; `Weights` holds the values of all of them, and
/// can be asked for a copy with one value changed. They were set by hand on pages with known answers;
/// `src/docs/weights.md` says how, and what each is worth.
@NullMarked
package org.baoku.segment.weight;

import org.jspecify.annotations.NullMarked;
