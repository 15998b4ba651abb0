package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is to be said about a folder. For one thread. */
final class Notices {

    private static final int SHOWN = 80;

    private final List<Notice> notices = new ArrayList<>();

    void refuse(String file, int line, String column, String code, String zh, String en) {
        add(Severity.REFUSAL, file, line, column, code, zh, en);
    }

    void refuse(Line<?> line, String column, String code, String zh, String en) {
        refuse(line.table().file(), line.number(), column, code, zh, en);
    }

    void note(String file, int line, String column, String code, String zh, String en) {
        add(Severity.NOTE, file, line, column, code, zh, en);
    }

    /** A fault of a record; the value stands before the message that does not name it. */
    void fault(Severity severity, String file, int line, Fault fault, String value) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        boolean named = shown.isEmpty() || fault.message().en().contains(shown);
        add(
                severity,
                file,
                line,
                fault.field(),
                fault.code(),
                named ? fault.message().zh() : "“" + shown + "”：" + fault.message().zh(),
                named ? fault.message().en() : "\"" + shown + "\": " + fault.message().en());
    }

    /**
     * A fault of a record. What a cell of a workbook holds is shown beside the message, as it is
     * written there.
     */
    void fault(Severity severity, Line<?> line, Fault fault) {
        boolean own = line.origin().isEmpty() && line.table().position(fault.field()) >= 0;
        String value = own ? line.cell(fault.field()) : "";
        fault(severity, line.table().file(), line.number(), fault, value);
    }

    /** Adds what was said elsewhere. */
    void add(Notice notice) {
        notices.add(notice);
    }

    /** Adds all that was gathered elsewhere. */
    void addAll(Notices others) {
        notices.addAll(others.notices);
    }

    /** Forgets what was said about a file. */
    void forget(String file) {
        notices.removeIf(notice -> notice.file().equals(file));
    }

    boolean refused() {
        return refusals() > 0;
    }

    /** How many refusals there are so far. */
    int refusals() {
        return (int) notices.stream().filter(n -> n.severity() == Severity.REFUSAL).count();
    }

    /** All of them in order of file, line and column as they were found within a line. */
    List<Notice> all() {
        return notices.stream()
                .sorted(Comparator.comparing(Notice::file).thenComparing(Notice::line))
                .toList();
    }

    private void add(
            Severity severity,
            String file,
            int line,
            String column,
            String code,
            String zh,
            String en) {
        notices.add(new Notice(severity, file, line, column, code, new Bilingual(zh, en)));
    }
}
