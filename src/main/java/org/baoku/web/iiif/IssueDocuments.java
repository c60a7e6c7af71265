package org.baoku.web.iiif;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the latest documents about whole issues, so that a long issue is not read for each request. A
/// document is written anew once a page of its issue or a picture has changed.
///
/// Documents are written one at a time: who asks for the same one meanwhile gets it when it is written.
@Component
final class IssueDocuments {
    /// How many bytes are kept; the manifest of 64 pages has about one million.
    private static final long MAX_BYTES = 32 << 20;

    private final PrintedIssueRepository issues;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Object writing = new Object();
    private long bytes;

    /// The kinds of documents.
    enum Kind {
        MANIFEST,
        METS
    }

    /// What a document is made from.
    ///
    /// @param server the address of this server, which is in all links
    /// @param state the state of the issue's pages and pictures
    private record Key(Kind kind, PrintedIssue issue, String server, String state) {}

    IssueDocuments(PrintedIssueRepository issues) {
        this.issues = issues;
    }

    /// A document about an issue; not to be changed.
    byte[] find(Kind kind, PrintedIssue issue, Supplier<byte[]> writer) {
        Key key = new Key(kind, issue, SiteUrls.absolute(""), issues.state(issue.id()));
        byte @Nullable [] known = known(key);
        if (known != null) {
            return known;
        }
        synchronized (writing) {
            byte @Nullable [] written = known(key);
            if (written != null) {
                return written;
            }
            byte[] document = writer.get();
            keep(key, document);
            return document;
        }
    }

    private byte @Nullable [] known(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, byte[] document) {
        synchronized (kept) {
            bytes += document.length;
            kept.put(key, document);
            Iterator<byte[]> eldest = kept.values().iterator();
            while (bytes > MAX_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().length;
                eldest.remove();
            }
        }
    }
}
