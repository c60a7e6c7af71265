package org.baoku.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.QueuedFile;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Unpacks what somebody delivers: zips are opened, manifests read, and each file gets what is known of it.
@Component
public final class UploadUnpacker {
    private final PageFileFinder pageFiles;
    private final NewspaperRepository newspapers;

    UploadUnpacker(PageFileFinder pageFiles, NewspaperRepository newspapers) {
        this.pageFiles = pageFiles;
        this.newspapers = newspapers;
    }

    /// The files of an order, each as it is to be queued. A file is read when its turn comes.
    public Iterable<QueuedFile> unpack(IntakeRequest order) {
        Newspaper usual = order.newspaper() == null ? newspapers.first() : order.newspaper();
        List<QueuedFile> refused = new ArrayList<>();
        List<IncomingFile> files = new ArrayList<>();
        for (IncomingFile file : order.files()) {
            if (PageFileFinder.isZip(file.path())) {
                try {
                    files.addAll(pageFiles.inZip(file.read()));
                } catch (IOException e) {
                    refused.add(QueuedFile.unreadable(usual, file.path(), String.valueOf(e.getMessage())));
                }
            } else {
                files.add(file);
            }
        }
        // A browser sends a folder's files in any order.
        files.sort(Comparator.comparing(IncomingFile::path));
        List<Manifest> manifests = manifests(files, usual, refused);
        // A label is a single page's.
        boolean alone = files.size() == 1;
        return () -> Stream.concat(
                        refused.stream(), files.stream().map(file -> queued(file, order, usual, manifests, alone)))
                .iterator();
    }

    /// Takes the manifests out of the files; what is wrong with them is told.
    private static List<Manifest> manifests(List<IncomingFile> files, Newspaper usual, List<QueuedFile> refused) {
        List<Manifest> manifests = new ArrayList<>();
        for (IncomingFile file : List.copyOf(files)) {
            if (Manifest.isManifest(file.path())) {
                files.remove(file);
                try {
                    manifests.add(ManifestParser.parse(file.path(), file.read()));
                } catch (IOException e) {
                    refused.add(QueuedFile.unreadable(usual, file.path(), String.valueOf(e.getMessage())));
                }
            }
        }
        List<String> paths = files.stream().map(IncomingFile::path).toList();
        for (Manifest manifest : manifests) {
            manifest.problems().forEach(told -> refused.add(QueuedFile.unreadable(usual, manifest.path(), told)));
            manifest.missingFiles(paths)
                    .forEach(told -> refused.add(QueuedFile.unreadable(usual, manifest.path(), told)));
        }
        return manifests;
    }

    private QueuedFile queued(
            IncomingFile file, IntakeRequest order, Newspaper usual, List<Manifest> manifests, boolean alone) {
        if (!PageFileFinder.looksLikeText(file.path())) {
            return QueuedFile.passedOver(usual, file.path());
        }
        Optional<Manifest.Entry> said = manifests.stream()
                .flatMap(manifest -> manifest.entry(file.path()).stream())
                .findFirst();
        @Nullable String problem = said.map(Manifest.Entry::problem).orElse(null);
        if (problem != null) {
            return QueuedFile.unreadable(usual, file.path(), problem);
        }
        Optional<Newspaper> whose = whose(said.orElse(null), order, file.path(), usual);
        if (whose.isEmpty()) {
            return QueuedFile.unreadable(
                    usual,
                    file.path(),
                    "Line " + said.orElseThrow().line()
                            + " of the manifest: the archive has no newspaper "
                            + said.orElseThrow().newspaper()
                            + "; say where it is at home in a column home (所在地).");
        }
        try {
            return QueuedFile.page(
                    whose.get(),
                    file.path(),
                    file.read(),
                    said.map(Manifest.Entry::date).orElse(order.date()),
                    said.map(Manifest.Entry::label).orElse(alone ? order.label() : null));
        } catch (IOException e) {
            return QueuedFile.unreadable(whose.get(), file.path(), String.valueOf(e.getMessage()));
        }
    }

    /// Whose page a file is: the manifest says, then the order, then a folder's name.
    ///
    /// @return nothing where the manifest names a newspaper that nobody knows
    private Optional<Newspaper> whose(
            Manifest.@Nullable Entry said, IntakeRequest order, String path, Newspaper usual) {
        if (said != null && said.newspaper() != null) {
            return said.homePlace() == null
                    ? newspapers.named(said.newspaper())
                    : Optional.of(newspapers.add(new Newspaper(said.newspaper(), said.homePlace())));
        }
        if (order.newspaper() != null) {
            return Optional.of(order.newspaper());
        }
        List<Newspaper> known = newspapers.all();
        return Arrays.stream(path.split("/", -1))
                .flatMap(folder ->
                        known.stream().filter(newspaper -> newspaper.name().equals(folder)))
                .findFirst()
                .or(() -> Optional.of(usual));
    }
}
