package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// One person credited with an article in one role; a person with two roles has two bylines.
///
/// @param role as printed: 记者, 特约记者, 通讯员, 摄影 …; null where the name is printed without one
public record Byline(String name, @Nullable String role) {}
