package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The studios of the store, found by code, or by a name they bear or bore within a unit. Which of
 * several of one name is meant is asked once for the whole workbook.
 */
final class Studios {

    /** What the key of a question begins with, so that it is none about a person. */
    private static final String STUDIO = "studio|";

    private final NameBook names = new NameBook();
    private final Map<String, Candidate.Choice> studios = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
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
        Optional<String> at = unit.isEmpty() ? Optional.empty() : organisations.find(unit);
        String above = at.orElse(organisations.home());
        if (above == null || named.contains(written)) {
            return named;
        }
        return named.stream()
                .filter(
                        code ->
                                hosts.get(code) == null
                                        || organisations.onOneLine(hosts.get(code), above))
                .toList();
    }

    /** The one that is meant; empty, and an error at the cell, when nobody can tell. */
    Optional<String> code(Spot spot, String written, String unit) {
        List<String> meant = meant(written, unit);
        if (meant.isEmpty()) {
            faulty.error(
                    spot,
                    "STUDIO_UNKNOWN",
                    "没有找到工作室“" + written + "”，请核对名称，或先用“工作室与成员”登记",
                    "no studio \"" + written + "\": check the name, or record it first");
        }
        return meant.size() < 2 ? meant.stream().findFirst() : chosen(spot, written, unit, meant);
    }

    /** What there is to ask. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The answer to which of several is meant; empty, and asked, when there is none. */
    Optional<String> chosen(Spot spot, String written, String unit, List<String> meant) {
        String key = STUDIO + written + "|" + unit;
        String answer = wishes.choices().get(key);
        if (answer != null && meant.contains(answer)) {
            return Optional.of(answer);
        }
        faulty.error(
                spot,
                "STUDIO_AMBIGUOUS",
                "有 " + meant.size() + " 个工作室叫“" + written + "”，请选定是哪一个，或填写编号",
                meant.size()
                        + " studios are called \""
                        + written
                        + "\": choose one, or give the code");
        List<Candidate.Choice> choices = meant.stream().map(studios::get).toList();
        Question asked =
                new Question(
                        Question.About.STUDIO, key, written, unit, "", 1, spot.line(), choices);
        questions.merge(key, asked, (first, again) -> first.oncemore());
        return Optional.empty();
    }
}
