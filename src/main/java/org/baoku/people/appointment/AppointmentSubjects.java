package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.BoundedName;
import org.baoku.people.name.NameContext;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.jspecify.annotations.Nullable;

/// Finds whom the statements of a sentence are about: the person before a verb, or the one with whom an
/// earlier clause began.
final class AppointmentSubjects {
    /// How much of a clause before a name is read for an office that ends there.
    private static final int MAX_CLAUSE = 60;

    private static final int MIN_FOREIGN = 3;

    /// How long the name before a note in parentheses may be.
    private static final int MAX_NOTED = 12;

    private static final Pattern OTHER_PERSON = Pattern.compile("接替|接任|取代|[与和对向给同为由被把让请]");
    private static final Pattern VERB_AFTER_NAME = Pattern.compile(
            "本身是|是(?!否)|击败|战胜|以[^，。；]{2,10}(?:击败|战胜)|深|从事|接过|返乡|回乡|回村|退伍|复员|出生|生于|早|长期|[于从自][0-9]|[0-9]{4}年|一直|参加|毕业|任职|入选|获|考入|进入|任教|供职|就读|加入|先后|当选|[调升]任|调[到往入离]|主持(?:全面)?工作|因(?:年龄|到龄|工作|任期|任职|身体|健康|个人|组织|退休|病)|从[政军警]|赴|转业|退役|历任|现[任为]|在[^，。；]{2,16}(?:工作|任职|任教|担任)"
                    + "|(?:在[^，。；]{2,10})?向(?:总统|国王|女王|天皇|议会)"
                    + "|同志|跨[省市县区]|履新|宣誓|引咎|离任|到龄|涉嫌|受到|接受(?:组织|审查|纪律)|被(?:开除|免|撤|立案|查|双开|留党|处分)");
    private static final Pattern VERB_OF_PERSONS = Pattern.compile(
            "是(?:副?教授|院士|研究员|(?:副?主任)?医师)|同志因|接过|跨[省市县区]履新|宣誓|引咎|被(?:开除党籍|免职|撤职|双开)|因(?:年龄|到龄|工作[变调]|任期|身体|健康|个人|退休)");
    private static final Pattern VERB_AFTER_FOREIGNER =
            Pattern.compile("[0-9]{1,2}日|[0-9]{4}年|现年|曾|接替|宣誓|出生|生于|毕业|于[0-9]|自[0-9]");
    private static final Pattern BORN = Pattern.compile("，(?:[男女]，)?[12][0-9]{3}年(?:[0-9]{1,2}月)?出?生(?!的|于)");
    /// Who stands for election, at the beginning of a clause: 反对党候选人某某击败….
    private static final Pattern CANDIDATE = Pattern.compile("[\\u4e00-\\u9fff&&[^败胜克]]{0,12}?(?:候选人|参选人)");

    /// Where somebody comes from: 海城人.
    private static final Pattern NATIVE = Pattern.compile("[\\u4e00-\\u9fff]{2,6}人");

    /// What stands before the name that is all else in a clause: 夫人某某, 例如某某.
    private static final Pattern LEADING =
            Pattern.compile("^[而再又]?(?:像|如|比如|例如|诸如)|" + AppointmentVerbs.RELATION.pattern());

    /// How far a name with its honorific reaches at most, in [AppointmentVerbs#PARTICULARS].
    private static final int MAX_NAMED = 14;

    /// Words of which one follows a name without a mark, in [AppointmentVerbs#PARTICULARS], and the characters
    /// with which they begin.
    private static final Pattern BORN_WORD = Pattern.compile("生于|出生|现年|是一|长期|早[年期]|毕业|大学");

    private static final String BORN_WORD_BEGINNINGS = "生出现是长早毕大";

    private final AppointmentSentence sentence;
    private final String text;
    private final AppointmentNames names;
    private final ToldAppointments told;

    AppointmentSubjects(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.names = sentence.names();
        this.told = sentence.told();
    }

