package org.xinchuan.workbook;

import org.xinchuan.document.SourceDocument;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

/**
 * The document by which the studios of a sheet are named. Texts are empty and the others null where
 * nobody tells them.
 *
 * @param spot the sheet
 */
record WrittenNotice(
        Spot spot,
        String title,
        String number,
        String issuer,
        PartialDate issuedOn,
        NamingLevel level) {

    private static final String NOTICE = "NOTICE";

    /** The same, with an issuer and a day where none were told yet. */
    WrittenNotice signed(String by, PartialDate on) {
        return new WrittenNotice(
                spot,
                title,
                number,
                issuer.isEmpty() ? by : issuer,
                issuedOn == null ? on : issuedOn,
                level);
    }

    /** It as a new document. */
    SourceDocument document() {
        return new SourceDocument(
                Code.random().text(),
                title,
                number.isEmpty() ? null : number,
                issuer.isEmpty() ? null : issuer,
                issuedOn,
                NOTICE);
    }
}
