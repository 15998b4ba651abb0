package org.xinchuan.sheet;

import java.io.IOException;

import javax.xml.stream.XMLStreamConstants;

/** A pass over the table of texts of a workbook, which the library holds in memory as it reads. */
final class StringsScan {

    private StringsScan() {}

    /** How many there are. */
    static int count(XmlPart part, SheetLimits limits) throws IOException {
        long letters = 0;
        long longest = 0;
        int strings = 0;
        try (part) {
            int event = part.next();
            for (; event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && part.element().equals("si")) {
                    strings++;
                    longest = 0;
                } else if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA) {
                    letters += part.textLength();
                    longest += part.textLength();
                }
                // The readings of a text (phonetic runs) stand with it.
                if (longest > 2L * limits.cellLength()) {
                    throw Refusals.cellTooLong("sharedStrings", strings, limits.cellLength());
                }
                if (letters > limits.stringLetters() || strings > limits.strings()) {
                    throw Refusals.tooManyTexts();
                }
            }
        }
        return strings;
    }
}
