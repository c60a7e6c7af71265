package org.baoku.web.search;

import java.util.List;
import org.baoku.web.search.ResultsView.FacetList;
import org.baoku.web.search.ResultsView.Field;

/// The values of one facet that a result has, to find one in.
///
/// @param name the facet's name in messages
/// @param url where its form asks
/// @param find what the values were asked to hold; empty where nothing was asked
/// @param kept the parameters of the search, so that the form keeps them
public record FacetView(
        String name,
        String url,
        String find,
        String words,
        List<Field> kept,
        List<FacetList.Value> values,
        String resultUrl) {}
