package org.baoku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Holds the rooms of the house to the table of who may use whom.
class ArchitectureTest {
    private static final String HOUSE = "org.baoku";

    /// Which rooms each room may use besides itself.
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("paper", List.of()),
            Map.entry("segment", List.of("text", "paper")),
            Map.entry("people", List.of("text", "paper")),
            Map.entry("archive", List.of("paper")),
            Map.entry("index", List.of("text", "paper")),
            Map.entry("index.lucene", List.of("index", "text", "paper")),
            Map.entry("ingest", List.of("text", "paper", "segment", "people", "archive", "index")),
            Map.entry("web", List.of("archive", "index", "paper")),
            Map.entry("admin", List.of("ingest", "archive", "index", "paper")),
            Map.entry("api", List.of("archive", "index", "paper", "ingest")),
            Map.entry("door", List.of("archive")),
            Map.entry("watch", List.of("archive", "index")),
            Map.entry(
                    "cli",
                    List.of(
                            "text", "paper", "segment", "people", "archive", "index", "ingest", "web", "admin", "api",
                            "door")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(HOUSE);

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        MAY_USE.forEach((room, below) -> {
            Set<String> others = new TreeSet<>(MAY_USE.keySet());
            others.remove(room);
            others.removeAll(below);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(HOUSE + "." + room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others.stream().map(other -> HOUSE + "." + other).toArray(String[]::new));
            rule.allowEmptyShould(true).check(CLASSES);
        });
    }

    @Test
    void everyRoomStandsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(found -> rooms.add(found.getPackageName()));
        rooms.remove(HOUSE);
        Set<String> table = new TreeSet<>();
        MAY_USE.keySet().forEach(room -> table.add(HOUSE + "." + room));
        Assertions.assertThat(rooms).isEqualTo(table);
    }

    @Test
    void everyRoomHasItsTour() throws IOException {
        Path sources = Path.of("src/main/java/org/baoku");
        try (Stream<Path> folders = Files.walk(sources)) {
            Assertions.assertThat(folders.filter(Files::isDirectory)
                            .filter(ArchitectureTest::holdsSources)
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .isEmpty();
        }
    }

    private static boolean holdsSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheArchiveKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".archive")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlyItsEngineKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".index.lucene")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void thePureRoomsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE + ".text", HOUSE + ".paper", HOUSE + ".segment", HOUSE + ".people")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.net..")
                .check(CLASSES);
    }

    @Test
    void nothingIsCalledAfterNoTrade() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Handler)")
                .check(CLASSES);
    }
}
