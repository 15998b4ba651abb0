package org.xinchuan.sheet;

/**
 * What a file may cost before it is refused.
 *
 * @param fileBytes as it was sent
 * @param entries files inside a workbook
 * @param inflatedBytes of all of them together, unpacked
 * @param ratio how many times its packed size an entry may be once it is larger than {@code
 *     alwaysBytes}
 * @param alwaysBytes what an entry may be whatever its ratio
 * @param stringLetters of the table of texts, which is held in memory
 * @param strings of that table
 * @param rows that show something, of one sheet
 * @param columns of a sheet
 * @param cellLength letters of one cell; Excel has no longer ones
 */
public record SheetLimits(
        long fileBytes,
        int entries,
        long inflatedBytes,
        int ratio,
        long alwaysBytes,
        long stringLetters,
        int strings,
        int rows,
        int columns,
        int cellLength) {

    private static final long MIB = 1L << 20;

    /** Room for a million rows, and no more memory than a small server has. */
    public static final SheetLimits DEFAULT =
            new SheetLimits(
                    64 * MIB,
                    2_000,
                    1024 * MIB,
                    100,
                    4 * MIB,
                    32 * MIB,
                    2_000_000,
                    1_048_576,
                    1_024,
                    32_767);

    /** The same with fewer rows. */
    public SheetLimits withRows(int most) {
        return new SheetLimits(
                fileBytes,
                entries,
                inflatedBytes,
                ratio,
                alwaysBytes,
                stringLetters,
                strings,
                most,
                columns,
                cellLength);
    }
}
