package org.xinchuan.exchange;

import org.xinchuan.sheet.SheetFault;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.RememberedColumns;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A workbook that was sent, looked over once for all that is read of it. */
final class SentFile implements AutoCloseable {

    private final WorkbookIntake.Sent sent;

    /** Null when it cannot be read. */
    private final SheetFile sheets;

    /** Why not; null when it can. */
    private final SheetFault fault;

    private SentFile(WorkbookIntake.Sent sent, SheetFile sheets, SheetFault fault) {
        this.sent = sent;
        this.sheets = sheets;
        this.fault = fault;
    }

    static SentFile open(WorkbookIntake.Sent sent) {
        try {
            return new SentFile(sent, SheetFile.open(sent.file(), sent.name()), null);
        } catch (SheetFault fault) {
            return new SentFile(sent, null, fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its sheets.
     *
     * @throws SheetFault when it cannot be read
     */
    SheetFile sheets() {
        if (fault != null) {
            throw fault;
        }
        return sheets;
    }

    /**
     * What was sent with a kind, that of its header when nobody said, and what is remembered of its
     * unit.
     */
    WorkbookIntake.Sent told(List<RememberedColumns> remembered) {
        Wishes wishes = sent.wishes().remembering(remembered);
        return new WorkbookIntake.Sent(
                sent.file(),
                sent.name(),
                sent.kind() == null ? guessed(wishes) : sent.kind(),
                sent.goodRows(),
                wishes,
                sent.remember());
    }

    private Kind guessed(Wishes wishes) {
        try {
            return Kind.guess(sheets(), wishes.matches());
        } catch (SheetFault _) {
            // Whatever it is, it cannot be read, which is said when it is.
            return Kind.PAIRINGS;
        }
    }

    @Override
    public void close() {
        if (sheets != null) {
            sheets.close();
        }
    }
}
