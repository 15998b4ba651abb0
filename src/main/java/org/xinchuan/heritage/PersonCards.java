package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.person.Person;
import org.xinchuan.person.PersonRef;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names people as the store would, out of memory: what an answer about a line says of each is in
 * the index, and the names of organisations and trades, which are few, are kept here.
 */
public final class PersonCards implements ReadModel {

    private final Graph graph;
    private volatile Names names = new Names(Map.of(), Map.of());

    public PersonCards(Graph graph) {
        this.graph = graph;
    }

    private record Names(Map<String, String> organisations, Map<String, String> occupations) {}

    @Override
    public void load() {
        names = new Names(names("read/report/organisations"), names("read/occupation/all"));
    }

    @Override
    public void refresh(Set<String> subjects) {
        if (subjects.stream()
                .anyMatch(s -> s.startsWith("organisation:") || s.startsWith("occupation:"))) {
            load();
        }
    }

    /** The person of an id; null when there is none. */
    PersonRef of(Lineage lineage, String id) {
        PersonFact person = lineage.person(id).orElse(null);
        if (person == null) {
            return null;
        }
        Names now = names;
        CareerFact career = lineage.people().career(lineage.people().number(id));
        String organisation = person.organisation();
        String occupation = career.occupation();
        return new PersonRef(
                id,
                person.name(),
                organisation,
                organisation == null ? null : now.organisations().get(organisation),
                occupation,
                occupation == null ? null : now.occupations().get(occupation),
                person.employeeNoTail(),
                career.standing() == null ? null : Person.Status.valueOf(career.standing().name()));
    }

    private Map<String, String> names(String statement) {
        Map<String, String> found = new HashMap<>();
        graph.readAll(statement, Map.of())
                .forEach(row -> found.put(row.text("code"), row.text("name")));
        return found;
    }
}
