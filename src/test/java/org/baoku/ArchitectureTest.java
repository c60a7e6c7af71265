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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Checks the dependencies between packages against the table of allowed ones, and that they form no cycle.
class ArchitectureTest {
    private static final String ROOT = "org.baoku";

    /// Which packages each package may use besides itself.
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("paper", Set.of()),
            Map.entry("segment.weight", Set.of()),
            Map.entry("segment.row", Set.of("segment.weight", "text", "paper")),
            Map.entry("segment", Set.of("segment.row", "segment.weight", "text", "paper")),
            Map.entry("layout", Set.of("text", "paper")),
            Map.entry("layout.pdf", Set.of("layout", "text", "paper")),
            Map.entry("layout.alto", Set.of("layout", "paper")),
            Map.entry("people.name", Set.of("text", "paper")),
            Map.entry("people.credit", Set.of("people.name", "text", "paper")),
            Map.entry("people.office", Set.of("people.name", "text", "paper")),
            Map.entry("people.appointment", Set.of("people.name", "people.office", "text", "paper")),
            Map.entry(
                    "people.official",
                    Set.of("people.appointment", "people.credit", "people.name", "people.office", "text", "paper")),
            Map.entry("people.dating", Set.of("people.credit", "people.name", "people.office", "text", "paper")),
            Map.entry(
                    "people",
                    Set.of(
                            "people.appointment",
                            "people.credit",
                            "people.dating",
                            "people.name",
                            "people.office",
                            "people.official",
                            "text",
                            "paper")),
            Map.entry("facsimile", Set.of("text", "paper")),
            Map.entry("similarity", Set.of("text")),
            Map.entry("erratum", Set.of("text")),
            Map.entry("meaning", Set.of()),
            Map.entry("background", Set.of("archive")),
            Map.entry("archive", Set.of("paper")),
            Map.entry("archive.file", Set.of("archive", "paper")),
            Map.entry("archive.person", Set.of("archive", "paper")),
            Map.entry("archive.page", Set.of("archive", "archive.file", "archive.person", "paper", "text")),
            Map.entry("archive.issue", Set.of("archive")),
            Map.entry("archive.editing", Set.of("archive", "archive.page", "paper")),
            Map.entry("archive.intake", Set.of("archive", "archive.file", "archive.page", "paper")),
            Map.entry("archive.account", Set.of("archive")),
            Map.entry("archive.following", Set.of("archive")),
            Map.entry("archive.similarity", Set.of("archive")),
            Map.entry("archive.meaning", Set.of("archive")),
            Map.entry("archive.batch", Set.of("archive")),
            Map.entry("archive.clipping", Set.of("archive", "archive.page", "paper")),
            Map.entry("archive.operation", Set.of("archive")),
            Map.entry("index", Set.of("text", "paper")),
            Map.entry("index.query", Set.of("index", "text")),
            Map.entry("index.lucene.smartcn", Set.of("index")),
            Map.entry("index.highlight", Set.of("index", "text")),
            Map.entry("index.lucene.document", Set.of("index", "index.lucene.smartcn", "text")),
            Map.entry("index.lucene.facet", Set.of("index", "index.lucene.document", "text")),
            Map.entry(
                    "index.lucene.query",
                    Set.of(
                            "index",
                            "index.query",
                            "index.lucene.smartcn",
                            "index.lucene.document",
                            "index.lucene.facet")),
            Map.entry(
                    "index.lucene.search",
                    Set.of(
                            "index",
                            "index.highlight",
                            "index.query",
                            "index.lucene.smartcn",
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.query",
                            "text",
                            "paper")),
            Map.entry(
                    "index.lucene.generation",
                    Set.of(
                            "index",
                            "index.query",
                            "index.lucene.document",
                            "index.lucene.inversion",
                            "index.lucene.facet",
                            "index.lucene.search")),
            Map.entry("index.lucene.inversion", Set.of()),
            Map.entry(
                    "index.lucene",
                    Set.of(
                            "index",
                            "index.query",
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.query",
                            "index.lucene.search",
                            "index.lucene.generation")),
            Map.entry("ingest", Set.of("ingest.meaning", "ingest.picture", "archive.editing", "index")),
            Map.entry(
                    "ingest.picture",
                    Set.of("background", "archive", "archive.file", "archive.page", "layout.alto", "layout.pdf")),
            Map.entry("ingest.file", Set.of("ingest", "archive", "archive.intake", "layout.alto", "paper", "text")),
            Map.entry(
                    "ingest.reading",
                    Set.of(
                            "people.office",
                            "archive.issue",
                            "ingest.file",
                            "archive",
                            "archive.editing",
                            "archive.file",
                            "archive.intake",
                            "archive.page",
                            "archive.person",
                            "facsimile",
                            "layout",
                            "layout.alto",
                            "layout.pdf",
                            "paper",
                            "people",
                            "segment",
                            "text")),
            Map.entry(
                    "ingest.meaning",
                    Set.of(
                            "background",
                            "ingest.indexing",
                            "archive",
                            "archive.intake",
                            "archive.meaning",
                            "archive.page",
                            "index",
                            "meaning")),
            Map.entry(
                    "ingest.indexing",
                    Set.of(
                            "background",
                            "archive",
                            "archive.editing",
                            "archive.meaning",
                            "archive.page",
                            "archive.person",
                            "archive.similarity",
                            "index",
                            "meaning",
                            "paper",
                            "similarity")),
            Map.entry(
                    "ingest.job",
                    Set.of(
                            "people.dating",
                            "ingest",
                            "ingest.editing",
                            "ingest.file",
                            "ingest.reading",
                            "ingest.indexing",
                            "ingest.meaning",
                            "ingest.picture",
                            "archive",
                            "archive.editing",
                            "archive.file",
                            "archive.intake",
                            "archive.page",
                            "archive.person",
                            "index",
                            "layout",
                            "layout.pdf",
                            "paper",
                            "people",
                            "text")),
            Map.entry(
                    "ingest.bulk",
                    Set.of(
                            "archive.issue",
                            "text",
                            "ingest.file",
                            "ingest.reading",
                            "ingest.indexing",
                            "archive",
                            "archive.editing",
                            "archive.intake",
                            "archive.page",
                            "paper")),
            Map.entry(
                    "ingest.editing",
                    Set.of(
                            "background",
                            "ingest.reading",
                            "ingest.indexing",
                            "archive",
                            "archive.editing",
                            "archive.intake",
                            "archive.page",
                            "archive.person",
                            "paper",
                            "text")),
            Map.entry("following", Set.of("archive", "archive.account", "archive.following", "archive.page", "index")),
            Map.entry(
                    "story",
                    Set.of(
                            "archive.editing",
                            "archive.page",
                            "archive.similarity",
                            "erratum",
                            "index",
                            "paper",
                            "similarity",
                            "text")),
            Map.entry("trend", Set.of("index")),
            Map.entry("batch", Set.of("background", "archive", "archive.batch", "index")),
            Map.entry("clipping", Set.of("ingest.reading", "archive", "archive.clipping", "archive.page")),
            Map.entry("site", Set.of("archive.page", "archive.person", "index", "paper")),
            Map.entry(
                    "web", Set.of("archive.issue", "site", "archive.page", "archive.person", "index", "paper", "text")),
            Map.entry(
                    "web.search",
                    Set.of(
                            "archive.issue",
                            "web",
                            "site",
                            "archive",
                            "archive.clipping",
                            "archive.page",
                            "archive.person",
                            "archive.similarity",
                            "index",
                            "index.query")),
            Map.entry("web.facsimile", Set.of("web", "site", "archive.file", "archive.page", "facsimile", "paper")),
            Map.entry(
                    "web.article",
                    Set.of(
                            "web",
                            "site",
                            "web.facsimile",
                            "web.search",
                            "archive.page",
                            "archive.similarity",
                            "erratum",
                            "index",
                            "paper",
                            "similarity",
                            "story")),
            Map.entry(
                    "web.clipping",
                    Set.of(
                            "web",
                            "site",
                            "web.article",
                            "web.facsimile",
                            "clipping",
                            "archive.clipping",
                            "archive.page",
                            "index")),
            Map.entry("web.batch", Set.of("web", "site", "batch", "archive.batch", "index")),
            Map.entry("web.trend", Set.of("web", "site", "trend", "index")),
            Map.entry("web.issue", Set.of("archive.issue", "web", "site", "web.facsimile", "archive", "archive.page")),
            Map.entry(
                    "web.iiif",
                    Set.of(
                            "archive.issue",
                            "web",
                            "site",
                            "web.facsimile",
                            "archive.file",
                            "archive.page",
                            "facsimile",
                            "paper")),
            Map.entry("web.advanced", Set.of("web.search", "site", "index")),
            Map.entry(
                    "web.person",
                    Set.of("text", "web", "site", "web.search", "archive", "archive.person", "index", "paper")),
            Map.entry("web.appointment", Set.of("web", "site", "archive.person", "paper")),
            Map.entry("web.sitemap", Set.of("archive.issue", "web", "site", "archive.page")),
            Map.entry("web.help", Set.of("web", "site", "index")),
            Map.entry(
                    "web.home",
                    Set.of(
                            "archive.issue",
                            "web",
                            "site",
                            "web.search",
                            "web.issue",
                            "archive.following",
                            "archive.page",
                            "index")),
            Map.entry("web.following", Set.of("web", "site", "web.search", "following", "archive.following", "index")),
            Map.entry(
                    "admin",
                    Set.of(
                            "ingest.editing",
                            "ingest.indexing",
                            "archive",
                            "archive.file",
                            "archive.page",
                            "archive.person",
                            "archive.editing",
                            "archive.operation",
                            "archive.account",
                            "archive.following",
                            "index",
                            "paper")),
            Map.entry(
                    "admin.intake",
                    Set.of(
                            "archive.issue",
                            "admin",
                            "site",
                            "ingest.file",
                            "ingest.job",
                            "ingest.picture",
                            "ingest.reading",
                            "archive",
                            "archive.file",
                            "archive.page",
                            "archive.intake",
                            "paper")),
            Map.entry(
                    "admin.notice",
                    Set.of("admin", "site", "archive.editing", "archive.page", "erratum", "index", "paper", "story")),
            Map.entry(
                    "admin.page",
                    Set.of(
                            "admin",
                            "admin.notice",
                            "site",
                            "ingest.editing",
                            "ingest.reading",
                            "archive",
                            "archive.file",
                            "archive.page",
                            "archive.editing",
                            "paper")),
            Map.entry(
                    "admin.dashboard",
                    Set.of(
                            "archive.issue",
                            "admin",
                            "admin.person",
                            "ingest.file",
                            "ingest.indexing",
                            "ingest.meaning",
                            "archive",
                            "archive.account",
                            "archive.editing",
                            "archive.intake",
                            "archive.page",
                            "index")),
            Map.entry("admin.audit", Set.of("admin", "site", "archive.account")),
            Map.entry("admin.person", Set.of("admin", "ingest.editing", "archive.page", "archive.person")),
            Map.entry(
                    "api",
                    Set.of(
                            "archive.issue",
                            "site",
                            "following",
                            "batch",
                            "clipping",
                            "trend",
                            "archive",
                            "archive.batch",
                            "archive.clipping",
                            "archive.file",
                            "archive.following",
                            "archive.intake",
                            "archive.page",
                            "archive.person",
                            "archive.similarity",
                            "erratum",
                            "index",
                            "index.query",
                            "ingest.file",
                            "ingest.job",
                            "ingest.reading",
                            "paper",
                            "similarity",
                            "story")),
            Map.entry("security.session", Set.of("archive", "archive.account")),
            Map.entry("security", Set.of("security.session", "archive", "archive.account", "site")),
            Map.entry("server", Set.of("archive", "index", "site")),
            Map.entry("monitoring", Set.of("archive", "archive.operation", "archive.page", "index")),
            Map.entry(
                    "cli",
                    Set.of(
                            "text",
                            "paper",
                            "archive",
                            "archive.account",
                            "archive.operation",
                            "archive.page",
                            "index",
                            "ingest.bulk",
                            "ingest.file",
                            "ingest.indexing",
                            "ingest.job",
                            "ingest.reading",
                            "layout",
                            "layout.pdf",
                            "security")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        ALLOWED.forEach((name, allowed) -> {
            Set<String> others = new TreeSet<>(ALLOWED.keySet());
            others.remove(name);
            others.removeAll(allowed);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others.stream().map(other -> ROOT + "." + other).toArray(String[]::new));
            rule.check(CLASSES);
        });
    }

    @Test
    void theTableHasNoCycle() {
        Set<String> left = new TreeSet<>(ALLOWED.keySet());
        while (left.removeIf(
                name -> ALLOWED.getOrDefault(name, Set.of()).stream().noneMatch(left::contains))) {
            // each pass removes the packages of one level
        }
        Assertions.assertThat(left).isEmpty();
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(type.getPackageName()));
        found.remove(ROOT);
        Set<String> named = new TreeSet<>();
        ALLOWED.keySet().forEach(name -> named.add(ROOT + "." + name));
        Assertions.assertThat(found).isEqualTo(named);
    }

    @Test
    void noSimpleNameStandsTwice() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            Map<String, List<Path>> byName = sources.filter(
                            path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(path -> path.getFileName().toString()));
            Assertions.assertThat(byName)
                    .allSatisfy((_, paths) -> Assertions.assertThat(paths).hasSize(1));
        }
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
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
                .resideOutsideOfPackage(ROOT + ".archive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlyItsEngineKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".index.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void purePackagesUseNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".text",
                        ROOT + ".paper",
                        ROOT + ".segment",
                        ROOT + ".people",
                        ROOT + ".facsimile",
                        ROOT + ".similarity",
                        ROOT + ".erratum")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.net..")
                .check(CLASSES);
    }

    @Test
    void noNameEndsInAWordWithoutMeaning() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Handler)")
                .check(CLASSES);
    }
}
