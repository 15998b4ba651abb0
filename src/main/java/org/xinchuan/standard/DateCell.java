package org.xinchuan.standard;

import java.math.BigDecimal;

/** What a cell of a workbook holds where a date is asked for, before anybody says which date. */
public sealed interface DateCell {

    /** Text as it was typed. */
    record Text(String text) implements DateCell {}

    /**
     * A number, and how the cell shows it: a real date is nothing else to a workbook.
     *
     * @param value as it is stored
     * @param format how it is shown
     */
    record Number(BigDecimal value, NumberFormat format) implements DateCell {}
}
