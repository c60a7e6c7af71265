package org.baoku.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.archive.intake.Reason;
import org.baoku.archive.intake.UnreadableFileException;
import org.baoku.ingest.IngestProperties.Limits;
import org.baoku.layout.alto.FileReferences;
import org.baoku.layout.alto.MetsException;
import org.baoku.layout.alto.MetsIssue;
import org.baoku.layout.alto.MetsIssue.MetsPage;
import org.baoku.layout.alto.MetsReader;
import org.baoku.layout.alto.RootElement;
import org.jspecify.annotations.Nullable;

/// Finds which of the files of a request belong together: METS with the ALTO files and pictures that it
/// names, and ALTO with the picture of its page, which it names or which has the same name but for the ending.
final class PackageFinder {
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|tiff?|jp2|j2k|jpx)");
    private static final Pattern NAMED_PICTURE = Pattern.compile("<(?:[\\w.-]+:)?fileName>([^<]{1,500})</");

    private final List<IncomingFile> files;
    private final ZipReader zips;
    private final Limits limits;
    private final BiConsumer<String, Reason> problems;
    private final Map<String, IncomingFile> byPath = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private final FileReferences references;

    /// The paths of the files that are in a package, or in one that is refused.
    private final Set<String> taken = new HashSet<>();

    /// The paths of METS files that do not tell which files are theirs.
    private final List<String> unreadable = new ArrayList<>();

    /// What the beginning of an XML file says.
    ///
    /// @param root as in [RootElement]
    /// @param picture the name of the page's picture; null if it names none
    private record Head(String root, @Nullable String picture) {}

    /// @param problems is told the path of METS that is refused, and why
    PackageFinder(List<IncomingFile> files, ZipReader zips, Limits limits, BiConsumer<String, Reason> problems) {
        this.files = files;
        this.zips = zips;
        this.limits = limits;
        this.problems = problems;
        files.forEach(file -> byPath.put(file.path(), file));
        references = new FileReferences(byPath.keySet());
        for (IncomingFile file : files) {
            if (PageFileFinder.looksLikeXml(file.path())) {
                heads.put(file.path(), head(file));
            }
        }
    }

    /// A file that cannot be read is of no kind; that is found out once more when it is queued.
    private static Head head(IncomingFile file) {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(RootElement.HEAD);
            Matcher picture = NAMED_PICTURE.matcher(new String(start, StandardCharsets.UTF_8));
            return new Head(RootElement.of(start), picture.find() ? picture.group(1) : null);
        } catch (IOException unreadable) {
            return new Head("", null);
        }
    }

    /// The files with packages in place of the files that belong together.
    List<IncomingFile> find() {
        Map<String, PackagedFile> packages = new HashMap<>();
        files.stream()
                .filter(file -> isKind("mets", file))
                .forEach(file -> describe(file).ifPresent(found -> packages.put(file.path(), found)));
        unreadable.forEach(this::takeFolder);
        Map<String, String> pictures = pictures();
        for (IncomingFile file : files) {
            if (isKind("alto", file) && !taken.contains(file.path())) {
                picture(file, pictures)
                        .ifPresent(picture -> packages.put(file.path(), packaged(file, List.of(picture), null)));
            }
        }
        return files.stream()
                .filter(file -> packages.containsKey(file.path()) || !taken.contains(file.path()))
                .<IncomingFile>map(file -> Objects.requireNonNullElse(packages.get(file.path()), file))
                .toList();
    }

    /// Whether a file is XML with this root element.
    boolean isKind(String root, IncomingFile file) {
        Head head = heads.get(file.path());
        return head != null && head.root().equals(root);
    }

    /// The package of a METS file; empty if it is refused, or names no pages and stays a file among others.
    private Optional<PackagedFile> describe(IncomingFile file) {
        try (InputStream in = file.open()) {
            return describe(file, MetsReader.read(in.readNBytes(MetsReader.MAX_BYTES + 1)));
        } catch (MetsException e) {
            if (e.reason() != MetsException.Reason.NO_PAGES || files.size() == 1) {
                refuse(file, FileProblem.of(e.reason()).reason());
                unreadable.add(file.path());
            }
        } catch (IOException e) {
            refuse(file, UnreadableFileException.reasonOf(e));
            unreadable.add(file.path());
        }
        return Optional.empty();
    }

    /// Refuses what no other METS names in the folder of METS that cannot be read: an issue comes in as a
    /// whole, or not at all, so that its pages do not come without their day and articles.
    private void takeFolder(String mets) {
        String folder = mets.substring(0, mets.lastIndexOf('/') + 1);
        files.stream()
                .filter(file -> file.path().startsWith(folder))
                .filter(file ->
                        isKind("alto", file) || PICTURE.matcher(file.path()).matches())
                .forEach(file -> taken.add(file.path()));
    }

    private Optional<PackagedFile> describe(IncomingFile mets, MetsIssue issue) {
        Set<String> members = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (MetsPage page : issue.pages()) {
            references.find(page.alto(), mets.path()).ifPresentOrElse(members::add, () -> missing.add(page.alto()));
            page.pictures().stream()
                    .flatMap(picture -> references.find(picture, mets.path()).stream())
                    .filter(picture -> PICTURE.matcher(picture).matches())
                    .findFirst()
                    .ifPresent(members::add);
        }
        members.remove(mets.path());
        taken.addAll(members);
        if (!missing.isEmpty()) {
            refuse(mets, FileProblem.METS_MISSING_FILE.reason(missing.getFirst(), missing.size()));
            return Optional.empty();
        }
        return Optional.of(packaged(
                mets,
                members.stream()
                        .map(path -> Objects.requireNonNull(byPath.get(path)))
                        .toList(),
                issue.title()));
    }

    private void refuse(IncomingFile file, Reason reason) {
        taken.add(file.path());
        problems.accept(file.path(), reason);
    }

    private PackagedFile packaged(IncomingFile first, List<IncomingFile> others, @Nullable String newspaper) {
        taken.add(first.path());
        others.forEach(file -> taken.add(file.path()));
        return new PackagedFile(first, others, newspaper, zips, limits);
    }

    /// The paths of the pictures that are in no package, by their paths without ending, in small letters.
    private Map<String, String> pictures() {
        Map<String, String> pictures = new HashMap<>();
        files.stream()
                .map(IncomingFile::path)
                .filter(path -> PICTURE.matcher(path).matches() && !taken.contains(path))
                .forEach(path -> pictures.putIfAbsent(base(path), path));
        return pictures;
    }

    private static String base(String path) {
        int dot = path.lastIndexOf('.');
        return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path).toLowerCase(Locale.ROOT);
    }

    /// The picture that an ALTO file names, else the one beside it with the same name.
    private Optional<IncomingFile> picture(IncomingFile alto, Map<String, String> pictures) {
        Stream<String> paths = Stream.concat(
                Stream.ofNullable(Objects.requireNonNull(heads.get(alto.path())).picture())
                        .flatMap(name -> references.find(name, alto.path()).stream()),
                Stream.ofNullable(pictures.get(base(alto.path()))));
        return paths.filter(path -> PICTURE.matcher(path).matches() && !taken.contains(path))
                .findFirst()
                .map(path -> Objects.requireNonNull(byPath.get(path)));
    }
}
