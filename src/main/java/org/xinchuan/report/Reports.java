package org.xinchuan.report;

import org.xinchuan.graph.BadCypher;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherCheck;
import org.xinchuan.graph.CypherFault;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of {@code cypher/reports} and those of a folder of the operator's own. */
public final class Reports {

    private static final String SHIPPED = "reports";
    private static final String OWN = "own-reports";
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final List<CypherFile> files;
    private final List<CypherHeader> headers;

    private Reports(List<CypherFile> files, List<CypherHeader> headers) {
        this.files = List.copyOf(files);
        this.headers = List.copyOf(headers);
    }

    /**
     * The statements of the application and those of a folder of one's own; a graph must be
     * connected with them.
     *
     * @throws IllegalArgumentException when the folder cannot be read
     */
    public static CypherCatalog catalog(CypherCatalog shipped, Optional<Path> ownFolder) {
        if (ownFolder.isEmpty()) {
            return shipped;
        }
        if (!Files.isDirectory(ownFolder.get())) {
            throw new IllegalArgumentException("--reports: no folder " + ownFolder.get() + ".");
        }
        return shipped.with(OWN, ownFolder.get());
    }

    /**
     * Reads the headers of all reports.
     *
     * @throws BadCypher naming every file and line that is wrong
     */
    public static Reports load(CypherCatalog catalog) {
        List<CypherFile> files =
                Stream.of(SHIPPED, OWN).flatMap(folder -> catalog.below(folder).stream()).toList();
        List<CypherFault> faults = new ArrayList<>();
        List<CypherHeader> headers = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (CypherFile file : files) {
            try {
                CypherHeader header = CypherHeader.of(file);
                headers.add(header);
                checkName(file).ifPresent(faults::add);
                claim(taken, name(file), file).ifPresent(faults::add);
                header.id().flatMap(id -> claim(taken, id, file)).ifPresent(faults::add);
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
     * Plans the reports of the folder of one's own on the store. Those that ship were planned when
     * the program was built, and planning all of them again would hold up every start.
     *
     * @throws BadCypher naming every file and line that is wrong
     */
    public void check(Graph graph) {
        check(graph, OWN);
    }

    /** The same for the reports that ship. */
    void checkShipped(Graph graph) {
        check(graph, SHIPPED);
    }

    private void check(Graph graph, String folder) {
        List<CypherFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).name().startsWith(folder + "/")) {
                faults.addAll(CypherCheck.report(graph, files.get(i), headers.get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadCypher(faults);
        }
    }

    /** All of them, answered by a graph that was connected with their statements. */
    public List<Report> on(Graph graph) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String statement = files.get(i).name();
            reports.add(
                    new Report(
                            name(files.get(i)),
                            files.get(i).path(),
                            headers.get(i),
                            given -> ReportSource.Found.of(graph.read(statement, given, MOST))));
        }
        return List.copyOf(reports);
    }

    private static String name(CypherFile file) {
        return file.name().substring(file.name().indexOf('/') + 1);
    }

    private static Optional<CypherFault> checkName(CypherFile file) {
        if (NAME.matcher(name(file)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new CypherFault(
                        file.path(),
                        0,
                        "has a name that cannot stand in an address: use small letters, digits"
                                + " and hyphens, in the folder itself."));
    }

    private static Optional<CypherFault> claim(
            Map<String, String> taken, String name, CypherFile file) {
        String other = taken.putIfAbsent(name, file.path());
        return other == null
                ? Optional.empty()
                : Optional.of(
                        new CypherFault(
                                file.path(), 0, name + " is taken already by " + other + "."));
    }
}
