package org.xinchuan.pairing;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.regex.Pattern;

/**
 * An assessment of a pairing or of a studio.
 *
 * @param subject {@code pairing:ID} or {@code studio:CODE}
 * @param person the apprentice assessed, where it is one
 * @param score in points, 0 to 100
 */
public record Assessment(
        String subject, Kind kind, PartialDate heldOn, String person, Double score, String grade) {

    private static final Pattern SUBJECT = Pattern.compile("(pairing|studio):(.+)");

    /** What is assessed. */
    public enum Kind {
        PERIODIC,
        GRADUATION,
        STUDIO_ANNUAL
    }

    public Assessment {
        new Faults()
                .required("subject", subject)
                .add(
                        subject != null && !SUBJECT.matcher(subject).matches(),
                        "subject",
                        "SUBJECT_INVALID",
                        "请写成 pairing:编号 或 studio:编号",
                        "write pairing:ID or studio:CODE")
                .required("kind", kind)
                .required("heldOn", heldOn)
                .code("person", person)
                .orThrow();
    }
}
