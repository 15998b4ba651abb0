package org.xinchuan.workbook;

import org.xinchuan.person.Person;
import org.xinchuan.standard.PartialDate;

import java.util.Map;

/**
 * Somebody as a row of a roster tells them. Texts are empty and the others null where it says
 * nothing.
 *
 * @param who whom it speaks of
 * @param unit where they work, in the words of the workbook
 * @param title a professional title
 * @param certificate of the skill grade
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenEmployee(
        Spot spot,
        WrittenPerson who,
        Person.Gender gender,
        String unit,
        String trade,
        String post,
        PartialDate leftOn,
        PartialDate retiresOn,
        Person.Status status,
        String title,
        Certificate certificate,
        Map<String, Cell> columns) {

    WrittenEmployee {
        columns = Map.copyOf(columns);
    }

    /**
     * What a row says of a certificate.
     *
     * @param issuer code or name of the body that rated
     */
    record Certificate(String number, PartialDate issuedOn, String issuer) {
        boolean isBlank() {
            return number.isEmpty() && issuedOn == null && issuer.isEmpty();
        }
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String field) {
        return spot.at(columns.get(field));
    }
}
