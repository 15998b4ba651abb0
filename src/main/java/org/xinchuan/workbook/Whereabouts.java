package org.xinchuan.workbook;

import java.util.List;
import java.util.Optional;

/** Finds the organisation, the studio and the trade that a row names. */
final class Whereabouts {

    private final Organisations organisations;
    private final NameBook trades;
    private final Studios studios;
    private final Faulty faulty;

    Whereabouts(Organisations organisations, NameBook trades, Studios studios, Faulty faulty) {
        this.organisations = organisations;
        this.trades = trades;
        this.studios = studios;
        this.faulty = faulty;
    }

    Organisations organisations() {
        return organisations;
    }

    Studios studios() {
        return studios;
    }

    /** The code of an organisation; null when none is named or known, which is said. */
    String organisation(Spot spot, String unit) {
        if (unit.isEmpty()) {
            return null;
        }
        Optional<String> found = organisations.find(unit);
        if (found.isEmpty()) {
            faulty.warn(
                    spot,
                    "ORGANISATION_UNKNOWN",
                    "没有找到单位“" + unit + "”",
                    "no organisation \"" + unit + "\"");
        }
        return found.orElse(null);
    }

    /**
     * The code of a studio; null when none is named, and an error when there is none or several.
     *
     * @param written its code or name; empty when none is named
     * @param unit where it is at home, in the words of the workbook; empty when it does not say
     */
    String studio(Spot spot, String written, String unit) {
        return written.isEmpty() ? null : studios.code(spot, written, unit).orElse(null);
    }

    /** The code of a trade; null when none is named or known, which is said. */
    String occupation(Spot spot, String trade) {
        if (trade.isEmpty()) {
            return null;
        }
        List<String> found = trades.of(trade);
        if (found.size() != 1) {
            faulty.warn(
                    spot,
                    "OCCUPATION_UNKNOWN",
                    "职业目录里没有“" + trade + "”，未取用",
                    "no occupation \"" + trade + "\" in the catalogue; left out");
        }
        return found.size() == 1 ? found.getFirst() : null;
    }
}
