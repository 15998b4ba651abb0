package org.xinchuan.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fictional group 汉源能源集团（演示） of DOMAIN.md §7 as a folder of interchange files: the same bytes
 * on every run and every platform.
 *
 * <p>The named people, studios, key pairings and what happened to them are tables in {@code
 * seed/demo}; the other people, the members of the studios and the pairings B001–B160 are generated
 * from {@link #SEED}. Regions, occupations and the honour catalogue are not written: they ship with
 * the product.
 *
 * <p>The named people: P001 沈砚秋, P002 顾长河, P003 司马岩, P004 陆知远, P005 韩水生, P006 覃山月, P007 欧阳霖, P008
 * 阿依努尔·买买提, P009 程远帆, P010 戴一鸣, P011 江亦舟, P012 白若川, P013 罗小满, P014 尹朔风, P015 易安, P016 卓玛央金, P017
 * 纪云帆, P018 许明夏, P019 秦叔衡, P020 刘洋 (leads S17), P021 刘洋 (apprentice of A015), P022 高启明. P023 and up
 * are generated.
 */
public final class DemoGroup {

    /** The day on which the figures of DOMAIN.md §7 hold. */
    public static final LocalDate AS_OF = LocalDate.of(2023, 11, 28);

    /** The root of the group's organisations. */
    public static final String ORGANISATION = "91420000DEM000006U";

    /** The name of the group. */
    public static final String NAME = "汉源能源集团（演示）";

    private static final long SEED = 20231128;

    /** Files that are written as they ship. */
    private static final List<String> AS_SHIPPED =
            List.of(
                    "organisations.csv",
                    "posts.csv",
                    "studios.csv",
                    "namings.csv",
                    "studio_origins.csv",
                    "documents.csv",
                    "naming_rules.csv",
                    "pairing_rules.csv",
                    "alliances.csv",
                    "honours.csv",
                    "training_bases.csv",
                    "pilot_projects.csv",
                    "pilot_project_states.csv",
                    "pilot_project_funds.csv");

    private DemoGroup() {}

    /**
     * Writes the group into a folder, which is made when it is missing; files of the same names are
     * replaced.
     *
     * @throws IOException when the folder cannot be written
     */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Sheet sheet : sheets()) {
            sheet.writeTo(folder);
        }
    }

    /** All files; each part has dice of its own, so that one part can grow without the others. */
    static List<Sheet> sheets() {
        List<Employee> people = people();
        List<StudioCrew> crews =
                StudioCrew.choose(new Dice(SEED + 1), Sheet.shipped("studios.csv"), people);
        Set<Employee> inStudios =
                crews.stream()
                        .flatMap(crew -> crew.members().stream())
                        .map(StudioCrew.Member::person)
                        .collect(Collectors.toSet());
        List<Agreement> agreements =
                GeneratedPairings.generate(
                        new Dice(SEED + 2),
                        people.stream().filter(p -> !inStudios.contains(p)).toList());
        List<Sheet> sheets = new ArrayList<>(AS_SHIPPED.stream().map(Sheet::shipped).toList());
        sheets.add(Sheet.shipped("people.csv").with(employed(people)));
        Sheet studioPeople =
                Sheet.shipped("studio_people.csv")
                        .with(crews.stream().flatMap(crew -> crew.rows().stream()).toList());
        sheets.add(studioPeople);
        List<Sheet> pairings = pairings(agreements);
        sheets.addAll(pairings);
        sheets.addAll(results(studioPeople));
        sheets.add(
                Sheet.shipped("skills.csv")
                        .with(
                                Certificates.generate(
                                        new Dice(SEED + 6), Sheet.shipped("people.csv"), people)));
        sheets.addAll(events(people, studioPeople, pairings.getFirst()));
        return List.copyOf(sheets);
    }

    private static List<Sheet> events(List<Employee> people, Sheet studioPeople, Sheet pairings) {
        Staff staff =
                new Staff(
                        Sheet.shipped("people.csv")
                                .with(people.stream().map(Employee::row).toList()));
        Held held = new Held();
        Gatherings.generate(
                new Dice(SEED + 8),
                staff,
                Sheet.shipped("studios.csv"),
                studioPeople,
                pairings,
                held);
        Contests.generate(new Dice(SEED + 9), staff, pairings, held);
        return List.of(
                Sheet.shipped("events.csv").with(held.events()),
                Sheet.shipped("event_people.csv").with(held.people()));
    }

    private static List<Sheet> results(Sheet studioPeople) {
        Sheet studios = Sheet.shipped("studios.csv");
        List<Result> results = Results.generate(new Dice(SEED + 3), studios, studioPeople);
        return List.of(
                Sheet.shipped("innovations.csv")
                        .with(Results.rows(new Dice(SEED + 7), results, studios)),
                Sheet.shipped("awards.csv").with(Prizes.generate(new Dice(SEED + 4), results)),
                Sheet.shipped("ip_assets.csv")
                        .with(Protection.generate(new Dice(SEED + 5), results)));
    }

    /** Some retire earlier than at the usual age: nobody is left who could take over from them. */
    private static List<Map<String, String>> employed(List<Employee> people) {
        Map<String, String> early =
                Sheet.shipped("retirements.csv").records().stream()
                        .collect(Collectors.toMap(r -> r.get("person"), r -> r.get("retiresOn")));
        List<Map<String, String>> rows = people.stream().map(Employee::row).toList();
        rows.forEach(
                row ->
                        row.computeIfPresent(
                                "retiresOn", (_, day) -> early.getOrDefault(row.get("id"), day)));
        return rows;
    }

    /** The people beside the named cast. */
    static List<Employee> people() {
        return Workforce.generate(SEED, Sheet.shipped("people.csv"));
    }

    private static List<Sheet> pairings(List<Agreement> agreements) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Map<String, String>> assessments = new ArrayList<>();
        assessments.addAll(
                StudioAssessments.generate(
                        new Dice(SEED + 12),
                        Sheet.shipped("studios.csv"),
                        Sheet.shipped("namings.csv")));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Agreement agreement : agreements) {
            String id = String.format(Locale.ROOT, "B%03d", rows.size() + 1);
            int year = agreement.from().getYear();
            int number = numbers.merge(year, 101, (last, first) -> last + 1);
            rows.add(agreement.row(id, "汉源师徒〔" + year + "〕" + number + "号"));
            assessments.addAll(agreement.assessments(id));
        }
        return List.of(
                Sheet.shipped("pairings.csv").with(rows),
                Sheet.shipped("assessments.csv").with(assessments));
    }
}
