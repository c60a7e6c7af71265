/// The pages of those who follow searches.
///
/// [org.baoku.web.following.FollowingPageController] saves a search, lists what an account follows and shows
/// what was found; [org.baoku.web.following.DeliveryAddressController] sets where messages go;
/// [org.baoku.web.following.MailLinkController] confirms and unsubscribes mail addresses, and
/// [org.baoku.web.following.PrivateFeedController] serves the feeds: both without a sign-in, by signed links.
@NullMarked
package org.baoku.web.following;

import org.jspecify.annotations.NullMarked;
