package org.baoku.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.OfficeRunParser.OfficeRun;
import org.jspecify.annotations.Nullable;

/// Reads from an article who took or left which office (任免): 任命某某为市长, 免去某某的局长职务,
/// 某某，现任县长，拟任….
///
/// A statement is a verb ([AppointmentVerbs]) with a person and an office ([OfficeRunParser]). The verb says
/// the kind; the person stands before it, after it (任命某某为…), after the office (现任市长的某某), or is
/// the person of the statement before. Statements about private firms and clubs do not count
/// ([AppointmentScope]).
final class AppointmentParser {
    /// How much of an article is searched for the full form of each name, and how many appointments one
    /// article tells of: more than any that is printed.
    private static final int MAX_ARTICLE = 50_000;

    private static final int MAX_APPOINTMENTS = 1_000;

    /// How much of a clause before a name is read for an office that ends there.
    private static final int MAX_CLAUSE = 60;

    private static final String CLAUSE_MARKS = "，。；：:！？\n“”（(,;!?—…";
    private static final Pattern ACTING_OFFICE =
            Pattern.compile("(?:^|[、，省市县区州旗府委会院])(?:代理[^、，]{0,12}(?:长|主席|主任|书记)|代(?:省|市|县|区|州|旗|盟|镇|乡|部|议|院|检察|局)长)");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月|今年|去年|前年|同年|次年");
    private static final Pattern EARLIER = Pattern.compile("此前|先前|之前|早前|以前|[职新查马届任]前");
    private static final Pattern AGE = Pattern.compile("(?:现年|今年|年仅)?[0-9]{2}岁的");
    private static final Pattern TIME_BOUND = Pattern.compile("(?:担任|任|出任|兼任)$");
    private static final Pattern RELATION = Pattern.compile("^(?:其)?(?:夫人|妻子|丈夫|长子|次子|儿子|女儿|弟弟|哥哥|父亲|母亲)");
    private static final Pattern STILL = Pattern.compile("现(?!场|年|实)|目前|仍|继续");

    /// Characters of which one stands in all that [AppointmentVerbs#PARTICULARS] matches.
    private static final String PARTICULARS_MARKS = "男女族年生籍岁";

    private static final LeadingCharacters HINT = new LeadingCharacters(AppointmentVerbs.HINT);
    private static final LeadingCharacters VERB = new LeadingCharacters(AppointmentVerbs.ANY);

    private final OfficeRunParser offices = new OfficeRunParser();
    private final AppointmentScope scope = new AppointmentScope();
    private final AppointmentNames names;

    AppointmentParser(NameFinder names, NameLexicon lexicon) {
        this.names = new AppointmentNames(names, lexicon);
    }

    /// All appointments of these texts, each once, in printed order.
    ///
    /// @param passages the texts with the officials found in each
    List<Appointment> parse(List<Passage> passages) {
        boolean any = passages.stream()
                .anyMatch(passage -> mayTell(passage.text())
                        || passage.officials().stream().anyMatch(official -> tellsOfFormer(passage.text(), official)));
        if (!any) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>();
        passages.forEach(passage -> passage.officials().forEach(official -> known.add(official.name())));
        passages.forEach(passage -> known.addAll(names.dotted(passage.text())));
        List<Appointment> first = new Reading(passages, known).read();
        // The persons of the first reading are known in the second, as the subjects of clauses.
        boolean more = known.addAll(first.stream().map(Appointment::name).toList());
        return more ? new Reading(passages, known).read() : first;
    }

    /// The fullest form of a name that an article prints.
    String fullest(String name, String article) {
        return names.fullest(name, article.substring(0, Math.min(article.length(), MAX_ARTICLE)));
    }

    private static boolean mayTell(String text) {
        return HINT.occur(text);
    }

    private static boolean tellsOfFormer(String text, OfficialMention official) {
        String office = official.office();
        return office != null
                && (AppointmentVerbs.LEADING_FORMER.matcher(office).lookingAt()
                        || AppointmentVerbs.FORMER_INSIDE.matcher(office).find()
                        || (official.officeStart() > 0 && "前原".indexOf(text.charAt(official.officeStart() - 1)) >= 0)
                        || AppointmentVerbs.LEAVING
                                .matcher(text)
                                .region(official.end(), text.length())
                                .lookingAt());
    }

