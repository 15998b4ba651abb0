package org.xinchuan.demo;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Stream;
import org.xinchuan.table.Xlsx;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.KindTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workbooks to fill in, and registers of the demo group to try an import with. */
public final class TemplateRoutes implements Routes {

    private static final Map<String, Stream> WORKBOOKS = workbooks();

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/templates/{name}", "template")
                        .needs(Operation.IMPORT)
                        .says(
                                "空白工作簿，或演示台账：" + names(),
                                "Workbooks to fill in, or registers of the demo group: " + names())
                        .path("name", "文件名", "name of the file")
                        .answers(200, Void.class)
                        .by(TemplateRoutes::send));
    }

    private static Map<String, Stream> workbooks() {
        Map<String, Stream> workbooks = new HashMap<>();
        for (Kind kind : Kind.values()) {
            workbooks.put(kind.key() + ".xlsx", out -> KindTemplate.write(kind, out));
        }
        workbooks.put("pairings-demo.xlsx", DemoRegister::clean);
        workbooks.put("pairings-demo-faulty.xlsx", FaultyRegister::write);
        return Map.copyOf(workbooks);
    }

    private static String names() {
        return String.join(", ", WORKBOOKS.keySet().stream().sorted().toList());
    }

    private static Reply send(Call call) {
        String name = call.path("name");
        Stream workbook = WORKBOOKS.get(name);
        return workbook == null
                ? Reply.problem(Problems.notFound("模板", "template", name))
                : Reply.stream(Xlsx.TYPE, workbook).download(name);
    }
}
