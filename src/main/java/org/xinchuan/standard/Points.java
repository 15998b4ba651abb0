package org.xinchuan.standard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points for the parts of the yearly form, written {@code ORGANISATION:14}; the same spelling says
 * what each part weighs.
 *
 * @param byPart in the order of the form, none negative
 */
public record Points(Map<AssessmentPart, BigDecimal> byPart) {

    private static final String SEPARATOR = ":";

    /** Reads them; empty when one is no part with its points, or a part comes twice. */
    public static Optional<Points> tryParse(List<String> texts) {
        Map<AssessmentPart, BigDecimal> byPart = new EnumMap<>(AssessmentPart.class);
        try {
            for (String text : texts) {
                String[] sides = text.strip().split(SEPARATOR, 2);
                BigDecimal points = new BigDecimal(sides[sides.length - 1].strip());
                AssessmentPart part = AssessmentPart.valueOf(sides[0].strip());
                if (points.signum() < 0 || byPart.put(part, points) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new Points(byPart));
    }

    /** All of them together. */
    public BigDecimal sum() {
        return byPart.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Their spelling, one part each, in the order of the form. */
    public List<String> texts() {
        return byPart.entrySet().stream()
                .map(
                        one ->
                                one.getKey()
                                        + SEPARATOR
                                        + one.getValue().stripTrailingZeros().toPlainString())
                .toList();
    }
}
