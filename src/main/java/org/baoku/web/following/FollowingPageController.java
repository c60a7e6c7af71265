package org.baoku.web.following;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.following.DeliveryAddressRepository;
import org.baoku.archive.following.DeliveryAddressRepository.DeliveryAddress;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.baoku.archive.following.SavedSearch;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.SavedSearchRepository.Followed;
import org.baoku.archive.following.SavedSearchRepository.Outcome;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.following.MailDelivery;
import org.baoku.following.SavedSearches;
import org.baoku.following.SignedLinks;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.site.TypedForm;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.search.ActiveFilter;
import org.baoku.web.search.FilterLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/following`: the saved searches of the user who is signed in.
@Controller
@RequestMapping("/following")
final class FollowingPageController {
    private static final String UNKNOWN = "error.unknown.following";
    private static final String LIST = "redirect:/following";
    private static final int ARTICLES = 100;
    private static final int MAX_SUGGESTED_NAME = 60;

    private final SavedSearches savedSearches;
    private final SavedSearchRepository repository;
    private final ToldArticleRepository told;
    private final DeliveryAddressRepository addresses;
    private final MailDelivery mail;
    private final SignedLinks links;
    private final FilterLabels labels;

    FollowingPageController(
            SavedSearches savedSearches,
            SavedSearchRepository repository,
            ToldArticleRepository told,
            DeliveryAddressRepository addresses,
            MailDelivery mail,
            SignedLinks links,
            FilterLabels labels) {
        this.savedSearches = savedSearches;
        this.repository = repository;
        this.told = told;
        this.addresses = addresses;
        this.mail = mail;
        this.links = links;
        this.labels = labels;
    }

    /// What the user follows, and where messages go.
    @GetMapping
    String list(Principal user, Model model) {
        List<FollowedView> followed =
                repository.withCounts(user.getName(), SavedSearchRepository.MAX_PER_ACCOUNT).stream()
                        .map(this::view)
                        .toList();
        model.addAttribute("followed", followed);
        addDelivery(user, model);
        return "following/list";
    }

    /// The form that saves a search.
    @GetMapping("/new")
    String form(@RequestParam MultiValueMap<String, String> parameters, Principal user, Model model) {
        SearchQuery query = SavedSearches.followed(SearchQuery.fromParams(parameters));
        List<ActiveFilter> filters = labels.of(query);
        model.addAllAttributes(Map.of(
                "query",
                query.toQueryString(),
                "text",
                query.text(),
                "filters",
                filters,
                "searchUrl",
                SiteUrls.search(query),
                "suggestedName",
                suggestedName(query, filters)));
        addDelivery(user, model);
        return "following/new";
    }

    private static String suggestedName(SearchQuery query, List<ActiveFilter> filters) {
        String name = Stream.concat(
                        Stream.of(query.text()),
                        filters.stream().map(filter -> (filter.excluded() ? "-" : "") + filter.label()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return name.substring(0, Math.min(name.length(), MAX_SUGGESTED_NAME));
    }

    /// Saves a search.
    ///
    /// @param query as in the URL of the search
    @PostMapping
    String save(
            @RequestParam String query,
            FollowingForm form,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!form.hasValidName()) {
            TypedForm.keep(flash, request, "new", "name");
            return problem(flash, "following.bad-name", form, "redirect:" + newUrl(query));
        }
        if (query.length() > SavedSearches.MAX_QUERY) {
            return problem(flash, "following.too-long", form, LIST);
        }
        Outcome outcome = savedSearches
                .save(user.getName(), form.choices(), SearchQuery.fromQueryString(query))
                .outcome();
        return switch (outcome) {
            case DONE -> {
                flash.addFlashAttribute("done", "following.saved");
                flash.addFlashAttribute("about", form.choices().name());
                yield LIST;
            }
            case NAME_TAKEN -> {
                TypedForm.keep(flash, request, "new", "name");
                yield problem(flash, "following.name-taken", form, "redirect:" + newUrl(query));
            }
            case TOO_MANY -> problem(flash, "following.too-many", form, LIST);
            case UNKNOWN -> throw PageNotShownException.notFound(UNKNOWN, form.name());
        };
    }

    private static String newUrl(String query) {
        return SiteUrls.follow(SearchQuery.fromQueryString(query));
    }

    private static String problem(RedirectAttributes flash, String key, FollowingForm form, String target) {
        flash.addFlashAttribute("problem", key);
        flash.addFlashAttribute("about", form.choices().name());
        return target;
    }

    /// What a saved search has found.
    ///
    /// @param after the number of the last article that the user has seen; empty for the stored one
    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String after, Principal user, Model model) {
        SavedSearch search = find(user, id);
        SearchQuery query = SearchQuery.fromQueryString(search.query());
        long seen = after.matches("\\d{1,18}") ? Long.parseLong(after) : search.looked();
        List<ToldArticleView> articles = told.of(search.id(), ARTICLES).stream()
                .map(article -> ToldArticleView.of(article, query, seen))
                .toList();
        model.addAllAttributes(Map.of(
                "search", view(new Followed(search, 0)), "articles", articles, "more", articles.size() == ARTICLES));
        return "following/articles";
    }

    /// Records that the user looks at what is new.
    @PostMapping("/{id}/look")
    String look(@PathVariable String id, Principal user) {
        long number = number(id);
        long seen =
                repository.look(user.getName(), number).orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id));
        return "redirect:/following/" + number + "?after=" + seen;
    }

    /// Changes a saved search.
    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            FollowingForm form,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!form.hasValidName()) {
            TypedForm.keep(flash, request, id, "name");
            return problem(flash, "following.bad-name", form, LIST);
        }
        return switch (repository.change(user.getName(), number(id), form.choices())) {
            case DONE, TOO_MANY -> {
                flash.addFlashAttribute("done", "following.changed");
                yield LIST;
            }
            case NAME_TAKEN -> {
                TypedForm.keep(flash, request, id, "name");
                yield problem(flash, "following.name-taken", form, LIST);
            }
            case UNKNOWN -> throw PageNotShownException.notFound(UNKNOWN, id);
        };
    }

    /// Deletes a saved search.
    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            RedirectAttributes flash) {
        SavedSearch search = find(user, id);
        if (!sure) {
            flash.addFlashAttribute("problem", "following.delete.unsure");
            flash.addFlashAttribute("about", search.name());
            return LIST;
        }
        repository.delete(user.getName(), search.id());
        flash.addFlashAttribute("done", "following.deleted");
        flash.addFlashAttribute("about", search.name());
        return LIST;
    }

    /// Gives the feed of a saved search another address.
    @PostMapping("/{id}/feed")
    String renewFeed(@PathVariable String id, Principal user, RedirectAttributes flash) {
        repository.renewFeed(user.getName(), find(user, id).id());
        flash.addFlashAttribute("done", "following.feed.renewed");
        return LIST;
    }

    private SavedSearch find(Principal user, String id) {
        return repository
                .find(user.getName(), number(id))
                .orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id));
    }

    private static long number(String id) {
        return PathValues.id(id, UNKNOWN);
    }

    private FollowedView view(Followed followed) {
        SavedSearch search = followed.search();
        SearchQuery query = SearchQuery.fromQueryString(search.query());
        return new FollowedView(
                search.id(),
                search.name(),
                query.text(),
                labels.of(query),
                SiteUrls.search(query),
                followed.unseen(),
                followed.unseen() >= SavedSearchRepository.MAX_COUNT,
                retryAt(search),
                search.frequency(),
                search.byMail(),
                search.byWebhook(),
                search.byFeed(),
                SiteUrls.absolute(links.feedUrl(search)));
    }

    private static @Nullable LocalDateTime retryAt(SavedSearch search) {
        @Nullable Instant retryAt = search.retryAt();
        return retryAt == null ? null : LocalDateTime.ofInstant(retryAt, ZoneId.systemDefault());
    }

    private void addDelivery(Principal user, Model model) {
        @Nullable
        DeliveryAddress mailAddress = addresses.find(user.getName(), Kind.MAIL).orElse(null);
        @Nullable
        DeliveryAddress webhook = addresses.find(user.getName(), Kind.WEBHOOK).orElse(null);
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute("mailAvailable", mail.isAvailable());
        model.addAttribute("mailAddress", mailAddress);
        model.addAttribute("mailReady", mail.isAvailable() && mailAddress != null && mailAddress.confirmed());
        model.addAttribute("webhook", webhook);
    }
}
