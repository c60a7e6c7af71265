package org.baoku.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person whom an article names with an office, or who is known to hold one; once per person and article.
///
/// @param office the fullest office printed with the name in this article; null where the article prints none
/// @param offices the same in normal form, one element per office, with the place: 省委常委、市委书记 in a newspaper of
/// 青海省西宁市 is 青海省委常委 and 西宁市委书记
/// @param mentions every occurrence of the name, in reading order
public record NamedOfficial(String name, @Nullable String office, List<String> offices, List<Mention> mentions) {
    public NamedOfficial {
        offices = List.copyOf(offices);
        mentions = List.copyOf(mentions);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an official must not be blank");
        }
    }

    /// An official whose offices are not normalised yet.
    public NamedOfficial(String name, @Nullable String office, List<Mention> mentions) {
        this(name, office, List.of(), mentions);
    }

    /// The same official with normalised offices.
    public NamedOfficial withOffices(List<String> normalForms) {
        return new NamedOfficial(name, office, normalForms, mentions);
    }
}
