package org.baoku.layout.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/// The layers (optional content) of a document that are switched off.
final class HiddenLayers {
    private final @Nullable PDOptionalContentProperties properties;
    private final Map<COSDictionary, Boolean> hidden = new HashMap<>();

    HiddenLayers(PDDocument document) {
        this.properties = document.getDocumentCatalog().getOCProperties();
    }

    /// Whether an object's layer is switched off.
    boolean hide(COSDictionary object) {
        return properties != null
                && object.getDictionaryObject(COSName.OC) instanceof COSDictionary layer
                && isOff(layer);
    }

    /// Whether a layer, or every layer of a group of them, is switched off.
    boolean isOff(COSDictionary layer) {
        return properties != null && hidden.computeIfAbsent(layer, l -> look(properties, l));
    }

    private static boolean look(PDOptionalContentProperties properties, COSDictionary layer) {
        COSBase members = layer.getDictionaryObject(COSName.OCGS);
        if (members instanceof COSDictionary member) {
            return !properties.isGroupEnabled(new PDOptionalContentGroup(member));
        }
        if (members instanceof COSArray several) {
            boolean any = false;
            for (COSBase entry : several.toList()) {
                COSBase member =
                        entry instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : entry;
                any |= member instanceof COSDictionary one
                        && properties.isGroupEnabled(new PDOptionalContentGroup(one));
            }
            return several.size() > 0 && !any;
        }
        return !properties.isGroupEnabled(new PDOptionalContentGroup(layer));
    }
}
