package org.xinchuan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as bytes, one after the other. The first megabyte of them is in memory; more are in a
 * temporary file that has no name any more and is gone with whoever holds it. One thread may add;
 * afterwards any number may read.
 */
final class RowBytes {

    private static final int CHUNK = 1 << 26;
    private static final int FEW = 1 << 20;
    private static final int LEAST = 1 << 12;

    /** Rows begin at places that are multiples of it, so that 32 bits name places in 32 GiB. */
    private static final int STEP = 8;

    private final Path room;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private FileChannel file;
    private long end;

    /**
     * @param room the folder of its file, if there comes to be one; made when absent
     */
    RowBytes(Path room) {
        this.room = room;
        chunks.add(ByteBuffer.allocate(LEAST));
    }

    /** Adds a row; answers by what it is found. */
    int add(byte[] bytes, int length) {
        long begin = room(Integer.BYTES + length);
        ByteBuffer chunk = chunks.get((int) (begin / CHUNK));
        int at = (int) (begin % CHUNK);
        chunk.putInt(at, length);
        chunk.put(at + Integer.BYTES, bytes, 0, length);
        end = (begin + Integer.BYTES + length + STEP - 1) / STEP * STEP;
        if (begin / STEP > 0xFFFF_FFFFL) {
            throw new IllegalStateException("more than 32 GiB of rows in one file");
        }
        return (int) (begin / STEP);
    }

    /** The row that was added under a place. */
    byte[] row(int place) {
        long begin = Integer.toUnsignedLong(place) * STEP;
        ByteBuffer chunk = chunks.get((int) (begin / CHUNK));
        int at = (int) (begin % CHUNK);
        byte[] bytes = new byte[chunk.getInt(at)];
        chunk.get(at + Integer.BYTES, bytes);
        return bytes;
    }

    /** Says that no more will be added. */
    void done() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where so many bytes have room: a row lies in one chunk. */
    private long room(int length) {
        if (length > CHUNK) {
            throw new IllegalStateException("a row of more than 64 MiB");
        }
        long begin = end % CHUNK + length > CHUNK ? (end / CHUNK + 1) * CHUNK : end;
        if (file == null && begin + length > chunks.getFirst().capacity()) {
            more(Math.toIntExact(begin + length));
        }
        while (begin / CHUNK >= chunks.size()) {
            chunks.add(mapped(chunks.size()));
        }
        return begin;
    }

    /** Makes the only chunk larger, or puts it into a file. */
    private void more(int least) {
        ByteBuffer before = chunks.getFirst();
        ByteBuffer larger =
                least <= FEW
                        ? ByteBuffer.allocate(Math.max(least, 2 * before.capacity()))
                        : mapped(0);
        larger.put(0, before, 0, before.capacity());
        chunks.set(0, larger);
    }

    private ByteBuffer mapped(int number) {
        try {
            if (file == null) {
                file = open();
            }
            // A disk that is full would be noticed in the middle of a write to memory otherwise.
            ByteBuffer nothing = ByteBuffer.allocate(FEW);
            long begin = (long) number * CHUNK;
            for (long at = begin; at < begin + CHUNK; ) {
                at += file.write(nothing.clear(), at);
            }
            return file.map(FileChannel.MapMode.READ_WRITE, begin, CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile(Files.createDirectories(room), "xinchuan", ".rows");
        return FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
