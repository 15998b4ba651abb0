package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices as lines for a terminal. A real folder may have thousands of warnings of one kind: the
 * first few of a file stand for them. Refusals come last and are all there, since each must be
 * mended.
 */
public record NoticeLines(List<Notice> notices) {

    private static final int SHOWN = 5;

    /** What makes two notices alike. */
    private record Kind(Severity severity, String file, String code) {}

    /**
     * The lines.
     *
     * @param language {@code en} or, for anything else, Chinese
     */
    public List<String> in(String language) {
        Map<Kind, List<Notice>> kinds = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.severity() == Severity.REFUSAL) {
                refusals.add(line(notice, language));
            } else {
                kinds.computeIfAbsent(
                                new Kind(notice.severity(), notice.file(), notice.code()),
                                kind -> new ArrayList<>())
                        .add(notice);
            }
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach(
                (kind, alike) -> {
                    alike.stream().limit(SHOWN).forEach(one -> lines.add(line(one, language)));
                    if (alike.size() > SHOWN) {
                        lines.add(more(kind, alike.size() - SHOWN, language));
                    }
                });
        lines.addAll(refusals);
        return lines;
    }

    private static String line(Notice notice, String language) {
        return notice.severity() + " " + notice.text(language);
    }

    private static String more(Kind kind, int number, String language) {
        Bilingual rest =
                new Bilingual("同类的另有 " + number + " 条", "and " + number + " more like this");
        return kind.severity()
                + " "
                + kind.file()
                + ": "
                + rest.in(language)
                + " ["
                + kind.code()
                + "]";
    }
}
