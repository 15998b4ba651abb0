package org.xinchuan.setting;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.Faults;

/**
 * A switch as it stands.
 *
 * @param on what an administrator chose; true until one did
 * @param inForce what holds: false as well where the environment of this server switches it off
 * @param recordedBy who chose it last; null until somebody did
 * @param recordedAt when, an instant in UTC
 */
public record Setting(
        String key, boolean on, boolean inForce, String recordedBy, String recordedAt) {

    /**
     * What is chosen.
     *
     * @param on required
     */
    public record Choice(Boolean on) {

        public Choice {
            new Faults().required("on", on).orThrow();
        }
    }

    /**
     * @param row null until somebody chose
     * @param allowed whether the environment leaves it to the administrators
     */
    static Setting of(Switch of, Row row, boolean allowed) {
        boolean on = row == null || row.flag("on");
        return new Setting(
                of.key(),
                on,
                on && allowed,
                row == null ? null : row.text("recordedBy"),
                row == null ? null : row.text("recordedAt"));
    }
}
