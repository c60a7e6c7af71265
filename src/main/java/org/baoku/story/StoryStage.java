package org.baoku.story;

/// What an article reports of a story.
public enum StoryStage {
    /// 预告: it says what will happen.
    ANNOUNCEMENT,
    /// 举行: it happens.
    EVENT,
    /// 后续: it goes on.
    FOLLOW_UP,
    /// 结果: it has ended, or what came of it.
    RESULT
}
