package org.xinchuan.workbook;

import java.util.List;
import java.util.Map;

/**
 * What whoever sends a workbook wants of it.
 *
 * @param home code of the organisation whose workbook it is; null when left open
 * @param createMissing whether people who are not recorded are recorded
 * @param choices whom a name means, by {@link Question#key}: an id, or {@link #NEW}
 * @param notice what the document says by which the rows of the workbook hold
 * @param corrections what is to be read in cells such as {@code Sheet1!B12} instead of what stands
 *     there
 * @param matches what its columns mean where their words do not tell
 */
public record Wishes(
        String home,
        boolean createMissing,
        Map<String, String> choices,
        Notice notice,
        Map<String, String> corrections,
        Matches matches) {

    /** The answer that it is none of those who are recorded. */
    public static final String NEW = "NEW";

    /**
     * The document that names studios, as far as its workbook does not tell it; null where nothing
     * is said.
     *
     * @param title of the document
     * @param number of the document (文号)
     * @param issuer code or name of the body that issued it
     * @param day on which it was issued, in any form of a workbook
     * @param level on which it names
     */
    public record Notice(String title, String number, String issuer, String day, String level) {
        public static final Notice NONE = new Notice(null, null, null, null, null);
    }

    /** Of a workbook that tells all by itself. */
    public Wishes(String home, boolean createMissing, Map<String, String> choices) {
        this(home, createMissing, choices, Notice.NONE, Map.of());
    }

    /** Of a workbook whose columns are told by their words. */
    public Wishes(
            String home,
            boolean createMissing,
            Map<String, String> choices,
            Notice notice,
            Map<String, String> corrections) {
        this(home, createMissing, choices, notice, corrections, Matches.NONE);
    }

    /** The same with what is remembered of its unit. */
    public Wishes remembering(List<RememberedColumns> remembered) {
        return new Wishes(
                home,
                createMissing,
                choices,
                notice,
                corrections,
                new Matches(matches.asked(), remembered));
    }

    public Wishes {
        choices = Map.copyOf(choices);
        corrections = Map.copyOf(corrections);
    }
}
