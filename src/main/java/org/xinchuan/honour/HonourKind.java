package org.xinchuan.honour;

import org.xinchuan.standard.Faults;

/**
 * An honour of the catalogue.
 *
 * @param modelWorker whether its holders count as model workers (劳模)
 */
public record HonourKind(
        String code, String name, String level, String issuer, Boolean modelWorker) {

    public HonourKind {
        new Faults().required("code", code).code("code", code).required("name", name).orThrow();
    }
}
