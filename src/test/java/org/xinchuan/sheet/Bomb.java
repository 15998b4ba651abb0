package org.xinchuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A zip file made by hand: a block is packed once and stands in it as often as wanted, so that a
 * file that unpacks to gigabytes is made at once; several entries may share the same bytes.
 */
final class Bomb {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final byte[] LAST_BLOCK = {3, 0};

    private Bomb() {}

    /** A file of entries that all consist of a block, so many times. */
    static Path write(Path folder, List<String> names, byte[] block, int times) throws IOException {
        byte[] chunk = packed(block);
        int size = chunk.length * times + LAST_BLOCK.length;
        byte[] first = names.getFirst().getBytes(StandardCharsets.UTF_8);
        Path file = Files.createTempFile(folder, "bomb", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    common(little(LOCAL_SIZE).putInt(LOCAL), size, first.length)
                            .putShort((short) 0)
                            .array());
            out.write(first);
            for (int i = 0; i < times; i++) {
                out.write(chunk);
            }
            out.write(LAST_BLOCK);
            int central = 0;
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                out.write(
                        common(little(46).putInt(CENTRAL).putShort((short) 20), size, bytes.length)
                                .array());
                out.write(bytes);
                central += 46 + bytes.length;
            }
            out.write(
                    little(22)
                            .putInt(END)
                            .putInt(0)
                            .putShort((short) names.size())
                            .putShort((short) names.size())
                            .putInt(central)
                            .putInt(LOCAL_SIZE + first.length + size)
                            .array());
        }
        return file;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What a header in front of the bytes and one at the end of the file have in common. */
    private static ByteBuffer common(ByteBuffer header, int size, int name) {
        return header.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) Deflater.DEFLATED)
                .putInt(0)
                .putInt(0)
                .putInt(size)
                .putInt(size)
                .putShort((short) name);
    }

    private static byte[] packed(byte[] block) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(block);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = buffer.length; n == buffer.length; ) {
            n = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            out.write(buffer, 0, n);
        }
        deflater.end();
        return out.toByteArray();
    }
}
