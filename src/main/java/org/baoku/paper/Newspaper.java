package org.baoku.paper;

/// A newspaper.
///
/// @param name 报名
/// @param homePlace its place, from the province down: 青海省西宁市. 市委 without a place on its pages means that
/// city's
public record Newspaper(String name, String homePlace) {
    public Newspaper {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a newspaper must not be blank");
        }
    }
}
