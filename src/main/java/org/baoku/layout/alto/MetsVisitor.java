package org.baoku.layout.alto;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.layout.alto.MetsException.Reason;
import org.baoku.layout.alto.XmlFile.Attributes;
import org.baoku.layout.alto.XmlFile.Fault;
import org.baoku.paper.IssueDay;
import org.jspecify.annotations.Nullable;

/// Collects the files, descriptions and structures of a METS file, element by element.
final class MetsVisitor implements XmlFile.Visitor<MetsException> {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|tiff?|jp2)");
    private static final int MAX_TEXT = 500;

    private final Map<String, MetsFile> files = new LinkedHashMap<>();
    private final Map<String, Description> descriptions = new LinkedHashMap<>();
    private final List<MetsDiv> structures = new ArrayList<>();
    private final Deque<MetsDiv> divs = new ArrayDeque<>();
    private final Deque<String> uses = new ArrayDeque<>();
    private final Deque<String> openFiles = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Description description;
    private int hosts;
    private String detail = "";
    private boolean begun;

    /// A file that METS names.
    ///
    /// @param location how it is named
    /// @param use what its group and itself are for, in lower case
    record MetsFile(String location, String type, String use) {
        boolean isPicture() {
            return (type.startsWith("image/")
                            || (type.isEmpty() && PICTURE.matcher(location).matches()))
                    && !use.contains("thumb");
        }

        /// Whether it is XML and not described as something else than a text.
        boolean mayBeAlto() {
            return (type.contains("xml")
                            || (type.isEmpty()
                                    && location.toLowerCase(Locale.ROOT).endsWith(".xml")))
                    && !use.contains("metadata")
                    && !use.contains("mix");
        }
    }

    /// What a description in MODS or Dublin Core says.
    static final class Description {
        @Nullable
        String title;

        @Nullable
        String hostTitle;

        @Nullable
        LocalDate date;

        @Nullable
        String number;

        /// The newspaper's name: an issue stands in it as in its host.
        @Nullable
        String newspaper() {
            return hostTitle == null ? title : hostTitle;
        }
    }

    Map<String, MetsFile> files() {
        return files;
    }

    Map<String, Description> descriptions() {
        return descriptions;
    }

    /// The uppermost divisions.
    List<MetsDiv> structures() {
        return structures;
    }

    @Override
    public void begin(String element, Attributes attributes) throws MetsException {
        if (!begun && !element.equals("mets")) {
            throw new MetsException(Reason.BROKEN);
        }
        begun = true;
        text.setLength(0);
        switch (element) {
            case "dmdSec" -> {
                description = new Description();
                descriptions.put(attributes.get("ID", ""), description);
            }
            case "relatedItem" -> hosts += "host".equals(attributes.get("type")) ? 1 : 0;
            case "detail" -> detail = attributes.get("type", "");
            case "fileGrp" ->
                uses.addLast((attributes.get("USE", "") + " " + attributes.get("ID", "")).toLowerCase(Locale.ROOT));
            case "file" -> openFile(attributes);
            case "FLocat" -> locate(attributes.get("href", ""));
            case "div" -> openDiv(attributes);
            case "fptr" -> pointTo(attributes.get("FILEID", ""));
            case "area" -> addArea(attributes);
            default -> {
                // says nothing that is asked
            }
        }
    }

    private void openFile(Attributes attributes) {
        String id = attributes.get("ID", "");
        openFiles.addLast(id);
        String use = String.join(" ", uses) + " " + attributes.get("USE", "").toLowerCase(Locale.ROOT);
        files.put(id, new MetsFile("", attributes.get("MIMETYPE", "").toLowerCase(Locale.ROOT), use));
    }

    private void locate(String href) {
        MetsFile file = openFiles.isEmpty() ? null : files.get(openFiles.getLast());
        if (file != null && file.location().isEmpty()) {
            files.put(openFiles.getLast(), new MetsFile(href, file.type(), file.use()));
        }
    }

    private void openDiv(Attributes attributes) {
        MetsDiv div = MetsDiv.of(
                attributes.get("TYPE", ""),
                attributes.get("ORDERLABEL", ""),
                List.of(attributes.get("DMDID", "").strip().split("\\s+", -1)));
        if (divs.isEmpty()) {
            structures.add(div);
        } else {
            divs.getLast().children().add(div);
        }
        divs.addLast(div);
    }

    private void pointTo(String file) {
        if (!divs.isEmpty() && !file.isEmpty()) {
            divs.getLast().files().add(file);
        }
    }

    private void addArea(Attributes attributes) {
        if (divs.isEmpty()) {
            return;
        }
        String file = attributes.get("FILEID", "");
        String begin = attributes.get("BEGIN", "");
        if (begin.isEmpty()) {
            pointTo(file);
        } else {
            divs.getLast().areas().add(new MetsDiv.Area(file, begin, attributes.get("END", begin)));
        }
    }

    @Override
    public void text(String piece) {
        if (text.length() < MAX_TEXT) {
            text.append(piece, 0, Math.min(piece.length(), MAX_TEXT));
        }
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "dmdSec" -> description = null;
            case "relatedItem" -> hosts = Math.max(0, hosts - 1);
            case "fileGrp" -> uses.pollLast();
            case "file" -> openFiles.pollLast();
            case "div" -> divs.pollLast();
            default -> describe(element, text.toString().strip());
        }
        text.setLength(0);
    }

    private void describe(String element, String value) {
        @Nullable Description open = description;
        if (open == null || value.isEmpty()) {
            return;
        }
        switch (element) {
            case "title" -> {
                if (hosts > 0) {
                    open.hostTitle = Objects.requireNonNullElse(open.hostTitle, value);
                } else {
                    open.title = Objects.requireNonNullElse(open.title, value);
                }
            }
            case "dateIssued", "date" -> {
                @Nullable LocalDate day = day(value);
                open.date = open.date == null ? day : open.date;
            }
            case "number" -> {
                if (detail.toLowerCase(Locale.ROOT).startsWith("page")) {
                    open.number = Objects.requireNonNullElse(open.number, value);
                }
            }
            default -> {
                // says nothing that is asked
            }
        }
    }

    private static @Nullable LocalDate day(String value) {
        Matcher day = DAY.matcher(value);
        Matcher dayFirst = DAY_FIRST.matcher(value);
        try {
            if (day.matches()) {
                return possible(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
            return dayFirst.matches()
                    ? possible(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate possible(LocalDate day) {
        return IssueDay.isPossible(day) ? day : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public MetsException fault(Fault fault, @Nullable Throwable cause) {
        Reason reason = switch (fault) {
            case BROKEN -> Reason.BROKEN;
            case DOCUMENT_TYPE -> Reason.DOCUMENT_TYPE;
            case TOO_LARGE -> Reason.TOO_LARGE;
        };
        return cause == null ? new MetsException(reason) : new MetsException(reason, cause);
    }
}
