package org.xinchuan;

import static org.xinchuan.access.Relation.ANCESTOR;
import static org.xinchuan.access.Relation.DESCENDANT;
import static org.xinchuan.access.Relation.FOREIGN;
import static org.xinchuan.access.Relation.OWN;
import static org.xinchuan.access.Relation.SELF;
import static org.xinchuan.access.Relation.SIBLING;

import org.xinchuan.access.Relation;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small province seen from the enterprise E1: for every relation an organisation with a studio, a
 * leader whose name is public, and a member whose name nobody may see who does not reach them.
 */
final class AccessWorld {

    private static final Map<Relation, String> PLACES = new EnumMap<>(Relation.class);

    static {
        PLACES.put(OWN, "U");
        PLACES.put(DESCENDANT, "S");
        PLACES.put(ANCESTOR, "G");
        PLACES.put(SIBLING, "E2");
        PLACES.put(FOREIGN, "F");
        PLACES.put(SELF, "F2");
    }

    private AccessWorld() {}

    /** The code of the organisation of that relation; null for records that belong to none. */
    static String organisation(Relation relation) {
        return PLACES.get(relation);
    }

    /** The member whose name is not public. */
    static String member(Relation relation) {
        return "M-" + relation;
    }

    /** The name of that member, which is nowhere else. */
    static String canary(Relation relation) {
        return "雀" + "甲乙丙丁戊己庚".charAt(relation.ordinal()) + "鸣";
    }

    static String studio(Relation relation) {
        return "S-" + relation;
    }

    /** A result of the studio, to which the member contributed. */
    static String innovation(Relation relation) {
        return "R-" + relation;
    }

    /** A copyright on that result, which is of the member's making. */
    static String ipAsset(Relation relation) {
        return "2020SR990000" + relation.ordinal();
    }

    /** A training course of the organisation, which the member attended. */
    static String event(Relation relation) {
        return "V-" + relation;
    }

    static String trainingBase(Relation relation) {
        return "TB-" + relation;
    }

    static String pilotProject(Relation relation) {
        return "PP-" + relation;
    }

    /** The agreement of the pairing, whose title names the member. */
    static String document(Relation relation) {
        return "DOC-" + relation;
    }

    /** The pairing of the leader with the member. */
    static String pairing(Relation relation) {
        return "A-" + relation;
    }

    /** Brings it into an empty store. */
    static void load(Graph graph, Path folder) {
        Map<String, List<String>> files = new TreeMap<>();
        files.put("organisations.csv", list("code,name,kind,parent"));
        files.put("people.csv", list("id,name,organisation"));
        files.put("studios.csv", list("code,name,foundedOn,organisation"));
        files.put("studio_people.csv", list("studio,person,role,from"));
        files.put("innovations.csv", list("code,title,type,studio,contributors"));
        files.put("ip_assets.csv", list("number,kind,title,innovations,inventors"));
        files.put("events.csv", list("code,kind,name,organisation,heldOn"));
        files.put("event_people.csv", list("event,person,role,pairing,score"));
        files.put(
                "pairings.csv",
                list("id,mentors,apprentices,startsOn,endsOn,organisation,document"));
        files.put("documents.csv", list("id,title"));
        files.put("training_bases.csv", list("code,name,organisation"));
        files.put("pilot_projects.csv", list("code,name,level,status,organisation"));
        files.put("reported_figures.csv", list("scope,indicator,period,value"));
        for (String row : List.of("G,,", "E1,G,", "E2,G,", "U,E1,UNIT", "S,E1,", "F,,", "F2,,")) {
            String[] cells = row.split(",", -1);
            String kind = cells[2].isEmpty() ? "ENTERPRISE" : cells[2];
            files.get("organisations.csv")
                    .add(cells[0] + ",单位" + cells[0] + "," + kind + "," + cells[1]);
        }
        for (Relation relation : Relation.values()) {
            around(relation, files);
        }
        files.get("people.csv").add("W1,往返一,F");
        files.get("people.csv").add("W2,往返二,U");
        try {
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder, "test", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void around(Relation relation, Map<String, List<String>> files) {
        String at = organisation(relation) == null ? "" : organisation(relation);
        String leader = "L-" + relation;
        String pupil = "Q-" + relation;
        files.get("people.csv").add(member(relation) + "," + canary(relation) + "," + at);
        files.get("people.csv").add(leader + ",领衔" + relation.ordinal() + "," + at);
        files.get("people.csv").add(pupil + ",门生" + relation.ordinal() + ",");
        files.get("studios.csv").add(studio(relation) + ",工作室,2015," + at);
        files.get("studio_people.csv").add(studio(relation) + "," + leader + ",LEADER,2015");
        files.get("studio_people.csv")
                .add(studio(relation) + "," + member(relation) + ",MEMBER,2015");
        files.get("innovations.csv")
                .add(
                        String.join(
                                ",",
                                innovation(relation),
                                "成果",
                                "TECH_PROJECT",
                                studio(relation),
                                member(relation)));
        files.get("ip_assets.csv")
                .add(
                        String.join(
                                ",",
                                ipAsset(relation),
                                "SOFTWARE_COPYRIGHT",
                                "软件",
                                innovation(relation),
                                member(relation)));
        files.get("events.csv").add(event(relation) + ",TRAINING,培训," + at + ",2020");
        files.get("event_people.csv")
                .add(
                        String.join(
                                ",",
                                event(relation),
                                member(relation),
                                "ATTENDEE",
                                pairing(relation),
                                "77"));
        files.get("pairings.csv")
                .add(
                        String.join(
                                ",",
                                pairing(relation),
                                leader,
                                member(relation),
                                "2018-03-05",
                                "2099-03-04",
                                at,
                                document(relation)));
        files.get("documents.csv").add(document(relation) + ",协议书：带" + canary(relation));
        files.get("training_bases.csv").add(trainingBase(relation) + ",基地," + at);
        files.get("pilot_projects.csv").add(pilotProject(relation) + ",试点,CITY,PILOT," + at);
        files.get("reported_figures.csv")
                .add((at.isEmpty() ? "某省" : at) + ",培训人次,2022," + relation.ordinal());
        // A studio whose leader learnt from the member: its evidence names somebody hidden.
        files.get("pairings.csv")
                .add(
                        "B-"
                                + relation
                                + ","
                                + member(relation)
                                + ","
                                + pupil
                                + ",2019-04-06,2021-04-05,,");
        files.get("studios.csv").add("D-" + relation + ",新工作室,2022,");
        files.get("studio_people.csv").add("D-" + relation + "," + pupil + ",LEADER,2022");
    }

    private static List<String> list(String header) {
        return new ArrayList<>(List.of(header));
    }

    static String field(String name, String value) {
        return value == null ? "" : ",'" + name + "':'" + value + "'";
    }
}
