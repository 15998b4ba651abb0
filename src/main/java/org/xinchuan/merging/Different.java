package org.xinchuan.merging;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

/**
 * That somebody is not the person of another record, however alike the two look.
 *
 * @param person id of the other record
 * @param reason why, or null
 */
public record Different(String person, String reason) {

    public Different {
        new Faults().required("person", person).code("person", person).orThrow();
    }

    static Fault itself() {
        return Fault.of("person", "SAME_RECORD", "两个编号相同", "the two ids are the same");
    }
}
