package org.xinchuan.lineage.influence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Sums in an array to which several threads add. */
final class Sums {
    private static final VarHandle AT = MethodHandles.arrayElementVarHandle(int[].class);

    private Sums() {}

    static void add(int[] sums, int at, int more) {
        AT.getAndAdd(sums, at, more);
    }
}
