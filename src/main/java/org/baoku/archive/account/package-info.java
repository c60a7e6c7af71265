/// Accounts, API tokens and the audit log in PostgreSQL.
///
/// [org.baoku.archive.account.AccountRepository] always keeps one admin who can sign in. Passwords and tokens are
/// stored as
/// hashes only.
@NullMarked
package org.baoku.archive.account;

import org.jspecify.annotations.NullMarked;
