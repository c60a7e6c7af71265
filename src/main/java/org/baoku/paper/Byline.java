package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// One person credited with an article in one role; a person with two roles has two bylines.
///
/// @param role as printed: 记者, 特约记者, 通讯员, 摄影 …; null where the name is printed without one
/// @param medium the medium that the credit prints before the role, 中青报·中青网 in 中青报·中青网记者; null where it
/// prints none
public record Byline(
        String name, @Nullable String role, @Nullable String medium) {
    /// A credit that names no medium.
    public Byline(String name, @Nullable String role) {
        this(name, role, null);
    }
}
