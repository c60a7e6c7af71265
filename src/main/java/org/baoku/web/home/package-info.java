/// The home page ([org.baoku.web.home.HomePageController]): the newest issue, the archive's holdings, this day in other
/// years.
@NullMarked
package org.baoku.web.home;

import org.jspecify.annotations.NullMarked;
