package org.xinchuan.lineage.column;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Reads what {@link PageOutput} wrote. What it gives may be anything until {@link #whole()} has
 * said that nothing was damaged; no length is believed that the file has no room for.
 */
public final class PageInput {
    private static final int SUM = Long.BYTES;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final CRC32C sum = new CRC32C();

    /** How many bytes before the sum have not been taken into the buffer. */
    private long left;

    /**
     * @param length of the whole file
     */
    public PageInput(InputStream in, long length) throws IOException {
        this.in = in;
        left = length - SUM;
        if (left < 0) {
            throw new IOException("too short");
        }
        buffer.limit(0);
    }

    /** Reads a number. */
    public int number() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    /** Reads a large number. */
    public long large() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    /** Reads a text. */
    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Reads an array. */
    public int[] numbers() throws IOException {
        int[] numbers = new int[length(Integer.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** Reads how many things of some bytes each follow. */
    public int length(int bytes) throws IOException {
        int length = number();
        if (length < 0 || (long) length * bytes > left + buffer.remaining()) {
            throw new IOException("a length that the file has no room for");
        }
        return length;
    }

    /** Whether all was read and is what was written. */
    public boolean whole() throws IOException {
        if (left > 0 || buffer.hasRemaining()) {
            return false;
        }
        byte[] end = in.readNBytes(SUM);
        return end.length == SUM && ByteBuffer.wrap(end).getLong() == sum.getValue();
    }

    char[] chars() throws IOException {
        char[] chars = new char[length(Character.BYTES)];
        for (int i = 0; i < chars.length; i++) {
            need(Character.BYTES);
            chars[i] = buffer.getChar();
        }
        return chars;
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        int done = 0;
        while (done < bytes.length) {
            need(1);
            int portion = Math.min(bytes.length - done, buffer.remaining());
            buffer.get(bytes, done, portion);
            done += portion;
        }
        return bytes;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        int kept = buffer.position();
        int wanted = (int) Math.min(left, buffer.remaining());
        int read = in.readNBytes(buffer.array(), kept, wanted);
        if (read < wanted || kept + read < bytes) {
            throw new IOException("it ends too early");
        }
        sum.update(buffer.array(), kept, read);
        left -= read;
        buffer.position(0).limit(kept + read);
    }
}
