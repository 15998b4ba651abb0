package org.xinchuan.heritage;

import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.influence.Measures;
import org.xinchuan.studio.StudioItem;

import java.time.LocalDate;
import java.util.List;

/**
 * The measures of a person, of a studio over the studios that grew out of it: its fecundity are
 * those that did so directly. Credit is for what was done first at a studio.
 */
public record StudioInfluence(
        StudioItem studio,
        LocalDate asOf,
        Grade minGrade,
        Measures measures,
        Measures mirror,
        List<Integer> genealogicalIndex,
        CreditShares credit,
        double passedOn) {}
