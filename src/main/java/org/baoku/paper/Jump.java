package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// The pages on which an article begins and continues, as its jump marks say.
///
/// @param from the page that it is continued from, as printed in 上接第1版: `1`; null where it begins on this page
/// @param to the page on which it continues, as printed in 下转第2版: `2`; null where it ends on this page
public record Jump(@Nullable String from, @Nullable String to) {
    /// An article that stands on one page.
    public static final Jump NONE = new Jump(null, null);
}
