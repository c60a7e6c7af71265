/// Terms over time: how many of a period's articles match each of a few searches.
///
/// [org.baoku.trend.TrendCounter] counts a [org.baoku.trend.TrendQuery]; the result is a
/// [org.baoku.trend.TrendTable].
@NullMarked
package org.baoku.trend;

import org.jspecify.annotations.NullMarked;
