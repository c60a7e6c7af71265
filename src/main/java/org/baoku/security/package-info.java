/// Access control: authentication, authorization, rate limiting and the audit log.
///
/// [org.baoku.security.SecurityConfiguration] defines the filter chains and rules. Reading is open unless a
/// setting requires a sign-in; the editing pages below `/admin` require an editor; the other pages below
/// `/admin`, and every other write, require an admin.
///
/// - Users sign in by name and password ([org.baoku.security.PasswordAuthenticationProvider]); failed
///   sign-ins are delayed ([org.baoku.security.LoginThrottle]), but not by those of others on a device from
///   which the user signed in before ([org.baoku.security.KnownDevices]). Sessions and delays are in
///   PostgreSQL, so that several programs can serve one archive (package `session`,
///   [org.baoku.security.SignInCleanUp]). A session ends when its account changes. Before the sign-in there
///   is no session: who only reads costs nothing.
/// - A form that comes after the end of its session, or with an outdated CSRF token, is shown again with what was
///   typed ([org.baoku.security.InterruptedForm]).
/// - API clients send a bearer token ([org.baoku.security.TokenAuthenticationFilter]).
/// - [org.baoku.security.RateLimitFilter] limits the searches and unauthenticated writes of each client
/// network.
/// - [org.baoku.security.RequestBodyFilter] refuses bodies that nobody may send, before they are read.
/// - [org.baoku.security.AuditFilter] records every write request.
/// - [org.baoku.security.InitialAdmin] creates the admin of a new archive;
/// [org.baoku.security.PasswordReset] resets
///   a lost password.
/// - The pages for accounts, the user's own account and the audit log are in this package, too.
@NullMarked
package org.baoku.security;

import org.jspecify.annotations.NullMarked;
