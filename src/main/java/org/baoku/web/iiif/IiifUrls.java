package org.baoku.web.iiif;

import org.baoku.site.SiteUrls;

/// The absolute URLs of IIIF resources, which are also their ids.
final class IiifUrls {
    private IiifUrls() {}

    static String image(long page) {
        return SiteUrls.absolute("/iiif/images/" + page);
    }

    static String canvas(long page) {
        return page(page) + "/canvas";
    }

    /// The base of everything about a page.
    static String page(long page) {
        return SiteUrls.absolute("/iiif/pages/" + page);
    }

    static String pageManifest(long page) {
        return page(page) + "/manifest";
    }

    static String annotations(long page) {
        return page(page) + "/annotations";
    }

    /// The base of everything about an issue.
    static String issue(long issue) {
        return SiteUrls.absolute("/iiif/issues/" + issue);
    }

    static String issueManifest(long issue) {
        return issue(issue) + "/manifest";
    }

    static String search(long issue) {
        return SiteUrls.absolute("/iiif/search/" + issue);
    }

    /// All newspapers.
    static String collection() {
        return SiteUrls.absolute("/iiif/collection");
    }

    /// The years of a newspaper.
    static String collection(long newspaper) {
        return SiteUrls.absolute("/iiif/newspapers/" + newspaper + "/collection");
    }

    /// The issues of a newspaper's year.
    static String collection(long newspaper, int year) {
        return SiteUrls.absolute("/iiif/newspapers/" + newspaper + "/" + year + "/collection");
    }

    static String alto(long page) {
        return SiteUrls.absolute("/pages/" + page + "/alto.xml");
    }

    static String mets(long issue) {
        return SiteUrls.absolute("/issues/" + issue + "/mets.xml");
    }
}
