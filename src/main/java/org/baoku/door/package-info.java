/// The door: who may come in, and what a browser may do with the pages.
///
/// [org.baoku.door.DoorConfiguration] says what is open: reading is, unless a setting closes it; everything below
/// `/admin` and every write
/// needs the admin. [org.baoku.door.FirstAdmin] sees to it that a new archive has one.
@NullMarked
package org.baoku.door;

import org.jspecify.annotations.NullMarked;
