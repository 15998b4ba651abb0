package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The studios of the store, found by code, or by a name they bear or bore within a unit. Which of
 * several of one name is meant is asked once for the whole workbook.
 */
final class Studios {

    /** What the key of a question begins with, so that it is none about a person. */
    private static final String STUDIO = "studio|";

    /** As many of nearly a name are offered. */
    private static final int OFFERED = 5;

    /** For as many unknown names all studios are gone through. */
    private static final int UNKNOWN = 200;

    private final NameBook names = new NameBook();
    private final Map<String, Candidate.Choice> studios = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Organisations organisations;
    private final Wishes wishes;
    private final Faulty faulty;

    private Studios(Organisations organisations, Wishes wishes, Faulty faulty) {
        this.organisations = organisations;
        this.wishes = wishes;
        this.faulty = faulty;
    }

    /** Reads all there are. */
    static Studios read(Graph graph, Organisations organisations, Wishes wishes, Faulty faulty) {
        Studios all = new Studios(organisations, wishes, faulty);
        for (Row row : graph.readAll("read/studio/names", Map.of())) {
            String code = row.text("code");
            all.names.enter(code, row.text("name"));
            row.<String>list("former").forEach(name -> all.names.enter(code, name));
            all.hosts.put(code, row.text("organisation"));
            all.studios.put(
                    code,
                    new Candidate.Choice(
                            code,
                            row.text("name"),
                            row.text("organisationName"),
                            null,
                            null,
                            null));
        }
        return all;
    }

    /** The codes of those that a code or a name can mean; a unit narrows as far as it is known. */
    private List<String> meant(String written, String unit) {
        List<String> near = within(written, unit);
        return near.isEmpty() ? names.of(written) : near;
    }

    /**
     * The codes of those that a code or a name can mean within a unit, or within the home where no
     * known unit is named.
     */
    List<String> within(String written, String unit) {
        List<String> named = names.of(written);
        if (named.contains(written)) {
            return named;
        }
        return named.stream().filter(code -> isAround(code, unit)).toList();
    }

    /**
     * Whether a studio is on one line with a unit, or with the home where no known one is named.
     */
    private boolean isAround(String code, String unit) {
        Optional<String> at = unit.isEmpty() ? Optional.empty() : organisations.find(unit);
        String above = at.orElse(organisations.home());
        return above == null
                || hosts.get(code) == null
                || organisations.onOneLine(hosts.get(code), above);
    }

    /** The one that is meant; empty, and an error at the cell, when nobody can tell. */
    Optional<String> code(Spot spot, String written, String unit) {
        List<String> meant = meant(written, unit);
        return switch (meant.size()) {
            case 0 -> unknown(spot, written, unit);
            case 1 -> Optional.of(meant.getFirst());
            default -> chosen(spot, written, unit, meant);
        };
    }

    /** What there is to ask. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The answer to which of several is meant; empty, and asked, when there is none. */
    Optional<String> chosen(Spot spot, String written, String unit, List<String> meant) {
        int count = meant.size();
        Bilingual said =
                new Bilingual(
                        "有 " + count + " 个工作室叫“" + written + "”，请选定是哪一个，或填写编号",
                        count
                                + " studios are called \""
                                + written
                                + "\": choose one, or give the code");
        return answer(spot, written, unit, meant, "STUDIO_AMBIGUOUS", said);
    }

    /**
     * The answer to whether one of nearly the name is meant; empty, and said, when there is none.
     */
    private Optional<String> unknown(Spot spot, String written, String unit) {
        List<String> near = near(written, unit);
        if (near.isEmpty()) {
            faulty.error(
                    spot,
                    "STUDIO_UNKNOWN",
                    "没有找到工作室“" + written + "”，请核对名称，或先用“工作室与成员”登记",
                    "no studio \"" + written + "\": check the name, or record it first");
            return Optional.empty();
        }
        Bilingual said =
                new Bilingual(
                        "没有找到工作室“"
                                + written
                                + "”，名称相近的有“"
                                + names(near, "”“")
                                + "”：若是同一个请选定，否则核对名称",
                        "no studio \""
                                + written
                                + "\"; of nearly this name: \""
                                + names(near, "\", \"")
                                + "\": choose it if it is the same, or check the name");
        return answer(spot, written, unit, near, "STUDIO_UNKNOWN", said);
    }

    /** Says of a studio that is to be recorded which may be it already. */
    void warnOfNear(Spot spot, String written, String unit) {
        List<String> near = near(written, unit);
        if (!near.isEmpty()) {
            faulty.warn(
                    spot,
                    "STUDIO_SIMILAR",
                    "将登记为新工作室；名称相近的已有“" + names(near, "”“") + "”，若是同一个请改用它的名称",
                    "recorded as a new studio; of nearly this name there is \""
                            + names(near, "\", \"")
                            + "\": use its name if it is the same");
        }
    }

    private String names(List<String> codes, String between) {
        return codes.stream()
                .map(code -> studios.get(code).name())
                .collect(Collectors.joining(between));
    }

    private List<String> near(String written, String unit) {
        String key = key(written, unit);
        return near.size() < UNKNOWN || near.containsKey(key)
                ? near.computeIfAbsent(key, same -> around(written, unit))
                : List.of();
    }

    private List<String> around(String written, String unit) {
        return studios.values().stream()
                .filter(one -> StudioNames.areNear(one.name(), written))
                .map(Candidate.Choice::id)
                .filter(code -> isAround(code, unit))
                .sorted()
                .limit(OFFERED)
                .toList();
    }

    private static String key(String written, String unit) {
        return STUDIO + written + "|" + unit;
    }

    private Optional<String> answer(
            Spot spot,
            String written,
            String unit,
            List<String> meant,
            String code,
            Bilingual said) {
        String key = key(written, unit);
        String answer = wishes.choices().get(key);
        if (answer != null && meant.contains(answer)) {
            return Optional.of(answer);
        }
        faulty.add(CellFault.Level.ERROR, spot, code, said);
        List<Candidate.Choice> choices = meant.stream().map(studios::get).toList();
        Question asked =
                new Question(
                        Question.About.STUDIO, key, written, unit, "", 1, spot.line(), choices);
        questions.merge(key, asked, (first, again) -> first.oncemore());
        return Optional.empty();
    }
}
