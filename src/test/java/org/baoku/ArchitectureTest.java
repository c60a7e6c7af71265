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
            Map.entry("column", Set.of()),
            Map.entry("segment.weight", Set.of()),
            Map.entry("segment.row", Set.of("segment.weight", "text", "paper")),
            Map.entry("segment", Set.of("segment.row", "segment.weight", "text", "paper")),
            Map.entry("layout.line", Set.of("paper")),
            Map.entry("layout.element", Set.of("paper", "layout.line")),
            Map.entry("layout.area", Set.of("paper", "layout.element", "layout.line")),
            Map.entry("layout", Set.of("layout.area", "layout.element", "layout.line", "text", "paper")),
            Map.entry("layout.pdf", Set.of("layout.line", "text", "paper")),
            Map.entry("layout.alto", Set.of("layout", "layout.line", "paper")),
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
            Map.entry("index", Set.of("index.entry", "index.query", "index.result")),
            Map.entry("index.entry", Set.of()),
            Map.entry("index.normalization", Set.of("text")),
            Map.entry("index.result", Set.of("index.entry", "index.query")),
            Map.entry("index.query", Set.of("index.normalization", "text")),
            Map.entry("index.lucene.smartcn", Set.of("index.normalization")),
            Map.entry("index.highlight", Set.of("index.normalization", "index.result", "text")),
            Map.entry(
                    "index.lucene.document",
                    Set.of(
                            "index",
                            "index.entry",
                            "index.lucene.smartcn",
                            "index.normalization",
                            "index.query",
                            "index.result",
                            "text")),
            Map.entry(
                    "index.lucene.facet",
                    Set.of("index.lucene.document", "index.normalization", "index.query", "index.result", "text")),
            Map.entry(
                    "index.lucene.query",
                    Set.of(
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.smartcn",
                            "index.normalization",
                            "index.query")),
            Map.entry(
                    "index.lucene.search",
                    Set.of(
                            "index",
                            "index.entry",
                            "index.highlight",
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.query",
                            "index.lucene.smartcn",
                            "index.normalization",
                            "index.query",
                            "index.result",
                            "text",
                            "paper")),
            Map.entry(
                    "index.lucene.generation",
                    Set.of(
                            "index",
                            "index.entry",
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.inversion",
                            "index.lucene.search",
                            "index.query")),
            Map.entry("index.lucene.inversion", Set.of()),
            Map.entry(
                    "index.lucene",
                    Set.of(
                            "index",
                            "index.entry",
                            "index.lucene.document",
                            "index.lucene.facet",
                            "index.lucene.generation",
                            "index.lucene.query",
                            "index.lucene.search",
                            "index.query",
                            "index.result")),
            Map.entry("ingest", Set.of("index", "ingest.meaning", "ingest.picture", "archive.editing")),
            Map.entry(
                    "ingest.picture",
                    Set.of("background", "archive", "archive.file", "archive.page", "layout.alto", "layout.pdf")),
            Map.entry("ingest.file", Set.of("ingest", "archive", "archive.intake", "layout.alto", "paper", "text")),
            Map.entry(
                    "ingest.reading",
                    Set.of(
                            "column",
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
                            "index",
                            "index.entry",
                            "background",
                            "ingest.indexing",
                            "archive",
                            "archive.intake",
                            "archive.meaning",
                            "archive.page",
                            "meaning")),
            Map.entry(
                    "ingest.indexing",
                    Set.of(
                            "index",
                            "index.entry",
                            "background",
                            "archive",
                            "archive.editing",
                            "archive.meaning",
                            "archive.operation",
                            "archive.page",
                            "archive.person",
                            "archive.similarity",
                            "meaning",
                            "paper",
                            "similarity")),
            Map.entry(
                    "ingest.job",
                    Set.of(
                            "column",
                            "index",
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
            Map.entry(
                    "following",
                    Set.of(
                            "index",
                            "index.query",
                            "index.result",
                            "archive",
                            "archive.account",
                            "archive.following",
                            "archive.page")),
            Map.entry(
                    "story",
                    Set.of(
                            "index",
                            "index.query",
                            "index.result",
                            "archive.editing",
                            "archive.page",
                            "archive.similarity",
                            "erratum",
                            "paper",
                            "similarity",
                            "text")),
            Map.entry("trend", Set.of("index", "index.query", "index.result")),
            Map.entry(
                    "batch", Set.of("index", "index.query", "index.result", "background", "archive", "archive.batch")),
            Map.entry("clipping", Set.of("ingest.reading", "archive", "archive.clipping", "archive.page")),
            Map.entry("site", Set.of("index.query", "archive.page", "archive.person", "paper")),
            Map.entry("web.export", Set.of("site")),
            Map.entry("web.chart", Set.of("site", "index.result", "archive.issue")),
            Map.entry(
                    "web",
                    Set.of(
                            "web.export",
                            "index",
                            "index.normalization",
                            "index.query",
                            "index.result",
                            "archive.issue",
                            "site",
                            "archive.page",
                            "archive.person",
                            "paper",
                            "text")),
            Map.entry(
                    "web.search",
                    Set.of(
                            "following",
                            "archive.following",
                            "index",
                            "index.entry",
                            "index.query",
                            "index.result",
                            "archive.issue",
                            "web",
                            "web.chart",
                            "web.export",
                            "site",
                            "archive",
                            "archive.clipping",
                            "archive.page",
                            "archive.person",
                            "archive.similarity")),
            Map.entry("web.facsimile", Set.of("web", "site", "archive.file", "archive.page", "facsimile", "paper")),
            Map.entry(
                    "web.article",
                    Set.of(
                            "index",
                            "index.query",
                            "index.result",
                            "web",
                            "site",
                            "web.facsimile",
                            "web.search",
                            "archive.page",
                            "archive.person",
                            "archive.similarity",
                            "erratum",
                            "paper",
                            "similarity",
                            "story")),
            Map.entry(
                    "web.clipping",
                    Set.of(
                            "index",
                            "web",
                            "site",
                            "web.article",
                            "web.facsimile",
                            "web.export",
                            "clipping",
                            "archive.clipping",
                            "archive.page")),
            Map.entry("web.batch", Set.of("index", "web", "web.export", "site", "batch", "archive.batch")),
            Map.entry("web.trend", Set.of("index.query", "web", "web.chart", "web.export", "site", "trend")),
            Map.entry("web.issue", Set.of("archive.issue", "web", "site", "web.facsimile", "archive", "archive.page")),
            Map.entry(
                    "web.iiif",
                    Set.of(
                            "archive.issue",
                            "web",
                            "site",
                            "web.facsimile",
                            "web.export",
                            "archive.file",
                            "archive.page",
                            "facsimile",
                            "paper")),
            Map.entry("web.advanced", Set.of("index.query", "web.search", "site")),
            Map.entry(
                    "web.person",
                    Set.of(
                            "following",
                            "archive.following",
                            "index",
                            "index.query",
                            "index.result",
                            "text",
                            "web",
                            "site",
                            "web.search",
                            "web.chart",
                            "archive",
                            "archive.person",
                            "paper")),
            Map.entry("web.appointment", Set.of("web", "web.export", "site", "archive.person", "paper")),
            Map.entry("web.sitemap", Set.of("archive.issue", "web", "web.export", "site", "archive.page")),
            Map.entry("web.help", Set.of("index", "index.entry", "index.query", "index.result", "web", "site")),
            Map.entry(
                    "web.home",
                    Set.of(
                            "index",
                            "index.query",
                            "index.result",
                            "archive.issue",
                            "web",
                            "site",
                            "web.search",
                            "web.issue",
                            "web.chart",
                            "web.export",
                            "archive.following",
                            "archive.page")),
            Map.entry(
                    "web.following",
                    Set.of("index.query", "web", "site", "web.search", "web.export", "following", "archive.following")),
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
                    Set.of(
                            "index",
                            "index.query",
                            "admin",
                            "site",
                            "archive.editing",
                            "archive.page",
                            "erratum",
                            "paper",
                            "story")),
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
                            "index",
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
                            "archive.page")),
            Map.entry("admin.audit", Set.of("admin", "site", "archive.account")),
            Map.entry("admin.person", Set.of("admin", "ingest.editing", "archive.page", "archive.person")),
            Map.entry(
                    "api",
                    Set.of(
                            "index",
                            "index.entry",
                            "index.query",
                            "index.result",
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
                            "ingest.file",
                            "ingest.job",
                            "ingest.reading",
                            "paper",
                            "similarity",
                            "story")),
            Map.entry("security.session", Set.of("archive", "archive.account")),
            Map.entry("security", Set.of("security.session", "archive", "archive.account", "site")),
            Map.entry("server", Set.of("index", "archive", "site")),
            Map.entry("monitoring", Set.of("index", "archive", "archive.operation", "archive.page")),
            Map.entry(
                    "cli",
                    Set.of(
                            "column",
                            "index",
                            "text",
                            "paper",
                            "archive",
                            "archive.account",
                            "archive.operation",
                            "archive.page",
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
