package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.Byline;
import org.baoku.people.CreditTokenizer.Token;
import org.jspecify.annotations.Nullable;

/// Reads a printed credit: （通讯员 张成 记者 薛玲 文/图) is three names in their roles.
///
/// A role belongs to the names after it, up to the next role; a name before the first role has none. A work
/// (摄影, 文/图) belongs to the names before it that no earlier work has taken, or, where it opens a list, to
/// the names after it; whoever has role and work stands twice.
final class CreditParser {
    private static final int LONGEST_RUN = 40;

    private final CreditLexicon words;
    private final CreditTokenizer tokens;
    private final NameRunSplitter runs;
    private final NameLexicon lexicon;

    CreditParser(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new CreditLexicon(lexicon);
        this.runs = new NameRunSplitter(lexicon);
        this.tokens = new CreditTokenizer(lexicon, words);
    }

    /// What a credit is made of.
    private sealed interface Item {
        record Role(String printed) implements Item {}

        record Work(String printed) implements Item {}

        record Name(String name) implements Item {}
    }

    /// Everybody whom this credit names, in printed order; no one for a text that is no credit.
    List<Byline> read(String credit) {
        if (credit.isBlank() || words.isSpeech(credit)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        @Nullable String outlet = null;
        for (Token token : tokens.of(credit)) {
            outlet = items(token.text(), outlet, items);
        }
        return new Assignment(items).people();
    }

    /// Adds what this token holds; answers the outlet that it names for the role in the next one, if it names
    /// one.
    private @Nullable String items(String printed, @Nullable String outletBefore, List<Item> items) {
        String token = words.withoutEtCetera(printed);
        if (words.isWork(token)) {
            items.add(new Item.Work(token));
            return null;
        }
        @Nullable String outlet = outletBefore;
        String rest = token;
        Optional<CreditLexicon.Role> found = words.roleIn(rest);
        while (found.isPresent()) {
            CreditLexicon.Role role = found.get();
            names(rest.substring(0, role.start()), false, items);
            String name = rest.substring(role.start(), role.end());
            boolean bare = name.equals("记者") || name.equals("通讯员");
            items.add(new Item.Role(words.plain(bare && outlet != null ? outlet + name : name)));
            outlet = null;
            rest = rest.substring(role.end());
            found = words.roleIn(rest);
        }
        if (words.isNoPerson(rest)) {
            return words.isOutlet(rest) ? rest : null;
        }
        String work = words.isWork(rest) ? rest : words.attachedWork(rest);
        String opening = work.isEmpty() ? words.firstWork(rest) : "";
        if (!opening.isEmpty()) {
            items.add(new Item.Work(opening));
        }
        names(rest.substring(opening.length(), rest.length() - work.length()), rest.equals(token), items);
        if (!work.isEmpty()) {
            items.add(new Item.Work(work));
        }
        return null;
    }

    private void names(String run, boolean apart, List<Item> items) {
        if (run.length() < 2 || run.length() > LONGEST_RUN || words.isNoPerson(run)) {
            return;
        }
        boolean dotted = run.chars().anyMatch(c -> NameContext.isDot((char) c));
        List<String> names = dotted ? List.of(run) : runs.split(run, apart);
        if (runs.isUnlikely(names)) {
            return;
        }
        for (String name : names) {
            boolean roleless = items.stream().noneMatch(item -> !(item instanceof Item.Name));
            boolean plausible = !roleless || dotted || lexicon.isSurname(name.charAt(0));
            if (plausible && name.length() >= 2) {
                items.add(new Item.Name(name));
            }
        }
    }

    /// Who gets which role and work.
    private static final class Assignment {
        private final List<Item> items;
        private final List<Byline> people = new ArrayList<>();
        private final List<String> withoutWork = new ArrayList<>();
        private @Nullable String role;
        private @Nullable String workAhead;
        private boolean namedByWork;

        Assignment(List<Item> items) {
            this.items = items;
        }

        List<Byline> people() {
            for (int i = 0; i < items.size(); i++) {
                switch (items.get(i)) {
                    case Item.Role(String printed) -> role(printed);
                    case Item.Name(String name) -> name(name);
                    case Item.Work(String printed) -> work(printed, i);
                }
            }
            return people.stream().distinct().toList();
        }

        private void role(String printed) {
            role = printed;
            if (namedByWork) {
                workAhead = null;
                namedByWork = false;
            }
        }

        private void name(String name) {
            if (workAhead == null) {
                people.add(new Byline(name, role));
                withoutWork.add(name);
                return;
            }
            if (role != null) {
                people.add(new Byline(name, role));
            } else {
                namedByWork = true;
            }
            people.add(new Byline(name, workAhead));
        }

        private void work(String printed, int index) {
            boolean reports = printed.endsWith("报道");
            String work = reports && printed.length() > 2 ? printed.substring(0, printed.length() - 2) : printed;
            if (opensList(index)) {
                boolean empty = CreditLexicon.saysNothingMore(work);
                workAhead = empty ? null : work;
                role = empty ? role : null;
                return;
            }
            workAhead = null;
            for (String name : withoutWork) {
                boolean hadNoRole = people.remove(new Byline(name, null));
                boolean empty = CreditLexicon.saysNothingMore(work);
                if (!empty || hadNoRole) {
                    people.add(new Byline(name, work));
                }
                if (reports && !empty && hadNoRole) {
                    people.add(new Byline(name, "报道"));
                }
            }
            withoutWork.clear();
        }

        /// Whether a work belongs to the names after it: nobody before it is without one, or the credit ends
        /// with the names that follow it.
        private boolean opensList(int index) {
            if (withoutWork.isEmpty()) {
                return true;
            }
            boolean namesFollow = index + 1 < items.size() && items.get(index + 1) instanceof Item.Name;
            return namesFollow && items.getLast() instanceof Item.Name;
        }
    }
}
