package org.xinchuan.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. The parser is the one that fastexcel uses, so that
 * what was looked at here is what is read later; here it stops at whatever no spreadsheet writes
 * and could be made to do harm: document types, deep nesting, endless names and endless words.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;

    /** Between two angle brackets: the longest cell, each letter written as an entity, and more. */
    private static final int LONGEST = 1 << 20;

    /** Of a part that is held in memory once it is read. */
    private static final long SMALL = 32L << 20;

    private static final int MOST_ELEMENTS = 400_000;

    private final String name;
    private final boolean small;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int elements;

    /**
     * A part from its beginning.
     *
     * @param small whether somebody will hold all of it, so that it must not be large
     */
    XmlPart(String name, boolean small, InputStream in) {
        this.name = name;
        this.small = small;
        this.in = new Measured(in);
        // One for each part, since a factory remembers every name that it has met.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = factory.createXMLStreamReader(this.in);
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    /**
     * Goes on to what comes next.
     *
     * @return the kind of it, of {@link XMLStreamConstants}
     */
    int next() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Refusals.unsafeXml(name);
                default -> {}
            }
            return event;
        } catch (SheetFault fault) {
            throw fault;
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    /** Goes on to the next element that begins; false when there is none. */
    boolean nextStart() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private void start() {
        if (++depth > DEEPEST || small && ++elements > MOST_ELEMENTS) {
            throw Refusals.damaged(name, null);
        }
        if (!isCommon(reader.getLocalName())) {
            learn(reader.getLocalName());
        }
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            String attribute = reader.getAttributeLocalName(i);
            if (attribute.length() != 1) {
                learn(attribute);
            }
        }
    }

    /** What a sheet consists of, which need not be looked up each time. */
    private static boolean isCommon(String element) {
        return switch (element) {
            case "c", "v", "row", "t", "si", "f" -> true;
            default -> false;
        };
    }

    private void learn(String word) {
        if (names.add(word) && names.size() > MOST_NAMES) {
            throw Refusals.damaged(name, null);
        }
    }

    XMLStreamReader at() {
        return reader;
    }

    String element() {
        return reader.getLocalName();
    }

    /** The value of an attribute without a namespace; null when there is none. */
    String attribute(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    /**
     * A number in plain digits.
     *
     * @param digits what stands there; null for nothing
     * @throws SheetFault when it is none, or none between the two
     */
    int number(String digits, int least, int most) {
        boolean plain =
                digits != null
                        && !digits.isEmpty()
                        && digits.length() < 10
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = plain ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            throw damaged();
        }
        return number;
    }

    /** How many letters the text at this place has. */
    int textLength() {
        try {
            return reader.getTextLength();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    SheetFault damaged() {
        return Refusals.damaged(name, null);
    }

    private SheetFault refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetFault fault) {
                return fault;
            }
        }
        return Refusals.damaged(name, e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Stops where a parser would have to hold more than a cell can be. */
    private final class Measured extends FilterInputStream {

        private int since;
        private long all;

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            all += Math.max(read, 0);
            if (small && all > SMALL) {
                throw Refusals.damaged(name, null);
            }
            for (int i = from; i < from + read; i++) {
                if (buffer[i] == '<') {
                    since = 0;
                } else if (++since > LONGEST) {
                    throw Refusals.damaged(name, null);
                }
            }
            return read;
        }
    }
}
