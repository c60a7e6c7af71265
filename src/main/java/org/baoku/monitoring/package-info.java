/// Health and metrics of the running web application, for Spring Boot Actuator and Micrometer.
///
/// - [org.baoku.monitoring.IndexHealthIndicator] is `DOWN` while the index does not have the archive's revision.
/// - [org.baoku.monitoring.ArchiveMetrics] registers counters and gauges of archive, intake and index.
/// - [org.baoku.monitoring.IndexTimingPostProcessor] times the calls to the index.
///
/// All of them observe other packages through their public methods and Spring's proxies; no other package depends on
/// this one or calls Micrometer for these values. They are served at `/actuator/health` and `/actuator/prometheus`.
@NullMarked
package org.baoku.monitoring;

import org.jspecify.annotations.NullMarked;