    /// A text with the officials found in it.
    ///
    /// @param body whether it belongs to the body; titles shorten what the body says
    record Passage(String text, List<OfficialMention> officials, boolean body) {}

    /// One reading of an article, sentence by sentence.
    private final class Reading {
        private final List<Passage> passages;
        private final Set<String> known;
        private final String article;
        private final Map<String, Appointment> found = new LinkedHashMap<>();

        /// The persons whom the last statement or clause was about.
        private List<String> subjects = List.of();

        Reading(List<Passage> passages, Set<String> known) {
            this.passages = passages;
            this.known = new LinkedHashSet<>(known);
            StringBuilder all = new StringBuilder();
            passages.forEach(passage -> all.append(passage.text()).append('\n'));
            article = all.substring(0, Math.min(all.length(), MAX_ARTICLE));
        }

        List<Appointment> read() {
            for (Passage passage : passages) {
                if (passage.body()) {
                    readPassage(passage);
                }
            }
            Set<String> told = new LinkedHashSet<>();
            found.values().forEach(appointment -> told.add(appointment.name() + appointment.kind()));
            Map<String, Appointment> inBody = new LinkedHashMap<>(found);
            found.clear();
            subjects = List.of();
            for (Passage passage : passages) {
                if (!passage.body()) {
                    readPassage(passage);
                }
            }
            List<Appointment> all = new ArrayList<>();
            found.values().stream()
                    .filter(appointment -> !told.contains(appointment.name() + appointment.kind()))
                    .forEach(all::add);
            all.addAll(inBody.values());
            return all;
        }

        private void readPassage(Passage passage) {
            String text = passage.text();
            int start = 0;
            while (start < text.length()) {
                int end = sentenceEnd(text, start);
                readSentence(text, start, end, passage.officials());
                start = end;
            }
        }

        private void readSentence(String text, int start, int end, List<OfficialMention> officials) {
            String sentence = text.substring(start, end);
            List<OfficialMention> within = officials.stream()
                    .filter(official -> official.start() >= start && official.end() <= end)
                    .map(official -> official.movedBy(-start))
                    .toList();
            new Sentence(sentence, within).read();
        }

        private void add(String name, String office, Kind kind, String evidence) {
            if (found.size() >= MAX_APPOINTMENTS) {
                return;
            }
            String fullest = names.fullest(name, article);
            known.add(name);
            if (scope.counts(office, kind, evidence, article)) {
                Appointment appointment = new Appointment(fullest, office, kind, evidence.strip(), null);
                found.putIfAbsent(fullest + '\t' + office + '\t' + kind, appointment);
            }
        }

        /// The statements of one sentence.
        private final class Sentence {
            private final String text;
            private final List<OfficialMention> officials;

            /// The index after the last statement.
            private int consumed;

            Sentence(String text, List<OfficialMention> officials) {
                this.text = text;
                this.officials = officials;
            }

            void read() {
                officials.forEach(this::readApposition);
                Matcher verb = VERB.matcher(text);
                boolean hasVerb = mayTell(text);
                int at = 0;
                while (hasVerb && VERB.find(verb, text, at)) {
                    followSubjects(at, verb.start());
                    int end = readStatement(verb);
                    at = Math.max(end, verb.start() + 1);
                }
                followSubjects(at, text.length());
            }

            /// Reads the statement of this verb.
            ///
            /// @return the index after it; the verb's start where it makes no statement
            private int readStatement(Matcher verb) {
                int start = verb.start();
                int clause = Math.max(consumed, clauseStart(start));
                if (isNoFact(clause, start)) {
                    return verb.end();
                }
                Matcher replacing = AppointmentVerbs.REPLACING.matcher(text).region(start, text.length());
                if (replacing.lookingAt()) {
                    int end = readReplacing(replacing, clause);
                    if (end > start) {
                        return end;
                    }
                }
                Matcher dismissing = AppointmentVerbs.DISMISSING.matcher(text).region(start, text.length());
                if (dismissing.lookingAt()) {
                    int end = readDismissal(dismissing.end(), start);
                    if (end > start) {
                        return end;
                    }
                }
                Matcher about = AppointmentVerbs.ABOUT.matcher(text).region(start, text.length());
                if (about.lookingAt()) {
                    int end = readAbout(about);
                    if (end > start) {
                        return end;
                    }
                }
                Matcher taking = AppointmentVerbs.TAKING.matcher(text).region(start, text.length());
                return taking.lookingAt() ? readTaking(taking, clause) : verb.end();
            }

