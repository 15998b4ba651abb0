package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses rows that would bring back what was erased about somebody. */
final class ErasedCheck {

    private static final String STATEMENT = "read/erasure/known";

    private final Stored stored;
    private final Notices notices;

    ErasedCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines changed) {
        List<Line<?>> lines = new ArrayList<>(changed.of(Tables.PEOPLE));
        lines.addAll(changed.of(Tables.POSTS));
        Set<String> ids = new TreeSet<>();
        lines.forEach(line -> ids.add(line.group()));
        Set<String> erased = new HashSet<>();
        stored.answers(Tables.PEOPLE, STATEMENT, ids).forEach(row -> erased.add(row.text("key")));
        lines.stream().filter(line -> erased.contains(line.group())).forEach(this::refuse);
    }

    private void refuse(Line<?> line) {
        notices.refuse(
                line,
                line.table().columns().getFirst().name(),
                "PERSON_ERASED",
                "“" + line.group() + "”的个人信息已注销，请从文件中删去",
                "\"" + line.group() + "\" was erased: take the row out of the file");
    }
}
