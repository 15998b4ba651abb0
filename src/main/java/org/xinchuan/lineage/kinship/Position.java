package org.xinchuan.lineage.kinship;

/**
 * Where somebody stands to a person: so many generations up to the nearest master of both, and so
 * many down from there.
 *
 * @param up 0 when the person is that master
 * @param down 0 when the other one is
 */
public record Position(int up, int down) implements Comparable<Position> {

    /** Whether one is the other's ancestor, or they are the same. */
    public boolean direct() {
        return up == 0 || down == 0;
    }

    /** The same seen from the other. */
    public Position reversed() {
        return new Position(down, up);
    }

    int steps() {
        return up + down;
    }

    /** The nearer first; of equally near ones those of more equal generations. */
    @Override
    public int compareTo(Position other) {
        return steps() != other.steps()
                ? Integer.compare(steps(), other.steps())
                : Integer.compare(Math.abs(up - down), Math.abs(other.up - other.down));
    }
}
