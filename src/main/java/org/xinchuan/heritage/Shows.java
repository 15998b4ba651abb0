package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.lineage.kinship.Gender;
import org.xinchuan.person.PersonRef;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** People of one answer, read once, as the caller is shown them. */
final class Shows {

    private final Sight sight;
    private final Map<String, Row> rows = new HashMap<>();

    private Shows(Sight sight) {
        this.sight = sight;
    }

    /**
     * Reads them.
     *
     * @param most how long that may take
     */
    static Shows of(Graph graph, Sight sight, Collection<String> ids, Duration most) {
        Shows shows = new Shows(sight);
        List<String> keys = List.copyOf(new HashSet<>(ids));
        graph.read("read/person/rows", Map.of("keys", keys), most, _ -> {})
                .forEach(row -> shows.rows.put(row.text("id"), row));
        return shows;
    }

    PersonRef person(String id) {
        return sight.of(PersonRef.of(rows.get(id)));
    }

    /** The id by which somebody is spoken of. */
    String id(String id) {
        return sight.id(id);
    }

    /** Whether somebody is no more than a stub. */
    boolean hides(String id) {
        return !sight.id(id).equals(id);
    }

    Gender gender(String id) {
        String gender = rows.get(id).text("gender");
        return gender == null ? Gender.UNKNOWN : Gender.valueOf(gender);
    }
}
