package org.baoku.clipping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of clippings.
///
/// @param font a font file for clippings as PDF; of a collection (`.ttc`), a comma and the font's number
/// from 0 may follow. Empty for a Chinese font of the system.
@ConfigurationProperties("baoku.clippings")
record ClippingProperties(@DefaultValue("") String font) {}
