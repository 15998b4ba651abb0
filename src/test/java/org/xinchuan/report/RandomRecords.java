package org.xinchuan.report;

import org.xinchuan.standard.PatentNumber;
import org.xinchuan.standard.Verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A small folder of everything that indicators count, at random: dates of every precision and none,
 * states that contradict them, several namings, grades, awards and outcomes of one record.
 */
final class RandomRecords {

    private static final int PEOPLE = 14;
    private static final int STUDIOS = 5;
    private static final int RESULTS = 16;

    private final Random random;
    private final Path folder;

    RandomRecords(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    void write() {
        file(
                "organisations.csv",
                "code,name,kind,parent",
                List.of(
                        "G,集团（演示）,ENTERPRISE,",
                        "E1,一厂（演示）,ENTERPRISE,G",
                        "E2,二厂（演示）,ENTERPRISE,G"));
        file("occupations.csv", "code,name", List.of("T1,甲", "T2,乙", "T3,丙"));
        file(
                "honour_kinds.csv",
                "code,name,level,issuer,modelWorker",
                List.of("H1,劳模,PROVINCE,,true", "H2,先进,GROUP,,false"));
        people();
        studios();
        results();
        pairings();
    }

    private void people() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String hired = day(2000, 2015);
            String left = rarely(day(2016, 2022));
            rows.add(
                    "P%d,沈%s,%s,%s,%s,%s,%s,%s"
                            .formatted(
                                    i,
                                    (char) ('一' + i),
                                    one("E1", "E2", "G", ""),
                                    hired,
                                    left,
                                    one("", day(2010, 2026)),
                                    one("T1", "T2", "T3", ""),
                                    one("ACTIVE", "ACTIVE", "", "RETIRED", "LEFT")));
        }
        file("people.csv", "id,name,organisation,hiredOn,leftOn,retiresOn,occupation,status", rows);
        keyed(
                "skills.csv",
                "person,scheme,grade,occupation,issuedOn,validTo",
                3,
                22,
                () ->
                        "%s,%s,%s,%s"
                                .formatted(
                                        person(),
                                        one(
                                                "EIGHT_LEVEL,APPRENTICE",
                                                "EIGHT_LEVEL,JUNIOR",
                                                "EIGHT_LEVEL,SENIOR",
                                                "EIGHT_LEVEL,TECHNICIAN",
                                                "EIGHT_LEVEL,CHIEF_TECHNICIAN",
                                                "TITLE,工程师",
                                                "TITLE,助理工程师",
                                                "X_1,SENIOR"),
                                        one("T1", "T2", ""),
                                        rarelyNot(day(2005, 2016))
                                                + ","
                                                + rarely(day(2017, 2023))));
        keyed(
                "honours.csv",
                "holder,honour,onDate",
                3,
                5,
                () -> "person:%s,%s,%s".formatted(person(), one("H1", "H2"), full(2005, 2022)));
    }

    private void studios() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < STUDIOS; i++) {
            rows.add(
                    "S%d,工作室%d,%s,%s,%s,%s"
                            .formatted(
                                    i,
                                    i,
                                    rarelyNot(day(2005, 2012)),
                                    rarely(full(2016, 2022)),
                                    one("E1", "E2", ""),
                                    one("NAMED", "NAMED", "", "REVOKED", "CLOSED")));
        }
        file("studios.csv", "code,name,foundedOn,closedOn,organisation,status", rows);
        keyed(
                "namings.csv",
                "studio,level,namedOn,validTo,status",
                3,
                12,
                () ->
                        "S%d,%s,%s,%s,%s"
                                .formatted(
                                        random.nextInt(STUDIOS),
                                        one("GROUP", "GROUP", "PROVINCE", "NATIONAL", "CITY"),
                                        day(2008, 2015),
                                        rarely(day(2016, 2022)),
                                        one("VALID", "", "EXPIRED", "REVOKED")));
        keyed(
                "studio_people.csv",
                "studio,person,role,from,to",
                4,
                16,
                () ->
                        "S%d,%s,%s,%s,%s"
                                .formatted(
                                        random.nextInt(STUDIOS),
                                        person(),
                                        one("LEADER", "CO_LEADER", "MEMBER", "CORE"),
                                        day(2006, 2016),
                                        rarely(day(2017, 2022))));
    }

    private void results() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            rows.add(
                    "R%d,成果%d,%s,%s,%s,%s"
                            .formatted(
                                    i,
                                    i,
                                    one("QC_RESULT", "SMALL_DESIGN", "RATIONALISATION_PROPOSAL"),
                                    rarelyNot(day(2008, 2022)),
                                    rarelyNot("S" + random.nextInt(STUDIOS)),
                                    one("", Integer.toString(1000 * random.nextInt(90)))));
        }
        file("innovations.csv", "code,title,type,completedOn,studio,benefitYuan", rows);
        keyed(
                "awards.csv",
                "innovation,name,level,year",
                4,
                14,
                () ->
                        "R%d,奖%d,%s,%d"
                                .formatted(
                                        random.nextInt(RESULTS),
                                        random.nextInt(3),
                                        one("NATIONAL", "PROVINCE", "GROUP", "CITY", "ENTERPRISE"),
                                        2009 + random.nextInt(14)));
        List<String> assets = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            assets.add(asset(i));
        }
        file(
                "ip_assets.csv",
                "number,kind,title,status,filedOn,grantedOn,innovations,endedOn",
                assets);
    }

    private String asset(int serial) {
        String protects =
                rarelyNot("R" + random.nextInt(RESULTS) + one("", ";R" + random.nextInt(RESULTS)));
        int year = 2004 + random.nextInt(12);
        if (random.nextInt(4) == 0) {
            return "%dSR99000%02d,SOFTWARE_COPYRIGHT,软件,REGISTERED,,%s,%s,"
                    .formatted(year, serial, rarelyNot(day(year, 2022)), distinct(protects));
        }
        int type = 1 + random.nextInt(3);
        return "%s,%s,专利,%s,%s,%s,%s,%s"
                .formatted(
                        number(year, type, serial),
                        List.of("INVENTION", "UTILITY_MODEL", "DESIGN").get(type - 1),
                        one(
                                "GRANTED",
                                "GRANTED",
                                "",
                                "LAPSED",
                                "INVALIDATED",
                                "EXPIRED",
                                "REJECTED"),
                        rarelyNot(day(year, year)),
                        rarelyNot(day(year + 1, year + 5)),
                        distinct(protects),
                        one("", day(year + 6, year + 8)));
    }

    private void pairings() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < 18; i++) {
            // Whoever teaches is of the first half and taught by nobody of the second: no loops.
            int mentor = random.nextInt(PEOPLE / 2);
            int apprentice = PEOPLE / 2 + random.nextInt(PEOPLE / 2);
            rows.putIfAbsent(mentor + ">" + apprentice, pairing(i, mentor, apprentice));
        }
        // One of the second half teaches in turn, so that somebody is both.
        rows.put("7>13", pairing(18, 7, 13));
        file(
                "pairings.csv",
                "id,mentors,apprentices,organisation,startsOn,endsOn,status,outcomes,graduatedOn",
                List.copyOf(rows.values()));
    }

    private String pairing(int i, int mentor, int apprentice) {
        return "A%d,P%d,P%d,%s,%s,%s,%s,%s,%s"
                .formatted(
                        i,
                        mentor,
                        apprentice,
                        one("E1", "E2", "G", ""),
                        rarelyNot(day(2006, 2014)),
                        one("", day(2015, 2023), day(2015, 2018)),
                        one("ACTIVE", "GRADUATED", "GRADUATED", "FAILED", "TERMINATED", "VOID"),
                        one("", "GRADUATED", "FAILED"),
                        one("", day(2015, 2018)));
    }

    /** Rows of different keys, which are the first columns. */
    private void keyed(String file, String header, int columns, int count, Supplier<String> row) {
        Map<List<String>, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String made = row.get();
            rows.putIfAbsent(List.of(made.split(",", -1)).subList(0, columns), made);
        }
        file(file, header, List.copyOf(rows.values()));
    }

    private void file(String name, String header, List<String> rows) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String person() {
        return "P" + random.nextInt(PEOPLE);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String rarely(String text) {
        return random.nextInt(4) == 0 ? text : "";
    }

    private String rarelyNot(String text) {
        return random.nextInt(6) == 0 ? "" : text;
    }

    private static String distinct(String list) {
        return String.join(";", new LinkedHashSet<>(List.of(list.split(";"))));
    }

    /** A day, a month or a year. */
    private String day(int from, int to) {
        String day = full(from, to);
        return day.substring(0, random.nextInt(3) * 3 + 4);
    }

    private String full(int from, int to) {
        int year = from + random.nextInt(to - from + 1);
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365)).toString();
    }

    private static String number(int year, int type, int serial) {
        String body = String.format(Locale.ROOT, "%d%d99000%02d.", year, type, serial);
        for (char check : "0123456789X".toCharArray()) {
            if (PatentNumber.check(body + check) instanceof Verdict.Valid<PatentNumber>) {
                return body + check;
            }
        }
        throw new IllegalStateException("no check character fits " + body);
    }
}
