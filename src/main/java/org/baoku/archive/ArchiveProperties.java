package org.baoku.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of the archive.
///
/// @param home the folder that holds everything the program writes
/// @param newspaper the first newspaper of a new archive
@Validated
@ConfigurationProperties("baoku")
public record ArchiveProperties(
        @NotNull Path home, @Valid @NotNull FirstNewspaper newspaper) {
    /// The first newspaper of a new archive. Once it is stored, these settings have no effect.
    ///
    /// @param name 报名
    /// @param homePlace the place where it is published, from the province down: 青海省西宁市
    public record FirstNewspaper(
            @NotBlank String name, @NotBlank String homePlace) {}
}
