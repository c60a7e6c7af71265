/// The door: who may come in, and what a browser may do with the pages.
///
/// [org.baoku.door.DoorConfiguration] says what is open: reading is, unless a setting closes it; below `/admin` the
/// editor's desks need an editor and all else, like every other write, an admin. People come by name and password
/// ([org.baoku.door.SignIn], slowed down by [org.baoku.door.Attempts]) and stay until their account changes
/// ([org.baoku.door.SameAccount]); programs come by a token ([org.baoku.door.TokenEntry]).
/// [org.baoku.door.PaceKeeper] keeps every address to so many searches and strangers' writes a minute, and
/// [org.baoku.door.AuditKeeper] writes every write down. [org.baoku.door.FirstAdmin] sees to it that a new archive has
/// an admin, [org.baoku.door.LostPassword] that one whose password is lost comes in again; the pages for accounts,
/// one's own account and the audit log are here, too.
@NullMarked
package org.baoku.door;

import org.jspecify.annotations.NullMarked;
