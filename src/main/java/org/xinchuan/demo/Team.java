package org.xinchuan.demo;

import java.util.List;
import java.util.Map;

/**
 * A team at the bottom of the tree of organisations and the work done there.
 *
 * @param organisation code of the team's organisation
 * @param enterprise code of the enterprise it belongs to
 * @param numbers the two digits with which the enterprise's employee numbers begin
 * @param occupation occupation code
 * @param post what its people do
 * @param leadPost what its technicians do
 * @param places how many people it may have
 */
record Team(
        String organisation,
        String enterprise,
        String numbers,
        String occupation,
        String post,
        String leadPost,
        int places) {

    static List<Team> all() {
        return Sheet.shipped("teams.csv").records().stream().map(Team::of).toList();
    }

    private static Team of(Map<String, String> row) {
        return new Team(
                row.get("organisation"),
                row.get("enterprise"),
                row.get("numbers"),
                row.get("occupation"),
                row.get("post"),
                row.get("leadPost"),
                Integer.parseInt(row.get("places")));
    }
}
