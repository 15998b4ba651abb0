package org.xinchuan.lineage.fact;

import java.util.Objects;

/**
 * One mentor and one apprentice.
 *
 * @param mentor a person's id
 * @param apprentice a person's id
 */
public record Couple(String mentor, String apprentice) {
    public Couple {
        Objects.requireNonNull(mentor);
        Objects.requireNonNull(apprentice);
    }
}
