package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.Byline;
import org.jspecify.annotations.Nullable;

/// Reads a printed credit: （通讯员 张成 记者 薛玲 文/图) is three names in their roles.
///
/// A role belongs to the names after it, up to the next role; a name before the first role has none. A work (摄影, 文/图)
/// belongs to the names before it that no earlier work has taken, or, where none is left, to those after it; whoever
/// has
/// role and work stands twice.
final class CreditReader {
    private final CreditWords words = new CreditWords();
    private final CreditTokens tokens;
    private final NameRuns runs;

    CreditReader(NameLexicon lexicon) {
        this.runs = new NameRuns(lexicon);
        this.tokens = new CreditTokens(lexicon, words);
    }

    /// Everybody whom this credit names, in printed order; no one for a text that is no credit.
    List<Byline> read(String credit) {
        Reading reading = new Reading();
        for (String token : tokens.of(credit)) {
            reading.read(token);
        }
        return reading.finish();
    }

    /// The state of one reading.
    private final class Reading {
        private final List<Byline> credited = new ArrayList<>();
        private final List<String> worksOpen = new ArrayList<>();
        private @Nullable String role;
        private @Nullable String outlet;
        private @Nullable String workAhead;

        void read(String token) {
            if (words.isWork(token)) {
                work(token);
                return;
            }
            String rest = token;
            Optional<CreditWords.Role> found = words.roleIn(rest);
            while (found.isPresent()) {
                CreditWords.Role printed = found.get();
                names(rest.substring(0, printed.start()));
                role(rest.substring(printed.start(), printed.end()));
                rest = rest.substring(printed.end());
                found = words.roleIn(rest);
            }
            String work = words.isWork(rest) ? rest : words.attachedWork(rest);
            names(rest.substring(0, rest.length() - work.length()));
            if (!work.isEmpty()) {
                work(work);
            }
        }

        private void role(String printed) {
            boolean bare = printed.length() <= 3 && outlet != null;
            role = words.plain(bare ? outlet + printed : printed);
            outlet = null;
        }

        private void names(String run) {
            if (run.isEmpty()) {
                return;
            }
            outlet = null;
            if (words.isNoPerson(run)) {
                if (words.isOutlet(run)) {
                    outlet = run;
                }
                return;
            }
            if (run.indexOf('·') > 0) {
                name(run);
            } else {
                runs.split(run).forEach(this::name);
            }
        }

        private void name(String name) {
            if (name.length() < 2 || name.length() > 20) {
                return;
            }
            if (role != null || workAhead == null) {
                credited.add(new Byline(name, role));
            }
            if (workAhead != null) {
                credited.add(new Byline(name, workAhead));
            } else {
                worksOpen.add(name);
            }
        }

        private void work(String printed) {
            if (worksOpen.isEmpty()) {
                workAhead = printed.equals("报道") ? null : printed.replace("摄影报道", "摄影");
                return;
            }
            workAhead = null;
            for (String name : worksOpen) {
                add(name, printed);
            }
            worksOpen.clear();
        }

        private void add(String name, String work) {
            boolean hadRole = !credited.remove(new Byline(name, null));
            boolean reports = work.endsWith("报道");
            String made = reports ? work.substring(0, work.length() - 2) : work;
            if (!made.isEmpty() && !made.equals("综合")) {
                credited.add(new Byline(name, made));
            }
            if (reports && !hadRole) {
                credited.add(new Byline(name, "报道"));
            }
        }

        List<Byline> finish() {
            return credited.stream().distinct().toList();
        }
    }
}
