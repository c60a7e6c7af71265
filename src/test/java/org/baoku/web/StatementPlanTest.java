package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.baoku.Baoku;
import org.baoku.HttpVisitor;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.archive.GeneratedArchive;
import org.baoku.archive.RecordedStatements;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// No statement that a page of a reader or of the desk runs reads a table that grows with the archive from
/// beginning to end. The plans are those that PostgreSQL makes for the statements and parameters of the
/// requests.
@Tag("campaign")
class StatementPlanTest {
    private static final int ARTICLES = 20_000;
    private static final Set<String> LARGE = Set.of(
            "article",
            "byline",
            "appearance",
            "mention",
            "revision",
            "held_office",
            "official_article",
            "reporter_article");

    @Test
    void noRequestReadsALargeTableWhole(@TempDir Path home) throws SQLException {
        TestDatabase database = TestDatabase.create();
        List<String> settings = new ArrayList<>(database.arguments());
        settings.addAll(List.of(
                "--baoku.security.admin-password=correct horse",
                "--baoku.security.searches-per-minute=0",
                "--baoku.ingest.seeds=" + home.resolve("none")));
        try (RunningApplication program = RunningApplication.start(
                List.of(Baoku.class, RecordedStatements.class), home, settings.toArray(String[]::new))) {
            DataSource direct = database.dataSource();
            GeneratedArchive.fill(direct, ARTICLES);
            RecordedStatements statements = program.bean(RecordedStatements.class);
            HttpVisitor visitor = new HttpVisitor(program.address());
            visitor.signIn("admin", "correct horse");
            PageAddresses.Subjects subjects = subjects(program);
            List<String> addresses = new ArrayList<>(PageAddresses.ofReaders(subjects));
            addresses.addAll(PageAddresses.ofDesk(subjects));
            Map<String, String> found = new TreeMap<>();
            for (String address : addresses) {
                statements.clear();
                assertThat(visitor.get(address).statusCode()).as(address).isLessThan(400);
                statements.plans(direct).forEach((sql, plan) -> {
                    for (String table : tablesReadWhole(plan)) {
                        found.put(address + " reads " + table + " whole", sql);
                    }
                });
            }
            assertThat(found).isEmpty();
        }
    }

    private static PageAddresses.Subjects subjects(RunningApplication program) {
        OfficialRepository officials = program.bean(OfficialRepository.class);
        List<PersonSummary> first = officials.list("", 0, 3).people();
        PersonSummary official = first.getFirst();
        long reporter = program.bean(ReporterRepository.class)
                .list("", 0, 1)
                .people()
                .getFirst()
                .id();
        return new PageAddresses.Subjects(
                first.stream().map(PersonSummary::id).toList(),
                reporter,
                official.name(),
                officials.articles(official.id(), 1).getFirst().article(),
                String.valueOf(official.last()));
    }

    private static List<String> tablesReadWhole(String plan) {
        List<String> tables = new ArrayList<>();
        collect(JsonMapper.shared().readTree(plan).get(0).get("Plan"), false, tables);
        return tables;
    }

    /// @param limited whether a part of the rows is enough for the plan above
    private static void collect(JsonNode node, boolean limited, List<String> tables) {
        String type = node.get("Node Type").stringValue();
        boolean scan = type.equals("Seq Scan") || (type.startsWith("Index") && !node.has("Index Cond"));
        if (scan && !limited && node.has("Relation Name")) {
            String table = node.get("Relation Name").stringValue();
            if (LARGE.contains(table)) {
                tables.add(table);
            }
        }
        if (node.has("Plans")) {
            boolean keepsOrder =
                    type.equals("Limit") || (limited && (type.equals("Nested Loop") || type.equals("Result")));
            for (JsonNode child : node.get("Plans")) {
                collect(child, keepsOrder, tables);
            }
        }
    }
}
