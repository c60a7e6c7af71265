package org.baoku.people.official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.paper.PartialDate;
import org.baoku.paper.Tenure;
import org.baoku.people.name.ResourceLists;

/// The leaders that ship with the program: those of the state and the ruling party, those of other countries, and those
/// of Taiwan, Hong Kong and Macau.
final class LeaderNames {
    /// The leaders of the state and the ruling party, with their time as such.
    static final Map<String, List<Tenure>> TENURES = ResourceLists.lines("leaders.csv").stream()
            .map(LeaderNames::parse)
            .collect(Collectors.groupingBy(Tenure::name));

    /// The leaders of the state and the ruling party.
    static final Set<String> LISTED = TENURES.keySet();

    static final Set<String> FOREIGN = Set.copyOf(ResourceLists.words("foreign-leaders.txt"));

    /// Those of Taiwan, Hong Kong and Macau.
    static final Set<String> REGIONAL = Set.copyOf(ResourceLists.words("regional-leaders.txt"));

    private LeaderNames() {}

    private static Tenure parse(String row) {
        String[] cells = row.split(",", -1);
        return new Tenure(
                cells[0],
                "",
                PartialDate.parse(cells[1]).firstDay(),
                cells[2].isEmpty() ? null : PartialDate.parse(cells[2]).lastDay());
    }

    /// The end of the name of a leader of the state or the ruling party that begins at this position; -1 where none
    /// does.
    static int endOfListed(String text, int start) {
        return endOf(LISTED, text, start);
    }

    /// The end of the name of a leader of Taiwan, Hong Kong or Macau that begins at this position; -1 where none does.
    static int endOfRegional(String text, int start) {
        return endOf(REGIONAL, text, start);
    }

    private static int endOf(Set<String> names, String text, int start) {
        for (int end = Math.min(text.length(), start + 4); end >= start + 2; end--) {
            if (names.contains(text.substring(start, end))) {
                return end;
            }
        }
        return -1;
    }
}
