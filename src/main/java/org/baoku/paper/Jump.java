package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// Where an article goes on, or comes from, on another page of the issue.
///
/// @param from the page that it is continued from, as printed in 上接第1版: `1`; null where it begins here
/// @param to the page that it goes on on, as printed in 下转第2版: `2`; null where it ends here
public record Jump(@Nullable String from, @Nullable String to) {
    /// The whole article stands on one page.
    public static final Jump NONE = new Jump(null, null);
}
