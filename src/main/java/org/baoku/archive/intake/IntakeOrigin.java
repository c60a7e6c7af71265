package org.baoku.archive.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the files of an intake came from, for a sentence in the language of the page.
///
/// @param name a file, a folder, or which pages are ingested again
/// @param files how many files were uploaded together, of which `name` is the first; 1 for any other origin
public record IntakeOrigin(String name, int files) {
    private static final Pattern SEVERAL = Pattern.compile("(.+) \\+ (\\d{1,9})", Pattern.DOTALL);

    /// The origin that a job keeps.
    public static IntakeOrigin of(IntakeJob job) {
        Matcher several = SEVERAL.matcher(job.origin());
        boolean uploaded = job.kind() == IntakeJob.Kind.BROWSER || job.kind() == IntakeJob.Kind.API;
        return uploaded && several.matches()
                ? new IntakeOrigin(several.group(1), Integer.parseInt(several.group(2)) + 1)
                : new IntakeOrigin(job.origin(), 1);
    }

    /// The text that a job keeps: `a.pdf + 2` for three files.
    public String stored() {
        return files == 1 ? name : name + " + " + (files - 1);
    }

    /// Whether all pages of the archive are ingested again.
    public boolean isWholeArchive() {
        return name.equals("*");
    }
}
