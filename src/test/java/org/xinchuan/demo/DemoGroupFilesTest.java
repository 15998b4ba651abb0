package org.xinchuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One test changes the locale of the whole JVM, so nothing runs beside these. */
@Isolated
class DemoGroupFilesTest {

    @TempDir private Path folder;

    @Test
    void everyRunWritesTheSameBytes() throws IOException {
        DemoGroup.writeTo(folder.resolve("one"));
        DemoGroup.writeTo(folder.resolve("other"));

        assertThat(contents(folder.resolve("one"))).isEqualTo(contents(folder.resolve("other")));
    }

    @Test
    void theBytesDoNotDependOnTheLocaleOfTheMachine() throws IOException {
        DemoGroup.writeTo(folder.resolve("usual"));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            DemoGroup.writeTo(folder.resolve("arabic"));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(contents(folder.resolve("arabic"))).isEqualTo(contents(folder.resolve("usual")));
    }

    @Test
    void writingOverAnOlderFolderLeavesTheSame() throws IOException {
        DemoGroup.writeTo(folder);
        Map<String, String> first = contents(folder);
        Files.writeString(folder.resolve("people.csv"), "x".repeat(100_000));
        DemoGroup.writeTo(folder);

        assertThat(contents(folder)).isEqualTo(first);
    }

    @Test
    void filesAreUtf8WithoutMarkAndEndLinesWithLineFeeds() throws IOException {
        DemoGroup.writeTo(folder);

        assertThat(contents(folder).values())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain("\r", "\uFEFF", "\uFFFD")
                                        .endsWith("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations.csv|code,name,kind,parent,region,uscc,selfRatingSince",
                "people.csv|id,name,organisation,employeeNo,gender,birthYear,hiredOn,leftOn,"
                        + "retiresOn,occupation,post,status",
                "posts.csv|person,from,organisation,to,employeeNo,occupation,post",
                "pairings.csv|id,mentors,apprentices,mentorRoles,programme,organisation,studio,"
                        + "occupation,agreementNo,signedOn,startsOn,endsOn,status,outcomes,"
                        + "graduatedOn,grades,endReason,pairsOnly,goal,document,loopReason",
                "studios.csv|code,name,type,foundedOn,closedOn,organisation,field,status",
                "studio_people.csv|studio,person,role,from,to",
                "namings.csv|studio,level,namedOn,title,validTo,status,certNo,docNo,grantedBy,"
                        + "fundingYuan",
                "studio_origins.csv|child,parent,kind,occurredOn,document,confirmed",
                "documents.csv|id,title,docNo,issuer,issuedOn,kind",
                "assessments.csv|subject,kind,heldOn,person,score,grade,level,checklist,points",
                "naming_rules.csv|key,scope,level,effectiveFrom,value,severity,source",
                "pairing_rules.csv|key,scope,programme,effectiveFrom,value,severity,source",
                "alliances.csv|code,name,foundedOn,lead,members",
                "honours.csv|holder,honour,onDate,docNo",
                "ip_assets.csv|number,kind,title,status,filedOn,grantedOn,innovations,inventors,"
                        + "owner,endedOn",
                "training_bases.csv|code,name,organisation,region,capacity,openedOn,closedOn,"
                        + "actions,document",
                "pilot_projects.csv|code,name,level,status,organisation,actions,since,reviewDue,"
                        + "fundingYuan,kind,owner,document",
                "pilot_project_states.csv|project,from,status,regions,document",
                "pilot_project_funds.csv|project,paidOn,payer,yuan,document",
                "awards.csv|innovation,name,level,year,grade,issuer",
                "skills.csv|person,scheme,grade,occupation,certNo,issuedOn,validTo,issuer",
                "events.csv|code,kind,name,series,heldOn,level,studio,organisation,occupation,"
                        + "dealsYuan,actions,document",
                "event_people.csv|event,person,role,pairing,score,rank,prize"
            })
    void columnsStandInTheOrderOfTheFormat(String file, String columns) {
        assertThat(String.join(",", DemoFolder.DEMO.sheets().get(file).columns()))
                .isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "organisations.csv,1",
        "people.csv,1",
        "posts.csv,2",
        "pairings.csv,1",
        "studios.csv,1",
        "studio_people.csv,4",
        "namings.csv,3",
        "studio_origins.csv,3",
        "documents.csv,1",
        "assessments.csv,3",
        "naming_rules.csv,4",
        "pairing_rules.csv,4",
        "alliances.csv,1",
        "honours.csv,3",
        "innovations.csv,1",
        "ip_assets.csv,1",
        "awards.csv,4",
        "training_bases.csv,1",
        "pilot_projects.csv,1",
        "pilot_project_states.csv,2",
        "pilot_project_funds.csv,3",
        "skills.csv,3",
        "events.csv,1",
        "event_people.csv,3"
    })
    void rowsAreSortedByTheirKeysAndNoKeyOccursTwice(String file, int columns) {
        List<List<String>> keys =
                DemoFolder.DEMO.sheets().get(file).rows().stream()
                        .map(row -> row.subList(0, columns))
                        .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.stream().map(key -> String.join("\u0000", key))).isSorted();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return contents;
        }
    }
}
