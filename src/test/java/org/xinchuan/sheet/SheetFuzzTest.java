package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files that are right but for a few bytes: whatever they are, they are read or refused, and marked
 * or refused, and never anything else. {@code -Dsheet.fuzz=100000} tries so many, {@code
 * -Dsheet.seed} others.
 */
final class SheetFuzzTest {

    private static final int TRIES = Integer.getInteger("sheet.fuzz", 400);
    private static final long SEED = Long.getLong("sheet.seed", 20231128);

    /** What such files are made of, and what has broken readers before. */
    private static final List<String> WORDS =
            List.of(
                    "<",
                    ">",
                    "/>",
                    "</row>",
                    "<row>",
                    "<c>",
                    "</c>",
                    "<v>",
                    "</v>",
                    "<f>",
                    "<is>",
                    "<t>",
                    "\"",
                    "'",
                    "&",
                    "&amp;",
                    "&#0;",
                    "&#x110000;",
                    "&x;",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<?x",
                    "<!DOCTYPE a>",
                    " t=\"s\"",
                    " t=\"d\"",
                    " t=\"\"",
                    " s=\"-1\"",
                    " s=\"99999999999\"",
                    " r=\"A0\"",
                    " r=\"XFE1\"",
                    " r=\"1A\"",
                    " r=\"-1\"",
                    "1E999999999",
                    "-0",
                    "NaN",
                    "2147483648",
                    "\0",
                    "\uFEFF",
                    "\uFFFF",
                    "_x0000_",
                    "_xD800_",
                    " si=\"1\"",
                    " t=\"shared\"",
                    " t=\"array\" ref=\"A1:B2\"",
                    " ref=\"B9:A1\"",
                    "<sheetData>",
                    "</sheetData>",
                    "<mergeCell ref=\"A1\"/>",
                    " numFmtId=\"x\"",
                    " xmlns=\"\"",
                    "encoding=\"UTF-16\"",
                    ",",
                    ";",
                    "\t",
                    "\r",
                    "\n",
                    "=\"",
                    "\"\"");

    @TempDir Path folder;

    @Test
    void aFileIsReadOrRefused() throws IOException {
        Random dice = new Random(SEED);
        List<String> broken = new ArrayList<>();
        int read = 0;
        int refused = 0;
        Path file = folder.resolve("file");
        for (int i = 0; i < TRIES && broken.size() < 5; i++) {
            boolean text = dice.nextInt(4) == 0;
            byte[] bytes = text ? text(dice) : workbook(dice);
            Files.write(file, bytes);
            try {
                SheetFuzz.read(file, text ? "a.csv" : "a.xlsx");
                read++;
            } catch (SheetFault fault) {
                assertThat(fault.code()).matches("[A-Z_]+");
                refused++;
            } catch (Exception | StackOverflowError e) {
                StringWriter said = new StringWriter();
                e.printStackTrace(new PrintWriter(said));
                broken.add("try " + i + ": " + said.toString().lines().limit(8).toList());
            }
        }
        assertThat(broken).isEmpty();
        // Else what is tried would not be near enough to what is right, or not far enough from it.
        assertThat(read).isGreaterThan(TRIES / 20);
        assertThat(refused).isGreaterThan(TRIES / 20);
    }

    private static byte[] workbook(Random dice) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(SheetFuzz.book().parts());
        List<String> names = List.copyOf(parts.keySet());
        for (int i = dice.nextInt(3); i >= 0; i--) {
            String name = names.get(dice.nextInt(names.size()));
            parts.computeIfPresent(name, (_, part) -> changed(part, dice));
        }
        if (dice.nextInt(20) == 0) {
            parts.remove(names.get(dice.nextInt(names.size())));
        }
        byte[] zip = Zipped.zip(parts);
        return dice.nextInt(8) == 0 ? changed(zip, dice) : zip;
    }

    private static byte[] text(Random dice) {
        String text = "师傅,工号,日期\r\n\"刘,德胜\",0012,2023.9\r\n李,\"a\"\"b\",\"两\n行\"\r\n";
        Charset charset = dice.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        byte[] bytes = text.getBytes(charset);
        for (int i = dice.nextInt(4); i >= 0; i--) {
            bytes = changed(bytes, dice);
        }
        return bytes;
    }

    /** Bytes with a few that are others, gone, twice, or a word too many. */
    private static byte[] changed(byte[] bytes, Random dice) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = dice.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + dice.nextInt(12));
        byte[] word = WORDS.get(dice.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (dice.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[from] ^= (byte) (1 << dice.nextInt(8));
                yield flipped;
            }
            case 1 -> join(bytes, from, new byte[0], to);
            case 2 -> join(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> join(bytes, from, word, to);
            default -> join(bytes, from, word, from);
        };
    }

    private static byte[] join(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, until);
        out.writeBytes(between);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
