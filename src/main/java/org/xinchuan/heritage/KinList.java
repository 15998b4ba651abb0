package org.xinchuan.heritage;

import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Column;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.List;
import java.util.function.BiFunction;

/**
 * People who stand to somebody in one way: known whole, shown in parts.
 *
 * @param person whose they are, as the caller is shown them; null when everybody is asked about
 */
record KinList(PersonRef person, int total, Part part) {

    /** Some of the list, in words. */
    interface Part {

        List<KinPage.Kin> of(int offset, int limit, Allowance time);
    }

    /**
     * Serves such a list as pages and, whole, as a file: it is found in the time of the request,
     * and each part of it is put into words in a time of its own, while it is sent.
     */
    static Route route(
            RouteBuilder route,
            Workload workload,
            BiFunction<Call, Allowance, KinList> finding,
            List<Column<KinPage.Kin>> columns) {
        return route.paging()
                .answers(200, KinPage.class)
                .fileOf(
                        call -> {
                            Allowance time = workload.begin();
                            KinList found = finding.apply(call, time);
                            return Whole.inParts(
                                    found.total(),
                                    true,
                                    (offset, limit) ->
                                            found.part().of(offset, limit, time.fresh()));
                        },
                        columns)
                .by(
                        call -> {
                            Allowance time = workload.begin();
                            return page(call, finding.apply(call, time), time);
                        });
    }

    private static Reply page(Call call, KinList found, Allowance time) {
        List<KinPage.Kin> items = found.part().of(call.offset(), call.limit(), time);
        return Reply.ok(
                new KinPage(
                        found.person(),
                        call.asOf(),
                        items,
                        found.total(),
                        Page.part(items, found.total(), call).next()));
    }

    /**
     * The number of the person of the path.
     *
     * @throws Refused 404 for one who is not shown to the caller
     */
    static int asked(Call call, LineageIndex index, PeopleOnDay day) {
        String id = call.path("id");
        if (!index.to(call.view(), id)) {
            throw new Refused(Problems.notFound("人员", "person", id));
        }
        return day.people().number(id);
    }

    static <T> List<T> part(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }
}
