package org.xinchuan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes the staff of a province as a folder of the interchange format, with the employee numbers
 * by which registers find them: a thousand organisations, a hundred occupations, everybody, and a
 * pairing for everybody who was somebody's apprentice. All that a province is said to have is in
 * the folder of {@code speed}.
 */
final class StaffFolder {

    private static final int ORGANISATIONS = 1000;
    private static final int OCCUPATIONS = 100;
    private static final int YEARS_OF_TEACHING = 3;
    private static final int YEARS_TO_ENTRY = 20;

    private StaffFolder() {}

    /** Writes it; answers how many pairings there are. */
    static int write(Province province, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = file(folder, "organisations.csv")) {
            out.write("code,name,kind\n");
            for (int i = 0; i < ORGANISATIONS; i++) {
                out.write(organisation(i) + ",企业" + i + "（演示）,ENTERPRISE\n");
            }
        }
        try (BufferedWriter out = file(folder, "occupations.csv")) {
            out.write("code,name\n");
            for (int i = 0; i < OCCUPATIONS; i++) {
                out.write(occupation(i) + ",工种" + i + "\n");
            }
        }
        int[] places = province.places();
        people(province, places, folder);
        return pairings(province, places, folder);
    }

    private static void people(Province province, int[] places, Path folder) throws IOException {
        try (BufferedWriter out = file(folder, "people.csv")) {
            out.write(
                    "id,name,organisation,employeeNo,gender,birthYear,hiredOn,occupation,status\n");
            for (int number = 0; number < places.length; number++) {
                LocalDate since = province.since(places[number]);
                out.write(
                        String.join(
                                        ",",
                                        Province.id(number),
                                        Province.name(number),
                                        organisation(number % ORGANISATIONS),
                                        "%07d".formatted(number),
                                        number % 5 == 0 ? "FEMALE" : "MALE",
                                        "" + (since.getYear() - YEARS_TO_ENTRY),
                                        since.toString(),
                                        occupation(number % OCCUPATIONS),
                                        since.getYear() < 1980 ? "RETIRED" : "ACTIVE")
                                + "\n");
            }
        }
    }

    private static int pairings(Province province, int[] places, Path folder) throws IOException {
        int pairings = 0;
        try (BufferedWriter out = file(folder, "pairings.csv")) {
            out.write("id,mentors,apprentices,organisation,startsOn,endsOn,occupation,status\n");
            for (int number = 0; number < places.length; number++) {
                int place = places[number];
                if (province.mentor(place) < 0) {
                    continue;
                }
                LocalDate since = province.since(place);
                LocalDate until = since.plusYears(YEARS_OF_TEACHING);
                out.write(
                        String.join(
                                        ",",
                                        "T" + Province.id(number),
                                        String.join(";", province.mentors(place)),
                                        Province.id(number),
                                        organisation(number % ORGANISATIONS),
                                        since.toString(),
                                        until.toString(),
                                        occupation(number % OCCUPATIONS),
                                        until.isBefore(Province.AS_OF) ? "GRADUATED" : "ACTIVE")
                                + "\n");
                pairings++;
            }
        }
        return pairings;
    }

    private static String organisation(int number) {
        return "BENCH-%03d".formatted(number);
    }

    private static String occupation(int number) {
        return "BENCH-%02d".formatted(number);
    }

    private static BufferedWriter file(Path folder, String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
