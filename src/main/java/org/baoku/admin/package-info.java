/// The desk of the admin: what the archive holds, taking files in, building the index anew.
@NullMarked
package org.baoku.admin;

import org.jspecify.annotations.NullMarked;
