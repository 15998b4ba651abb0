package org.xinchuan.exchange;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Identity;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Role;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.lineage.LineageIndex;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two enterprises, A and B, of which everything is recorded that a folder can say. All ids of one
 * begin with its letter, so that a swap is the exchange of a letter; nobody knows C.
 */
final class TwoEnterprises {

    private TwoEnterprises() {}

    /** The files of one of them, by name. */
    static SortedMap<String, String> files(String letter) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("organisations.csv", "code,name,kind\nX,X厂（演示）,ENTERPRISE\n");
        files.put("documents.csv", "id,title\nX-D,X厂师徒协议\nX-E,X厂开办通知\n");
        files.put(
                "people.csv",
                "id,name,organisation,employeeNo\n"
                        + "X-P1,X雀师,X,X0001\n"
                        + "X-P2,X雀徒,X,X0002\n"
                        + "X-P3,X雀员,X,X0003\n"
                        + "X-L,X领衔,X,X0004\n");
        files.put("posts.csv", "person,from,organisation\nX-P1,2010,X\n");
        files.put(
                "studios.csv",
                "code,name,foundedOn,organisation\nX-S,X一号,2012,X\nX-T,X二号,2015,X\n");
        files.put("studio_names.csv", "studio,from,name\nX-S,2012,X旧名\n");
        files.put(
                "studio_people.csv",
                "studio,person,role,from\nX-S,X-L,LEADER,2012\nX-S,X-P3,MEMBER,2012\n");
        files.put("namings.csv", "studio,level,namedOn\nX-S,GROUP,2013\n");
        files.put("studio_origins.csv", "child,parent,kind,document\nX-T,X-S,INCUBATED,X-E\n");
        files.put("alliances.csv", "code,name,lead,members\nX-N,X联盟,X-S,X-T\n");
        files.put(
                "pairings.csv",
                "id,mentors,apprentices,organisation,studio,startsOn,endsOn,pairsOnly,document\n"
                        + "X-A,X-P1,X-P2,X,X-S,2016,2018,X-P1>X-P2,X-D\n");
        files.put("honours.csv", "holder,honour,onDate\nperson:X-L,H,2014\nstudio:X-S,H,2015\n");
        files.put(
                "assessments.csv",
                "subject,kind,heldOn,person,score\npairing:X-A,PERIODIC,2017,X-P2,80\n");
        files.put("events.csv", "code,kind,name,organisation,studio\nX-V,DRILL,X练兵会,X,X-S\n");
        files.put(
                "event_people.csv",
                "event,person,role,pairing,score\nX-V,X-P1,ENTRANT,X-A,90\nX-V,X-P3,JUDGE,,\n");
        files.put("training_bases.csv", "code,name,organisation,document\nX-TB,X基地（演示）,X,X-E\n");
        files.put(
                "pilot_projects.csv",
                "code,name,level,status,organisation\nX-PP,X试点,CITY,PILOT,X\n");
        // What is public and changes nothing is not refused, so each of these rows says its letter.
        files.put(
                "pilot_project_states.csv", "project,from,status,document\nX-PP,2020,PILOT,X-E\n");
        files.put("pilot_project_funds.csv", "project,paidOn,payer,yuan\nX-PP,2020,X,100\n");
        files.put("reported_figures.csv", "scope,indicator,period,value,title\nX,I05,2022,3,X\n");
        files.replaceAll((name, text) -> text.replace("X", letter));
        return files;
    }

    /** Both of them, and a pairing between them, in one folder. */
    static Path folder(Path folder) {
        SortedMap<String, String> both = files("A");
        files("B").forEach((name, text) -> both.merge(name, rows(text), String::concat));
        both.put("honour_kinds.csv", "code,name\nH,荣誉\n");
        both.put("occupations.csv", "code,name\n6-31-01-01,检修工\n");
        both.merge("pairings.csv", "M-A,B-P3,A-P3,,,2019,2021,B-P3>A-P3,\n", String::concat);
        both.merge(
                "studio_people.csv",
                "A-T,B-P3,ADVISER,2016\nA-T,B-L,ADVISER,2016\n",
                String::concat);
        // One of the other side alone, one of their pairings, and one of a pairing between them.
        both.merge(
                "event_people.csv",
                "A-V,B-P2,ATTENDEE,,\nA-V,B-P1,ENTRANT,B-A,80\nA-V,B-P3,ENTRANT,M-A,70\n",
                String::concat);
        both.merge("studio_origins.csv", "B-T,A-S,SPIN_OFF,\n", String::concat);
        both.forEach((name, text) -> Folders.with(folder, name, text.stripTrailing()));
        return folder;
    }

    /** Who records or reads for one of them, as things stand in the store. */
    static Exchanger of(Graph graph, Operation doing, Role role, String organisation) {
        Views views = new Views(graph);
        views.load();
        LineageIndex index = new LineageIndex(graph);
        index.load();
        Identity identity = new Identity("somebody", null, Set.of(new Grant(role, organisation)));
        return new Exchanger("somebody", doing, views.of(identity), index);
    }

    private static String rows(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }
}
