package org.baoku.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person named in an article who holds an office; once per person and article.
///
/// @param office the fullest office printed with the name in this article; null where the article prints none and
/// the person is known to hold one
/// @param offices the same in the normal form, an office each, with the place: 省委常委、市委书记 of a paper at home
/// in 青海省西宁市 is 青海省委常委 and 西宁市委书记
/// @param mentions every place where the name stands, in reading order
public record NamedOfficial(String name, @Nullable String office, List<String> offices, List<Mention> mentions) {
    public NamedOfficial {
        offices = List.copyOf(offices);
        mentions = List.copyOf(mentions);
        if (name.isBlank()) {
            throw new IllegalArgumentException("An official has a name");
        }
    }

    /// An official whose offices have no normal form yet.
    public NamedOfficial(String name, @Nullable String office, List<Mention> mentions) {
        this(name, office, List.of(), mentions);
    }

    /// The same official with offices in their normal form.
    public NamedOfficial withOffices(List<String> normalForms) {
        return new NamedOfficial(name, office, normalForms, mentions);
    }
}
