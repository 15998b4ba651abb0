package org.xinchuan.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the letters of a text are written: UTF-8, with or without a byte order mark, or GB18030. */
final class Encoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** UTF-8 first: hardly any Chinese text in GB18030 happens to be UTF-8 as well. */
    private static final List<Charset> KNOWN =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Encoding() {}

    /**
     * The first encoding of which the whole file is.
     *
     * @throws SheetFault when it is of none, or no text at all
     */
    static Charset of(Path file) throws IOException {
        for (Charset charset : KNOWN) {
            if (isWritten(file, charset)) {
                return charset;
            }
        }
        throw Refusals.unknownEncoding();
    }

    private static boolean isWritten(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = strict(file, charset)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        throw Refusals.notAWorkbook();
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads a text from its first letter on, after a byte order mark. */
    static Reader open(Path file, Charset charset) throws IOException {
        Reader reader = new java.io.BufferedReader(strict(file, charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** What an encoding that was found is called, with whether a mark stands at its beginning. */
    static TextEncoding told(Path file, Charset charset) throws IOException {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return TextEncoding.GB18030;
        }
        try (Reader reader = strict(file, charset)) {
            return reader.read() == BYTE_ORDER_MARK
                    ? TextEncoding.UTF_8_WITH_MARK
                    : TextEncoding.UTF_8;
        }
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
