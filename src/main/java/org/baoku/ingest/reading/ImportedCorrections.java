package org.baoku.ingest.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Correction.RewriteImported;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;

/// Applies editors' corrections to imported articles, before they are annotated.
///
/// @param articles the corrected articles
/// @param fitting the ids of the corrections that were applied
/// @param conflicts why the others do not fit, by their ids
record ImportedCorrections(List<ImportedArticle> articles, List<Long> fitting, Map<Long, Conflict> conflicts) {
    /// Applies the corrections in their order. Those that refer to printed lines are ignored: the page had
    /// lines when they were made, and may have them again.
    static ImportedCorrections apply(List<ImportedArticle> given, List<CorrectionInForce> corrections) {
        List<SegmentedArticle> prints =
                given.stream().map(ImportedArticle::print).toList();
        List<ImportedArticle> corrected = new ArrayList<>(given);
        List<Long> fitting = new ArrayList<>();
        Map<Long, Conflict> conflicts = new HashMap<>();
        for (CorrectionInForce inForce : corrections) {
            if (inForce.correction() instanceof RewriteImported rewrite) {
                OptionalInt found = rewrite.article().find(prints);
                if (found.isPresent()) {
                    corrected.set(found.getAsInt(), rewritten(corrected.get(found.getAsInt()), rewrite));
                    fitting.add(inForce.id());
                } else {
                    conflicts.put(
                            inForce.id(),
                            new Conflict(
                                    Conflict.Kind.ARTICLE_GONE,
                                    rewrite.article().headline()));
                }
            }
        }
        return new ImportedCorrections(List.copyOf(corrected), List.copyOf(fitting), Map.copyOf(conflicts));
    }

    private static ImportedArticle rewritten(ImportedArticle article, RewriteImported rewrite) {
        SegmentedArticle print = article.print();
        Titles titles = print.titles();
        SegmentedArticle changed = new SegmentedArticle(
                new Titles(
                        orElse(rewrite.columnLabel(), titles.columnLabel()),
                        orElse(rewrite.kicker(), titles.kicker()),
                        orElse(rewrite.headline(), titles.headline()),
                        orElse(rewrite.subheadline(), titles.subheadline())),
                print.lead(),
                print.signoff(),
                orElse(rewrite.blocks(), print.blocks()),
                print.bodyLines(),
                print.headlineLines(),
                print.labelLines(),
                print.confidence(),
                print.doubts(),
                print.jump());
        @Nullable List<Byline> byline = rewrite.byline() == null ? article.byline() : rewrite.byline();
        boolean namesStay = namesStay(article, text(print), text(changed));
        return new ImportedArticle(
                article.newspaper(),
                article.homePlace(),
                article.issueDate(),
                article.page(),
                article.file(),
                changed,
                byline,
                article.dateline(),
                namesStay ? article.officials() : null,
                namesStay ? article.appointments() : null,
                article.refused());
    }

    /// Whether the corrected text still has every name that the file gives and the text had. If it has not,
    /// a name was corrected, and the officials are read from the text.
    private static boolean namesStay(ImportedArticle article, String before, String after) {
        Stream<String> officials = article.officials() == null
                ? Stream.empty()
                : article.officials().stream().map(official -> official.name());
        Stream<String> appointed = article.appointments() == null
                ? Stream.empty()
                : article.appointments().stream().map(appointment -> appointment.name());
        return Stream.concat(officials, appointed).noneMatch(name -> before.contains(name) && !after.contains(name));
    }

    private static String text(SegmentedArticle article) {
        Titles titles = article.titles();
        return Stream.of(
                        titles.kicker().stream(),
                        titles.headline().stream(),
                        titles.subheadline().stream(),
                        article.blocks().stream().map(Block::text))
                .flatMap(parts -> parts)
                .collect(joining("\n"));
    }

    private static <T> List<T> orElse(@Nullable List<T> corrected, List<T> given) {
        return corrected == null ? given : corrected;
    }
}
