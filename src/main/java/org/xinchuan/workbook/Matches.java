package org.xinchuan.workbook;

import java.util.List;
import java.util.Optional;

/**
 * How the columns of a workbook are matched where its words alone do not tell.
 *
 * @param asked what whoever sends it says
 * @param remembered what was matched before for its unit
 */
public record Matches(List<ColumnMatch> asked, List<RememberedColumns> remembered) {

    public static final Matches NONE = new Matches(List.of(), List.of());

    public Matches {
        asked = List.copyOf(asked);
        remembered = List.copyOf(remembered);
    }

    /** What is asked of a sheet. */
    Optional<ColumnMatch> of(String sheet) {
        return asked.stream().filter(one -> one.sheet().equals(sheet)).findFirst();
    }
}
