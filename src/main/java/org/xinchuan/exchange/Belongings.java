package org.xinchuan.exchange;

import org.xinchuan.graph.Row;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of what belongs to some organisations.
 *
 * @param offspring codes of the studios that grew out of theirs
 * @param alliances codes of those that a studio of theirs is in
 * @param innovations codes of the results that a studio of theirs counts
 * @param ipAssets numbers of what protects these, or is owned by the organisations
 * @param events codes of what the organisations held, or their studios
 * @param trainingBases codes of those that they run
 * @param pilotProjects codes of those that they carry out
 */
record Belongings(
        Collection<String> organisations,
        Set<String> people,
        Set<String> studios,
        Set<String> pairings,
        Set<String> offspring,
        Set<String> alliances,
        Set<String> innovations,
        Set<String> ipAssets,
        Set<String> events,
        Set<String> trainingBases,
        Set<String> pilotProjects) {

    static Belongings of(Stored stored, Collection<String> organisations) {
        Set<String> studios = stored.keys("read/export/studios", "organisations", organisations);
        Set<String> innovations = stored.keys("read/export/innovations", "studios", studios);
        Set<String> ipAssets = stored.keys("read/export/ip-assets", "innovations", innovations);
        ipAssets.addAll(stored.keys("read/export/ip-owned", "organisations", organisations));
        Set<String> events = stored.keys("read/export/events", "organisations", organisations);
        events.addAll(stored.keys("read/export/events-of-studios", "studios", studios));
        return new Belongings(
                organisations,
                stored.keys("read/export/people", "organisations", organisations),
                studios,
                stored.keys("read/export/pairings", "organisations", organisations),
                stored.keys("read/export/offspring", "studios", studios),
                stored.keys("read/export/alliances", "studios", studios),
                innovations,
                ipAssets,
                events,
                stored.keys("read/export/training-bases", "organisations", organisations),
                stored.keys("read/export/pilot-projects", "organisations", organisations));
    }

    /** Whether an origin is one of a studio of theirs, on either end. */
    boolean touches(List<String> origin) {
        return studios.contains(origin.get(Tables.STUDIO_ORIGINS.position("child")))
                || studios.contains(origin.get(Tables.STUDIO_ORIGINS.position("parent")));
    }

    /** Whether a part in an event can be told without telling of a pairing of others. */
    boolean tells(List<String> part) {
        String pairing = part.get(EventTables.EVENT_PEOPLE.position("pairing"));
        return pairing.isEmpty() || pairings.contains(pairing);
    }

    /** Who may hold honours, as honours name them. */
    Collection<String> holders() {
        Set<String> holders = prefixed("person:", people);
        holders.addAll(prefixed("studio:", studios));
        holders.addAll(prefixed("organisation:", organisations));
        return holders;
    }

    /** What may be assessed, as assessments name it. */
    Collection<String> assessed() {
        Set<String> assessed = prefixed("pairing:", pairings);
        assessed.addAll(prefixed("studio:", studios));
        return assessed;
    }

    /** Those of some documents that nothing else cites. */
    Collection<String> documents(Stored stored, Collection<String> cited) {
        Set<String> theirs = new HashSet<>(assessed());
        theirs.addAll(prefixed("innovation:", innovations));
        theirs.addAll(prefixed("event:", events));
        theirs.addAll(prefixed("training-base:", trainingBases));
        theirs.addAll(prefixed("pilot-project:", pilotProjects));
        theirs.addAll(prefixed("organisation:", organisations));
        Set<String> documents = new HashSet<>(cited);
        for (Row row : stored.answers(Tables.DOCUMENTS, "read/document/citing", cited)) {
            if (!theirs.contains(row.text("subject"))) {
                documents.remove(row.text("key"));
            }
        }
        return documents;
    }

    private static Set<String> prefixed(String prefix, Collection<String> keys) {
        Set<String> prefixed = new TreeSet<>();
        keys.forEach(key -> prefixed.add(prefix + key));
        return prefixed;
    }
}
