package org.xinchuan.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result of a studio of the demo group.
 *
 * @param number 1, 2, 3 … within its studio, in order of completion; 0 for a proposal
 * @param about the part of the plant that it is about
 * @param host code of the enterprise of its studio
 * @param people ids in order of rank, whoever led the studio first
 */
record Result(
        String code,
        String studio,
        int number,
        String type,
        String about,
        String title,
        LocalDate completedOn,
        String host,
        List<String> people) {

    /** The row of {@code innovations.csv} without what only some results have. */
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("code", code);
        row.put("title", title);
        row.put("type", type);
        row.put("completedOn", completedOn.toString());
        row.put("studio", studio);
        row.put("contributors", String.join(";", people));
        return row;
    }
}
