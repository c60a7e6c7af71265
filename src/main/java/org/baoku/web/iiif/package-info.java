/// Pages for viewers of the International Image Interoperability Framework (IIIF), below `/iiif`, and as METS and ALTO.
///
/// [org.baoku.web.iiif.ImageController] serves the pictures of pages by the Image API 3.0, level 0;
/// [org.baoku.web.iiif.ManifestController] serves issues and pages by the Presentation API 3.0, which
/// [org.baoku.web.iiif.ManifestBuilder] builds, and [org.baoku.web.iiif.CollectionController] the collections that lead
/// to them; [org.baoku.web.iiif.ContentSearchController] searches an issue by the Content Search API 2.0.
/// [org.baoku.web.iiif.AltoWriter] and [org.baoku.web.iiif.MetsWriter] write a page and an issue as XML.
///
/// Viewers on other sites may read everything below `/iiif`, but nothing else.
@NullMarked
package org.baoku.web.iiif;

import org.jspecify.annotations.NullMarked;
