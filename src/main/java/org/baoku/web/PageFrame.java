package org.baoku.web;

import org.jspecify.annotations.Nullable;

/// The header and footer of every page.
///
/// @param section the part of the site that the page belongs to: the first segment of its path
/// @param query the text of the search that the page was opened from; empty for none
/// @param otherLanguage the URL of the page in the other language
/// @param user the name of the signed-in user; null for an anonymous visitor
/// @param admin whether the user is an admin
/// @param editor whether the user is an editor or an admin
record PageFrame(
        String section,
        String query,
        String otherLanguage,
        @Nullable String user,
        boolean admin,
        boolean editor) {}
