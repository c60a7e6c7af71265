/// The page of terms over time: a few searches as shares of the articles of each year or month.
///
/// [org.baoku.web.trend.TrendPageController] serves it as page and as CSV.
@NullMarked
package org.baoku.web.trend;

import org.jspecify.annotations.NullMarked;
