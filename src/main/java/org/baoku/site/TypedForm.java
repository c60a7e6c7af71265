package org.baoku.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What somebody typed into a form that was refused, for the page that shows the form again. It is kept like the
/// message of the refusal, as the flash attribute of a redirect.
///
/// Its values are lists of text, since sessions keep nothing else: first the form and the field at fault, then each
/// field with its value, which is cut into pieces that a session may keep.
public final class TypedForm {
    private static final String ATTRIBUTE = "typedForm";
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "reading");
    private static final int PIECE = 40_000;

    /// Longer forms are not kept: the session could not keep the message either.
    private static final int MAX_LENGTH = 150_000;

    private final List<List<String>> entries;

    private TypedForm(List<List<String>> entries) {
        this.entries = entries;
    }

    /// Keeps the fields of a request until the next page.
    ///
    /// @param form identifies the form among those of its page
    /// @param fault the name of the field that is wrong; empty if it is none or not known
    public static void keep(RedirectAttributes flash, HttpServletRequest request, String form, String fault) {
        List<List<String>> entries = new ArrayList<>();
        entries.add(List.of(form, fault));
        int length = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            for (String value : NOT_TYPED.contains(field.getKey()) ? new String[0] : field.getValue()) {
                List<String> entry = new ArrayList<>(List.of(field.getKey()));
                for (int start = 0; start < value.length(); start += PIECE) {
                    entry.add(value.substring(start, Math.min(value.length(), start + PIECE)));
                }
                entries.add(entry);
                length += value.length();
            }
        }
        if (length <= MAX_LENGTH) {
            flash.addFlashAttribute(ATTRIBUTE, entries);
        }
    }

    /// What was kept for a page; nothing if no form was refused before.
    public static TypedForm of(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object kept = flash == null ? null : flash.get(ATTRIBUTE);
        List<List<String>> entries = new ArrayList<>();
        if (kept instanceof List<?> lists) {
            for (Object list : lists) {
                entries.add(((List<?>) list).stream().map(String::valueOf).toList());
            }
        }
        return new TypedForm(entries);
    }

    /// Whether a form was the one that was refused.
    public boolean is(String form) {
        return !entries.isEmpty() && entries.getFirst().getFirst().equals(form);
    }

    /// Whether a field of a form was what was wrong.
    public boolean isFault(String form, String field) {
        return is(form) && entries.getFirst().getLast().equals(field);
    }

    /// The text of a field: what was typed or, in a form that was not refused, something else.
    public @Nullable String text(String form, String field, @Nullable String otherwise) {
        if (!is(form)) {
            return otherwise;
        }
        List<String> typed = texts(form, field);
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /// The texts of all fields of a name.
    public List<String> texts(String form, String field) {
        return !is(form)
                ? List.of()
                : entries.stream()
                        .skip(1)
                        .filter(entry -> entry.getFirst().equals(field))
                        .map(entry -> String.join("", entry.subList(1, entry.size())))
                        .toList();
    }
}
