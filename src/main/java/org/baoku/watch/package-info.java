/// The watch: how the house is, for whoever looks after it.
///
/// [org.baoku.watch.IndexHealth] is red while the index stays behind the archive; [org.baoku.watch.Gauges] and
/// [org.baoku.watch.TimedIndex] measure from outside, so that no other room knows of measuring. What they say is read
/// at `/actuator/health` and `/actuator/prometheus`.
@NullMarked
package org.baoku.watch;

import org.jspecify.annotations.NullMarked;
