/// Reads files of libraries: pages as ALTO, issues as METS with ALTO.
///
/// [org.baoku.layout.alto.AltoReader] reads a page, whose articles the analysis of the layout finds.
/// [org.baoku.layout.alto.MetsReader] reads what METS says of an issue, and
/// [org.baoku.layout.alto.AltoPackage] reads the pages of an issue that is kept as a zip: `MetsLayout`
/// divides the lines of ALTO among the articles of METS. [org.baoku.layout.alto.FileReferences] finds the
/// files that METS names. Nothing is ever fetched, and no document type is read (`XmlFile`).
@NullMarked
package org.baoku.layout.alto;

import org.jspecify.annotations.NullMarked;
