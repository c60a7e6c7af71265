package org.baoku.index.query;

/// A filter by one value of a facet.
///
/// @param value a person's id or name (a name means every person with that name), otherwise the value itself
/// @param excluded whether articles with this value are left out
public record FacetFilter(String value, boolean excluded) {
    /// Parses a URL parameter: `施翔`, or `-施翔` to exclude the value.
    static FacetFilter ofParameter(String parameter) {
        boolean excluded = parameter.startsWith("-");
        return new FacetFilter(excluded ? parameter.substring(1) : parameter, excluded);
    }

    String parameter() {
        return excluded ? "-" + value : value;
    }
}
