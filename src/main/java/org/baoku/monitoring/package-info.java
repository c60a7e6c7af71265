/// The watch: how the house is, for whoever looks after it.
///
/// [org.baoku.monitoring.IndexHealthIndicator] is red while the index stays behind the archive;
/// [org.baoku.monitoring.ArchiveGauges] and
/// [org.baoku.monitoring.TimedArticleIndex] measure from outside, so that no other room knows of measuring. What they
/// say is read
/// at `/actuator/health` and `/actuator/prometheus`.
@NullMarked
package org.baoku.monitoring;

import org.jspecify.annotations.NullMarked;
