package org.xinchuan.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a zip file leaves no doubt of what is in it. The library that reads workbooks finds the
 * table of a zip, and the names in it, by other rules than the JDK where a file has a comment, is
 * in the form for more than 4 GiB or gives its entries second names; what was looked over would
 * then not be what is read. No spreadsheet writes such workbooks.
 */
final class EndOfZip {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;

    /** Second names and second comments (Info-ZIP, Unicode path and comment). */
    private static final int SECOND_NAME = 0x7075;

    private static final int SECOND_COMMENT = 0x6375;

    private EndOfZip() {}

    /**
     * Looks at the end of a file.
     *
     * @throws SheetFault unless it is that of a zip file of ordinary size, without a comment
     */
    static void check(Path file) throws IOException {
        ByteBuffer end =
                ByteBuffer.allocate(LOCATOR_SIZE + END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() < end.capacity()) {
                throw Refusals.damaged("zip", null);
            }
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {}
        }
        if (end.getInt(0) == LOCATOR) {
            throw Refusals.bomb();
        }
        if (end.getInt(LOCATOR_SIZE) != END || end.getShort(end.capacity() - 2) != 0) {
            throw Refusals.damaged("zip", null);
        }
    }

    /**
     * Whether an entry has another name than the one that it has.
     *
     * @param extra its further fields; null without any
     */
    static boolean isRenamed(byte[] extra) {
        if (extra == null) {
            return false;
        }
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int kind = fields.getShort() & 0xFFFF;
            int size = fields.getShort() & 0xFFFF;
            if (kind == SECOND_NAME || kind == SECOND_COMMENT || size > fields.remaining()) {
                return true;
            }
            fields.position(fields.position() + size);
        }
        return false;
    }
}
