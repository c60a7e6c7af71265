package org.baoku.index;

/// A person of the archive, reporter or official.
///
/// @param id the person's id among reporters or among officials
public record Person(long id, String name) {}
