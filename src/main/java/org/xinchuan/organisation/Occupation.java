package org.xinchuan.organisation;

import org.xinchuan.standard.Faults;

/**
 * An occupation of the national classification, or a trade of one's own.
 *
 * @param edition the edition of the classification that the code is from, such as {@code 2022}
 */
public record Occupation(String code, String name, String edition) {

    public Occupation {
        new Faults().required("code", code).code("code", code).required("name", name).orThrow();
    }
}
