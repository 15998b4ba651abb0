package org.xinchuan.pipeline;

import org.xinchuan.access.Reach;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.people.Situation;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.report.Tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The numbers that everybody has in one question, as of one day. */
final class Dimensions {

    private final Lineage lineage;
    private final Catalogue.Entries entries;
    private final Reach reach;
    private final Filters filters;
    private final LocalDate asOf;
    private final Deadline deadline;
    private final int day;
    private final Careers careers;
    private final List<String> organisations;
    private final List<String> occupations;

    Dimensions(
            Lineage lineage,
            Catalogue.Entries entries,
            Reach reach,
            Filters filters,
            LocalDate asOf,
            Deadline deadline) {
        this.lineage = lineage;
        this.entries = entries;
        this.reach = reach;
        this.filters = filters;
        this.asOf = asOf;
        this.deadline = deadline;
        this.day = Days.of(asOf);
        careers = new Careers(asOf);
        PeoplePage page = lineage.people().pages(day);
        organisations = page.organisationCodes();
        occupations = page.occupationCodes();
    }

    /** The day, a number of {@link Days}. */
    int day() {
        return day;
    }

    Dimension of(Facet facet) {
        return switch (facet) {
            case GRADE -> Careers.grade();
            case OCCUPATION -> occupation();
            case ORGANISATION -> organisation();
            case REGION -> region();
            case AGE_BAND -> careers.ages(Bands.AGES);
            case YEARS_IN_GRADE -> careers.yearsInGrade(Bands.IN_GRADE);
            case LINEAGE -> lineage();
            case MENTORED -> Careers.mentored();
            case HONOURS -> Careers.honours();
            case STATUS -> Employment.states();
        };
    }

    /**
     * What people have to meet, what leaves out most with the least work first.
     *
     * @param by the facets of the rows
     */
    List<Condition> conditions(Collection<Facet> by) {
        List<Condition> conditions = new ArrayList<>();
        place(conditions);
        words(conditions, Facet.OCCUPATION, filters.occupations());
        conditions.add(situation());
        if (filters.bornFrom().isPresent() || filters.bornTo().isPresent()) {
            yes(
                    conditions,
                    Careers.bornWithin(
                            filters.bornFrom().map(Math::toIntExact).orElse(0),
                            filters.bornTo().map(Math::toIntExact).orElse(9999)));
        }
        words(conditions, Facet.AGE_BAND, filters.ageBands());
        if (filters.hasLineage()) {
            Set<String> sides = filters.lineage();
            boolean within = sides.isEmpty() && !by.contains(Facet.LINEAGE);
            words(conditions, Facet.LINEAGE, within ? Set.of("true") : sides);
        }
        words(conditions, Facet.YEARS_IN_GRADE, filters.yearsInGrade());
        if (filters.yearsInGradeFrom().isPresent() || filters.yearsInGradeTo().isPresent()) {
            yes(
                    conditions,
                    careers.heldFor(
                            filters.yearsInGradeFrom().map(Math::toIntExact).orElse(0),
                            filters.yearsInGradeTo().map(Math::toIntExact).orElse(9_999)));
        }
        words(conditions, Facet.HONOURS, filters.honours());
        return conditions;
    }

    /** Everybody who is known, and all that a situation tells, at one look. */
    private Condition situation() {
        boolean[] passes = new boolean[Situation.SITUATIONS];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = Situation.known(i);
        }
        narrow(passes, Employment.states(), filters.status());
        narrow(passes, Careers.grade(), filters.grades());
        narrow(passes, Careers.mentored(), filters.mentored());
        return Condition.ofSituation(passes);
    }

    private static void narrow(boolean[] passes, Dimension dimension, Set<String> wanted) {
        for (int i = 0; i < passes.length && !wanted.isEmpty(); i++) {
            passes[i] &= wanted.contains(dimension.keys().get(dimension.ofSituation(i)));
        }
    }

    /**
     * Within reach, the organisation and the region. Who may be counted by whom is a matter of
     * today; where somebody worked is one of the day.
     */
    private void place(List<Condition> conditions) {
        if (!reach.everything()) {
            among(conditions, PeoplePage::organisationsToday, reach::covers);
        }
        Predicate<String> wanted = code -> true;
        boolean all = true;
        if (filters.organisation().isPresent()) {
            wanted =
                    entries.locations().organisations().whole(filters.organisation().get())
                            ::contains;
            all = false;
        }
        if (filters.region().isPresent()) {
            Set<String> whole = entries.locations().regions().whole(filters.region().get());
            wanted =
                    wanted.and(
                            code -> {
                                String region = entries.locations().regionOf(code);
                                return region != null && whole.contains(region);
                            });
            all = false;
        }
        if (!all) {
            among(conditions, PeoplePage::organisations, wanted);
        }
    }

    /** Who has one of some organisations. */
    private void among(
            List<Condition> conditions, Dimension.Codes column, Predicate<String> wanted) {
        boolean[] within = new boolean[organisations.size() + 1];
        for (int i = 0; i < organisations.size(); i++) {
            within[i + 1] = wanted.test(organisations.get(i));
        }
        conditions.add(Condition.of(column, within));
    }

    private static void yes(List<Condition> conditions, Dimension dimension) {
        conditions.add(Condition.of(dimension::codes, new boolean[] {false, true}));
    }

    /** One of some words; none of them narrows nothing. */
    private void words(List<Condition> conditions, Facet facet, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            Dimension dimension = of(facet);
            Set<String> words = new HashSet<>(wanted);
            boolean[] pass = new boolean[dimension.size()];
            for (int i = 0; i < pass.length; i++) {
                pass[i] = words.contains(dimension.keys().get(i));
            }
            conditions.add(Condition.of(dimension::codes, pass));
        }
    }

    private Dimension occupation() {
        TreeMap<String, Integer> ordered = new TreeMap<>();
        for (int i = 0; i < occupations.size(); i++) {
            ordered.put(occupations.get(i), i + 1);
        }
        List<String> keys = new ArrayList<>(ordered.keySet());
        keys.add(Dimension.NONE);
        int[] through = new int[occupations.size() + 1];
        int next = 0;
        for (int number : ordered.values()) {
            through[number] = next++;
        }
        through[0] = next;
        return new Dimension(keys, Dimension.through(PeoplePage::occupations, through));
    }

    private Dimension organisation() {
        Tree tree = entries.locations().organisations();
        Set<String> tops = new HashSet<>(reach.everything() ? tree.roots() : List.of());
        for (String code : reach.organisations()) {
            if (!reach.covers(tree.parent(code))) {
                tops.add(code);
            }
        }
        return new Territory(
                        tree,
                        filters.organisation().orElse(null),
                        tops,
                        filters.organisationLevel())
                .dimension(organisations, code -> code, PeoplePage::organisations);
    }

    private Dimension region() {
        Tree tree = entries.locations().regions();
        return new Territory(tree, filters.region().orElse(null), new HashSet<>(tree.roots()), 1)
                .dimension(organisations, entries.locations()::regionOf, PeoplePage::organisations);
    }

    private Dimension lineage() {
        BitSet members =
                filters.lineageOf()
                        .map(person -> Members.ofPerson(lineage, person, asOf, deadline))
                        .or(
                                () ->
                                        filters.studioLineageOf()
                                                .map(code -> Members.ofStudio(lineage, code, asOf)))
                        .orElseGet(BitSet::new);
        return Careers.within(
                (page, slots, count, codes) -> {
                    for (int i = 0; i < count; i++) {
                        codes[i] = members.get(page.first() + slots[i]) ? 1 : 0;
                    }
                });
    }
}
