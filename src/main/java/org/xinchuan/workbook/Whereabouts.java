package org.xinchuan.workbook;

import java.util.List;
import java.util.Optional;

/** Finds the organisation, the studio and the trade that a row of a register names. */
final class Whereabouts {

    private final Organisations organisations;
    private final NameBook trades;
    private final NameBook studios;
    private final Faulty faulty;

    Whereabouts(Organisations organisations, NameBook trades, NameBook studios, Faulty faulty) {
        this.organisations = organisations;
        this.trades = trades;
        this.studios = studios;
        this.faulty = faulty;
    }

    /** The code of the organisation that the row names; null when it names none that is known. */
    String organisation(WrittenPairing one) {
        if (one.unit().isEmpty()) {
            return null;
        }
        Optional<String> found = organisations.find(one.unit());
        if (found.isEmpty()) {
            faulty.warn(
                    one.at("organisation"),
                    "ORGANISATION_UNKNOWN",
                    "没有找到单位“" + one.unit() + "”",
                    "no organisation \"" + one.unit() + "\"");
        }
        return found.orElse(null);
    }

    /** The code of the studio; null when none is named, and an error when there is none. */
    String studio(WrittenPairing one) {
        if (one.studio().isEmpty()) {
            return null;
        }
        List<String> found = studios.of(one.studio());
        if (found.size() != 1) {
            faulty.error(
                    one.at("studio"),
                    "STUDIO_UNKNOWN",
                    found.isEmpty()
                            ? "没有找到工作室“" + one.studio() + "”"
                            : "有几个工作室叫“" + one.studio() + "”，请填写编号",
                    found.isEmpty()
                            ? "no studio \"" + one.studio() + "\""
                            : "several studios are called \"" + one.studio() + "\": give the code");
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The code of the trade; null when none is named or known. */
    String occupation(WrittenPairing one) {
        if (one.trade().isEmpty()) {
            return null;
        }
        List<String> found = trades.of(one.trade());
        if (found.size() != 1) {
            faulty.warn(
                    one.at("occupation"),
                    "OCCUPATION_UNKNOWN",
                    "职业目录里没有“" + one.trade() + "”，未取用",
                    "no occupation \"" + one.trade() + "\" in the catalogue; left out");
        }
        return found.size() == 1 ? found.getFirst() : null;
    }
}
