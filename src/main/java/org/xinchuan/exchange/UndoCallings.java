package org.xinchuan.exchange;

import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.person.Person;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioPerson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of an import, and what rests on them, are called when it is to be taken back. */
final class UndoCallings {

    /** The kinds of nodes that can rest on what an import added. */
    private static final Map<String, Bilingual> KINDS =
            Map.ofEntries(
                    Map.entry("Person", new Bilingual("人员", "the person")),
                    Map.entry("Pairing", new Bilingual("结对", "the pairing")),
                    Map.entry("Studio", new Bilingual("工作室", "the studio")),
                    Map.entry("Innovation", new Bilingual("成果", "the result")),
                    Map.entry("IpAsset", new Bilingual("知识产权", "the patent or copyright")),
                    Map.entry("Award", new Bilingual("奖项", "the award")),
                    Map.entry("Naming", new Bilingual("命名", "the naming")),
                    Map.entry("SkillCertificate", new Bilingual("等级或职称", "the grade or title")),
                    Map.entry("Assessment", new Bilingual("考核", "the assessment")),
                    Map.entry("Honour", new Bilingual("荣誉", "the honour")),
                    Map.entry("Organisation", new Bilingual("任职单位", "a post in")),
                    Map.entry("Event", new Bilingual("活动", "the event")),
                    Map.entry("Alliance", new Bilingual("联盟", "the alliance")));

    private final SheetCallings callings;

    /** The records of the import by the subject that the store knows them by. */
    private final Map<String, Record> own = new HashMap<>();

    UndoCallings(Stored stored, Exchanger importer) {
        this.callings = new SheetCallings(stored, importer, List.of());
    }

    void add(String subject, Record record) {
        own.put(subject, record);
    }

    /** The records of the import, by what the store calls them. */
    Set<String> own() {
        return own.keySet();
    }

    Callings callings() {
        return callings;
    }

    /** What a record of the import is called. */
    Bilingual of(String subject) {
        Record record = own.get(subject);
        return record == null ? new Bilingual(subject, subject) : of(record);
    }

    /**
     * What a record that was not there before is called.
     *
     * @param label of its node
     * @param key as the store has it, with or without its kind before it
     */
    Bilingual of(String label, String key) {
        String id = key.substring(key.indexOf(':') + 1);
        if (label.equals("Pairing")) {
            return named("结对", "the pairing", id + "（" + callings.pairing(id).zh() + "）");
        }
        Bilingual kind = KINDS.getOrDefault(label, new Bilingual(label, label));
        String name = label.equals("Person") ? callings.people(List.of(id)).getFirst() : id;
        return named(kind.zh(), kind.en(), name);
    }

    /** What a row is called. */
    Bilingual of(Record record) {
        return switch (record) {
            case Person one -> named("人员", "the person", one.name());
            case Pairing one ->
                    named(
                            "结对",
                            "the pairing",
                            people(one.mentors()) + " → " + people(one.apprentices()));
            case Studio one -> named("工作室", "the studio", one.name());
            case StudioPerson one ->
                    named(
                            "工作室 " + one.studio() + " 的人员",
                            "in the studio " + one.studio(),
                            people(List.of(one.person())));
            case Naming one -> named("工作室命名", "the naming of the studio", one.studio());
            case Innovation one -> named("成果", "the result", one.title());
            case Award one -> named("奖项", "the award", one.name());
            case IpAsset one -> named("知识产权", "the patent or copyright", one.number());
            case Skill one ->
                    named("等级或职称", "the grade or title of", people(List.of(one.person())));
            case Assessment one -> named("考核", "the assessment of", String.valueOf(one.heldOn()));
            default -> new Bilingual(record.toString(), record.toString());
        };
    }

    private String people(List<String> ids) {
        return String.join("、", callings.people(ids));
    }

    private static Bilingual named(String zh, String en, String name) {
        return new Bilingual(zh + "“" + name + "”", en + " \"" + name + "\"");
    }
}
