package org.xinchuan;

import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Some random people, studios, results, awards and assets, and whose they are, told plainly: people
 * with several masters, results of several people or of nobody, studios that grew out of others.
 */
final class InfluenceWorld {

    static final int PEOPLE = 40;
    static final int STUDIOS = 12;

    /** The day on which everything is there, and some before it. */
    static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2023, 11, 28),
                    LocalDate.of(2018, 6, 30),
                    LocalDate.of(2008, 12, 31));

    /** Where people are and studios stand; of two of them who knows. */
    private static final String[] ORGANISATIONS = {"O1", "O11", "O2", ""};

    static final Map<String, List<String>> SCOPES =
            Map.of("O1", List.of("O1", "O11"), "O2", List.of("O2"));

    /** Of the organisations; what is below O1 has no region of its own. */
    static final Map<String, List<String>> REGIONS =
            Map.of("R1", List.of("O1", "O11", "O2"), "R11", List.of("O2"));

    /**
     * A result, or an asset.
     *
     * @param owners of a result the people, of an asset the inventors
     * @param protects of an asset the results
     */
    record Work(
            String key,
            LocalDate day,
            boolean counts,
            List<String> owners,
            String studio,
            List<String> protects) {}

    record Link(String above, String below, LocalDate since) {}

    record Prize(String result, int year) {}

    private final Random random;
    final Map<String, String> people = new TreeMap<>();
    final Map<String, String> trades = new TreeMap<>();
    final Map<String, String> studios = new TreeMap<>();
    final List<Link> taught = new ArrayList<>();
    final List<Link> grewOut = new ArrayList<>();
    final List<Work> results = new ArrayList<>();
    final List<Work> assets = new ArrayList<>();
    final List<Prize> prizes = new ArrayList<>();
    private final Map<String, LocalDate> founded = new TreeMap<>();

    InfluenceWorld(int seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.put("P%02d".formatted(i), any(ORGANISATIONS));
            trades.put("P%02d".formatted(i), any("T1", "T2"));
        }
        for (int i = 0; i < STUDIOS; i++) {
            studios.put("S%02d".formatted(i), any(ORGANISATIONS));
            founded.put("S%02d".formatted(i), LocalDate.of(2000 + i, 1, 1));
        }
        Set<List<Integer>> couples = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int i = 1; i < PEOPLE; i++) {
            // A few mentors have very many, so that there are five with five on the last day.
            for (int m = random.nextInt(4); m > 0; m--) {
                couples.add(
                        List.of(random.nextInt(Math.min(i, random.nextInt(3) > 0 ? 6 : 30)), i));
            }
        }
        couples.forEach(
                couple ->
                        taught.add(
                                new Link(
                                        "P%02d".formatted(couple.getFirst()),
                                        "P%02d".formatted(couple.getLast()),
                                        day(1995))));
        for (int i = 1; i < STUDIOS; i++) {
            String child = "S%02d".formatted(i);
            for (int parent : random.ints(random.nextInt(3), 0, i).distinct().toArray()) {
                grewOut.add(new Link("S%02d".formatted(parent), child, founded.get(child)));
            }
        }
        for (int i = 0; i < 40; i++) {
            boolean counts = random.nextInt(6) > 0;
            String studio =
                    random.nextInt(4) == 0 ? "" : "S%02d".formatted(random.nextInt(STUDIOS));
            results.add(
                    new Work("R%02d".formatted(i), day(2012), counts, some(), studio, List.of()));
            for (int n = random.nextInt(3); n > 0; n--) {
                prizes.add(new Prize("R%02d".formatted(i), 2014 + 3 * n));
            }
        }
        for (int i = 0; i < 20; i++) {
            List<String> protects =
                    random.ints(random.nextInt(3), 0, results.size())
                            .distinct()
                            .mapToObj("R%02d"::formatted)
                            .toList();
            boolean counts = random.nextInt(5) > 0;
            assets.add(new Work(patent(i), day(2012), counts, some(), "", protects));
        }
    }

    /** Imports it and serves it. */
    Running running(Store store, Graph graph, Path folder) throws IOException {
        write(folder);
        Application application = Application.on(store, graph, Running.CLOCK);
        ImportOutcome outcome = application.imports().run(folder, "test", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
        return Running.on(application);
    }

    private void write(Path folder) throws IOException {
        file(folder, "regions", List.of("code,name,parent", "R1,省,", "R11,市,R1"));
        file(
                folder,
                "organisations",
                List.of(
                        "code,name,kind,parent,region",
                        "O1,一厂,ENTERPRISE,,R1",
                        "O11,一车间,UNIT,O1,",
                        "O2,二厂,ENTERPRISE,,R11"));
        file(folder, "occupations", List.of("code,name", "T1,电工", "T2,钳工"));
        List<String> rows = new ArrayList<>(List.of("id,name,organisation,occupation"));
        people.forEach((id, at) -> rows.add(id + ",某人," + at + "," + trades.get(id)));
        file(folder, "people", rows);
        rows.clear();
        rows.add("id,mentors,apprentices,startsOn");
        for (int i = 0; i < taught.size(); i++) {
            Link link = taught.get(i);
            rows.add("A" + i + "," + link.above + "," + link.below + "," + link.since);
        }
        file(folder, "pairings", rows);
        rows.clear();
        rows.add("code,name,foundedOn,organisation");
        studios.forEach(
                (code, at) -> rows.add(code + ",某室" + code + "," + founded.get(code) + "," + at));
        file(folder, "studios", rows);
        rows.clear();
        rows.add("child,parent,kind,occurredOn,document,confirmed");
        grewOut.forEach(
                link ->
                        rows.add(
                                link.below
                                        + ","
                                        + link.above
                                        + ",SPIN_OFF,"
                                        + link.since
                                        + ",D,true"));
        file(folder, "studio_origins", rows);
        rows.clear();
        rows.add("code,title,type,completedOn,studio,contributors");
        for (Work one : results) {
            String type = one.counts ? "SMALL_INVENTION" : "RATIONALISATION_PROPOSAL";
            String owners = String.join(";", one.owners);
            rows.add(one.key + ",某成果," + type + "," + one.day + "," + one.studio + "," + owners);
        }
        file(folder, "innovations", rows);
        rows.clear();
        rows.add("innovation,name,level,year");
        prizes.forEach(prize -> rows.add(prize.result + ",某奖,GROUP," + prize.year));
        file(folder, "awards", rows);
        rows.clear();
        rows.add("number,kind,title,status,grantedOn,innovations,inventors");
        for (Work one : assets) {
            String status = one.counts ? "GRANTED" : "INVALIDATED";
            String protects = String.join(";", one.protects);
            String owners = String.join(";", one.owners);
            rows.add(
                    one.key
                            + ",INVENTION,某专利,"
                            + status
                            + ","
                            + one.day
                            + ","
                            + protects
                            + ","
                            + owners);
        }
        file(folder, "ip_assets", rows);
    }

    private static void file(Path folder, String name, List<String> rows) throws IOException {
        Files.write(folder.resolve(name + ".csv"), rows);
    }

    private List<String> some() {
        return random.ints(random.nextInt(4), 0, PEOPLE)
                .distinct()
                .mapToObj("P%02d"::formatted)
                .toList();
    }

    private LocalDate day(int from) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (2023 - from)));
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String patent(int serial) {
        String body = "20111%07d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (2 + i % 8);
        }
        return body + "." + "0123456789X".charAt(sum % 11);
    }

    /** The studios that had been founded by a day, in order. */
    List<String> studiosOn(LocalDate day) {
        return studios.keySet().stream().filter(code -> !founded.get(code).isAfter(day)).toList();
    }
}
