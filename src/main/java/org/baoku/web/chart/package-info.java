/// The charts of the reader's pages, as records whose places a template draws as SVG.
///
/// [org.baoku.web.chart.BarChart] has a bar per [org.baoku.web.chart.Period], [org.baoku.web.chart.LineChart] compares
/// several terms, [org.baoku.web.chart.YearStrip] has a square for each day of a year.
@NullMarked
package org.baoku.web.chart;

import org.jspecify.annotations.NullMarked;
