package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.StudioFact;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Writes a province as a folder of the interchange format, for {@code xinchuan import}. */
final class ProvinceFolder {

    private static final int PORTION = 1 << 16;
    private static final int FIRST_CITY = 420100;

    private final Path folder;

    ProvinceFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Enterprises, groups and trades: what people refer to. */
    void catalogues(List<String> cities) throws IOException {
        write(
                "organisations.csv",
                "code,name,kind,parent,region,uscc,selfRatingSince",
                Life.GROUPS + Province.ORGANISATIONS,
                (row, i) -> {
                    if (i < Life.GROUPS) {
                        row.append("G" + i + ",集团" + i + "（演示）,ENTERPRISE,," + FIRST_CITY + ",,\n");
                    } else {
                        int number = i - Life.GROUPS;
                        row.append("O" + number + ",企业" + number + "（演示）,ENTERPRISE,G");
                        row.append(number % Life.GROUPS).append(',');
                        row.append(cities.get(number % Life.CITIES)).append(",,\n");
                    }
                });
        write(
                "occupations.csv",
                "code,name,edition",
                Life.TRADES,
                (row, i) -> row.append("T" + i + ",工种" + i + "（演示）,2022\n"));
    }

    /**
     * People with certificates and honours, pairings and studios.
     *
     * @param places of the numbers
     */
    void people(Province province, Life life, int[] places) throws IOException {
        write(
                "people.csv",
                "id,name,organisation,gender,birthYear,hiredOn,leftOn,occupation,status",
                places.length,
                (row, number) -> person(number, life.of(places[number]), row));
        write(
                "skills.csv",
                "person,scheme,grade,occupation,issuedOn",
                places.length,
                (row, number) -> skills(number, life.of(places[number]), row));
        write(
                "honours.csv",
                "holder,honour,onDate",
                places.length,
                (row, number) -> honours(number, life.of(places[number]), row));
        write(
                "pairings.csv",
                "id,mentors,apprentices,organisation,startsOn,endsOn,status,outcomes",
                places.length,
                (row, number) -> {
                    if (province.mentor(places[number]) >= 0) {
                        pairing(number, province.pairing(places[number]), row);
                    }
                });
    }

    void studios(Studios studios) throws IOException {
        List<StudioFact> all = studios.all();
        write(
                "studios.csv",
                "code,name,type,foundedOn,organisation,status",
                all.size(),
                (row, i) ->
                        row.append(all.get(i).code() + ',' + all.get(i).name() + ",EMPLOYEE,")
                                .append(all.get(i).foundedOn() + ",O" + studios.organisation(i))
                                .append(",NAMED\n"));
        write(
                "studio_people.csv",
                "studio,person,role,from,to",
                all.size(),
                (row, i) ->
                        row.append(all.get(i).code() + ',')
                                .append(all.get(i).people().getFirst().person() + ",LEADER,")
                                .append(all.get(i).foundedOn() + ",\n"));
    }

    private static void person(int number, CareerFact career, StringBuilder row) {
        row.append(Province.id(number)).append(',').append(Province.name(number)).append(",O");
        row.append(Province.organisation(number)).append(',').append(career.gender()).append(',');
        row.append(career.birthYear()).append(',').append(career.hired()).append(',');
        row.append(lastDay(career.left())).append(',').append(career.occupation()).append(',');
        row.append(career.standing()).append('\n');
    }

    private static String lastDay(LocalDate left) {
        return left == null ? "" : left.minusDays(1).toString();
    }

    private static void skills(int number, CareerFact career, StringBuilder row) {
        for (CareerFact.Grade grade : career.grades()) {
            row.append(Province.id(number)).append(",EIGHT_LEVEL,").append(grade.grade());
            row.append(',').append(career.occupation()).append(',').append(grade.from());
            row.append('\n');
        }
    }

    private static void honours(int number, CareerFact career, StringBuilder row) {
        for (CareerFact.Honour honour : career.honours()) {
            row.append("person:").append(Province.id(number)).append(',');
            row.append(honour.modelWorker() ? "PROV_MODEL_WORKER" : "CITY_CRAFTSMAN").append(',');
            row.append(honour.since()).append('\n');
        }
    }

    private static void pairing(int number, PairingFact pairing, StringBuilder row) {
        row.append(pairing.id()).append(',').append(String.join(";", pairing.mentors()));
        row.append(',').append(pairing.apprentices().getFirst()).append(",O");
        row.append(Province.organisation(number))
                .append(',')
                .append(pairing.startsOn())
                .append(',');
        row.append(pairing.endsOn()).append(",GRADUATED,GRADUATED\n");
    }

    private void write(String file, String header, int count, ObjIntConsumer<StringBuilder> rows)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(header + '\n');
            StringBuilder portion = new StringBuilder(2 * PORTION);
            for (int i = 0; i < count; i++) {
                rows.accept(portion, i);
                if (portion.length() > PORTION || i == count - 1) {
                    out.append(portion);
                    portion.setLength(0);
                }
            }
        }
    }
}
