package org.xinchuan.promotion;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;

import java.util.List;

/** Studios of which only what a rule asks for is known. */
final class Cards {

    private Cards() {}

    static StudioCard card(
            Studio.Type type,
            PartialDate foundedOn,
            List<StudioCard.Leader> leaders,
            List<StudioCard.Named> namings) {
        return new StudioCard(
                "S1", "一号工作室", type, foundedOn, null, null, null, null, null, null, null, leaders,
                namings, List.of());
    }
}
