package org.xinchuan.heritage;

import org.xinchuan.http.Whole;
import org.xinchuan.lineage.descent.PersonDescendants.Way;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.StudioItem;
import org.xinchuan.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Descent of studios as a file: the studios, how far away each is, and by which links. */
final class DescentFile {

    private DescentFile() {}

    static <S> Whole<S> of(List<S> studios) {
        return new Whole<>(studios.size(), studios.iterator(), false, null);
    }

    static List<Column<Descent.Descendant>> below() {
        List<Column<Descent.Descendant>> columns =
                studio(Descent.Descendant::depth, Descent.Descendant::studio);
        links(columns, "出自", "grew out of", Descent.Descendant::parents);
        columns.add(
                Column.of(
                        "另出自",
                        "also grew out of",
                        one ->
                                one.otherParents().stream()
                                        .map(other -> other.name() + " " + other.grade())
                                        .toList()));
        return columns;
    }

    static List<Column<Descent.Ancestor>> above() {
        List<Column<Descent.Ancestor>> columns =
                studio(Descent.Ancestor::depth, Descent.Ancestor::studio);
        links(columns, "其下", "led to", Descent.Ancestor::children);
        return columns;
    }

    static List<Column<PersonStudios.Descendant>> ofPerson() {
        List<Column<PersonStudios.Descendant>> columns =
                studio(PersonStudios.Descendant::depth, PersonStudios.Descendant::studio);
        columns.add(
                Column.of(
                        "渊源",
                        "by which way",
                        one -> one.via().stream().map(DescentFile::way).toList()));
        return columns;
    }

    private static Bilingual way(Way way) {
        return switch (way) {
            case LED_STUDIO -> new Bilingual("出自其领衔的工作室", "grew out of a studio the person led");
            case APPRENTICE_LINE ->
                    new Bilingual("由其传人创办", "founded by somebody of the person's line");
        };
    }

    private static <S> List<Column<S>> studio(
            Function<S, Integer> depth, Function<S, StudioItem> studio) {
        List<Column<S>> columns = new ArrayList<>();
        columns.add(Column.of("第几代", "generation", depth));
        for (Column<StudioItem> column : StudioItem.columns()) {
            columns.add(
                    new Column<>(column.title(), one -> column.value().apply(studio.apply(one))));
        }
        return columns;
    }

    private static <S> void links(
            List<Column<S>> columns,
            String zh,
            String en,
            Function<S, List<Descent.LinkItem>> links) {
        columns.add(
                Column.of(
                        zh + "（代码）",
                        en + " (codes)",
                        one -> links.apply(one).stream().map(Descent.LinkItem::code).toList()));
        columns.add(
                Column.of(
                        zh,
                        en,
                        one -> links.apply(one).stream().map(Descent.LinkItem::name).toList()));
        columns.add(
                Column.of(
                        "依据等级",
                        "grades of the links",
                        one ->
                                links.apply(one).stream()
                                        .map(link -> link.grade().name())
                                        .toList()));
    }
}
