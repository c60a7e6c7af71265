package org.baoku.admin.person;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Converts the URL segment `officials` or `reporters` to its kind, for the parameters of controllers.
///
/// Any other segment is an [IllegalArgumentException], for which Spring MVC answers 400.
@Component
final class PersonKindConverter implements Converter<String, PersonKind> {
    private final OfficialKind officials;
    private final ReporterKind reporters;

    PersonKindConverter(OfficialKind officials, ReporterKind reporters) {
        this.officials = officials;
        this.reporters = reporters;
    }

    @Override
    public PersonKind convert(String segment) {
        return switch (segment) {
            case OfficialKind.SEGMENT -> officials;
            case ReporterKind.SEGMENT -> reporters;
            default -> throw new IllegalArgumentException("Unknown kind of person: " + segment);
        };
    }
}
