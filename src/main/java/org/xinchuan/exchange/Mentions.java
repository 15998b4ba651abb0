package org.xinchuan.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that the records of some organisations mention beside their own. */
record Mentions(
        Set<String> people, Set<String> studios, Set<String> innovations, Set<String> documents) {

    static Mentions of(Stored stored, Belongings own) {
        Set<String> innovations =
                stored.keys("read/export/innovations-named", "ipAssets", own.ipAssets());
        innovations.addAll(own.innovations());
        innovations.addAll(
                stored.keys("read/export/innovations-improved", "innovations", innovations));
        Mentions mentions =
                new Mentions(new HashSet<>(), new HashSet<>(), innovations, new HashSet<>());
        mentions.gather(stored, Tables.PAIRINGS, own.pairings(), own);
        mentions.gather(stored, Tables.STUDIO_PEOPLE, own.studios(), own);
        mentions.gather(stored, Tables.ASSESSMENTS, own.assessed(), own);
        mentions.gather(stored, Tables.ALLIANCES, own.alliances(), own);
        mentions.gather(stored, ResultTables.INNOVATIONS, innovations, own);
        mentions.gather(stored, ResultTables.IP_ASSETS, own.ipAssets(), own);
        mentions.gather(stored, EventTables.EVENTS, own.events(), own);
        mentions.gather(stored, EventTables.EVENT_PEOPLE, own.events(), own);
        mentions.gather(stored, Tables.STUDIO_ORIGINS, own.studios(), own);
        mentions.gather(stored, Tables.STUDIO_ORIGINS, own.offspring(), own);
        mentions.gather(stored, ProgrammeTables.TRAINING_BASES, own.trainingBases(), own);
        mentions.gather(stored, ProgrammeTables.PILOT_PROJECTS, own.pilotProjects(), own);
        mentions.gather(stored, ProgrammeTables.PROJECT_STATES, own.pilotProjects(), own);
        mentions.gather(stored, ProgrammeTables.PROJECT_FUNDS, own.pilotProjects(), own);
        mentions.gather(stored, ProgrammeTables.REPORTED_FIGURES, own.organisations(), own);
        mentions.people.removeAll(own.people());
        mentions.studios.removeAll(own.studios());
        return mentions;
    }

    /** Where the columns of a table stand whose values are keys of another. */
    static Set<Integer> positions(Table<?> table, String target) {
        return table.references().stream()
                .filter(reference -> reference.target().equals(target))
                .filter(reference -> reference.prefix().isEmpty())
                .map(reference -> table.position(reference.column()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a row of a group that is theirs is theirs too. */
    static boolean isTold(Table<?> table, List<String> cells, Belongings own) {
        if (table == Tables.STUDIO_ORIGINS) {
            return own.touches(cells);
        }
        return table != EventTables.EVENT_PEOPLE || own.tells(cells);
    }

    private void gather(Stored stored, Table<?> table, Collection<String> groups, Belongings own) {
        Stored.portions(
                groups,
                portion ->
                        stored.rows(table, portion).values().stream()
                                .filter(cells -> isTold(table, cells, own))
                                .forEach(cells -> gather(table, cells)));
    }

    private void gather(Table<?> table, List<String> cells) {
        positions(table, "person").forEach(at -> keys(cells, at).forEach(people::add));
        positions(table, "studio").forEach(at -> keys(cells, at).forEach(studios::add));
        String citing = DocumentCitations.column(table);
        if (citing != null) {
            keys(cells, table.position(citing)).forEach(documents::add);
        }
    }

    private static Stream<String> keys(List<String> cells, int at) {
        return Stream.of(cells.get(at).split(";")).filter(key -> !key.isEmpty());
    }
}