            /// Whether a verb tells of what has not happened, by its own clause or by a condition before it.
            private boolean isNoFact(int clause, int verb) {
                int part = text.lastIndexOf('；', verb) + 1;
                return AppointmentVerbs.NOT_A_FACT
                                .matcher(text)
                                .region(clause, verb)
                                .find()
                        || (clause > 0
                                && AppointmentVerbs.EXPECTATION
                                        .matcher(text)
                                        .region(Math.max(part, clause - 14), clause)
                                        .find())
                        || AppointmentVerbs.CONDITION
                                .matcher(text)
                                .region(part, verb)
                                .find();
            }

            private int readAbout(Matcher about) {
                boolean shortVerb = about.group("verb").length() == 1;
                List<String> persons = persons(about.group("person"), shortVerb);
                Optional<OfficeRun> office = offices.parse(text, about.end());
                if (persons.isEmpty() || office.isEmpty()) {
                    return about.start();
                }
                OfficeRun run = office.get();
                Kind told = kindOfAbout(about.group("verb"));
                Kind kind = told == Kind.APPOINTED && isActing(run) ? Kind.ACTING : told;
                addAll(persons, run, kind);
                int end = run.rest();
                Matcher further = AppointmentVerbs.FURTHER.matcher(text).region(end, text.length());
                while (further.lookingAt()) {
                    List<String> more = persons(further.group("person"), true);
                    Optional<OfficeRun> next = offices.parse(text, further.end());
                    if (more.isEmpty() || next.isEmpty()) {
                        break;
                    }
                    addAll(more, next.get(), told == Kind.APPOINTED && isActing(next.get()) ? Kind.ACTING : told);
                    end = next.get().rest();
                    further.region(end, text.length());
                }
                return end;
            }

            private Kind kindOfAbout(String verb) {
                if (verb.startsWith("拟") || verb.contains("推荐") || verb.contains("提名") || verb.contains("提请")) {
                    return Kind.NOMINATED;
                }
                return verb.contains("选") || verb.contains("推举") ? Kind.ELECTED : Kind.APPOINTED;
            }

            private int readDismissal(int from, int verbStart) {
                int at = text.startsWith("了", from) ? from + 1 : from;
                int end = verbStart;
                while (true) {
                    AppointmentNames.Persons persons = names.atDismissal(text, at, isForeign());
                    List<String> who = persons.names();
                    if (who.isEmpty() && end == verbStart) {
                        who = persons.end() > at ? subjects : subjectsBefore(clauseStart(verbStart), verbStart);
                    }
                    Optional<OfficeRun> office = offices.parse(text, persons.end());
                    if (office.isPresent() && persons.names().isEmpty()) {
                        int dismissed = readOfficeBeforeDismissed(office.get());
                        if (dismissed > 0) {
                            return dismissed;
                        }
                    }
                    if (who.isEmpty() || office.isEmpty()) {
                        return end;
                    }
                    addAll(who, office.get(), Kind.REMOVED);
                    end = office.get().rest();
                    boolean more = end < text.length() && "、，和".indexOf(text.charAt(end)) >= 0;
                    if (!more
                            || names.atDismissal(text, end + 1, isForeign())
                                    .names()
                                    .isEmpty()) {
                        return end;
                    }
                    at = end + 1;
                }
            }

            /// Reads 解除总理某某的职务, where the office stands before the name.
            private int readOfficeBeforeDismissed(OfficeRun office) {
                int nameEnd = names.endAfterOffice(text, office.end(), isForeign());
                boolean dismissed = nameEnd > 0
                        && (text.startsWith("的职务", nameEnd)
                                || text.startsWith("职务", nameEnd)
                                || text.startsWith("的职位", nameEnd));
                if (!dismissed) {
                    return -1;
                }
                addAll(List.of(text.substring(office.end(), nameEnd)), office, Kind.REMOVED);
                return nameEnd;
            }

            private int readReplacing(Matcher replacing, int clause) {
                List<String> before = persons(replacing.group("person"), false);
                Optional<OfficeRun> office = offices.parse(text, replacing.end());
                if (before.isEmpty() || office.isEmpty()) {
                    return replacing.start();
                }
                List<String> after = subjectsBefore(clause, replacing.start());
                addAll(before, office.get(), Kind.FORMER);
                addAll(after, office.get(), Kind.APPOINTED);
                return office.get().rest();
            }