    /// The persons of the verb at a position.
    ///
    /// @param clause index at which its clause begins
    List<String> before(int clause, int verb) {
        if (clause > 0 && "（(".indexOf(text.charAt(clause - 1)) >= 0) {
            // 某某（现任市长）
            Optional<String> noted = nameEndingAt(clause - 1);
            if (noted.isPresent()) {
                return List.of(noted.get());
            }
        }
        AppointmentNames.Subject subject = names.subject(text, clause, verb, told.known());
        // 某某被曝光向“金主”透露消息后被解除职务: the quotation does not end the clause.
        boolean quoted =
                clause > 0 && text.charAt(clause - 1) == '”' && subject.names().isEmpty();
        if (!subject.isCarried() && !quoted) {
            return subject.names();
        }
        if (clause > 1 && clause > sentence.consumed() && text.charAt(clause - 1) == '，') {
            // 夫人某某，任…: the clause before is only the name.
            List<String> only = aloneIn(sentence.clauseStart(clause - 1), clause - 1);
            return only.size() == 1 ? only : told.subjects();
        }
        return told.subjects();
    }

    /// The name that ends at this position after a mark or an office.
    private Optional<String> nameEndingAt(int end) {
        for (int start = end - 2; start >= Math.max(0, end - MAX_NOTED); start--) {
            boolean begins = start == 0
                    || !NameContext.isIdeograph(text.charAt(start - 1))
                    || OfficeRunParser.lastPostEnd(text.substring(sentence.clauseStart(start), start))
                            == start - sentence.clauseStart(start);
            if (begins && sentence.nameEnd(start) == end) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    /// The persons whom the clause of a verb itself names.
    List<String> named(int clause, int verb) {
        return names.subject(text, clause, verb, told.known()).names();
    }

    /// The person who is all that a clause names: 夫人某某.
    List<String> aloneIn(int from, int to) {
        // 海城网7月31日讯 某某，现任…
        String clause = text.substring(Math.max(from, text.lastIndexOf(' ', to - 1) + 1), to);
        if (NATIVE.matcher(clause).matches()
                || SubjectContext.DEFEATING.matcher(clause).find()) {
            return List.of();
        }
        return names.list(LEADING.matcher(clause).replaceFirst(""), true, told.known());
    }

    /// Remembers the persons with whom the clauses between these positions begin.
    void follow(int from, int to) {
        Matcher particulars = AppointmentVerbs.PARTICULARS.matcher(text);
        Matcher addressed = SubjectContext.ADDRESSED.matcher(text);
        int at = from;
        Matcher nominee = SubjectContext.NOMINEE.matcher(text);
        if (from == 0 && nominee.lookingAt() && names.isSurnamed(nominee.group("name"))) {
            told.follow(List.of(nominee.group("name")));
            told.known().add(nominee.group("name"));
            at = nominee.end();
        }
        // 曾有某某经历: a verb
        int first = at == 0 && !text.startsWith("曾有") ? names.endAfterOffice(text, 0, false) : -1;
        boolean afterOffice = at == 0 && followAfterOffice(first);
        // A paragraph that is a name is the heading of a career.
        boolean goesOn = first == text.length() || (first > 0 && text.charAt(first) != '、');
        if (!afterOffice && goesOn && first <= to) {
            told.follow(List.of(text.substring(0, first)));
        }
        while (at < to) {
            boolean begins = sentence.beginsClause(at);
            if (begins
                    && at + 1 < to
                    && "先女".indexOf(text.charAt(at + 1)) >= 0
                    && addressed.region(at, to).lookingAt()) {
                told.follow(names.withSurname(addressed.group("surname"), told.known()));
                at = addressed.end();
                continue;
            }
            @Nullable String name = KnownNames.at(text, at, told.known());
            if (name != null
                    && (begins
                            || (isAfterOffice(at) && !text.startsWith("一样", at + name.length()))
                            || isWhoIsMeant(at, name))) {
                told.follow(relative(name, at + name.length()));
                at += name.length();
                continue;
            }
            int unknown = begins && at > 0 ? endOfUnknown(at, to) : -1;
            if (unknown > 0) {
                told.follow(List.of(text.substring(at, unknown)));
                at = unknown;
                continue;
            }
            int foreigner = begins && at > 0 && name == null ? names.endOfForeigner(text, at) : -1;
            if (foreigner - at >= MIN_FOREIGN
                    && VERB_AFTER_FOREIGNER
                            .matcher(text)
                            .region(foreigner, text.length())
                            .lookingAt()) {
                told.follow(List.of(text.substring(at, foreigner)));
                at = foreigner;
                continue;
            }
            if (mayEndClause(at) && isAboutOne(at)) {
                int described = descriptionEnd(at);
                if (described > 0 && described < to && text.charAt(described) == '，') {
                    told.follow(List.of(text.substring(at, described)));
                    at = described;
                    continue;
                }
                if (described < 0 && isForeignerBeforeComma(at)) {
                    told.follow(List.of(text.substring(at, text.indexOf('，', at))));
                }
            }
            if (begins) {
                int described = endOfDescribed(SubjectContext.AGE, at);
                described = described < 0 ? endOfDescribed(CANDIDATE, at) : described;
                if (described > 0) {
                    at = described;
                    continue;
                }
            }
            if (begins && (at == 0 || text.charAt(at - 1) != '，')) {
                followBorn(at);
            }
            boolean mayBegin = begins || " 、\u3000".indexOf(text.charAt(at - 1)) >= 0;
            if (mayBegin
                    && mayBeParticulars(at)
                    && particulars.region(at, text.length()).lookingAt()) {
                followParticulars(particulars);
            }
            at++;
        }
    }

    /// Follows the person after these words at the beginning of a clause: 50岁的某某, 反对党候选人某某.
    ///
    /// @return the end of the name; -1 where none stands there
    private int endOfDescribed(Pattern description, int at) {
        Matcher described = description.matcher(text).region(at, text.length());
        int end = described.lookingAt() ? names.endAfterOffice(text, described.end(), true) : -1;
        if (end > 0) {
            told.follow(List.of(text.substring(described.end(), end)));
        }
        return end;
    }

    /// The end of a name at the beginning of a clause that was not met before and that a verb about persons follows; -1
    /// where none stands there. A name of two characters needs a verb that is said of nothing else.
    private int endOfUnknown(int at, int to) {
        for (int end = at + 3; end > at + 1; end--) {
            Pattern verb = end == at + 3 ? VERB_AFTER_NAME : VERB_OF_PERSONS;
            if (end < to
                    && verb.matcher(text).region(end, to).lookingAt()
                    && names.endAfterOffice(text, at, false) == end) {
                return end;
            }
        }
        return -1;
    }

    /// Whether particulars of a person may stand here, as far as the end of the name tells: a cheap test before
    /// [AppointmentVerbs#PARTICULARS].
    private boolean mayBeParticulars(int at) {
        int end = at;
        boolean hasBeginning = false;
        while (end < text.length() && end - at <= MAX_NAMED + 2 && isOfName(text.charAt(end))) {
            hasBeginning |= end - at > 1 && BORN_WORD_BEGINNINGS.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        if (end - at < 2) {
            return false;
        }
        char next = end < text.length() ? text.charAt(end) : '\n';
        boolean ended = end - at <= MAX_NAMED
                && ("，,：:（(".indexOf(next) >= 0 || next == '1' || next == '2' || text.charAt(end - 1) == '历');
        return ended
                || (hasBeginning
                        && BORN_WORD
                                .matcher(text)
                                .region(at + 2, Math.min(text.length(), at + MAX_NAMED + 2))
                                .find());
    }

    private static boolean isOfName(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || c == '·';
    }

    /// Remembers the person of a sentence that begins with an office and a name: 某大学教授某某生于….
    ///
    /// @param name the end of what looks like a name at the beginning and may be part of the office: 呼吸科主任
    private boolean followAfterOffice(int name) {
        Optional<OfficeRun> office = sentence.officeAt(0);
        int start = office.map(OfficeRun::end).orElse(-1);
        int end = start <= name ? -1 : sentence.nameEnd(start);
        boolean found = end > 0 && end < text.length() && text.charAt(end) != '、';
        if (found) {
            told.follow(List.of(text.substring(start, end)));
        }
        return found;
    }

    /// Whether a clause up to here names nobody else: not 某某接替退休的某某.
    private boolean isAboutOne(int at) {
        int end = text.startsWith("人为", at - 2) ? at - 1 : at;
        return !OTHER_PERSON.matcher(text).region(sentence.clauseStart(at), end).find();
    }

    /// Remembers the person with whose name a clause ends before a year of birth: 作品欣赏某某，1944年生.
    private void followBorn(int clause) {
        int end = text.indexOf('，', clause);
        boolean born = end > clause
                && end - clause > 4
                && end - clause <= MAX_CLAUSE
                && BORN.matcher(text).region(end, text.length()).lookingAt();
        @Nullable String name = born ? names.nameAtEnd(text.substring(clause, end), told.known()) : null;
        if (name != null) {
            told.follow(List.of(name));
        }
    }

    private void followParticulars(Matcher particulars) {
        String printed = particulars.group("name") != null ? particulars.group("name") : particulars.group("born");
        boolean comesFrom =
                NATIVE.matcher(printed).matches() && !told.subjects().isEmpty();
        List<String> who = comesFrom ? List.of() : names.list(printed, true, told.known());
        if (who.size() == 1) {
            told.follow(who);
            told.known().addAll(who);
        } else if (text.startsWith("现年", particulars.end("born")) && printed.length() > 2) {
            // Somebody whose name cannot be read; what follows is not about the person before.
            told.follow(List.of());
        }
    }

    /// The person of a clause that begins with this name: 某某长子某某 is about the son.
    private List<String> relative(String name, int end) {
        Matcher relation = AppointmentVerbs.RELATION
                .matcher(text)
                .region(end, text.length())
                .useAnchoringBounds(true);
        if (!relation.lookingAt()) {
            return List.of(name);
        }
        int relativeEnd = names.endAfterOffice(text, relation.end(), true);
        return relativeEnd < 0 ? List.of() : List.of(text.substring(relation.end(), relativeEnd));
    }

    /// Whether there is room for a name between 的 and the comma that ends the clause.
    private boolean mayEndClause(int at) {
        return at > 1
                && (text.charAt(at - 1) == '的'
                        || text.startsWith("的是", at - 2)
                        || text.startsWith("人为", at - 2)
                        || text.startsWith("人是", at - 2))
                && text.indexOf('，', at, Math.min(text.length(), at + BoundedName.MAX_LENGTH + 1)) > at;
    }

    /// The end of the name between 的 and a comma: 1956年出生的某某，.
    private int descriptionEnd(int at) {
        int end = names.endByMark(text, at);
        int comma = text.indexOf('，', at);
        return end < 0 && comma - at <= 3 && names.endAfterOffice(text, at, false) == comma ? comma : end;
    }

    /// Whether a transliterated name without dots stands between here and a comma.
    private boolean isForeignerBeforeComma(int at) {
        int end = names.endAfterOffice(text, at, true);
        return end - at >= MIN_FOREIGN && end < text.length() && text.charAt(end) == '，';
    }

    /// Whether a clause ends with this name and says who somebody is: 最有力的竞争者之一是某某，.
    private boolean isWhoIsMeant(int at, String name) {
        int end = at + name.length();
        return "是叫".indexOf(text.charAt(at - 1)) >= 0
                && end < text.length()
                && text.charAt(end) == '，'
                && at - sentence.clauseStart(at) > 2;
    }

    /// Whether the name here stands after an office with which its clause begins, or after 的.
    private boolean isAfterOffice(int at) {
        int clause = sentence.clauseStart(at);
        String before = text.substring(Math.max(clause, at - MAX_CLAUSE), at);
        if (isAddressee(at)
                || SubjectContext.BY_OFFICIAL.matcher(before).find()
                || SubjectContext.DEFEATING.matcher(before).find()) {
            return false;
        }
        return before.endsWith("的")
                || (!before.isEmpty() && OfficeRunParser.lastPostEnd(before) == before.length())
                || sentence.officials().stream()
                        .anyMatch(official -> official.start() == at
                                && official.officeStart() >= 0
                                && official.officeStart() == clause);
    }

    /// Whether the official here is one to whom somebody turns: 向总统某某递交.
    private boolean isAddressee(int at) {
        return sentence.officials().stream()
                .anyMatch(official -> official.start() == at
                        && official.officeStart() > 0
                        && text.charAt(official.officeStart() - 1) == '向');
    }
}
