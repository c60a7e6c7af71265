package org.baoku.archive.intake;

import java.util.List;
import org.baoku.archive.StorableText;
import tools.jackson.databind.json.JsonMapper;

/// Why a file failed, was skipped or changed nothing, or why an intake failed: a code, and the values of its
/// sentence. The sentence itself is in the message files, so that every reader gets it in the own language.
///
/// @param code the last part of the message key `ingest.problem.…`
/// @param values the values of the sentence, in its order
public record Reason(String code, List<String> values) {
    /// The code of rows from before there were codes; its only value is the whole sentence.
    public static final String SENTENCE = "sentence";

    private static final JsonMapper JSON = JsonMapper.shared();

    public Reason {
        values = values.stream().map(StorableText::of).toList();
    }

    /// The reason in a database column; the conversion of rows to records calls it by this name.
    ///
    /// @param json as by [#toJson]
    public static Reason valueOf(String json) {
        return JSON.readValue(json, Reason.class);
    }

    /// The reason for a database column.
    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
