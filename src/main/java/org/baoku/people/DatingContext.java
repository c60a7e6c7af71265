package org.baoku.people;

import java.time.MonthDay;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// The words of a page as evidence for its day.
///
/// @param text titles and bodies, without white space and quotation marks
/// @param latest the latest day that a dateline gives, without its year; null where none gives month and day
record DatingContext(
        Newspaper newspaper,
        List<ArticleAnnotations> articles,
        String text,
        @Nullable MonthDay latest) {
    static DatingContext of(Newspaper newspaper, List<ArticleAnnotations> articles, @Nullable MonthDay latest) {
        StringBuilder text = new StringBuilder();
        for (ArticleAnnotations article : articles) {
            article.print().titles().lines().forEach(line -> add(text, line));
            for (Block block : article.print().blocks()) {
                add(text, block.text());
            }
        }
        return new DatingContext(newspaper, articles, text.toString(), latest);
    }

    private static void add(StringBuilder text, String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean mark = c == '“' || c == '”' || c == '"' || c == '‘' || c == '’';
            if (!mark && !Character.isWhitespace(c) && c != '\u3000') {
                text.append(c);
            }
        }
        text.append('\n');
    }
}
