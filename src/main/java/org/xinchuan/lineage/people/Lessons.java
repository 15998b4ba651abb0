package org.xinchuan.lineage.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who taught whom in which pairing, read from the links as it is asked for. */
final class Lessons {

    private final PeopleTable table;

    Lessons(PeopleTable table) {
        this.table = table;
    }

    /** Who taught somebody, pairing by pairing. */
    List<Lesson> to(String apprentice) {
        int number = table.number(apprentice);
        List<Lesson> lessons = new ArrayList<>(2);
        if (number >= 0) {
            Links up = table.mentors.links(number);
            for (int i = 0; i < up.size(); i++) {
                lessons.add(lesson(table.id(up.person(i)), apprentice, up, i));
            }
        }
        return lessons;
    }

    /** Whom somebody taught, pairing by pairing. */
    List<Lesson> by(String mentor) {
        int number = table.number(mentor);
        List<Lesson> lessons = new ArrayList<>();
        if (number >= 0) {
            int[] apprentices =
                    Arrays.stream(table.apprentices.links(number).people()).distinct().toArray();
            for (int apprentice : apprentices) {
                Links up = table.mentors.links(apprentice);
                for (int i = 0; i < up.size(); i++) {
                    if (up.person(i) == number) {
                        lessons.add(lesson(mentor, table.id(apprentice), up, i));
                    }
                }
            }
        }
        return lessons;
    }

    private Lesson lesson(String mentor, String apprentice, Links up, int place) {
        int pairing = up.pairing(place);
        return new Lesson(
                mentor,
                apprentice,
                table.pairings.id(pairing),
                table.pairings.status(pairing),
                table.pairings.startsOn(pairing, up.since(place)),
                table.pairings.endsOn(pairing, up.since(place)),
                table.pairings.document(pairing));
    }
}
