package org.xinchuan.report;

import org.xinchuan.graph.BadCypher;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherCheck;
import org.xinchuan.graph.CypherFault;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The files of {@code cypher/reports}. */
public final class Reports {

    private static final String SHIPPED = "reports";
    static final Duration MOST = Duration.ofSeconds(60);

    /** For what says that it takes long. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final List<CypherFile> files;
    private final List<CypherHeader> headers;

    private Reports(List<CypherFile> files, List<CypherHeader> headers) {
        this.files = List.copyOf(files);
        this.headers = List.copyOf(headers);
    }

    /**
     * Reads the headers of all reports.
     *
     * @throws BadCypher naming every file and line that is wrong
     */
    public static Reports load(CypherCatalog catalog) {
        List<CypherFile> files = catalog.below(SHIPPED);
        List<CypherFault> faults = new ArrayList<>();
        List<CypherHeader> headers = new ArrayList<>();
        Names names = new Names();
        for (CypherFile file : files) {
            try {
                CypherHeader header = CypherHeader.of(file);
                headers.add(header);
                faults.addAll(names.claim(file, header));
            } catch (BadCypher e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadCypher(faults);
        }
        return new Reports(files, headers);
    }

    /**
     * Plans them on the store. They are planned when the program is built, and planning all of them
     * again would hold up every start.
     *
     * @throws BadCypher naming every file and line that is wrong
     */
    void check(Graph graph) {
        List<CypherFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            faults.addAll(CypherCheck.report(graph, files.get(i), headers.get(i)));
        }
        if (!faults.isEmpty()) {
            throw new BadCypher(faults);
        }
    }

    /** All of them, answered by a graph that was connected with their statements. */
    public List<Report> on(Graph graph) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(
                    new Report(
                            Names.of(files.get(i)),
                            files.get(i).path(),
                            headers.get(i),
                            new StatementSource(graph, files.get(i), limit(headers.get(i)))));
        }
        return List.copyOf(reports);
    }

    private static Duration limit(CypherHeader header) {
        return header.lengthy().isPresent() ? LONG : MOST;
    }
}
