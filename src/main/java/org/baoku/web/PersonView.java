package org.baoku.web;

import java.util.List;
import org.baoku.archive.PersonShelf.HeldOffice;
import org.baoku.archive.PersonShelf.PersonSummary;
import org.baoku.archive.PersonShelf.PrintedOffice;
import org.baoku.web.ResultsView.HitLine;

/// An official or a reporter.
///
/// @param kind `official` or `reporter`, as messages name them
/// @param listUrl the list that the person stands in
/// @param offices as printed with the name, the latest first; none for reporters
/// @param held times in office, from the coverage and from known facts, the latest first; none for reporters
/// @param articlesUrl the search for all articles that name or credit the person
/// @param latest the newest of them
record PersonView(
        String kind,
        String listUrl,
        PersonSummary person,
        List<PrintedOffice> offices,
        List<HeldOffice> held,
        String articlesUrl,
        List<HitLine> latest,
        boolean severalNewspapers) {}
