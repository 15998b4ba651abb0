package org.xinchuan.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

import javax.xml.stream.XMLStreamConstants;

/**
 * What the formulas of a sheet cost the library: it compares each cell with each array formula,
 * spells shared formulas out for each cell that shares them, and holds both. For one sheet only.
 */
final class FormulaCost {

    private static final long MOST = 200_000_000;
    private static final long MOST_HELD = 8_000_000;
    private static final int MOST_UNKNOWN = 2_000_000;

    private final String sheet;
    private final Map<String, Integer> shared = new HashMap<>();
    private final LongStream.Builder unknown = LongStream.builder();
    private int unknowns;
    private long cells;
    private long arrays;
    private long spelled;
    private long held;

    FormulaCost(String sheet) {
        this.sheet = sheet;
    }

    /** Counts a cell. */
    void cell() {
        if (arrays * ++cells + spelled > MOST) {
            throw Refusals.tooManyFormulas(sheet);
        }
    }

    /** Remembers a formula that no spreadsheet has worked out; they come row by row. */
    void addUnknown(int row, int column) {
        if (++unknowns > MOST_UNKNOWN) {
            throw Refusals.tooManyFormulas(sheet);
        }
        unknown.add(place(row, column));
    }

    /** The places of those, in their order; for once. */
    long[] unknown() {
        return unknown.build().toArray();
    }

    static long place(int row, int column) {
        return (long) row * Columns.MOST + column;
    }

    /** Passes over the formula at which a part stands. */
    void read(XmlPart xml) {
        String type = xml.attribute("t");
        String group = xml.attribute("si");
        boolean first = xml.attribute("ref") != null;
        int letters = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                throw xml.damaged();
            }
            letters += event == XMLStreamConstants.CHARACTERS ? xml.textLength() : 0;
        }
        boolean array = "array".equals(type);
        boolean one = "shared".equals(type);
        held += array || one ? letters : 0;
        if (held > MOST_HELD) {
            throw Refusals.tooManyFormulas(sheet);
        }
        if (array) {
            arrays++;
        } else if (one && first) {
            shared.put(group, letters);
        } else if (one && shared.containsKey(group)) {
            spelled += shared.get(group);
        } else if (one) {
            throw xml.damaged();
        }
    }
}
