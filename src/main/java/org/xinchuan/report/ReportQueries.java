package org.xinchuan.report;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.http.Query;

import java.util.ArrayList;
import java.util.List;

/** What a report can be asked, and by whom, as its header says. */
final class ReportQueries {

    private ReportQueries() {}

    /** Its own parameters, and what every report has beside them. */
    static List<Query> of(CypherHeader header) {
        List<Query> queries =
                new ArrayList<>(header.parameters().stream().map(ReportQueries::query).toList());
        queries.addAll(narrowing(header));
        return queries;
    }

    private static List<Query> narrowing(CypherHeader header) {
        List<Query> queries = new ArrayList<>();
        if (header.parameter(ParameterType.SCOPE).isPresent()) {
            queries.add(
                    Query.text(
                            Asked.REGION,
                            "地区代码，含下级；只计所在地在其中的单位",
                            "a region and all below it: organisations that are there alone"));
        }
        if (header.id().isPresent()) {
            queries.add(
                    Query.choice(
                            Asked.BY,
                            By.words(),
                            "列成一张表：按地区，或按下一级单位",
                            "one table, by region or by the organisations of the next level"));
        }
        return queries;
    }

    static Operation needs(CypherHeader.Access access) {
        return switch (access) {
            case PUBLIC -> Operation.READ_STATISTICS;
            case VIEWER -> Operation.READ_REPORTS;
            case RECORDER -> Operation.RECORD_PERSON;
            case ADMINISTRATOR -> Operation.EDIT_ORGANISATIONS;
            case AUDITOR -> Operation.READ_CHANGES;
            case OPERATOR -> Operation.OPERATE;
        };
    }

    private static Query query(Parameter parameter) {
        String zh = parameter.title().zh();
        String en = parameter.title().en();
        String name = parameter.name();
        Query query =
                switch (parameter.type()) {
                    case DATE -> Query.date(name, zh, en);
                    case TEXT, SCOPE -> Query.text(name, zh, en);
                    case NUMBER -> Query.number(name, 0, 1_000_000_000, zh, en);
                    case FLAG -> Query.flag(name, zh, en);
                    case LEVEL, CHOICE -> Query.choice(name, parameter.words(), zh, en);
                };
        return parameter.otherwise() == null ? query : query.otherwise(parameter.otherwise());
    }
}
