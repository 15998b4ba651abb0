package org.xinchuan.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Rows of which the next ones are made ready while somebody works on those before. The first are
 * not: often the top of a sheet is all that is looked at.
 */
final class ReadAhead implements Rows {

    private static final int TOP = 32;
    private static final int PORTION = 500;

    /** Long texts make short portions. */
    private static final int LETTERS = 200_000;

    private final Rows rows;
    private Iterator<SheetRow> ready;
    private CompletableFuture<List<SheetRow>> next;

    ReadAhead(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        if (ready == null) {
            ready = portion(TOP).iterator();
        } else if (!ready.hasNext()) {
            // Nothing is made ready before somebody goes on below the top.
            List<SheetRow> portion = next == null ? portion(PORTION) : joined(next);
            ready = portion.iterator();
            next =
                    portion.isEmpty()
                            ? CompletableFuture.completedFuture(List.of())
                            : CompletableFuture.supplyAsync(() -> portion(PORTION));
        }
        return ready.hasNext();
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private List<SheetRow> portion(int most) {
        List<SheetRow> portion = new ArrayList<>();
        long letters = 0;
        while (portion.size() < most && letters < LETTERS && rows.hasNext()) {
            SheetRow row = rows.next();
            portion.add(row);
            for (SheetCell cell : row.cells()) {
                letters += cell.text().length();
            }
        }
        return portion;
    }

    private static List<SheetRow> joined(CompletableFuture<List<SheetRow>> portion) {
        try {
            return portion.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (next != null) {
            // Whoever closes it wants no more, and no longer what is wrong with it.
            next.exceptionally(fault -> Collections.emptyList()).join();
        }
        rows.close();
    }
}
