package org.baoku.paper;

/// A newspaper of the archive.
///
/// @param name 报名, as its readers call it
/// @param homePlace where it is at home, from the province down: 青海省西宁市. What its pages call 市委 is that city's
public record Newspaper(String name, String homePlace) {
    public Newspaper {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A newspaper has a name");
        }
    }
}
