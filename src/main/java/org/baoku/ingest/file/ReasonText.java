package org.baoku.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The sentence of a [Reason] in a language.
public final class ReasonText {
    private static final String KEY = "ingest.problem.";

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private ReasonText() {}

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("intake");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// What is wrong and what to do, in Chinese where that is the language, and otherwise in English.
    public static String of(Reason reason, Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        String withoutMessage = reason.code() + " " + String.join(", ", reason.values());
        String text = MESSAGES.getMessage(KEY + reason.code(), reason.values().toArray(), withoutMessage, language);
        return text == null ? withoutMessage : text;
    }

    /// The same in the language of the machine, for commands and files.
    public static String of(Reason reason) {
        return of(reason, Locale.getDefault());
    }
}
