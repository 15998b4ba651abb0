package org.xinchuan.heritage;

import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Organisations by the credit of their people. */
final class OrganisationRanks {

    private OrganisationRanks() {}

    /**
     * Ranks them all.
     *
     * @param credit by code; null for those who have no organisation
     * @param names by code
     */
    static List<InfluenceRanking.Item> of(Map<String, Double> credit, Map<String, String> names) {
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
                .map(
                        one ->
                                InfluenceRanking.Item.of(
                                        one.rank(),
                                        codes.get(one.node()),
                                        names.get(codes.get(one.node())),
                                        one.value()))
                .toList();
    }
}
