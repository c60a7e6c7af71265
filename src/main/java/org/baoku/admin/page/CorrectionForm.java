package org.baoku.admin.page;

import org.jspecify.annotations.Nullable;

/// The fields that all correction forms of the page editor have; a request may lack any but the first.
///
/// @param reading the reading of the page that the editor saw
record CorrectionForm(
        int reading,
        @Nullable String reason,
        @Nullable String newspaper,
        @Nullable String from,
        @Nullable String to,
        @Nullable String doubt) {
    String strippedReason() {
        return reason == null ? "" : reason.strip();
    }

    String redirect(long page) {
        return "redirect:"
                + new ReviewFilterParameters(newspaper, from, to, doubt)
                        .toFilter()
                        .editorUrl(page);
    }
}
