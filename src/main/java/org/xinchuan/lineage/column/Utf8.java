package org.xinchuan.lineage.column;

import java.io.IOException;

/** Is given a text as it is kept, so that none has to be made of it only to be written again. */
@FunctionalInterface
public interface Utf8 {

    /**
     * @param bytes of which these are the text, in UTF-8; never to be changed
     */
    void take(byte[] bytes, int from, int length) throws IOException;
}
