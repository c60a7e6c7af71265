/// Sessions of signed-in users, kept in PostgreSQL: several programs serve the same sessions, and a restart
/// ends none.
///
/// Spring Session takes the place of the servlet container's sessions;
/// [org.baoku.security.session.AccountSessions] stores them. Only what is needed is stored: the account with
/// its version, and what pages keep for the next request
/// ([org.baoku.security.session.SessionAttributeJson]). No Java object is serialized, so that another
/// version of the program reads the same sessions, and a changed row cannot make it load a class. The
/// database holds hashes of the ids only.
///
/// A request without a session's cookie asks the database nothing; one with it makes one query, which also
/// tells whether the account is still as it was at the sign-in. A use is told at most once a minute.
@NullMarked
package org.baoku.security.session;

import org.jspecify.annotations.NullMarked;
