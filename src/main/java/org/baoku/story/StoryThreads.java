package org.baoku.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.index.result.SimilarArticle;
import org.baoku.index.result.TextFragment;
import org.baoku.paper.Block;
import org.baoku.similarity.News;
import org.baoku.similarity.NewsFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds how a story went on: the dated articles on the subject of an article, oldest first.
@Component
public final class StoryThreads {
    private static final int MAX_STEPS = 30;

    /// A step must be on the same story, not only on the same subject: the less it is alike, the rarer must be
    /// the names that both open with.
    private static final double MIN_SIMILARITY = 0.25;

    private static final double MIN_NAMESAKE = 5.5;
    private static final double ALIKE = 0.33;
    private static final double MIN_NAMESAKE_ALIKE = 2.4;

    private final SimilarCoverage coverage;

    StoryThreads(SimilarCoverage coverage) {
        this.coverage = coverage;
    }

    private record Told(
            long id,
            String headline,
            @Nullable LocalDate date,
            String newspaper,
            String page,
            @Nullable String label,
            double similarity,
            List<String> shared,
            List<String> paragraphs) {
        StoryStep step(News news) {
            return new StoryStep(
                    id,
                    headline,
                    date,
                    newspaper,
                    page,
                    label,
                    similarity,
                    shared,
                    StageReader.read(headline, paragraphs),
                    news);
        }
    }

    /// The steps of a story, oldest first, the article itself included.
    public List<StoryStep> thread(ArchivedArticle article) {
        NewsFinder news = new NewsFinder();
        return Stream.concat(
                        Stream.of(told(article)),
                        coverage.find(article.id(), SimilarCoverage.MAX_SIMILAR).stream()
                                .filter(similar -> similar.hit().date() != null && isSameStory(similar))
                                .limit(MAX_STEPS - 1)
                                .map(StoryThreads::told))
                .sorted(Comparator.comparing(Told::date, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(Told::id))
                .map(told -> told.step(news.next(told.headline(), told.paragraphs())))
                .toList();
    }

    static boolean isSameStory(SimilarArticle similar) {
        return similar.similarity() >= MIN_SIMILARITY
                && similar.namesake() >= (similar.similarity() < ALIKE ? MIN_NAMESAKE : MIN_NAMESAKE_ALIKE);
    }

    private static Told told(ArchivedArticle article) {
        return new Told(
                article.id(),
                article.print().titles().headlineText(),
                article.page().date(),
                article.page().newspaper(),
                article.page().address(),
                article.page().label(),
                1,
                List.of(),
                article.print().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block::text)
                        .toList());
    }

    private static Told told(SimilarArticle similar) {
        return new Told(
                similar.hit().id(),
                TextFragment.join(similar.hit().headline()),
                similar.hit().date(),
                similar.hit().newspaper(),
                similar.hit().page(),
                similar.hit().label(),
                similar.similarity(),
                similar.shared(),
                similar.body());
    }
}
