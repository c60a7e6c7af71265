/// What the archive tells programs that visit it: `robots.txt`, a sitemap of all articles by month, and whom
/// to tell of a security fault.
@NullMarked
package org.baoku.web.sitemap;

import org.jspecify.annotations.NullMarked;
