package org.xinchuan.lineage.column;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Writes arrays of numbers one after the other, and at the end what tells whether they are whole.
 */
public final class PageOutput {
    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final CRC32C sum = new CRC32C();

    public PageOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes a number. */
    public void number(int number) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    /** Writes a large number. */
    public void large(long number) throws IOException {
        room(Long.BYTES);
        buffer.putLong(number);
    }

    /** Writes a text. */
    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes an array with its length. */
    public void numbers(int[] numbers) throws IOException {
        number(numbers.length);
        for (int number : numbers) {
            number(number);
        }
    }

    /** Writes an array with its length. */
    void chars(char[] chars) throws IOException {
        number(chars.length);
        for (char one : chars) {
            room(Character.BYTES);
            buffer.putChar(one);
        }
    }

    /** Writes an array with its length. */
    void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        int done = 0;
        while (done < bytes.length) {
            room(1);
            int portion = Math.min(bytes.length - done, buffer.remaining());
            buffer.put(bytes, done, portion);
            done += portion;
        }
    }

    /** Ends what was written. */
    public void end() throws IOException {
        flush();
        buffer.putLong(sum.getValue());
        out.write(buffer.array(), 0, buffer.position());
        out.flush();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        sum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
