package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.paper.Appointment;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficialMention;

/// Reads from an article who took or left which office (任免): 任命某某为市长, 免去某某的局长职务,
/// 某某，现任县长，拟任….
///
/// A statement is a verb ([AppointmentVerbs]) with a person and an office ([OfficeRunParser]). The verb says
/// the kind; the person stands before it, after it (任命某某为…), after the office (现任市长的某某), or is
/// the person of the statement before. [AppointmentStatementReader] reads them sentence by sentence.
/// Statements about private firms and clubs do not count ([AppointmentScope]).
public final class AppointmentParser {
    /// How much of an article is searched for the full form of each name.
    private static final int MAX_ARTICLE = 50_000;

    private final OfficeRunParser offices = new OfficeRunParser();
    private final AppointmentScope scope = new AppointmentScope();
    private final AppointmentNames names;

    public AppointmentParser(NameFinder names, NameLexicon lexicon) {
        this.names = new AppointmentNames(names, lexicon);
    }

    /// A text with the officials found in it.
    ///
    /// @param body whether it belongs to the body; titles shorten what the body says
    public record Passage(String text, List<OfficialMention> officials, boolean body) {}

    /// All appointments of these texts, each once, in printed order.
    ///
    /// @param passages the texts with the officials found in each
    public List<Appointment> parse(List<Passage> passages) {
        boolean any = passages.stream()
                .anyMatch(passage -> AppointmentStatementReader.mayTell(passage.text())
                        || FormerOffice.mayTell(passage.text())
                        || DatedCareer.mayTell(passage.text())
                        || PreviousHolder.mayTell(passage.text())
                        || passage.officials().stream()
                                .anyMatch(official -> OfficeBesideName.mayTell(passage.text(), official)));
        if (!any) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>();
        passages.forEach(passage -> passage.officials().forEach(official -> known.add(official.name())));
        passages.forEach(passage -> known.addAll(names.fullNames().dotted(passage.text())));
        List<Appointment> first = read(passages, known);
        // The persons of the first reading are known in the second, as the subjects of clauses.
        boolean more = known.addAll(first.stream().map(Appointment::name).toList());
        return more ? read(passages, known) : first;
    }

    /// The fullest form of a name that an article prints.
    public String fullest(String name, String article) {
        return names.fullNames().fullest(name, article.substring(0, Math.min(article.length(), MAX_ARTICLE)));
    }

    /// One reading of an article: the body, then what the titles tell beyond it.
    private List<Appointment> read(List<Passage> passages, Set<String> known) {
        StringBuilder all = new StringBuilder();
        passages.forEach(passage -> all.append(passage.text()).append('\n'));
        String article = all.substring(0, Math.min(all.length(), MAX_ARTICLE));
        ToldAppointments told = new ToldAppointments(names.fullNames(), scope, article, known);
        AppointmentForm form = new AppointmentForm(offices, names, told);
        List<Sentence> body = sentences(passages.stream().filter(Passage::body)).stream()
                .filter(sentence -> !form.read(sentence.printed().strip()))
                .toList();
        List<Sentence> titles = sentences(passages.stream().filter(passage -> !passage.body()));
        int lastInTitles = lastTelling(titles);
        // The titles may name whom the end of the body introduces.
        read(body.subList(0, lastInTitles > 0 ? body.size() : lastTelling(body)), told);
        List<Appointment> inBody = told.take();
        read(titles.subList(0, lastInTitles), told);
        List<Appointment> appointments = new ArrayList<>();
        told.take().stream()
                .filter(titled -> inBody.stream().noneMatch(each -> isShortened(titled, each)))
                .forEach(appointments::add);
        appointments.addAll(inBody);
        return appointments;
    }

    /// Whether a title tells in short what the body tells.
    private static boolean isShortened(Appointment titled, Appointment inBody) {
        return titled.name().equals(inBody.name()) && titled.kind() == inBody.kind();
    }

    /// A sentence with the officials in it, at their positions in the text.
    ///
    /// @param text the sentence, in a list with the verb under which it stands
    private record Sentence(String printed, String text, List<OfficialMention> officials) {
        /// Whether it may tell of an appointment; others only say whom a later one is about.
        boolean mayTell() {
            return AppointmentStatementReader.mayTell(text)
                    || FormerOffice.mayTell(text)
                    || DatedCareer.mayTell(text)
                    || PreviousHolder.mayTell(text)
                    || officials.stream().anyMatch(official -> official.office() != null);
        }
    }

    private static List<Sentence> sentences(Stream<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        StatementList list = new StatementList();
        passages.forEach(passage -> {
            String text = passage.text();
            int start = 0;
            while (start < text.length()) {
                int from = start;
                int end = sentenceEnd(text, from);
                String printed = text.substring(from, end);
                StatementList.Entry entry = list.read(printed);
                List<OfficialMention> within = passage.officials().stream()
                        .filter(official -> official.start() >= from + entry.start() && official.end() <= end)
                        .map(official -> official.movedBy(entry.verb().length() - entry.start() - from))
                        .toList();
                sentences.add(new Sentence(printed, entry.verb() + printed.substring(entry.start()), within));
                start = end;
            }
        });
        return sentences;
    }

    /// The number of sentences up to the last one that may tell of an appointment.
    private static int lastTelling(List<Sentence> sentences) {
        int last = sentences.size();
        while (last > 0 && !sentences.get(last - 1).mayTell()) {
            last--;
        }
        return last;
    }

    private void read(List<Sentence> sentences, ToldAppointments told) {
        for (Sentence sentence : sentences) {
            new AppointmentStatementReader(new AppointmentSentence(
                            sentence.printed(), sentence.text(), sentence.officials(), offices, names, told))
                    .read();
        }
    }

    private static int sentenceEnd(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if ("。！？\n".indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
