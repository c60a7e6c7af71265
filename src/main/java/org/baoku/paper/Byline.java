package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// One person credited with an article, in one role; who is credited in two roles stands twice.
///
/// @param role as printed: 记者, 特约记者, 通讯员, 摄影 …; null where the name stands without one
public record Byline(String name, @Nullable String role) {}
