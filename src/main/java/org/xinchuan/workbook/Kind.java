package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetFile;
import org.xinchuan.standard.Bilingual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** A kind of workbook that is understood: its columns, and how its rows become records. */
public enum Kind {
    /** 导师带徒台账. */
    PAIRINGS("导师带徒台账", "register of pairings", PairingField.values(), PairingReader::new),
    /** 命名文件名单. */
    NAMINGS("命名文件名单", "list of studios named", NamingField.values(), NamingReader::new),
    /** 成果与奖项. */
    RESULTS("成果与奖项", "results and awards", ResultField.values(), ResultReader::new),
    /** 专利软著. */
    IP("专利软著", "patents and software", IpField.values(), IpReader::new),
    /** 技能人才花名册. */
    PEOPLE("技能人才花名册", "roster of skilled people", PeopleField.values(), PeopleReader::new),
    /** 工作室申报、成员. */
    STUDIOS("工作室与成员", "studios and their members", StudioField.values(), StudioReader::new);

    private final Bilingual label;
    private final Vocabulary vocabulary;
    private final BiFunction<Cells, Wishes, KindReader> reader;

    Kind(
            String chinese,
            String english,
            Field[] fields,
            BiFunction<Cells, Wishes, KindReader> reader) {
        this.label = new Bilingual(chinese, english);
        this.vocabulary = Vocabulary.of(fields);
        this.reader = reader;
    }

    /** What it goes by in requests and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the interface calls it. */
    public Bilingual label() {
        return label;
    }

    /** The keys of all kinds. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Kind::key).toList();
    }

    /** The kind of a key; empty when there is none. */
    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /**
     * The kind whose columns the header of a file fits best; the first, which then says what it
     * misses, when none has what it must have.
     */
    public static Kind guess(SheetFile file) {
        return guess(file, Matches.NONE);
    }

    /** The same, a layout that was matched before being of the kind that it was. */
    public static Kind guess(SheetFile file, Matches matches) {
        List<Top> tops = Top.all(file);
        return remembered(tops, matches).orElseGet(() -> fitting(tops));
    }

    /** The kind of the workbooks in whose layout a sheet was before. */
    private static Optional<Kind> remembered(List<Top> tops, Matches matches) {
        return tops.stream()
                .flatMap(
                        top ->
                                matches.remembered().stream()
                                        .filter(
                                                one ->
                                                        top.search(one.kind().vocabulary)
                                                                .all()
                                                                .anyMatch(one::fits)))
                .map(RememberedColumns::kind)
                .findFirst();
    }

    private static Kind fitting(List<Top> tops) {
        Kind best = PAIRINGS;
        long most = 0;
        for (Kind kind : values()) {
            long score = tops.stream().mapToLong(top -> top.score(kind)).max().orElse(0);
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    /** What its columns may tell. */
    public List<KnownField> fields() {
        return vocabulary.known();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    KindReader reader(Cells cells, Wishes wishes) {
        return reader.apply(cells, wishes);
    }
}
