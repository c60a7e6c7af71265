package org.baoku.layout.alto;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.layout.alto.MetsIssue.Role;
import org.baoku.paper.Furniture;
import org.jspecify.annotations.Nullable;

/// Collects the parts of articles, and what else is printed, from divisions by the kinds that they name.
final class MetsParts {
    private final Function<String, @Nullable String> locations;
    private final List<MetsPart> parts = new ArrayList<>();
    private int articles;
    private int paragraphs;

    private MetsParts(Function<String, @Nullable String> locations) {
        this.locations = locations;
    }

    /// The parts in the order of the divisions; none if no division is an article.
    ///
    /// @param locations the location of the file with an id
    static List<MetsPart> of(List<MetsDiv> divisions, Function<String, @Nullable String> locations) {
        MetsParts parts = new MetsParts(locations);
        divisions.forEach(division -> parts.add(division, -1, Role.UNKNOWN, Furniture.Kind.OTHER, 0));
        return parts.articles == 0 ? List.of() : List.copyOf(parts.parts);
    }

    /// Adds what a division and its children print.
    ///
    /// @param article the article that they belong to; below 0 for none
    /// @param role their role in it
    private void add(MetsDiv div, int article, Role role, Furniture.Kind furniture, int paragraph) {
        if (div.isPage()) {
            return; // its areas are places of the page itself
        }
        int inArticle = article;
        Role inRole = role;
        Furniture.Kind kind = Objects.requireNonNullElse(div.furniture(), furniture);
        int inParagraph = paragraph;
        if (div.isArticle()) {
            inArticle = articles++;
            inRole = Role.UNKNOWN;
            inParagraph = 0;
        } else if (div.furniture() != null) {
            inArticle = -1;
        } else {
            inRole = div.role(role);
            if (div.type().equals("PARAGRAPH")) {
                inParagraph = ++paragraphs;
            }
        }
        if (inArticle >= 0 || kind != Furniture.Kind.OTHER) {
            for (MetsDiv.Area area : div.areas()) {
                @Nullable String location = locations.apply(area.file());
                if (location != null) {
                    parts.add(new MetsPart(inArticle, inRole, kind, inParagraph, location, area.begin(), area.end()));
                }
            }
        }
        for (MetsDiv child : div.children()) {
            add(child, inArticle, inRole, kind, inParagraph);
        }
    }
}
