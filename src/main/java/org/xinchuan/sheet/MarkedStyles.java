package org.xinchuan.sheet;

import org.xinchuan.sheet.Mark.Level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The formats of a workbook, and more of them for marked cells: each is that which the cell has,
 * with another fill.
 */
final class MarkedStyles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What comes before them in a table of formats (ECMA-376 part 1, 18.8.39). */
    private static final List<String> BEFORE_FILLS = List.of("numFmts", "fonts");

    private static final List<String> BEFORE_FORMATS =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs");

    private record Marked(int style, Level level) {}

    private final XmlElement root;
    private final List<XmlElement> known;
    private final Set<String> ours = new HashSet<>();
    private final Map<Marked, Integer> added = new LinkedHashMap<>();

    /** The formats of a workbook, as they stand in their part. */
    MarkedStyles(XmlElement root) {
        this.root = root;
        List<XmlElement> fills = part("fills", BEFORE_FILLS).children("fill");
        for (int i = 0; i < fills.size(); i++) {
            if (isOurs(fills.get(i))) {
                ours.add(String.valueOf(i));
            }
        }
        this.known = part("cellXfs", BEFORE_FORMATS).children("xf");
    }

    /** Formats for a workbook that has none. */
    static MarkedStyles none() {
        XmlElement root =
                new XmlElement(
                        "",
                        "styleSheet",
                        MAIN,
                        List.of("", MAIN),
                        new ArrayList<>(),
                        new ArrayList<>());
        XmlElement fonts = root.sibling("fonts").with("count", "1").add(root.sibling("font"));
        XmlElement borders = root.sibling("borders").with("count", "1").add(root.sibling("border"));
        XmlElement format = root.sibling("xf").with("numFmtId", "0").with("fontId", "0");
        format.with("fillId", "0").with("borderId", "0");
        root.add(fonts).add(borders);
        root.add(root.sibling("cellStyleXfs").with("count", "1").add(format));
        root.add(root.sibling("cellXfs").with("count", "1").add(format.copy().with("xfId", "0")));
        return new MarkedStyles(root);
    }

    /**
     * The number of the format that looks like another one and is filled.
     *
     * @param level null for one that is not filled any more
     */
    int of(int style, Level level) {
        return added.computeIfAbsent(new Marked(style, level), _ -> known.size() + added.size());
    }

    /** Whether a format is one of an earlier check, which coloured its cell. */
    boolean isMarked(int style) {
        return style < known.size() && ours.contains(known.get(style).attribute("fillId"));
    }

    private static boolean isOurs(XmlElement fill) {
        return fill.children("patternFill").stream()
                .flatMap(pattern -> pattern.children("fgColor").stream())
                .map(colour -> colour.attribute("rgb"))
                .anyMatch(rgb -> Stream.of(Level.values()).anyMatch(l -> l.colour().equals(rgb)));
    }

    /** The formats with those that were asked for. */
    XmlElement root() {
        XmlElement fills = part("fills", BEFORE_FILLS);
        if (fills.children("fill").isEmpty()) {
            // The first two are fixed (ECMA-376 part 1, 18.8.20).
            fills.add(fill(fills, "none", null)).add(fill(fills, "gray125", null));
        }
        int first = fills.children("fill").size();
        for (Level level : Level.values()) {
            fills.add(fill(fills, "solid", level.colour()));
        }
        fills.with("count", String.valueOf(fills.children("fill").size()));

        XmlElement formats = part("cellXfs", BEFORE_FORMATS);
        for (Marked marked : added.keySet()) {
            XmlElement like =
                    marked.style() < known.size()
                            ? known.get(marked.style()).copy()
                            : formats.sibling("xf").with("numFmtId", "0");
            int fill = marked.level() == null ? 0 : first + marked.level().ordinal();
            formats.add(like.with("fillId", String.valueOf(fill)).with("applyFill", "1"));
        }
        formats.with("count", String.valueOf(formats.children("xf").size()));
        return root;
    }

    private XmlElement fill(XmlElement fills, String pattern, String colour) {
        XmlElement shown = fills.sibling("patternFill").with("patternType", pattern);
        if (colour != null) {
            shown.add(fills.sibling("fgColor").with("rgb", colour));
            shown.add(fills.sibling("bgColor").with("indexed", "64"));
        }
        return fills.sibling("fill").add(shown);
    }

    private XmlElement part(String name, List<String> before) {
        return root.children(name).stream()
                .findFirst()
                .orElseGet(
                        () -> {
                            XmlElement made = root.sibling(name);
                            root.content().add(place(before), made);
                            return made;
                        });
    }

    private int place(List<String> before) {
        int place = 0;
        for (int i = 0; i < root.content().size(); i++) {
            if (root.content().get(i) instanceof XmlElement element
                    && before.contains(element.name())) {
                place = i + 1;
            }
        }
        return place;
    }
}
