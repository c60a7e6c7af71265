package org.baoku.web.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.index.query.SearchQuery;
import org.baoku.similarity.News;
import org.baoku.site.SiteUrls;
import org.baoku.story.StoryStep;
import org.baoku.story.StoryThreads;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.baoku.web.article.ThreadView.Added;
import org.baoku.web.article.ThreadView.ThreadEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows how the story of an article went on.
@Controller
final class ThreadPageController {
    private static final int FOLLOWED_TERMS = 3;

    private final ArchiveLookup archive;
    private final StoryThreads threads;

    ThreadPageController(ArchiveLookup archive, StoryThreads threads) {
        this.archive = archive;
        this.threads = threads;
    }

    @GetMapping("/articles/{id}/thread")
    String thread(@PathVariable String id, Model model) {
        ArchivedArticle article = archive.article(id);
        List<StoryStep> steps = threads.thread(article);
        model.addAllAttributes(Map.of(
                "thread",
                new ThreadView(
                        new Link(ArticleTitle.of(article), SiteUrls.article(article.id())),
                        steps.stream().map(step -> entry(step, article.id())).toList(),
                        followUrl(steps))));
        return "thread";
    }

    /// A search for the terms that most steps have, so that it finds the next one.
    private static @Nullable String followUrl(List<StoryStep> steps) {
        Map<String, Long> counts = steps.stream()
                .flatMap(step -> step.shared().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        String terms = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FOLLOWED_TERMS)
                .map(term -> '"' + term.getKey() + '"')
                .collect(Collectors.joining(" "));
        return terms.isEmpty() ? null : SiteUrls.follow(SearchQuery.of(terms));
    }

    private static ThreadEntry entry(StoryStep step, long article) {
        return new ThreadEntry(
                new Link(step.headline().isBlank() ? "№ " + step.id() : step.headline(), SiteUrls.article(step.id())),
                step.date(),
                step.newspaper(),
                step.label(),
                step.date() == null ? null : SiteUrls.page(step.newspaper(), step.date(), step.page()),
                step.id() == article,
                step.stage()
                        .map(stage -> "thread.stage." + stage.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                step.news(),
                added(step.news()));
    }

    private static List<Added> added(News news) {
        return Stream.of(
                        new Added("thread.new.figures", news.figures()),
                        new Added("thread.new.persons", news.persons()),
                        new Added("thread.new.places", news.places()),
                        new Added("thread.new.words", news.words()))
                .filter(added -> !added.terms().isEmpty())
                .toList();
    }
}
