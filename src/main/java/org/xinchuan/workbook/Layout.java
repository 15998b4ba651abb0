package org.xinchuan.workbook;

import org.xinchuan.sheet.MarkedFile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what a header is known again: the plain words of its columns, in whatever order they stand.
 */
final class Layout {

    private Layout() {}

    /**
     * The columns by the words above them; of several with the same words the second is called
     * {@code words#2}, and so on. The reasons in a workbook that was marked are no column.
     */
    static Map<String, Integer> names(Header header) {
        Map<String, Integer> names = new LinkedHashMap<>();
        header.titles().keySet().stream()
                .sorted()
                .filter(column -> !MarkedFile.isHeader(header.title(column)))
                .forEach(column -> names.put(free(plain(header.title(column)), names), column));
        return names;
    }

    private static String plain(String title) {
        String plain = HeaderText.plain(title);
        return plain.isEmpty() ? title.strip() : plain;
    }

    private static String free(String plain, Map<String, Integer> names) {
        String name = plain;
        for (int n = 2; names.containsKey(name); n++) {
            name = plain + "#" + n;
        }
        return name;
    }
}
