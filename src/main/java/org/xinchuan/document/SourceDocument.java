package org.xinchuan.document;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/** A document that facts cite: a naming notice, an agreement, a register. */
public record SourceDocument(
        String id, String title, String docNo, String issuer, PartialDate issuedOn, String kind) {

    public SourceDocument {
        new Faults().required("id", id).code("id", id).required("title", title).orThrow();
    }
}
