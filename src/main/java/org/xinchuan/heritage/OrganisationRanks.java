package org.xinchuan.heritage;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.influence.Ranking.Ranked;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Organisations by the credit of their people. */
final class OrganisationRanks {

    private OrganisationRanks() {}

    /**
     * An organisation.
     *
     * @param above code of what it belongs to, or null
     */
    record Unit(String code, String name, String above) {
        private static final Unit NONE = new Unit(null, null, null);

        /** From a row of {@code read/report/organisations}. */
        static Unit of(Row row) {
            return new Unit(row.text("code"), row.text("name"), row.text("parent"));
        }
    }

    /**
     * Ranks them all.
     *
     * @param credit by code; null for those who have no organisation
     * @param units by code
     */
    static List<InfluenceRanking.Item> of(Map<String, Double> credit, Map<String, Unit> units) {
        List<String> codes =
                credit.keySet().stream()
                        .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                        .toList();
        return Ranking.of(
                        codes.size(),
                        number -> true,
                        number -> credit.get(codes.get(number)),
                        Integer::compare,
                        codes.size() + 1,
                        Deadline.none())
                .stream()
                .map(one -> item(one, units.getOrDefault(codes.get(one.node()), Unit.NONE), units))
                .toList();
    }

    private static InfluenceRanking.Item item(Ranked one, Unit unit, Map<String, Unit> units) {
        return new InfluenceRanking.Item(
                one.rank(),
                unit.code(),
                unit.name(),
                one.value(),
                unit.above(),
                units.getOrDefault(unit.above(), Unit.NONE).name(),
                null,
                null);
    }
}
