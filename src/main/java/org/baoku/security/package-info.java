/// The door: who may come in, and what a browser may do with the pages.
///
/// [org.baoku.security.SecurityConfiguration] says what is open: reading is, unless a setting closes it; below `/admin`
/// the
/// editor's desks need an editor and all else, like every other write, an admin. People come by name and password
/// ([org.baoku.security.PasswordAuthentication], slowed down by [org.baoku.security.LoginThrottle]) and stay until
/// their account changes
/// ([org.baoku.security.AccountVersionFilter]); programs come by a token
/// ([org.baoku.security.TokenAuthenticationFilter]).
/// [org.baoku.security.RateLimitFilter] keeps every address to so many searches and strangers' writes a minute, and
/// [org.baoku.security.AuditFilter] writes every write down. [org.baoku.security.InitialAdmin] sees to it that a new
/// archive has
/// an admin, [org.baoku.security.PasswordReset] that one whose password is lost comes in again; the pages for accounts,
/// one's own account and the audit log are here, too.
@NullMarked
package org.baoku.security;

import org.jspecify.annotations.NullMarked;
