package org.xinchuan.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.BadCypher;
import org.xinchuan.graph.CypherCheck;
import org.xinchuan.graph.CypherFault;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The reports of a folder of the operator's own, as it is now. A file that is new or changed is
 * checked as those that ship are; one that cannot be used is refused, and what it was before goes
 * on answering. Safe for any number of threads.
 */
public final class OwnReports {

    private static final Logger LOG = LoggerFactory.getLogger(OwnReports.class);
    private static final String BELOW = "own-reports/";

    private final Graph graph;
    private final List<Report> shipped;
    private final Optional<ReportFolder> folder;
    private final Duration most;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile State state = new State(new TreeMap<>(), List.of(), List.of());

    /**
     * @param most how long a statement may run
     */
    OwnReports(Graph graph, List<Report> shipped, Optional<Path> folder, Duration most) {
        this.graph = graph;
        this.shipped = List.copyOf(shipped);
        this.folder = folder.map(ReportFolder::new);
        this.most = most;
    }

    /**
     * @param shipped reports whose names and ids are taken
     * @throws IllegalArgumentException when there is no such folder
     */
    public static OwnReports in(Optional<Path> folder, Graph graph, List<Report> shipped) {
        return new OwnReports(graph, shipped, folder, Reports.MOST);
    }

    /** A file as it was looked at: what it is good for, or what is wrong with it. */
    private record Seen(ReportFolder.Stamp stamp, Report good, List<CypherFault> faults) {}

    private record State(
            SortedMap<String, Seen> files, List<Report> reports, List<RefusedReport> refused) {}

    /** Those that can be asked; the same list as long as nothing in the folder has changed. */
    List<Report> now() {
        look();
        return state.reports();
    }

    /** The files that cannot be used, with the reason. */
    List<RefusedReport> refused() {
        look();
        return state.refused();
    }

    /** One thread looks, and the others go on with what it saw last. */
    private void look() {
        if (folder.isEmpty() || !looking.tryLock()) {
            return;
        }
        try {
            SortedMap<String, ReportFolder.Stamp> files = folder.get().files();
            if (!files.equals(stamps())) {
                state = read(files);
            }
        } catch (IOException | RuntimeException e) {
            // Neither the folder nor the store has to be there all the time; it is asked again.
            LOG.warn("the folder of reports cannot be read at the moment: {}", e.toString());
        } finally {
            looking.unlock();
        }
    }

    private Map<String, ReportFolder.Stamp> stamps() {
        return state.files().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stamp()));
    }

    private State read(SortedMap<String, ReportFolder.Stamp> files) throws IOException {
        SortedMap<String, Seen> before = state.files();
        Names names = new Names(shipped);
        // What answers already keeps its name and id against what comes.
        Set<String> claimed = new HashSet<>();
        for (Map.Entry<String, Seen> one : before.entrySet()) {
            Seen seen = one.getValue();
            if (seen.good() != null && seen.stamp().equals(files.get(one.getKey()))) {
                names.claim(file(one.getKey(), ""), seen.good().header());
                claimed.add(one.getKey());
            }
        }
        SortedMap<String, Seen> now = new TreeMap<>();
        for (Map.Entry<String, ReportFolder.Stamp> one : files.entrySet()) {
            String name = one.getKey();
            Seen was = before.get(name);
            if (claimed.contains(name)) {
                now.put(name, was);
                continue;
            }
            Seen seen = read(name, one.getValue(), names, was == null ? null : was.good());
            if (!seen.faults().isEmpty() && (was == null || !was.stamp().equals(seen.stamp()))) {
                seen.faults().forEach(fault -> LOG.warn("report refused: {}", fault));
            } else if (seen.faults().isEmpty()) {
                LOG.info("report {} read from {}", name, seen.good().file());
            }
            now.put(name, seen);
        }
        before.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> LOG.info("report {} taken away", name));
        return state(now);
    }

    private Seen read(String name, ReportFolder.Stamp stamp, Names names, Report before)
            throws IOException {
        List<CypherFault> faults = new ArrayList<>();
        try {
            CypherFile file = file(name, folder.orElseThrow().text(name));
            CypherHeader header = CypherHeader.of(file);
            faults.addAll(CypherCheck.report(graph, file, header));
            // Only what can be used takes a name from what was before.
            if (faults.isEmpty()) {
                faults.addAll(names.claim(file, header));
            }
            if (faults.isEmpty()) {
                ReportSource source = new StatementSource(graph, file, most);
                return new Seen(stamp, new Report(name, file.path(), header, source), List.of());
            }
        } catch (BadCypher e) {
            faults.addAll(e.faults());
        } catch (IllegalArgumentException e) {
            faults.add(new CypherFault(BELOW + name + ".cypher", 0, e.getMessage()));
        }
        boolean stays = before != null && names.claim(file(name, ""), before.header()).isEmpty();
        return new Seen(stamp, stays ? before : null, faults);
    }

    private static State state(SortedMap<String, Seen> files) {
        List<Report> reports = new ArrayList<>();
        List<RefusedReport> refused = new ArrayList<>();
        files.forEach(
                (name, seen) -> {
                    if (seen.good() != null) {
                        reports.add(seen.good());
                    }
                    for (CypherFault fault : seen.faults()) {
                        refused.add(
                                new RefusedReport(
                                        name + ".cypher",
                                        fault.line(),
                                        fault.message(),
                                        seen.good() != null));
                    }
                });
        refused.sort(Comparator.comparing(RefusedReport::file).thenComparing(RefusedReport::line));
        return new State(files, List.copyOf(reports), List.copyOf(refused));
    }

    private static CypherFile file(String name, String text) {
        return new CypherFile(BELOW + name, text);
    }
}
