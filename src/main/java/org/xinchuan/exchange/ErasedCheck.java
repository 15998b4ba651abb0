package org.xinchuan.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

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
        Set<String> erased = new HashSet<>();
        stored.answers(Tables.PEOPLE, STATEMENT, lines(changed).map(Line::group))
                .forEach(row -> erased.add(row.text("key")));
        if (!erased.isEmpty()) {
            lines(changed).filter(line -> erased.contains(line.group())).forEach(this::refuse);
        }
    }

    private static Stream<Line<?>> lines(Lines changed) {
        return Stream.concat(changed.of(Tables.PEOPLE).stream(), changed.of(Tables.POSTS).stream());
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
