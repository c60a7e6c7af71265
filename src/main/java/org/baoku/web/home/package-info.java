/// The home page ([org.baoku.web.home.HomePageController]): the newest issue, the archive's holdings, this
/// day in other years, and what is new in the searches that the user follows.
/// [org.baoku.web.home.OnThisDayController] shows a day in earlier years, also as a feed.
@NullMarked
package org.baoku.web.home;

import org.jspecify.annotations.NullMarked;
