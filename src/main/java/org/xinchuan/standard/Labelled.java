package org.xinchuan.standard;

/** A word of the interface that people read in their own language. */
public interface Labelled {

    /** What the interface calls it. */
    Bilingual label();
}
