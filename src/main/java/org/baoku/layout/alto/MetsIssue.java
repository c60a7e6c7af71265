package org.baoku.layout.alto;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Furniture;
import org.jspecify.annotations.Nullable;

/// What a METS file says of an issue.
///
/// @param title the newspaper's name; null if it says none
/// @param date the day of the issue; null if it says none
/// @param pages in order, at least one
/// @param parts of the articles and of what else is printed, in the order of the logical structure; none
///     where METS has no such structure
public record MetsIssue(@Nullable String title, @Nullable LocalDate date, List<MetsPage> pages, List<MetsPart> parts) {
    public MetsIssue {
        pages = List.copyOf(pages);
        parts = List.copyOf(parts);
    }

    /// A page of the issue.
    ///
    /// @param alto how METS names its ALTO file
    /// @param pictures how METS names its pictures, the best to show first
    /// @param label the page's label (版次); null if it says none
    public record MetsPage(
            String alto, List<String> pictures, @Nullable String label) {
        public MetsPage {
            pictures = List.copyOf(pictures);
        }
    }

    /// A part of what is printed: the lines in a block of an ALTO file, or from one to another.
    ///
    /// @param article which article it belongs to, from 0; below 0 if it belongs to none
    /// @param role what it is in its article
    /// @param furniture what it is, if it belongs to no article
    /// @param paragraph the number of the paragraph that it belongs to; 0 where METS does not say
    /// @param alto how METS names the ALTO file
    /// @param begin the id of the block, or of the first one
    /// @param end the id of the last block
    public record MetsPart(
            int article, Role role, Furniture.Kind furniture, int paragraph, String alto, String begin, String end) {
        boolean isOfArticle() {
            return article >= 0;
        }
    }

    /// What a part is in its article.
    public enum Role {
        /// METS does not say whether it is a title.
        UNKNOWN,
        LABEL,
        KICKER,
        HEADLINE,
        SUBHEADLINE,
        CREDIT,
        CROSSHEAD,
        TEXT,
        CAPTION;

        boolean isTitle() {
            return this == LABEL || this == KICKER || this == HEADLINE || this == SUBHEADLINE;
        }
    }
}
