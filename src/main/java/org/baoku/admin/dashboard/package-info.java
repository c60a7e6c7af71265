/// `/admin`: what the archive holds, how it is, and what waits.
///
/// [org.baoku.admin.dashboard.DashboardFigures] collects the figures, each from an index or a cache, so that
/// the page costs the same however large the archive is; [org.baoku.admin.dashboard.DashboardView] is what
/// the page shows.
@NullMarked
package org.baoku.admin.dashboard;

import org.jspecify.annotations.NullMarked;
