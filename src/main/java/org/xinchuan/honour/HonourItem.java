package org.xinchuan.honour;

import org.xinchuan.standard.PartialDate;

/** An honour held, with its name. */
public record HonourItem(
        String holder,
        String honour,
        String name,
        String level,
        boolean modelWorker,
        PartialDate onDate,
        String docNo) {}
