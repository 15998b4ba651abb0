package org.xinchuan.exchange;

import org.xinchuan.standard.Bilingual;

import java.util.List;

/** What people and pairings are called in what is said of rows, and what can be done about them. */
interface Callings {

    /** In a folder they have the ids that the folder itself gives them. */
    Callings IDS =
            new Callings() {
                @Override
                public List<String> people(List<String> ids) {
                    return ids;
                }

                @Override
                public Bilingual pairing(String id) {
                    return new Bilingual("结对“" + id + "”", "pairing \"" + id + "\"");
                }

                @Override
                public Bilingual ifTheLoopIsTrue() {
                    return new Bilingual(
                            "确有其事请写明成环原因（loopReason）", "if it is true, give a loopReason");
                }
            };

    /** What some people are called, in the same order. */
    List<String> people(List<String> ids);

    Bilingual pairing(String id);

    /** How a pairing is recorded that closes a loop in the line of masters and is right. */
    Bilingual ifTheLoopIsTrue();
}
