package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.person.Person;
import org.xinchuan.person.PersonRef;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names people as the store would, out of memory: what an answer about a line says of each is in
 * the index, and the names of organisations and trades, which are few, are kept here.
 */
public final class PersonCards implements ReadModel {

    private static final Map<Standing, Person.Status> STATUSES = statuses();

    private final Graph graph;
    private volatile Names names = new Names(new NamedCodes(Map.of()), new NamedCodes(Map.of()));

    public PersonCards(Graph graph) {
        this.graph = graph;
    }

    /** What organisations and trades are called at one moment. */
    record Names(NamedCodes organisations, NamedCodes occupations) {}

    Names names() {
        return names;
    }

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

    /** The person of a number; null when there is none. */
    PersonRef of(PeopleLines people, int number) {
        PersonFact person = people.person(number).orElse(null);
        if (person == null) {
            return null;
        }
        Names now = names;
        String organisation = person.organisation();
        CareerFact.Post post = people.post(number);
        String occupation = post.occupation();
        return new PersonRef(
                person.id(),
                person.name(),
                organisation,
                now.organisations().name(organisation),
                occupation,
                now.occupations().name(occupation),
                person.employeeNoTail(),
                status(post.standing()));
    }

    /** The two are one thing: the index, which knows no feature, says it in its own words. */
    static Person.Status status(Standing standing) {
        return standing == null ? null : STATUSES.get(standing);
    }

    private static Map<Standing, Person.Status> statuses() {
        Map<Standing, Person.Status> statuses = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            statuses.put(standing, Person.Status.valueOf(standing.name()));
        }
        return statuses;
    }

    private NamedCodes names(String statement) {
        Map<String, String> found = new HashMap<>();
        graph.readAll(statement, Map.of())
                .forEach(row -> found.put(row.text("code"), row.text("name")));
        return new NamedCodes(found);
    }
}
