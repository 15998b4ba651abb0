package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.sheet.SheetFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads a workbook of a kind and finds in the store what it speaks of. It writes nothing. For one
 * workbook.
 */
public final class WorkbookReader {

    private final Graph graph;
    private final Kind kind;
    private final Wishes wishes;
    private final LocalDate today;
    private final Predicate<String> knows;
    private final Faulty faulty = new Faulty();

    /**
     * @param knows whether the importer may know of the person of an id
     */
    public WorkbookReader(
            Graph graph, Kind kind, Wishes wishes, Predicate<String> knows, LocalDate today) {
        this.graph = graph;
        this.kind = kind;
        this.wishes = wishes;
        this.knows = knows;
        this.today = today;
    }

    /**
     * What the workbook says.
     *
     * @throws org.xinchuan.sheet.SheetFault when a sheet cannot be read to its end
     */
    public Reading read(SheetFile file) {
        KindReader reader = kind.reader(new Cells(faulty, file.from1904(), today), wishes);
        Pages pages = new Pages(file, kind, wishes, faulty, reader);
        pages.read();
        Organisations organisations = Organisations.read(graph, wishes.home());
        NameBook trades = trades();
        People people = new People(graph, organisations, trades, knows);
        people.load(reader.people());
        Known known = new Known(people, organisations, trades, wishes, faulty);
        Studios studios = Studios.read(graph, organisations, wishes, faulty);
        Whereabouts places = new Whereabouts(organisations, trades, studios, faulty);
        List<Taken> told = reader.records(new Found(graph, wishes, faulty, known, places));
        List<Taken> records = new ArrayList<>(known.made());
        records.addAll(told);
        List<Question> questions = new ArrayList<>(studios.questions());
        questions.addAll(known.questions());
        return new Reading(
                pages.rows(),
                records,
                faulty.all(),
                questions,
                pages.headers(),
                pages.layouts(),
                file.encoding().orElse(null));
    }

    private NameBook trades() {
        NameBook trades = new NameBook();
        for (Row row : graph.readAll("read/occupation/all", Map.of())) {
            trades.enter(row.text("code"), row.text("name"));
        }
        return trades;
    }
}
