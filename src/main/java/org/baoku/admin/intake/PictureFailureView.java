package org.baoku.admin.intake;

import java.util.Locale;
import org.baoku.archive.file.PagePictureRepository.PictureFailure;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.ReasonText;

/// A page of which no picture could be made.
///
/// @param number the page's number in its file, from 1
/// @param reason a sentence
record PictureFailureView(long page, String path, int number, String reason) {
    static PictureFailureView of(PictureFailure failure, Locale locale) {
        return new PictureFailureView(
                failure.page(),
                failure.path(),
                failure.filePage(),
                ReasonText.of(new Reason(failure.code(), failure.details()), locale));
    }
}
