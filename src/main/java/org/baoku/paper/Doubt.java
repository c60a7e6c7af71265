package org.baoku.paper;

/// What a person should look at, and why the machine was not surer.
///
/// @param code what kind of doubt, in lower case with hyphens (`headline-missing`): the key under which a page
/// explains it
/// @param about the words that it is about, or an empty text
public record Doubt(String code, String about) {
    /// A doubt that is about the article as a whole.
    public Doubt(String code) {
        this(code, "");
    }

    @Override
    public String toString() {
        return about.isEmpty() ? code : code + ": " + about;
    }
}
