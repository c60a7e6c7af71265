package org.baoku.segment.row;

import java.util.Set;

/// Recognises a line that announces what somebody said, as a kicker does before its headline: 王某在某地调研时强调. In body
/// text a mark follows the verb, and stays on its line.
final class KickerEnding {
    private static final Set<String> VERBS = Set.of("强调", "指出", "要求", "提出", "表示");

    private KickerEnding() {}

    static boolean matches(String compact) {
        int verb = compact.length() - 2;
        return verb > 0 && "时上中".indexOf(compact.charAt(verb - 1)) >= 0 && VERBS.contains(compact.substring(verb));
    }
}
