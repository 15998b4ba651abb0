package org.xinchuan.programme;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.HashSet;
import java.util.List;

/**
 * A state that a pilot project entered on a day, by a document; it lasts until the next one.
 *
 * @param project code of the project
 * @param from the first day on which it is in this state; a project has one state a day
 * @param regions codes of those to which it is promoted, with {@link ProjectStatus#PROMOTED} alone
 * @param document by which it was decided, by id or title
 */
public record ProjectState(
        String project,
        PartialDate from,
        ProjectStatus status,
        List<String> regions,
        String document) {

    public ProjectState {
        regions = regions == null ? List.of() : List.copyOf(regions);
        new Faults()
                .required("project", project)
                .code("project", project)
                .required("from", from)
                .required("status", status)
                .codes("regions", regions)
                .add(
                        new HashSet<>(regions).size() < regions.size(),
                        "regions",
                        "LISTED_TWICE",
                        "同一地区列了两次",
                        "a region is listed twice")
                .add(
                        !regions.isEmpty() && status != null && status != ProjectStatus.PROMOTED,
                        "regions",
                        "REGIONS_WITHOUT_PROMOTION",
                        "只有推广（PROMOTED）才写推广到的地区",
                        "only a promotion (PROMOTED) names regions")
                .orThrow();
    }
}
