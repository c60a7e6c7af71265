package org.baoku.people.appointment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.name.NameContext;

/// What one reading of an article has told so far: its appointments, the persons it knows, and the persons
/// whom the last statement or clause was about, whom the next one may go on with.
///
/// Whom clauses are about is read when somebody asks ([#readLater]): most sentences make no statement, and nobody
/// asks after the last one.
final class ToldAppointments {
    /// How many appointments one article tells of: more than any that is printed.
    private static final int MAX_APPOINTMENTS = 1_000;

    private final FullNameFinder names;
    private final AppointmentScope scope;
    private final String article;
    private final Set<String> known;
    private final Map<String, Appointment> found = new LinkedHashMap<>();
    private final ArrayDeque<Runnable> unread = new ArrayDeque<>();
    private boolean reading;
    private List<String> subjects = List.of();

    ToldAppointments(FullNameFinder names, AppointmentScope scope, String article, Collection<String> known) {
        this.names = names;
        this.scope = scope;
        this.article = article;
        this.known = new LinkedHashSet<>(known);
    }

    /// Puts off a reading that may call [#follow] or add known names, until what it changes is asked for. Readings are
    /// done in the order of these calls.
    void readLater(Runnable clauses) {
        unread.add(clauses);
    }

    private void readUnread() {
        // what is read now asks too
        if (!reading) {
            reading = true;
            for (Runnable next = unread.poll(); next != null; next = unread.poll()) {
                next.run();
            }
            reading = false;
        }
    }

    /// The names that the article is known to print.
    Set<String> known() {
        readUnread();
        return known;
    }

    /// The persons whom the last statement or clause was about.
    List<String> subjects() {
        readUnread();
        return subjects;
    }

    /// Remembers whom the text is about from here on.
    void follow(Collection<String> persons) {
        readUnread();
        subjects = List.copyOf(persons);
    }

    /// Adds an appointment once, under the fullest form of the name, if its office counts.
    void add(String name, String office, Kind kind, String evidence) {
        if (found.size() >= MAX_APPOINTMENTS) {
            return;
        }
        readUnread();
        String whole = withLastCharacter(withoutNextCharacter(name));
        if (isPlace(name) || office.startsWith(name)) {
            return;
        }
        String fullest = names.fullest(whole, article);
        known.add(whole);
        if (scope.counts(office, kind, evidence, article)) {
            Appointment appointment = new Appointment(fullest, office, kind, evidence.strip(), null);
            found.putIfAbsent(fullest + '\t' + office + '\t' + kind, appointment);
        }
    }

    /// The known name of four characters that begins with this surname (高市早苗), or the one of three of
    /// which the article prints no less than these two, except in words with which a verb begins: 李占新 for
    /// 李占, from 李占新任组长.
    private String withLastCharacter(String name) {
        if (name.length() != 2) {
            return name;
        }
        boolean goesOn =
                article.contains(name + "新任") && isAlwaysWhole(name, name + "新") && names.isLikelier(name + "新", name);
        if (goesOn || known.contains(name + "新")) {
            return name + "新";
        }
        for (String longer : known) {
            boolean japanese = longer.length() == 4 && longer.indexOf('·') < 0;
            if (longer.startsWith(name) && (japanese || (longer.length() == 3 && isAlwaysWhole(name, longer)))) {
                return longer;
            }
        }
        return name;
    }

    /// The first two characters of a name of three that the article prints once, where it prints those two several
    /// times and before a mark: 虞敏 of 虞敏摘下口罩.
    private String withoutNextCharacter(String name) {
        if (name.length() != 3 || name.indexOf('·') >= 0 || !names.isWhole(name.substring(0, 2))) {
            return name;
        }
        String shorter = name.substring(0, 2);
        int whole = 0;
        int part = 0;
        boolean beforeMark = false;
        for (int at = article.indexOf(shorter); at >= 0; at = article.indexOf(shorter, at + 1)) {
            int end = at + shorter.length();
            if (article.startsWith(name, at)) {
                whole++;
            } else {
                part++;
                beforeMark |= end == article.length() || !NameContext.isIdeograph(article.charAt(end));
            }
        }
        return whole == 1 && part > 1 && beforeMark ? shorter : name;
    }

    /// Whether an article prints this several times and only as the name of a place: 奉贤 of 奉贤区.
    private boolean isPlace(String name) {
        int found = 0;
        for (int at = article.indexOf(name); at >= 0; at = article.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (end >= article.length() || "省市县区州镇乡".indexOf(article.charAt(end)) < 0) {
                return false;
            }
            found++;
        }
        return found > 1 && name.length() == 2;
    }

    private boolean isAlwaysWhole(String name, String longer) {
        for (int at = article.indexOf(name); at >= 0; at = article.indexOf(name, at + 1)) {
            if (!article.startsWith(longer, at)) {
                return false;
            }
        }
        return true;
    }

    /// Whether an office is the end of another one that the same words print: 总统 of 美国时任总统.
    private static boolean isPartOf(Appointment part, Appointment whole) {
        return part.name().equals(whole.name())
                && part.kind() == whole.kind()
                && part.evidence().equals(whole.evidence())
                && ((part.kind() == Kind.FORMER && whole.office().endsWith("任" + part.office()))
                        || whole.office().endsWith("原" + part.office())
                        || whole.office().endsWith("前" + part.office())
                        || (part.kind() == Kind.FORMER
                                && AppointmentVerbs.FORMER_INSIDE
                                        .matcher(part.office())
                                        .find()
                                && (whole.office().endsWith("、" + part.office())
                                        || whole.office().endsWith("，" + part.office())))
                        || whole.office().endsWith("）" + part.office()));
    }

    /// All appointments since the beginning or the last time; the text that follows is about nobody yet.
    List<Appointment> take() {
        List<Appointment> taken = new ArrayList<>(found.values());
        taken.removeIf(each -> taken.stream().anyMatch(other -> isPartOf(each, other)));
        found.clear();
        readLater(() -> subjects = List.of());
        return taken;
    }
}
