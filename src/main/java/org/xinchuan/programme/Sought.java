package org.xinchuan.programme;

import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.standard.SearchWords;

import java.util.HashMap;
import java.util.Map;

/** What a call looks for in a list, as the parameters of a statement. */
final class Sought {

    private Sought() {}

    /** The parameters that lists of bases and projects have in common, and the part asked for. */
    static Map<String, Object> by(Call call, Graph graph) {
        Map<String, Object> parameters = new HashMap<>();
        SearchWords words =
                call.text("q").filter(q -> !q.isBlank()).map(SearchWords::of).orElse(null);
        parameters.put("folded", words == null ? null : words.folded());
        parameters.put("spelt", words == null ? null : words.spelt());
        parameters.put("typed", words == null ? null : words.typed());
        parameters.put("action", call.choice("action").orElse(null));
        parameters.put(
                "organisations",
                call.text("organisation").map(code -> Subtree.of(graph, code)).orElse(null));
        parameters.put("asOf", call.date("asOf").orElse(call.today()));
        parameters.put("offset", call.offset());
        parameters.put("limit", call.limit());
        return parameters;
    }
}
