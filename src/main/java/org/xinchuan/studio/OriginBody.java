package org.xinchuan.studio;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What is sent to record where a studio came from: one {@code parent}, or {@code parents} together,
 * as a merger needs.
 *
 * @param document id or title of the document that says so
 */
public record OriginBody(
        String parent,
        List<String> parents,
        StudioOrigin.Kind kind,
        PartialDate occurredOn,
        String document,
        Boolean confirmed) {

    public OriginBody {
        parents = parents == null ? List.of() : parents.stream().toList();
        boolean merger = kind == StudioOrigin.Kind.MERGER;
        new Faults()
                .required("kind", kind)
                .add(
                        merger && new HashSet<>(parents).size() < OriginRules.PARENTS_OF_A_MERGER,
                        "parents",
                        "MERGER_NEEDS_TWO_PARENTS",
                        "合并组建须在 parents 中同时写明至少两个来源工作室",
                        "a merger names at least two parents together, in parents")
                .add(
                        !merger && parent == null && parents.isEmpty(),
                        "parent",
                        "REQUIRED_EMPTY",
                        "请填写 parent",
                        "parent is required")
                .add(
                        parent != null && !parents.isEmpty(),
                        "parents",
                        "PARENT_TWICE",
                        "parent 与 parents 只填一个",
                        "give parent or parents, not both")
                .add(
                        new HashSet<>(parents).size() < parents.size(),
                        "parents",
                        "DUPLICATE_PARENT",
                        "同一个工作室写了两次",
                        "the same studio stands there twice")
                .add(
                        parents.stream().anyMatch(Objects::isNull),
                        "parents",
                        "REQUIRED_EMPTY",
                        "来源工作室不能为空",
                        "a parent is empty")
                .orThrow();
    }

    /** The one parent or all of them. */
    List<String> all() {
        return parent == null ? parents : List.of(parent);
    }

    /** The field that names the parent of that place. */
    String field(int place) {
        return parent == null ? "parents/" + place : "parent";
    }
}
