package org.xinchuan.document;

import org.xinchuan.standard.PartialDate;

/** A document as lists show it. */
public record DocumentItem(
        String id, String title, String docNo, String issuer, PartialDate issuedOn, String kind) {}
