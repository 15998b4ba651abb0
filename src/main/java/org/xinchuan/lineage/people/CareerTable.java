package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.PageInput;
import org.xinchuan.lineage.column.PageOutput;
import org.xinchuan.lineage.column.SpanColumn;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.CareerFact.Gender;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.standard.SkillGrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One state of what is counted of people's working lives, by their numbers. Immutable. */
final class CareerTable {
    /** The kind of span of the first honour of any sort; those below are the grades. */
    static final int HONOURED = SkillGrade.values().length;

    /** That of the first honour whose holders count as model workers. */
    static final int MODEL_WORKER = HONOURED + 1;

    /** That of having left the organisation, from the first day no longer in it. */
    static final int GONE = MODEL_WORKER + 1;

    private static final int DAYLESS = Integer.MIN_VALUE;
    private static final Standing[] EVERY_STANDING = Standing.values();
    private static final int STANDINGS = EVERY_STANDING.length + 1;

    /** Traits are numbers below this. */
    static final int TRAITS = (Gender.values().length + 1) * STANDINGS;

    private static final int YEAR_BEFORE = 1899;

    final KeyColumn occupationCodes;
    final Column occupations;

    final Column born;
    final Column hired;
    final SpanColumn spans;

    private CareerTable(
            KeyColumn occupationCodes,
            Column occupations,
            Column born,
            Column hired,
            SpanColumn spans) {
        this.occupationCodes = occupationCodes;
        this.occupations = occupations;
        this.born = born;
        this.hired = hired;
        this.spans = spans;
    }

    static CareerTable empty() {
        Column none = Column.empty();
        return new CareerTable(KeyColumn.empty(), none, none, none, SpanColumn.empty());
    }

    /**
     * What is known of a person; honours are the first of any sort and the first model worker's.
     *
     * @param traits gender and standing, which stand elsewhere
     * @param posts which stand elsewhere too
     */
    CareerFact get(int person, int traits, List<HeldPost> posts) {
        int[] days = spans.get(person);
        List<CareerFact.Grade> grades = new ArrayList<>();
        List<CareerFact.Honour> honours = new ArrayList<>();
        int mask = days[2 * SpanColumn.KINDS];
        for (SkillGrade grade : SkillGrade.values()) {
            int kind = grade.ordinal();
            if ((mask >> kind & 1) != 0) {
                grades.add(
                        new CareerFact.Grade(
                                grade, Days.day(days[2 * kind]), Days.day(days[2 * kind + 1])));
            }
        }
        for (int kind = HONOURED; kind <= MODEL_WORKER; kind++) {
            if ((mask >> kind & 1) != 0) {
                honours.add(new CareerFact.Honour(Days.day(days[2 * kind]), kind == MODEL_WORKER));
            }
        }
        return new CareerFact(
                occupation(person),
                traits / STANDINGS == 0 ? null : Gender.values()[traits / STANDINGS - 1],
                year(born.get(person)),
                Days.day(hired.get(person)),
                Days.day(days[2 * GONE]),
                standing(traits),
                grades,
                honours,
                posts);
    }

    /** Gender and standing as one small number, 0 when neither is known. */
    static int traits(CareerFact career) {
        int gender = career.gender() == null ? 0 : career.gender().ordinal() + 1;
        int standing = career.standing() == null ? 0 : career.standing().ordinal() + 1;
        return gender * STANDINGS + standing;
    }

    /** Code of the trade; null when unknown. */
    String occupation(int person) {
        int occupation = occupations.get(person);
        return occupation == 0 ? null : occupationCodes.shared(occupation - 1);
    }

    /** The standing among the traits of a person; null when unknown. */
    static Standing standing(int traits) {
        int standing = traits % STANDINGS;
        return standing == 0 ? null : EVERY_STANDING[standing - 1];
    }

    /** A year of birth as a number of its column; 0 when unknown. */
    static int born(Integer year) {
        if (year == null) {
            return 0;
        }
        int number = year - YEAR_BEFORE;
        return number > 0 ? number : number - 1;
    }

    /** The year of such a number; null when unknown. */
    static Integer year(int born) {
        return born == 0 ? null : Integer.valueOf((born > 0 ? born : born + 1) + YEAR_BEFORE);
    }

    /** Notes the memory that each column takes, in bytes. */
    void sizes(Map<String, Long> columns) {
        columns.put("trades", occupations.bytes());
        columns.put("years of birth", born.bytes());
        columns.put("days of hiring", hired.bytes());
        columns.put("grades, honours, days of leaving", spans.bytes());
    }

    /** Writes everything down. */
    void write(PageOutput out) throws IOException {
        occupationCodes.write(out);
        for (Column column : List.of(occupations, born, hired)) {
            column.write(out);
        }
        spans.write(out);
    }

    /** Reads what was written down. */
    static CareerTable read(PageInput in) throws IOException {
        return new CareerTable(
                KeyColumn.read(in),
                Column.read(in),
                Column.read(in),
                Column.read(in),
                SpanColumn.read(in));
    }

    Edit edit() {
        return new Edit(this);
    }

    /** Careers being set on the way to the next state. For one thread. */
    static final class Edit {
        private final KeyColumn.Edit occupationCodes;
        private final Column.Edit occupations;
        private final Column.Edit born;
        private final Column.Edit hired;
        private final SpanColumn.Edit spans;

        private Edit(CareerTable base) {
            occupationCodes = base.occupationCodes.edit();
            occupations = base.occupations.edit();
            born = base.born.edit();
            hired = base.hired.edit();
            spans = base.spans.edit();
        }

        void set(int person, CareerFact career) {
            occupations.set(
                    person, career.occupation() == null ? 0 : occupation(career.occupation()) + 1);
            born.set(person, born(career.birthYear()));
            hired.set(person, Days.of(career.hired()));
            spans.set(person, spans(career));
        }

        /** The number of a trade, which gets one when it has none. */
        int occupation(String code) {
            return occupationCodes.number(code);
        }

        CareerTable done() {
            return new CareerTable(
                    occupationCodes.done(),
                    occupations.done(),
                    born.done(),
                    hired.done(),
                    spans.done());
        }

        private static int[] spans(CareerFact career) {
            int[] spans = new int[2 * SpanColumn.KINDS + 1];
            for (CareerFact.Grade grade : career.grades()) {
                put(spans, grade.grade().ordinal(), Days.of(grade.from()));
                spans[2 * grade.grade().ordinal() + 1] = Days.of(grade.to());
            }
            for (CareerFact.Honour honour : career.honours()) {
                int since = Days.of(honour.since());
                first(spans, HONOURED, since);
                if (honour.modelWorker()) {
                    first(spans, MODEL_WORKER, since);
                }
            }
            if (career.left() != null) {
                put(spans, GONE, Days.of(career.left()));
            }
            return spans;
        }

        /** The earlier of two days; one that nobody knows always counted. */
        private static void first(int[] spans, int kind, int since) {
            boolean again = (spans[2 * SpanColumn.KINDS] >> kind & 1) != 0;
            int before = again ? ordered(spans[2 * kind]) : Integer.MAX_VALUE;
            put(spans, kind, before < ordered(since) ? spans[2 * kind] : since);
        }

        private static int ordered(int since) {
            return since == Days.NONE ? DAYLESS : since;
        }

        private static void put(int[] spans, int kind, int since) {
            spans[2 * kind] = since;
            spans[2 * SpanColumn.KINDS] |= 1 << kind;
        }
    }
}
