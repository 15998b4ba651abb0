package org.xinchuan.promotion;

import org.xinchuan.pairing.Assessment;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

/**
 * The review of a naming (复核).
 *
 * @param grade {@code PASS} or {@code FAIL}
 */
public record Review(NamingLevel level, PartialDate heldOn, String grade, Double score) {

    boolean failed() {
        return Assessment.FAIL.equals(grade);
    }
}