            private int readTaking(Matcher taking, int clause) {
                if (isRumour(taking.end())) {
                    return taking.end();
                }
                boolean isVacant = AppointmentVerbs.NEXT_HOLDER
                        .matcher(text)
                        .region(taking.end(), text.length())
                        .lookingAt();
                Optional<OfficeRun> office = isVacant ? Optional.empty() : offices.parse(text, taking.end());
                if (office.isEmpty()) {
                    return taking.end();
                }
                OfficeRun run = office.get();
                Kind kind = kindOfTaking(taking, clause, run);
                boolean subordinate = TIME_BOUND.matcher(taking.group()).find()
                        && (kind == Kind.APPOINTED || kind == Kind.CURRENT)
                        && AppointmentVerbs.SUBORDINATE
                                .matcher(text)
                                .region(run.rest(), text.length())
                                .lookingAt()
                        && (text.charAt(run.rest()) != '后'
                                || !YEAR_OR_MONTH
                                        .matcher(text)
                                        .region(clause, taking.start())
                                        .find());
                if (subordinate) {
                    subjects = subjectsBefore(clause, taking.start());
                    return run.rest();
                }
                int nameAt = run.rest() < text.length() && text.charAt(run.rest()) == '的' ? run.rest() + 1 : run.rest();
                nameAt += nameAt > run.rest() && text.startsWith("是", nameAt) ? 1 : 0;
                int nameEnd = names.endAfterOffice(text, nameAt, isForeign());
                if (nameEnd > 0) {
                    subjects = List.of(text.substring(nameAt, nameEnd));
                    addAll(subjects, run, kind);
                    return readFurtherHolders(nameEnd, kind);
                }
                if (taking.group().equals("时任")) {
                    return readHeldThen(run, clause, taking.start());
                }
                if (nameAt > run.rest() && readHolderWithOffice(nameAt, run, kind)) {
                    return consumed;
                }
                if (text.startsWith("、前", run.rest())) {
                    int end = readHeldAndFormer(run, kind);
                    if (end > 0) {
                        return end;
                    }
                }
                List<String> who = subjectsBefore(clause, taking.start());
                addAll(who, run, kind);
                return kind == Kind.FORMER ? readCareer(who, run.rest()) : run.rest();
            }

            /// Reads 某某时任经理, where the name stands right before the verb; another person of the
            /// sentence is not meant.
            private int readHeldThen(OfficeRun run, int clause, int verb) {
                AppointmentNames.Subject subject = names.subject(text, clause, verb, known);
                if (!subject.names().isEmpty()
                        && text.startsWith(
                                subject.names().getLast(),
                                verb - subject.names().getLast().length())) {
                    addAll(subject.names(), run, Kind.FORMER);
                }
                return run.rest();
            }

            /// Reads the holder of 担任副团长的国务院副总理某某, who has another office before the name.
            private boolean readHolderWithOffice(int from, OfficeRun run, Kind kind) {
                Optional<OfficeRun> other = offices.parse(text, from);
                int nameEnd = other.isEmpty()
                        ? -1
                        : names.endAfterOffice(text, other.get().end(), isForeign());
                if (nameEnd < 0) {
                    return false;
                }
                addAll(List.of(text.substring(other.get().end(), nameEnd)), run, kind);
                consumed = nameEnd;
                return true;
            }

            /// Reads 现任委员会主席、前部长某某: an office and a former one of the person named after both.
            ///
            /// @return the index after the name; -1 where none stands there
            private int readHeldAndFormer(OfficeRun run, Kind kind) {
                Optional<OfficeRun> former = offices.parse(text, run.rest() + 1);
                int nameEnd = former.isEmpty()
                        ? -1
                        : names.endAfterOffice(text, former.get().end(), isForeign());
                if (nameEnd < 0) {
                    return -1;
                }
                List<String> who = List.of(text.substring(former.get().end(), nameEnd));
                addAll(who, run, kind);
                addAll(who, former.get(), Kind.FORMER);
                return nameEnd;
            }

