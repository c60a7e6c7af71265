package org.baoku.web;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param section which part of the site the page belongs to: the first name in its address
/// @param otherLanguage the same address in the other language
/// @param user who has signed in; null where nobody has
/// @param admin whether that is an admin
/// @param editor whether that is an editor or an admin
record PageFrame(
        String section, String otherLanguage, @Nullable String user, boolean admin, boolean editor) {}
