package org.baoku.people.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.Byline;
import org.baoku.people.credit.CreditTokenizer.CreditToken;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.NameRunSplitter;
import org.jspecify.annotations.Nullable;

/// Parses a printed credit into persons with roles: （通讯员 张成 记者 薛玲 文/图).
///
/// A role belongs to the names after it, up to the next role; a name before the first role has none. A contribution
/// (摄影, 文/图) belongs to the names before it that have no contribution yet or, where it opens a list, to the names
/// after it. A person with both a role and a contribution is listed once with each.
public final class CreditParser {
    private static final int MAX_RUN_LENGTH = 40;

    private final NameLexicon lexicon;
    private final CreditLexicon credits;
    private final CreditTokenizer tokenizer;
    private final NameRunSplitter runs;

    public CreditParser(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.credits = new CreditLexicon(lexicon);
        this.tokenizer = new CreditTokenizer(lexicon, credits);
        this.runs = new NameRunSplitter(lexicon);
    }

    /// A parsed part of a credit, as printed.
    private sealed interface Part {
        record RolePart(String role, @Nullable String medium) implements Part {}

        record ContributionPart(String contribution) implements Part {}

        record NamePart(String name) implements Part {}
    }

    /// All persons of this credit, in printed order; empty where the text is no credit.
    public List<Byline> parse(String credit) {
        if (credit.isBlank() || credits.isSentence(credit)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        @Nullable String outlet = null;
        for (CreditToken token : tokenizer.tokenize(credit)) {
            outlet = addParts(token.text(), outlet, parts);
        }
        return new RoleAssignment(parts).assign();
    }

    /// Adds the parts of this token.
    ///
    /// @param precedingOutlet the outlet that the token before names; null where it names none
    /// @return the outlet that this token names for a role in the next one; null where it names none
    private @Nullable String addParts(String printed, @Nullable String precedingOutlet, List<Part> parts) {
        String token = credits.withoutEtCetera(printed);
        if (credits.isContribution(token)) {
            parts.add(new Part.ContributionPart(token));
            return null;
        }
        String rest = addRoles(token, precedingOutlet, parts);
        if (credits.isNonPerson(rest)) {
            return credits.isOutlet(rest) ? rest : null;
        }
        addNamesAndContributions(rest, rest.equals(token), parts);
        return null;
    }

    /// Adds the roles of this token and the names before them.
    ///
    /// @return the rest of the token after its last role
    private String addRoles(String token, @Nullable String precedingOutlet, List<Part> parts) {
        @Nullable String outlet = precedingOutlet;
        String rest = token;
        Optional<CreditLexicon.RoleSpan> found = credits.findRole(rest);
        while (found.isPresent()) {
            CreditLexicon.RoleSpan span = found.get();
            addNames(rest.substring(0, span.start()), false, parts);
            String role = rest.substring(span.start(), span.end());
            boolean withoutOutlet = role.equals("记者") || role.equals("通讯员");
            String printed = credits.withoutCompilationRemark(withoutOutlet && outlet != null ? outlet + role : role);
            int medium = credits.mediumEnd(printed);
            parts.add(new Part.RolePart(
                    printed.substring(medium), medium == 0 ? null : CreditLexicon.mediumName(printed, medium)));
            outlet = null;
            rest = rest.substring(span.end());
            found = credits.findRole(rest);
        }
        return rest;
    }

    /// @param isolated whether the text stands between spaces or punctuation marks
    private void addNamesAndContributions(String text, boolean isolated, List<Part> parts) {
        String suffix = credits.isContribution(text) ? text : credits.contributionSuffix(text);
        String prefix = suffix.isEmpty() ? credits.contributionPrefix(text) : "";
        if (!prefix.isEmpty()) {
            parts.add(new Part.ContributionPart(prefix));
        }
        addNames(text.substring(prefix.length(), text.length() - suffix.length()), isolated, parts);
        if (!suffix.isEmpty()) {
            parts.add(new Part.ContributionPart(suffix));
        }
    }

    private void addNames(String run, boolean isolated, List<Part> parts) {
        if (run.length() < 2 || run.length() > MAX_RUN_LENGTH || credits.isNonPerson(run)) {
            return;
        }
        boolean dotted = run.chars().anyMatch(c -> NameContext.isNameDot((char) c));
        List<String> names = dotted ? List.of(run) : runs.split(run, isolated);
        if (runs.isUnlikely(names)) {
            return;
        }
        for (String name : names) {
            boolean onlyNamesSoFar = parts.stream().allMatch(part -> part instanceof Part.NamePart);
            boolean plausible = !onlyNamesSoFar || dotted || lexicon.isSurname(name.charAt(0));
            if (plausible && name.length() >= 2) {
                parts.add(new Part.NamePart(name));
            }
        }
    }

    /// Assigns roles and contributions to the names of a credit.
    private static final class RoleAssignment {
        private final List<Part> parts;
        private final List<Byline> bylines = new ArrayList<>();
        private final List<String> withoutContribution = new ArrayList<>();
        private @Nullable String role;
        private @Nullable String medium;

        /// The contribution that opened a list and belongs to the names after it.
        private @Nullable String openContribution;

        /// Whether the open contribution has been assigned to a name without a role.
        private boolean openContributionUsed;

        RoleAssignment(List<Part> parts) {
            this.parts = parts;
        }

        List<Byline> assign() {
            for (int i = 0; i < parts.size(); i++) {
                switch (parts.get(i)) {
                    case Part.RolePart(String printed, String outlet) -> beginRole(printed, outlet);
                    case Part.NamePart(String name) -> addName(name);
                    case Part.ContributionPart(String printed) -> addContribution(printed, i);
                }
            }
            return bylines.stream().distinct().toList();
        }

        private void beginRole(String printed, @Nullable String outlet) {
            role = printed;
            medium = outlet;
            if (openContributionUsed) {
                openContribution = null;
                openContributionUsed = false;
            }
        }

        private void addName(String name) {
            if (openContribution == null) {
                bylines.add(new Byline(name, role, medium));
                withoutContribution.add(name);
                return;
            }
            if (role != null) {
                bylines.add(new Byline(name, role, medium));
            } else {
                openContributionUsed = true;
            }
            addContributions(name, openContribution);
        }

        private void addContribution(String printed, int index) {
            boolean report = printed.endsWith("报道");
            String contribution = report && printed.length() > 2 ? printed.substring(0, printed.length() - 2) : printed;
            boolean generic = CreditLexicon.isGeneric(contribution);
            if (opensList(index)) {
                openContribution = generic ? null : contribution;
                role = generic ? role : null;
                medium = generic ? medium : null;
                return;
            }
            openContribution = null;
            for (String name : withoutContribution) {
                boolean hadNoRole = bylines.remove(new Byline(name, null));
                if (!generic || hadNoRole) {
                    addContributions(name, contribution);
                }
                if (report && !generic && hadNoRole) {
                    bylines.add(new Byline(name, "报道"));
                }
            }
            withoutContribution.clear();
        }

        /// Adds each of the contributions that a slash joins: 文/图.
        private void addContributions(String name, String contributions) {
            for (String contribution : contributions.split("/", -1)) {
                bylines.add(new Byline(name, contribution));
            }
        }

        /// Whether a contribution belongs to the names after it: no name before it is without one, or the
        /// credit ends with the names that follow it.
        private boolean opensList(int index) {
            if (withoutContribution.isEmpty()) {
                return true;
            }
            boolean namesFollow = index + 1 < parts.size() && parts.get(index + 1) instanceof Part.NamePart;
            return namesFollow && parts.getLast() instanceof Part.NamePart;
        }
    }
}