            /// Reads the further offices of 历任 that ； separates.
            ///
            /// @return the index after the last
            private int readCareer(List<String> who, int from) {
                int end = from;
                while (end < text.length() && text.charAt(end) == '；') {
                    Optional<OfficeRun> office = offices.parse(text, end + 1);
                    boolean whole = office.isPresent()
                            && office.get().start() == end + 1
                            && (office.get().rest() == text.length()
                                    || "；，。".indexOf(text.charAt(office.get().rest())) >= 0);
                    if (!whole) {
                        return end;
                    }
                    addAll(who, office.get(), Kind.FORMER);
                    end = office.get().rest();
                }
                return end;
            }

            /// Reads 、市长某某 after 时任书记某某.
            private int readFurtherHolders(int from, Kind kind) {
                int end = from;
                while (end < text.length() && text.charAt(end) == '、') {
                    Optional<OfficeRun> office = offices.parse(text, end + 1);
                    int nameEnd = office.isEmpty()
                            ? -1
                            : names.endAfterOffice(text, office.get().end(), isForeign());
                    if (nameEnd < 0 || office.get().start() != end + 1) {
                        return end;
                    }
                    add(
                            text.substring(office.get().end(), nameEnd),
                            office.get().textIn(text),
                            kind,
                            text);
                    end = nameEnd;
                }
                consumed = end;
                return end;
            }

            /// Whether what follows a verb's office says that it has not happened: 接任秘书长的传闻.
            private boolean isRumour(int from) {
                Optional<OfficeRun> office = offices.parse(text, from);
                return office.isPresent()
                        && AppointmentVerbs.RUMOUR
                                .matcher(text)
                                .region(office.get().rest(), text.length())
                                .lookingAt();
            }

            private Kind kindOfTaking(Matcher taking, int clause, OfficeRun run) {
                for (Kind kind : Kind.values()) {
                    String group = AppointmentVerbs.GROUPS.get(kind);
                    if (group != null && taking.group(group) != null) {
                        return kind == Kind.APPOINTED ? kindOfAppointed(clause, taking.start(), run) : kind;
                    }
                }
                return Kind.APPOINTED;
            }

            private Kind kindOfAppointed(int clause, int verb, OfficeRun run) {
                String before = text.substring(clause, verb);
                String wider = clause > 0 && clause > consumed
                        ? text.substring(Math.max(consumed, clauseStart(clause - 1)), verb)
                        : before;
                if (before.endsWith("拟") || before.endsWith("建议")) {
                    return Kind.NOMINATED;
                }
                boolean ahead = before.contains("将") || before.contains("拟");
                if (!ahead
                        && EARLIER.matcher(wider.length() <= 24 ? wider : before)
                                .find()
                        && !YEAR_OR_MONTH.matcher(before).find()) {
                    return Kind.FORMER;
                }
                if (STILL.matcher(before).find()) {
                    return Kind.CURRENT;
                }
                return isActing(run) ? Kind.ACTING : Kind.APPOINTED;
            }

            private boolean isActing(OfficeRun run) {
                return ACTING_OFFICE.matcher(run.textIn(text)).find();
            }

            /// Reads 原市长某某, 时任书记某某 and 新任主任某某, and someone's resignation told with the
            /// office before the name.
            private void readApposition(OfficialMention official) {
                @Nullable String office = official.office();
                int officeStart = official.officeStart();
                if (office == null || officeStart < 0) {
                    return;
                }
                Matcher before = AppointmentVerbs.BEFORE_OFFICE.matcher(text).region(0, officeStart);
                Matcher leading = AppointmentVerbs.LEADING_FORMER.matcher(office);
                if (leading.lookingAt()) {
                    add(official.name(), office.substring(leading.end()), Kind.FORMER, text);
                } else if (AppointmentVerbs.FORMER_INSIDE.matcher(office).find()) {
                    add(official.name(), office, Kind.FORMER, text);
                } else if (before.find()) {
                    Kind kind = AppointmentVerbs.kindBeforeOffice(before.group());
                    add(
                            official.name(),
                            office,
                            kind == Kind.APPOINTED
                                            && ACTING_OFFICE.matcher(office).find()
                                    ? Kind.ACTING
                                    : kind,
                            text);
                }
                Matcher leaving = AppointmentVerbs.LEAVING.matcher(text).region(official.end(), text.length());
                if (leaving.lookingAt()) {
                    add(
                            official.name(),
                            office,
                            leaving.group("resigned") != null ? Kind.RESIGNED : Kind.REMOVED,
                            text);
                }
            }

