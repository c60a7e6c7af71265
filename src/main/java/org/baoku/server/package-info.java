/// The embedded web server: its threads, its temporary files and its page of last resort.
///
/// [org.baoku.server.WebServerConfiguration] configures Tomcat. Each request has a virtual thread, so that
/// clients that send or receive slowly keep nobody else waiting. Searches compute:
/// [org.baoku.server.SearchThreads] runs them on a few platform threads, which the operating system
/// interleaves. [org.baoku.server.MalformedRequestPage] answers requests that are refused before any page of
/// ours could, [org.baoku.server.ApiErrorFilter] errors of the API that no controller answered.
/// [org.baoku.server.InvalidValueAdvice] refuses requests with values that the database cannot have.
///
/// [org.baoku.server.LimitedHttpProtocol] refuses more connections of a client than it may have, and
/// [org.baoku.server.MinimumRateValve] breaks off bodies that come too slowly.
@NullMarked
package org.baoku.server;

import org.jspecify.annotations.NullMarked;
