package org.xinchuan.merging;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.standard.Fault;

import java.util.List;

/** What callers are told when two records do not become one, or one not two. */
final class MergeProblems {

    private MergeProblems() {}

    static Problem conflicts(List<MergeConflict> conflicts, String language) {
        return Problem.of(
                        409,
                        conflicts.getFirst().code(),
                        "两条记录不能照此合并",
                        "The two records cannot be merged as they stand")
                .withErrors(conflicts.stream().map(MergeProblems::error).toList())
                .with("conflicts", conflicts.stream().map(one -> one.in(language)).toList());
    }

    private static Problem.Error error(MergeConflict conflict) {
        return Problem.Error.pointer(
                conflict.field().isEmpty() ? "" : "/keepFrom",
                conflict.code(),
                conflict.message().zh(),
                conflict.message().en());
    }

    static Problem builtUpon(List<String> later) {
        return Problems.conflict(
                        Fault.of(
                                "",
                                "MERGE_BUILT_UPON",
                                "合并之后又有记录建立其上，请先处理：" + String.join("、", later),
                                "records made since rest on the merge, deal with them first: "
                                        + String.join(", ", later)))
                .with("later", later);
    }

    static Problem notOurs() {
        return Problems.conflict(
                Fault.of(
                        "",
                        "MERGE_NOT_OURS",
                        "该合并随导入而来，没有合并前的记录可恢复",
                        "the merge came with an import, and nothing is known of before"));
    }
}
