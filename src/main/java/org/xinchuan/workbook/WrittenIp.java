package org.xinchuan.workbook;

import org.xinchuan.innovation.IpAsset;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Map;

/**
 * A patent or a software copyright as a row tells it. Texts are empty and the others null where it
 * says nothing.
 *
 * @param number in its standard spelling
 * @param result codes or titles of the results that it protects
 * @param studio code or name of the one that counts the result
 * @param owner code or name of an organisation
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenIp(
        Spot spot,
        String number,
        IpAsset.Kind kind,
        String title,
        IpAsset.Status status,
        PartialDate filedOn,
        PartialDate grantedOn,
        PartialDate endedOn,
        String result,
        String studio,
        String unit,
        List<WrittenPerson> inventors,
        String owner,
        Map<String, Cell> columns) {

    WrittenIp {
        inventors = List.copyOf(inventors);
        columns = Map.copyOf(columns);
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String field) {
        return spot.at(columns.get(field));
    }

    /** Where a granted or registered one stands when its row does not say. */
    IpAsset.Status standing() {
        if (status != null) {
            return status;
        }
        if (kind == IpAsset.Kind.SOFTWARE_COPYRIGHT) {
            return IpAsset.Status.REGISTERED;
        }
        return grantedOn == null ? null : IpAsset.Status.GRANTED;
    }
}
