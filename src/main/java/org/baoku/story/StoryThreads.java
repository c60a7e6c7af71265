package org.baoku.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.index.SimilarArticle;
import org.baoku.index.TextFragment;
import org.baoku.paper.Block;
import org.baoku.similarity.NewsFinder;
import org.springframework.stereotype.Component;

/// Finds how a story went on: the dated articles on the subject of an article, oldest first.
@Component
public final class StoryThreads {
    private static final int MAX_STEPS = 30;

    /// More than for a similar article: a step must be on the same story, not only on the same subject.
    private static final double MIN_SIMILARITY = 0.2;

    private final SimilarCoverage coverage;

    StoryThreads(SimilarCoverage coverage) {
        this.coverage = coverage;
    }

    private record Told(StoryStep step, List<String> paragraphs) {}

    /// The steps of a story, oldest first, the article itself included.
    public List<StoryStep> thread(ArchivedArticle article) {
        List<Told> told = Stream.concat(
                        Stream.of(told(article)),
                        coverage.find(article.id(), SimilarCoverage.MAX_SIMILAR).stream()
                                .filter(similar -> similar.similarity() >= MIN_SIMILARITY
                                        && similar.hit().date() != null)
                                .limit(MAX_STEPS - 1)
                                .map(StoryThreads::told))
                .sorted(Comparator.comparing(
                                (Told one) -> one.step().date(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(one -> one.step().id()))
                .toList();
        NewsFinder news = new NewsFinder();
        List<StoryStep> steps = new ArrayList<>();
        for (Told one : told) {
            StoryStep step = one.step();
            steps.add(new StoryStep(
                    step.id(),
                    step.headline(),
                    step.date(),
                    step.newspaper(),
                    step.page(),
                    step.similarity(),
                    news.next(one.paragraphs())));
        }
        return steps;
    }

    private static Told told(ArchivedArticle article) {
        return new Told(
                new StoryStep(
                        article.id(),
                        article.print().titles().headlineText(),
                        article.page().date(),
                        article.page().newspaper(),
                        article.page().address(),
                        1,
                        ""),
                article.print().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block::text)
                        .toList());
    }

    private static Told told(SimilarArticle similar) {
        return new Told(
                new StoryStep(
                        similar.hit().id(),
                        TextFragment.join(similar.hit().headline()),
                        similar.hit().date(),
                        similar.hit().newspaper(),
                        similar.hit().page(),
                        similar.similarity(),
                        ""),
                similar.body());
    }
}
