package org.baoku.ingest.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.page.RevisionLog.Changes;
import org.baoku.archive.similarity.LikenessRow;
import org.baoku.archive.similarity.SignatureRow;
import org.baoku.archive.similarity.SimilarityStore;
import org.baoku.archive.similarity.SimilarityStore.BodyText;
import org.baoku.archive.similarity.SimilarityStore.Candidate;
import org.baoku.similarity.ComparedLetters;
import org.baoku.similarity.ComparedText;
import org.baoku.similarity.Likeness;
import org.baoku.similarity.ShingleSketch;
import org.baoku.similarity.Signature;
import org.springframework.stereotype.Component;

/// Keeps what is known about articles that are alike in step with the archive.
///
/// Like the index, it has a revision, and follows by the pages that changed after that revision. So it
/// repairs itself after a crash, and is computed from the beginning where it was thrown away.
@Component
public final class SimilaritySynchronizer {
    private static final int BATCH_SIZE = 500;

    /// Half a kilobyte each.
    private static final int MAX_SKETCHES = 32_768;

    private final RevisionLog revisions;
    private final SimilarityStore store;

    /// Sketches of texts that were met in this run, so that a text is not read again with each article that has a
    /// passage of it. Where one is outdated, its page has changed and is compared again.
    private final Map<Long, ShingleSketch> sketches = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ShingleSketch> eldest) {
            return size() > MAX_SKETCHES;
        }
    };

    SimilaritySynchronizer(RevisionLog revisions, SimilarityStore store) {
        this.revisions = revisions;
        this.store = store;
    }

    /// Forgets everything, so that the next rebuild of the index computes it again.
    public void clear() {
        store.clear();
    }

    /// Brings what is known to the archive's revision, unless another node is doing so. Stops after a step where
    /// the thread is interrupted.
    synchronized void catchUp() {
        if (store.revision() > revisions.current()) {
            // the archive was replaced by another one
            store.clear();
        }
        OptionalLong before;
        OptionalLong reached = OptionalLong.of(store.revision());
        try {
            do {
                before = reached;
                reached = store.advance(this::step);
            } while (reached.isPresent()
                    && !reached.equals(before)
                    && !Thread.currentThread().isInterrupted());
        } finally {
            sketches.clear();
        }
    }

    /// The next pages.
    ///
    /// @return the revision that is reached
    private long step(long revision) {
        Changes changes = revisions.after(revision, BATCH_SIZE);
        if (!changes.pages().isEmpty()) {
            compare(changes.pages());
        }
        return changes.revision();
    }

    private void compare(List<Long> pages) {
        Map<Long, ComparedLetters> letters = new HashMap<>();
        List<BodyText> bodies = store.textsOfPages(pages);
        bodies.forEach(body -> addText(letters, body));
        List<SignatureRow> signatures = bodies.stream()
                .map(body -> row(body, Signature.of(letters.getOrDefault(body.articleId(), ComparedLetters.of("")))))
                .toList();
        List<Candidate> candidates = store.candidates(store.replace(pages, signatures));
        addMissingTexts(letters, candidates.stream().map(Candidate::otherId).filter(id -> !sketches.containsKey(id)));
        List<Candidate> likely = candidates.stream().filter(this::mayBeAlike).toList();
        addMissingTexts(letters, likely.stream().map(Candidate::otherId));
        store.addPairs(pairs(likely, letters));
    }

    private void addMissingTexts(Map<Long, ComparedLetters> letters, Stream<Long> articles) {
        Set<Long> missing = articles.filter(id -> !letters.containsKey(id)).collect(Collectors.toSet());
        store.texts(missing).forEach(body -> addText(letters, body));
    }

    private void addText(Map<Long, ComparedLetters> letters, BodyText body) {
        ComparedLetters text = ComparedLetters.of(body.text());
        letters.put(body.articleId(), text);
        sketches.put(body.articleId(), ShingleSketch.of(text));
    }

    private boolean mayBeAlike(Candidate candidate) {
        ShingleSketch one = sketches.get(candidate.articleId());
        ShingleSketch other = sketches.get(candidate.otherId());
        return one == null || other == null || one.mayBeAlike(other);
    }

    private static SignatureRow row(BodyText body, Signature signature) {
        return new SignatureRow(
                body.articleId(), body.pageId(), signature.letters(), signature.hash(), signature.bands());
    }

    private static List<LikenessRow> pairs(List<Candidate> candidates, Map<Long, ComparedLetters> letters) {
        Map<Long, ComparedText> texts = new HashMap<>();
        Set<Candidate> compared = new HashSet<>();
        List<LikenessRow> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ComparedLetters one = letters.get(candidate.articleId());
            ComparedLetters other = letters.get(candidate.otherId());
            if (one == null
                    || other == null
                    || !compared.add(new Candidate(
                            Math.min(candidate.articleId(), candidate.otherId()),
                            Math.max(candidate.articleId(), candidate.otherId())))) {
                continue;
            }
            Likeness likeness = Likeness.between(
                    texts.computeIfAbsent(candidate.articleId(), _ -> ComparedText.of(one)),
                    texts.computeIfAbsent(candidate.otherId(), _ -> ComparedText.of(other)));
            if (likeness.kind() != Likeness.Kind.OTHER) {
                boolean shorter = one.length() < other.length();
                pairs.add(pair(candidate.articleId(), candidate.otherId(), likeness, shorter && likeness.isPart()));
                pairs.add(pair(candidate.otherId(), candidate.articleId(), likeness, !shorter && likeness.isPart()));
            }
        }
        return pairs;
    }

    private static LikenessRow pair(long article, long other, Likeness likeness, boolean isPart) {
        return new LikenessRow(
                article, other, likeness.kind().name(), likeness.resemblance(), likeness.containment(), isPart);
    }
}
