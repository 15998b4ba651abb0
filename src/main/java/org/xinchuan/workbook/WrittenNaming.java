package org.xinchuan.workbook;

import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

import java.util.Map;

/**
 * A naming as a row of a list tells it. Texts are empty and the others null where nobody tells
 * them.
 *
 * @param studio its code, else its name
 * @param unit where it is at home, in the words of the workbook
 * @param leader their name
 * @param leaderAt the cell of the name
 * @param grantedBy code or name of the body
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenNaming(
        Spot spot,
        String studio,
        String unit,
        String leader,
        Spot leaderAt,
        NamingLevel level,
        PartialDate namedOn,
        String title,
        PartialDate validTo,
        String certNo,
        String docNo,
        String grantedBy,
        Long fundingYuan,
        Map<String, Cell> columns) {

    WrittenNaming {
        columns = Map.copyOf(columns);
    }

    /** The same, with what the document tells where the row does not. */
    WrittenNaming under(WrittenNotice notice) {
        return new WrittenNaming(
                spot,
                studio,
                unit,
                leader,
                leaderAt,
                level == null ? notice.level() : level,
                namedOn == null ? notice.issuedOn() : namedOn,
                title,
                validTo,
                certNo,
                docNo.isEmpty() ? notice.number() : docNo,
                grantedBy.isEmpty() ? notice.issuer() : grantedBy,
                fundingYuan,
                columns);
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String field) {
        return spot.at(columns.get(field));
    }

    /** The same for whoever does not know cells. */
    Map<String, Taken.At> cells() {
        return Taken.at(columns);
    }
}
