package org.xinchuan.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.BesideOthers;
import org.xinchuan.standard.SearchWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finding people in memory, held against a search that filters and sorts everybody. */
@BesideOthers
final class PeopleSearchTest {

    private static final int QUESTIONS = 400;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400, 3000})
    void findsWhomAPlainSearchFinds(int people) {
        RandomPeople random = new RandomPeople(people);
        Map<String, Searched> everybody = everybody(random, people);
        PeopleState state = state(everybody);

        for (int i = 0; i < QUESTIONS; i++) {
            compare(random, state, everybody);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoComesGoesOrChangesIsFoundAsTheyAre(long seed) {
        RandomPeople random = new RandomPeople(seed);
        Map<String, Searched> everybody = everybody(random, 200);
        PeopleState state = state(everybody);

        for (int step = 0; step < 60; step++) {
            Set<String> ids = new TreeSet<>();
            List<Searched> found = new ArrayList<>();
            for (int i = random.below(5); i >= 0; i--) {
                String id = random.id(random.below(300));
                if (ids.add(id)) {
                    everybody.remove(id);
                    if (random.below(4) > 0) {
                        found.add(random.person(id));
                        everybody.put(id, found.getLast());
                    }
                }
            }
            state = state.with(ids, found);
            assertThat(state.size()).isEqualTo(everybody.size());
            for (int i = 0; i < 20; i++) {
                compare(random, state, everybody);
            }
        }
    }

    @Test
    void aTextThatIsNotMadeOfNameAndCodesIsLookedIntoAsItIs() {
        Searched person = new Searched("N7", "人七", "n7 other", "N7", "b", "b", null, null, false);
        PeopleState state = state(Map.of("N7", person));

        assertThat(search(state, "OTHER").page()).containsExactly("N7");
        assertThat(search(state, "人七").page()).isEmpty();
    }

    private static PeopleSearch.Found search(PeopleState state, String typed) {
        return new PeopleSearch(state, SearchWords.of(typed), null, null, null).page(0, 10);
    }

    private static void compare(
            RandomPeople random, PeopleState state, Map<String, Searched> everybody) {
        SearchWords typed = random.typed();
        Searched.Order order = random.order(typed);
        List<String> organisations = random.organisations();
        String occupation = random.below(3) == 0 ? random.occupation() : null;
        List<String> all =
                new PlainSearch(everybody.values()).all(typed, order, organisations, occupation);
        int limit = 1 + random.below(30);
        int offset = random.below(3) == 0 ? 0 : random.below(all.size() + 3);
        PeopleSearch.Found found =
                new PeopleSearch(state, typed, order, organisations, occupation)
                        .page(offset, limit);

        String question = typed + " " + order + " " + organisations + " " + occupation;
        assertThat(found.total()).as(question).isEqualTo(all.size());
        assertThat(found.page())
                .as(question + " " + offset + " " + limit)
                .isEqualTo(
                        all.subList(
                                Math.min(offset, all.size()),
                                Math.min(offset + limit, all.size())));
    }

    private static Map<String, Searched> everybody(RandomPeople random, int people) {
        Map<String, Searched> everybody = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            everybody.put(random.id(i), random.person(random.id(i)));
        }
        return everybody;
    }

    private static PeopleState state(Map<String, Searched> everybody) {
        PeopleTable.Builder people = new PeopleTable.Builder();
        everybody.values().forEach(people::add);
        return PeopleState.of(people.done());
    }
}
