package org.baoku.index;

/// A value of a facet that a search asks for or leaves out.
///
/// @param value for persons their id or their name (a name means everybody of that name)
/// @param excluded whether articles with this value are left out
public record FacetFilter(String value, boolean excluded) {
    /// The choice that a URL's parameter means: `施翔`, or `-施翔` to leave out.
    static FacetFilter ofParameter(String parameter) {
        boolean excluded = parameter.startsWith("-");
        return new FacetFilter(excluded ? parameter.substring(1) : parameter, excluded);
    }

    String parameter() {
        return excluded ? "-" + value : value;
    }
}