            private void addAll(Collection<String> persons, OfficeRun run, Kind kind) {
                for (String person : persons) {
                    add(person, run.textIn(text), kind, text);
                }
                if (!persons.isEmpty()) {
                    subjects = List.copyOf(persons);
                    consumed = run.rest();
                }
            }

            private boolean isForeign() {
                return names.isForeign(text);
            }

            private List<String> persons(String printed, boolean strict) {
                if (AppointmentVerbs.PRONOUNS.contains(printed)) {
                    return subjects;
                }
                return names.list(printed, strict, known);
            }

            private List<String> subjectsBefore(int clause, int verb) {
                AppointmentNames.Subject subject = names.subject(text, clause, verb, known);
                if (!subject.isCarried()) {
                    return subject.names();
                }
                if (clause > 1 && clause > consumed && text.charAt(clause - 1) == '，') {
                    // 夫人某某，任…: the clause before is only the name.
                    String clauseBefore = text.substring(clauseStart(clause - 1), clause - 1);
                    List<String> only =
                            names.list(RELATION.matcher(clauseBefore).replaceFirst(""), true, known);
                    return only.size() == 1 ? only : subjects;
                }
                return subjects;
            }

            /// Remembers the persons with whom the clauses between these positions begin.
            private void followSubjects(int from, int to) {
                boolean hasParticulars = text.chars().anyMatch(c -> PARTICULARS_MARKS.indexOf(c) >= 0);
                Matcher particulars = AppointmentVerbs.PARTICULARS.matcher(text);
                int at = from;
                int first = from == 0 ? names.endAfterOffice(text, 0, false) : -1;
                if (first > 0 && first < to && text.charAt(first) != '、') {
                    subjects = List.of(text.substring(0, first));
                }
                while (at < to) {
                    @Nullable String name = names.knownAt(text, at, known);
                    if (name != null
                            && (at == 0 || CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0 || isAfterOffice(at))) {
                        subjects = relative(name, at + name.length());
                        at += name.length();
                        continue;
                    }
                    if ((at == 0 || CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0)) {
                        Matcher age = AGE.matcher(text).region(at, text.length());
                        int aged = age.lookingAt() ? names.endAfterOffice(text, age.end(), true) : -1;
                        if (aged > 0) {
                            subjects = List.of(text.substring(age.end(), aged));
                            at = aged;
                            continue;
                        }
                    }
                    boolean clauseBegins = at == 0
                            || CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0
                            || " 、\u3000".indexOf(text.charAt(at - 1)) >= 0;
                    if (hasParticulars
                            && clauseBegins
                            && particulars.region(at, text.length()).lookingAt()) {
                        String printed = particulars.group("name") != null
                                ? particulars.group("name")
                                : particulars.group("born");
                        List<String> who = names.list(printed, true, known);
                        if (who.size() == 1) {
                            subjects = who;
                            known.addAll(who);
                        }
                    }
                    at++;
                }
            }

            /// The person of a clause that begins with this name: 某某长子某某 is about the son.
            private List<String> relative(String name, int end) {
                Matcher relation =
                        RELATION.matcher(text).region(end, text.length()).useAnchoringBounds(true);
                int relativeEnd = relation.lookingAt() ? names.endAfterOffice(text, relation.end(), true) : -1;
                return List.of(relativeEnd < 0 ? name : text.substring(relation.end(), relativeEnd));
            }

            /// Whether the name here stands after an office with which its clause begins, or after 的.
            private boolean isAfterOffice(int at) {
                String before = text.substring(Math.max(clauseStart(at), at - MAX_CLAUSE), at);
                return before.endsWith("的")
                        || (!before.isEmpty() && OfficeRunParser.lastPostEnd(before) == before.length())
                        || officials.stream()
                                .anyMatch(official -> official.start() == at
                                        && official.officeStart() >= 0
                                        && official.officeStart() == clauseStart(at));
            }

            private int clauseStart(int at) {
                int start = at;
                while (start > 0 && CLAUSE_MARKS.indexOf(text.charAt(start - 1)) < 0) {
                    char before = text.charAt(start - 1);
                    int open = before == '）'
                            ? text.lastIndexOf('（', start - 1)
                            : before == ')' ? text.lastIndexOf('(', start - 1) : -1;
                    start = open >= 0 ? open : start - 1;
                }
                return start;
            }
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
