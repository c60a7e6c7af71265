package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.index.query.ReadNode;
import org.baoku.site.SiteUrls;

/// An issue of a day that the query names, to leaf through.
record IssueLink(String newspaper, LocalDate date, String url) {
    private static final int MAX_DAYS = 2;
    private static final int MAX_ISSUES = 6;

    /// The issues of the days in a query.
    static List<IssueLink> list(ReadNode read, IssueRepository issues) {
        return days(read)
                .distinct()
                .limit(MAX_DAYS)
                .flatMap(day -> issues.between(day, day).stream())
                .limit(MAX_ISSUES)
                .map(issue ->
                        new IssueLink(issue.newspaper(), issue.date(), SiteUrls.issue(issue.newspaper(), issue.date())))
                .toList();
    }

    private static Stream<LocalDate> days(ReadNode node) {
        if (node.kind() == ReadNode.Kind.NOT) {
            return Stream.empty();
        }
        LocalDate from = node.from();
        return Stream.concat(
                from != null && from.equals(node.to()) ? Stream.of(from) : Stream.empty(),
                node.parts().stream().flatMap(IssueLink::days));
    }
}
