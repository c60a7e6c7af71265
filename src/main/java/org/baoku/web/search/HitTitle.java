package org.baoku.web.search;

import java.util.List;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.baoku.web.ArticleTitle;

/// The title that represents a hit in lists and links.
public final class HitTitle {
    private static final int MAX_LENGTH = 24;

    private HitTitle() {}

    /// The headline as plain text, or its substitute.
    public static String of(Hit hit) {
        return TextFragment.join(fragments(hit));
    }

    /// The headline with its matches marked. An article without a headline is represented by the beginning of its first
    /// snippet, or by its id if it has no text.
    static List<TextFragment> fragments(Hit hit) {
        if (hasHeadline(hit)) {
            return hit.headline();
        }
        String text =
                hit.snippets().isEmpty() ? "" : TextFragment.join(hit.snippets().getFirst());
        String title = text.isBlank() ? "№ " + hit.id() : ArticleTitle.beginning(text.strip(), MAX_LENGTH);
        return List.of(new TextFragment(title, false));
    }

    static boolean hasHeadline(Hit hit) {
        return !TextFragment.join(hit.headline()).isBlank();
    }
}
