package org.xinchuan.report;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** Adds up what the cells of a number column say. */
final class Sums {

    private Sums() {}

    /**
     * Without the error that adding binary fractions has, so that 0.1 and 0.2 are 0.3.
     *
     * @param numbers with null where nothing is known
     * @return a whole number, unless one of them has decimals; 0 for none
     */
    static Number of(Stream<Number> numbers) {
        BigDecimal sum =
                numbers.filter(Objects::nonNull)
                        .map(Sums::exact)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros();
        return sum.scale() <= 0 ? (Number) sum.longValueExact() : sum;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }
}
