package org.xinchuan.graph.embedded;

import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hands portions of nodes or relationships out to the threads of the importer. */
final class Portions implements InputIterator {

    private final List<Supplier<List<? extends Entity>>> portions;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param portions make what is in them when it is needed
     */
    Portions(List<Supplier<List<? extends Entity>>> portions) {
        this.portions = portions;
    }

    @Override
    public InputChunk newChunk() {
        return new Portion();
    }

    @Override
    public boolean next(InputChunk chunk) {
        int number = next.getAndIncrement();
        if (number >= portions.size()) {
            return false;
        }
        ((Portion) chunk).take(portions.get(number));
        return true;
    }

    @Override
    public void close() {}

    private static final class Portion implements InputChunk {

        private Supplier<List<? extends Entity>> making;
        private Iterator<? extends Entity> rest = Collections.emptyIterator();

        void take(Supplier<List<? extends Entity>> portion) {
            making = portion;
        }

        @Override
        public boolean next(InputEntityVisitor importer) throws IOException {
            if (making != null) {
                rest = making.get().iterator();
                making = null;
            }
            if (!rest.hasNext()) {
                return false;
            }
            rest.next().tell(importer);
            return true;
        }

        @Override
        public void close() {}
    }
}
