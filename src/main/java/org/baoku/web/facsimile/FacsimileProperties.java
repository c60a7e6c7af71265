package org.baoku.web.facsimile;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of pages as printed.
///
/// @param pdfDownload whether readers may download the PDF of a page
/// @param rights the URL of a licence or a statement of rights (creativecommons.org, rightsstatements.org) that viewers
///     on other sites show; empty for none
/// @param statement the sentence that such viewers must show with every page; empty for none
@Validated
@ConfigurationProperties("baoku.facsimile")
public record FacsimileProperties(
        @DefaultValue("true") boolean pdfDownload,

        @DefaultValue("") @Pattern(regexp = "|https?://\\S+")
        String rights,

        @DefaultValue("") String statement) {}
