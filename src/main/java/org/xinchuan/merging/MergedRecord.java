package org.xinchuan.merging;

import java.util.List;

/**
 * A record that was merged into a person's.
 *
 * @param id which leads to the person now
 * @param by and {@code at}: who merged them and when; null when it came with an import
 * @param undoable whether it can be taken back now
 * @param later what was recorded since and rests on it, which is why it cannot
 */
public record MergedRecord(
        String id,
        String name,
        String employeeNo,
        String by,
        String at,
        boolean undoable,
        List<String> later) {

    /** All of one person. */
    public record All(List<MergedRecord> items) {}
}
