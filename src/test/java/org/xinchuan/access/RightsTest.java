package org.xinchuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.access.OrganisationTree.Up;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The table of rights, and how organisations stand to each other. */
final class RightsTest {

    /**
     * G holds E1 and E2; E1 has the unit U with the team T and the subsidiary S with the unit V.
     */
    private static final OrganisationTree TREE =
            new OrganisationTree(
                    Map.of(
                            "E1", new Up("G", false),
                            "E2", new Up("G", false),
                            "U", new Up("E1", true),
                            "T", new Up("U", true),
                            "S", new Up("E1", false),
                            "V", new Up("S", true)));

    @ParameterizedTest
    @CsvSource({
        "E1, E1, OWN",
        "E1, U, OWN",
        "E1, T, OWN",
        "E1, S, DESCENDANT",
        "E1, V, DESCENDANT",
        "E1, G, ANCESTOR",
        "U, E1, ANCESTOR",
        "T, G, ANCESTOR",
        "E1, E2, SIBLING",
        "E2, U, FOREIGN",
        "E1, X, FOREIGN",
        "S, U, SIBLING",
        "E1, , PROVINCE"
    })
    void tellsHowOrganisationsStandToEachOther(String granted, String target, Relation expected) {
        assertThat(TREE.relation(granted, target)).isEqualTo(expected);
    }

    @Test
    void reachesWhatItsRelationsSay() {
        assertThat(TREE.reached("E1", Cell.OWN)).containsExactlyInAnyOrder("E1", "U", "T");
        assertThat(TREE.reached("E1", Cell.OWN_AND_BELOW))
                .containsExactlyInAnyOrder("E1", "U", "T", "S", "V");
        assertThat(TREE.reached("E1", Cell.NONE)).isEmpty();
        assertThat(TREE.reached("E1", Cell.SELF)).isEmpty();
    }

    /** What is reached from above is what stands in the relation from below, on any tree. */
    @Test
    void bothWaysThroughTheTreeAgree() {
        Random dice = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            Map<String, Up> up = new HashMap<>();
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                // A loop, which a mistake may have made, must end as well.
                int above = round % 10 == 0 ? dice.nextInt(25) : i == 0 ? -1 : dice.nextInt(i);
                if (above >= 0 && dice.nextInt(8) > 0) {
                    up.put("O" + i, new Up("O" + above, dice.nextBoolean()));
                }
                codes.add("O" + i);
            }
            OrganisationTree tree = new OrganisationTree(up);
            for (String granted : codes) {
                for (Cell cell : List.of(Cell.OWN, Cell.OWN_AND_BELOW)) {
                    List<String> expected =
                            codes.stream()
                                    .filter(code -> cell.reaches(tree.relation(granted, code)))
                                    .toList();
                    assertThat(tree.reached(granted, cell))
                            .as("round %s from %s by %s", round, granted, cell)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    @Test
    void theTableHasACellForEveryRoleAndOperation() {
        RightsTable table = RightsTable.shipped();
        for (Operation operation : Operation.values()) {
            for (Role role : Role.values()) {
                assertThat(table.cell(operation, role)).as(operation + " " + role).isNotNull();
            }
        }
    }

    @Test
    void refusesATableThatSaysTooLittle() {
        assertThatThrownBy(() -> RightsTable.of(List.of("operation,PUBLIC", "READ_PUBLIC,all")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says too little");
        assertThatThrownBy(() -> RightsTable.of(List.of("operation,PUBLIC", "READ_PUBLIC,mine")))
                .hasMessageContaining("mine");
    }

    @Test
    void nobodyWithoutAGrantReachesAnybody() {
        for (Operation operation : Operation.values()) {
            boolean forAll = RightsTable.shipped().cell(operation, Role.PUBLIC) == Cell.ALL;
            assertThat(new Views(null).of(Identity.PUBLIC).may(operation))
                    .as(operation.name())
                    .isEqualTo(forAll);
        }
    }
}
