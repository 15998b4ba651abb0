package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.StudioPerson.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of studios with their leaders and members (工作室申报、成员名单). Rows of one studio with some
 * of its people each are joined.
 */
final class StudioReader implements KindReader {

    private static final PersonFields LEADERS =
            new PersonFields(
                    StudioField.LEADER,
                    StudioField.LEADER_NUMBER,
                    StudioField.UNIT,
                    null,
                    StudioField.LEADER_GRADE,
                    null,
                    StudioField.LEADER_BORN);
    private static final PersonFields MEMBERS =
            new PersonFields(
                    StudioField.MEMBER,
                    StudioField.MEMBER_NUMBER,
                    StudioField.UNIT,
                    StudioField.MEMBER_TRADE,
                    StudioField.MEMBER_GRADE,
                    null,
                    StudioField.MEMBER_BORN);
    private static final Map<String, List<Field>> COLUMNS =
            Map.of(
                    "code", List.of(StudioField.CODE, StudioField.NAME),
                    "name", List.of(StudioField.NAME),
                    "type", List.of(StudioField.TYPE),
                    "organisation", List.of(StudioField.USCC, StudioField.UNIT),
                    "foundedOn", List.of(StudioField.FOUNDED),
                    "field", List.of(StudioField.FIELD),
                    "status", List.of(StudioField.STATUS));
    private static final Map<String, List<Field>> OF_LEADER =
            Map.of(
                    "studio", List.of(StudioField.CODE, StudioField.NAME),
                    "person", List.of(StudioField.LEADER),
                    "from", List.of(StudioField.LEADER_SINCE));
    private static final Map<String, List<Field>> OF_MEMBER =
            Map.of(
                    "studio", List.of(StudioField.CODE, StudioField.NAME),
                    "person", List.of(StudioField.MEMBER),
                    "role", List.of(StudioField.ROLE),
                    "from", List.of(StudioField.JOINED),
                    "to", List.of(StudioField.LEFT));

    private final Cells cells;
    private final List<WrittenStudio> rows = new ArrayList<>();
    private List<WrittenStudio> joined = List.of();

    StudioReader(Cells cells, Wishes wishes) {
        this.cells = cells;
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        // What stands above a list of studios is for its readers.
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        rows.add(
                new WrittenStudio(
                        spot,
                        List.of(spot.row()),
                        row.text(StudioField.CODE),
                        row.required(StudioField.NAME),
                        row.read(StudioField.TYPE, StudioWords.TYPE::check),
                        row.organisation(StudioField.USCC, StudioField.UNIT),
                        row.date(StudioField.FOUNDED),
                        row.text(StudioField.FIELD),
                        row.read(StudioField.STATUS, StudioWords.STATUS::check),
                        people(row),
                        row.columns(COLUMNS)));
    }

    private static List<WrittenStudio.Slice> people(WrittenRow row) {
        List<WrittenStudio.Slice> people = new ArrayList<>();
        PartialDate since = row.date(StudioField.LEADER_SINCE);
        List<WrittenPerson> leaders = row.people(LEADERS);
        // Two who lead together are both leaders of a joint studio.
        leaders.forEach(
                one ->
                        people.add(
                                new WrittenStudio.Slice(
                                        one, Role.LEADER, since, null, row.columns(OF_LEADER))));
        Role role = row.read(StudioField.ROLE, PeopleWords.ROLE::check);
        PartialDate joined = row.date(StudioField.JOINED);
        PartialDate left = row.end(StudioField.LEFT);
        row.people(MEMBERS)
                .forEach(
                        one ->
                                people.add(
                                        new WrittenStudio.Slice(
                                                one, role, joined, left, row.columns(OF_MEMBER))));
        return people;
    }

    @Override
    public List<WrittenPerson> people() {
        Map<String, WrittenStudio> byKey = new LinkedHashMap<>();
        Map<String, String> last = new HashMap<>();
        for (WrittenStudio row : rows) {
            // Its unit is often written once, in the first of its rows.
            String key = row.isWithoutUnit() ? last.getOrDefault(row.key(), row.key()) : row.key();
            byKey.merge(key, row, WrittenStudio::with);
            if (row.code().isEmpty()) {
                last.put(row.keyWithoutUnit(), key);
            }
        }
        joined = List.copyOf(byKey.values());
        return joined.stream()
                .flatMap(one -> one.people().stream().map(WrittenStudio.Slice::who))
                .toList();
    }

    @Override
    public List<Taken> records(Found found) {
        return new StudioRecords(found, joined).all();
    }
}
