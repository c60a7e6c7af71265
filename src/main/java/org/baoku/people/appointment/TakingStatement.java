package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.jspecify.annotations.Nullable;

/// Reads a verb whose person stands before it or after the office: 某某任市长; 不再担任县长; 现任县长的某某.
final class TakingStatement {
    /// 的 before the noun that the clause describes, who is the holder and not whom the text was about before.
    private static final Pattern ATTRIBUTIVE = Pattern.compile("的(?!请求|申请|决定|议案|消息|通知|提名|公告|议程|职[务位]|是)");

    private static final Pattern NEXT_TAKING = Pattern.compile("(?:同志)?[担出兼接]?任(?!命|务|何|期)");
    private static final Pattern AHEAD = Pattern.compile("[将会]$");
    /// A person of several whom a heading does not name; who stands after the office begins the next sentence.
    private static final Pattern SOMEBODY = Pattern.compile("(?:^|其中)[一两二三][人位名]$");

    private static final Pattern OATH = Pattern.compile("(?:宣誓就职|接棒|获任|上任)[，并后]{1,2}(?:正式)?$|正式$");
    /// A year right before 成为, which dates the office: 1985年成为总理.
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:[0-9]{4}|同|次)年(?:[0-9]{1,2}月)?$");

    /// Who has just taken the office: 成为新一任县长.
    private static final Pattern NEW_HOLDER = Pattern.compile("[^，。；的]{0,12}?(?:[新首]一?任|第[0-9一二三四五六七八九十]{1,4}任)");

    /// Words that praise a holder, and are no office: 成为历史上首名女总理.
    private static final Pattern OUTSTANDING = Pattern.compile("首(?!任)|最|历史|[名位个]");

    /// A further verb that describes the same person: 2006年接任市长、2012年转任政协主席的某某.
    private static final Pattern NEXT_OF_HOLDER =
            Pattern.compile("、(?:[0-9]{4}年(?:[0-9]{1,2}月)?)?(?:又|再|后)?(?:[转调升出担接改兼]任)");

    /// A verb in an item of a career, which somebody else stands before: 副部长某某原为室主任.
    private static final Pattern OTHER_PERSON = Pattern.compile("[原曾现]为");

    private static final Pattern AS = Pattern.compile("[作身]为");
    private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{1,12}[）)]");
    private static final Pattern DISTRIBUTED = Pattern.compile("分别(?:被|获)?$");
    private static final Pattern ALSO = Pattern.compile("(?:[已还并]|同时)$");
    /// What stands between an office and the person who is only named after it: 卸任总统后，某某….
    private static final Pattern BEFORE_PERSON =
            Pattern.compile("(?:(?:[0-9]{1,3}|[一二三四五六七八九十两几半]{1,3})[多余]?(?:年|个[多半]?月|天|周|小时))?(?:之?后|以来|之?前|之?时|期间)?，");

    /// When somebody took the office, before the verb: 自2019年当选市长以来，某某….
    private static final Pattern SINCE_DAY =
            Pattern.compile("(?:自从?|从)(?:[0-9]{2,4}年|[去今前同次]年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?");

    private static final Pattern CONCESSION = Pattern.compile("(?:尽管|虽然)$");

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;
    private final OfficeHolders holders;
    private final EarlierOffice earlier;
    private final Vacancy vacancy;
    private final OfficeInTime time;
    private final AppointingStatement appointing;
    private final String text;

    TakingStatement(AppointmentSentence sentence, AppointmentSubjects subjects, AppointingStatement appointing) {
        this.appointing = appointing;
        this.sentence = sentence;
        this.subjects = subjects;
        this.holders = new OfficeHolders(sentence);
        this.text = sentence.text();
        this.earlier = new EarlierOffice(sentence);
        this.vacancy = new Vacancy(sentence, subjects);
        this.time = new OfficeInTime(text);
    }

    /// Reads the statement with this verb.
    ///
    /// @param clause index at which its clause begins
    /// @return the index after the statement
    int read(Matcher taking, int clause) {
        Optional<OfficeRun> left = earlier.before(taking, clause);
        if (left.isPresent() && text.startsWith("现职", taking.end())) {
            sentence.told().follow(subjects.before(clause, left.get().start() - 1));
            earlier.tell(left.get());
            return taking.end();
        }
        int mover = left.isPresent() && text.startsWith("的", taking.end()) ? sentence.nameEnd(taking.end() + 1) : -1;
        if (left.isPresent() && mover > 0) {
            // 从县长任上调任的某某
            sentence.told().follow(List.of(text.substring(taking.end() + 1, mover)));
            earlier.tell(left.get());
            return mover;
        }
        int subject = left.map(office -> office.start() - 1).orElse(taking.start());
        int end = read(taking, clause, subject);
        boolean alone = taking.end() == text.length() || "，。；".indexOf(text.charAt(taking.end())) >= 0;
        if (left.isPresent() && alone && sentence.consumed() <= taking.start()) {
            // 某某由县长调任，: where to is told elsewhere
            sentence.told().follow(subjects.before(clause, subject));
            earlier.tell(left.get());
        } else if (left.isPresent() && sentence.consumed() > taking.start()) {
            earlier.tell(left.get());
        }
        return end;
    }

    private int read(Matcher taking, int clause, int subject) {
        // 任命某某为“代理总统”: told by the verb before
        boolean quoted = taking.group().equals("代理") && taking.start() > 1 && text.startsWith("为“", taking.start() - 2);
        if (quoted || sentence.isInsideOffice(taking.start())) {
            return taking.end();
        }
        Optional<OfficeRun> office =
                taking.group().equals("任") && sentence.isSurname(taking.start()) ? Optional.empty() : officeOf(taking);
        if (office.isEmpty()) {
            return vacancy.read(taking, clause);
        }
        if (!isMeant(taking, clause, office.get())) {
            return taking.end();
        }
        OfficeRun run =
                upToNextPerson(taking.group().equals("时任") ? withOrgan(office.get(), taking.start()) : office.get());
        Kind kind = TakingKind.of(sentence, taking, clause, run);
        if (kind == Kind.CURRENT
                && AHEAD.matcher(text).region(clause, taking.start()).find()) {
            return run.rest();
        }
        if (time.isMeant(taking, clause, run, kind)) {
            sentence.told().follow(subjects.before(clause, taking.start()));
            return run.rest();
        }
        // the text of a decision: 代理省长决定（草案）
        if (text.startsWith("决定", run.rest()) || text.startsWith("议案", run.rest())) {
            return run.rest();
        }
        if (taking.group().equals("代理") && (sentence.nameEnd(run.end()) > 0 || isOrganBefore(clause, taking.start()))) {
            return run.rest();
        }
        if (SOMEBODY.matcher(text).region(clause, taking.start()).find()) {
            return run.rest();
        }
        boolean defeated = SubjectContext.DEFEATING
                .matcher(text)
                .region(clause, taking.start())
                .find();
        List<String> winner = defeated ? sentence.told().subjects() : List.of();
        int named = holders.readAfter(run, kind, taking.group());
        if (named > 0) {
            if (kind == Kind.CURRENT) {
                holders.readFormerBefore(clause, taking.start());
            }
            followTopic(clause, taking.start());
            if (defeated) {
                sentence.told().follow(winner);
            }
            return named;
        }
        Optional<String> described = describedByNext(run);
        if (described.isPresent()) {
            sentence.tell(List.of(described.get()), run, kind);
            return run.rest();
        }
        if (taking.group().equals("前任") && sentence.beginsClause(taking.start())) {
            // 前任副校长、曾是…的某某: somebody whose name cannot be read.
            return run.rest();
        }
        if (AS.matcher(text).region(clause, taking.start()).matches() && holders.readAfterComma(run, kind)) {
            return sentence.consumed();
        }
        if (OfficeHolders.isPointedAt(text, run.rest())) {
            // 担任市长的是…: somebody whose name cannot be read.
            return run.rest();
        }
        if (ATTRIBUTIVE.matcher(text).region(run.rest(), text.length()).lookingAt()) {
            // 由某某担任主席的政党 tells of a party.
            if (!text.startsWith("由", clause)) {
                sentence.tell(subjects.named(clause, taking.start()), run, kind);
            }
            return run.rest();
        }
        if (taking.group().equals("时任") || taking.group().equals("新任")) {
            return readBesideSubject(run, clause, taking.start(), kind);
        }
        @Nullable String held = taking.group("held");
        List<String> who = held == null ? holders(clause, subject, run) : sentence.persons(held, true);
        if (DISTRIBUTED.matcher(text).region(clause, taking.start()).find() && tellEach(who, run, kind)) {
            return run.rest();
        }
        sentence.tell(who, run, kind);
        sentence.tellPredecessor(run, kind);
        if (taking.group().endsWith("为") && (kind == Kind.APPOINTED || kind == Kind.ELECTED)) {
            return appointing.readFurther(run.rest(), kind);
        }
        return kind == Kind.FORMER ? readCareer(who, run.rest()) : run.rest();
    }

    /// The office without the one of whom the next statement is about: 甲任县长、副书记乙任副县长.
    private OfficeRun upToNextPerson(OfficeRun run) {
        int last = text.lastIndexOf('、', run.end());
        int name = last > run.start() && run.end() == run.rest() ? sentence.nameEnd(run.end()) : -1;
        boolean next = name > 0
                && NEXT_TAKING.matcher(text).region(name, text.length()).lookingAt();
        return next ? new OfficeRun(run.start(), last, last) : run;
    }

    /// The persons of a verb: those before it, or the one whom only the next clause names (卸任总统后，某某…).
    private List<String> holders(int clause, int subject, OfficeRun run) {
        boolean begins = clause == 0 || "。！？；\n".indexOf(text.charAt(clause - 1)) >= 0;
        boolean conceded = CONCESSION.matcher(text).region(clause, subject).find();
        Matcher between = BEFORE_PERSON.matcher(text).region(run.rest(), text.length());
        boolean since = SINCE_DAY.matcher(text).region(clause, subject).matches();
        boolean ahead = begins && (subject == clause || since || conceded) && between.lookingAt();
        int name = ahead && (conceded || between.group().length() > 1) ? between.end() : -1;
        @Nullable
        String next =
                name < 0 ? null : KnownNames.at(text, name, sentence.told().known());
        boolean one = next != null && !text.startsWith("、", name + next.length());
        return one ? List.of(next) : subjects.before(clause, subject);
    }

    /// The person whom a list of such verbs describes, of which this office is not the last.
    private Optional<String> describedByNext(OfficeRun run) {
        Matcher next = NEXT_OF_HOLDER.matcher(text).region(run.rest(), text.length());
        Optional<OfficeRun> last = next.lookingAt() ? sentence.officeAt(next.end()) : Optional.empty();
        return last.filter(office -> text.startsWith("的", office.rest()))
                .map(office -> office.rest() + 1)
                .filter(name -> sentence.nameEnd(name) > 0)
                .map(name -> text.substring(name, sentence.nameEnd(name)));
    }

    /// Goes on with the person with whom the clause begins, if another one is only named in it: 某某击败现任总统某某，.
    private void followTopic(int clause, int verb) {
        @Nullable String topic = KnownNames.at(text, clause, sentence.told().known());
        if (topic != null && clause + topic.length() < verb) {
            sentence.told().follow(List.of(topic));
        }
    }

    /// Whether a verb with other meanings tells of an office here: 宣誓就职，成为总统; 副部长某某已兼局长.
    private boolean isMeant(Matcher taking, int clause, OfficeRun run) {
        return switch (taking.group()) {
            case "成为" ->
                !OUTSTANDING.matcher(run.textIn(text)).find()
                        && (NEW_HOLDER
                                        .matcher(text)
                                        .region(taking.end(), text.length())
                                        .lookingAt()
                                || OATH.matcher(text).region(0, taking.start()).find()
                                || YEAR_BEFORE
                                        .matcher(text)
                                        .region(clause, taking.start())
                                        .find());
            case "兼" ->
                clause == taking.start()
                        ? sentence.consumed() > 0
                        : ALSO.matcher(text).region(clause, taking.start()).find()
                                && !subjects.named(clause, taking.start()).isEmpty();
            default -> true;
        };
    }

    /// Whether 代理 belongs to the office of an organ here and is no verb: 联合会代理主席.
    private boolean isOrganBefore(int clause, int verb) {
        return verb - clause > 3 && "会局部院联盟社府".indexOf(text.charAt(verb - 1)) >= 0;
    }

    /// The office with the place or organ that is all that stands in the clause before 时任.
    private OfficeRun withOrgan(OfficeRun run, int verb) {
        int organ = sentence.organStart(verb);
        return organ < verb ? new OfficeRun(organ, run.end(), run.rest()) : run;
    }

    /// The office after a verb, unless nobody has taken it or been chosen for it: 下一任市长, 接任秘书长的传闻.
    private Optional<OfficeRun> officeOf(Matcher taking) {
        Optional<OfficeRun> office = sentence.officeAt(taking.end());
        boolean attribute = taking.group().equals("代理") && taking.start() > 0 && text.charAt(taking.start() - 1) == '为';
        if (attribute) {
            // 副市长某某为代理市长: the word belongs to the office.
            office = office.map(run -> new OfficeRun(taking.start(), run.end(), run.rest()));
        }
        boolean rumour = office.isPresent()
                && AppointmentVerbs.RUMOUR
                        .matcher(text)
                        .region(office.get().rest(), text.length())
                        .lookingAt();
        boolean chosen = taking.group("nominated") != null || taking.group("elected") != null;
        boolean vacant = !chosen
                && AppointmentVerbs.NEXT_HOLDER
                        .matcher(text)
                        .region(taking.end(), text.length())
                        .lookingAt();
        return rumour || vacant ? Optional.empty() : office;
    }

    /// Reads 某某时任经理 or 某某新任市长, where the name stands right before the verb, or alone in the clause
    /// before; another person of the sentence is not meant.
    private int readBesideSubject(OfficeRun run, int clause, int verb, Kind kind) {
        List<String> who = clause == verb && clause > 0
                ? subjects.aloneIn(sentence.clauseStart(clause - 1), clause - 1)
                : subjects.named(clause, verb);
        if (!who.isEmpty()
                && (clause == verb
                        || text.startsWith(
                                who.getLast(), noteStart(verb) - who.getLast().length()))) {
            sentence.tell(who, run, kind);
        }
        return run.rest();
    }

    /// Where the remark begins that stands before a verb: 某某（另案处理）时任经理.
    private int noteStart(int verb) {
        int open = text.charAt(verb - 1) == '）' ? text.lastIndexOf('（', verb) : -1;
        return open < 0 ? verb : open;
    }

    /// Reads the further offices of 历任 that ； separates.
    ///
    /// @return the index after the last
    private int readCareer(List<String> who, int from) {
        int end = afterNote(from);
        while (end < text.length() && ";；".indexOf(text.charAt(end)) >= 0) {
            Optional<OfficeRun> office = sentence.officeAt(end + 1);
            boolean whole = office.isPresent()
                    && !OTHER_PERSON.matcher(office.get().textIn(text)).find()
                    && office.get().start() == end + 1
                    && (afterNote(office.get().rest()) == text.length()
                            || ";；，。".indexOf(text.charAt(afterNote(office.get().rest()))) >= 0);
            if (!whole) {
                return end;
            }
            sentence.tell(who, office.get(), Kind.FORMER);
            end = afterNote(office.get().rest());
        }
        return end;
    }

    /// The index after a remark on an office: 书记（兼）.
    private int afterNote(int at) {
        Matcher note = NOTE.matcher(text).region(at, text.length());
        return note.lookingAt() ? note.end() : at;
    }

    /// Tells of each person the office at the same place of the list: 甲、乙分别担任秘书长、副秘书长.
    ///
    /// @return whether there are as many of the ones as of the others
    private boolean tellEach(List<String> who, OfficeRun run, Kind kind) {
        List<String> each = List.of(run.textIn(text).split("[、，和]", -1));
        if (who.size() < 2 || each.size() != who.size()) {
            return false;
        }
        for (int i = 0; i < each.size(); i++) {
            sentence.tell(who.get(i), each.get(i), kind);
        }
        sentence.told().follow(who);
        sentence.consume(run.rest());
        return true;
    }
}
