package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// The links that can be reached from the home page lead to whole pages: of each kind of address a few.
@Tag("campaign")
class EveryLinkTest extends ServedArchive {
    private static final String PASSWORD = "ferry across the reeds";
    private static final int OF_EACH_KIND = 4;

    /// The filters of a search combine to more addresses than anybody follows; the nearest are tried.
    private static final int MAX_ADDRESSES = 400;

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)<(script|style|code|pre|textarea)\\b.*?</\\1>");
    private static final Pattern MESSAGE_KEY = Pattern.compile("\\?\\?[\\w.-]+\\?\\?|\\{\\d}");
    private static final Pattern NULL = Pattern.compile("(?m)^\\s*null\\s*$");
    private static final Pattern EMPTY_HEADING = Pattern.compile("<(h[1-6]|summary|button|title)\\b[^>]*>\\s*</\\1>");
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("(?m)^\\s*[A-Z][a-z]+(?: [a-z]+){3,}.*$");

    @Autowired
    private AccountRepository accounts;

    /// Who follows the links.
    enum Visitor {
        READER_WITHOUT_ACCOUNT,
        EDITOR,
        ADMIN
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAWholePage(Visitor who) {
        HttpVisitor visitor = visitor(who);
        Queue<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> met = new HashSet<>(open);
        Map<String, Integer> ofKind = new HashMap<>();
        List<String> faults = new ArrayList<>();
        int tried = 0;
        while (!open.isEmpty() && tried < MAX_ADDRESSES) {
            String address = open.remove();
            if (ofKind.merge(kind(address), 1, Integer::sum) > OF_EACH_KIND) {
                continue;
            }
            tried++;
            HttpResponse<String> answer = visitor.get(address);
            faults.addAll(faults(address, answer));
            links(answer).filter(met::add).forEach(open::add);
        }
        assertThat(faults).isEmpty();
        assertThat(ofKind).hasSizeGreaterThan(40);
    }

    private HttpVisitor visitor(Visitor who) {
        return switch (who) {
            case READER_WITHOUT_ACCOUNT -> new HttpVisitor(address());
            case EDITOR -> {
                String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
                accounts.save(new Account("editor-follows", hash, Role.EDITOR));
                yield HttpVisitor.signedIn(address(), "editor-follows", PASSWORD);
            }
            case ADMIN -> HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        };
    }

    private Stream<String> links(HttpResponse<String> answer) {
        Stream<String> redirect = answer.headers().firstValue("Location").stream();
        Stream<String> links = isPage(answer)
                ? LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                : Stream.empty();
        return Stream.concat(redirect, links)
                .map(link -> link.replace(address(), ""))
                .filter(link -> link.startsWith("/") && !link.contains("lang="));
    }

    private static List<String> faults(String address, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            return List.of(address + " answers " + answer.statusCode());
        }
        if (!isPage(answer)) {
            return List.of();
        }
        String shown = NOT_SHOWN.matcher(answer.body()).replaceAll("");
        List<String> faults = new ArrayList<>();
        if (!shown.contains("<h1")
                || shown.contains("org.baoku.")
                || EMPTY_HEADING.matcher(shown).find()) {
            faults.add(address + " has no headline or an empty one, or names a class");
        }
        String text = TAG.matcher(shown).replaceAll("\n");
        // The API is documented in English only.
        List<Pattern> patterns =
                address.startsWith("/api") ? List.of(MESSAGE_KEY, NULL) : List.of(MESSAGE_KEY, NULL, ENGLISH_SENTENCE);
        for (Pattern fault : patterns) {
            fault.matcher(text).results().forEach(found -> faults.add(address + " shows " + found.group()));
        }
        return faults;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /// The address without what is different for each article, day and search: its path and the names of its
    /// parameters.
    private static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        String path = DAY.matcher(parts[0]).replaceAll("D").replaceAll("/\\d+", "/N");
        if (parts.length == 1) {
            return path;
        }
        return Stream.of(parts[1].split("&", -1))
                .map(parameter -> parameter.split("=", 2)[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
