package org.xinchuan.studio;

import org.xinchuan.graph.Work;
import org.xinchuan.standard.Fault;

import java.util.List;

/** What the rules of naming say of a studio that was named, on the day of the naming. */
@FunctionalInterface
public interface NamingConditions {

    /** Judges by what is on record, the naming itself left out. */
    Said of(Work work, StudioCard card, Naming naming);

    /**
     * What is to be said.
     *
     * @param blocking rules that forbid to record it
     * @param doubts rules that are not met and forbid nothing
     */
    record Said(List<Fault> blocking, List<Fault> doubts) {}
}
