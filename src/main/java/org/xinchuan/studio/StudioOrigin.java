package org.xinchuan.studio;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/**
 * A recorded fact that one studio grew out of another.
 *
 * @param document id of the document that says so; confirmed and with a document it is grade A
 */
public record StudioOrigin(
        String child,
        String parent,
        Kind kind,
        PartialDate occurredOn,
        String document,
        Boolean confirmed) {

    /** How one studio grows out of another. */
    public enum Kind {
        INCUBATED("孵化", "incubated"),
        SPIN_OFF("裂变", "spin-off"),
        BRANCH("分站", "branch"),
        SPLIT("分设", "split"),
        MERGER("合并组建", "merger"),
        REESTABLISHED("重新申报", "re-established");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        /** What the interface calls it. */
        public Bilingual label() {
            return label;
        }

        /** Whether parent and child may be founded on the same day. */
        public boolean allowsEqualDay() {
            return this == SPLIT || this == MERGER;
        }
    }

    public StudioOrigin {
        confirmed = Boolean.TRUE.equals(confirmed);
        new Faults()
                .required("child", child)
                .code("child", child)
                .required("parent", parent)
                .code("parent", parent)
                .required("kind", kind)
                .add(
                        child != null && child.equals(parent),
                        "parent",
                        "SELF_PARENT",
                        "工作室不能出自自己",
                        "a studio does not grow out of itself")
                .orThrow();
    }
}
