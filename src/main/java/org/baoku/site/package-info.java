/// The URLs of the reader's pages ([org.baoku.site.SiteUrls]).
///
/// The reader's pages, the admin pages and the API all link to them, and packages of that level do not see each other:
/// so the URLs have a package below all three. Only URLs and what they are built from belong here.
@NullMarked
package org.baoku.site;

import org.jspecify.annotations.NullMarked;
