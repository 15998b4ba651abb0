package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The organisations of the store, found by the words of a workbook. */
final class Organisations {

    /** Deeper than any organisation, so that a loop among them ends too. */
    private static final int DEEPEST = 40;

    private static final Pattern PARTS = Pattern.compile("[/／\\\\>—\\-\\s\\p{Z}]+");

    private final NameBook names = new NameBook();
    private final Map<String, String> parents = new HashMap<>();
    private final String home;

    private Organisations(String home) {
        this.home = home;
    }

    /**
     * Reads all there are.
     *
     * @param home code of the one whose workbook it is; null when nobody says
     */
    static Organisations read(Graph graph, String home) {
        Organisations all = new Organisations(home);
        for (Row row : graph.readAll("read/organisation/names", Map.of())) {
            all.names.enter(row.text("code"), row.text("name"));
            if (row.text("uscc") != null) {
                all.names.enter(row.text("code"), row.text("uscc"));
            }
            all.parents.put(row.text("code"), row.text("parent"));
        }
        return all;
    }

    /** The one whose workbook it is; null when nobody says. */
    String home() {
        return home;
    }

    /**
     * The organisation that some words mean: by code, by name, or by a path such as {@code
     * 检修公司/安装车间}, of which the last part that is known counts. Of several of one name, the one
     * nearest to the home; empty when that does not decide.
     */
    Optional<String> find(String written) {
        Optional<String> whole = one(names.of(written), home);
        if (whole.isPresent() || written.isBlank()) {
            return whole;
        }
        Optional<String> found = Optional.empty();
        for (String part : PARTS.split(written.strip())) {
            String above = found.orElse(home);
            Optional<String> next = one(names.of(part), above);
            found = next.isPresent() ? next : found;
        }
        return found;
    }

    /** Whether one organisation is another or below it. */
    boolean within(String code, String above) {
        return chain(code).contains(above);
    }

    /** Whether one of two is the other or below it. */
    boolean onOneLine(String one, String other) {
        return within(one, other) || within(other, one);
    }

    private Optional<String> one(List<String> codes, String above) {
        if (codes.size() < 2 || above == null) {
            return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
        }
        List<String> near = codes.stream().filter(code -> within(code, above)).toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private List<String> chain(String code) {
        List<String> chain = new ArrayList<>();
        for (String at = code; at != null && chain.size() < DEEPEST; at = parents.get(at)) {
            chain.add(at);
        }
        return chain;
    }
}
