package org.baoku.web.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.TemplateRendering;
import org.baoku.archive.following.CitedArticle.Piece;
import org.baoku.archive.following.DeliveryAddressRepository.DeliveryAddress;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.index.query.SearchQuery;
import org.baoku.web.search.ActiveFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Renders the pages of those who follow searches.
class FollowingTemplatesTest {
    private static final ActiveFilter REPORTER =
            new ActiveFilter("reporter", "施翔" + HOSTILE, "7", true, false, null, SearchQuery.ALL);

    private static FollowedView followed(int unseen) {
        return new FollowedView(
                3,
                "西宁" + HOSTILE,
                HOSTILE,
                List.of(REPORTER),
                "/search?q=x",
                unseen,
                unseen == 100,
                unseen == 0 ? null : LocalDateTime.of(2026, 3, 5, 10, 1),
                Frequency.MORNING,
                true,
                true,
                true,
                "http://localhost/following/feeds/a.b.atom");
    }

    private static Map<String, Object> model(
            Map<String, Object> page, @Nullable DeliveryAddress mail, @Nullable DeliveryAddress webhook) {
        Map<String, Object> model = new HashMap<>(page);
        model.put("frequencies", Frequency.values());
        model.put("mailAvailable", mail != null);
        model.put("mailReady", mail != null && mail.confirmed());
        if (mail != null) {
            model.put("mailAddress", mail);
        }
        if (webhook != null) {
            model.put("webhook", webhook);
        }
        return model;
    }

    @Test
    void theListIsComplete() {
        assertComplete("following/list", model(Map.of("followed", List.of()), null, null));
        assertComplete(
                "following/list",
                model(
                        Map.of(
                                "followed",
                                List.of(followed(0), followed(2), followed(100)),
                                "problem",
                                "following.name-taken",
                                "about",
                                HOSTILE),
                        new DeliveryAddress("a@example.com", "", true),
                        new DeliveryAddress("http://example.com/" + HOSTILE, "0123", true)));
        assertComplete(
                "following/list",
                model(
                        Map.of("followed", List.of(followed(1)), "done", "following.changed"),
                        new DeliveryAddress("a@example.com", "", false),
                        null));
    }

    @Test
    void theOutcomeNamesTheWholeText() {
        for (String name : List.of("王卫东,青海", "")) {
            assertThat(TemplateRendering.page(
                            "following/list",
                            model(
                                    Map.of("followed", List.of(), "done", "following.saved", "about", name),
                                    new DeliveryAddress("", "", false),
                                    null),
                            Locale.CHINESE))
                    .contains("已开始跟踪“" + name + "”");
        }
    }

    @Test
    void theFormIsComplete() {
        assertComplete(
                "following/new",
                model(
                        Map.of(
                                "query", HOSTILE,
                                "text", HOSTILE,
                                "filters", List.of(REPORTER),
                                "searchUrl", "/search",
                                "suggestedName", HOSTILE),
                        null,
                        null));
    }

    @Test
    void theArticlesAreComplete() {
        ToldArticleView article = new ToldArticleView(
                HOSTILE,
                false,
                "/articles/1",
                "江城晚报",
                LocalDate.of(2021, 3, 5),
                "A01",
                List.of(new Piece(HOSTILE, true), new Piece(HOSTILE, false)),
                List.of(HOSTILE),
                true,
                false);
        ToldArticleView undated =
                new ToldArticleView("№ 2", true, "/articles/2", "江城晚报", null, "1", List.of(), List.of(), false, true);
        assertComplete(
                "following/articles",
                Map.of("search", followed(0), "articles", List.of(article, undated), "more", true));
        assertComplete("following/articles", Map.of("search", followed(0), "articles", List.of(), "more", false));
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, ask",
        "confirm, done",
        "confirm, bad",
        "unsubscribe, ask",
        "unsubscribe, done",
        "unsubscribe, bad"
    })
    void thePagesOfMailLinksAreComplete(String action, String state) {
        assertCompleteForReaders(
                "following/mail-link",
                Map.of("action", action, "state", state, "address", "a@example.com" + HOSTILE, "token", HOSTILE));
    }
}
