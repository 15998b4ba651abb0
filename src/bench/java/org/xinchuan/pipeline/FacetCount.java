package org.xinchuan.pipeline;

import org.xinchuan.access.Reach;
import org.xinchuan.lineage.Lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One question of the pipeline about people in memory, without a store. */
public final class FacetCount {

    private final Pipeline pipeline;
    private final LocalDate asOf;

    /**
     * @param by the words of the facets
     * @param narrowed what is wanted of grade, occupation, region or status
     */
    public FacetCount(
            Lineage lineage, LocalDate asOf, List<String> by, Map<String, Set<String>> narrowed) {
        this.asOf = asOf;
        pipeline =
                new Pipeline(
                        lineage,
                        PipelineQuestions.entries(),
                        new Reach(true, Set.of(), null),
                        PipelineQuestions.filters(narrowed),
                        by.stream().map(word -> Facet.of(word).orElseThrow()).toList());
    }

    /** How many rows there are. */
    public int ask() {
        return pipeline.count(asOf, null).keys().size();
    }

    /** How many people there are of each combination, the keys with tabs between. */
    public Map<String, Integer> answer() {
        Pipeline.Counted counted = pipeline.count(asOf, null);
        Map<String, Integer> answer = new TreeMap<>();
        for (int i = 0; i < counted.keys().size(); i++) {
            answer.put(String.join("\t", counted.keys().get(i)), counted.counts().get(i));
        }
        return answer;
    }

    /** Every state of employment, for a question that narrows nothing by it. */
    public static Set<String> everyStatus() {
        return Set.copyOf(Employment.STATES);
    }
}
