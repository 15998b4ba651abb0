package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.TextColumn;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.standard.PartialDate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is known of the numbered pairings beside who is joined: status, term and document. The first
 * day stands in the links that a pairing makes, and here only how exactly it is known.
 */
final class PairingTable {
    /** 1899-12-31, from which the last days count of pairings that began nobody knows when. */
    private static final int BEFORE = -25_568;

    private static final PairingStatus[] STATUSES = PairingStatus.values();
    private static final int UNKNOWN = 0;
    private static final int DAY = 1;
    private static final int MONTH = 2;
    private static final int YEAR = 3;

    private final TextColumn ids;
    private final Column marks;

    /** How many days after the first the last is: pairings last as long as one another. */
    private final Column ends;

    private final Column documents;
    private final KeyColumn documentIds;
    private final int size;

    private PairingTable(
            TextColumn ids,
            Column marks,
            Column ends,
            Column documents,
            KeyColumn documentIds,
            int size) {
        this.ids = ids;
        this.marks = marks;
        this.ends = ends;
        this.documents = documents;
        this.documentIds = documentIds;
        this.size = size;
    }

    static PairingTable empty() {
        return new PairingTable(
                TextColumn.empty(),
                Column.empty(),
                Column.empty(),
                Column.empty(),
                KeyColumn.empty(),
                0);
    }

    /** How many pairings were ever numbered. */
    int size() {
        return size;
    }

    /** The table with the pairings numbered anew: each is given by its number here. */
    PairingTable inOrder(int[] rows) {
        boolean same = true;
        for (int row = 0; row < rows.length; row++) {
            same &= rows[row] == row;
        }
        return same
                ? this
                : new PairingTable(
                        ids.inOrder(rows),
                        marks.inOrder(rows),
                        ends.inOrder(rows),
                        documents.inOrder(rows),
                        documentIds,
                        size);
    }

    String id(int pairing) {
        return ids.get(pairing);
    }

    boolean is(int pairing, byte[] id) {
        return ids.is(pairing, id);
    }

    PairingStatus status(int pairing) {
        return STATUSES[marks.get(pairing) >>> 4];
    }

    /**
     * When it began, as it was written; null when nobody knows.
     *
     * @param since the first day of a link that it makes
     */
    PartialDate startsOn(int pairing, int since) {
        return date(marks.get(pairing) & 3, since);
    }

    /**
     * Its last day; null when it is open or nobody knows.
     *
     * @param since the first day of a link that it makes
     */
    PartialDate endsOn(int pairing, int since) {
        return date(marks.get(pairing) >>> 2 & 3, ends.get(pairing) + base(since));
    }

    private static int base(int since) {
        return since == LinkPage.ALWAYS ? BEFORE : since;
    }

    /** The document that says so; null when there is none. */
    String document(int pairing) {
        int document = documents.get(pairing);
        return document == 0 ? null : documentIds.get(document - 1);
    }

    /** Status, dates and documents, without the ids. */
    long bytes() {
        return marks.bytes() + ends.bytes() + documents.bytes();
    }

    long idBytes() {
        return ids.bytes() + documentIds.bytes();
    }

    void write(PageOutput out) throws IOException {
        out.number(size);
        ids.write(out);
        marks.write(out);
        ends.write(out);
        documents.write(out);
        documentIds.write(out);
    }

    static PairingTable read(PageInput in) throws IOException {
        int size = in.number();
        return new PairingTable(
                TextColumn.read(in),
                Column.read(in),
                Column.read(in),
                Column.read(in),
                KeyColumn.read(in),
                size);
    }

    Edit edit() {
        return new Edit(this);
    }

    private static PartialDate date(int precision, int first) {
        return switch (precision) {
            case DAY -> PartialDate.of(LocalDate.ofEpochDay(first));
            case MONTH -> PartialDate.parse(YearMonth.from(LocalDate.ofEpochDay(first)).toString());
            case YEAR -> PartialDate.of(LocalDate.ofEpochDay(first)).year();
            default -> null;
        };
    }

    private static int precision(PartialDate date) {
        if (date == null) {
            return UNKNOWN;
        }
        return switch (date.text().length()) {
            case 4 -> YEAR;
            case 7 -> MONTH;
            default -> DAY;
        };
    }

    /** Pairings being numbered and changed. For one thread. */
    static final class Edit {
        private final TextColumn.Edit ids;
        private final Column.Edit marks;
        private final Column.Edit ends;
        private final Column.Edit documents;
        private final KeyColumn.Edit documentIds;
        private int size;

        private Edit(PairingTable base) {
            ids = base.ids.edit();
            marks = base.marks.edit();
            ends = base.ends.edit();
            documents = base.documents.edit();
            documentIds = base.documentIds.edit();
            size = base.size;
        }

        /** Adds a pairing and answers its number. */
        int add(PairingFact pairing) {
            int number = size++;
            ids.set(number, pairing.id());
            set(number, pairing);
            return number;
        }

        void set(int number, PairingFact pairing) {
            marks.set(
                    number,
                    pairing.status().ordinal() << 4
                            | precision(pairing.endsOn()) << 2
                            | precision(pairing.startsOn()));
            ends.set(
                    number,
                    pairing.endsOn() == null
                            ? 0
                            : (int) pairing.endsOn().first().toEpochDay()
                                    - base(LinkPage.since(pairing)));
            documents.set(
                    number,
                    pairing.document() == null ? 0 : documentIds.number(pairing.document()) + 1);
        }

        boolean is(int number, String id) {
            return id.equals(ids.get(number));
        }

        PairingTable done() {
            return new PairingTable(
                    ids.done(),
                    marks.done(),
                    ends.done(),
                    documents.done(),
                    documentIds.done(),
                    size);
        }
    }
}
