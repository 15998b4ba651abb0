package org.xinchuan.report;

import org.xinchuan.graph.CypherFault;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and ids of reports, each of which is an address and has one file. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Addresses below the reports that are no report. */
    private static final Set<String> SERVERS = Set.of("refused", "runs");

    private final Map<String, String> taken = new HashMap<>();

    Names() {
        SERVERS.forEach(name -> taken.put(name, "the server"));
    }

    /** The same with those of some reports. */
    Names(List<Report> reports) {
        this();
        for (Report report : reports) {
            taken.put(report.name(), report.file());
            report.header().id().ifPresent(id -> taken.put(id, report.file()));
        }
    }

    /** The name of the report in a file. */
    static String of(CypherFile file) {
        return file.name().substring(file.name().indexOf('/') + 1);
    }

    /** Takes the name and id of a file; what is wrong with them otherwise, and they stay free. */
    List<CypherFault> claim(CypherFile file, CypherHeader header) {
        List<CypherFault> faults = new ArrayList<>();
        String name = of(file);
        if (!NAME.matcher(name).matches()) {
            faults.add(
                    new CypherFault(
                            file.path(),
                            0,
                            "has a name that cannot stand in an address: use small letters, digits"
                                    + " and hyphens, in the folder itself."));
        }
        taken(name, file).ifPresent(faults::add);
        header.id().flatMap(id -> taken(id, file)).ifPresent(faults::add);
        if (faults.isEmpty()) {
            taken.put(name, file.path());
            header.id().ifPresent(id -> taken.put(id, file.path()));
        }
        return faults;
    }

    private Optional<CypherFault> taken(String name, CypherFile file) {
        return Optional.ofNullable(taken.get(name))
                .map(
                        other ->
                                new CypherFault(
                                        file.path(),
                                        0,
                                        name + " is taken already by " + other + "."));
    }
}
