package org.xinchuan.honour;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.regex.Pattern;

/**
 * An honour that somebody holds.
 *
 * @param holder {@code person:ID}, {@code studio:CODE} or {@code organisation:CODE}
 * @param honour its code in the catalogue
 */
public record Honour(String holder, String honour, PartialDate onDate, String docNo) {

    private static final Pattern HOLDER = Pattern.compile("(person|studio|organisation):(.+)");

    public Honour {
        new Faults()
                .required("holder", holder)
                .add(
                        holder != null && !HOLDER.matcher(holder).matches(),
                        "holder",
                        "HOLDER_INVALID",
                        "请写成 person:编号、studio:编号 或 organisation:编号",
                        "write person:ID, studio:CODE or organisation:CODE")
                .required("honour", honour)
                .code("honour", honour)
                .orThrow();
    }

    /** {@code person}, {@code studio} or {@code organisation}. */
    public String holderKind() {
        return holder.substring(0, holder.indexOf(':'));
    }

    public String holderCode() {
        return holder.substring(holder.indexOf(':') + 1);
    }
}
