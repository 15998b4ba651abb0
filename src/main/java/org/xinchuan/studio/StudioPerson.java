package org.xinchuan.studio;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/**
 * Somebody leads or belongs to a studio for a time.
 *
 * @param document id or title of what the body that named the studio approves of the leader with,
 *     or null
 */
public record StudioPerson(
        String studio,
        String person,
        Role role,
        PartialDate from,
        PartialDate to,
        String document) {

    /** What the person is to the studio. */
    public enum Role {
        LEADER("领衔人", "leader"),
        CO_LEADER("共同领衔人", "co-leader"),
        ACTING("代理领衔人", "acting leader"),
        CORE("骨干", "core member"),
        MEMBER("成员", "member"),
        ADVISER("顾问", "adviser");

        private final Bilingual label;

        Role(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        /** What the interface calls it. */
        public Bilingual label() {
            return label;
        }

        /** Whether it is leadership; the others are membership. */
        public boolean leads() {
            return this == LEADER || this == CO_LEADER || this == ACTING;
        }
    }

    public StudioPerson {
        new Faults()
                .required("studio", studio)
                .code("studio", studio)
                .required("person", person)
                .code("person", person)
                .required("role", role)
                .order("from", from, "to", to)
                .add(
                        document != null && role != null && !role.leads(),
                        "document",
                        "DOCUMENT_OF_LEADER",
                        "文件是命名单位对领衔人的认可，成员不填",
                        "the document is the approval of a leader; a member has none")
                .orThrow();
    }
}
