package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.OriginRules;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioOrigin;
import org.xinchuan.studio.StudioOrigin.Kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses recorded origins that cannot be, over the folder and the store together. */
final class OriginCheck {

    private final Stored stored;
    private final Notices notices;
    private final Map<String, PartialDate> foundings = new HashMap<>();
    private final Map<String, Line<Studio>> studios = new HashMap<>();
    private final Map<Link, Line<StudioOrigin>> changed = new LinkedHashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    OriginCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    private record Link(String child, String parent, Kind kind) {}

    void check(Lines changes) {
        if (changes.of(Tables.STUDIOS).isEmpty() && changes.of(Tables.STUDIO_ORIGINS).isEmpty()) {
            return;
        }
        load(changes);
        links.forEach(this::age);
        changed.forEach(this::merger);
        loops();
    }

    private void load(Lines changes) {
        for (Row row : stored.all(Tables.STUDIOS, "read/import/foundings")) {
            String foundedOn = row.text("foundedOn");
            foundings.put(
                    row.text("code"), foundedOn == null ? null : PartialDate.parse(foundedOn));
        }
        for (Line<Studio> line : changes.of(Tables.STUDIOS)) {
            studios.put(line.record().code(), line);
            foundings.put(line.record().code(), line.record().foundedOn());
        }
        for (Row row : stored.all(Tables.STUDIO_ORIGINS, "read/import/origins")) {
            links.add(
                    new Link(
                            row.text("child"), row.text("parent"), Kind.valueOf(row.text("kind"))));
        }
        for (Line<StudioOrigin> line : changes.of(Tables.STUDIO_ORIGINS)) {
            StudioOrigin origin = line.record();
            Link link = new Link(origin.child(), origin.parent(), origin.kind());
            links.add(link);
            changed.put(link, line);
        }
    }

    private void age(Link link) {
        PartialDate parent = foundings.get(link.parent());
        PartialDate child = foundings.get(link.child());
        if (!OriginRules.oldEnough(parent, child, link.kind())) {
            Stream.of(changed.get(link), studios.get(link.child()), studios.get(link.parent()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(line -> refuseAge(line, link, parent, child));
        }
    }

    private void refuseAge(Line<?> line, Link link, PartialDate parent, PartialDate child) {
        String column = line.table() == Tables.STUDIOS ? "foundedOn" : "parent";
        notices.refuse(
                line,
                column,
                "PARENT_NOT_OLDER",
                "工作室“%s”（%s 成立）不早于“%s”（%s 成立）"
                        .formatted(link.parent(), parent, link.child(), child),
                "studio \"%s\", founded %s, is not older than \"%s\", founded %s"
                        .formatted(link.parent(), parent, link.child(), child));
    }

    private void merger(Link link, Line<StudioOrigin> line) {
        long parents =
                links.stream()
                        .filter(l -> l.kind() == Kind.MERGER && l.child().equals(link.child()))
                        .count();
        if (link.kind() == Kind.MERGER && parents < OriginRules.PARENTS_OF_A_MERGER) {
            notices.refuse(
                    line,
                    "parent",
                    "MERGER_ONE_PARENT",
                    "合并组建的“" + link.child() + "”只有一个来源“" + link.parent() + "”，应有两个以上",
                    "\"%s\" is a MERGER of one parent, \"%s\"; it needs two or more"
                            .formatted(link.child(), link.parent()));
        }
    }

    private void loops() {
        Uplinks graph = new Uplinks();
        links.forEach(link -> graph.add(link.child(), link.parent()));
        changed.forEach(
                (link, line) -> {
                    List<String> loop = graph.loop(link.child(), link.parent());
                    if (!loop.isEmpty()) {
                        refuseLoop(line, String.join(" → ", loop));
                        graph.remove(link.child(), link.parent());
                    }
                });
    }

    private void refuseLoop(Line<StudioOrigin> line, String loop) {
        notices.refuse(
                line,
                "parent",
                "LINEAGE_CYCLE",
                "工作室渊源成环：" + loop,
                "closes a loop of origins: " + loop);
    }
}
