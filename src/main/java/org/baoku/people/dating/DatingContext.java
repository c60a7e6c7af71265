package org.baoku.people.dating;

import java.time.MonthDay;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Newspaper;
import org.baoku.people.credit.ArticleAnnotations;
import org.jspecify.annotations.Nullable;

/// What the [DateHint]s read of a page.
///
/// @param text titles and bodies, without white space and quotation marks, with a line break after each line or block
/// @param latestDate the latest month and day of all datelines and first sentences; null where none gives both
record DatingContext(
        Newspaper newspaper,
        List<ArticleAnnotations> articles,
        String text,
        @Nullable MonthDay latestDate) {
    static DatingContext of(Newspaper newspaper, List<ArticleAnnotations> articles, @Nullable MonthDay latestDate) {
        StringBuilder text = new StringBuilder();
        for (ArticleAnnotations article : articles) {
            article.segmented().titles().lines().forEach(line -> appendLine(text, line));
            for (Block block : article.segmented().blocks()) {
                appendLine(text, block.text());
            }
        }
        return new DatingContext(newspaper, articles, text.toString(), latestDate);
    }

    private static void appendLine(StringBuilder text, String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean quotationMark = c == '“' || c == '”' || c == '"' || c == '‘' || c == '’';
            if (!quotationMark && !Character.isWhitespace(c) && c != '\u3000') {
                text.append(c);
            }
        }
        text.append('\n');
    }
}
