package org.baoku.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of the archive.
///
/// @param home the folder below which the program writes everything
/// @param newspaper the first newspaper of a new archive
@Validated
@ConfigurationProperties("baoku")
public record ArchiveProperties(
        @NotNull Path home, @Valid @NotNull FirstNewspaper newspaper) {
    /// The first newspaper of a new archive; later changes are made in the database.
    ///
    /// @param name 报名
    /// @param homePlace where it is at home, from the province down
    public record FirstNewspaper(
            @NotBlank String name, @NotBlank String homePlace) {}
}
