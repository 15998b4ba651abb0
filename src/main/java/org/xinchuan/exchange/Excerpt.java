package org.xinchuan.exchange;

import org.xinchuan.standard.Code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the graph that somebody may take out: the records within their reach and the public
 * ones that these refer to, so that it is a whole folder of its own. Whoever else is named in it is
 * named as notices do, or by an id that is made up for this excerpt alone (docs/decisions/0015).
 */
final class Excerpt implements Source {

    private static final Set<Table<?>> PUBLIC =
            Set.of(
                    Tables.REGIONS,
                    Tables.ORGANISATIONS,
                    Tables.OCCUPATIONS,
                    Tables.HONOUR_KINDS,
                    RuleTables.NAMING_RULES,
                    RuleTables.PAIRING_RULES,
                    ResultTables.TITLE_BRIDGES);

    private final Stored stored;
    private final Exchanger exporter;
    private final Belongings own;
    private final Mentions mentioned;
    private final Map<String, String> madeUp = new HashMap<>();

    private Excerpt(Stored stored, Exchanger exporter, Belongings own, Mentions mentioned) {
        this.stored = stored;
        this.exporter = exporter;
        this.own = own;
        this.mentioned = mentioned;
    }

    static Excerpt of(Stored stored, Exchanger exporter) {
        Belongings own = Belongings.of(stored, exporter.reach().organisations());
        return new Excerpt(stored, exporter, own, Mentions.of(stored, own));
    }

    @Override
    public void groups(Table<?> table, Consumer<List<String>> portions) {
        if (PUBLIC.contains(table)) {
            stored.groups(table, portions);
        } else {
            Stored.portions(groups(table), portions);
        }
    }

    private Collection<String> groups(Table<?> table) {
        return switch (table.name()) {
            case "person" -> both(own.people(), mentioned.people());
            case "post", "skill" -> own.people();
            // Where the id of somebody leads tells of another record.
            case "merged-person" -> Set.of();
            case "studio" -> both(own.studios(), mentioned.studios());
            case "origin" -> both(own.studios(), own.offspring());
            case "alliance" -> own.alliances();
            case "pairing" -> own.pairings();
            case "honour" -> own.holders();
            case "assessment" -> own.assessed();
            case "innovation" -> mentioned.innovations();
            case "ip-asset" -> own.ipAssets();
            case "event", "event-person" -> own.events();
            case "award" -> own.innovations();
            case "training-base" -> own.trainingBases();
            case "pilot-project", "project-state", "project-fund" -> own.pilotProjects();
            case "reported-figure" -> own.organisations();
            case "document" -> own.documents(stored, mentioned.documents());
            default -> own.studios();
        };
    }

    @Override
    public Map<List<String>, List<String>> rows(Table<?> table, Collection<String> groups) {
        return stored.rows(table, groups).values().stream()
                .filter(cells -> Mentions.isTold(table, cells, own))
                .map(cells -> shown(table, cells))
                .collect(Collectors.toMap(table::key, cells -> cells));
    }

    private List<String> shown(Table<?> table, List<String> cells) {
        if (table == Tables.PEOPLE) {
            return person(cells);
        }
        Set<Integer> naming = Mentions.positions(table, "person");
        if (table == Tables.PAIRINGS) {
            naming.add(table.position("pairsOnly"));
        }
        return Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
                .map(i -> naming.contains(i) ? ids(cells.get(i)) : cells.get(i))
                .toList();
    }

    private List<String> person(List<String> cells) {
        String id = cells.get(Tables.PEOPLE.position("id"));
        if (own.people().contains(id)) {
            return cells;
        }
        return exporter.knows(id) ? Strangers.published(cells) : Strangers.hidden(cells, id(id));
    }

    /** Ids, or couples of them, as they are shown. */
    private String ids(String cell) {
        return Stream.of(cell.split(";"))
                .map(
                        ids ->
                                Stream.of(ids.split(">"))
                                        .map(this::id)
                                        .collect(Collectors.joining(">")))
                .collect(Collectors.joining(";"));
    }

    private String id(String person) {
        return person.isEmpty() || own.people().contains(person) || exporter.knows(person)
                ? person
                : madeUp.computeIfAbsent(person, one -> Strangers.PREFIX + Code.random().text());
    }

    private static Collection<String> both(Collection<String> some, Collection<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }
}
