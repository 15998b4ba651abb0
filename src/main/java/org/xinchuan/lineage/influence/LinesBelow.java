package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;

/**
 * One person and the descendants, with their other mentors at the rim, as a small graph of its own:
 * the person is number 0, and the descendants come before the rim.
 */
final class LinesBelow {
    private final NodeNumbers nodes = new NodeNumbers();
    private final int count;
    private final Adjacency down;
    private final Adjacency up;
    private final Condensation condensation;

    private LinesBelow(int person, Neighbours allDown, Neighbours allUp, Deadline deadline) {
        nodes.add(person);
        for (int i = 0; i < nodes.size(); i++) {
            pause(i, deadline);
            for (int apprentice : allDown.of(nodes.node(i))) {
                nodes.add(apprentice);
            }
        }
        count = nodes.size();
        int[] mentors = new int[count];
        int[] apprentices = new int[count];
        int links = 0;
        for (int i = 0; i < count; i++) {
            pause(i, deadline);
            int[] all = allUp.of(nodes.node(i));
            if (links + all.length > mentors.length) {
                int room = links + Math.max(links / 2, all.length);
                mentors = Arrays.copyOf(mentors, room);
                apprentices = Arrays.copyOf(apprentices, room);
            }
            for (int mentor : all) {
                nodes.add(mentor);
                mentors[links] = nodes.number(mentor);
                apprentices[links++] = i;
            }
        }
        mentors = Arrays.copyOf(mentors, links);
        apprentices = Arrays.copyOf(apprentices, links);
        down = new Adjacency(nodes.size(), mentors, apprentices);
        up = new Adjacency(nodes.size(), apprentices, mentors);
        condensation = Condensation.of(down, up, deadline);
    }

    static LinesBelow of(int person, Neighbours down, Neighbours up, Deadline deadline) {
        return new LinesBelow(person, down, up, deadline);
    }

    private static void pause(int step, Deadline deadline) {
        if ((step & 0xFFF) == 0) {
            deadline.check();
        }
    }

    /** The person and the descendants. */
    int count() {
        return count;
    }

    /** Who has a number here. */
    int node(int number) {
        return nodes.node(number);
    }

    /** The person and the descendants, by their numbers outside. */
    int[] people() {
        return Arrays.copyOf(nodes.toArray(), count);
    }

    /** Whether somebody is the person or a descendant. */
    boolean holds(int node) {
        int number = nodes.number(node);
        return number >= 0 && number < count;
    }

    Adjacency down() {
        return down;
    }

    Adjacency up() {
        return up;
    }

    Condensation condensation() {
        return condensation;
    }

    /** The measures that look down from the person, but for the cousins. */
    Measures measures(int cousins) {
        int fertility = 0;
        for (int at = down.start(0); at < down.start(1); at++) {
            int apprentice = down.neighbour(at);
            fertility += down.start(apprentice + 1) > down.start(apprentice) ? 1 : 0;
        }
        int couples = 0;
        for (int i = 0; i < count; i++) {
            couples += down.start(i + 1) - down.start(i);
        }
        return new Measures(
                down.start(1) - down.start(0),
                fertility,
                count - 1,
                LongestPaths.below(condensation)[0],
                couples,
                cousins);
    }

    /** The genealogical indices of the person, from rank 1 on. */
    int[] ranks(Deadline deadline) {
        return new GenealogicalIndex(down, up, deadline).ranksOf(0);
    }
}
