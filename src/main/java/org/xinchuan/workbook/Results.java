package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The results of the store whose titles or codes a workbook names. */
final class Results {

    private static final int PORTION = 2_000;

    private final Map<String, Innovation> byCode = new HashMap<>();
    private final Map<String, List<Innovation>> byTitle = new HashMap<>();
    private final Map<String, List<Award>> awards = new HashMap<>();

    /** Reads those of some titles or codes. */
    static Results read(Graph graph, Collection<String> written) {
        Results results = new Results();
        List<String> all = written.stream().filter(w -> !w.isEmpty()).distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += PORTION) {
            results.read(graph, all.subList(from, Math.min(from + PORTION, all.size())));
        }
        return results;
    }

    private void read(Graph graph, List<String> written) {
        List<String> codes =
                graph.readAll("read/innovation/titled", Map.of("titles", written)).stream()
                        .map(row -> row.text("code"))
                        .toList();
        Map<String, Object> keys = Map.of("keys", codes);
        graph.readAll("read/innovation/rows", keys)
                .forEach(row -> enter(Rows.to(Innovation.class, row)));
        graph.readAll("read/award/rows", keys)
                .forEach(
                        row -> {
                            Award award = Rows.to(Award.class, row);
                            awards.computeIfAbsent(award.innovation(), i -> new ArrayList<>(2))
                                    .add(award);
                        });
    }

    private void enter(Innovation result) {
        if (byCode.put(result.code(), result) == null) {
            byTitle.computeIfAbsent(result.title(), t -> new ArrayList<>(1)).add(result);
        }
    }

    /**
     * Those that a code or title can mean.
     *
     * @param studio code of the one that counts it; null when that is not known
     */
    List<Innovation> meant(String written, String studio) {
        Innovation coded = byCode.get(written);
        if (coded != null) {
            return List.of(coded);
        }
        return byTitle.getOrDefault(written, List.of()).stream()
                .filter(
                        one ->
                                studio == null
                                        || one.studio() == null
                                        || Objects.equals(one.studio(), studio))
                .toList();
    }

    /** The awards that a result has. */
    List<Award> awards(String code) {
        return awards.getOrDefault(code, List.of());
    }
}
