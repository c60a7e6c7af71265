package org.baoku.layout.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The forms that are being painted, so that a form within itself is passed over.
final class OpenForms {
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Whether the form may be painted; [#leave(PDFormXObject)] follows.
    boolean enter(PDFormXObject form) {
        return open.size() < PdfLimits.FORM_DEPTH && open.add(form.getCOSObject());
    }

    void leave(PDFormXObject form) {
        open.remove(form.getCOSObject());
    }
}
