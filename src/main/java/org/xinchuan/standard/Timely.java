package org.xinchuan.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A record with days that cannot lie ahead, such as the day of a grant (DOMAIN.md §4.9). */
public interface Timely {

    /** A fault for every day that lies after {@code today}; such a record is refused. */
    List<Fault> untimely(LocalDate today);

    /**
     * A fault when a day of a field lies after {@code today} whatever its precision leaves open.
     */
    static List<Fault> ahead(String field, PartialDate date, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (date != null && date.first().isAfter(today)) {
            faults.add(
                    Fault.of(
                            field,
                            "DATE_IN_FUTURE",
                            "日期 " + date + " 尚未到来",
                            "the day " + date + " is yet to come"));
        }
        return faults;
    }
}
