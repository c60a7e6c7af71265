package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.archive.page.PageRepository;
import org.baoku.paper.Furniture;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the label (版次) of a front page whose text prints none: it has the newspaper's masthead, with the
/// serial numbers that are printed nowhere else, and no other page of the issue is the first.
@Component
public final class FrontPageFinder {
    private static final Pattern SERIAL_NUMBER = Pattern.compile("刊号|邮发代号|CN ?\\d{2} ?[-—]");
    private static final Pattern FIRST = Pattern.compile("A?0*1");
    private static final String LABEL = "01";
    private static final String LETTERED_LABEL = "A01";

    private final PageRepository pages;

    FrontPageFinder(PageRepository pages) {
        this.pages = pages;
    }

    /// The label of a page that has none; empty if nothing shows that it is the front page.
    public Optional<String> label(PageOrigin origin, Page read) {
        @Nullable LocalDate date = read.issueDay().date();
        if (date == null || !hasMasthead(read)) {
            return Optional.empty();
        }
        List<String> labels = pages.pagesOf(origin.newspaper().name(), date).stream()
                .flatMap(page -> Stream.ofNullable(page.ref().label()))
                .toList();
        if (labels.stream().anyMatch(label -> FIRST.matcher(label).matches())) {
            return Optional.empty();
        }
        return Optional.of(labels.stream().anyMatch(label -> label.startsWith("A")) ? LETTERED_LABEL : LABEL);
    }

    private static boolean hasMasthead(Page read) {
        return read.furniture().stream()
                        .anyMatch(line -> line.kind() == Furniture.Kind.MASTHEAD
                                && SERIAL_NUMBER.matcher(line.text()).find())
                && read.furniture().stream().noneMatch(line -> line.kind() == Furniture.Kind.PAGE_LINE);
    }
}
