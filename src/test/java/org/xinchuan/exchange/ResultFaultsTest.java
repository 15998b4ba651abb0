package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Bad rows about results, patents, awards and grades: each is refused or doubted at its field. */
@ExtendWith(TestGraph.class)
class ResultFaultsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final Imports imports;

    @TempDir private Path folder;

    ResultFaultsTest(Graph graph) {
        this.imports = new Imports(graph, new Ledger(graph, CLOCK), CLOCK);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        file("people.csv", "id,name", "P1,甲");
        file("innovations.csv", "code,title,type", "R1,成果,TECH_PROJECT", "R2,成果,五小");
        file(
                "ip_assets.csv",
                "number,kind,title,status,filedOn,grantedOn,innovations,inventors,endedOn",
                "ZL201710601862.4,INVENTION,校验位错,,,,R1,,",
                "ZL201740601862.X,INVENTION,类型位错,,,,R1,,",
                "CN112345678B,INVENTION,公布号,,,,R1,,",
                "2023SR12345,SOFTWARE_COPYRIGHT,位数错,,,,R1,,",
                "97101765.4,INVENTION,没有的成果,,,,R9,,",
                "ZL95115608.X,INVENTION,没有的人,,,,R1,P9,",
                "200410018477.9,INVENTION,先授权后申请,,2010-01-01,2009-01-01,R1,,",
                "ZL202229900002.3,UTILITY_MODEL,尚未授权,,,2024-01-01,R1,,",
                "202219900150.X,INVENTION,先终止后授权,LAPSED,,2020,R1,,2019");
        file(
                "awards.csv",
                "innovation,name,level,year",
                "R9,奖,GROUP,2020",
                "R1,奖,WORLD,2020",
                "R1,奖,GROUP,去年");
        file(
                "skills.csv",
                "person,scheme,grade,certNo,issuedOn",
                "P1,EIGHT_LEVEL,八级工,,",
                "P1,X_1,TECHNICIAN,,",
                "P1,EIGHT_LEVEL,SENIOR,12,",
                "P1,EIGHT_LEVEL,JUNIOR,,2024-01-01",
                "P9,TITLE,工程师,,");
        assertThat(said(Severity.REFUSAL))
                .containsExactly(
                        "awards.csv:2 innovation INNOVATION_UNKNOWN",
                        "awards.csv:3 level VALUE_UNKNOWN",
                        "awards.csv:4 year NUMBER_INVALID",
                        "innovations.csv:3 type VALUE_UNKNOWN",
                        "ip_assets.csv:2 number PATENT_NO_INVALID",
                        "ip_assets.csv:3 number PATENT_NO_INVALID",
                        "ip_assets.csv:4 number PATENT_NO_INVALID",
                        "ip_assets.csv:5 number REGISTRATION_NO_INVALID",
                        "ip_assets.csv:6 innovations INNOVATION_UNKNOWN",
                        "ip_assets.csv:7 inventors PERSON_UNKNOWN",
                        "ip_assets.csv:8 grantedOn DATE_ORDER",
                        "ip_assets.csv:9 grantedOn DATE_IN_FUTURE",
                        "ip_assets.csv:10 endedOn DATE_ORDER",
                        "skills.csv:2 grade GRADE_UNKNOWN",
                        "skills.csv:3 grade GRADE_UNKNOWN",
                        "skills.csv:4 certNo CERT_NO_INVALID",
                        "skills.csv:5 issuedOn DATE_IN_FUTURE",
                        "skills.csv:6 person PERSON_UNKNOWN");
    }

    @Test
    void whatIsOnlyDoubtfulIsTakenInAndSaidAtItsField() {
        file("people.csv", "id,name", "P1,甲", "P2,乙");
        file(
                "innovations.csv",
                "code,title,type,benefitYuan,completedOn",
                "R1,成果,TECH_PROJECT,10000,2024");
        file("awards.csv", "innovation,name,level,year", "R1,奖,GROUP,2024");
        file(
                "ip_assets.csv",
                "number,kind,title,status,filedOn,grantedOn,innovations,endedOn",
                "200410018477.9,DESIGN,不保护成果,GRANTED,,,,",
                "ZL95115608.X,INVENTION,何时失效不详,LAPSED,1995,1999,R1,",
                "97101765.4,INVENTION,有效而已终止,GRANTED,1997,2001,R1,2010");
        file(
                "skills.csv",
                "person,scheme,grade,certNo,issuedOn",
                "P1,EIGHT_LEVEL,TECHNICIAN,,2015-06",
                "P1,EIGHT_LEVEL,JUNIOR,Y000042000123223000001,2023",
                "P2,EIGHT_LEVEL,SENIOR,,2020");
        assertThat(said(Severity.WARNING))
                .containsExactly(
                        "awards.csv:2 year YEAR_IN_FUTURE",
                        "innovations.csv:2 completedOn COMPLETED_IN_FUTURE",
                        "innovations.csv:2 benefitYuan BENEFIT_WITHOUT_SOURCE",
                        "ip_assets.csv:2 innovations IP_WITHOUT_RESULT",
                        "ip_assets.csv:2 kind KIND_AGAINST_NUMBER",
                        "ip_assets.csv:2 grantedOn GRANT_WITHOUT_DAY",
                        "ip_assets.csv:3 endedOn END_WITHOUT_DAY",
                        "ip_assets.csv:4 endedOn END_AGAINST_STATUS",
                        "skills.csv:3 grade GRADE_FALLS",
                        "skills.csv:3 grade GRADE_AGAINST_CERT_NO",
                        "skills.csv:3 issuedOn YEAR_AGAINST_CERT_NO");
    }

    @Test
    void aGradeFallsBelowOneThatIsStored() {
        file("people.csv", "id,name", "P1,甲");
        file("skills.csv", "person,scheme,grade,issuedOn", "P1,EIGHT_LEVEL,SENIOR,2018");
        assertThat(said(Severity.WARNING)).isEmpty();
        file(
                "skills.csv",
                "person,scheme,grade,issuedOn",
                "P1,EIGHT_LEVEL,INTERMEDIATE,2020",
                "P1,X_1,JUNIOR,2021");
        assertThat(said(Severity.WARNING)).containsExactly("skills.csv:2 grade GRADE_FALLS");
        assertThat(said(Severity.WARNING)).as("an unchanged row says nothing anew").isEmpty();
    }

    private Iterable<String> said(Severity severity) {
        ImportOutcome outcome = imports.run(folder, "test", Progress.none());
        assertThat(outcome)
                .isInstanceOf(
                        severity == Severity.REFUSAL
                                ? ImportOutcome.Refused.class
                                : ImportOutcome.Applied.class);
        return outcome.notices().stream()
                .filter(notice -> notice.severity() == severity)
                .map(
                        notice ->
                                "%s:%d %s %s"
                                        .formatted(
                                                notice.file(),
                                                notice.line(),
                                                notice.column(),
                                                notice.code()))
                .toList();
    }

    private void file(String name, String... lines) {
        Folders.with(folder, name, lines);
    }
}
