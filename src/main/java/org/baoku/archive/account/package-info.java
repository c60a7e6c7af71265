/// Accounts, API tokens and the audit log in PostgreSQL.
///
/// [org.baoku.archive.account.AccountRepository] stores the accounts and always keeps one unlocked admin;
/// [org.baoku.archive.account.ApiTokenRepository] stores the API tokens,
/// [org.baoku.archive.account.AuditLog] the requests that write,
/// [org.baoku.archive.account.SigningKeyRepository] the keys for signed cookies. Who is signed in, and how
/// often sign-ins failed, is stored here too ([org.baoku.archive.account.AccountSessionRepository],
/// [org.baoku.archive.account.SignInCounterRepository]), so that several programs can serve the same users.
/// Passwords, tokens and the ids of sessions are stored as hashes only.
@NullMarked
package org.baoku.archive.account;

import org.jspecify.annotations.NullMarked;
