package org.xinchuan.heritage;

import org.xinchuan.http.Call;
import org.xinchuan.http.Query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of everybody.
 *
 * @param mirror whether on reversed lines
 * @param rank of the genealogical index
 * @param passedOn which part of the credit goes on to the mentors, from 0 to 1
 */
record InfluenceQuestion(LocalDate asOf, RankedBy by, boolean mirror, int rank, double passedOn) {

    static final Query PASSED_ON =
            Query.number(
                            "passedOn",
                            0,
                            100,
                            "贡献上传给师父的百分比",
                            "how much of the credit goes on to the mentors, in percent")
                    .otherwise("50");

    static final List<Query> QUERIES =
            List.of(
                    Query.asOf(),
                    Query.choice(
                                    "measure",
                                    Stream.of(RankedBy.values()).map(RankedBy::word).toList(),
                                    "指标",
                                    "by what is ranked")
                            .otherwise(RankedBy.DESCENDANTS.word()),
                    Query.flag("mirror", "反向：按所承而非所传", "on reversed lines: by what came before"),
                    Query.number("rank", 1, 100, "谱系指数的阶", "rank of the genealogical index")
                            .otherwise("1"),
                    PASSED_ON,
                    Query.number("limit", 1, 1000, "条数", "how many items at most").otherwise("50"));

    static InfluenceQuestion of(Call call) {
        return new InfluenceQuestion(
                call.asOf(),
                RankedBy.of(call.choice("measure").orElseThrow()),
                call.flag("mirror"),
                call.number("rank", 1),
                passedOn(call));
    }

    static double passedOn(Call call) {
        return call.number("passedOn", 0) / 100.0;
    }
}
